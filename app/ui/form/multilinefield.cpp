#include "form/multilinefield.h"

#include <QAbstractTextDocumentLayout>
#include <QCheckBox>
#include <QHBoxLayout>
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
    auto *foot = new QHBoxLayout;
    if (!field.sameAs.isEmpty()) {
        m_same = new QCheckBox(this);
        foot->addWidget(m_same);
        connect(m_same, &QCheckBox::clicked, this, &MultilineField::setFollowing);
    }
    foot->addStretch();
    if (field.count) {
        m_count = new QLabel(this);
        m_count->setToolTip(tr("Characters"));
        m_count->setForegroundRole(QPalette::PlaceholderText);
        foot->addWidget(m_count);
    }
    layout->addLayout(foot);
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
    m_readOnly = readOnly;
    m_edit->setReadOnly(readOnly);
    if (m_same)
        m_same->setEnabled(!readOnly);
}

QWidget *MultilineField::focusTarget()
{
    return followsOriginal() ? static_cast<QWidget *>(m_same) : m_edit;
}

QList<QWidget *> MultilineField::tabChain()
{
    QList<QWidget *> chain {m_edit};
    if (m_same)
        chain.append(m_same);
    return chain;
}

void MultilineField::setOriginal(const QString &label, const Value &original)
{
    if (!m_same)
        return;
    m_same->setText(tr("Same as “%1”").arg(label));
    m_same->setAccessibleName(tr("%1: same as “%2”").arg(field().label, label));
    m_original = original.toString();
    showFollowing();
}

bool MultilineField::followsOriginal() const
{
    return m_same && m_wantsSame.value_or(!m_original.isEmpty()) && state().value.toString() == m_original;
}

void MultilineField::showFollowing()
{
    const bool following = followsOriginal();
    m_same->setChecked(following);
    m_edit->setVisible(!following);
    showCount();
}

void MultilineField::setFollowing(bool following)
{
    m_wantsSame = following;
    if (following && state().value.toString() != m_original)
        m_original.isEmpty() ? requestEmpty() : requestSet(m_original);
    showFollowing();
    if (!following)
        m_edit->setFocus();
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
    m_count->setVisible(characters > 0 && !followsOriginal());
    m_count->setText(QLocale().toString(characters));
}

void MultilineField::resizeEvent(QResizeEvent *event)
{
    FieldWidget::resizeEvent(event);
    fitHeight();
}

} // namespace shownotes
