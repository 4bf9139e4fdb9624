#pragma once

#include "headingids.h"
#include "hugorules.h"
#include "tableofcontents.h"
#include "typographer.h"

#include <render/rendersettings.h>

#include <QHash>
#include <QList>

#include <array>
#include <vector>

namespace shownotes {

/// `[label]: url "title"`, already unescaped.
struct LinkReference {
    QByteArray url;
    QByteArray title;

    friend bool operator==(const LinkReference &, const LinkReference &) = default;
};

/// The footnotes of a page: numbered by first use, as Goldmark does.
class Footnotes {
public:
    struct Note {
        QByteArray label;
        int number = 0; ///< 0 until it is used
        int uses = 0;
        QByteArray html; ///< its `<li>`'s content without the links back
        bool endsWithParagraph = false; ///< the links back go into the last paragraph
        int firstLine = 0;
        int lastLine = 0;

        // What an edit elsewhere has to know, as of a MarkdownPiece.
        Typographer typographer; ///< as the note found it
        QList<int> named; ///< the notes that its text uses
        int fences = 0;
        quint32 elements = 0;
    };

    void define(const QList<QByteArray> &labels);
    /// Whether the notes from `first` up to `end` have these labels.
    bool areLabelled(size_t first, size_t end, const QList<QByteArray> &labels) const;
    bool isEmpty() const { return m_notes.empty(); }
    std::vector<Note> &notes() { return m_notes; }
    const std::vector<Note> &notes() const { return m_notes; }

    /// The note of that label, now used once more; null where there is none.
    const Note *use(const QByteArray &label);
    /// All uses so far, in the order of the page: indices of notes().
    const QList<int> &uses() const { return m_uses; }
    /// The same uses again as on an earlier rendering.
    void repeat(const QList<int> &uses);
    void forgetUses(); ///< as before the first one; what has been rendered stays

    Typographer typographerBehind; ///< as the last note left it

private:
    void count(int note);

    QHash<QByteArray, int> m_byLabel; ///< -> index into m_notes; the first definition counts
    std::vector<Note> m_notes; ///< in the order of their definitions
    QList<int> m_uses;
    int m_used = 0;
};

using InlineTriggers = std::array<bool, 256>;

/// What the blocks of one page share while they are rendered.
struct PageState {
    explicit PageState(const RenderSettings &s);

    void note(HookedElement element) { elements |= 1u << int(element); }
    /// Goes on behind the last footnote; those from `first` on stay as they were rendered before.
    void passNotes(size_t first);

    const RenderSettings &settings;
    const HugoRules rules;
    const InlineTriggers triggers; ///< bytes that may begin something in a text
    Typographer typographer;
    HeadingIds headingIds;
    QHash<QString, LinkReference> references; ///< by label, folded
    Footnotes footnotes;
    bool notesFit = true; ///< the footnotes that stay follow on those that were rendered
    bool isHooked = false; ///< which elements there are counts for the hooks of the settings
    quint32 elements = 0; ///< HookedElement by bit: what has been written
    std::vector<PageHeading> *headings = nullptr; ///< where headings are collected; not owned
    int fences = 0; ///< fenced code blocks so far
    bool showsFenceNumbers = false; ///< one of them printed how many there were before it
};

/// A link label as references are compared: case folded, white space single.
QString foldedLabel(QByteArrayView label);

} // namespace shownotes
