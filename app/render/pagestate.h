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
        int number = 0; ///< 0 until it is used
        int uses = 0;
        QByteArray html; ///< its `<li>`'s content without the links back
        bool endsWithParagraph = false; ///< the links back go into the last paragraph
        int firstLine = 0;
        int lastLine = 0;
    };

    void define(const QByteArray &label);
    bool isEmpty() const { return m_notes.empty(); }
    /// The note of that label, now used once more; null where there is none.
    Note *use(const QByteArray &label);
    std::vector<Note> &notes() { return m_notes; }

private:
    QHash<QByteArray, int> m_byLabel; ///< -> index into m_notes; the first definition counts
    std::vector<Note> m_notes; ///< in the order of their definitions
    int m_used = 0;
};

using InlineTriggers = std::array<bool, 256>;

/// What the blocks of one page share while they are rendered.
struct PageState {
    explicit PageState(const RenderSettings &s);

    const RenderSettings &settings;
    const HugoRules rules;
    const InlineTriggers triggers; ///< bytes that may begin something in a text
    Typographer typographer;
    HeadingIds headingIds;
    QHash<QString, LinkReference> references; ///< by label, folded
    Footnotes footnotes;
    std::vector<PageHeading> *headings = nullptr; ///< where headings are collected; not owned
};

/// A link label as references are compared: case folded, white space single.
QString foldedLabel(QByteArrayView label);

} // namespace shownotes
