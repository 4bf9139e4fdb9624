#pragma once

#include <content/frontmatter.h>
#include <content/site.h>

#include <QByteArray>
#include <QString>

#include <optional>

namespace shownotes {

/// The file that a new page of a section starts from.
struct Archetype {
    QString path; ///< absolute: the template itself
    QString
        folder; ///< a directory archetype's folder, whose other files are copied too; empty where it is a single file
    QByteArray text; ///< with its template expressions
};

/// Hugo 0.111's lookup: archetypes/<section>/index.md (a directory archetype), archetypes/<section>.md, then default;
/// in the site before its themes. Nothing where there is none or it cannot be read.
std::optional<Archetype> findArchetype(const Site &site, const QString &section);

/// `text` with each `{{ … }}` replaced by a harmless scalar, lines kept, so that it can be parsed. A line that holds
/// nothing but template control (`{{ if … }}`) becomes a blank line.
QByteArray withoutTemplates(const QByteArray &text);

/// The archetype's front matter for FrontMatter::set() and unset(): the order and comments of its keys. None where it
/// does not parse even so.
FrontMatter archetypeFrontMatter(const Archetype &archetype);

} // namespace shownotes
