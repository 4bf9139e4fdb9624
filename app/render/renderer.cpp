#include <render/renderer.h>

namespace shownotes {

QByteArray Rendering::html() const
{
    QByteArray all;
    for (const RenderedBlock &block : blocks)
        all += block.html;
    return all;
}

} // namespace shownotes
