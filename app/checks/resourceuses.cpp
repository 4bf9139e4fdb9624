#include "usecollector.h"

#include <render/writtenaddress.h>

#include <algorithm>

namespace shownotes {

namespace {

ResourceUse::Kind kindOf(WrittenAddress::Kind kind)
{
    switch (kind) {
    case WrittenAddress::Kind::Image:
        return ResourceUse::Kind::Image;
    case WrittenAddress::Kind::Link:
        return ResourceUse::Kind::Link;
    case WrittenAddress::Kind::Definition:
        return ResourceUse::Kind::Definition;
    case WrittenAddress::Kind::Html:
        break;
    }
    return ResourceUse::Kind::Html;
}

void collectAddresses(const QByteArray &body, const UseCollector &collector)
{
    for (const WrittenAddress &address : writtenAddresses(body, collector.settings)) {
        ResourceUse use;
        use.kind = kindOf(address.kind);
        use.element = address.element;
        use.attribute = address.attribute;
        use.start = address.start;
        use.end = address.end;
        use.wholeStart = address.wholeStart;
        use.wholeEnd = address.wholeEnd;
        use.enclosure = address.enclosure;
        collector.add(use, collector.lookup.address(QString::fromUtf8(address.address)));
    }
}

} // namespace

void UseCollector::add(ResourceUse use, const Found &found) const
{
    if (!found.isOurs)
        return;
    use.name = found.name;
    use.files = found.files;
    use.fault = found.fault;
    use.meant = found.meant;
    uses.append(use);
}

QList<ResourceUse> resourceUses(const FrontMatter &frontMatter, const QByteArray &body, int bodyLine,
    const NamedFiles &files, const RenderSettings &settings)
{
    const ResourceLookup lookup(files, settings.pageUrl);
    QList<ResourceUse> uses;
    const UseCollector collector {lookup, settings, uses};
    collectFrontMatterUses(frontMatter, collector);
    const qsizetype first = uses.size();
    collectShortcodeUses(body, frontMatter.values(), collector);
    collectAddresses(body, collector);
    std::stable_sort(
        uses.begin() + first, uses.end(), [](const ResourceUse &a, const ResourceUse &b) { return a.start < b.start; });
    int line = bodyLine;
    qsizetype lineStart = 0;
    for (auto use = uses.begin() + first; use != uses.end(); ++use) {
        for (qsizetype newline = body.indexOf('\n', lineStart); newline >= 0 && newline < use->start;
             newline = body.indexOf('\n', lineStart)) {
            lineStart = newline + 1;
            ++line;
        }
        use->line = line;
        use->lineStart = lineStart;
    }
    return uses;
}

} // namespace shownotes
