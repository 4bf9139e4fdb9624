#include "editor/completion.h"

#include "pictures/thumbnails.h"

#include <checks/resourcerename.h>
#include <content/bundle.h>

#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QListView>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScreen>
#include <QScrollBar>
#include <QSet>
#include <QStandardItemModel>
#include <QTextBlock>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int mostLinesBefore = 20;
constexpr int mostRows = 8;
constexpr int iconSide = 28;

} // namespace

struct Completion::Place {
    CompletionPoint point;
    int offset = 0; ///< position in the document of the text that the point counts in
    QString text;
};

Completion::Completion(QPlainTextEdit *editor)
    : QObject(editor)
    , m_editor(editor)
    , m_list(std::make_unique<QListView>(editor))
    , m_model(new QStandardItemModel(this))
    , m_thumbnails(new Thumbnails(
          iconSide, ThumbnailShape::Whole, [](const QString &path) { return path; }, this))
{
    // A window that takes neither focus nor keys: the caret, and an input method, stay with the editor.
    m_list->setWindowFlags(Qt::ToolTip | Qt::FramelessWindowHint);
    m_list->setAttribute(Qt::WA_ShowWithoutActivating);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Completions"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({iconSide, iconSide});
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->hide();
    connect(
        m_list.get(), &QListView::clicked, this, [this](const QModelIndex &index) { take(index.data().toString()); });
    connect(m_thumbnails, &Thumbnails::loaded, this, [this](const QString &path) {
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (QStandardItem *item = m_model->item(row); item->data() == path)
                item->setIcon(m_thumbnails->pixmap(path));
        }
    });
    const auto closeUnlessTyping = [this] {
        if (!m_isTyping)
            close();
    };
    connect(editor, &QPlainTextEdit::cursorPositionChanged, this, closeUnlessTyping);
    connect(editor->verticalScrollBar(), &QScrollBar::valueChanged, this, closeUnlessTyping);
    editor->installEventFilter(this);
}

Completion::~Completion() = default;

void Completion::setSources(const CompletionSources &sources)
{
    m_sources = sources;
}

bool Completion::isOpen() const
{
    return m_list->isVisible();
}

QStringList Completion::offered() const
{
    QStringList texts;
    for (int row = 0; row < m_model->rowCount() && isOpen(); ++row)
        texts << m_model->item(row)->text();
    return texts;
}

void Completion::close()
{
    m_list->hide();
}

bool Completion::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::WindowDeactivate:
    case QEvent::InputMethod: // what is being composed is no name yet
        close();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool Completion::takeKey(const QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        open();
        return true;
    }
    m_isTyping = true;
    if (!isOpen() || (event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    const QModelIndex chosen = m_list->currentIndex();
    switch (event->key()) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-mostRows);
        return true;
    case Qt::Key_PageDown:
        move(mostRows);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (chosen.isValid()) {
            take(chosen.data().toString());
            return true;
        }
        close();
        return false;
    default:
        return false;
    }
}

void Completion::noticeKey(const QKeyEvent *event)
{
    m_isTyping = false;
    const QString text = event->text();
    const bool isDeletion = event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete;
    const bool isTyped = !text.isEmpty() && text.front().isPrint() && !isDeletion;
    if (!isTyped && !(isOpen() && isDeletion)) {
        // A modifier on its way to the next key is no answer.
        if (!text.isEmpty() || event->key() < Qt::Key_Shift || event->key() > Qt::Key_ScrollLock)
            close();
        return;
    }
    const Place place = placeAtCaret();
    const bool choose = place.point.kind != CompletionPoint::Kind::Parameter || !place.point.typed.isEmpty();
    if (!isOpen() && !opensByItself(place.point, text.back()))
        return;
    if (!show(place, choose))
        close();
}

void Completion::open()
{
    if (!m_editor->isReadOnly() && !show(placeAtCaret(), true))
        close();
}

bool Completion::opensByItself(const CompletionPoint &point, QChar typed) const
{
    if (m_editor->isReadOnly() || m_editor->textCursor().hasSelection())
        return false;
    switch (point.kind) {
    case CompletionPoint::Kind::None:
        return false;
    case CompletionPoint::Kind::Shortcode:
    case CompletionPoint::Kind::Parameter:
    case CompletionPoint::Kind::Value:
        return true;
    case CompletionPoint::Kind::Address:
        return typed == u'(' ? point.isImage : !point.typed.isEmpty();
    }
    return false;
}

Completion::Place Completion::placeAtCaret() const
{
    const QTextCursor caret = m_editor->textCursor();
    QTextBlock first = caret.block();
    // Only where a shortcode stands open do the lines before matter.
    for (int i = 0; i < mostLinesBefore && first.previous().isValid() && !first.text().contains(QLatin1String("{{"));
         ++i)
        first = first.previous();
    Place place;
    place.offset = first.position();
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        place.text += block.text();
        if (block == caret.block())
            break;
        place.text += u'\n';
    }
    place.point = completionPoint(place.text, caret.position() - place.offset);
    return place;
}

