#include "siteenvironment.h"
#include "tomlreader.h"
#include "valuemaps.h"
#include "yamlreader.h"

#include <content/filesaver.h>
#include <content/siteconfig.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcessEnvironment>
#include <QSet>

#include <algorithm>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::SiteConfig)
};

constexpr qint64 configSizeLimit = 1024 * 1024;

const QStringList &endings()
{
    static const QStringList list {
        QStringLiteral("toml"), QStringLiteral("yaml"), QStringLiteral("yml"), QStringLiteral("json")};
    return list;
}

/// Hugo 0.111: the name counts before the ending.
QString rootFile(const QString &folder)
{
    for (const char *name : {"hugo", "config"}) {
        for (const QString &ending : endings()) {
            const QString path = folder + QLatin1Char('/') + QLatin1String(name) + QLatin1Char('.') + ending;
            if (QFileInfo(path).isFile())
                return path;
        }
    }
    return {};
}

Result<Value> readValues(const QString &path)
{
    const Result<FileContents> file = readFile(path, configSizeLimit);
    if (!file)
        return file.error();
    QByteArray bytes = file->bytes;
    if (bytes.startsWith("\xEF\xBB\xBF"))
        bytes.remove(0, 3);
    if (path.endsWith(QLatin1String(".json")))
        return bytes.trimmed().isEmpty() ? Result<Value>(Value(Value::Map())) : valueFromJson(bytes);
    const Result<SourceTree> tree =
        path.endsWith(QLatin1String(".toml")) ? readToml(bytes, 0, bytes.size()) : readYaml(bytes, 0, bytes.size());
    if (!tree)
        return tree.error();
    return toValue(tree->root);
}

/// Hugo 0.111 knows `menu` as `menus`.
Value renamedKeys(const Value &root)
{
    Value::Map entries = root.toMap();
    for (Value::Entry &entry : entries) {
        if (entry.key == QLatin1String("menu"))
            entry.key = QStringLiteral("menus");
    }
    return entries;
}

/// Where the values of a file in a configuration folder come: `params.toml` under params, `menus.ja.toml` under languages.ja.menus.
QStringList keyPath(const QString &fileName)
{
    const QString base = QFileInfo(fileName).completeBaseName();
    if (base == QLatin1String("config") || base == QLatin1String("hugo"))
        return {};
    const qsizetype dot = base.lastIndexOf(QLatin1Char('.'));
    const QString name = base.first(dot < 0 ? base.size() : dot).toLower();
    if (dot < 0)
        return {name};
    QStringList path {QStringLiteral("languages"), base.sliced(dot + 1).toLower()};
    if (name == QLatin1String("menu") || name == QLatin1String("menus"))
        path += QStringLiteral("menus");
    else if (name == QLatin1String("params"))
        path += name;
    return path;
}

class ConfigReader {
public:
    explicit ConfigReader(const QString &environment)
        : m_environment(environment)
    {
    }

    /// The root file and the configuration folders of a site or of a theme.
    Value readFolder(const QString &folder)
    {
        Value values {Value::Map()};
        if (const QString root = rootFile(folder); !root.isEmpty())
            read(root, {}, values);
        const QString configDir = folder + QStringLiteral("/config/");
        readConfigFolder(configDir + QStringLiteral("_default"), values);
        if (!m_environment.isEmpty() && !m_environment.contains(QLatin1Char('/'))
            && m_environment != QLatin1String(".."))
            readConfigFolder(configDir + m_environment, values);
        return values;
    }

    QStringList files;
    QList<FileError> problems;

private:
    void read(const QString &path, const QStringList &keys, Value &values)
    {
        const Result<Value> read = readValues(path);
        if (!read) {
            problems.append({path, read.error()});
            return;
        }
        if (read->kind() != Value::Kind::Map && !read->isNull()) {
            problems.append(
                {path, {Error::Kind::Syntax, Words::tr("A configuration consists of keys and values."), 1}});
            return;
        }
        files += path;
        values = merged(values, renamedKeys(nested(keys, lowerCaseKeys(*read))));
    }

