#pragma once

#include <render/rendersettings.h>

#include <QSet>

namespace shownotes {

/// An id for text, as Hugo 0.111's `anchorize` makes it (not made unique): letters, digits and `_` in lower case, `-` for `-` and space.
QByteArray anchorize(QByteArrayView text, GoldmarkSettings::HeadingIdType type);

/// The ids of one page: each heading gets one of its own, from the raw source of its last line.
class HeadingIds {
public:
    explicit HeadingIds(GoldmarkSettings::HeadingIdType type)
        : m_type(type)
    {
    }

    QByteArray next(QByteArrayView source); ///< `heading` for no letters at all, `-1`, `-2`… for repeated ones
    void reserve(const QByteArray &id) { m_used.insert(id, 0); } ///< an id the author gave: later ones avoid it

private:
    GoldmarkSettings::HeadingIdType m_type;
    QHash<QByteArray, int> m_used; ///< id -> the last number tried behind it, so that many equal headings stay linear
};

} // namespace shownotes
