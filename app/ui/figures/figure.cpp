#include "figures/figure.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace shownotes {

namespace {

qsizetype firstUse(const Figure &figure)
{
    if (figure.uses.isEmpty())
        return std::numeric_limits<qsizetype>::max();
    // Front matter stands before the body, which counts its own bytes.
    const ResourceUse &first = figure.uses.constFirst();
    return first.isInBody() ? first.start : first.line - 1'000'000'000;
}

} // namespace

bool isDrawn(const ResourceUse &use)
{
    switch (use.kind) {
    case ResourceUse::Kind::Shortcode:
    case ResourceUse::Kind::Image:
        return true;
    case ResourceUse::Kind::Html:
        return use.element == "img";
    default:
        return false;
    }
}

QList<Figure> figuresOf(const QList<Figure> &pictures, const QList<ResourceUse> &uses)
{
    QList<Figure> figures = pictures;
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < figures.size(); ++i)
        places.insert(figures[i].name, i);
    const auto add = [&](const QString &name, const ResourceUse &use) {
        const auto known = places.constFind(name);
        if (known == places.cend()) {
            places.insert(name, figures.size());
            Figure missing;
            missing.name = name;
            missing.uses.append(use);
            figures.append(missing);
        } else {
            figures[*known].uses.append(use);
        }
    };
    for (const ResourceUse &use : uses) {
        for (const QString &file : use.files) {
            if (places.contains(file)) // other files of a bundle are no pictures
                add(file, use);
        }
        if (use.files.isEmpty() && isDrawn(use) && !use.name.isEmpty())
            add(use.name, use);
    }
    std::stable_sort(
        figures.begin(), figures.end(), [](const Figure &a, const Figure &b) { return firstUse(a) < firstUse(b); });
    return figures;
}

} // namespace shownotes
