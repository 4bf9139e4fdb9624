#pragma once

#include "inlinetokens.h"
#include "pagestate.h"

namespace shownotes {

/// Which bytes may begin something in a text with these settings.
InlineTriggers inlineTriggers(const RenderSettings &settings);

/// The text of one block (a paragraph, heading, table cell) to inline tokens, by Goldmark 1.5.4's rules with Hugo's extensions: code spans,
/// links, raw HTML, emphasis, strikethrough, footnotes, task boxes, bare links and typography in one pass. Linear in the text's length.
class InlineParser {
public:
    /// `text` has no white space at the begin of a line and at its end, and outlives the tokens.
    InlineParser(QByteArrayView text, PageState &page, bool beginsListItem);

    InlineTokens parse();

private:
    bool parseSpecial(); ///< what stands at m_at, if its character begins something; false: it is text
    bool parseBareLink(qsizetype from);
    bool parseTypography();
    bool parseCodeSpan();
    bool parseAngle();
    bool parseTildes();
    bool parseDelimiters(int least, char span = '\0');
    bool parseEmoji();
    bool parsePassthrough();
    bool parseTaskBox();
    bool parseFootnote();
    bool openBracket(bool isImage);
    bool closeBracket();
    bool parseDestinationAndTitle(InlineLink &link);
    bool parseReference(InlineLink &link, bool &hasLabel, qsizetype labelStart, qsizetype labelEnd);
    bool lookUp(QByteArrayView label, InlineLink &link) const;
    void processDelimiters(int bottom);
    void unlinkDelimiter(int index);
    void endLine();

    void flushText(qsizetype end);
    void add(InlineToken token, qsizetype continueAt);
    QByteArrayView restOfLine(qsizetype from) const { return m_text.sliced(from, m_lineEnd - from); }
    char charAt(qsizetype i) const { return i < m_text.size() ? m_text[i] : '\0'; }
    /// Where `closer` stands unescaped from `from` on, without an `opener` before it; -1 where it does not.
    qsizetype findCloser(qsizetype from, qsizetype end, char opener, char closer) const;
    void skipSpaces(qsizetype &at) const;

    struct Bracket {
        int token = 0;
        qsizetype start = 0;
        qsizetype stop = 0;
        bool isImage = false;
        int bottom = -1; ///< the last delimiter in front of it
    };

    QByteArrayView m_text;
    PageState &m_page;
    const GoldmarkSettings &m_goldmark;
    const HugoRules m_rules;
    InlineTokens m_tokens;
    qsizetype m_at = 0;
    qsizetype m_textStart = 0; ///< text from here to m_at is not yet a token
    qsizetype m_chunkStart = 0; ///< where the text behind the last token begins
    qsizetype m_lineEnd = 0; ///< behind the current line's line end
    bool m_beginsListItem;
    bool m_hasEmail;
    std::vector<Bracket> m_brackets;
    int m_firstDelimiter = -1;
    int m_lastDelimiter = -1;
    int m_linkBottom = -1; ///< the last delimiter in front of the bracket opened last
    int m_lastLink = -1; ///< token of the last link
    QHash<qsizetype, bool> m_noCodeSpanEnd; ///< lengths of back-quote runs that nothing closes any more
    QHash<int, bool> m_noPassthroughEnd; ///< pairs of delimiters that nothing closes any more
    quint32 m_noHtmlEnd = 0; ///< kinds of raw HTML that nothing closes any more
    qsizetype m_openParenFrom = 0; ///< a destination beginning between these two has no `)`
    qsizetype m_openParenTo = 0;
};

} // namespace shownotes
