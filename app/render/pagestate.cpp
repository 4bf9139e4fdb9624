#include "pagestate.h"

#include "inlineparser.h"

#include <algorithm>

namespace shownotes {

void Footnotes::define(const QList<QByteArray> &labels)
{
    for (const QByteArray &label : labels) {
        if (!m_byLabel.contains(label))
            m_byLabel.insert(label, int(m_notes.size()));
        m_notes.emplace_back().label = label;
    }
}

bool Footnotes::areLabelled(size_t first, size_t end, const QList<QByteArray> &labels) const
{
    return std::equal(m_notes.begin() + std::ptrdiff_t(first), m_notes.begin() + std::ptrdiff_t(end), labels.begin(),
        labels.end(), [](const Note &note, const QByteArray &label) { return note.label == label; });
}

const Footnotes::Note *Footnotes::use(const QByteArray &label)
{
    const auto found = m_byLabel.constFind(label);
    if (found == m_byLabel.constEnd())
        return nullptr;
    count(*found);
    return &m_notes[size_t(*found)];
}

void Footnotes::count(int index)
{
    Note &note = m_notes[size_t(index)];
    if (note.number == 0)
        note.number = ++m_used;
    ++note.uses;
    m_uses.append(index);
}

void Footnotes::repeat(const QList<int> &uses)
{
    for (const int note : uses)
        count(note);
}

void Footnotes::forgetUses()
{
    for (Note &note : m_notes)
        note.number = note.uses = 0;
    m_uses.clear();
    m_used = 0;
}

PageState::PageState(const RenderSettings &s)
    : settings(s)
    , rules(s.hugoMinor)
    , triggers(inlineTriggers(s))
    , headingIds(s.goldmark.headingIdType)
    , isHooked(!s.foreignHooks.isEmpty() || s.linkHook == LinkHook::HugoEmbedded || s.imageHook != ImageHook::None)
{
}

void PageState::passNotes(size_t first)
{
    const std::vector<Footnotes::Note> &notes = footnotes.notes();
    if (first == notes.size()) {
        footnotes.typographerBehind = typographer;
        return;
    }
    notesFit = typographer == notes[first].typographer;
    for (size_t i = first; i < notes.size(); ++i) {
        footnotes.repeat(notes[i].named);
        fences += notes[i].fences;
        elements |= notes[i].elements;
    }
    typographer = footnotes.typographerBehind;
}

QString foldedLabel(QByteArrayView label)
{
    // A sharp s folds to two letters in Unicode's full folding, which Qt's simple one leaves out.
    return QString::fromUtf8(label).toCaseFolded().replace(QChar(0x00DF), QStringLiteral("ss")).simplified();
}

} // namespace shownotes
