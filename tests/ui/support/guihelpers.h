#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QTimer>

#include <functional>

class QMessageBox;
class QWidget;

namespace shownotes {

/// A home folder of its own for one test: settings, state and files never touch the user's. Make it before QApplication's first setting is read.
class TestHome {
public:
    TestHome();

    QString path(const QString &name = {}) const { return name.isEmpty() ? m_folder.path() : m_folder.filePath(name); }
    /// A copy of the sample site; returns its folder.
    QString copySampleSite() const;
    QString write(const QString &name, const QByteArray &bytes) const;
    static QByteArray read(const QString &path);

private:
    QTemporaryDir m_folder;
};

/// Answers message boxes as they appear, in the order of the answers given, and keeps what they said.
/// A box that nobody expected is closed and noted, so that the test fails instead of hanging.
class BoxAnswers : public QObject {
    Q_OBJECT

public:
    explicit BoxAnswers(QObject *parent = nullptr);

    /// The next box gets a click on the button whose text, without `&`, contains `button`.
    void expect(const QString &button) { m_answers << button; }
    const QStringList &texts() const { return m_texts; }
    bool allGiven() const { return m_answers.isEmpty(); }
    QStringList unexpected() const { return m_unexpected; }

private:
    void look();

    QTimer m_timer;
    QStringList m_answers;
    QStringList m_texts;
    QStringList m_unexpected;
};

/// The visible control of `parent` with that accessible name; fails the test's assertion by returning nullptr where there is none.
QWidget *controlNamed(QWidget *parent, const QString &accessibleName);

/// Visible controls that take the focus but say no name to a screen reader.
QStringList namelessControls(QWidget *parent);

/// Visible labels and buttons that have less room than their text needs.
QStringList clippedTexts(QWidget *parent);

} // namespace shownotes
