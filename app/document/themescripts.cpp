#include <document/themescripts.h>

#include "templatefeatures.h"

#include <content/filesaver.h>

#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace shownotes {
namespace {

constexpr int mostFiles = 500; ///< of one folder
constexpr qint64 largestFile = 256 * 1024;

/// The files below `folder` whose names end so, by their path in it; a path that is there already stays, as the site's own hides the theme's.
void readFolder(QHash<QString, QString> &texts, const QString &root, const QString &folder, const QString &ending)
{
    QDirIterator files(root + folder, {u'*' + ending}, QDir::Files, QDirIterator::Subdirectories);
    for (int i = 0; i < mostFiles && files.hasNext(); ++i) {
        const QString path = files.next();
        const QString name = path.mid(root.size());
        if (texts.contains(name))
            continue;
        if (const Result<FileContents> file = readFile(path, largestFile))
            texts.insert(name, QString::fromUtf8(withoutTemplateComments(file->bytes)));
    }
}

/// As Go's templates decide an `if`.
bool isTrue(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Null:
        return false;
    case Value::Kind::Boolean:
        return value.toBool();
    case Value::Kind::Integer:
    case Value::Kind::Float:
        return value.toDouble() != 0;
    case Value::Kind::List:
        return !value.toList().isEmpty();
    case Value::Kind::Map:
        return !value.toMap().isEmpty();
    default:
        return !value.toString().isEmpty();
    }
}

/// A JavaScript string's content: a backslash stands for what follows it.
QString unescaped(QString text)
{
    static const QRegularExpression escape(QStringLiteral("\\\\(.)"));
    return text.replace(escape, QStringLiteral("\\1"));
}

/// `inlineMath: [['$', '$'], ['\\(', '\\)']]` of a MathJax configuration; empty where there is none.
QList<PageScripts::Delimiters> mathJaxPairs(const QString &scripts, const QString &key, bool display)
{
    QList<PageScripts::Delimiters> pairs;
    const QRegularExpression list(
        key + QStringLiteral("['\"]?\\s*:\\s*\\[((?:\\s*\\[[^\\[\\]]*(?:\\\\[\\[\\]][^\\[\\]]*)*\\]\\s*,?)*)\\s*\\]"));
    static const QRegularExpression pair(QStringLiteral("\\[\\s*(['\"])(.*?)\\1\\s*,\\s*(['\"])(.*?)\\3\\s*\\]"));
    auto matches = pair.globalMatch(list.match(scripts).captured(1));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        pairs.append({unescaped(match.captured(2)), unescaped(match.captured(4)), display});
    }
    return pairs;
}

/// `{left: "$$", right: "$$", display: true}` of KaTeX's auto-render.
QList<PageScripts::Delimiters> katexPairs(const QString &scripts)
{
    QList<PageScripts::Delimiters> pairs;
    static const QRegularExpression pair(QStringLiteral("\\bleft['\"]?\\s*:\\s*(['\"])(.*?)\\1\\s*,\\s*['\"]?right['\"]"
                                                        "?\\s*:\\s*(['\"])(.*?)\\3\\s*,\\s*['\"]?display['\"]?\\s*:\\s*"
                                                        "(true|false)"));
    auto matches = pair.globalMatch(scripts);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        pairs.append(
            {unescaped(match.captured(2)), unescaped(match.captured(4)), match.captured(5) == QLatin1String("true")});
    }
    return pairs;
}

} // namespace

ThemeScripts::ThemeScripts(const Site &site)
    : m_params(site.config()[QStringLiteral("params")])
{
    readTemplates(site);
}

