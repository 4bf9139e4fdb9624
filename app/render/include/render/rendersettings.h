#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace shownotes {

/// What the typographer puts in the place of its marks: HTML. `extensions.typographer.*`, from Hugo 0.112 on.
struct TypographerMarks {
    QByteArray leftSingleQuote = "&lsquo;"; ///< `leftSingleQuote`
    QByteArray rightSingleQuote = "&rsquo;"; ///< `rightSingleQuote`
    QByteArray leftDoubleQuote = "&ldquo;"; ///< `leftDoubleQuote`
    QByteArray rightDoubleQuote = "&rdquo;"; ///< `rightDoubleQuote`
    QByteArray enDash = "&ndash;"; ///< `enDash`: two hyphens
    QByteArray emDash = "&mdash;"; ///< `emDash`: three hyphens
    QByteArray ellipsis = "&hellip;"; ///< `ellipsis`
    QByteArray leftAngleQuote = "&laquo;"; ///< `leftAngleQuote`
    QByteArray rightAngleQuote = "&raquo;"; ///< `rightAngleQuote`
    QByteArray apostrophe = "&rsquo;"; ///< `apostrophe`

    friend bool operator==(const TypographerMarks &, const TypographerMarks &) = default;
};

/// `extensions.cjk`, from Hugo 0.118 on; all off unless its `enable` is set.
struct CjkSettings {
    /// `eastAsianLineBreaks` with `eastAsianLineBreaksStyle`
    enum class LineBreaks {
        Kept,
        Simple, ///< a line end between two wide characters is dropped
        Css3Draft, ///< the same, and one beside punctuation (Hugo 0.120)
    };

    LineBreaks lineBreaks = LineBreaks::Kept;
    bool escapedSpace = false; ///< `escapedSpace`: a backslash and a space are nothing

    friend bool operator==(const CjkSettings &, const CjkSettings &) = default;
};

/// `extensions.extras`, from Hugo 0.126 on.
struct ExtraSpans {
    bool deleted = false; ///< `delete`: `~~text~~` (Hugo 0.128)
    bool inserted = false; ///< `insert`: `++text++`
    bool marked = false; ///< `mark`: `==text==`
    bool subscript = false; ///< `subscript`: `~text~`
    bool superscript = false; ///< `superscript`: `^text^`

    friend bool operator==(const ExtraSpans &, const ExtraSpans &) = default;
};

/// A pair of `extensions.passthrough.delimiters`: what stands between the two is published as it is.
struct PassthroughDelimiters {
    QByteArray open;
    QByteArray close;
    bool isBlock = false; ///< it is no part of a paragraph

    friend bool operator==(const PassthroughDelimiters &, const PassthroughDelimiters &) = default;
};

/// The keys below `markup.goldmark` of a site's configuration. The defaults are Hugo 0.111's own.
struct GoldmarkSettings {
    /// `parser.autoHeadingIDType`
    enum class HeadingIdType {
        Github, ///< letters, digits, `_`, `-` of any script
        GithubAscii, ///< the same with accents taken off and ASCII only
        Blackfriday, ///< runs of other characters become one `-`
    };

    bool typographer = true; ///< `extensions.typographer` (a table, enabled unless `disable`, from Hugo 0.112 on)
    TypographerMarks typographerMarks; ///< `extensions.typographer.*`
    bool footnote = true; ///< `extensions.footnote`; `extensions.footnote.enable` from Hugo 0.151 on
    QByteArray footnoteBacklink = "&#x21a9;&#xfe0e;"; ///< `extensions.footnote.backlinkHTML` (Hugo 0.151)
    /// `extensions.footnote.enableAutoIDPrefix` (Hugo 0.151): what the ids of footnotes begin with; empty where it is off.
    QByteArray footnoteIdPrefix;
    bool definitionList = true; ///< `extensions.definitionList`
    bool table = true; ///< `extensions.table`
    bool strikethrough = true; ///< `extensions.strikethrough`
    bool linkify = true; ///< `extensions.linkify`
    QByteArray linkifyProtocol = "https"; ///< `extensions.linkifyProtocol`: what stands before a linkified `www.`
    bool taskList = true; ///< `extensions.taskList`
    CjkSettings cjk; ///< `extensions.cjk`
    ExtraSpans extras; ///< `extensions.extras`
    QList<PassthroughDelimiters> passthrough; ///< `extensions.passthrough`, from Hugo 0.122 on: block pairs first

    bool hardWraps = false; ///< `renderer.hardWraps`: a line end in a paragraph is `<br>`
    bool xhtml = false; ///< `renderer.xhtml`: `<br />`
    bool unsafe = false; ///< `renderer.unsafe`: raw HTML and `javascript:` links stay