bool Completion::show(const Place &place, bool choose)
{
    const QStringList texts = completionCandidates(place.point, m_sources);
    if (texts.isEmpty())
        return false;
    m_model->clear();
    const QSet<QString> files(m_sources.files.begin(), m_sources.files.end());
    bool hasPictures = false;
    for (const QString &text : texts) {
        auto *item = new QStandardItem(text);
        if (files.contains(text) && isImageName(text)) {
            const QString path = m_sources.folder + u'/' + text;
            item->setData(path);
            item->setIcon(m_thumbnails->pixmap(path));
            hasPictures = true;
        }
        m_model->appendRow(item);
    }
    m_list->setIconSize(hasPictures ? QSize(iconSide, iconSide) : QSize(0, 0));
    // Room for pictures that are still being read.
    const QFontMetrics metrics = m_list->fontMetrics();
    const int rowHeight = std::max(metrics.height() + 6, hasPictures ? iconSide + 6 : 0);
    int width = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        width = std::max(width, metrics.horizontalAdvance(texts[row]) + (hasPictures ? iconSide + 20 : 16));
        m_model->item(row)->setSizeHint({width, rowHeight});
    }
    m_list->setCurrentIndex(choose ? m_model->index(0, 0) : QModelIndex());

    const int frame = 2 * m_list->frameWidth();
    const int scrollBar = texts.size() > mostRows ? m_list->verticalScrollBar()->sizeHint().width() : 0;
    const QSize size(std::clamp(width + scrollBar, 120, 480) + frame,
        rowHeight * int(std::min<qsizetype>(texts.size(), mostRows)) + frame);
    QTextCursor start = m_editor->textCursor();
    start.setPosition(place.offset + place.point.start);
    const QRect line = m_editor->cursorRect(start);
    const QRect screen = m_editor->screen()->availableGeometry();
    QPoint corner = m_editor->viewport()->mapToGlobal(line.bottomLeft() + QPoint(0, 2));
    if (corner.y() + size.height() > screen.bottom())
        corner.setY(m_editor->viewport()->mapToGlobal(line.topLeft()).y() - size.height() - 2);
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    m_list->setGeometry(QRect(corner, size));
    m_list->show();
    return true;
}

void Completion::move(int rows)
{
    const int count = m_model->rowCount();
    const int row = m_list->currentIndex().isValid() ? m_list->currentIndex().row() : rows > 0 ? -1 : 0;
    // One step goes round the ends, a page stops there.
    const int next = std::abs(rows) == 1 ? (row + rows + count) % count : std::clamp(row + rows, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(next, 0));
}

void Completion::take(const QString &choice)
{
    close();
    const Place place = placeAtCaret();
    const QScopedValueRollback typing(m_isTyping, true);
    switch (place.point.kind) {
    case CompletionPoint::Kind::None:
        return;
    case CompletionPoint::Kind::Shortcode:
        takeShortcode(place, choice);
        break;
    case CompletionPoint::Kind::Parameter:
        takeParameter(place, choice);
        break;
    case CompletionPoint::Kind::Value:
        takeValue(place, choice);
        break;
    case CompletionPoint::Kind::Address:
        takeAddress(place, choice);
        break;
    }
}

QString Completion::behind(const Place &place) const
{
    return place.text.mid(place.point.end);
}

/// Puts `text` in the place of what was typed, up to `end`, as one step of undo; the caret comes behind `caret` characters of it.
void Completion::replace(const Place &place, int end, const QString &text, int caret)
{
    const int start = place.offset + place.point.start;
    QTextCursor cursor = m_editor->textCursor();
    cursor.beginEditBlock();
    cursor.setPosition(start);
    cursor.setPosition(place.offset + end, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    cursor.endEditBlock();
    cursor.setPosition(start + caret);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
}

void Completion::takeShortcode(const Place &place, const QString &name)
{
    const QString rest = behind(place);
    const qsizetype open = place.text.lastIndexOf(QLatin1String("{{"), place.point.start);
    const QString closer = place.text.mid(open + 2, 1) == u"%" ? QStringLiteral("%}}") : QStringLiteral(">}}");
    const bool isClosed = rest.contains(closer);
    const bool needsSpace = place.point.start > 0 && !place.text[place.point.start - 1].isSpace();
    const QString text = (needsSpace ? QStringLiteral(" ") : QString()) + name
        + (rest.startsWith(u' ') ? QString() : QStringLiteral(" "));
    replace(place, place.point.end, isClosed ? text : text + u' ' + closer, int(text.size()));
    // Its parameters are what comes next.
    show(placeAtCaret(), false);
}

void Completion::takeParameter(const Place &place, const QString &name)
{
    const KnownShortcode *shortcode = knownShortcode(m_sources, place.point.shortcode);
    const bool isNamed = shortcode
        && std::any_of(shortcode->params.begin(), shortcode->params.end(),
            [&](const KnownShortcodeParam &param) { return QString::fromUtf8(param.name) == name; });
    if (!isNamed || behind(place).startsWith(u'=')) {
        replace(place, place.point.end, name, int(name.size()));
        return;
    }
    replace(place, place.point.end, name + QStringLiteral("=\"\""), int(name.size()) + 2);
    show(placeAtCaret(), true);
}

void Completion::takeValue(const Place &place, const QString &value)
{
    QString text = value;
    const QChar quote = place.point.quote.isNull() ? QChar(u'"') : place.point.quote;
    if (quote == u'"')
        text.replace(u'"', QLatin1String("\\\""));
    int end = place.point.end;
    if (place.point.quote.isNull())
        text.prepend(quote);
    // Behind the closing quote, which is there already or comes now.
    if (!place.point.quote.isNull() && end < place.text.size() && place.text[end] == quote)
        ++end;
    text += quote;
    replace(place, end, text, int(text.size()));
}

void Completion::takeAddress(const Place &place, const QString &file)
{
    const bool angle = place.point.start > 0 && place.text[place.point.start - 1] == u'<';
    QString text = QString::fromUtf8(markdownAddress(file, angle));
    int end = place.point.end;
    for (const QChar closer : angle ? QStringLiteral(">)") : QStringLiteral(")")) {
        if (end < place.text.size() && place.text[end] == closer)
            ++end;
        text += closer;
    }
    replace(place, end, text, int(text.size()));
}

} // namespace shownotes
