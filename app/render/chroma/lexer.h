#pragma once

#include "lexerxml.h"
#include "rulepattern.h"

#include <QHash>

#include <array>
#include <deque>
#include <memory>
#include <vector>

namespace shownotes::chroma {

class LexerRegistry;

struct Token {
    int type = 0; ///< TokenType; 0, without text: what stands before and behind it is not joined
    QByteArrayView text;
};

/// What one text becomes. Tokens are views of the text that was given or of texts kept here.
struct TokenRun {
    explicit TokenRun(LexerRegistry &lexers)
        : registry(lexers)
    {
    }

    /// Keeps a text that tokens are to show, as long as the run.
    QByteArrayView keep(QByteArray text);

    LexerRegistry &registry;
    MatchMemory memory;
    std::deque<QByteArray> texts;
    int depth = 0; ///< lexers within lexers
};

/// Joins neighbours of one type as Chroma does: until a token has 8 KiB.
std::vector<Token> coalesced(const std::vector<Token> &tokens, TokenRun &run);

/// A lexer of Chroma's model: rules in states, tried in their order at each place of the text. Its rules are read when it is first used, and
/// each pattern compiled when it is first tried; so it serves one thread at a time.
class Lexer {
public:
    /// \param xml stays where it is as long as the lexer
    explicit Lexer(QByteArrayView xml);

    const LexerConfig &config() const { return m_config; }

    /// \param text valid UTF-8 with line ends `\n`; stays where it is as long as the run
    /// \param nested a piece of another lexer's text
    std::vector<Token> tokens(
        QByteArrayView text, TokenRun &run, const QByteArray &state = QByteArrayLiteral("root"), bool nested = false);

    /// The states as the file has them, with those of its base: for lexers made on this one.
    LexerStates states(LexerRegistry &registry) const;

private:
    struct Rule {
        LexerRule source;
        std::vector<int> pushes; ///< indexes of states; -1: one off
        std::array<std::unique_ptr<RulePattern>, 2> patterns; ///< for ASCII, for Unicode
    };
    struct State {
        std::vector<Rule *> rules;
        /// By a text's byte, those of the rules that can begin with it, for ASCII and for Unicode; made when first asked for.
        std::array<std::array<std::unique_ptr<std::vector<Rule *>>, 256>, 2> byByte;
    };

    void compile(LexerRegistry &registry);
    int stateNamed(const QByteArray &name) const { return m_indexes.value(name, -1); }
    std::vector<Rule *> expanded(const QByteArray &state, int depth);
    void resolve(Rule &rule);
    const std::vector<Rule *> &candidates(State &state, unsigned char byte, bool unicode);
    void lex(QByteArrayView text, TokenRun &run, int state, bool nested, std::vector<Token> &out);
    void emitTokens(const Emitter &emitter, const Groups &groups, TokenRun &run, std::vector<Token> &out);
    std::vector<Token> delegated(QByteArrayView text, TokenRun &run, const QByteArray &state, bool nested);
    void lexTypedBody(std::vector<Token> &tokens, TokenRun &run) const;

    QByteArrayView m_xml;
    LexerConfig m_config;
    bool m_isCompiled = false;
    QByteArray m_flags;
    QHash<QByteArray, std::vector<Rule *>> m_source; ///< states before their includes are put in
    std::vector<std::unique_ptr<Rule>> m_rules;
    QHash<QByteArray, int> m_indexes;
    std::vector<std::unique_ptr<State>> m_states;
};

} // namespace shownotes::chroma
