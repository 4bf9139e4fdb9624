#include <content/archetype.h>
#include <content/episodefiles.h>
#include <content/exclusivemove.h>
#include <content/filesaver.h>
#include <content/pageparts.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <algorithm>
#include <filesystem>

namespace shownotes {

namespace {

struct EpisodeFiles {
    Q_DECLARE_TR_FUNCTIONS(shownotes::EpisodeFiles)
};

/// The folder that a page, or its bundle, stands in.
QString placeOf(const QString &page)
{
    const QFileInfo file(page);
    return pageKind(file.fileName()) == PageKind::Single ? file.path() : QFileInfo(file.path()).path();
}

struct NumberedName {
    QString prefix;
    QString digits;
};

std::optional<NumberedName> numberOf(const QString &name)
{
    // As the list reads numbers: `0032`, `ep32`, `32-title`, but no date.
    static const QRegularExpression pattern(QStringLiteral("^([A-Za-z]*[-_]?)(\\d{1,9})(?!\\d)(?!-\\d)"));
    const QRegularExpressionMatch match = pattern.match(name);
    return match.hasMatch() ? std::optional(NumberedName {match.captured(1), match.captured(2)}) : std::nullopt;
}

/// `date` as a front matter has it.
Value dateValue(const QDateTime &now, const Value &before)
{
    const QString text = now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate);
    return before.kind() == Value::Kind::DateTime ? Value::dateTime(text) : Value(text);
}

QByteArray withTitle(const QByteArray &text, const QString &title)
{
    const PageParts parts = splitPage(text);
    const Result<FrontMatter> head = FrontMatter::parse(parts.frontMatter);
    if (title.isEmpty() || parts.problem || !head || head->value({QStringLiteral("title")}).toString() == title)
        return text;
    const Result<FrontMatter> titled = head->set({QStringLiteral("title")}, Value(title));
    return titled ? titled->bytes() + parts.body : text;
}

QByteArray withDates(const QByteArray &text, const QDateTime &now)
{
    const PageParts parts = splitPage(text);
    Result<FrontMatter> head = FrontMatter::parse(parts.frontMatter);
    if (parts.problem || !head)
        return text;
    FrontMatter dated = *head;
    const Value::Map values = dated.values().toMap();
    for (const Value::Entry &entry : values) {
        static const QStringList dates {QStringLiteral("date"), QStringLiteral("date_end"),
            QStringLiteral("publishdate"), QStringLiteral("lastmod")};
        if (!dates.contains(entry.key.toLower()))
            continue;
        if (const Result<FrontMatter> set = dated.set({entry.key}, dateValue(now, entry.value)))
            dated = *set;
    }
    return dated.bytes() + parts.body;
}

Result<EpisodePlan> emptyPlan(const EpisodePlace &place, const QString &name)
{
    const QString wanted = place.pageName.isEmpty() ? name + QStringLiteral(".md") : name;
    if (const Result<void> possible = checkNewName(place.folder, wanted); !possible)
        return possible.error();
    EpisodePlan plan;
    const QString path = place.folder + u'/' + wanted;
    if (!place.pageName.isEmpty())
        plan.folder = path;
    plan.page = place.pageName.isEmpty() ? path : path + u'/' + place.pageName;
    return plan;
}

Result<ArchetypeTarget> targetFor(const Site &site, const QString &path, const EpisodeRequest &request)
{
    const std::optional<SitePage> page = site.page(path);
    if (!page)
        return Error {Error::Kind::Refused,
            EpisodeFiles::tr("“%1” is in no content folder of the site.").arg(QDir::toNativeSeparators(path))};
    return ArchetypeTarget {page->contentPath, path, request.place.section, request.now};
}

/// The other files of a directory archetype; its pages are templates too.
Result<void> addArchetypeFiles(
    EpisodePlan &plan, const Archetype &archetype, const EpisodeRequest &request, const Site &site)
{
    QDirIterator files(archetype.folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString name = QDir(archetype.folder).relativeFilePath(file);
        if (file == archetype.path || isIgnoredName(QFileInfo(file).fileName()))
            continue;
        if (!isContentFile(name)) {
            plan.files.append({name, {}, file});
            continue;
        }
        const Result<FileContents> contents = readFile(file);
        if (!contents)
            return contents.error();
        const Result<ArchetypeTarget> target = targetFor(site, plan.folder + u'/' + name, request);
        if (!target)
            return target.error();
        const ExpandedArchetype expanded = expandArchetype(contents->bytes, *target, site);
        plan.unknown += expanded.unknown;
        plan.files.append({name, expanded.text, {}});
    }
    std::sort(plan.files.begin(), plan.files.end(),
        [](const EpisodePlan::File &a, const EpisodePlan::File &b) { return a.name < b.name; });
    return {};
}

/// Every file below `folder`, hidden ones and links as well; a bundle is not followed out of its folder.
Result<QList<EpisodePlan::File>> filesBelow(const QString &folder, const QString &page)
{
    QList<EpisodePlan::File> files;
    QDirIterator entries(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo entry(entries.next());
        if (entry.filePath() == page || (entry.isDir() && !entry.isSymLink()))
            continue;
        if (!entry.isFile() && !entry.isSymLink())
            return Error {Error::Kind::NotAFile,
                EpisodeFiles::tr("“%1” cannot be copied: it is no regular file.").arg(entry.fileName())};
        files.append({QDir(folder).relativeFilePath(entry.filePath()), {}, entry.filePath()});
    }
    std::sort(files.begin(), files.end(),
        [](const EpisodePlan::File &a, const EpisodePlan::File &b) { return a.name < b.name; });
    return files;
}

Error copyError(const QString &file, const std::error_code &code)
{
    const bool full = code == std::errc::no_space_on_device;
    const bool denied = code == std::errc::permission_denied || code == std::errc::read_only_file_system;
    const QString name = QFileInfo(file).fileName();
    return {full     ? Error::Kind::DiskFull
            : denied ? Error::Kind::NotWritable
                     : Error::Kind::Failed,
        full
            ? EpisodeFiles::tr("“%1” cannot be copied: there is no room left on the disk.").arg(name)
            : EpisodeFiles::tr("“%1” cannot be copied: %2.").arg(name, QString::fromLocal8Bit(code.message().c_str()))};
}

std::filesystem::path nativePath(const QString &path)
{
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

/// Writes a bundle's files into `folder`.
Result<void> writeFiles(const EpisodePlan &plan, const QString &folder)
{
    const auto write = [](const QString &path, const QByteArray &bytes) -> Result<void> {
        const Result<SaveOutcome> saved = saveFile(path, bytes, std::nullopt, {});
        return saved ? Result<void>() : Result<void>(saved.error());
    };
    for (const EpisodePlan::File &file : plan.files) {
        const QString path = folder + u'/' + file.name;
        if (!QDir().mkpath(QFileInfo(path).path()))
            return Error {
                Error::Kind::NotWritable, EpisodeFiles::tr("The folder of “%1” cannot be made.").arg(file.name)};
        if (file.source.isEmpty()) {
            if (const Result<void> written = write(path, file.bytes); !written)
                return written;
            continue;
        }
        std::error_code code;
        std::filesystem::copy(
            nativePath(file.source), nativePath(path), std::filesystem::copy_options::copy_symlinks, code);
        if (code)
            return copyError(file.source, code);
    }
    return write(folder + u'/' + QFileInfo(plan.page).fileName(), plan.text);
}

} // namespace

QString nextEpisodeName(const QStringList &names)
{
    if (names.isEmpty())
        return QStringLiteral("1");
    std::optional<NumberedName> highest;
    for (const QString &name : names) {
        const std::optional<NumberedName> number = numberOf(name);
        if (number && (!highest || number->digits.toLongLong() > highest->digits.toLongLong()))
            highest = number;
    }
    if (!highest)
        return {};
    const QString next = QString::number(highest->digits.toLongLong() + 1);
    const bool isPadded = highest->digits.startsWith(u'0');
    return highest->prefix + (isPadded ? next.rightJustified(highest->digits.size(), u'0') : next);
}

QList<EpisodePlace> episodePlaces(const Site &site, const QList<Episode> &episodes)
{
    QList<EpisodePlace> places;
    QHash<QString, qsizetype> known;
    const auto add = [&](const QString &folder, const QString &inTree, const QString &pageName) {
        known.insert(folder, places.size());
        places.append({folder, inTree, inTree.section(u'/', 0, 0), pageName, {}});
    };
    QHash<QString, QStringList> names;
    // The newest episode of a place shows how they are kept there.
    for (const Episode &episode : episodes) {
        const QString folder = placeOf(episode.page.path);
        const bool single = episode.page.kind == PageKind::Single;
        if (!known.contains(folder)) {
            QString inTree = episode.page.contentPath.section(u'/', 0, single ? -2 : -3);
            add(folder, inTree, single ? QString() : QFileInfo(episode.page.path).fileName());
        }
        names[folder] += episode.name;
    }
    const QList<ContentFolder> contentFolders = site.contentFolders();
    for (const ContentFolder &content : contentFolders) {
        const QFileInfoList folders = QDir(content.path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        for (const QFileInfo &folder : folders) {
            const QString inTree =
                content.target.isEmpty() ? folder.fileName() : content.target + u'/' + folder.fileName();
            const bool isBundle =
                !QDir(folder.filePath()).entryList({QStringLiteral("index.*")}, QDir::Files).isEmpty();
            const bool hasEpisodes = std::any_of(known.keyBegin(), known.keyEnd(), [&](const QString &place) {
                return place == folder.filePath() || place.startsWith(folder.filePath() + u'/');
            });
            if (!isIgnoredName(folder.fileName()) && !isBundle && !hasEpisodes)
                add(folder.filePath(), inTree, QStringLiteral("index.md"));
        }
    }
    for (EpisodePlace &place : places) {
        // A folder without a page is in the way all the same.
        QStringList taken = names[place.folder];
        const QStringList folders = QDir(place.folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (!taken.isEmpty())
            taken += folders;
        place.nextName = nextEpisodeName(taken);
    }
    return places;
}

Result<void> checkNewName(const QString &folder, const QString &name)
{
    const auto refused = [](const QString &reason) { return Error {Error::Kind::Refused, reason}; };
    if (name.trimmed().isEmpty())
        return refused(EpisodeFiles::tr("Give it a name."));
    if (name != name.trimmed())
        return refused(EpisodeFiles::tr("The name may not begin or end with a space."));
    if (name.contains(u'/') || name.contains(QChar::Null) || name.contains(u'\n') || name.contains(u'\\'))
        return refused(EpisodeFiles::tr("The name may not contain “/” or “\\”."));
    if (isIgnoredName(name))
        return refused(EpisodeFiles::tr("Hugo does not read names that begin with “.” or “#” or end with “~”."));
    if (name.toUtf8().size() > 255)
        return refused(EpisodeFiles::tr("The name is too long."));
    const QStringList there =
        QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    for (const QString &other : there) {
        if (other == name)
            return refused(EpisodeFiles::tr("There is something called “%1” already.").arg(name));
        // Hugo's addresses are lower-case: two pages would be one.
        if (other.compare(name, Qt::CaseInsensitive) == 0)
            return refused(EpisodeFiles::tr(
                "“%1” differs from it only in capital letters; Hugo would publish both at one address.")
                               .arg(other));
    }
    return {};
}

Result<EpisodePlan> planFromArchetype(const Site &site, const EpisodeRequest &request)
{
    Result<EpisodePlan> plan = emptyPlan(request.place, request.name);
    if (!plan)
        return plan;
    const Result<ArchetypeTarget> target = targetFor(site, plan->page, request);
    if (!target)
        return target.error();
    const std::optional<Archetype> archetype = findArchetype(site, request.place.section);
    // Hugo's own default is the same in TOML; pages with `---` are what the form's users know.
    const QByteArray text = archetype
        ? archetype->text
        : QByteArray("---\ntitle: \"{{ replace .Name \"-\" \" \" | title }}\"\ndate: {{ .Date }}\ndraft: true\n---\n");
    const ExpandedArchetype expanded = expandArchetype(text, *target, site);
    plan.value().unknown = expanded.unknown;
    plan.value().text = withTitle(expanded.text, request.title);
    if (archetype && !archetype->folder.isEmpty() && !plan->folder.isEmpty()) {
        if (const Result<void> added = addArchetypeFiles(plan.value(), *archetype, request, site); !added)
            return added.error();
    }
    return plan;
}

Result<EpisodePlan> planFromEpisode(const Site &site, const EpisodeRequest &request, const QString &page)
{
    Result<EpisodePlan> plan = emptyPlan(request.place, request.name);
    if (!plan)
        return plan;
    if (const Result<ArchetypeTarget> target = targetFor(site, plan->page, request); !target)
        return target.error();
    const Result<FileContents> earlier = readFile(page);
    if (!earlier)
        return earlier.error();
    plan.value().text = withTitle(withDates(earlier->bytes, request.now), request.title);
    return plan;
}

Result<EpisodePlan> planDuplicate(const QString &page, const QString &name)
{
    const QFileInfo file(page);
    const bool single = pageKind(file.fileName()) == PageKind::Single;
    EpisodePlace place;
    place.folder = placeOf(page);
    place.pageName = single ? QString() : file.fileName();
    Result<EpisodePlan> plan = emptyPlan(place, name);
    if (!plan)
        return plan;
    const Result<FileContents> contents = readFile(page);
    if (!contents)
        return contents.error();
    plan.value().text = contents->bytes;
    if (single)
        return plan;
    const Result<QList<EpisodePlan::File>> files = filesBelow(file.path(), page);
    if (!files)
        return files.error();
    plan.value().files = *files;
    return plan;
}

Result<QString> createEpisode(const EpisodePlan &plan)
{
    const QString place = placeOf(plan.page);
    if (!QDir().mkpath(place))
        return Error {Error::Kind::NotWritable,
            EpisodeFiles::tr("The folder “%1” cannot be made.").arg(QFileInfo(place).fileName())};
    if (plan.folder.isEmpty()) {
        const Result<SaveOutcome> saved = saveFile(plan.page, plan.text, std::nullopt, {});
        return saved ? Result<QString>(plan.page) : Result<QString>(saved.error());
    }
    // Beside its place and hidden, so that Hugo never sees half a bundle; removed with what is in it unless it was moved.
    QTemporaryDir making(place + QStringLiteral("/.shownotes-new-XXXXXX"));
    if (!making.isValid())
        return Error {Error::Kind::NotWritable,
            EpisodeFiles::tr("Nothing can be written in “%1”: %2.")
                .arg(QFileInfo(place).fileName(), making.errorString())};
    const QString bundle = making.filePath(QStringLiteral("bundle"));
    if (!QDir().mkdir(bundle))
        return Error {Error::Kind::NotWritable,
            EpisodeFiles::tr("Nothing can be written in “%1”.").arg(QFileInfo(place).fileName())};
    if (const Result<void> written = writeFiles(plan, bundle); !written)
        return written.error();
    if (const Result<void> moved = moveExclusively(bundle, plan.folder); !moved)
        return moved.error();
    return plan.page;
}

} // namespace shownotes
