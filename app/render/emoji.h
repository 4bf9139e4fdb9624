#pragma once

#include <QByteArray>

namespace shownotes {

/// Text with `:name:` as emoji, wherever it stands (Hugo's enableEmoji and `emojify`). Unknown names stay.
QByteArray withEmoji(QByteArrayView text);

} // namespace shownotes
