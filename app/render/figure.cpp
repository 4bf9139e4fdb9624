// The `figure` shortcodes: Hugo's own and the Academic theme's by generation. White space is the templates', for it is published.

#include "academicimage.h"
#include "figurelabels.h"
#include "headingids.h"
#include "htmltext.h"
#include "hugoaddress.h"
#include "hugorules.h"
#include "markdown.h"
#include "shortcodecontext.h"

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
    const AcademicImage shown {src, templateEscaped(alt), templateEscaped(context.get("width")),
        templateEscaped(context.get("height")), context.attribute("class", imageClass), image, isLightbox(context)};

    QByteArray out = "\n\n\n\n\n\n\n\n\n\n\n\n\n\n<figure " + context.attribute("class", context.get("class"));
    if (!id.isEmpty())
        out += " id=\"figure-" + templateEscaped(id) + '"';
    out += ">\n  <div class=\"d-flex justify-content-center\">\n    <div class=\"w-100\" ";
    if (!context.get("max_width").isEmpty())
        out += "style=\"max-width: " + templateEscaped(context.get("max_width")) + '"';
    out += '>';
    out += academicImage(shown) + "</div>\n  </div>";
    if (!caption.isEmpty()) {
        out += "<figcaption" + numberedAttributes(context) + ">\n      " + context.markdown(caption)
            + "\n    </figcaption>";
    }
    return out + "</figure>\n";
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
    out += "<img src=\""
        + address(
            isOld ? context.get("src") : resolvedAddress(context.get("src"), context.settings, AddressOf::Picture))
        + '"';
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
