#include "site/episodespanel.h"

#include "site/episodedelegate.h"
#include "site/episodemodel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QStackedLayout>

namespace shownotes {

EpisodesPanel::EpisodesPanel(EpisodeModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_list(new QListView(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout(this))
{
    m_list->setModel(model);
    m_list->setItemDelegate(new EpisodeDelegate(m_list));
    m_list->setAccessibleName(tr("Episodes"));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMinimumWidth(120);
    m_list->installEventFilter(this);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(16);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    setMinimumWidth(120);

    // A click opens; moving through the list by keyboard only looks, Enter opens.
    connect(m_list, &QListView::clicked, this,
        [this](const QModelIndex &index) { emit openRequested(index.data(EpisodeModel::PathRole).toString()); });
    connect(model, &QAbstractItemModel::modelReset, this, &EpisodesPanel::showListOrText);
    showListOrText();
}

void EpisodesPanel::setEmptyText(const QString &text)
{
    m_empty->setText(text);
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

void EpisodesPanel::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

bool EpisodesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if ((key == Qt::Key_Return || key == Qt::Key_Enter) && m_list->currentIndex().isValid()) {
            emit openRequested(m_list->currentIndex().data(EpisodeModel::PathRole).toString());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void EpisodesPanel::showListOrText()
{
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget *>(m_list) : m_empty);
    setCurrent(m_current);
}

} // namespace shownotes
