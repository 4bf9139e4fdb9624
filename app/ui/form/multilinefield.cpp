#include "form/multilinefield.h"

#include <QAbstractTextDocumentLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

#include <cmath>

namespace shownotes {

namespace {

constexpr int leastLines = 2;
constexpr int mostLines = 8;

} // namespace

MultilineField::MultilineField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_edit(new QPlainTextEdit(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    layout->addWidget(m_edit);
    setFocusProxy(m_edit);
    guardInput(m_edit);
    m_edit->setAccessibleName(field.label);
    m_edit->setTabChangesFocus(true);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setMinimumWidth(60);
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    if (field.count) {
        m_count = new QLabel(this);
        m_count->setAlignment(Qt::AlignRight);
        m_count->setToolTip(tr("Characters"));
        m_count->setForegroundRole(QPalette::PlaceholderText);
        layout->addWidget(m_count);
    }
    connect(m_edit, &QPlainTextEdit::textChanged, this, &MultilineField::textChanged);
    fitHeight();
}

bool MultilineField::canShow(const QString &text)
{
    for (const QChar character : text) {
        const ushort code = character.unicode();
        if (code == '\r' || code == 0 || code == 0x2029 || code == 0xfdd0 || code == 0xfdd1)
            return false;
    }
    return true;
}

void MultilineField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

QWidget *MultilineField::focusTarget()
{
    return m_edit;
}

QString MultilineField::text() const
{
    // Not toPlainText(): that turns no-break spaces into spaces.
    QString result;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next()) {
        if (block.blockNumber() > 0)
            result += QLatin1Char('\n');
        result += block.text();
    }
    return result;
}

void MultilineField::showState(const FieldState &state)
{
    m_edit->setPlaceholderText(state.presence == FieldState::Presence::Present ? QString() : tr("Not set"));
    const QString before = text();
    QString after = state.value.toString();
    m_lastLineEnd = after.size() > 1 && after.endsWith(QLatin1Char('\n')) ? QStringLiteral("\n") : QString();
    after.chop(m_lastLineEnd.size());
    if (before != after) {
        m_showing = true;
        // Only what differs is replaced, so that the cursor stays with its words.
        qsizetype start = 0;
        const qsizetype shorter = qMin(before.size(), after.size());
        while (start < shorter && before.at(start) == after.at(start))
            ++start;
        qsizetype tail = 0;
        while (tail < shorter - start && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
            ++tail;
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(int(start));
        cursor.setPosition(int(before.size() - tail), QTextCursor::KeepAnchor);
        cursor.insertText(after.mid(start, after.size() - tail - start));
        m_showing = false;
        fitHeight();
    }
    showCount();
}

void MultilineField::textChanged()
{
    fitHeight();
    showCount();
    if (m_showing)
        return;
    const QString now = text();
    if (now.isEmpty())
        requestEmpty();
    else if (now + m_lastLineEnd != state().value.toString())
        requestSet(now + m_lastLineEnd);
}

void MultilineField::fitHeight()
{
    // Not lines times line height: a fallback font for Japanese may be higher.
    const int line = m_edit->fontMetrics().lineSpacing();
    qreal content = 0;
    for (QTextBlock block = m_edit->document()->begin(); block.isValid(); block = block.next())
        content += qMax(m_edit->document()->documentLayout()->blockBoundingRect(block).height(), qreal(line));
    const int margins = 2 * int(m_edit->document()->documentMargin()) + 2 * m_edit->frameWidth();
    const int height = qBound(leastLines * line, int(std::ceil(content)), mostLines * line) + margins;
    if (m_edit->height() != height || m_edit->minimumHeight() != height)
        m_edit->setFixedHeight(height);
}

void MultilineField::showCount()
{
    if (!m_count)
        return;
    const qsizetype characters = text().toUcs4().size();
    m_count->setVisible(characters > 0);
    m_count->setText(QLocale().toString(characters));
}

void MultilineField::resizeEvent(QResizeEvent *event)
{
    FieldWidget::resizeEvent(event);
    fitHeight();
}

} // namespace shownotes