    bool autoHeadingId = true; ///< `parser.autoHeadingID`
    HeadingIdType headingIdType =
        HeadingIdType::Github; ///< `parser.autoHeadingIDType`: github, github-ascii, blackfriday
    bool autoTermId = false; ///< `parser.autoDefinitionTermID`, from Hugo 0.144 on
    bool wrapStandAloneImageWithinParagraph = true; ///< `parser.wrapStandAloneImageWithinParagraph`
    bool titleAttribute = true; ///< `parser.attribute.title`: `{#id .class}` after a heading
    bool blockAttribute = false; ///< `parser.attribute.block`: `{.class}` on the line after a block

    friend bool operator==(const GoldmarkSettings &, const GoldmarkSettings &) = default;
};

/// The keys of `markup.highlight`. The defaults are Hugo 0.111's own.
struct HighlightSettings {
    bool codeFences = true; ///< `codeFences`; Academic's example site switches it off
    bool guessSyntax = false; ///< `guessSyntax`
    bool noClasses = true; ///< `noClasses`: colours inline instead of by class
    QByteArray style = "monokai"; ///< `style`
    bool lineNos = false; ///< `lineNos`
    bool lineNumbersInTable = true; ///< `lineNumbersInTable`
    int lineNoStart = 1; ///< `lineNoStart`
    QByteArray highlightedLines; ///< `hl_Lines`
    bool anchorLineNos = false; ///< `anchorLineNos`: numbers are links to their lines
    QByteArray lineAnchors; ///< `lineAnchors`: what stands before the number in a line's id
    bool isInline = false; ///< `hl_inline`: the code alone, without a block around it
    bool noHl = false; ///< `noHl`: no language is guessed
    int tabWidth = 4; ///< `tabWidth`
    QByteArray wrapperClass = "highlight"; ///< `wrapperClass`, from Hugo 0.141 on

    friend bool operator==(const HighlightSettings &, const HighlightSettings &) = default;
};

/// The keys of `markup.tableOfContents`. The defaults are Hugo 0.111's own.
struct ContentsSettings {
    int startLevel = 2; ///< `startLevel`
    int endLevel = 3; ///< `endLevel`; -1: all
    bool ordered = false; ///< `ordered`
};

/// An entry of the front matter's `gallery_item` list.
struct GalleryItem {
    QString album; ///< `album`
    QString image; ///< `image`: a file name of the album, or an address
    QString caption; ///< `caption`, Markdown

    friend bool operator==(const GalleryItem &, const GalleryItem &) = default;
};

/// A file of the page's bundle, as shortcodes see it.
struct PageResource {
    QString url; ///< what Hugo would print as RelPermalink
    int width = 0; ///< original pixel size; 0 where it is no image or could not be read
    int height = 0;
    qint64 size = 0; ///< bytes
};

/// Another page, a term or an author, as shortcodes name it.
struct PageLink {
    QString url; ///< RelPermalink
    QString title;
    QString summary; ///< HTML; empty where there is none
};

/// Whose template of a shortcode the site uses. "Academic" is the theme by its generations (HUGO: hugo-academic, later wowchemy).
enum class ShortcodeVariant {
    Hugo, ///< Hugo 0.111's embedded template
    AcademicV48, ///< hugo-academic 4.8: page resources, lightbox, numbering
    AcademicV50, ///< 5.0: `media_dir`, non-breaking space after the number
    AcademicV51, ///< 5.1 and later: `<div class="d-flex …">`, responsive images
    Foreign, ///< a template of the site or a theme that this renderer does not know: shown as a labelled box
};

/// A template found in `layouts/shortcodes` of the site or a theme.
struct ShortcodeTemplate {
    ShortcodeVariant variant = ShortcodeVariant::Foreign;
    bool usesInner = false; ///< the template mentions `.Inner`: only then may, and must, the shortcode be closed

    friend bool operator==(const ShortcodeTemplate &, const ShortcodeTemplate &) = default;
};

/// What the theme makes of a Markdown link (`layouts/_default/_markup/render-link.html`).
enum class LinkHook {
    None, ///< Goldmark's own `<a href title>`
    Foreign, ///< a template that this renderer does not know: shown as Goldmark would
    HugoEmbedded, ///< Hugo's own, from 0.123 on where it is asked for or the site has several languages
    AcademicV48, ///< new tab for `http…`; the template begins with a line end, which is published before each link
    AcademicV50, ///< the same without that line end
};

