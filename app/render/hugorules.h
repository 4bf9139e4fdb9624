#pragma once

namespace shownotes {

/// What later versions of Hugo do otherwise than 0.111: one question per rule, with the version it came with. A change of Goldmark counts from the
/// first Hugo that was released with it.
class HugoRules {
public:
    explicit constexpr HugoRules(int hugoMinor)
        : m_minor(hugoMinor)
    {
    }

    // Inlines.
    /// 0.112.6: in an image's `alt` the typographer's entities are not escaped once more.
    constexpr bool altKeepsEntities() const { return m_minor >= 113; }
    /// 0.120.4: a line end in an image's label is one in `alt` too.
    constexpr bool altKeepsLineEnds() const { return m_minor >= 121; }
    /// 0.139 (Goldmark 1.7.8): `alt` is the label's text with escapes and references resolved.
    constexpr bool altIsResolved() const { return m_minor >= 139; }
    /// 0.116 (Goldmark 1.5.5): the name of a tag, or its last attribute, may be followed by line ends.
    constexpr bool tagsMayEndOnNextLine() const { return m_minor >= 116; }
    /// 0.123 (Goldmark 1.7, CommonMark 0.31): an inline comment ends at the first `-->`; `<!-->` and `<!--->` are comments.
    constexpr bool commentsMayHoldDashes() const { return m_minor >= 123; }
    /// 0.123 (Goldmark 1.7, CommonMark 0.31): symbols such as `￥` and `◯` count as punctuation beside emphasis and quotes.
    constexpr bool symbolsArePunctuation() const { return m_minor >= 123; }
    /// 0.120 (Goldmark 1.6): `[ ]` is a task only where nothing stands before it.
    constexpr bool tasksBeginItems() const { return m_minor >= 120; }
    /// 0.128 (Goldmark 1.7.4): one tilde strikes through as two do, three are text.
    constexpr bool singleTildeStrikes() const { return m_minor >= 128; }
    /// 0.128 (Goldmark 1.7.4): emphasis around an image that is a link is seen.
    constexpr bool bracketsAreNested() const { return m_minor >= 128; }
    /// 0.120: emoji are inlines (goldmark-emoji): none in code, and a heading's id keeps their name.
    constexpr bool emojiAreInlines() const { return m_minor >= 120; }
    /// 0.116 (Goldmark 1.5.5): `JavaScript:` is as dangerous as `javascript:`.
    constexpr bool schemesIgnoreCase() const { return m_minor >= 116; }
    /// 0.160 (Goldmark 1.8): an address is judged as it is printed, after its escapes are resolved.
    constexpr bool printedUrlsAreJudged() const { return m_minor >= 160; }
    /// 0.144: superscript may begin with a sign or a prime.
    constexpr bool superscriptMayBeginWithSign() const { return m_minor >= 144; }

    /// 0.132: what block passthrough delimiters enclose ends with no line end of its own.
    constexpr bool passthroughEndsNoLine() const { return m_minor >= 132; }
    /// 0.156: it is a block of its own in a tight list too.
    constexpr bool tightListsAreSplit() const { return m_minor >= 156; }

    // Blocks.
    /// 0.134: tables are printed by a template of Hugo's own: style with a space, all attributes, always a `<tbody>`.
    constexpr bool tablesHaveTemplate() const { return m_minor >= 134; }
    /// 0.134 and 0.135: that template aligned every cell.
    constexpr bool tablesAlignAllCells() const { return m_minor == 134 || m_minor == 135; }
    /// 0.144: a heading's id is made of its text and no longer of its source; without text it has none.
    constexpr bool idsAreMadeOfText() const { return m_minor >= 144; }
    /// 0.155 (Goldmark 1.7.16): a heading's attributes are taken off before its closing `#`s are looked for.
    constexpr bool attributesPrecedeClosingHashes() const { return m_minor >= 155; }
    /// 0.139 (Goldmark 1.7.8): a list item may begin with a line end and a list below it.
    constexpr bool emptyItemsMayHoldLists() const { return m_minor >= 139; }
    /// 0.142: comments vanish where raw HTML is not allowed; other HTML is said to be left out.
    constexpr bool omittedCommentsVanish() const { return m_minor >= 142; }
    /// 0.134: the summary divider goes with the element around it only where nothing else is in that.
    constexpr bool dividersKeepText() const { return m_minor >= 134; }

    // Templates.
    /// 0.132: `plainify` makes HTML: its entities are not escaped once more in an attribute.
    constexpr bool plainTextIsHtml() const { return m_minor >= 132; }
    /// 0.162: Hugo's own templates are indented by tabs.
    constexpr bool templatesHaveTabs() const { return m_minor >= 162; }
    constexpr int minor() const { return m_minor; } ///< 0.x, for templates that changed more than once

private:
    int m_minor;
};

} // namespace shownotes
