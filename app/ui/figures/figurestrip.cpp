#include "figures/figurestrip.h"

#include "figures/figuredelegate.h"
#include "figures/figuremodel.h"
#include "figures/undonotice.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace shownotes {

FigureStrip::FigureStrip(QWidget *parent)
    : QWidget(parent)
    , m_model(new FigureModel(this))
    , m_list(new QListView(this))
    , m_title(new QLabel(this))
    , m_add(new QToolButton(this))
    , m_notice(new UndoNotice(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    m_list->setObjectName(QStringLiteral("figureList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FigureDelegate(m_list));
    m_list->setAccessibleName(tr("Figures"));
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setDragEnabled(true);
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setMargin(8);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);

    buildHeader();
    auto *header = new QHBoxLayout;
    header->setContentsMargins(8, 2, 4, 2);
    header->addWidget(m_title, 1);
    header->addWidget(m_add);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(header);
    layout->addWidget(m_notice);
    layout->addLayout(m_stack, 1);
    setAcceptDrops(true);
    installEventFilter(this);
    setMinimumHeight(FigureDelegate::height(font()) + header->sizeHint().height());

    connect(m_list, &QListView::clicked, this, &FigureStrip::activate);
    connect(m_list, &QWidget::customContextMenuRequested, this, &FigureStrip::showMenu);
    setFigures({}, {});
}

void FigureStrip::buildHeader()
{
    m_title->setTextFormat(Qt::PlainText);
    m_title->setBuddy(m_list);
    m_add->setText(tr("Add…"));
    m_add->setToolTip(tr("Copy pictures into the bundle and insert them at the caret"));
    m_add->setAccessibleName(tr("Add figures"));
    m_add->setAutoRaise(true);
    m_add->setFocusPolicy(Qt::TabFocus);
    connect(m_add, &QToolButton::clicked, this, &FigureStrip::chooseFiles);
}

void FigureStrip::setFigures(const QList<Figure> &figures, const QString &hint)
{
    m_model->setFigures(figures);
    const auto missing =
        std::count_if(figures.begin(), figures.end(), [](const Figure &figure) { return figure.isMissing(); });
    const auto count = figures.size() - missing;
    QString title = figures.isEmpty() ? tr("Figures") : tr("%n figures", nullptr, int(count));
    if (missing > 0)
        //: %1 is "5 figures"
        title = tr("%1, %n missing", nullptr, int(missing)).arg(title);
    m_title->setText(title);
    m_empty->setText(hint);
    m_stack->setCurrentWidget(figures.isEmpty() ? static_cast<QWidget *>(m_empty) : m_list);
    arrange();
}

void FigureStrip::reloadPictures()
{
    m_model->forgetThumbnails();
}

void FigureStrip::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly);
}

void FigureStrip::offerUndo(const QString &text, const std::function<void()> &undo)
{
    m_notice->offer(text, undo);
}

void FigureStrip::select(const QString &name)
{
    const QModelIndex index = m_model->indexOf(name);
    if (!index.isValid() || index == m_list->currentIndex())
        return;
    m_list->setCurrentIndex(index);
    m_list->scrollTo(index);
}

std::optional<Figure> FigureStrip::current() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model->figures()[index.row()]) : std::nullopt;
}

void FigureStrip::focusList()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

/// As many columns as are readable, all of one width.
void FigureStrip::arrange()
{
    const int width = m_list->viewport()->width() - 1;
    const int columns = std::max(1, width / FigureDelegate::leastWidth(font()));
    const QSize cell(width / columns, FigureDelegate::height(font()));
    if (cell.width() > 0 && cell != m_list->gridSize())
        m_list->setGridSize(cell);
}

void FigureStrip::activate(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const Figure figure = m_model->figures()[index.row()];
    // One in the front matter is the form's own.
    QList<int> places;
    for (int use = 0; use < figure.uses.size(); ++use) {
        if (figure.uses[use].isInBody())
            places += use;
    }
    if (places.isEmpty()) {
        m_visited.clear();
        emit message(figure.isUsed() ? tr("“%1” is named in the front matter only.").arg(figure.name)
                                     : tr("“%1” is not used. Drag it into the text to insert it.").arg(figure.name));
        return;
    }
    m_visitedUse = m_visited == figure.name ? (m_visitedUse + 1) % int(places.size()) : 0;
    m_visited = figure.name;
    emit useWanted(figure, places[m_visitedUse]);
}

