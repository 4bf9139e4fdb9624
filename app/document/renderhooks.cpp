#include "renderhooks.h"

#include "filestamps.h"
#include "sitemarkup.h"
#include "templatefeatures.h"

#include <content/filesaver.h>

#include <QDir>

namespace shownotes {
namespace {

constexpr qint64 largestTemplate = 1024 * 1024;

/// Where hooks are looked for, within one of the folders of templates; the first counts most.
QStringList hookFolders(const QString &section, int hugoMinor)
{
    // A section's own hook goes before the general one, wherever the two stand.
    QStringList folders;
    if (!section.isEmpty())
        folders.append(QLatin1Char('/') + section + QStringLiteral("/_markup"));
    if (hugoMinor >= 146)
        folders.append(QStringLiteral("/_markup"));
    folders.append(QStringLiteral("/_default/_markup"));
    return folders;
}

class HookReader {
public:
    HookReader(const QStringList &layoutFolders, const QStringList &folders, FileStamps &stamps)
        : m_layoutFolders(layoutFolders)
        , m_folders(folders)
        , m_stamps(stamps)
    {
    }

    /// The template of that name which counts; nothing where there is none.
    std::optional<QByteArray> read(const QString &name) const
    {
        for (const QString &folder : m_folders) {
            const QString path = folder + QLatin1Char('/') + name;
            for (const QString &layouts : m_layoutFolders)
                m_stamps.add(layouts + path);
            for (const QString &layouts : m_layoutFolders) {
                if (const Result<FileContents> file = readFile(layouts + path, largestTemplate))
                    return file->bytes;
            }
        }
        return std::nullopt;
    }

    /// The names of templates like `render-codeblock*.html`.
    QStringList names(const QString &pattern) const
    {
        QStringList found;
        for (const QString &folder : m_folders) {
            for (const QString &layouts : m_layoutFolders) {
                m_stamps.add(layouts + folder);
                found += QDir(layouts + folder).entryList({pattern}, QDir::Files, QDir::Name);
            }
        }
        found.removeDuplicates();
        return found;
    }

private:
    const QStringList &m_layoutFolders;
    const QStringList m_folders;
    FileStamps &m_stamps;
};

enum class Embedded { Never, Fallback, Always };

/// When Hugo's own hook of that kind (`link`, `image`) is used.
Embedded embeddedHook(const Site &site, const QString &kind, int hugoMinor)
{
    if (hugoMinor < 123)
        return Embedded::Never;
    const Value goldmark = site.config().at({QStringLiteral("markup"), QStringLiteral("goldmark")});
    const Value hook = goldmark.at({QStringLiteral("renderhooks"), kind});
    const QString use = hugoMinor >= 148 ? hook[QStringLiteral("useembedded")].toString() : QString();
    if (use == QLatin1String("always"))
        return Embedded::Always;
    if (use == QLatin1String("fallback"))
        return Embedded::Fallback;
    if (use == QLatin1String("never"))
        return Embedded::Never;
    const bool isMultilingual =
        site.languages().size() > 1 && !castToBool(goldmark[QStringLiteral("duplicateresourcefiles")], false);
    return castToBool(hook[QStringLiteral("enabledefault")], isMultilingual) ? Embedded::Fallback : Embedded::Never;
}

} // namespace

void readRenderHooks(RenderSettings &settings, const Site &site, const QStringList &layoutFolders,
    const QString &section, FileStamps &stamps)
{
    const int minor = settings.hugoMinor;
    const HookReader hooks(layoutFolders, hookFolders(section, minor), stamps);

    const Embedded ownLink = embeddedHook(site, QStringLiteral("link"), minor);
    const std::optional<QByteArray> link = hooks.read(QStringLiteral("render-link.html"));
    if (link && ownLink != Embedded::Always)
        settings.linkHook = linkHook(*link);
    else if (ownLink != Embedded::Never)
        settings.linkHook = LinkHook::HugoEmbedded;

    const Embedded ownImage = embeddedHook(site, QStringLiteral("image"), minor);
    const std::optional<QByteArray> image = hooks.read(QStringLiteral("render-image.html"));
    if (image && ownImage != Embedded::Always)
        settings.imageHook = imageHook(*image);
    else if (ownImage != Embedded::Never)
        settings.imageHook = ImageHook::HugoEmbedded;

    const std::optional<QByteArray> heading = hooks.read(QStringLiteral("render-heading.html"));
    if (heading)
        settings.headingHook = headingHook(*heading, minor);

    const auto addForeign = [&settings](bool isForeign, HookedElement element) {
        if (isForeign)
            settings.foreignHooks.append(element);
    };
    addForeign(settings.linkHook == LinkHook::Foreign, HookedElement::Link);
    addForeign(settings.imageHook == ImageHook::Foreign, HookedElement::Image);
    addForeign(heading && settings.headingHook.isEmpty(), HookedElement::Heading);
    const QStringList codeHooks = hooks.names(QStringLiteral("render-codeblock*.html"));
    addForeign(!codeHooks.isEmpty(), HookedElement::CodeBlock);
    if (!codeHooks.contains(QLatin1String("render-codeblock.html"))) {
        for (const QString &name : codeHooks) // `render-codeblock-mermaid.html`
            settings.foreignCodeHooks.append(name.sliced(17, name.size() - 17 - 5).toUtf8());
    }
    // Hugo 0.132 has hooks for quotations and formulas, 0.134 for tables.
    addForeign(minor >= 132 && !hooks.names(QStringLiteral("render-blockquote*.html")).isEmpty(), HookedElement::Quote);
    addForeign(minor >= 134 && hooks.read(QStringLiteral("render-table.html")), HookedElement::Table);
    addForeign(
        minor >= 132 && !hooks.names(QStringLiteral("render-passthrough*.html")).isEmpty(), HookedElement::Passthrough);
}

} // namespace shownotes