    void readConfigFolder(const QString &folder, Value &values)
    {
        QStringList paths;
        QDirIterator walk(folder, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            const QString path = walk.next();
            if (endings().contains(walk.fileInfo().suffix()))
                paths += path;
        }
        std::sort(paths.begin(), paths.end());
        for (const QString &path : std::as_const(paths))
            read(path, keyPath(QFileInfo(path).fileName()), values);
    }

    QString m_environment;
};

/// Hugo 0.111's merge of a theme below the site: params at every depth; of menus, mediaTypes and outputFormats only what the site has not; nothing else.
Value withTheme(const Value &site, const Value &theme)
{
    const QString params = QStringLiteral("params");
    Value result = site;
    if (theme.contains(params))
        result =
            withKey(result, params, merged(theme[params], site.contains(params) ? site[params] : Value(Value::Map())));
    for (const char *name : {"menus", "mediatypes", "outputformats"}) {
        const QString key = QString::fromLatin1(name);
        if (!theme.contains(key))
            continue;
        Value lent = theme[key];
        const Value::Map own = site[key].toMap();
        for (const Value::Entry &entry : own)
            lent = withKey(lent, entry.key, entry.value);
        result = withKey(result, key, lent);
    }
    return result;
}

void raise(std::optional<HugoVersion> &minimum, const Value &text)
{
    const std::optional<HugoVersion> version = HugoVersion::parse(text.toString());
    if (version && (!minimum || *minimum < *version))
        minimum = version;
}

Value ownMinimum(const Value &config)
{
    return config.at({QStringLiteral("module"), QStringLiteral("hugoversion"), QStringLiteral("min")});
}

QStringList themeFolders(const QString &siteFolder, const Value &config)
{
    QStringList names = config[QStringLiteral("theme")].toStringList();
    const Value::List imports = config.at({QStringLiteral("module"), QStringLiteral("imports")}).toList();
    for (const Value &import : imports)
        names += import[QStringLiteral("path")].toString();
    QString themesDir = config[QStringLiteral("themesdir")].toString();
    if (themesDir.isEmpty())
        themesDir = QStringLiteral("themes");
    QStringList folders;
    for (const QString &name : std::as_const(names)) {
        // Hugo 0.111: `hugo mod vendor` lays modules there, and they count before the themes folder.
        for (const QString &parent :
            {siteFolder + QStringLiteral("/_vendor"), QDir(siteFolder).absoluteFilePath(themesDir)}) {
            const QString folder = QDir::cleanPath(parent + QLatin1Char('/') + name);
            if (!name.isEmpty() && QFileInfo(folder).isDir()) {
                if (!folders.contains(folder))
                    folders += folder;
                break;
            }
        }
    }
    return folders;
}

} // namespace

bool isSiteFolder(const QString &folder)
{
    return !rootFile(folder).isEmpty() || QFileInfo(folder + QStringLiteral("/config/_default")).isDir();
}

SiteConfig readSiteConfig(const QString &siteFolder, const QString &environment)
{
    const QStringList variables = QProcessEnvironment::systemEnvironment().toStringList();
    ConfigReader reader(hugoEnvironment(variables, environment));
    SiteConfig config;
    config.values = reader.readFolder(siteFolder);
    raise(config.minimumHugo, ownMinimum(config.values));

    // A theme may have themes of its own; they come below it, and lie beside it.
    config.themes = themeFolders(siteFolder, config.values);
    for (qsizetype i = 0; i < config.themes.size() && i < 32; ++i) {
        const Value theme = reader.readFolder(config.themes[i]);
        raise(config.minimumHugo, ownMinimum(theme));
        if (const Result<Value> about = readValues(config.themes[i] + QStringLiteral("/theme.toml")))
            raise(config.minimumHugo, lowerCaseKeys(*about)[QStringLiteral("min_version")]);
        config.values = withTheme(config.values, theme);
        const Value placed = withKey(theme, QStringLiteral("themesdir"), config.values[QStringLiteral("themesdir")]);
        const QStringList further = themeFolders(siteFolder, placed);
        for (const QString &folder : further) {
            if (!config.themes.contains(folder))
                config.themes += folder;
        }
    }
    config.values = withVariables(config.values, variables);
    config.files = reader.files;
    config.problems = reader.problems;
    return config;
}

} // namespace shownotes
