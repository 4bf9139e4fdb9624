#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace shownotes {

/// A line above the text that tells how bringing in images goes on, and what came of it. It never takes the focus and asks for no answer.
class ImportBar : public QFrame {
    Q_OBJECT

public:
    explicit ImportBar(QWidget *parent = nullptr);

    /// Comes up after a moment, so that what is done at once shows nothing. `total` 0: nobody knows how much it is. A new text replaces whatever was shown.
    void showProgress(const QString &text, qint64 done, qint64 total);
    /// Stays until it is closed or the next thing is told. `action` is a button's text, empty for none; a click does `run`.
    /// `details` are shown by a button of their own.
    void showNotice(const QString &text, bool warning, const QString &action = {},
        const std::function<void()> &run = {}, const QStringList &details = {});

    void dismiss();

signals:
    void cancelled();

private:
    void showDetails();

    QLabel *m_icon;
    QLabel *m_text;
    QProgressBar *m_progress;
    QPushButton *m_action;
    QPushButton *m_details;
    QPushButton *m_cancel;
    QToolButton *m_close;
    std::function<void()> m_run;
    QStringList m_detailTexts;
    QTimer m_patience;
};

} // namespace shownotes
