#include "resourcelookup.h"

#include <content/site.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace shownotes {

namespace {

using Fault = ResourceUse::Fault;

QString decoded(const QString &path)
{
    return QUrl::fromPercentEncoding(path.toUtf8());
}

QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_C).toLower();
}

/// Up to `?` or `#`.
QString pathOf(const QString &address)
{
    static const QRegularExpression behind(QStringLiteral("[?#]"));
    return address.left(address.indexOf(behind) < 0 ? address.size() : address.indexOf(behind));
}

/// Hugo 0.111 writes it into the page's addresses as it is: there it ends the path, or a server decodes it. A `%` that nothing can be decoded from stops
/// the whole build.
bool breaksAddresses(const QString &name)
{
    static const QRegularExpression broken(QStringLiteral("[#?%]"));
    return name.contains(broken);
}

QString fileName(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

} // namespace

bool hasScheme(const QString &address)
{
    static const QRegularExpression scheme(QStringLiteral("^(?:[A-Za-z][A-Za-z0-9+.-]+:|//)"));
    return address.contains(scheme) && !address.startsWith(QLatin1String("file:"), Qt::CaseInsensitive);
}

bool looksLikeFile(const QString &path)
{
    static const QRegularExpression ending(QStringLiteral("\\.[A-Za-z0-9]{1,5}$"));
    const QString name = fileName(path);
    return name.contains(ending) && name.indexOf(QLatin1Char('.')) > 0 && !isContentFile(name)
        && !name.endsWith(QLatin1String(".xml")) && !name.endsWith(QLatin1String(".php"));
}

ResourceLookup::ResourceLookup(const NamedFiles &files, const QString &pageUrl)
    : m_files(files)
    , m_pagePath(decoded(pageUrl))
{
    for (qsizetype i = 0; i < files.files.size(); ++i) {
        const QString &name = files.files[i].name;
        m_names.insert(name, i);
        if (!m_folded.contains(folded(name)))
            m_folded.insert(folded(name), name);
    }
}

Found ResourceLookup::present(const QString &name) const
{
    return {true, name, {name}, breaksAddresses(name) ? Fault::Awkward : Fault::None, {}};
}

/// The file of the bundle with that name, in whatever folder and spelling.
QString ResourceLookup::sameName(const QString &path) const
{
    const QString wanted = folded(fileName(path));
    for (const BundleFile &file : m_files.files) {
        if (folded(fileName(file.name)) == wanted)
            return file.name;
    }
    return {};
}

/// There is no file `name`. `written` is the name before it was cut and decoded.
Found ResourceLookup::absent(const QString &name, const QString &written) const
{
    Found found {true, name, {}, Fault::Missing, {}};
    if (m_names.contains(written)) {
        found.fault = Fault::Awkward;
        found.meant = written;
    } else if (m_files.unread.contains(name) || m_files.unread.contains(written)) {
        found.fault = Fault::Unread;
        found.meant = m_files.unread.contains(name) ? name : written;
    } else if (const QString same = m_folded.value(folded(name)); !same.isEmpty()) {
        const bool onlyForm =
            same.normalized(QString::NormalizationForm_C) == name.normalized(QString::NormalizationForm_C);
        found.fault = onlyForm ? Fault::UnicodeForm : Fault::LetterCase;
        found.meant = same;
    } else {
        found.isOurs = looksLikeFile(name);
        found.meant = sameName(name);
    }
    return found;
}

Found ResourceLookup::absolute(const QString &path, const QString &written) const
{
    const QString plain = decoded(path);
    if (!m_pagePath.isEmpty() && plain.startsWith(m_pagePath)) {
        const QString rest = plain.mid(m_pagePath.size());
        return m_names.contains(rest) ? present(rest) : absent(rest, written);
    }
    const bool isLocal = !plain.startsWith(QLatin1Char('/'));
    if (!looksLikeFile(plain) || (!isLocal && isStatic(plain.mid(1))))
        return {};
    // Without its site there is no telling what is at its root.
    const QString meant = sameName(QString(plain).replace(QLatin1Char('\\'), QLatin1Char('/')));
    if (!isLocal && !m_files.isStatic && meant.isEmpty())
        return {};
    return {true, plain, {}, Fault::Absolute, meant};
}

