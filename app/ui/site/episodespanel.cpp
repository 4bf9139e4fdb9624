#include "site/episodespanel.h"

#include "site/episodedelegate.h"
#include "site/episodemodel.h"
#include "site/sitereader.h"

#include <QActionGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSettings>
#include <QStackedLayout>
#include <QToolButton>

namespace shownotes {

namespace {

const QLatin1String OrderKey("episodes/order");

} // namespace

EpisodesPanel::EpisodesPanel(EpisodeModel *model, SiteReader *reader, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_reader(reader)
    , m_filter(new QLineEdit(this))
    , m_sort(new QToolButton(this))
    , m_sections(new QComboBox(this))
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    m_list->setObjectName(QStringLiteral("episodeList"));
    m_list->setModel(model);
    m_list->setItemDelegate(new EpisodeDelegate(m_list));
    m_list->setAccessibleName(tr("Episodes"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setMinimumWidth(120);
    m_list->installEventFilter(this);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setTextFormat(Qt::PlainText);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    buildFilter();
    buildSort();
    m_sections->setAccessibleName(tr("Section"));
    m_sections->hide();
    connect(m_sections, &QComboBox::currentIndexChanged, this,
        [this] { m_model->setSection(m_sections->currentData().toString()); });

    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_filter, 1);
    bar->addWidget(m_sort);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(6, 6, 6, 6);
    top->setSpacing(4);
    top->addLayout(bar);
    top->addWidget(m_sections);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addLayout(m_stack, 1);
    setMinimumWidth(120);

    // A click opens; moving through the list by keyboard only looks, Enter opens.
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { emit openRequested(index.data(EpisodeModel::PathRole).toString()); });
    connect(m_list, &QWidget::customContextMenuRequested, this, &EpisodesPanel::showContextMenu);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_cursor = cursorPath(); });
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        showSections();
        showListOrText();
    });
    connect(reader, &SiteReader::found, this, [this](const QString &words, const QSet<QString> &paths) {
        if (words == m_filter->text())
            m_model->setMatches(paths);
    });
    // What is new is searched too.
    connect(reader, &SiteReader::episodesRead, this, &EpisodesPanel::filter);
    showListOrText();
}

void EpisodesPanel::buildFilter()
{
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setAccessibleName(tr("Filter episodes"));
    m_filter->setToolTip(tr("Words of title, summary, tags and text"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &EpisodesPanel::filter);
}

void EpisodesPanel::buildSort()
{
    auto *menu = new QMenu(m_sort);
    auto *group = new QActionGroup(this);
    const auto add = [&](const QString &text, EpisodeOrder order) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setData(int(order));
        group->addAction(action);
    };
    add(tr("Newest First"), EpisodeOrder::Newest);
    add(tr("By Number"), EpisodeOrder::Number);
    add(tr("By Title"), EpisodeOrder::Title);
    const int order = QSettings().value(OrderKey).toInt();
    const QList<QAction *> actions = group->actions();
    QAction *chosen = actions.value(order, actions.constFirst());
    chosen->setChecked(true);
    m_model->setOrder(EpisodeOrder(chosen->data().toInt()));
    connect(group, &QActionGroup::triggered, this, [this](const QAction *action) {
        QSettings().setValue(OrderKey, action->data());
        m_model->setOrder(EpisodeOrder(action->data().toInt()));
    });
    m_sort->setMenu(menu);
    m_sort->setPopupMode(QToolButton::InstantPopup);
    m_sort->setAutoRaise(true);
    m_sort->setText(tr("Sort"));
    m_sort->setAccessibleName(tr("Sort episodes"));
    m_sort->setFocusPolicy(Qt::TabFocus);
}

void EpisodesPanel::setEmptyText(const QString &text)
{
    m_emptyText = text;
    showListOrText();
}

void EpisodesPanel::setContextActions(const QList<QAction *> &actions)
{
    m_contextActions = actions;
}

void EpisodesPanel::setCurrent(const QString &path)
{
    m_current = path;
    const QModelIndex index = m_model->indexOf(path);
    if (index.isValid()) {
        m_list->setCurrentIndex(index);
        m_list->scrollTo(index);
    } else {
        m_list->selectionModel()->clear();
    }
}

QString EpisodesPanel::cursorPath() const
{
    return m_list->currentIndex().data(EpisodeModel::PathRole).toString();
}

bool EpisodesPanel::hasListFocus() const
{
    return m_list->hasFocus();
}

void EpisodesPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void EpisodesPanel::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void EpisodesPanel::filter()
{
    if (m_filter->text().trimmed().isEmpty())
        m_model->setMatches({});
    else
        m_reader->search(m_filter->text());
}

void EpisodesPanel::showSections()
{
    const QStringList sections = m_model->sections();
    if (sections == m_sectionNames)
        return;
    m_sectionNames = sections;
    const QString chosen = m_sections->currentData().toString();
    {
        const QSignalBlocker quiet(m_sections);
        m_sections->clear();
        m_sections->addItem(tr("All sections"), QString());
        for (const QString &section : sections) {
            if (!section.isEmpty())
                m_sections->addItem(section, section);
        }
        m_sections->setCurrentIndex(std::max(0, m_sections->findData(chosen)));
    }
    m_sections->setVisible(sections.size() > 1);
    m_model->setSection(m_sections->currentData().toString());
}

bool EpisodesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && enter && m_list->currentIndex().isValid()) {
        emit openRequested(cursorPath());
        return true;
    }
    if (watched == m_filter && key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (watched == m_filter && (key == Qt::Key_Down || enter) && m_model->rowCount() > 0) {
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_model->index(0));
        if (enter)
            emit openRequested(cursorPath());
        else
            m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EpisodesPanel::showContextMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid() || m_contextActions.isEmpty())
        return;
    m_list->setFocus(Qt::MouseFocusReason);
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_contextActions);
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void EpisodesPanel::showListOrText()
{
    m_empty->setText(m_model->episodes().isEmpty() ? m_emptyText : tr("No episode matches."));
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    // While the list has the focus its cursor stays on the page that is looked at; else, and where that one is filtered away, it is on the open page.
    const QModelIndex cursor = m_model->indexOf(m_cursor);
    if (cursor.isValid() && m_cursor != m_current && m_list->hasFocus()) {
        m_list->setCurrentIndex(cursor);
        m_list->scrollTo(cursor);
    } else {
        setCurrent(m_current);
    }
}

} // namespace shownotes