void FigureStrip::showMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    const Figure figure = m_model->figures()[index.row()];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, bool enabled, const std::function<void()> &run) {
        QAction *action = menu->addAction(text);
        action->setEnabled(enabled);
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    const bool isThere = !figure.isMissing();
    const bool inBody =
        std::any_of(figure.uses.begin(), figure.uses.end(), [](const ResourceUse &use) { return use.isInBody(); });
    add(tr("&Go to Its Use"), inBody, [this, index = QPersistentModelIndex(index)] { activate(index); });
    add(tr("&Insert into the Text"), isThere && !m_readOnly,
        [this, figure] { emit filesWanted({QUrl::fromLocalFile(figure.path)}); });
    if (!isThere && !figure.uses.constFirst().meant.isEmpty()) {
        add(tr("&Use “%1” Instead").arg(figure.uses.constFirst().meant), !m_readOnly,
            [this, figure] { emit meantWanted(figure); });
    }
    menu->addSeparator();
    QAction *rename = add(tr("&Rename…"), isThere && !m_readOnly, [this, figure] { emit renameWanted(figure); });
    rename->setShortcut(Qt::Key_F2);
    QAction *remove = add(tr("Move to &Trash…"), isThere && !m_readOnly, [this, figure] { emit removeWanted(figure); });
    remove->setShortcut(QKeySequence::Delete);
    add(tr("Set as &Featured Image"), isThere && !m_readOnly, [this, figure] { emit featureWanted(figure); });
    menu->addSeparator();
    add(tr("&Show in File Manager"), isThere,
        [figure] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(figure.path).path())); });
    add(tr("&Copy Name"), true, [figure] { QGuiApplication::clipboard()->setText(figure.name); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void FigureStrip::chooseFiles()
{
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Add Figures"), QString(),
        tr("Images") + QStringLiteral(" (*.png *.jpg *.jpeg *.gif *.webp *.svg *.avif *.bmp *.tif *.tiff *.heic);;")
            + tr("All files (*)"));
    QList<QUrl> files;
    for (const QString &path : paths)
        files += QUrl::fromLocalFile(path);
    if (!files.isEmpty())
        emit filesWanted(files);
}

bool FigureStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::Resize)
        arrange();
    if (watched == m_list && listEvent(event))
        return true;
    if ((watched == this || watched == m_list->viewport()) && dragEvent(event))
        return true;
    return QWidget::eventFilter(watched, event);
}

/// The list's own keys go before the window's: F2 renames the picture, not the episode.
bool FigureStrip::listEvent(QEvent *event)
{
    if (event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent *>(event)->reason() == QContextMenuEvent::Keyboard) {
        // Wherever the pointer is.
        m_list->scrollTo(m_list->currentIndex());
        showMenu(m_list->visualRect(m_list->currentIndex()).center());
        return true;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const std::optional<Figure> figure = current();
    const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    const bool isOurs = enter || key->key() == Qt::Key_F2 || key->key() == Qt::Key_Delete;
    if (!isOurs || key->modifiers() & ~Qt::KeypadModifier || !figure)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    if (enter)
        activate(m_list->currentIndex());
    else if (!figure->isMissing() && !m_readOnly && key->key() == Qt::Key_F2)
        emit renameWanted(*figure);
    else if (!figure->isMissing() && !m_readOnly)
        emit removeWanted(*figure);
    return true;
}

bool FigureStrip::dragEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop: {
        auto *drop = static_cast<QDropEvent *>(event);
        // What comes from here is here.
        if (drop->source() == m_list || m_readOnly || !m_isWelcome || !m_isWelcome(drop->mimeData())) {
            drop->ignore();
            return true;
        }
        // A file manager would remove what is moved.
        drop->setDropAction(Qt::CopyAction);
        drop->accept();
        if (event->type() == QEvent::Drop)
            emit filesDropped(drop->mimeData());
        return true;
    }
    default:
        return false;
    }
}

} // namespace shownotes
