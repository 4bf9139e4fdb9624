// The Academic theme's shortcodes for sound, video and pictures, `figure` apart.

#include "academicshortcodes.h"

#include "headingids.h"
#include "htmltext.h"

#include <QCoreApplication>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::AcademicShortcodes)
};

QByteArray address(QByteArrayView url)
{
    return templateEscaped(filteredTemplateUrl(url));
}

QByteArray mediaFolder(const ShortcodeContext &context)
{
    const bool oldest = context.variant == ShortcodeVariant::AcademicV48;
    return (oldest ? QByteArray("img") : context.settings.mediaFolder.toUtf8()) + '/';
}

/// `src`, or its place in the media library where the shortcode says so (up to v5.0), or in the bundle.
QByteArray mediaUrl(const ShortcodeContext &context)
{
    const QByteArray src = context.get("src");
    if (context.variant == ShortcodeVariant::AcademicV51)
        return src.startsWith("http") || src.startsWith('/') ? src : context.settings.pageUrl.toUtf8() + src;
    return context.get("library").isEmpty() ? src : context.relUrl(mediaFolder(context) + src);
}

QByteArray extensionOf(const QByteArray &path)
{
    const qsizetype dot = path.lastIndexOf('.');
    return dot < 0 || path.indexOf('/', dot) >= 0 ? QByteArray() : path.sliced(dot + 1);
}

} // namespace

ShortcodeOutput academicAudio(const ShortcodeContext &context)
{
    QByteArray type = extensionOf(context.get("src")).toLower();
    type.replace("mp3", "mpeg");
    QByteArray out = "\n\n  <audio controls ";
    if (!context.get("id").isEmpty())
        out += "id=\"audio-" + templateEscaped(anchorize(context.get("id"), context.settings.goldmark.headingIdType))
            + '"';
    // From v5.1 on the theme looks for sound among the bundle's images, so it finds none.
    const QByteArray url = context.variant == ShortcodeVariant::AcademicV51 ? context.get("src") : mediaUrl(context);
    out += ">\n    <source src=\"" + address(url) + "\" type=\"audio/" + templateEscaped(type) + "\">\n  </audio>\n\n";
    return {out, {}};
}

ShortcodeOutput academicVideo(const ShortcodeContext &context)
{
    // The poster beside the video is looked up in the project's root folder, where pages have none.
    const ShortcodeParam *controls = context.shortcode.find("controls");
    const bool withControls =
        controls && !controls->value.isEmpty() && (controls->isString || controls->value != "false");
    QByteArray attributes;
    if (context.variant == ShortcodeVariant::AcademicV51) {
        const QByteArray id = context.get("id");
        attributes = context.attribute("poster", context.get("poster"));
        if (!id.isEmpty())
            attributes +=
                " id=\"video-" + templateEscaped(anchorize(id, context.settings.goldmark.headingIdType)) + '"';
    }
    return {"\n\n<video " + QByteArray(withControls ? "controls" : "autoplay loop") + attributes
            + " >\n  <source src=\"" + address(mediaUrl(context)) + "\" type=\"video/"
            + templateEscaped(extensionOf(context.get("src"))) + "\">\n</video>\n",
        {}};
}

ShortcodeOutput academicGdocs(const ShortcodeContext &context)
{
    return {"<div class=\"responsive-wrap\">\n  <iframe src=\"" + address(context.get("src"))
            + "\" frameborder=\"0\" width=\"960\" height=\"569\" allowfullscreen=\"true\" mozallowfullscreen=\"true\" "
              "webkitallowfullscreen=\"true\"></iframe>\n</div>",
        {}};
}

ShortcodeOutput academicGallery(const ShortcodeContext &context)
{
    const bool oldest = context.variant == ShortcodeVariant::AcademicV48;
    const QByteArray album = context.get("album").isEmpty() ? QByteArray("gallery") : context.get("album");
    const QString pattern = QString::fromUtf8(album) + QStringLiteral("/*");
    const QList<PageResource> images =
        context.settings.imageResources ? context.settings.imageResources(pattern) : QList<PageResource>();
    const auto captionAttribute = [&](const QString &caption) {
        return caption.isEmpty() ? QByteArray()
                                 : " data-caption=\"" + templateEscaped(context.markdown(caption.toUtf8())) + '"';
    };
    const auto itemsOf = [&] {
        QList<GalleryItem> items;
        for (const GalleryItem &item : context.settings.galleryItems) {
            if (item.album.toUtf8() == album)
                items.append(item);
        }
        return items;
    }();

    QByteArray out = "<div class=\"gallery\">\n\n  \n  \n  \n  ";
    if (images.isEmpty() && context.settings.galleryItems.isEmpty()) {
        return {{},
            Words::tr("There are no images in the bundle's folder “%1”, and the page has no “gallery_item”.")
                .arg(QString::fromUtf8(album))};
    }
    const QByteArray indent = oldest ? "\n  " : "\n    ";
    for (const PageResource &image : images) {
        const QString file = image.url.section(QLatin1Char('/'), -1);
        QString caption;
        for (const GalleryItem &item : itemsOf) {
            if (item.image == file)
                caption = item.caption;
        }
        const int width = image.height > 0 ? int(qRound64(190.0 * image.width / image.height)) : 0;
        const QByteArray alt = oldest ? QByteArray() : caption.isEmpty() ? file.toUtf8() : plainText(caption.toUtf8());
        const QByteArray url = address(image.url.toUtf8());
        out += "\n    \n    \n    \n    \n    " + indent + "<a data-fancybox=\"gallery-" + templateEscaped(album)
            + "\" href=\"" + url + '"' + captionAttribute(caption) + '>' + (oldest ? "\n  " : "\n      ")
            + (context.variant == ShortcodeVariant::AcademicV51
                    ? "<img src=\"" + url + "\" loading=\"lazy\" alt=\""
                    : "<img data-src=\"" + url + "\" class=\"lazyload\" alt=\"")
            + templateEscaped(alt) + "\" width=\"" + QByteArray::number(width) + "\" height=\"190\">" + indent
            + "</a>\n  ";
    }
    if (images.isEmpty()) {
        for (const GalleryItem &item : itemsOf) {
            QByteArray src = item.image.toUtf8();
            out += "\n  \n  \n  ";
            if (src.size() > 4) {
                out += "\n    ";
                if (!src.startsWith("http")) {
                    src = context.relUrl(mediaFolder(context) + src);
                    out += oldest ? "\n      \n    " : "\n      \n      \n    ";
                }
                out += "\n  ";
            }
            const QByteArray alt = item.caption.isEmpty() ? item.image.toUtf8() : plainText(item.caption.toUtf8());
            out += "\n  \n  <a data-fancybox=\"gallery-" + templateEscaped(item.album.toUtf8()) + '"'
                + captionAttribute(item.caption) + " href=\"" + address(src) + "\">\n    <img "
                + (oldest ? "data-src=\"" : "src=\"") + address(src) + "\" alt=\""
                + (oldest ? QByteArray() : templateEscaped(alt)) + "\">\n  </a>\n  ";
        }
    }
    return {out + "\n\n  \n</div>", {}};
}

} // namespace shownotes
