#pragma once

#include <QByteArray>

#include <vector>

namespace shownotes {

/// The bytes from `begin` to `end` give way to `text`.
struct Splice {
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray text;

    friend bool operator==(const Splice &, const Splice &) = default;
};

/// The pieces of one edit; they do not overlap. Those at the same place take effect in the order of the list.
using Splices = std::vector<Splice>;

/// `bytes` with all splices done.
QByteArray spliced(const QByteArray &bytes, Splices splices);

} // namespace shownotes
