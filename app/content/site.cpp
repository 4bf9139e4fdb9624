#include <content/site.h>

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace shownotes {

namespace {

/// The folders that only a site has; a bundle may well hold a config.json.
bool hasSiteFolders(const QString &folder)
{
    for (const char *name : {"content", "layouts", "themes", "archetypes", "static"}) {
        if (QFileInfo(folder + QLatin1Char('/') + QLatin1String(name)).isDir())
            return true;
    }
    return false;
}

QString absolute(const QString &root, const QString &folder)
{
    return QDir::cleanPath(QDir(root).absoluteFilePath(folder));
}

/// `target` of a mount below `component`: `content/en` is `en` of content. Nothing where it is another component's.
std::optional<QString> below(const QString &component, const QString &target)
{
    const QString clean = QDir::cleanPath(target);
    if (clean == component)
        return QString(QLatin1String(""));
    if (clean.startsWith(component + QLatin1Char('/')))
        return clean.sliced(component.size() + 1);
    return {};
}

Value::List mounts(const Value &config)
{
    return config.at({QStringLiteral("module"), QStringLiteral("mounts")}).toList();
}

/// Hugo 0.111: mounts of a component take the place of its directory setting; without any, each language may have a content folder of its own.
QList<ContentFolder> findContentFolders(const QString &root, const Value &config, const QStringList &languages)
{
    QList<ContentFolder> folders;
    const Value::List all = mounts(config);
    for (const Value &mount : all) {
        const std::optional<QString> target =
            below(QStringLiteral("content"), mount[QStringLiteral("target")].toString());
        const QString source = mount[QStringLiteral("source")].toString();
        if (target && !source.isEmpty())
            folders.append({absolute(root, source), mount[QStringLiteral("lang")].toString().toLower(), *target});
    }
    if (!folders.isEmpty())
        return folders;

    QString contentDir = config[QStringLiteral("contentdir")].toString();
    if (contentDir.isEmpty())
        contentDir = QStringLiteral("content");
    for (const QString &language : languages) {
        const QString own = config.at({QStringLiteral("languages"), language, QStringLiteral("contentdir")}).toString();
        const QString path = absolute(root, own.isEmpty() ? contentDir : own);
        const auto known = std::find_if(
            folders.begin(), folders.end(), [&](const ContentFolder &folder) { return folder.path == path; });
        // A folder of several languages tells them apart by the files' names.
        if (known != folders.end())
            known->language.clear();
        else
            folders.append({path, languages.size() > 1 ? language : QString(), {}});
    }
    return folders;
}

} // namespace

std::optional<Site> Site::containing(const QString &path, const QString &environment)
{
    const QFileInfo start(path);
    QDir folder(start.isDir() ? start.absoluteFilePath() : start.absolutePath());
    QString uncertain;
    for (int levels = 0; levels < 256; ++levels) {
        const QString candidate = folder.path();
        if (isSiteFolder(candidate)) {
            if (hasSiteFolders(candidate) || QFileInfo(candidate + QStringLiteral("/config/_default")).isDir())
                return Site(candidate, environment);
            if (uncertain.isEmpty())
                uncertain = candidate;
        }
        // Upwards by name: the folder may not exist yet, or be reached through a link.
        const QString up = QFileInfo(candidate).path();
        if (up == candidate)
            break;
        folder.setPath(up);
    }
    return uncertain.isEmpty() ? std::nullopt : std::optional(Site(uncertain, environment));
}

Site::Site(const QString &root, const QString &environment)
    : m_root(QDir::cleanPath(root))
    , m_config(readSiteConfig(m_root, environment))
{
    m_contentFolders = findContentFolders(m_root, m_config.values, languages());
    const QStringList patterns = config()[QStringLiteral("ignorefiles")].toStringList();
    for (const QString &pattern : patterns) {
        const QRegularExpression expression(pattern);
        if (expression.isValid())
            m_ignoreFiles += expression;
    }
    const QStringList statics = foldersOf(QStringLiteral("static"), QStringLiteral("staticdir"));
    for (const QString &folder : statics) {
        if (QFileInfo(folder).isDir())
            m_staticFolders += folder;
    }
}

QString Site::title() const
{
    const QString own = config()[QStringLiteral("title")].toString();
    if (!own.isEmpty())
        return own;
    const QString ofLanguage =
        config().at({QStringLiteral("languages"), defaultContentLanguage(), QStringLiteral("title")}).toString();
    return ofLanguage.isEmpty() ? QFileInfo(m_root).fileName() : ofLanguage;
}

QStringList Site::foldersOf(const QString &component, const QString &directoryKey) const
{
    QStringList folders;
    const Value::List all = mounts(config());
    for (const Value &mount : all) {
        if (below(component, mount[QStringLiteral("target")].toString()) == QString(QLatin1String("")))
            folders += absolute(m_root, mount[QStringLiteral("source")].toString());
    }
    if (folders.isEmpty()) {
        QStringList own = config()[directoryKey].toStringList();
        if (own.isEmpty())
            own = QStringList {component};
        for (const QString &folder : std::as_const(own))
            folders += absolute(m_root, folder);
    }
    for (const QString &theme : m_config.themes)
        folders += theme + QLatin1Char('/') + component;
    return folders;
}

QString Site::findFile(const QString &relativePath) const
{
    static const QHash<QString, QString> directoryKeys {
        {QStringLiteral("layouts"), QStringLiteral("layoutdir")},
        {QStringLiteral("archetypes"), QStringLiteral("archetypedir")},
        {QStringLiteral("assets"), QStringLiteral("assetdir")},
        {QStringLiteral("data"), QStringLiteral("datadir")},
        {QStringLiteral("i18n"), QStringLiteral("i18ndir")},
        {QStringLiteral("static"), QStringLiteral("staticdir")},
    };
    const qsizetype slash = relativePath.indexOf(QLatin1Char('/'));
    const QString component = relativePath.first(std::max<qsizetype>(slash, 0));
    QStringList candidates;
    if (directoryKeys.contains(component)) {
        const QStringList folders = foldersOf(component, directoryKeys[component]);
        for (const QString &folder : folders)
            candidates += folder + relativePath.sliced(slash);
    } else {
        candidates += m_root + QLatin1Char('/') + relativePath;
        for (const QString &theme : m_config.themes)
            candidates += theme + QLatin1Char('/') + relativePath;
    }
    for (const QString &candidate : std::as_const(candidates)) {
        if (QFileInfo::exists(candidate))
            return candidate;
    }
    return {};
}

QString Site::defaultContentLanguage() const
{
    const QString language = config()[QStringLiteral("defaultcontentlanguage")].toString().toLower();
    return language.isEmpty() ? QStringLiteral("en") : language;
}

QStringList Site::languages() const
{
    QStringList keys {defaultContentLanguage()};
    const QStringList disabled = config()[QStringLiteral("disablelanguages")].toStringList();
    const Value::Map all = config()[QStringLiteral("languages")].toMap();
    for (const Value::Entry &language : all) {
        if (!keys.contains(language.key) && !disabled.contains(language.key, Qt::CaseInsensitive))
            keys += language.key;
    }
    return keys;
}

QTimeZone Site::timeZone() const
{
    const QTimeZone zone(config()[QStringLiteral("timezone")].toString().toUtf8());
    return zone.isValid() ? zone : QTimeZone::utc();
}

} // namespace shownotes
