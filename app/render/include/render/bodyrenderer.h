#pragma once

#include <render/renderer.h>

#include <memory>
#include <optional>

namespace shownotes {

class MarkdownPieces;
class PreparedBody;

/// Renders one body again and again while it is edited. The result is renderBody()'s; what it costs grows with the edit, not with the body, except for
/// a look through the text, and except where an edit changes what holds for the rest of the page: link definitions, which footnotes there are and
/// where they are used, an open quotation mark, a heading whose like stands further down.
class BodyRenderer {
public:
    BodyRenderer();
    ~BodyRenderer();
    Q_DISABLE_COPY_MOVE(BodyRenderer)

    Rendering render(const QByteArray &body, const RenderSettings &settings);

private:
    std::unique_ptr<PreparedBody> m_prepared;
    std::unique_ptr<MarkdownPieces> m_pieces;
    std::optional<QByteArray> m_contents; ///< the table that was put in
};

} // namespace shownotes
