#pragma once

#include <QByteArray>

namespace shownotes {

/// Text with `:name:` as emoji, wherever it stands (Hugo's enableEmoji and `emojify`). Unknown names stay.
QByteArray withEmoji(QByteArrayView text);

/// The length of the `:name:` with a known name that begins the text, colons included; 0 where there is none.
qsizetype emojiLength(QByteArrayView text);
/// The characters of `:name:` as numeric references, as goldmark-emoji prints them.
QByteArray emojiReferences(QByteArrayView text);

} // namespace shownotes
