#include <content/frontmatter.h>
#include <content/hugodate.h>
#include <content/site.h>

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace shownotes {

namespace {

const QLatin1Char slash('/');

/// Go's unicode.ToLower goes character by character: no `ß` to `ss`, no marks added.
QString lowerCase(const QString &text)
{
    const QList<uint> characters = text.toUcs4();
    QString lower;
    lower.reserve(text.size());
    for (const uint character : characters)
        lower += QChar::fromUcs4(QChar::toLower(character));
    return lower;
}

/// Whether Go's net/url leaves the byte as it is in a path or a fragment.
bool isPlainInUrl(char byte, bool fragment)
{
    if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9'))
        return true;
    return byte != '\0' && std::strchr(fragment ? "-_.~$&+,/:;=?@!()*" : "-_.~$&+,/:;=@", byte) != nullptr;
}

/// Go's url.URL.EscapedPath: what is already validly encoded stays, all else is encoded from its unescaped form.
QByteArray escapedPart(const QByteArray &raw, bool fragment)
{
    const auto isHex = [&](qsizetype i) { return i < raw.size() && isxdigit(uchar(raw[i])); };
    bool valid = true;
    for (qsizetype i = 0; i < raw.size() && valid; ++i) {
        if (raw[i] == '%' && !(isHex(i + 1) && isHex(i + 2)))
            return raw;
        valid = isPlainInUrl(raw[i], fragment) || (raw[i] != '\0' && std::strchr("%!'()*[]", raw[i]));
    }
    if (valid)
        return raw;
    const QByteArray bytes = QByteArray::fromPercentEncoding(raw);
    QByteArray escaped;
    for (const char byte : bytes) {
        if (isPlainInUrl(byte, fragment))
            escaped += byte;
        else
            escaped += '%' + QByteArray(1, byte).toHex().toUpper();
    }
    return escaped;
}

/// As Go's path.Join below a root: one slash between parts, `.` and `..` resolved, none at the end, never above the root.
QString rooted(const QString &path)
{
    QString clean = QDir::cleanPath(slash + path);
    while (clean.startsWith(QLatin1String("/../")) || clean == QLatin1String("/.."))
        clean.remove(0, 3);
    return clean.startsWith(slash) ? clean : slash + clean;
}

QString withoutAccents(const QString &text)
{
    QString plain;
    const QString decomposed = text.normalized(QString::NormalizationForm_D);
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing)
            plain += character;
    }
    return plain.normalized(QString::NormalizationForm_C);
}

QString monthName(const QDate &date)
{
    return QLocale::c().monthName(date.month());
}

/// The folders that make the page's section: those down to the innermost that has an _index page; the first always.
QStringList sectionsOf(const QString &pagePath, const QStringList &folders)
{
    QStringList sections = folders;
    QString folder = QFileInfo(pagePath).path();
    if (pageKind(QFileInfo(pagePath).fileName()) == PageKind::Leaf)
        folder = QFileInfo(folder).path();
    while (sections.size() > 1 && QDir(folder).entryList({QStringLiteral("_index.*")}, QDir::Files).isEmpty()) {
        sections.removeLast();
        folder = QFileInfo(folder).path();
    }
    return sections;
}

/// `[1:]`, `[:1]`, `[1]`, `[last]` behind `:sections`, as Hugo 0.111 has them.
QStringList sliced(const QStringList &sections, const QString &range)
{
    const auto index = [&](QString text, qsizetype ifEmpty) {
        if (text == QLatin1String("last"))
            return sections.size() - 1;
        bool ok = false;
        const qsizetype number = text.toInt(&ok);
        return ok ? std::clamp<qsizetype>(number, 0, sections.size()) : ifEmpty;
    };
    const qsizetype colon = range.indexOf(QLatin1Char(':'));
    // Hugo 0.111 finds no last one in a single section.
    if (range == QLatin1String("last") && sections.size() == 1)
        return {};
    if (colon < 0)
        return sections.mid(index(range, sections.size()), 1);
    const qsizetype from = index(range.first(colon), 0);
    const qsizetype to = index(range.sliced(colon + 1), sections.size());
    return sections.mid(from, std::max<qsizetype>(to - from, 0));
}

