#pragma once

#include <content/site.h>
#include <content/value.h>

#include <QList>
#include <QString>
#include <QStringList>

namespace shownotes {

/// What the theme's own scripts do to one published page when a browser shows it. Hugo's HTML does not have it: a preview that is to look like
/// the page makes it up.
struct PageScripts {
    /// What stands around a formula in the text.
    struct Delimiters {
        QString left;
        QString right;
        bool display = false; ///< a line of its own

        friend bool operator==(const Delimiters &, const Delimiters &) = default;
    };

    bool highlight = false; ///< highlight.js colours every `pre code`
    QString lightStyle; ///< of highlight.js, by name: "github"
    QString darkStyle;
    QStringList languages; ///< those that highlight.js is given beyond its common ones
    bool math = false; ///< MathJax or KaTeX sets the formulas
    QList<Delimiters> delimiters; ///< in the order in which they are tried

    friend bool operator==(const PageScripts &, const PageScripts &) = default;
};

/// Which of these scripts a site's templates load, and when, told by what is written in its partials and its base template; nothing is run.
/// Known are the Academic theme's switches from v3 to v5.3: `highlight` of page and site over the theme's own default, `highlight_style`,
/// `highlight_languages`; and for formulas every template that asks for `math`, `mathjax` or `katex` of page or site and loads one of the two
/// libraries, with the delimiters that its scripts set. Copyable.
class ThemeScripts {
public:
    ThemeScripts() = default; ///< a site without scripts
    explicit ThemeScripts(const Site &site);

    /// For the page with these front matter values (FrontMatter::values()).
    PageScripts forPage(const Value &frontMatter) const;

private:
    /// A switch in the parameters of page and site.
    struct Switch {
        QString key;
        bool ofPage = false;
        bool ofSite = false;
    };

    void readTemplates(const Site &site);
    void readDelimiters(const QString &scripts);

    Value m_params; ///< of the site
    bool m_hasHighlight = false;
    bool m_highlightByDefault = false;
    QString m_lightStyle = QStringLiteral("github");
    QString m_darkStyle = QStringLiteral("dracula");
    bool m_hasMath = false;
    QList<Switch> m_mathSwitches;
    QList<PageScripts::Delimiters> m_delimiters;
};

} // namespace shownotes
