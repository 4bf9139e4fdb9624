#pragma once

#include <render/renderer.h>
#include <render/shortcode.h>

namespace shownotes {

/// What a shortcode's template sees, with Hugo's template functions for it.
class ShortcodeContext {
public:
    ShortcodeContext(const Shortcode &of, QByteArray innerHtml, const RenderSettings &site)
        : shortcode(of)
        , inner(std::move(innerHtml))
        , settings(site)
    {
    }

    const Shortcode &shortcode;
    const QByteArray inner; ///< `.Inner`, nested shortcodes already rendered
    const RenderSettings &settings;
    ShortcodeVariant variant = ShortcodeVariant::Hugo;

    QByteArray get(QByteArrayView key) const { return shortcode.value(key); } ///< `.Get "key"`
    QByteArray get(qsizetype index) const { return shortcode.positional(index); } ///< `.Get 0`
    /// `.Get "key"` of named parameters, else `.Get index`.
    QByteArray getEither(QByteArrayView key, qsizetype index) const;
    /// The parameter is the string "true" (bare `true` is a boolean and is not).
    bool isTrueString(QByteArrayView key) const;

    QByteArray attribute(
        QByteArrayView name, QByteArrayView value) const; ///< ` name="value"`, or nothing for an empty value
    QByteArray markdown(QByteArrayView text) const; ///< `markdownify | emojify`
    QByteArray relUrl(QByteArrayView path) const; ///< `relURL`
};

/// The output of one shortcode, or an error: its template's words.
struct ShortcodeOutput {
    QByteArray html;
    QString error;
};

// The templates, by family.
ShortcodeOutput hugoFigure(const ShortcodeContext &context);
ShortcodeOutput academicFigure(const ShortcodeContext &context); ///< by context.variant

} // namespace shownotes
