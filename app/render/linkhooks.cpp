#include "linkhooks.h"

#include "academicimage.h"
#include "headingids.h"
#include "htmltext.h"
#include "hugoaddress.h"
#include "hugorules.h"
#include "markdown.h"

namespace shownotes {

namespace {

/// HTML inside an attribute, as html/template writes it: without its tags. As text it is escaped once more.
QByteArray labelAttribute(const QByteArray &html, HugoRules rules)
{
    return rules.labelsAreHtml() ? strippedAttribute(html) : templateEscaped(html);
}

/// `layouts/_default/_markup/render-image.html` of Academic 5.3: a figure, whose caption is the image's title.
void appendAcademicFigure(QByteArray &out, const RenderSettings &settings, const HookedImage &image)
{
    const HugoRules rules(settings.hugoMinor);
    const QByteArray plainCaption = plainText(image.title);
    AcademicImage shown;
    shown.src = image.destination;
    shown.alt = image.text.isEmpty() ? templateEscaped(plainCaption) : labelAttribute(image.text, rules);
    shown.isZoomable = true;
    if (!image.destination.startsWith("http") && settings.imageResource)
        shown.resource = settings.imageResource(QString::fromUtf8(image.destination));

    out += QByteArray(16, '\n') + "<figure  ";
    if (!image.title.isEmpty()) {
        const QByteArray id = anchorize(plainCaption, settings.goldmark.headingIdType);
        if (!id.isEmpty())
            out += "id=\"figure-" + templateEscaped(id) + '"';
    }
    out += ">\n  <div class=\"d-flex justify-content-center\">\n    <div class=\"w-100\" >" + academicImage(shown)
        + "</div>\n  </div>";
    if (!image.title.isEmpty()) {
        out += "<figcaption>\n      " + markdownify(image.title, settings) + "\n    </figcaption>";
    }
    out += "</figure>\n";
}

} // namespace

void appendHookedHeading(QByteArray &out, const QList<HeadingHookPiece> &hook, const HookedHeading &heading)
{
    for (const HeadingHookPiece &piece : hook) {
        switch (piece.kind) {
        case HeadingHookPiece::Kind::Text:
            out += piece.text;
            break;
        case HeadingHookPiece::Kind::Level:
            out += QByteArray::number(heading.level);
            break;
        case HeadingHookPiece::Kind::Anchor:
            out += templateEscaped(heading.anchor);
            break;
        case HeadingHookPiece::Kind::AnchorAddress:
            out += templateEscaped(templateUrl(heading.anchor));
            break;
        case HeadingHookPiece::Kind::Inner:
            out += heading.text;
            break;
        }
    }
}

void appendHookedLink(QByteArray &out, const RenderSettings &settings, const HookedLink &link)
{
    if (settings.linkHook == LinkHook::AcademicV48)
        out += '\n'; // the template's comment stands on a line of its own
    const bool isEmbedded = settings.linkHook == LinkHook::HugoEmbedded;
    const QByteArray address =
        isEmbedded ? resolvedAddress(link.destination, settings, AddressOf::Link) : link.destination;
    out += "<a href=\"";
    out += templateEscaped(templateUrl(address));
    out += '"';
    if (!link.title.isEmpty())
        out += " title=\"" + templateEscaped(link.title) + '"';
    if (!isEmbedded && link.destination.startsWith("http"))
        out += " target=\"_blank\" rel=\"noopener\"";
    out += '>';
    out += link.text;
    out += "</a>";
}

void appendHookedImage(QByteArray &out, const RenderSettings &settings, const HookedImage &image)
{
    if (settings.imageHook == ImageHook::AcademicV53) {
        appendAcademicFigure(out, settings, image);
        return;
    }
    out += "<img src=\""
        + templateEscaped(templateUrl(resolvedAddress(image.destination, settings, AddressOf::Picture))) + "\" alt=\""
        + strippedAttribute(image.text) + '"';
    if (!image.title.isEmpty())
        out += " title=\"" + templateEscaped(image.title) + '"';
    out += '>';
}

} // namespace shownotes
