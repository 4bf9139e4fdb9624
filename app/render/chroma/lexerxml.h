#pragma once

#include <QByteArray>
#include <QList>

#include <map>
#include <vector>

namespace shownotes::chroma {

/// What a rule makes of its match.
struct Emitter {
    enum class Kind {
        Token, ///< one token of `type`
        Nothing, ///< none, for a group that is there to be referred to
        ByGroups, ///< `parts`, one for each group
        UsingSelf, ///< the same lexer again, from state `name`
        Using, ///< the lexer `name`
        UsingByGroup, ///< as ByGroups, but group `codeGroup` by the lexer that group `nameGroup` names
    };

    Kind kind = Kind::Token;
    int type = 0;
    QByteArray name;
    int otherType = 0; ///< Using: the type that tokens of type Other get; 0: they stay
    int nameGroup = 0;
    int codeGroup = 0;
    std::vector<Emitter> parts;
};

/// What a rule does to the stack of states, or to the list of rules.
struct Mutator {
    enum class Kind {
        None,
        Push, ///< `states`, in that order, `#pop` takes one off; without any the state on top once more
        Pop, ///< `depth` states
        Include, ///< the rules of a state stand here
        Combined, ///< pushes a state made of several
    };

    Kind kind = Kind::None;
    QList<QByteArray> states;
    int depth = 0;
};

struct LexerRule {
    QByteArray pattern;
    bool emits = false; ///< else the match is dropped
    Emitter emitter;
    Mutator mutator;
};

/// The `<config>` of a lexer.
struct LexerConfig {
    QByteArray name;
    QList<QByteArray> aliases;
    QList<QByteArray> filenames; ///< globs
    QList<QByteArray> mimeTypes;
    bool caseInsensitive = false;
    bool dotAll = false;
    bool notMultiline = false; ///< `^` and `$` are the ends of the text
    bool ensureNewline = false; ///< lexed with a line end at the end, which is not printed
    double priority = 1;

    // What Chroma has in Go and our own lexers say here.
    QByteArray
        base; ///< the file, without `.xml`, of the lexer whose rules this one has too; its state `root` is called `base` here where there is a `root` already
    QByteArray delegate; ///< the lexer of all tokens of type Other
    bool hasTypedBody = false; ///< tokens of type Generic are lexed by the value that follows the name `content-type`
};

using LexerStates = std::map<QByteArray, std::vector<LexerRule>>;

/// Reads the `<config>` alone, which stands first.
LexerConfig readLexerConfig(QByteArrayView xml);
/// Reads the `<rules>`. Elements that are not known are skipped.
LexerStates readLexerStates(QByteArrayView xml);

} // namespace shownotes::chroma
