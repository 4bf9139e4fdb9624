#include "academicimage.h"

#include "htmltext.h"

#include <algorithm>
#include <utility>

namespace shownotes {

QByteArray academicImage(const AcademicImage &image)
{
    const QByteArray zoom = image.isZoomable ? " data-zoomable" : "";
    const auto sized = [](const QByteArray &width, const QByteArray &height) {
        return (width.isEmpty() ? QByteArray() : " width=\"" + width + '"')
            + (height.isEmpty() ? QByteArray() : " height=\"" + height + '"');
    };
    const QByteArray ownSize = sized(image.width, image.height);
    if (!image.resource) {
        return "<img src=\"" + templateEscaped(templateUrl(image.src)) + "\" alt=\"" + image.alt + "\" loading=\"lazy\""
            + zoom + ownSize + image.attributes + " />";
    }
    const QByteArray url = templateEscaped(filteredTemplateUrl(image.resource->url.toUtf8()));
    const QByteArray name = image.src.toLower();
    if (name.endsWith(".svg") || name.endsWith(".gif")) {
        return "<img alt=\"" + image.alt + "\" src=\"" + url + "\" loading=\"lazy\"" + zoom + ownSize + image.attributes
            + " />";
    }
    // Scaled to fit 1200 pixels, that to 760: the size printed is the latter's.
    const auto fit = [](double width, double height, double most) {
        const double scale = std::min({1.0, most / std::max(1.0, width), most / std::max(1.0, height)});
        return std::pair(qRound64(width * scale), qRound64(height * scale));
    };
    const auto large = fit(image.resource->width, image.resource->height, 1200);
    const auto medium = fit(double(large.first), double(large.second), 760);
    const QByteArray indent = "\n               ";
    return "<img alt=\"" + image.alt + "\" srcset=\"" + indent + url + " 400w," + indent + url + " 760w," + indent + url
        + " 1200w\"" + indent + "src=\"" + url + '"'
        + sized(image.width.isEmpty() ? QByteArray::number(medium.first) : image.width,
            image.height.isEmpty() ? QByteArray::number(medium.second) : image.height)
        + " loading=\"lazy\"" + zoom + image.attributes + " />";
}

} // namespace shownotes
