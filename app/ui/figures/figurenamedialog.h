#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace shownotes {

/// Asks for a picture's new name; its ending stays. Changes nothing.
class FigureNameDialog : public QDialog {
    Q_OBJECT

public:
    /// `path` is the file's, `name` what it is called in its bundle; `uses` places of the page follow, and those of `otherPages` do not.
    FigureNameDialog(
        const QString &path, const QString &name, int uses, const QStringList &otherPages, QWidget *parent = nullptr);

    /// The whole name, relative to the bundle.
    QString newName() const;

private:
    void check();

    QString m_path;
    QString m_folder; ///< in the bundle, with its `/`
    QString m_ending; ///< with its dot
    QString m_old;
    QString m_usesText;
    QLineEdit *m_name;
    QLabel *m_note;
    QPushButton *m_rename;
};

} // namespace shownotes