void ThemeScripts::readTemplates(const Site &site)
{
    QHash<QString, QString> texts;
    for (const QString &root : QStringList {site.root()} + site.themes()) {
        readFolder(texts, root, QStringLiteral("/layouts/partials"), QStringLiteral(".html"));
        readFolder(texts, root, QStringLiteral("/layouts/_default"), QStringLiteral("baseof.html"));
        readFolder(texts, root, QStringLiteral("/assets/js"), QStringLiteral("math*.js"));
        readFolder(texts, root, QStringLiteral("/assets/js"), QStringLiteral("katex*.js"));
    }

    static const QRegularExpression byDefault(QStringLiteral("\"highlight_enabled\"\\s+(true|false)"));
    static const QRegularExpression style(
        QStringLiteral("highlight\\.version \"([\\w.-]+)\"\\)[^\\n]*title=\\\\?\"hl-(light|dark)"));
    static const QRegularExpression mathSwitch(QStringLiteral("\\{\\{[^{}]*?\\b(?:if|with|and|or|not)\\b[^{}]*\\}\\}"));
    static const QRegularExpression asked(QStringLiteral("(\\bsite|\\.Site)?\\.Param(s\\.| \")(math|mathjax|katex)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression library(QStringLiteral("mathjax|katex"), QRegularExpression::CaseInsensitiveOption);
    bool loadsMath = false;
    QString scripts;
    for (const QString &text : std::as_const(texts)) {
        if (const QRegularExpressionMatch match = byDefault.match(text); match.hasMatch()) {
            m_hasHighlight = true;
            m_highlightByDefault = match.captured(1) == QLatin1String("true");
        }
        for (auto styles = style.globalMatch(text); styles.hasNext();) {
            const QRegularExpressionMatch match = styles.next();
            (match.captured(2) == QLatin1String("dark") ? m_darkStyle : m_lightStyle) = match.captured(1);
        }
        for (auto actions = mathSwitch.globalMatch(text); actions.hasNext();) {
            for (auto keys = asked.globalMatch(actions.next().captured()); keys.hasNext();) {
                const QRegularExpressionMatch match = keys.next();
                // `.Param "math"` asks the page and then the site.
                const bool both = match.captured(2) != QLatin1String("s.");
                const bool ofSite = !match.captured(1).isEmpty();
                m_mathSwitches.append({match.captured(3).toLower(), both || !ofSite, both || ofSite});
            }
        }
        loadsMath = loadsMath || library.match(text).hasMatch();
        scripts += text + u'\n';
    }
    m_hasMath = loadsMath && !m_mathSwitches.isEmpty();
    readDelimiters(scripts);
}

void ThemeScripts::readDelimiters(const QString &scripts)
{
    m_delimiters = katexPairs(scripts);
    if (!m_delimiters.isEmpty())
        return;
    const bool katex =
        scripts.contains(QLatin1String("renderMathInElement")) || scripts.contains(QLatin1String("auto-render"));
    QList<PageScripts::Delimiters> inlines = mathJaxPairs(scripts, QStringLiteral("inlineMath"), false);
    QList<PageScripts::Delimiters> displays = mathJaxPairs(scripts, QStringLiteral("displayMath"), true);
    // Both libraries' own, where the site sets none.
    if (inlines.isEmpty())
        inlines.append({QStringLiteral("\\("), QStringLiteral("\\)"), false});
    if (displays.isEmpty()) {
        displays.append({QStringLiteral("$$"), QStringLiteral("$$"), true});
        displays.append({QStringLiteral("\\["), QStringLiteral("\\]"), true});
    }
    // The longer one first: `$$` begins with `$`.
    m_delimiters = displays + inlines;
    const QStringList environments = katex
        ? QStringList {"equation", "align", "alignat", "gather", "CD"}
        : QStringList {"equation", "equation*", "align", "align*", "alignat", "alignat*", "gather", "gather*"};
    for (const QString &name : environments)
        m_delimiters.append({QStringLiteral("\\begin{%1}").arg(name), QStringLiteral("\\end{%1}").arg(name), true});
}

PageScripts ThemeScripts::forPage(const Value &frontMatter) const
{
    PageScripts scripts;
    const QString highlight = QStringLiteral("highlight");
    if (m_hasHighlight) {
        // The template asks whether the key is set, not whether it is true.
        scripts.highlight = frontMatter.contains(highlight) ? isTrue(frontMatter[highlight])
            : m_params.contains(highlight)                  ? isTrue(m_params[highlight])
                                                            : m_highlightByDefault;
    }
    if (scripts.highlight) {
        const QString style = m_params[QStringLiteral("highlight_style")].toString();
        scripts.lightStyle = style.isEmpty() ? m_lightStyle : style;
        scripts.darkStyle = style.isEmpty() ? m_darkStyle : style;
        scripts.languages = m_params[QStringLiteral("highlight_languages")].toStringList();
    }
    scripts.math = m_hasMath && std::any_of(m_mathSwitches.cbegin(), m_mathSwitches.cend(), [&](const Switch &asked) {
        return (asked.ofPage && isTrue(frontMatter[asked.key])) || (asked.ofSite && isTrue(m_params[asked.key]));
    });
    if (scripts.math)
        scripts.delimiters = m_delimiters;
    return scripts;
}

} // namespace shownotes
