#pragma once

#include <QByteArray>

#include <bitset>
#include <memory>
#include <vector>

struct pcre2_real_code_8;
struct pcre2_real_match_context_8;
struct pcre2_real_match_data_8;
struct pcre2_real_jit_stack_8;

namespace shownotes::chroma {

/// The groups of a match, the whole match first; a group that took no part is empty.
using Groups = std::vector<QByteArrayView>;

/// The memory that matching takes, and its limits. For one thread.
class MatchMemory {
public:
    MatchMemory();
    ~MatchMemory();
    Q_DISABLE_COPY_MOVE(MatchMemory)

    /// Matches that were given up because they backtracked without end.
    int exhausted() const { return m_exhausted; }

private:
    friend class PatternCode;

    pcre2_real_match_context_8 *m_context = nullptr;
    pcre2_real_match_data_8 *m_data = nullptr;
    pcre2_real_jit_stack_8 *m_stack = nullptr;
    int m_exhausted = 0;
};

struct PatternPart;

/// A pattern compiled with PCRE2, or a part of one.
class PatternCode {
public:
    PatternCode(const PatternPart &part, const QByteArray &flags, bool unicode);
    ~PatternCode();
    Q_DISABLE_COPY_MOVE(PatternCode)

    bool isValid() const { return m_search && m_isLookbehindValid; }
    std::bitset<256> beginnings() const; ///< the bytes a match can begin with
    bool isForLineStart() const; ///< it matches only behind a line end or at the text's begin
    int groupCount() const;
    bool match(QByteArrayView text, qsizetype at, Groups &groups, MatchMemory &memory);

private:
    bool isPreceded(QByteArrayView text, qsizetype at, MatchMemory &memory) const;

    QByteArray m_source;
    uint32_t m_options = 0;
    pcre2_real_code_8 *m_search = nullptr; ///< not anchored: only then does PCRE2 tell what a match begins with
    pcre2_real_code_8 *m_code = nullptr; ///< anchored; compiled when it is first tried
    pcre2_real_code_8 *m_lookbehind = nullptr;
    bool m_isLookbehindNegative = false;
    bool m_isLookbehindValid = true;
    int m_tries = 0;
};

/// The pattern of a rule. It says what a match can begin with, so that most rules need not be tried, and is compiled to machine code when it is
/// tried often.
class RulePattern {
public:
    /// \param flags as in `(?flags)`
    /// \param unicode the text has characters beyond ASCII
    RulePattern(const QByteArray &pattern, const QByteArray &flags, bool unicode);

    bool isValid() const { return !m_parts.empty(); } ///< else it matches nothing
    bool mayBeginWith(unsigned char byte) const { return m_beginnings[byte]; }
    bool isForLineStart() const { return m_isForLineStart; }

    /// Matches at `at` exactly, and sees the text before it. The text is valid UTF-8.
    bool match(QByteArrayView text, qsizetype at, Groups &groups, MatchMemory &memory);

private:
    void add(const PatternPart &part, const QByteArray &flags, bool unicode, int depth);

    std::vector<std::unique_ptr<PatternCode>> m_parts;
    std::bitset<256> m_beginnings;
    bool m_isForLineStart = true;
};

} // namespace shownotes::chroma
