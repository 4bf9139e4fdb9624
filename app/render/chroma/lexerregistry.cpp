#include "lexerregistry.h"

#include "languageguess.h"

#include <QDir>
#include <QResource>

#include <algorithm>

namespace shownotes::chroma {

namespace {

// What may stand behind a file's name without changing its language (Chroma's ignoredSuffixes).
constexpr const char *IgnoredSuffixes[] = {"", "~", ".bak", ".old", ".orig", ".dpkg-dist", ".dpkg-old", ".ucf-dist",
    ".ucf-new", ".ucf-old", ".rpmnew", ".rpmorig", ".rpmsave", ".in"};

constexpr char FallbackXml[] = "<lexer><config><name>fallback</name><base>plaintext</base></config></lexer>";

/// The one that comes first among those of the highest priority.
Lexer *best(const std::vector<Lexer *> &lexers)
{
    const auto found = std::max_element(lexers.begin(), lexers.end(),
        [](const Lexer *a, const Lexer *b) { return a->config().priority < b->config().priority; });
    return found == lexers.end() ? nullptr : *found;
}

} // namespace

bool globMatches(QByteArrayView glob, QByteArrayView name)
{
    qsizetype n = 0;
    for (qsizetype g = 0; g < glob.size(); ++g) {
        if (glob[g] == '*') {
            const QByteArrayView rest = glob.sliced(g + 1);
            for (qsizetype end = n; end <= name.size(); ++end) {
                if (globMatches(rest, name.sliced(end)))
                    return true;
                if (end < name.size() && name[end] == '/')
                    return false;
            }
            return false;
        }
        if (n >= name.size())
            return false;
        const char c = name[n++];
        if (glob[g] == '?') {
            if (c == '/')
                return false;
        } else if (glob[g] == '[') {
            const qsizetype close = glob.indexOf(']', g + 2);
            if (close < 0)
                return false;
            const bool negated = glob[g + 1] == '^';
            bool found = false;
            for (qsizetype i = g + (negated ? 2 : 1); i < close; ++i) {
                if (i + 2 < close && glob[i + 1] == '-') {
                    found = found || (c >= glob[i] && c <= glob[i + 2]);
                    i += 2;
                } else {
                    found = found || c == glob[i];
                }
            }
            if (found == negated)
                return false;
            g = close;
        } else {
            if (glob[g] == '\\' && g + 1 < glob.size())
                ++g;
            if (glob[g] != c)
                return false;
        }
    }
    return n == name.size();
}

LexerRegistry::LexerRegistry()
    : m_fallback(std::make_unique<Lexer>(FallbackXml))
    , m_known(500)
{
    add(QStringLiteral(":/chroma/lexers"));
    add(QStringLiteral(":/chroma/own"));
}

void LexerRegistry::add(const QString &folder)
{
    QStringList files = QDir(folder).entryList();
    files.sort();
    for (const QString &file : files) {
        const QResource xml(folder + QLatin1Char('/') + file); // not compressed: the data stays where it is
        m_lexers.push_back(
            std::make_unique<Lexer>(QByteArrayView(reinterpret_cast<const char *>(xml.data()), xml.size())));
        Lexer *lexer = m_lexers.back().get();
        m_byFile.insert(file.chopped(4).toUtf8(), lexer);
        for (const QByteArray &name : {lexer->config().name, lexer->config().name.toLower()})
            m_byName.insert(name, lexer);
        for (const QByteArray &alias : lexer->config().aliases) {
            m_byAlias.insert(alias, lexer);
            m_byAlias.insert(alias.toLower(), lexer);
        }
    }
}

Lexer *LexerRegistry::lexer(QByteArrayView wanted)
{
    const QByteArray name = wanted.toByteArray();
    if (name.isEmpty())
        return nullptr;
    if (Lexer **known = m_known.object(name))
        return *known;
    Lexer *found = nullptr;
    for (const QByteArray &spelling : {name, name.toLower()}) {
        if (!found)
            found = m_byName.value(spelling);
        if (!found)
            found = m_byAlias.value(spelling);
    }
    if (!found) {
        std::vector<Lexer *> candidates {lexerForFile("filename." + name), lexerForFile(name)};
        std::erase(candidates, nullptr);
        found = best(candidates);
    }
    m_known.insert(name, new Lexer *(found));
    return found;
}

Lexer *LexerRegistry::lexerForFile(const QByteArray &fileName)
{
    const QByteArray base = fileName.sliced(fileName.lastIndexOf('/') + 1);
    std::vector<Lexer *> matched;
    for (const std::unique_ptr<Lexer> &lexer : m_lexers) {
        const QList<QByteArray> &globs = lexer->config().filenames;
        const bool matches = std::any_of(globs.begin(), globs.end(), [&](const QByteArray &glob) {
            return std::any_of(std::begin(IgnoredSuffixes), std::end(IgnoredSuffixes),
                [&](const char *suffix) { return globMatches(glob + suffix, base); });
        });
        if (matches)
            matched.push_back(lexer.get());
    }
    return best(matched);
}

Lexer *LexerRegistry::lexerForMimeType(const QByteArray &type)
{
    std::vector<Lexer *> matched;
    for (const std::unique_ptr<Lexer> &lexer : m_lexers) {
        if (lexer->config().mimeTypes.contains(type))
            matched.push_back(lexer.get());
    }
    return best(matched);
}

Lexer *LexerRegistry::guessedLexer(const QByteArray &text)
{
    Lexer *guessed = nullptr;
    double highest = 0;
    for (const std::unique_ptr<Lexer> &lexer : m_lexers) {
        const double likelihood = languageLikelihood(lexer->config().name, text);
        if (likelihood > highest) {
            guessed = lexer.get();
            highest = likelihood;
        }
    }
    return guessed;
}

QList<QByteArray> LexerRegistry::names() const
{
    QList<QByteArray> names;
    for (const std::unique_ptr<Lexer> &lexer : m_lexers)
        names.append(lexer->config().name);
    return names;
}

} // namespace shownotes::chroma