struct PermalinkFacts {
    QDateTime date;
    QString title;
    QString slug;
    QString fileName; ///< without ending and language; a leaf's folder
    QStringList sections;
    bool keepCase = false;
};

QString expandedPlaceholder(const QString &name, const QString &range, const PermalinkFacts &page)
{
    const QDate day = page.date.date();
    const auto urlized = [&](const QString &text) { return escapedUrlPath(urlize(text, page.keepCase)); };
    if (name == QLatin1String("year"))
        return QString::number(day.year());
    if (name == QLatin1String("month"))
        return QStringLiteral("%1").arg(day.month(), 2, 10, QLatin1Char('0'));
    if (name == QLatin1String("monthname"))
        return monthName(day);
    if (name == QLatin1String("day"))
        return QStringLiteral("%1").arg(day.day(), 2, 10, QLatin1Char('0'));
    if (name == QLatin1String("weekday"))
        return QString::number(day.dayOfWeek() % 7);
    if (name == QLatin1String("weekdayname"))
        return QLocale::c().dayName(day.dayOfWeek());
    if (name == QLatin1String("yearday"))
        return QString::number(day.dayOfYear());
    if (name == QLatin1String("section"))
        return page.sections.value(0);
    if (name == QLatin1String("sections"))
        return (range.isEmpty() ? page.sections : sliced(page.sections, range)).join(slash);
    if (name == QLatin1String("title"))
        return urlized(page.title);
    if (name == QLatin1String("slug"))
        return urlized(page.slug.isEmpty() ? page.title : page.slug);
    if (name == QLatin1String("slugorfilename"))
        return urlized(page.slug.isEmpty() ? page.fileName : page.slug);
    if (name == QLatin1String("filename"))
        return urlized(page.fileName);
    // Anything else is a layout of Go's dates; of those the year, month and day are in use.
    if (name == QLatin1String("2006"))
        return QString::number(day.year());
    if (name == QLatin1String("01"))
        return QStringLiteral("%1").arg(day.month(), 2, 10, QLatin1Char('0'));
    if (name == QLatin1String("02"))
        return QStringLiteral("%1").arg(day.day(), 2, 10, QLatin1Char('0'));
    return QLatin1Char(':') + name;
}

QString expandedPermalink(const QString &pattern, const PermalinkFacts &page)
{
    static const QRegularExpression placeholder(QStringLiteral(":(\\w+)(?:\\[(.+)\\])?"));
    QString expanded;
    qsizetype last = 0;
    for (auto match = placeholder.globalMatch(pattern); match.hasNext();) {
        const QRegularExpressionMatch next = match.next();
        expanded += pattern.sliced(last, next.capturedStart() - last)
            + expandedPlaceholder(next.captured(1), next.captured(2), page);
        last = next.capturedEnd();
    }
    expanded += pattern.sliced(last);
    // Hugo decodes the whole as a query, in which `+` is a blank.
    return QUrl::fromPercentEncoding(expanded.replace(QLatin1Char('+'), QLatin1Char(' ')).toUtf8());
}

} // namespace

QString urlize(const QString &path, bool keepCase)
{
    const QList<uint> characters = path.toUcs4();
    const auto isHex = [&](qsizetype i) { return characters[i] < 128 && isxdigit(int(characters[i])); };
    QString sanitized;
    bool hyphenDue = false, wasHyphen = false;
    for (qsizetype i = 0; i < characters.size(); ++i) {
        const uint c = characters[i];
        const bool allowed = (c < 128 && c != 0 && std::strchr("./\\_#+~-@", char(c))) || QChar::isLetter(c)
            || QChar::category(c) == QChar::Number_DecimalDigit || QChar::isMark(c)
            || (c == '%' && i + 2 < characters.size() && isHex(i + 1) && isHex(i + 2));
        if (allowed) {
            wasHyphen = c == '-';
            if (hyphenDue && !wasHyphen)
                sanitized += QLatin1Char('-');
            hyphenDue = false;
            sanitized += QChar::fromUcs4(c);
        } else if (!sanitized.isEmpty() && !wasHyphen && QChar::isSpace(c)) {
            hyphenDue = true;
        }
    }
    return keepCase ? sanitized : lowerCase(sanitized);
}

