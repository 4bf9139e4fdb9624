#pragma once

#include <render/rendersettings.h>

#include <QByteArray>
#include <QByteArrayList>
#include <QHash>
#include <QList>

namespace shownotes {

/// A parameter that a shortcode's template reads.
struct KnownShortcodeParam {
    enum class Kind {
        Text,
        Image, ///< a picture of the page's bundle
        File, ///< any of its files
        Folder, ///< a folder of its pictures
        Choice, ///< one of `values`
    };

    QByteArray name; ///< empty for a positional one
    Kind kind = Kind::Text;
    QByteArrayList values; ///< of a Choice; all strings to the template
};

/// A shortcode that a page can use, and what is known of its parameters, the commonest first. Nothing is known of a template of the site's own.
struct KnownShortcode {
    QByteArray name;
    bool usesInner = false; ///< it encloses text
    QList<KnownShortcodeParam> params;
};

/// Hugo's own shortcodes and those that the site has templates for (RenderSettings::shortcodes), sorted by name.
/// \param hugoMinor see RenderSettings::hugoMinor
QList<KnownShortcode> knownShortcodes(const QHash<QByteArray, ShortcodeTemplate> &site, int hugoMinor = 111);

} // namespace shownotes
