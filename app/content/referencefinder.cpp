#include "referencefinder.h"

#include <content/frontmatter.h>
#include <content/pageparts.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace shownotes {

namespace {

/// Hugo's name of a page within the content tree: lower-case, no ending, no language, and for a bundle its folder.
QString nameInTree(QString path, const QString &language)
{
    path = path.toLower();
    const qsizetype slash = path.lastIndexOf(u'/');
    if (const qsizetype dot = path.lastIndexOf(u'.'); dot > slash + 1)
        path.truncate(dot);
    if (!language.isEmpty() && path.endsWith(u'.' + language))
        path.chop(language.size() + 1);
    for (const char *bundle : {"/index", "/_index"}) {
        if (path.endsWith(QLatin1String(bundle)))
            path.chop(qsizetype(qstrlen(bundle)));
    }
    return path;
}

QString treeKey(const SitePage &page)
{
    return nameInTree(u'/' + page.contentPath, page.language);
}

QString lastPart(const QString &path)
{
    return path.mid(path.lastIndexOf(u'/') + 1);
}

QString decoded(const QString &path)
{
    return QUrl::fromPercentEncoding(path.toUtf8());
}

} // namespace

ReferenceFinder::ReferenceFinder(const Site &site, const SitePage &before, const SitePage &after, const QString &oldUrl,
    const QString &newUrl, const QList<SitePage> &pages)
    : m_site(site)
    , m_key(treeKey(before))
    , m_language(before.language)
    , m_oldPath(decoded(oldUrl))
    , m_newPath(decoded(newUrl))
    , m_oldUrl(oldUrl)
    , m_newUrl(newUrl)
    , m_base(site.config()[QStringLiteral("baseURL")].toString())
{
    // As written, letters' case and all.
    const QFileInfo file(after.path);
    m_newName =
        after.kind == PageKind::Single ? file.fileName().section(u'.', 0, 0) : QFileInfo(file.path()).fileName();
    const auto sameName = std::count_if(pages.begin(), pages.end(), [&](const SitePage &page) {
        return page.language == before.language && lastPart(treeKey(page)) == lastPart(m_key);
    });
    m_uniqueName = sameName == 1;
}

QList<ReferenceEdit> ReferenceFinder::find(const SitePage &page, const QByteArray &bytes) const
{
    const QString text = QString::fromUtf8(bytes);
    // Positions are counted in bytes: what is not UTF-8 is left alone.
    if (text.toUtf8() != bytes)
        return {};
    QList<ReferenceEdit> edits;
    findShortcodes(page, text, edits);
    findAddresses(page, bytes, text, edits);
    std::sort(edits.begin(), edits.end(), [](const ReferenceEdit &a, const ReferenceEdit &b) { return a.at < b.at; });
    // A front-matter line may hold a Markdown link: found twice, meant once.
    edits.erase(
        std::unique(edits.begin(), edits.end(),
            [](const ReferenceEdit &a, const ReferenceEdit &b) { return b.at < a.at + a.before.toUtf8().size(); }),
        edits.end());
    for (ReferenceEdit &edit : edits)
        edit.line = int(bytes.left(edit.at).count('\n')) + 1;
    return edits;
}

void ReferenceFinder::findShortcodes(const SitePage &page, const QString &text, QList<ReferenceEdit> &edits) const
{
    static const QRegularExpression shortcode(QStringLiteral("\\{\\{[<%]\\s*(?:rel)?ref\\s+([^}]*?)\\s*[>%]\\}\\}"));
    // The first positional parameter, or `path=`.
    static const QRegularExpression parameter(
        QStringLiteral("(?:^|\\s)(?:(\\w+)\\s*=\\s*)?(?:\"([^\"]*)\"|`([^`]*)`|([^\\s\"`=]+))(?=\\s|$)"));
    QRegularExpressionMatchIterator all = shortcode.globalMatch(text);
    while (all.hasNext()) {
        const QRegularExpressionMatch tag = all.next();
        QRegularExpressionMatchIterator parameters = parameter.globalMatch(tag.captured(1));
        while (parameters.hasNext()) {
            const QRegularExpressionMatch one = parameters.next();
            if (!one.captured(1).isEmpty() && one.captured(1) != QLatin1String("path"))
                continue;
            const int group = one.capturedLength(2) > 0 ? 2 : one.capturedLength(3) > 0 ? 3 : 4;
            const QString reference = one.captured(group);
            const QString renamed = renamedReference(page, reference);
            if (!renamed.isEmpty()) {
                const qsizetype at = tag.capturedStart(1) + one.capturedStart(group);
                edits.append({0, reference, renamed, text.left(at).toUtf8().size()});
            }
            break;
        }
    }
}

