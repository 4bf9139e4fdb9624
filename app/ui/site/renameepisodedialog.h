#pragma once

#include <content/pagerename.h>
#include <content/site.h>

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace shownotes {

/// Asks for a page's new name and whether references in other pages shall follow. Changes nothing: plan() is what was agreed on.
class RenameEpisodeDialog : public QDialog {
    Q_OBJECT

public:
    /// `page` is the absolute path of an episode of `site`.
    RenameEpisodeDialog(const Site &site, const QString &page, QWidget *parent = nullptr);

    /// After it was accepted. Its references are to be updated only where updatesReferences() says so.
    const RenamePlan &plan() const { return *m_plan; }
    bool updatesReferences() const;

private:
    /// Beside the GUI thread: every page of the site is looked through. Of several only the last counts.
    void planAnew();
    void showPlan(const Result<RenamePlan> &plan);

    Site m_site;
    QString m_page;
    std::optional<RenamePlan> m_plan;
    int m_planning = 0; ///< number of the plan that counts

    QLineEdit *m_name;
    QLabel *m_note;
    QCheckBox *m_update;
    QTreeWidget *m_references;
    QDialogButtonBox *m_buttons;
    QPushButton *m_rename;
};

} // namespace shownotes
