#pragma once

#include <content/textencoding.h>

#include <QTextBlock>
#include <QTextDocument>

namespace shownotes {

// The way between the bytes of a body and the positions of the QTextDocument that it is edited in. A line of the body is a block of the document; within
// it, characters of more than one byte and the marks of `encoding` make the difference.

/// The position in the document of the byte `byte` of the 0-based line `line`; the nearest one where there is no such place.
int positionOfByte(const QTextDocument &body, const TextEncoding &encoding, int line, qsizetype byte);

/// The byte within its line that the position in the block stands at.
qsizetype byteInLine(const QTextBlock &block, const TextEncoding &encoding, int positionInBlock);

/// The same from the body's begin; goes through all lines before it.
qsizetype byteOfPosition(const QTextDocument &body, const TextEncoding &encoding, int position);

} // namespace shownotes
