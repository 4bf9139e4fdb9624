#pragma once

#include <content/bundle.h>
#include <content/frontmatter.h>
#include <render/rendersettings.h>

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace shownotes {

/// What the names in a page are looked up in.
struct NamedFiles {
    QList<BundleFile> files; ///< Bundle::files() of the page
    QStringList
        unread; ///< files beside them that Hugo never reads (`.x.png`, `#x.png`, `x.png~`): relative to the bundle
    /// Whether a path from the site's root (`img/x.png`, no `/` before it) is a file of its static folders. Unset for a page in no site.
    std::function<bool(const QString &path)> isStatic;
    /// The same for `assets`.
    std::function<bool(const QString &path)> isAsset;

    /// As they are on disk now; `site` is the one that the page is in, or null.
    static NamedFiles of(const QString &page, const class Site *site);
};

/// A place in a page that names a file: of its bundle, or one that should be there.
struct ResourceUse {
    enum class Kind {
        Shortcode, ///< a parameter: `element` is the shortcode, `attribute` the parameter (empty: the one at `index`)
        Image, ///< Markdown: `![…](name)`
        Link, ///< Markdown: `[…](name)`
        Definition, ///< Markdown: `[…]: name`
        Html, ///< `element` and `attribute` as in the tag
        FrontMatter, ///< the value at `path`
        Featured, ///< Academic's rule: the first image of the bundle that `*featured*` matches belongs to `image`
    };

    /// What is wrong with the name.
    enum class Fault {
        None,
        Missing, ///< no such file
        LetterCase, ///< `meant` is spelled with other capitals, and addresses are told apart by them
        UnicodeForm, ///< `meant` looks the same but is composed of other characters (か + ゛ for が)
        DotSlash, ///< `./x.png` where Hugo looks for a page resource: it is published, but without size, lightbox and lazy loading
        Encoded, ///< the same for `a%20b.png`
        Absolute, ///< from the root of the site or the computer, where there is no such file
        Outside, ///< `../x.png`: a file of another page
        Awkward, ///< a file's name with characters that mean something else in addresses or patterns (`#`, `?`, `%`, `[`…)
        Unread, ///< the file is there, but Hugo never reads files of such a name
    };

    Kind kind = Kind::Shortcode;
    QByteArray element;
    QByteArray attribute;
    int index = -1;
    QStringList path;

    QString name; ///< what is looked for: escapes resolved, and percent-encoding where it is an address
    bool isPattern = false; ///< looked up as a page resource (glob, letter case folded), not followed as an address
    QStringList files; ///< the bundle's files that it leads to: none, one, or a gallery's
    Fault fault = Fault::None;
    QString meant; ///< a faulty name: the file of the bundle that is evidently meant; empty where there is no telling

    int line = 0; ///< 1-based, in the file; 0 where there is none
    qsizetype lineStart = 0; ///< bytes of the body: where that line begins
    qsizetype start = 0; ///< bytes of the body: the name as written, without quotes; 0 for front matter
    qsizetype end = 0;
    qsizetype wholeStart = 0; ///< the shortcode, image, link or tag
    qsizetype wholeEnd = 0;
    char enclosure = '\0'; ///< of Markdown and HTML: `<`, `"`, `'` or nothing

    bool isInBody() const { return kind != Kind::FrontMatter && kind != Kind::Featured; }
};

/// Everything in a page that names a file of its bundle, and names of files that are missing; in the order of the file. Names of other pages, of the site's
/// static files and of other hosts are left out. As Hugo 0.111 and the shortcodes' templates (`settings.shortcodes`) look them up: shortcodes also in
/// code, Markdown only outside it. Thread-safe.
/// \param bodyLine the 1-based number in the file of the body's first line
QList<ResourceUse> resourceUses(const FrontMatter &frontMatter, const QByteArray &body, int bodyLine,
    const NamedFiles &files, const RenderSettings &settings);

/// The names among `files` that are most like `name`, best first; none that is not like it. Images only where `name` is one of an image.
QStringList similarNames(const QString &name, const QList<BundleFile> &files);

} // namespace shownotes
