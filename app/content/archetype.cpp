#include <content/archetype.h>
#include <content/filesaver.h>
#include <content/pageparts.h>

#include <QDir>
#include <QFileInfo>

namespace shownotes {

namespace {

std::optional<Archetype> archetypeAt(const QString &path, const QString &folder)
{
    const Result<FileContents> file = readFile(path, 1024 * 1024);
    if (!file)
        return {};
    return Archetype {path, folder, file->bytes};
}

/// Whether all that stands on the line is template control: `{{- if … }}`, `{{ end }}`.
bool isControlLine(const QByteArray &line)
{
    const QByteArray text = line.trimmed();
    if (!text.startsWith("{{") || !text.endsWith("}}") || text.indexOf("}}") != text.size() - 2)
        return false;
    QByteArray inside = text.mid(2, text.size() - 4);
    if (inside.startsWith('-'))
        inside.remove(0, 1);
    inside = inside.trimmed();
    for (const char *word : {"if", "else", "end", "range", "with", "define", "block", "template", "/*", "$"}) {
        if (inside.startsWith(word))
            return true;
    }
    return false;
}

} // namespace

std::optional<Archetype> findArchetype(const Site &site, const QString &section)
{
    const QString root = QStringLiteral("archetypes/");
    QStringList names;
    if (!section.isEmpty())
        names += section;
    names += QStringLiteral("default");
    for (const QString &name : std::as_const(names)) {
        // A name may hold no way out of the folder.
        if (name.contains(QLatin1Char('/')) || name.startsWith(QLatin1Char('.')))
            continue;
        const QString page = site.findFile(root + name + QStringLiteral("/index.md"));
        if (!page.isEmpty()) {
            if (std::optional<Archetype> found = archetypeAt(page, QFileInfo(page).path()))
                return found;
        }
        const QString file = site.findFile(root + name + QStringLiteral(".md"));
        if (!file.isEmpty()) {
            if (std::optional<Archetype> found = archetypeAt(file, {}))
                return found;
        }
    }
    return {};
}

QByteArray withoutTemplates(const QByteArray &text)
{
    QByteArray result;
    const QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (i > 0)
            result += '\n';
        if (isControlLine(lines[i])) {
            // The line end stays whole.
            if (lines[i].endsWith('\r'))
                result += '\r';
        } else {
            result += lines[i];
        }
    }
    // What is left may reach over lines; its own line ends stay, so that lines keep their numbers.
    for (qsizetype open = result.indexOf("{{"); open >= 0; open = result.indexOf("{{", open)) {
        const qsizetype close = result.indexOf("}}", open);
        if (close < 0)
            break;
        const qsizetype lineEnds = result.mid(open, close - open).count('\n');
        result.replace(open, close + 2 - open, "0" + QByteArray(lineEnds, '\n'));
    }
    return result;
}

FrontMatter archetypeFrontMatter(const Archetype &archetype)
{
    const Result<FrontMatter> frontMatter = FrontMatter::parse(splitPage(withoutTemplates(archetype.text)).frontMatter);
    return frontMatter ? *frontMatter : FrontMatter();
}

} // namespace shownotes
