#include "editor/completioncandidates.h"

#include <content/bundle.h>

#include <QSet>

#include <algorithm>

namespace shownotes {

namespace {

constexpr int mostOffered = 200;

/// Those that begin with what was typed, then those that contain it.
QStringList matching(const QStringList &all, const QString &typed)
{
    QStringList begin, within;
    for (const QString &one : all) {
        if (one.startsWith(typed, Qt::CaseInsensitive))
            begin << one;
        else if (one.contains(typed, Qt::CaseInsensitive))
            within << one;
    }
    return (begin + within).mid(0, mostOffered);
}

QStringList imagesFirst(const QStringList &files, bool imagesOnly)
{
    QStringList images, others;
    for (const QString &file : files)
        (isImageName(file) ? images : others) << file;
    return imagesOnly ? images : images + others;
}

QStringList values(const CompletionPoint &point, const CompletionSources &sources)
{
    const KnownShortcode *shortcode = knownShortcode(sources, point.shortcode);
    const QList<KnownShortcodeParam> params = shortcode ? shortcode->params : QList<KnownShortcodeParam>();
    const auto param = std::find_if(params.begin(), params.end(),
        [&](const KnownShortcodeParam &one) { return QString::fromUtf8(one.name) == point.parameter; });
    if (param == params.end()) {
        // Of a template of the site's own only the habit is known.
        static const QSet<QString> names {"src", "image", "img", "file", "poster", "href"};
        return params.isEmpty() && names.contains(point.parameter) ? imagesFirst(sources.files, false) : QStringList();
    }
    switch (param->kind) {
    case KnownShortcodeParam::Kind::Text:
        return {};
    case KnownShortcodeParam::Kind::Image:
        return imagesFirst(sources.files, true);
    case KnownShortcodeParam::Kind::File:
        return imagesFirst(sources.files, false);
    case KnownShortcodeParam::Kind::Folder: {
        QStringList folders;
        for (const QString &file : imagesFirst(sources.files, true)) {
            const QString folder = file.left(file.lastIndexOf(u'/'));
            if (file.contains(u'/') && !folders.contains(folder))
                folders << folder;
        }
        return folders;
    }
    case KnownShortcodeParam::Kind::Choice:
        return QStringList(param->values.begin(), param->values.end());
    }
    return {};
}

} // namespace

const KnownShortcode *knownShortcode(const CompletionSources &sources, const QString &name)
{
    const auto found = std::find_if(sources.shortcodes.begin(), sources.shortcodes.end(),
        [&](const KnownShortcode &one) { return QString::fromUtf8(one.name) == name; });
    return found == sources.shortcodes.end() ? nullptr : &*found;
}

QStringList completionCandidates(const CompletionPoint &point, const CompletionSources &sources)
{
    QStringList all;
    switch (point.kind) {
    case CompletionPoint::Kind::None:
        return {};
    case CompletionPoint::Kind::Shortcode:
        for (const KnownShortcode &one : sources.shortcodes)
            all << QString::fromUtf8(one.name);
        break;
    case CompletionPoint::Kind::Parameter:
        if (const KnownShortcode *shortcode = knownShortcode(sources, point.shortcode)) {
            for (const KnownShortcodeParam &param : shortcode->params) {
                const QString name = QString::fromUtf8(param.name);
                if (name.isEmpty())
                    all += QStringList(param.values.begin(), param.values.end());
                else if (!point.present.contains(name))
                    all << name;
            }
        }
        break;
    case CompletionPoint::Kind::Value:
        all = values(point, sources);
        break;
    case CompletionPoint::Kind::Address:
        all = imagesFirst(sources.files, point.isImage);
        break;
    }
    QString typed = point.typed;
    if (typed.startsWith(QLatin1String("./")))
        typed.remove(0, 2);
    const QStringList found = matching(all, typed);
    // What stands there whole already needs no list.
    return found.size() == 1 && found.constFirst() == point.typed ? QStringList() : found;
}

} // namespace shownotes
