// The names in shortcodes' parameters, each looked up as the template that the site uses does.

#include "usecollector.h"

#include <checks/shortcodeedit.h>

#include <QSet>

namespace shownotes {

namespace {

bool isAcademic(ShortcodeVariant variant)
{
    return variant != ShortcodeVariant::Hugo && variant != ShortcodeVariant::Foreign;
}

class ShortcodeNames {
public:
    ShortcodeNames(const UseCollector &collector, const Value &frontMatter)
        : m_collector(collector)
        , m_lookup(collector.lookup)
        , m_frontMatter(frontMatter)
    {
    }

    void take(const Shortcode &shortcode)
    {
        const auto own = m_collector.settings.shortcodes.constFind(shortcode.name);
        const ShortcodeVariant variant =
            own == m_collector.settings.shortcodes.constEnd() ? ShortcodeVariant::Hugo : own->variant;
        if (shortcode.name == "gallery" && isAcademic(variant)) {
            takeGallery(shortcode);
            return;
        }
        for (qsizetype i = 0; i < shortcode.params.size(); ++i) {
            const ShortcodeParam &param = shortcode.params[i];
            // Of a parameter that stands twice the last counts.
            if (!param.isString || (!param.name.isEmpty() && shortcode.find(param.name) != &param))
                continue;
            const QString value = QString::fromUtf8(param.value);
            bool isPattern = false;
            const Found found = lookUp(shortcode, param, variant, value, isPattern);
            if (found.isOurs)
                add(shortcode, i, isPattern, found);
        }
    }

private:
    Found lookUp(const Shortcode &shortcode, const ShortcodeParam &param, ShortcodeVariant variant,
        const QString &value, bool &isPattern) const
    {
        static const QSet<QByteArray> references {"ref", "relref", "staticref", "gist", "tweet", "youtube", "vimeo"};
        if (references.contains(shortcode.name) || value.isEmpty())
            return {};
        const bool isMedia = shortcode.name == "figure" || shortcode.name == "video" || shortcode.name == "audio";
        if (!isMedia || variant == ShortcodeVariant::Foreign)
            return m_lookup.guess(value);
        if (param.name == "link" || param.name == "poster")
            return m_lookup.address(value);
        if (param.name != "src")
            return {};
        const bool newest = variant == ShortcodeVariant::AcademicV51;
        if (isAcademic(variant) && shortcode.name == "figure") {
            if (hasScheme(value))
                return {};
            const Found found = m_lookup.image(value);
            // The library is asked only for what is no file of the bundle.
            if (found.files.isEmpty() && (!newest ? !shortcode.value("library").isEmpty() : isMediaAsset(value)))
                return {};
            isPattern = true;
            return found;
        }
        if (isAcademic(variant) && !newest && !shortcode.value("library").isEmpty())
            return {};
        if (newest && isMediaAsset(value))
            return {};
        return m_lookup.address(value);
    }

    bool isMediaAsset(const QString &value) const
    {
        return m_lookup.isAsset(m_collector.settings.mediaFolder + QLatin1Char('/') + value);
    }

    void takeGallery(const Shortcode &shortcode)
    {
        const ShortcodeParam *param = shortcode.find("album");
        const QString album =
            param && !param->value.isEmpty() ? QString::fromUtf8(param->value) : QStringLiteral("gallery");
        Found found {true, album, m_lookup.imagesMatching(album + QStringLiteral("/*")), {}, {}};
        if (found.files.isEmpty()) {
            if (!m_frontMatter[QStringLiteral("gallery_item")].toList().isEmpty())
                return;
            found.fault = ResourceUse::Fault::Missing;
        }
        add(shortcode, param ? param - shortcode.params.constData() : -1, true, found);
    }

    void add(const Shortcode &shortcode, qsizetype index, bool isPattern, const Found &found) const
    {
        ResourceUse use;
        use.kind = ResourceUse::Kind::Shortcode;
        use.element = shortcode.name;
        use.index = int(index);
        use.isPattern = isPattern;
        use.wholeStart = shortcode.start;
        use.wholeEnd = shortcode.end;
        use.start = use.end = shortcode.start + 3;
        if (index >= 0) {
            use.attribute = shortcode.params[index].name;
            use.start = shortcode.params[index].start;
            use.end = shortcode.params[index].end;
        }
        m_collector.add(use, found);
    }

    const UseCollector &m_collector;
    const ResourceLookup &m_lookup;
    const Value &m_frontMatter;
};

} // namespace

void collectShortcodeUses(const QByteArray &body, const Value &frontMatter, const UseCollector &collector)
{
    ShortcodeNames names(collector, frontMatter);
    for (const std::shared_ptr<const Shortcode> &shortcode : allShortcodes(body)) {
        if (shortcode->error.isEmpty())
            names.take(*shortcode);
    }
}

} // namespace shownotes
