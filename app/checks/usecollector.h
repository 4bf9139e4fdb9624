#pragma once

#include "resourcelookup.h"

namespace shownotes {

/// What is gathered while a page is gone through.
struct UseCollector {
    const ResourceLookup &lookup;
    const RenderSettings &settings;
    QList<ResourceUse> &uses;

    /// Adds `use` as `found`, where that is of this bundle.
    void add(ResourceUse use, const Found &found) const;
};

void collectFrontMatterUses(const FrontMatter &frontMatter, const UseCollector &collector);
/// `lineStart` and `line` are left to the caller.
void collectShortcodeUses(const QByteArray &body, const Value &frontMatter, const UseCollector &collector);

} // namespace shownotes