/// What the theme makes of a Markdown image (`layouts/_default/_markup/render-image.html`).
enum class ImageHook {
    None, ///< Goldmark's own `<img>`
    Foreign, ///< a template that this renderer does not know: shown as Goldmark would
    HugoEmbedded, ///< Hugo's own, from 0.123 on where it is asked for or the site has several languages
    AcademicV53, ///< a figure like that of the shortcode; the title is its caption
};

/// A piece of a heading's render hook (`render-heading.html`) that consists of text and of these values alone.
struct HeadingHookPiece {
    enum class Kind {
        Text, ///< `text` as it stands
        Level, ///< `.Level`
        Anchor, ///< `.Anchor` in an attribute
        AnchorAddress, ///< `.Anchor` behind the `#` of an address
        Inner, ///< `.Text`
    };

    Kind kind = Kind::Text;
    QByteArray text;

    friend bool operator==(const HeadingHookPiece &, const HeadingHookPiece &) = default;
};

/// Elements that a theme may format with a template of its own.
enum class HookedElement { Link, Image, Heading, CodeBlock, Quote, Table, Passthrough };

/// What of the site and the page decides how a body becomes HTML. The defaults are those of Hugo 0.111 in a site that configures nothing.
struct RenderSettings {
    GoldmarkSettings goldmark; ///< `markup.goldmark`
    HighlightSettings highlight; ///< `markup.highlight`
    ContentsSettings contents; ///< `markup.tableOfContents`
    bool enableEmoji = false; ///< `enableEmoji`
    int hugoMinor = 111; ///< 0.x: the user's `hugo`, else the site's minimum, else 111; some rules changed later

    /// The page's language key (`defaultContentLanguage`, or the language of the file), which picks the words of labels such as
    /// "Figure 1:". Not `languageCode`.
    QString language = QStringLiteral("en");
    QString baseUrl = QStringLiteral("/"); ///< `baseURL`
    /// What stands before site-relative addresses that shortcodes make (Hugo's relURL): the path of `baseURL`, ending with `/`.
    QString pathPrefix = QStringLiteral("/");
    QString pageUrl; ///< the page's own RelPermalink; empty where unknown
    QString mediaFolder = QStringLiteral("media"); ///< `params.media_dir` of Academic 5.0 and later

    /// Shortcodes the site and its themes have templates for, by name (`figure`, `shared/note`). They replace Hugo's embedded ones. The
    /// variant of `figure`, `alert`, `callout`… is here.
    QHash<QByteArray, ShortcodeTemplate> shortcodes;
    /// The list above is complete: a shortcode that neither it nor Hugo has is an error, as in Hugo. Off for a file outside any site.
    bool shortcodesAreComplete = false;
    LinkHook linkHook = LinkHook::None; ///< `layouts/_default/_markup/render-link.html`
    ImageHook imageHook = ImageHook::None; ///< `layouts/_default/_markup/render-image.html`
    QList<HeadingHookPiece> headingHook; ///< `render-heading.html`; empty where there is none that is known
    /// Elements that the theme has a template for which this renderer does not know: a page that has such an element gets a notice.
    QList<HookedElement> foreignHooks;
    QList<QByteArray> foreignCodeHooks; ///< the languages that CodeBlock of foreignHooks is about; empty: all

    QList<GalleryItem> galleryItems; ///< the page's `gallery_item`: for `gallery`

    /// Stands for what the functions below answer: as long as it is the same object, all of them but `terms` and `children` answer what they did before,
    /// and are not asked again. Null: they are asked at each rendering.
    std::shared_ptr<const void> answers;

    /// Hugo's Page.Resources.GetMatch for images: the bundle file a shortcode's `src` names, or nothing. Glob, letter case ignored, relative
    /// to the bundle; `./x.png` and `/x.png` name nothing.
    std::function<std::optional<PageResource>(const QString &pattern)> imageResource;
    /// All images of the bundle whose name matches the glob, in Hugo's order (by name): for galleries.
    std::function<QList<PageResource>(const QString &pattern)> imageResources;
    /// The page's front matter parameter, else the site's, as Hugo prints it: for `param`.
    std::function<std::optional<QString>(const QString &key)> param;
    /// The address of the page that `ref` (absolute) or `relref` (relative) names, fragment included: for `ref`, `relref` and `staticref`.
    std::function<std::optional<QString>(const QString &path, const QString &language, bool absolute)> resolveRef;
    /// The author's profile page (`content/authors/<name>`): for `mention`.
    std::function<std::optional<PageLink>(const QString &name)> author;
    /// The terms of a taxonomy ("tags", "categories"): for `list_tags`, `list_categories`.
    std::function<QList<PageLink>(const QString &taxonomy)> terms;
    /// Pages below this one: for `list_children`.
    std::function<QList<PageLink>()> children;
};

} // namespace shownotes
