#pragma once

namespace shownotes {

/// Serves an editor's render frames (document/renderprotocol.h) on stdin and stdout until stdin ends. `megabytes` bounds the data of this process, 0 for no
/// bound; where memory is refused, the process exits with renderWorkerOutOfMemory. True at the end of stdin, false for a stream that is no frames.
bool serveRenderFrames(int megabytes);

} // namespace shownotes
