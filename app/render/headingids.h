#pragma once

#include <render/rendersettings.h>

#include <QByteArray>
#include <QHash>
#include <QList>

#include <functional>

namespace shownotes {

/// An id for text, as Hugo 0.111's `anchorize` makes it (not made unique): letters, digits and `_` in lower case, `-` for `-` and space.
QByteArray anchorize(QByteArrayView text, GoldmarkSettings::HeadingIdType type);

/// The ids of one page: each heading gets one of its own, from the raw source of its last line.
class HeadingIds {
public:
    /// One heading's id: what it was asked for and what it got.
    struct Use {
        QByteArray base; ///< made of the heading's text; empty for an id that the author gave
        QByteArray id;

        friend bool operator==(const Use &, const Use &) = default;
    };

    explicit HeadingIds(GoldmarkSettings::HeadingIdType type)
        : m_type(type)
    {
    }

    /// `fallback` for no letters at all, `-1`, `-2`… for repeated ones.
    QByteArray next(QByteArrayView source, const char *fallback = "heading");
    void reserve(const QByteArray &id); ///< an id the author gave: later ones avoid it

    /// Goes on within a page that was rendered before: headings that come as they did, `known`, get the ids they had; once another one comes, `earlier` is
    /// asked for those further up, whose ids must be avoided.
    void goOn(const QList<Use> &known, std::function<QList<Use>()> earlier);
    /// All uses so far, those further up aside, in the order of the page.
    const QList<Use> &uses() const { return m_uses; }
    /// Whether a heading of `later` could get another id because the headings before it are `now` and no longer `before`.
    static bool concerns(const QList<Use> &before, const QList<Use> &now, const QList<Use> &later);

private:
    void readEarlier();
    void take(const QList<Use> &uses);
    QByteArray nextOf(const QByteArray &base);

    GoldmarkSettings::HeadingIdType m_type;
    QHash<QByteArray, int> m_used; ///< id -> the last number tried behind it, so that many equal headings stay linear
    QList<Use> m_uses;
    QList<Use> m_known;
    std::function<QList<Use>()> m_earlier; ///< null once it has been asked
};

} // namespace shownotes