QString escapedUrlPath(const QString &path)
{
    const QByteArray raw = path.toUtf8();
    const qsizetype hash = raw.indexOf('#');
    const QByteArray beforeHash = hash < 0 ? raw : raw.first(hash);
    const qsizetype question = beforeHash.indexOf('?');
    QByteArray escaped = escapedPart(question < 0 ? beforeHash : beforeHash.first(question), false);
    if (question >= 0)
        escaped += beforeHash.sliced(question);
    if (hash >= 0)
        escaped += '#' + escapedPart(raw.sliced(hash + 1), true);
    return QString::fromUtf8(escaped);
}

QString Site::relPermalink(const SitePage &page, const Value &frontMatter) const
{
    const QString base = rooted(QUrl(config()[QStringLiteral("baseurl")].toString()).path());
    const bool prefixed = page.language != defaultContentLanguage()
        || config()[QStringLiteral("defaultcontentlanguageinsubdir")].toBool();
    const QString prefix = languages().size() > 1 && prefixed ? slash + page.language : QString();
    const auto published = [&](const QString &path) {
        if (base == slash)
            return escapedUrlPath(path);
        // Joined to a base, empty folders vanish.
        return escapedUrlPath(base + rooted(path) + (QLatin1String(path.endsWith(slash) && path != slash ? "/" : "")));
    };

    const QString url = frontMatter[QStringLiteral("url")].toString();
    if (!url.isEmpty()) {
        const QString path = (url.startsWith(slash) ? QString() : prefix) + rooted(url);
        const bool isFile =
            url.contains(QLatin1Char('.')) && !url.endsWith(slash) && !path.endsWith(QLatin1String("/index.html"));
        return published(isFile || path == slash ? path : path + slash);
    }

    QStringList folders = page.contentPath.split(slash);
    const QString file = folders.takeLast();
    QString name = QFileInfo(file).completeBaseName();
    if (name.endsWith(QLatin1Char('.') + page.language, Qt::CaseInsensitive))
        name.chop(page.language.size() + 1);
    if (page.kind == PageKind::Leaf)
        name = folders.isEmpty() ? QString() : folders.takeLast();

    const bool keepCase = config()[QStringLiteral("disablepathtolower")].toBool();
    const QString slug = frontMatter[QStringLiteral("slug")].toString();
    QString path = slash + folders.join(slash);
    if (page.kind != PageKind::Branch) {
        // Configuration keys are lower-case, sections as their folders are: `Talk` has no pattern.
        const bool configured = page.section == page.section.toLower();
        const QString pattern =
            !configured ? QString() : config().at({QStringLiteral("permalinks"), page.section}).toString();
        if (!pattern.isEmpty()) {
            PermalinkFacts facts;
            const std::optional<QDateTime> date = hugoDate(frontMatter[QStringLiteral("date")].toString(), timeZone());
            facts.date = date.value_or(QDateTime(QDate(1, 1, 1), QTime(0, 0), Qt::UTC));
            facts.title = frontMatter[QStringLiteral("title")].toString();
            facts.slug = slug;
            facts.fileName = name;
            facts.keepCase = keepCase;
            facts.sections = sectionsOf(page.path, folders);
            path = expandedPermalink(pattern, facts);
        } else {
            path += slash + (slug.isEmpty() ? name : slug);
        }
    }
    if (config()[QStringLiteral("removepathaccents")].toBool())
        path = withoutAccents(path);
    // Hugo joins before it cleans, so that a slug of punctuation leaves an empty folder.
    path = urlize(rooted(path), keepCase);
    if (path == slash)
        return published(prefix + path);
    path.prepend(prefix);
    const bool ugly = config()[QStringLiteral("uglyurls")].toBool();
    return published(path + (ugly ? QStringLiteral(".html") : QString(slash)));
}

} // namespace shownotes
