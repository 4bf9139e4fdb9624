#pragma once

#include <content/episodefiles.h>
#include <content/site.h>

#include <QDateTime>
#include <QDialog>

#include <functional>
#include <optional>

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace shownotes {

/// Asks what the next episode is called and what it starts from. Writes nothing: plan() is what was agreed on.
class NewEpisodeDialog : public QDialog {
    Q_OBJECT

public:
    /// `episodes` as listEpisodes() has them; `place` is the folder that is offered first. `now` is the new page's date.
    NewEpisodeDialog(const Site &site, const QList<Episode> &episodes, const QString &place, const QDateTime &now,
        QWidget *parent = nullptr);

    /// After it was accepted.
    const EpisodePlan &plan() const { return *m_plan; }

private:
    void choosePlace();
    void planAnew();
    void showText();

    Site m_site;
    QList<EpisodePlace> m_places;
    QDateTime m_now;
    std::optional<EpisodePlan> m_plan;

    QComboBox *m_place;
    QLineEdit *m_name;
    QLineEdit *m_title;
    QComboBox *m_start;
    QLabel *m_summary;
    QLabel *m_unknown;
    QPlainTextEdit *m_text;
    QDialogButtonBox *m_buttons;
};

} // namespace shownotes
