#include <document/rendercontext.h>

#include "bundleimages.h"
#include "filestamps.h"
#include "pagerefs.h"
#include "renderhooks.h"
#include "sitemarkup.h"
#include "templatefeatures.h"

#include <content/filesaver.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace shownotes {
namespace {

constexpr int mostTemplates = 2'000;
constexpr qint64 largestTemplate = 1024 * 1024;

/// Everything whose coming, going or changing may make a folder at or above `folder` a site, or another site.
void addConfiguration(FileStamps &stamps, const QString &folder)
{
    for (const char *name : {"hugo", "config"}) {
        for (const char *ending : {".toml", ".yaml", ".yml", ".json"})
            stamps.add(folder + QLatin1Char('/') + QLatin1String(name) + QLatin1String(ending));
    }
    stamps.add(folder + QStringLiteral("/config/_default"));
}

/// The folders that hold templates, the site's own first.
QStringList layoutFolders(const Site &site)
{
    const QString own = site.config()[QStringLiteral("layoutDir")].toString();
    QStringList folders {QDir(site.root()).absoluteFilePath(own.isEmpty() ? QStringLiteral("layouts") : own)};
    for (const QString &theme : site.themes())
        folders.append(theme + QStringLiteral("/layouts"));
    return folders;
}

/// Whether all templates can be among those folders: Hugo finds modules that it has downloaded and mounts of other folders elsewhere.
bool hasAllTemplates(const Site &site)
{
    const Value module = site.config()[QStringLiteral("module")];
    for (const Value &mount : module[QStringLiteral("mounts")].toList()) {
        if (mount[QStringLiteral("target")].toString().startsWith(QLatin1String("layouts"))
            && mount[QStringLiteral("source")].toString() != QLatin1String("layouts"))
            return false;
    }
    const qsizetype named = site.config()[QStringLiteral("theme")].toStringList().size()
        + module[QStringLiteral("imports")].toList().size();
    return named <= site.themes().size();
}

QHash<QByteArray, ShortcodeTemplate> readShortcodes(const QStringList &layoutFolders, FileStamps &stamps)
{
    QHash<QByteArray, ShortcodeTemplate> shortcodes;
    for (const QString &layouts : layoutFolders) {
        QHash<QByteArray, ShortcodeTemplate> ofFolder;
        const QString folder = layouts + QStringLiteral("/shortcodes");
        stamps.addTree(folder, mostTemplates);
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        for (int i = 0; i < mostTemplates && files.hasNext(); ++i) {
            const QString path = files.next();
            // `figure.html`; also `figure.amp.html` and `figure.ja.html`, which only count where there is no plain one.
            const QString fileName = files.fileName();
            const QString name = fileName.left(fileName.indexOf(QLatin1Char('.')));
            const QString inFolder = path.mid(folder.size() + 1);
            const QByteArray key = (inFolder.left(inFolder.size() - fileName.size()) + name).toUtf8();
            if (ofFolder.contains(key) && fileName != name + QStringLiteral(".html"))
                continue;
            if (const Result<FileContents> file = readFile(path, largestTemplate))
                ofFolder.insert(key, shortcodeTemplate(key, file->bytes));
        }
        // The folders before go first.
        ofFolder.insert(shortcodes);
        shortcodes = ofFolder;
    }
    return shortcodes;
}

/// As Go's templates print it; nothing for what has no plain text.
std::optional<QString> printed(const Value &value)
{
    switch (value.kind()) {
    case Value::Kind::Null:
    case Value::Kind::Map:
        return std::nullopt;
    case Value::Kind::List:
        return QLatin1Char('[') + value.toStringList().join(QLatin1Char(' ')) + QLatin1Char(']');
    default:
        return value.toString();
    }
}

} // namespace

struct RenderContext::Facts {
    QString pagePath;
    std::optional<Site> site;
    std::optional<SitePage> page;
    RenderSettings base;
    FileStamps stamps;

    QString url; ///< the page's own, as `images` was made for
    std::unique_ptr<BundleImages> images;
    std::unique_ptr<PageRefs> refs;

    Value frontMatter; ///< as `answers` was made for
    std::shared_ptr<const void> answers;
};

