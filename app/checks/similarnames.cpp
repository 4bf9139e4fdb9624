#include <checks/resourceuse.h>

#include <algorithm>
#include <vector>

namespace shownotes {

namespace {

constexpr qsizetype longestName = 255; // of any file system
constexpr int mostSuggestions = 5;

QString comparable(const QString &path)
{
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1)
        .normalized(QString::NormalizationForm_KC)
        .toLower()
        .left(longestName);
}

QString withoutEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    return dot > 0 ? name.left(dot) : name;
}

/// The least number of characters to put in, take out or change (Levenshtein).
int distance(const QString &a, const QString &b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    for (size_t i = 0; i < row.size(); ++i)
        row[i] = int(i);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0]++;
        for (size_t k = 1; k < row.size(); ++k) {
            const int changed = diagonal + (a[i] == b[qsizetype(k) - 1] ? 0 : 1);
            diagonal = row[k];
            row[k] = std::min({changed, row[k] + 1, row[k - 1] + 1});
        }
    }
    return row.back();
}

} // namespace

QStringList similarNames(const QString &name, const QList<BundleFile> &files)
{
    const QString wanted = comparable(name);
    const bool isImage = isImageName(name);
    std::vector<std::pair<int, QString>> found;
    for (const BundleFile &file : files) {
        if (isImage && !isImageName(file.name))
            continue;
        const QString other = comparable(file.name);
        const QString stem = withoutEnding(wanted), otherStem = withoutEnding(other);
        // A letter of two is another name.
        const qsizetype most =
            std::min(stem.size(), otherStem.size()) < 3 ? 0 : std::max<qsizetype>(2, stem.size() / 3);
        if (std::abs(stem.size() - otherStem.size()) > most)
            continue;
        const int letters = distance(stem, otherStem);
        const int difference = letters + (wanted.mid(stem.size()) == other.mid(otherStem.size()) ? 0 : 1);
        if (letters <= most)
            found.emplace_back(difference, file.name);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList names;
    for (const auto &[difference, file] : found) {
        if (names.size() < mostSuggestions)
            names << file;
    }
    return names;
}

} // namespace shownotes