QString ReferenceFinder::renamedReference(const SitePage &page, const QString &reference) const
{
    const qsizetype hash = reference.indexOf(u'#');
    const QString path = reference.left(hash < 0 ? reference.size() : hash);
    const QString wanted = nameInTree(path.trimmed(), m_language);
    if (wanted.isEmpty() || lastPart(wanted) != lastPart(m_key)) {
        // `../32/` ends with a slash.
        if (!path.endsWith(u'/') || path.size() < 2)
            return {};
        const QString renamed = renamedReference(page, path.chopped(1));
        return renamed.isEmpty() ? renamed : renamed + u'/' + (hash < 0 ? QString() : reference.mid(hash));
    }
    const auto cleaned = [](const QString &name) { return QDir::cleanPath(name); };
    bool means = false;
    if (wanted.startsWith(u'/')) {
        means = cleaned(wanted) == m_key;
    } else {
        // A leaf's neighbours are those of its folder, unless the reference itself goes up.
        QString folder = u'/' + QFileInfo(page.contentPath.toLower()).path();
        if (page.kind == PageKind::Leaf && !wanted.startsWith(QLatin1String("..")))
            folder = QFileInfo(folder).path();
        means = cleaned(folder + u'/' + wanted) == m_key || cleaned(u'/' + wanted) == m_key
            || (!wanted.contains(u'/') && m_uniqueName);
    }
    if (!means)
        return {};
    // The part that names the page: before a bundle's `index.md`, its own ending kept.
    QStringList parts = path.split(u'/');
    qsizetype at = parts.size() - 1;
    if (at > 0 && nameInTree(u'/' + parts[at], m_language).isEmpty())
        --at;
    const QString plain = lastPart(m_key);
    if (!parts[at].startsWith(plain, Qt::CaseInsensitive))
        return {};
    parts[at] = m_newName + parts[at].mid(plain.size());
    return parts.join(u'/') + (hash < 0 ? QString() : reference.mid(hash));
}

void ReferenceFinder::findAddresses(
    const SitePage &page, const QByteArray &bytes, const QString &text, QList<ReferenceEdit> &edits) const
{
    if (m_oldUrl == m_newUrl)
        return;
    const PageParts parts = splitPage(bytes);
    const qsizetype bodyAt = QString::fromUtf8(parts.frontMatter).size();
    const Result<FrontMatter> head = FrontMatter::parse(parts.frontMatter);
    QUrl base;
    base.setPath(decoded(m_site.relPermalink(page, head ? head->values() : Value())));

    static const QRegularExpression links(
        QStringLiteral("\\]\\(\\s*<?([^)\\s>]+)|\\b(?:href|src)\\s*=\\s*[\"']([^\"'\\n]+)[\"']|^\\s{0,3}\\[[^\\]\\n]+"
                       "\\]:\\s*<?(\\S+?)>?\\s*$|<(https?://[^>\\s]+)>"),
        QRegularExpression::MultilineOption);
    static const QRegularExpression values(
        QStringLiteral("(?:[:=]|^\\s*-)\\s*[\"']?((?:https?:/)?/[^\\s\"'#,]*)"), QRegularExpression::MultilineOption);
    const auto look = [&](const QRegularExpression &pattern, qsizetype from, qsizetype to) {
        QRegularExpressionMatchIterator matches = pattern.globalMatch(text, from);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            if (match.capturedStart() >= to)
                return;
            const int group = match.lastCapturedIndex();
            const QString address = match.captured(group);
            const QString renamed = renamedAddress(base, address);
            if (!renamed.isEmpty())
                edits.append({0, address, renamed, text.left(match.capturedStart(group)).toUtf8().size()});
        }
    };
    look(values, 0, bodyAt);
    look(links, 0, text.size());
}

QString ReferenceFinder::renamedAddress(const QUrl &base, const QString &address) const
{
    const QUrl url(address, QUrl::TolerantMode);
    if (!url.isValid() || url.path().isEmpty() || (!url.host().isEmpty() && url.host() != m_base.host())
        || (url.host().isEmpty() && !url.scheme().isEmpty()))
        return {};
    const QString path =
        url.host().isEmpty() ? base.resolved(QUrl(address)).path(QUrl::FullyDecoded) : url.path(QUrl::FullyDecoded);
    const QString wanted = m_oldPath.endsWith(u'/') ? m_oldPath.chopped(1) : m_oldPath;
    if (path != wanted && !path.startsWith(wanted + u'/'))
        return {};
    // Only where one part of the address is another can a relative one be told what to say.
    const QStringList before = m_oldUrl.split(u'/'), after = m_newUrl.split(u'/');
    if (before.size() != after.size())
        return {};
    qsizetype changed = -1;
    for (qsizetype i = 0; i < before.size(); ++i) {
        if (before[i] == after[i])
            continue;
        if (changed >= 0)
            return {};
        changed = i;
    }
    if (changed < 0)
        return {};
    // As many parts from the end of the address as of the page's own path.
    const qsizetype end = std::min(address.indexOf(u'#') < 0 ? address.size() : address.indexOf(u'#'),
        address.indexOf(u'?') < 0 ? address.size() : address.indexOf(u'?'));
    QStringList parts = address.left(end).split(u'/');
    const qsizetype behind = path.split(u'/').size() - 1 - changed;
    const qsizetype at = parts.size() - 1 - behind;
    if (at < 0 || decoded(parts[at]).compare(decoded(before[changed]), Qt::CaseInsensitive) != 0)
        return {};
    // Written out or percent-encoded, as it was.
    parts[at] = parts[at].contains(u'%') || after[changed] == decoded(after[changed]) ? after[changed]
                                                                                      : decoded(after[changed]);
    return parts.join(u'/') + address.mid(end);
}

} // namespace shownotes