RenderContext RenderContext::forPage(
    const QString &pagePath, const std::optional<HugoVersion> &installed, const QString &environment)
{
    RenderContext context;
    context.m_facts = std::make_shared<Facts>();
    Facts &facts = *context.m_facts;
    facts.base.hugoMinor = rulingHugo(std::nullopt, installed).minor;
    if (pagePath.isEmpty())
        return context;

    facts.pagePath = QDir::cleanPath(QFileInfo(pagePath).absoluteFilePath());
    // Stamps are taken before anything is read.
    for (QString folder = QFileInfo(facts.pagePath).path();; folder = QFileInfo(folder).path()) {
        addConfiguration(facts.stamps, folder);
        if (QFileInfo(folder).isRoot())
            break;
    }
    facts.site = Site::containing(facts.pagePath, environment);
    if (!facts.site)
        return context;

    const Site &site = *facts.site;
    facts.stamps.addTree(site.root() + QStringLiteral("/config"), mostTemplates);
    for (const QString &theme : site.themes()) {
        addConfiguration(facts.stamps, theme);
        facts.stamps.add(theme + QStringLiteral("/theme.toml"));
    }
    facts.page = site.page(facts.pagePath);
    facts.base = markupSettings(site.config(), rulingHugo(site, installed).minor);
    facts.base.language =
        facts.page && !facts.page->language.isEmpty() ? facts.page->language : site.defaultContentLanguage();
    const QStringList layouts = layoutFolders(site);
    facts.base.shortcodes = readShortcodes(layouts, facts.stamps);
    facts.base.shortcodesAreComplete = hasAllTemplates(site);
    readRenderHooks(facts.base, site, layouts, facts.page ? facts.page->section : QString(), facts.stamps);
    facts.refs = std::make_unique<PageRefs>(site, facts.pagePath);
    return context;
}

bool RenderContext::isCurrent() const
{
    return m_facts && m_facts->stamps.areCurrent();
}

RenderSettings RenderContext::settings(const Value &frontMatter)
{
    Facts &facts = *m_facts;
    RenderSettings settings = facts.base;
    if (facts.site && facts.page)
        settings.pageUrl = facts.site->relPermalink(*facts.page, frontMatter);
    bool isAnswered = facts.answers && facts.frontMatter == frontMatter;
    if (!facts.pagePath.isEmpty()) {
        if (!facts.images || facts.url != settings.pageUrl) {
            facts.url = settings.pageUrl;
            facts.images = std::make_unique<BundleImages>(Bundle(facts.pagePath, settings.pageUrl));
        }
        isAnswered = !facts.images->refresh() && isAnswered;
    }
    if (facts.refs)
        isAnswered = !facts.refs->refresh() && isAnswered;
    if (!isAnswered) {
        facts.frontMatter = frontMatter;
        facts.answers = std::make_shared<int>();
    }
    settings.answers = facts.answers;

    // The functions share the facts: they may be called after this context is gone.
    const std::shared_ptr<Facts> shared = m_facts;
    settings.imageResource = [shared](const QString &pattern) -> std::optional<PageResource> {
        return shared->images ? shared->images->image(pattern) : std::nullopt;
    };
    settings.imageResources = [shared](const QString &pattern) {
        return shared->images ? shared->images->images(pattern) : QList<PageResource>();
    };
    for (const Value &item : frontMatter[QStringLiteral("gallery_item")].toList()) {
        settings.galleryItems.append({item[QStringLiteral("album")].toString(),
            item[QStringLiteral("image")].toString(), item[QStringLiteral("caption")].toString()});
    }
    settings.param = [shared, frontMatter](const QString &key) -> std::optional<QString> {
        // Hugo 0.111: the page's own goes before the site's; a dot leads into a map.
        const QStringList path = key.split(QLatin1Char('.'));
        if (const std::optional<QString> own = printed(frontMatter.at(path)))
            return own;
        return shared->site ? printed(shared->site->config()[QStringLiteral("params")].at(path)) : std::nullopt;
    };
    if (!facts.refs)
        return settings;
    const bool authorByName = settings.shortcodes.value("mention").variant == ShortcodeVariant::AcademicV48;
    settings.resolveRef = [shared](const QString &path, const QString &language, bool absolute) {
        return shared->refs->resolve(path, language, absolute);
    };
    settings.author = [shared, authorByName](const QString &name) { return shared->refs->author(name, authorByName); };
    settings.terms = [shared](const QString &taxonomy) { return shared->refs->terms(taxonomy); };
    return settings;
}

const std::optional<Site> &RenderContext::site() const
{
    return m_facts->site;
}

HugoVersion rulingHugo(const std::optional<Site> &site, const std::optional<HugoVersion> &installed)
{
    constexpr HugoVersion reference {111, 3};
    const std::optional<HugoVersion> minimum = site ? site->minimumHugo() : std::nullopt;
    return std::max(installed ? *installed : minimum.value_or(reference), reference);
}

} // namespace shownotes
