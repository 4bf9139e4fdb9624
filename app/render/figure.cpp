// The `figure` shortcodes: Hugo's own and the Academic theme's by generation. White space is the templates', for it is published.

#include "figurelabels.h"
#include "headingids.h"
#include "htmltext.h"
#include "hugorules.h"
#include "markdown.h"
#include "shortcodecontext.h"

#include <QUrl>

namespace shownotes {

namespace {

QByteArray address(QByteArrayView url)
{
    return templateEscaped(filteredTemplateUrl(url));
}

std::optional<PageResource> imageOf(const ShortcodeContext &context)
{
    const QByteArray src = context.get("src");
    if (!context.settings.imageResource || src.isEmpty())
        return std::nullopt;
    return context.settings.imageResource(QString::fromUtf8(src));
}

/// Text of HTML inside an attribute, as html/template writes a value that is HTML: without tags, references kept.
QByteArray strippedAttribute(const QByteArray &html)
{
    QByteArray out;
    bool inTag = false;
    for (const char c : html) {
        if (c == '<')
            inTag = true;
        else if (c == '>' && inTag)
            inTag = false;
        else if (!inTag)
            out += c == '"' ? QByteArray("&#34;") : c == '\'' ? QByteArray("&#39;") : QByteArray(1, c);
    }
    return out;
}

QByteArray numberedAttributes(const ShortcodeContext &context)
{
    if (!context.isTrueString("numbered"))
        return {};
    const FigureLabel label = figureLabel(context.settings.language);
    const bool oldest = context.variant == ShortcodeVariant::AcademicV48;
    const QByteArray before = oldest ? label.before.toUtf8() : label.before.trimmed().toUtf8();
    const char *space = oldest ? "" : "&nbsp;";
    return " data-pre=\"" + templateEscaped(before) + space + "\" data-post=\"" + templateEscaped(label.after.toUtf8())
        + space + "\" class=\"numbered\"";
}

bool isLightbox(const ShortcodeContext &context)
{
    return context.get("lightbox").isEmpty() || context.isTrueString("lightbox");
}

/// v4.8 and v5.0.
QByteArray fancyboxFigure(const ShortcodeContext &context)
{
    const bool oldest = context.variant == ShortcodeVariant::AcademicV48;
    const QByteArray src = context.get("src");
    const std::optional<PageResource> image = imageOf(context);
    const bool isSvg = !oldest && image && src.toLower().endsWith(".svg");
    const bool sized = image && !isSvg;
    QByteArray out = oldest ? "\n\n\n\n"
        : image             ? (isSvg ? "\n\n\n\n\n\n  \n    \n  \n\n\n" : "\n\n\n\n\n\n  \n\n\n")
                            : "\n\n\n\n\n\n\n";
    QByteArray url = src;
    if (sized) {
        url = image->url.toUtf8();
        out += "\n  \n  \n";
    } else if (!context.get("library").isEmpty()) {
        const QByteArray folder = oldest ? QByteArray("img") : context.settings.mediaFolder.toUtf8();
        url = context.relUrl(folder + '/' + src);
        out += "\n  \n";
    }
    out += "\n\n\n\n\n\n\n\n\n\n\n";

    const bool lightbox = isLightbox(context);
    const QByteArray link = context.get("link");
    const QByteArray caption = context.get("title").isEmpty() ? context.get("caption") : context.get("title");
    const QByteArray captionHtml = caption.isEmpty() ? QByteArray() : context.markdown(caption);

    out += "<figure" + context.attribute("class", context.get("class")) + ' ';
    if (!caption.isEmpty())
        out += "id=\"figure-" + templateEscaped(anchorize(caption, context.settings.goldmark.headingIdType)) + '"';
    out += ">\n\n";
    if (lightbox) {
        out += "\n  <a data-fancybox=\"" + templateEscaped(context.get("lightbox-group")) + "\" href=\"" + address(url)
            + "\" ";
        if (!caption.isEmpty())
            out += "data-caption=\"" + (oldest ? strippedAttribute(captionHtml) : templateEscaped(captionHtml)) + '"';
        out += ">\n";
    } else if (!link.isEmpty()) {
        out += "\n  <a href=\"" + address(link) + '"' + context.attribute("target", context.get("target"))
            + context.attribute("rel", context.get("rel")) + ">\n";
    }
    out += "\n\n  <img ";
    const QByteArray width = context.get("width");
    const QByteArray height = context.get("height");
    const bool lazy = sized || (!width.isEmpty() && !height.isEmpty());
    out += (lazy ? "data-src=\"" : "src=\"") + address(url) + '"' + (lazy ? " class=\"lazyload\"" : "") + " alt=\""
        + templateEscaped(context.get("alt")) + '"';
    if (sized) {
        out += " width=\"" + templateEscaped(width.isEmpty() ? QByteArray::number(image->width) : width)
            + "\" height=\"" + templateEscaped(height.isEmpty() ? QByteArray::number(image->height) : height) + '"';
    } else {
        out += context.attribute("width", width) + context.attribute("height", height);
    }
    out += ">\n";
    if (lightbox || !link.isEmpty())
        out += "</a>";
    out += "\n\n";
    if (!caption.isEmpty()) {
        out +=
            "\n  \n  \n  <figcaption" + numberedAttributes(context) + ">\n    " + captionHtml + "\n  </figcaption>\n";
    }
    return out + "\n\n</figure>\n";
}

/// v5.1 and later.
QByteArray responsiveFigure(const ShortcodeContext &context)
{
    const QByteArray src = context.get("src");
    const std::optional<PageResource> image = src.startsWith("http") ? std::nullopt : imageOf(context);
    const QByteArray caption = context.get("caption").isEmpty() ? context.get("title") : context.get("caption");
    const QByteArray plainCaption = plainText(caption);
    const QByteArray id = anchorize(
        context.get("id").isEmpty() ? plainCaption : context.get("id"), context.settings.goldmark.headingIdType);
    const QByteArray alt = context.get("alt").isEmpty() ? plainCaption : context.get("alt");
    const QByteArray theme = context.get("theme").toLower();
    const QByteArray imageClass = theme == "light" ? " img-light" : theme == "dark" ? " img-dark" : "";
    const QByteArray zoom = isLightbox(context) ? " data-zoomable" : "";
    const QByteArray ownSize =
        context.attribute("width", context.get("width")) + context.attribute("height", context.get("height"));
    const QByteArray classAttribute = context.attribute("class", imageClass);

    QByteArray out = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n<figure " + context.attribute("class", context.get("class"));
    if (!id.isEmpty())
        out += " id=\"figure-" + templateEscaped(id) + '"';
    out += ">\n  <div class=\"d-flex justify-content-center\">\n    <div class=\"w-100\" ";
    if (!context.get("max_width").isEmpty())
        out += "style=\"max-width: " + templateEscaped(context.get("max_width")) + '"';
    out += '>';
    if (image && (src.toLower().endsWith(".svg") || src.toLower().endsWith(".gif"))) {
        out += "<img alt=\"" + templateEscaped(alt) + "\" src=\"" + address(image->url.toUtf8()) + "\" loading=\"lazy\""
            + zoom + ownSize + classAttribute + " />";
    } else if (image) {
        // Scaled to fit 1200 pixels, that to 760: the size printed is the latter's.
        const auto fit = [](double width, double height, double most) {
            const double scale = std::min({1.0, most / std::max(1.0, width), most / std::max(1.0, height)});
            return std::pair(qRound64(width * scale), qRound64(height * scale));
        };
        const auto large = fit(image->width, image->height, 1200);
        const auto medium = fit(double(large.first), double(large.second), 760);
        const QByteArray width =
            context.get("width").isEmpty() ? QByteArray::number(medium.first) : context.get("width");
        const QByteArray height =
            context.get("height").isEmpty() ? QByteArray::number(medium.second) : context.get("height");
        const QByteArray url = address(image->url.toUtf8());
        out += "<img alt=\"" + templateEscaped(alt) + "\" srcset=\"\n               " + url + " 400w,\n               "
            + url + " 760w,\n               " + url + " 1200w\"\n               src=\"" + url + "\" width=\""
            + templateEscaped(width) + "\" height=\"" + templateEscaped(height) + "\" loading=\"lazy\"" + zoom
            + classAttribute + " />";
    } else {
        out += "<img src=\"" + templateEscaped(templateUrl(src)) + "\" alt=\"" + templateEscaped(alt)
            + "\" loading=\"lazy\"" + zoom + ownSize + classAttribute + " />";
    }
    out += "</div>\n  </div>";
    if (!caption.isEmpty()) {
        out += "<figcaption" + numberedAttributes(context) + ">\n      " + context.markdown(caption)
            + "\n    </figcaption>";
    }
    return out + "</figure>\n";
}

} // namespace

namespace {

/// Hugo 0.124: the address as Go prints a parsed one, or that of the bundle's image.
QByteArray resolvedSource(const ShortcodeContext &context)
{
    const QByteArray src = context.get("src");
    const QUrl url(QString::fromUtf8(src), QUrl::TolerantMode);
    if (!url.scheme().isEmpty())
        return src;
    QString name = url.path();
    while (name.startsWith(QLatin1String("./")))
        name.remove(0, 2);
    if (context.settings.imageResource && !name.isEmpty()) {
        if (const std::optional<PageResource> image = context.settings.imageResource(name))
            return image->url.toUtf8();
    }
    const qsizetype end = src.indexOf('?') < 0 ? src.indexOf('#') : src.indexOf('?');
    const QByteArray path = end < 0 ? src : src.first(end);
    return goEscapedPath(path) + src.sliced(path.size());
}

} // namespace

ShortcodeOutput hugoFigure(const ShortcodeContext &context)
{
    const HugoRules rules(context.settings.hugoMinor);
    const bool isOld = rules.minor() < 124;
    const QByteArray indent = isOld ? "    " : rules.templatesHaveTabs() ? "\t" : "  ";
    const QByteArray link = context.get("link");
    const QByteArray title = context.get("title");
    const QByteArray caption = context.get("caption");
    const QByteArray credit = context.get("attr");
    const QByteArray creditLink = context.get("attrlink");
    const QByteArray captionHtml = caption.isEmpty() ? QByteArray() : markdownify(caption, context.settings);

    QByteArray out = "<figure" + context.attribute("class", context.get("class")) + '>';
    if (!link.isEmpty()) {
        out += "<a href=\"" + address(link) + '"' + context.attribute("target", context.get("target"))
            + context.attribute("rel", context.get("rel")) + '>';
    }
    out += "<img src=\"" + address(isOld ? context.get("src") : resolvedSource(context)) + '"';
    if (!context.get("alt").isEmpty() || !caption.isEmpty()) {
        out += '\n' + (isOld ? QByteArray(9, ' ') : indent.repeated(rules.templatesHaveTabs() ? 3 : 2)) + "alt=\"";
        if (!context.get("alt").isEmpty())
            out += templateEscaped(context.get("alt"));
        else
            out += rules.plainTextIsHtml() ? strippedAttribute(plainText(captionHtml))
                                           : templateEscaped(plainText(captionHtml));
        out += '"';
    }
    out += context.attribute("width", context.get("width")) + context.attribute("height", context.get("height"));
    if (rules.minor() >= 112)
        out += context.attribute("loading", context.get("loading"));
    out += isOld ? "/>" : ">";
    if (!link.isEmpty())
        out += "</a>";
    if (!title.isEmpty() || !caption.isEmpty() || !credit.isEmpty()) {
        out += "<figcaption>\n" + indent.repeated(3);
        if (!title.isEmpty())
            out += "<h4>" + templateEscaped(title) + "</h4>";
        if (!caption.isEmpty() || !credit.isEmpty()) {
            out += "<p>" + captionHtml;
            if (!creditLink.isEmpty())
                out += '\n' + indent.repeated(rules.templatesHaveTabs() ? 6 : 5) + "<a href=\"" + address(creditLink)
                    + "\">";
            out += markdownify(credit, context.settings);
            out += creditLink.isEmpty() ? "</p>" : "</a></p>";
        }
        out += '\n' + indent.repeated(2) + "</figcaption>";
    }
    return {out + "\n</figure>\n", {}};
}

ShortcodeOutput academicFigure(const ShortcodeContext &context)
{
    return {context.variant == ShortcodeVariant::AcademicV51 ? responsiveFigure(context) : fancyboxFigure(context), {}};
}

} // namespace shownotes
