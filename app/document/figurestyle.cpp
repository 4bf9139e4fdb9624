#include <document/figurestyle.h>

#include <content/filesaver.h>
#include <content/pageparts.h>
#include <render/shortcode.h>

#include <algorithm>

namespace shownotes {

namespace {

/// What a figure says of its own picture, empty at first.
bool isOwnText(const QByteArray &name)
{
    return name == "src" || name == "title" || name == "caption" || name == "alt";
}

/// What only makes sense for the picture that it was written for.
bool isOfOnePicture(const QByteArray &name)
{
    static const QList<QByteArray> names {
        "width", "height", "link", "target", "rel", "attr", "attrlink", "id", "library", "max_width"};
    return names.contains(name);
}

/// Whether it takes its picture from the bundle; others come from the web or the site's folder for all pages.
bool isLocal(const Shortcode &figure)
{
    const QByteArray src = figure.value("src");
    return !src.startsWith('/') && !src.contains("://") && figure.value("library").isEmpty();
}

FigureStyle styleOf(const QByteArray &body, const Shortcode &figure)
{
    FigureStyle style;
    style.isMarkdown = figure.isMarkdown;
    for (const ShortcodeParam &param : figure.params) {
        const bool repeated = std::any_of(style.attributes.cbegin(), style.attributes.cend(),
            [&](const FigureStyle::Attribute &attribute) { return attribute.name == param.name; });
        if (isOfOnePicture(param.name) || repeated)
            continue;
        if (isOwnText(param.name))
            style.attributes.append({param.name, {}, true});
        else
            style.attributes.append({param.name, body.mid(param.start, param.end - param.start), param.isString});
    }
    return style;
}

void collect(const QByteArray &body, const std::vector<ShortcodePiece> &pieces, QList<FigureStyle> &styles)
{
    for (const ShortcodePiece &piece : pieces) {
        if (!piece.shortcode)
            continue;
        const Shortcode &shortcode = *piece.shortcode;
        const bool usable = shortcode.name == "figure" && shortcode.error.isEmpty() && shortcode.hasNamedParams()
            && shortcode.find("src") && isLocal(shortcode);
        if (usable)
            styles.append(styleOf(body, shortcode));
        collect(body, shortcode.inner, styles);
    }
}

} // namespace

FigureStyle FigureStyle::standard()
{
    return {false, {{"src", {}}, {"title", {}}, {"numbered", "true"}, {"lightbox", "true"}}};
}

std::optional<FigureStyle> FigureStyle::of(const QByteArray &body)
{
    if (!body.contains("figure"))
        return {};
    QList<FigureStyle> styles;
    collect(body, scanShortcodes(body, [](const QByteArray &) { return ShortcodeInner::IfClosed; }), styles);
    std::optional<FigureStyle> best;
    qsizetype most = 0;
    for (const FigureStyle &style : std::as_const(styles)) {
        if (const qsizetype count = styles.count(style); count >= most) {
            most = count;
            best = style;
        }
    }
    return best;
}

std::optional<FigureStyle> FigureStyle::ofPages(const QStringList &pages)
{
    for (const QString &page : pages) {
        const Result<FileContents> file = readFile(page);
        if (!file)
            continue;
        if (const std::optional<FigureStyle> style = of(splitPage(file->bytes).body))
            return style;
    }
    return {};
}

FigureText figureText(const FigureStyle &style, const QString &src)
{
    FigureText figure;
    figure.text = style.isMarkdown ? QStringLiteral("{{% figure") : QStringLiteral("{{< figure");
    const auto add = [&figure](const FigureStyle::Attribute &attribute, const QString &value) {
        figure.text += u' ' + QString::fromUtf8(attribute.name) + u'=';
        figure.text += attribute.quoted ? u'"' + value + u'"' : value;
    };
    // A theme that shows both takes the title for the picture's name.
    const QByteArray captionName =
        std::any_of(style.attributes.cbegin(), style.attributes.cend(),
            [](const FigureStyle::Attribute &attribute) { return attribute.name == "caption"; })
        ? QByteArray("caption")
        : QByteArray("title");
    for (const FigureStyle::Attribute &attribute : style.attributes) {
        const bool isSource = attribute.name == "src";
        add(attribute,
            isSource ? QString(src).replace(u'"', QLatin1String("\\\"")) : QString::fromUtf8(attribute.value));
        if (attribute.name == captionName || (isSource && figure.caption == 0))
            figure.caption = figure.text.size() - 1;
    }
    figure.text += style.isMarkdown ? QStringLiteral(" %}}") : QStringLiteral(" >}}");
    return figure;
}

} // namespace shownotes
