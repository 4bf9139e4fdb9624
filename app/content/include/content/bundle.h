#pragma once

#include <content/value.h>

#include <QList>
#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace shownotes {

/// What a content file is to Hugo.
enum class PageKind {
    Single, ///< `talk/33.md`: a page without files of its own
    Leaf, ///< `talk/32/index.md`: every other file below is its resource
    Branch, ///< `talk/_index.md`: a section or a term; the files beside it are its resources
};

/// `name` without folder: index.md and index.<lang>.md are leaves, _index.* branches. Hugo 0.111's content formats:
/// md, markdown, mdown, html, htm, org, adoc, asciidoc, ad, rst, rest, pandoc, pdc.
PageKind pageKind(const QString &fileName);
bool isContentFile(const QString &fileName);
/// Whether the file is an image to Hugo 0.111, which goes by the ending alone.
bool isImageName(const QString &fileName);

/// A file of a bundle.
struct BundleFile {
    QString name; ///< relative to the bundle, `/` between folders: what a shortcode's `src` names
    QString path; ///< absolute, links not followed
    QString url; ///< RelPermalink; empty where the page's own was not given
    bool outside = false; ///< a symbolic link out of the bundle: Hugo would publish the target
    qint64 size = 0; ///< bytes
};

/// An image of a bundle, as Hugo's templates see it.
struct ImageResource : BundleFile {
    QSize pixels; ///< original size; empty where the header could not be read (and for SVG)
    bool vector = false; ///< SVG: Hugo publishes it as it is
};

/// A page with the files that belong to it.
class Bundle {
public:
    /// `page` is the absolute path of a content file, which need not exist yet. `relPermalink` of the page (with
    /// leading and closing `/`) makes the files' URLs.
    explicit Bundle(const QString &page, const QString &relPermalink = {});

    const QString &page() const { return m_page; }
    PageKind kind() const { return m_kind; }
    /// The folder that the page's files are in. A single page has none of its own in Hugo's eyes: files() is empty
    /// then, and this is where it stands.
    const QString &folder() const { return m_folder; }
    /// The bundle folder's name (`0032`), a single page's file name without ending.
    QString name() const;

    /// All files of the bundle but content pages, sorted by name as Hugo sorts them; hidden files and those that
    /// Hugo's ignore rules drop (`~` at the end, `#` at the start) are left out. A leaf's are all below it, to any
    /// depth; a branch's those beside it. Nothing but regular files; as Hugo does, links are followed (each folder is
    /// entered once). At most 20,000 files of 2,000 folders.
    QList<BundleFile> files() const;

    /// Hugo 0.111's `Resources.ByType "image"` `.GetMatch pattern`: the first image whose name matches the glob,
    /// letter case folded. Names are relative to the bundle: `./x.png`, `/x.png`, and a bare name of a file in a
    /// sub-folder do not match.
    std::optional<ImageResource> image(const QString &pattern) const;
    /// The same for any resource: `.Resources.GetMatch pattern`.
    std::optional<BundleFile> file(const QString &pattern) const;

private:
    QString m_page;
    QString m_relPermalink;
    QString m_folder;
    PageKind m_kind = PageKind::Single;
};

/// Whether `name` matches `pattern` as Hugo's resource globs do (gobwas/glob, `/` separates): `*` within a folder,
/// `**` across, `?`, `[a-z]`, `[!a]`, `{a,b}`, `\` escapes. Letter case is folded.
bool resourceNameMatches(const QString &pattern, const QString &name);

/// What Hugo 0.111 makes of a bundle's image through `.Fit "2000x2000"` (as Academic's figure does): the RelPermalink
/// with the processed name, e.g. `/talk/32/a_hu<md5>_<bytes>_2000x2000_fit_lanczos_3.png`. Quality, filter and hint
/// come from `imaging` of the site's configuration. Empty for what Hugo does not process (SVG, unreadable files) and
/// where the image has no `url`.
QString fittedImageUrl(const ImageResource &image, const QSize &box, const Value &siteConfig);

} // namespace shownotes
