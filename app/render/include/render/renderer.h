#pragma once

#include <render/rendersettings.h>

#include <QByteArray>
#include <QList>
#include <QString>

namespace shownotes {

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
    bool isNotice = false; ///< nothing to be mended in the body
};

struct Rendering {
    QList<RenderedBlock> blocks;
    QList<RenderProblem> problems;

    QByteArray html() const; ///< the blocks joined: what Hugo's {{ .Content }} would be
};

/// The body's HTML as Hugo would publish it. Pure: same input, same output; no I/O but through the functions in `settings`. Thread-safe.
Rendering renderBody(const QByteArray &body, const RenderSettings &settings);

} // namespace shownotes
