#include "site/newepisodedialog.h"

#include <content/archetype.h>

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFontDatabase>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace shownotes {

namespace {

/// Nobody starts from an older one by looking for it in a list.
constexpr qsizetype offeredEpisodes = 50;

/// A note that keeps its place in the layout while it is empty.
QLabel *note(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NewEpisodeDialog::NewEpisodeDialog(
    const Site &site, const QList<Episode> &episodes, const QString &place, const QDateTime &now, QWidget *parent)
    : QDialog(parent)
    , m_site(site)
    , m_places(episodePlaces(site, episodes))
    , m_now(now)
    , m_place(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_title(new QLineEdit(this))
    , m_start(new QComboBox(this))
    , m_summary(note(this))
    , m_unknown(note(this))
    , m_text(new QPlainTextEdit(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Cancel, this))
{
    setWindowTitle(tr("New Episode"));
    int chosen = 0;
    for (const EpisodePlace &offered : std::as_const(m_places)) {
        if (offered.folder == place)
            chosen = m_place->count();
        m_place->addItem(offered.contentPath.isEmpty() ? tr("content (no section)") : offered.contentPath);
    }
    m_start->addItem(QString(), QString());
    for (const Episode &episode : episodes.mid(0, offeredEpisodes)) {
        const QString title = episode.publication.title.isEmpty() ? episode.name : episode.publication.title;
        //: An earlier episode that a new one starts from: its title and its folder
        m_start->addItem(tr("%1 (%2)").arg(title.simplified(), episode.name), episode.page.path);
    }
    if (m_start->count() > 1)
        m_start->insertSeparator(1);
    m_start->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_start->setMinimumContentsLength(32);
    m_name->setAccessibleName(tr("Number or folder name"));
    m_title->setAccessibleName(tr("Title"));
    m_place->setAccessibleName(tr("Section"));
    m_start->setAccessibleName(tr("Start from"));
    m_title->setPlaceholderText(tr("From the archetype"));

    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("What will be written"));
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setMinimumHeight(200);
    m_unknown->hide();
    m_text->hide();
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Section:"), m_place);
    form->addRow(tr("&Number:"), m_name);
    form->addRow(tr("&Title:"), m_title);
    form->addRow(tr("Start &from:"), m_start);
    form->addRow(QString(), m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_unknown);
    layout->addWidget(m_text, 1);
    layout->addStretch();
    layout->addWidget(m_buttons);
    setMinimumWidth(480);

    QPushButton *create = m_buttons->addButton(tr("&Create"), QDialogButtonBox::AcceptRole);
    create->setDefault(true);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_place, &QComboBox::currentIndexChanged, this, &NewEpisodeDialog::choosePlace);
    connect(m_start, &QComboBox::currentIndexChanged, this, &NewEpisodeDialog::planAnew);
    connect(m_name, &QLineEdit::textChanged, this, &NewEpisodeDialog::planAnew);
    connect(m_title, &QLineEdit::textChanged, this, &NewEpisodeDialog::planAnew);
    m_place->setCurrentIndex(chosen);
    choosePlace();
    m_title->setFocus();
}

void NewEpisodeDialog::choosePlace()
{
    const EpisodePlace place = m_places.value(m_place->currentIndex());
    const std::optional<Archetype> archetype = findArchetype(m_site, place.section);
    m_start->setItemText(0,
        archetype
            ? tr("Archetype %1")
                  .arg(QFileInfo(archetype->folder.isEmpty() ? archetype->path : archetype->folder).completeBaseName())
            : tr("An empty page"));
    m_name->setText(place.nextName);
    planAnew();
}

void NewEpisodeDialog::planAnew()
{
    m_plan.reset();
    const EpisodeRequest request {
        m_places.value(m_place->currentIndex()), m_name->text(), m_title->text().trimmed(), m_now};
    const QString earlier = m_start->currentData().toString();
    const Result<EpisodePlan> plan =
        earlier.isEmpty() ? planFromArchetype(m_site, request) : planFromEpisode(m_site, request, earlier);
    m_title->setPlaceholderText(earlier.isEmpty() ? tr("From the archetype") : tr("From the earlier episode"));
    if (plan) {
        m_plan = *plan;
        const QString page = QDir(m_site.root()).relativeFilePath(plan->page);
        m_summary->setText(plan->files.isEmpty()
                ? tr("Makes %1").arg(page)
                : tr("Makes %1 and %n other files", nullptr, int(plan->files.size())).arg(page));
    } else {
        // Before anything is typed there is nothing to complain about.
        m_summary->setText(m_name->text().isEmpty() ? tr("Give the episode a number or a name.") : plan.error().reason);
    }
    const QList<QAbstractButton *> buttons = m_buttons->buttons();
    for (QAbstractButton *button : buttons) {
        if (m_buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            button->setEnabled(m_plan.has_value());
    }
    showText();
}

void NewEpisodeDialog::showText()
{
    const bool shown = m_plan && !m_plan->unknown.isEmpty();
    m_unknown->setVisible(shown);
    m_text->setVisible(shown);
    if (!shown)
        return;
    QStringList expressions;
    for (const UnknownExpression &expression : m_plan->unknown)
        expressions += tr("Line %1: %2").arg(expression.line).arg(expression.text.simplified().left(120));
    m_unknown->setText(tr("The archetype has expressions that only Hugo can work out. They stay as they are in the new "
                          "page, for you to replace:")
        + u'\n' + expressions.mid(0, 5).join(u'\n'));
    if (m_text->toPlainText() != QString::fromUtf8(m_plan->text))
        m_text->setPlainText(QString::fromUtf8(m_plan->text));
    layout()->activate();
    resize(size().expandedTo(sizeHint()));
}

} // namespace shownotes
