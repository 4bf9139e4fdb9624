#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace shownotes {

/// A file of the page's bundle, as shortcodes see it.
struct PageResource {
    QString url; ///< what Hugo would print as RelPermalink
    int width = 0; ///< original pixel size; 0 where it is no image or could not be read
    int height = 0;
    qint64 size = 0; ///< bytes
};

/// What of the site and the page decides how a body becomes HTML. The defaults are Hugo 0.111's own.
struct RenderSettings {
    bool unsafe = false; ///< markup.goldmark.renderer.unsafe
    /// Hugo's Page.Resources.GetMatch for images: the bundle file a shortcode's `src` names, or nothing.
    std::function<std::optional<PageResource>(const QString &pattern)> imageResource;
};

/// A piece of the page that can be replaced on its own: its HTML is balanced.
struct RenderedBlock {
    QByteArray html;
    int firstLine = 1; ///< 1-based lines of the body that it was made from
    int lastLine = 1;

    friend bool operator==(const RenderedBlock &, const RenderedBlock &) = default;
};

/// Something in the body that Hugo would refuse or publish otherwise than it looks.
struct RenderProblem {
    int line = 0; ///< 1-based line of the body
    int column = 0; ///< 1-based, in characters
    QString message;
};

struct Rendering {
    QList<RenderedBlock> blocks;
    QList<RenderProblem> problems;

    QByteArray html() const; ///< the blocks joined: what Hugo's {{ .Content }} would be
};

/// The body's HTML as Hugo would publish it. Pure: same input, same output; no I/O but `settings.imageResource`.
Rendering renderBody(const QByteArray &body, const RenderSettings &settings);

} // namespace shownotes
