#include <checks/resourcerename.h>
#include <checks/shortcodeedit.h>

#include <QCoreApplication>

#include <algorithm>
#include <cstring>

namespace shownotes {

namespace {

using Kind = ResourceUse::Kind;
using Fault = ResourceUse::Fault;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ResourceRename)
};

bool isPlain(const ResourceUse &use)
{
    return use.kind == Kind::FrontMatter || (use.kind == Kind::Shortcode && use.isPattern);
}

/// Whether the character would be read as something else in an address at that place.
bool needsEncoding(char c, const ResourceUse &use)
{
    if (uchar(c) < 0x20 || c == 0x7F || std::strchr("%#?<>\\", c) != nullptr)
        return true;
    if (use.kind == Kind::Shortcode) // the template escapes what is left
        return false;
    if (use.kind == Kind::Html)
        return c == '&' || c == '"' || c == '\'' || c == ' ' || c == '`' || c == '=';
    if (use.enclosure == '<')
        return c == '&';
    return std::strchr(" ()&*\"'`[]", c) != nullptr;
}

/// A file's name within an address.
QByteArray encoded(const QString &name, const ResourceUse &use, bool encodesLetters)
{
    QByteArray out;
    const QByteArray bytes = name.toUtf8();
    for (const char c : bytes) {
        if (needsEncoding(c, use) || (uchar(c) >= 0x80 && encodesLetters))
            out += '%' + QByteArray(1, c).toHex().toUpper();
        else
            out += c;
    }
    return out;
}

/// The address with its last parts, those that are the file's name, replaced.
QByteArray renamedAddress(const QByteArray &written, const ResourceUse &use, const QString &from, const QString &to)
{
    qsizetype end = 0;
    while (end < written.size() && written[end] != '?' && written[end] != '#')
        ++end;
    qsizetype start = end;
    for (qsizetype parts = from.count(QLatin1Char('/')) + 1; parts > 0 && start >= 0; --parts)
        start = start > 0 ? written.lastIndexOf('/', start - 1) : -1;
    const QByteArray before = start < 0 ? QByteArray() : written.first(start + 1);
    const QByteArray old = written.sliced(before.size(), end - before.size());
    const bool encodesLetters = std::none_of(old.begin(), old.end(), [](char c) { return uchar(c) >= 0x80; })
        && std::any_of(from.begin(), from.end(), [](QChar c) { return c.unicode() >= 0x80; });
    return before + encoded(to, use, encodesLetters) + written.sliced(end);
}

/// What the use says after the renaming; nothing where it goes on as it is.
std::optional<QByteArray> renamedName(
    const QByteArray &body, const ResourceUse &use, const QString &from, const QString &to)
{
    const bool isAddress = !isPlain(use) || use.fault == Fault::DotSlash || use.fault == Fault::Encoded
        || use.fault == Fault::Absolute || use.name.startsWith(QLatin1Char('/'));
    if (isAddress) {
        const QByteArray written = use.isInBody() ? body.mid(use.start, use.end - use.start) : use.name.toUtf8();
        return renamedAddress(written, use, from, to);
    }
    if (use.name.compare(from, Qt::CaseInsensitive) == 0)
        return to.toUtf8();
    // An album's picture stands without the album's folder.
    const QString folder = from.endsWith(QLatin1Char('/') + use.name) ? from.chopped(use.name.size()) : QString();
    if (!folder.isEmpty() && to.startsWith(folder))
        return to.mid(folder.size()).toUtf8();
    return std::nullopt; // a pattern
}

QByteArray plainestName(const ResourceUse &use, const QString &to)
{
    return isPlain(use) ? to.toUtf8() : encoded(to, use, false);
}

Result<void> applyTo(PageEdit &edit, const QByteArray &body, const FrontMatter &frontMatter, const ResourceUse &use,
    const QByteArray &text)
{
    if (use.kind == Kind::FrontMatter) {
        const FrontMatter &before = edit.frontMatter ? *edit.frontMatter : frontMatter;
        Result<FrontMatter> after = before.set(use.path, Value(QString::fromUtf8(text)));
        if (!after)
            return after.error();
        edit.frontMatter = *after;
        return {};
    }
    if (use.kind != Kind::Shortcode) {
        edit.body.push_back({use.start, use.end, text});
        return {};
    }
    // The shortcode alone: a page may have thousands.
    const QByteArray own = body.mid(use.wholeStart, use.wholeEnd - use.wholeStart);
    const std::vector<std::shared_ptr<const Shortcode>> found = allShortcodes(own);
    if (found.empty() || found.front()->start != 0 || found.front()->end != own.size())
        return Error {Error::Kind::Refused, Words::tr("The text has changed in the meantime.")};
    const Result<Splices> splices = use.attribute.isEmpty()
        ? setShortcodeParam(own, *found.front(), qsizetype(use.index), text)
        : setShortcodeParam(own, *found.front(), use.attribute, text);
    if (!splices)
        return splices.error();
    for (const Splice &splice : *splices)
        edit.body.push_back({splice.begin + use.wholeStart, splice.end + use.wholeStart, splice.text});
    return {};
}

} // namespace

Result<PageEdit> renameResource(const QByteArray &body, const FrontMatter &frontMatter, const QList<ResourceUse> &uses,
    const QString &from, const QString &to)
{
    PageEdit edit;
    for (const ResourceUse &use : uses) {
        // A name that misses the file for its characters alone means it all the same.
        const bool missesIt = use.meant == from && (use.fault == Fault::Awkward || use.fault == Fault::Unread);
        if (use.kind == Kind::Featured || (!use.files.contains(from) && !missesIt))
            continue;
        const std::optional<QByteArray> text = missesIt ? plainestName(use, to) : renamedName(body, use, from, to);
        if (!text)
            continue;
        if (const Result<void> done = applyTo(edit, body, frontMatter, use, *text); !done)
            return done.error();
    }
    return edit;
}

QByteArray markdownAddress(const QString &name, bool isInAngles)
{
    ResourceUse use;
    use.kind = Kind::Image;
    use.enclosure = isInAngles ? '<' : '\0';
    return encoded(name, use, false);
}

Result<PageEdit> renamedUse(
    const QByteArray &body, const FrontMatter &frontMatter, const ResourceUse &use, const QString &to)
{
    PageEdit edit;
    const bool isImageOfTheme = use.kind == Kind::Shortcode && use.element == "figure";
    const QByteArray text = isPlain(use) || isImageOfTheme ? to.toUtf8() : encoded(to, use, false);
    if (const Result<void> done = applyTo(edit, body, frontMatter, use, text); !done)
        return done.error();
    return edit;
}

} // namespace shownotes
