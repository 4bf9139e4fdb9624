#include "lexer.h"

#include "characters.h"
#include "lexerregistry.h"
#include "tokentypes.h"

#include <algorithm>
#include <utility>

namespace shownotes::chroma {

namespace {

constexpr int MaxIncludes = 32; // states that include each other would never end
constexpr int MaxDepth = 24; // the same of lexers that use each other
constexpr int MaxStandstill = 500; // rules that match nothing, one after the other
// What makes the rest of a text stay as it is, for it would take too long: patterns that backtrack without end, and characters that no rule
// matches, where some rules looked through the whole text for each.
constexpr int MaxExhausted = 8;
constexpr qsizetype MaxErrorWork = 150'000'000; // times bytes

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

QByteArrayView TokenRun::keep(QByteArray text)
{
    return texts.emplace_back(std::move(text));
}

std::vector<Token> coalesced(const std::vector<Token> &tokens, TokenRun &run)
{
    constexpr qsizetype LongEnough = 8192;
    std::vector<Token> out;
    out.reserve(tokens.size());
    bool mayJoin = false;
    for (const Token &token : tokens) {
        if (token.text.isEmpty()) {
            mayJoin = mayJoin && token.type != 0;
            continue;
        }
        if (!mayJoin || out.back().type != token.type || out.back().text.size() >= LongEnough) {
            out.push_back(token);
            mayJoin = true;
            continue;
        }
        QByteArrayView &last = out.back().text;
        if (last.end() == token.text.begin())
            last = QByteArrayView(last.data(), last.size() + token.text.size());
        else
            last = run.keep(last.toByteArray() + token.text.toByteArray());
    }
    return out;
}

Lexer::Lexer(QByteArrayView xml)
    : m_xml(xml)
    , m_config(readLexerConfig(xml))
{
}

LexerStates Lexer::states(LexerRegistry &registry) const
{
    LexerStates states = readLexerStates(m_xml);
    if (const Lexer *base = m_config.base.isEmpty() ? nullptr : registry.lexerInFile(m_config.base);
        base && base != this) {
        for (auto &[name, rules] : base->states(registry)) {
            const bool isRoot = name == "root" && states.contains("root");
            states.try_emplace(isRoot ? QByteArray("base") : name, std::move(rules));
        }
    }
    return states;
}

void Lexer::compile(LexerRegistry &registry)
{
    if (std::exchange(m_isCompiled, true))
        return;
    m_flags = QByteArray(m_config.notMultiline ? "" : "m") + (m_config.caseInsensitive ? "i" : "")
        + (m_config.dotAll ? "s" : "");
    for (auto &[name, rules] : states(registry)) {
        m_indexes.insert(name, int(m_indexes.size()));
        std::vector<Rule *> &own = m_source[name];
        for (LexerRule &rule : rules) {
            m_rules.push_back(std::make_unique<Rule>());
            m_rules.back()->source = std::move(rule);
            own.push_back(m_rules.back().get());
        }
    }
    for (const std::unique_ptr<Rule> &rule : m_rules)
        resolve(*rule);
    m_states.resize(size_t(m_indexes.size()));
    for (auto it = m_indexes.cbegin(); it != m_indexes.cend(); ++it) {
        auto &state = m_states[size_t(it.value())];
        state = std::make_unique<State>();
        state->rules = expanded(it.key(), 0);
    }
}

/// The indexes of the states a rule pushes; a combined state is made where it is first met.
void Lexer::resolve(Rule &rule)
{
    const Mutator &mutator = rule.source.mutator;
    if (mutator.kind == Mutator::Kind::Push) {
        for (const QByteArray &state : mutator.states)
            rule.pushes.push_back(state == "#pop" ? -1 : m_indexes.value(state, -2));
    } else if (mutator.kind == Mutator::Kind::Combined) {
        const QByteArray name = "__combined_" + mutator.states.join("__");
        if (!m_indexes.contains(name)) {
            m_indexes.insert(name, int(m_indexes.size()));
            std::vector<Rule *> all;
            for (const QByteArray &state : mutator.states) {
                const std::vector<Rule *> rules = m_source.value(state);
                all.insert(all.end(), rules.begin(), rules.end());
            }
            m_source.insert(name, all);
        }
        rule.pushes = {m_indexes.value(name)};
    }
}

std::vector<Lexer::Rule *> Lexer::expanded(const QByteArray &state, int depth)
{
    std::vector<Rule *> rules;
    if (depth > MaxIncludes)
        return rules;
    for (Rule *rule : m_source.value(state)) {
        if (rule->source.mutator.kind != Mutator::Kind::Include) {
            rules.push_back(rule);
            continue;
        }
        const std::vector<Rule *> included = expanded(rule->source.mutator.states.first(), depth + 1);
        rules.insert(rules.end(), included.begin(), included.end());
    }
    return rules;
}

const std::vector<Lexer::Rule *> &Lexer::candidates(State &state, unsigned char byte, bool unicode)
{
    std::unique_ptr<std::vector<Rule *>> &known = state.byByte[unicode][byte];
    if (!known) {
        known = std::make_unique<std::vector<Rule *>>();
        for (Rule *rule : state.rules) {
            std::unique_ptr<RulePattern> &pattern = rule->patterns[unicode];
            if (!pattern)
                pattern = std::make_unique<RulePattern>(rule->source.pattern, m_flags, unicode);
            if (pattern->isValid() && pattern->mayBeginWith(byte))
                known->push_back(rule);
        }
    }
    return *known;
}

std::vector<Token> Lexer::tokens(QByteArrayView text, TokenRun &run, const QByteArray &state, bool nested)
{
    compile(run.registry);
    std::vector<Token> out;
    if (run.depth >= MaxDepth) {
        out.push_back({Text, text});
        return out;
    }
    ++run.depth;
    if (!m_config.delegate.isEmpty())
        out = delegated(text, run, state, nested);
    else
        lex(text, run, stateNamed(state), nested, out);
    if (m_config.hasTypedBody)
        lexTypedBody(out, run);
    --run.depth;
    return out;
}

void Lexer::lex(QByteArrayView text, TokenRun &run, int startState, bool nested, std::vector<Token> &out)
{
    qsizetype end = text.size();
    if (!nested && m_config.ensureNewline && !text.endsWith('\n'))
        text = run.keep(text.toByteArray() + '\n');
    const bool unicode = !isAscii(text);
    std::vector<int> stack;
    if (startState >= 0)
        stack.push_back(startState);

    Groups groups;
    qsizetype pos = 0;
    qsizetype errors = 0;
    for (int standstill = 0; pos < end && !stack.empty();) {
        if (run.memory.exhausted() > MaxExhausted || errors * text.size() > MaxErrorWork) {
            out.push_back({Text, text.sliced(pos, end - pos)});
            return;
        }
        const int top = stack.back();
        const bool atLineStart = pos == 0 || text[pos - 1] == '\n';
        const auto &rules = candidates(*m_states[size_t(top)], static_cast<unsigned char>(text[pos]), unicode);
        const auto found = std::find_if(rules.begin(), rules.end(), [&](Rule *rule) {
            RulePattern &pattern = *rule->patterns[unicode];
            return (atLineStart || !pattern.isForLineStart()) && pattern.match(text, pos, groups, run.memory);
        });
        if (found == rules.end() || standstill > MaxStandstill) {
            standstill = 0;
            if (text[pos] == '\n' && top != startState) {
                stack = {startState}; // a line ends what nothing knows: an open string, say
                continue;
            }
            const int size = runeAt(text, pos).size;
            out.push_back({Error, text.sliced(pos, size)});
            pos += size;
            ++errors;
            continue;
        }
        const Rule &rule = **found;
        standstill = groups[0].isEmpty() ? standstill + 1 : 0;
        pos += groups[0].size();
        const Mutator &mutator = rule.source.mutator;
        if (mutator.kind == Mutator::Kind::Pop) {
            stack.resize(stack.size() - std::min(stack.size(), size_t(mutator.depth)));
        } else if (mutator.kind == Mutator::Kind::Push && rule.pushes.empty()) {
            stack.push_back(top);
        } else {
            for (const int state : rule.pushes) {
                if (state >= 0)
                    stack.push_back(state);
                else if (!stack.empty())
                    stack.pop_back();
            }
        }
        if (rule.source.emits)
            emitTokens(rule.source.emitter, groups, run, out);
    }
    if (stack.empty() && pos < text.size())
        out.push_back({Error, text.sliced(pos)});
}

void Lexer::emitTokens(const Emitter &emitter, const Groups &groups, TokenRun &run, std::vector<Token> &out)
{
    using Kind = Emitter::Kind;
    const QByteArrayView text = groups.front();
    const auto append = [&](std::vector<Token> tokens) { out.insert(out.end(), tokens.begin(), tokens.end()); };
    switch (emitter.kind) {
    case Kind::Token:
        out.push_back({emitter.type, text});
        return;
    case Kind::Nothing:
        return;
    case Kind::UsingSelf:
        if (run.depth >= MaxDepth)
            out.push_back({Text, text});
        else if (!text.isEmpty()) {
            ++run.depth;
            lex(text, run, stateNamed(emitter.name), true, out);
            --run.depth;
        }
        return;
    case Kind::Using: {
        Lexer *lexer = text.isEmpty() ? nullptr : run.registry.lexer(emitter.name);
        if (!lexer) {
            out.push_back({Text, text});
            return;
        }
        std::vector<Token> tokens = lexer->tokens(text, run, QByteArrayLiteral("root"), true);
        for (Token &token : tokens) {
            if (token.type == Other && emitter.otherType != 0)
                token.type = emitter.otherType;
        }
        append(std::move(tokens));
        return;
    }
    case Kind::ByGroups:
    case Kind::UsingByGroup:
        break;
    }
    if (emitter.parts.size() + 1 != groups.size()) {
        out.push_back({Error, text});
        return;
    }
    Lexer *named = emitter.kind == Kind::UsingByGroup && size_t(emitter.nameGroup) < groups.size()
        ? run.registry.lexer(groups[size_t(emitter.nameGroup)])
        : nullptr;
    for (size_t i = 1; i < groups.size(); ++i) {
        if (named && int(i) == emitter.codeGroup)
            append(named->tokens(groups[i], run));
        else
            emitTokens(emitter.parts[i - 1], {groups[i]}, run, out);
    }
}

/// What is of type Other, joined, goes to the delegate; the other tokens are put in where they stood.
std::vector<Token> Lexer::delegated(QByteArrayView text, TokenRun &run, const QByteArray &state, bool nested)
{
    Lexer *delegate = run.registry.lexer(m_config.delegate);
    std::vector<Token> own;
    lex(text, run, stateNamed(state), nested, own);
    own = coalesced(own, run);
    if (!delegate || delegate == this)
        return own;
    if (std::all_of(own.begin(), own.end(), [](const Token &token) { return token.type == Other; }))
        return delegate->tokens(text, run, state, nested);

    QByteArray others;
    for (const Token &token : own) {
        if (token.type == Other)
            others += token.text;
    }
    const std::vector<Token> theirs = coalesced(delegate->tokens(run.keep(std::move(others)), run, state, nested), run);

    std::vector<Token> out;
    size_t next = 0;
    QByteArrayView rest = theirs.empty() ? QByteArrayView() : theirs.front().text;
    const auto take = [&](qsizetype bytes) {
        while (bytes > 0 && next < theirs.size()) {
            const qsizetype size = std::min(bytes, rest.size());
            out.push_back({theirs[next].type, rest.first(size)});
            rest = rest.sliced(size);
            bytes -= size;
            if (rest.isEmpty() && ++next < theirs.size())
                rest = theirs[next].text;
        }
    };
    for (const Token &token : own) {
        if (token.type == Other)
            take(token.text.size());
        else
            out.push_back(token);
    }
    take(rest.size());
    for (++next; next < theirs.size(); ++next)
        out.push_back(theirs[next]);
    return out;
}

/// The body of an HTTP message by the lexer of its content type.
void Lexer::lexTypedBody(std::vector<Token> &tokens, TokenRun &run) const
{
    QByteArray contentType;
    bool isContentType = false;
    for (size_t i = 0; i < tokens.size(); ++i) {
        const Token token = tokens[i];
        if (token.type == Name && token.text.compare("content-type", Qt::CaseInsensitive) == 0) {
            isContentType = true;
        } else if (token.type == Literal && isContentType) {
            isContentType = false;
            const qsizetype semicolon = token.text.indexOf(';');
            contentType = (semicolon > 0 ? token.text.first(semicolon) : token.text).toByteArray().trimmed();
        } else if (token.type == Generic && !contentType.isEmpty()) {
            Lexer *lexer = run.registry.lexerForMimeType(contentType);
            const qsizetype plus = contentType.lastIndexOf('+');
            if (!lexer && plus >= 0) // application/calendar+xml is XML
                lexer = run.registry.lexerForMimeType(
                    contentType.first(contentType.indexOf('/') + 1) + contentType.sliced(plus + 1));
            if (!lexer) {
                tokens[i].type = Text;
                continue;
            }
            const std::vector<Token> body = lexer->tokens(token.text, run);
            tokens.resize(i);
            tokens.push_back({});
            tokens.insert(tokens.end(), body.begin(), body.end());
            return;
        }
    }
}

} // namespace shownotes::chroma
