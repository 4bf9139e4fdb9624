// The names in the front matter, as the Academic theme's templates read them.

#include "usecollector.h"

#include <algorithm>

namespace shownotes {

namespace {

constexpr int deepest = 16;
constexpr qsizetype mostUses = 10'000;

class FrontMatterWalk {
public:
    FrontMatterWalk(const FrontMatter &frontMatter, const UseCollector &collector)
        : m_frontMatter(frontMatter)
        , m_collector(collector)
    {
    }

    void walk(const Value &value, const QStringList &path)
    {
        if (path.size() > deepest || m_collector.uses.size() > mostUses)
            return;
        if (value.kind() == Value::Kind::Map) {
            for (const Value::Entry &entry : value.toMap())
                walk(entry.value, path + QStringList {entry.key});
        } else if (value.kind() == Value::Kind::List) {
            const Value::List items = value.toList();
            for (qsizetype i = 0; i < items.size(); ++i)
                walk(items[i], path + QStringList {QString::number(i)});
        } else if (value.kind() == Value::Kind::String) {
            const Found found = lookUp(value.toString(), path);
            if (found.isOurs)
                add(ResourceUse::Kind::FrontMatter, path, found);
        }
    }

    /// Academic: the first image that `*featured*` matches.
    void addFeatured()
    {
        const Value values = m_frontMatter.values();
        if (values[QStringLiteral("image")].kind() != Value::Kind::Map)
            return;
        const QString pattern = QStringLiteral("*featured*");
        const QStringList images = m_collector.lookup.imagesMatching(pattern);
        if (images.isEmpty())
            return;
        QStringList path {QStringLiteral("image")};
        for (const Value::Entry &entry : values.toMap()) {
            if (entry.key.compare(path.constFirst(), Qt::CaseInsensitive) == 0)
                path = {entry.key};
        }
        add(ResourceUse::Kind::Featured, path, {true, pattern, {images.constFirst()}, {}, {}});
    }

private:
    Found lookUp(const QString &value, const QStringList &path) const
    {
        const ResourceLookup &lookup = m_collector.lookup;
        const QString first = path.constFirst().toLower();
        const QString last = path.constLast().toLower();
        if ((first == QLatin1String("links") && last == QLatin1String("url"))
            || first.startsWith(QLatin1String("url_")))
            return lookup.resource(value);
        if (first == QLatin1String("gallery_item") && last == QLatin1String("image")) {
            QStringList albumPath = path;
            albumPath.last() = QStringLiteral("album");
            const QString album = m_frontMatter.value(albumPath).toString();
            const QString file = (album.isEmpty() ? QStringLiteral("gallery") : album) + QLatin1Char('/') + value;
            return lookup.contains(file) ? Found {true, value, {file}, {}, {}} : Found();
        }
        // Hugo's own: globs for the bundle's files.
        if (first == QLatin1String("resources") && last == QLatin1String("src")) {
            Found found = lookup.resource(value);
            found.isOurs = !found.files.isEmpty();
            return found;
        }
        return lookup.contains(value) ? Found {true, value, {value}, {}, {}} : Found();
    }

    void add(ResourceUse::Kind kind, const QStringList &path, const Found &found) const
    {
        ResourceUse use;
        use.kind = kind;
        use.path = path;
        use.isPattern = true;
        use.line = m_frontMatter.line(path);
        m_collector.add(use, found);
    }

    const FrontMatter &m_frontMatter;
    const UseCollector &m_collector;
};

} // namespace

void collectFrontMatterUses(const FrontMatter &frontMatter, const UseCollector &collector)
{
    const qsizetype first = collector.uses.size();
    FrontMatterWalk walk(frontMatter, collector);
    walk.walk(frontMatter.values(), {});
    walk.addFeatured();
    std::stable_sort(collector.uses.begin() + first, collector.uses.end(),
        [](const ResourceUse &a, const ResourceUse &b) { return a.line < b.line; });
}

} // namespace shownotes