Found ResourceLookup::address(const QString &address) const
{
    static const QRegularExpression local(
        QStringLiteral("^(?:[A-Za-z]:[\\\\/]|file:)"), QRegularExpression::CaseInsensitiveOption);
    if (address.isEmpty() || hasScheme(address))
        return {};
    const QString path = pathOf(address);
    if (path.startsWith(QLatin1Char('/')) || address.contains(local))
        return absolute(path, address);
    if (path.isEmpty()) {
        // `#x.png`: a fragment, unless there is such a file.
        return m_names.contains(address) || m_files.unread.contains(address) ? absent(address, address) : Found();
    }
    const QString name = decoded(QDir::cleanPath(path));
    if (m_names.contains(name) && !(address != path && m_names.contains(address)))
        return {true, name, {name}, Fault::None, {}};
    if (name.startsWith(QLatin1String("../")) || name == QLatin1String("..")) {
        if (!looksLikeFile(name))
            return {};
        return {true, name, {}, Fault::Outside, sameName(name)};
    }
    return absent(name, address);
}

Found ResourceLookup::image(const QString &pattern) const
{
    const auto match = std::find_if(m_files.files.begin(), m_files.files.end(),
        [&](const BundleFile &file) { return isImageName(file.name) && resourceNameMatches(pattern, file.name); });
    if (match != m_files.files.end()) {
        Found found = present(match->name);
        found.name = pattern;
        if (match->name != pattern && m_names.contains(pattern)) {
            found.fault = Fault::Awkward; // read as a glob it finds another file
            found.meant = pattern;
        }
        return found;
    }
    Found found = address(pattern);
    const bool isImage = !found.files.isEmpty() && isImageName(found.files.constFirst());
    if (isImage && found.fault == Fault::None) {
        found.meant = found.files.constFirst();
        found.fault = pattern.startsWith(QLatin1Char('/')) ? Fault::Absolute
            : QDir::cleanPath(pattern) != pattern          ? Fault::DotSlash
            : decoded(pattern) != pattern                  ? Fault::Encoded
            : !resourceNameMatches(pattern, found.meant)   ? Fault::Awkward
                                                           : Fault::None;
    }
    return found;
}

Found ResourceLookup::resource(const QString &pattern) const
{
    if (pattern.isEmpty() || hasScheme(pattern) || pattern.startsWith(QLatin1Char('#')))
        return {};
    for (const BundleFile &file : m_files.files) {
        if (resourceNameMatches(pattern, file.name)) {
            Found found = present(file.name);
            found.name = pattern;
            return found;
        }
    }
    // relURL goes from the root of the site.
    const QString path = pathOf(pattern);
    if (isStatic(decoded(path.startsWith(QLatin1Char('/')) ? path.mid(1) : path)))
        return {};
    Found found = address(pattern);
    if (found.files.isEmpty())
        return found;
    found.meant = found.files.takeFirst(); // an address that would be right beside the page
    found.fault = path.startsWith(QLatin1Char('/')) ? Fault::None : Fault::DotSlash;
    if (found.fault == Fault::None)
        found.files = QStringList {std::exchange(found.meant, {})};
    return found;
}

Found ResourceLookup::guess(const QString &value) const
{
    if (m_names.contains(value))
        return {true, value, {value}, Fault::None, {}};
    if (value.isEmpty() || value.contains(QLatin1Char('\n')) || hasScheme(value) || !looksLikeFile(value))
        return {};
    Found found = address(value);
    // How a template that is not known looks a name up, nobody can say.
    if (found.files.isEmpty() && (found.meant.isEmpty() || isAsset(value) || isStatic(value)))
        return {};
    return found;
}

QStringList ResourceLookup::imagesMatching(const QString &pattern) const
{
    QStringList found;
    for (const BundleFile &file : m_files.files) {
        if (isImageName(file.name) && resourceNameMatches(pattern, file.name))
            found << file.name;
    }
    return found;
}

NamedFiles NamedFiles::of(const QString &page, const Site *site)
{
    NamedFiles found;
    const Bundle bundle(page);
    found.files = bundle.files();
    if (bundle.kind() != PageKind::Single) {
        const QStringList names = QDir(bundle.folder()).entryList(QDir::Files | QDir::Hidden);
        std::copy_if(names.begin(), names.end(), std::back_inserter(found.unread), isIgnoredName);
    }
    if (!site)
        return found;
    const auto lookIn = [](const QStringList &folders) {
        return [folders](const QString &path) {
            const QString clean = QDir::cleanPath(path);
            return !clean.startsWith(QLatin1String("../"))
                && std::any_of(folders.begin(), folders.end(),
                    [&](const QString &folder) { return QFileInfo(folder + QLatin1Char('/') + clean).isFile(); });
        };
    };
    QStringList assets {site->root() + QStringLiteral("/assets")};
    for (const QString &theme : site->themes())
        assets << theme + QStringLiteral("/assets");
    found.isStatic = lookIn(site->staticFolders());
    found.isAsset = lookIn(assets);
    return found;
}

} // namespace shownotes
