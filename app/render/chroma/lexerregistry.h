#pragma once

#include "lexer.h"

#include <QByteArray>
#include <QCache>
#include <QHash>

#include <memory>
#include <vector>

namespace shownotes::chroma {

/// All lexers: those of Debian's Chroma package, then our own, which replace the ones that Chroma has in Go. For one thread at a time.
class LexerRegistry {
public:
    LexerRegistry();

    /// By name or alias, as written or in lower case, else by file extension or file name (Chroma's Get).
    Lexer *lexer(QByteArrayView name);
    Lexer *lexerForMimeType(const QByteArray &type);
    /// The lexer whose language the text most likely is, as far as Chroma can tell; null where it cannot.
    Lexer *guessedLexer(const QByteArray &text);
    /// That of the file `<name>.xml`.
    Lexer *lexerInFile(const QByteArray &name) const { return m_byFile.value(name); }
    /// What Chroma takes where it cannot tell: a lexer named `fallback` that knows nothing.
    Lexer &fallback() { return *m_fallback; }
    /// Every lexer's own name, in the order they were registered; a later one of the same name hides the earlier.
    QList<QByteArray> names() const;

private:
    void add(const QString &folder);
    Lexer *lexerForFile(const QByteArray &fileName);

    std::vector<std::unique_ptr<Lexer>> m_lexers;
    std::unique_ptr<Lexer> m_fallback;
    QHash<QByteArray, Lexer *> m_byName;
    QHash<QByteArray, Lexer *> m_byAlias;
    QHash<QByteArray, Lexer *> m_byFile;
    QCache<QByteArray, Lexer *> m_known; ///< names that have been asked for
};

/// Go's filepath.Match: `*`, `?`, `[a-z]`, `[^a]` and `\`.
bool globMatches(QByteArrayView glob, QByteArrayView name);

} // namespace shownotes::chroma
