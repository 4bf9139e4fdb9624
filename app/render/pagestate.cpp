#include "pagestate.h"

#include "inlineparser.h"

namespace shownotes {

void Footnotes::define(const QByteArray &label)
{
    if (!m_byLabel.contains(label))
        m_byLabel.insert(label, int(m_notes.size()));
    m_notes.emplace_back();
}

Footnotes::Note *Footnotes::use(const QByteArray &label)
{
    const auto found = m_byLabel.constFind(label);
    if (found == m_byLabel.constEnd())
        return nullptr;
    Note &note = m_notes[size_t(*found)];
    if (note.number == 0)
        note.number = ++m_used;
    ++note.uses;
    return &note;
}

PageState::PageState(const RenderSettings &s)
    : settings(s)
    , rules(s.hugoMinor)
    , triggers(inlineTriggers(s))
    , headingIds(s.goldmark.headingIdType)
{
}

QString foldedLabel(QByteArrayView label)
{
    // A sharp s folds to two letters in Unicode's full folding, which Qt's simple one leaves out.
    return QString::fromUtf8(label).toCaseFolded().replace(QChar(0x00DF), QStringLiteral("ss")).simplified();
}

} // namespace shownotes
