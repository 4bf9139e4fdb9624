#pragma once

#include <QByteArray>
#include <QHash>

#include <map>
#include <mutex>
#include <utility>

namespace shownotes::chroma {

/// A style of Chroma: how the types of tokens look.
class Style {
public:
    /// The style of that name, exactly; `swapoff` where there is none.
    static const Style &named(const QByteArray &name);

    /// What stands in the `style` of each type's element where colours are printed inline; types without an entry have none of their own.
    /// \param tabWidth in characters
    /// \param hasHighlightedLines some lines are to be marked
    QHash<int, QByteArray> inlineCss(int tabWidth, bool hasHighlightedLines) const;

private:
    enum class Choice : char { Inherited, Yes, No };

    /// Colours are their RGB value plus one, 0 where there is none.
    struct Entry {
        int colour = 0;
        int background = 0;
        int border = 0;
        Choice bold = Choice::Inherited;
        Choice italic = Choice::Inherited;
        Choice underline = Choice::Inherited;
        bool noInherit = false;

        friend bool operator==(const Entry &, const Entry &) = default;
    };

    explicit Style(QByteArrayView xml);

    static Entry parsed(const QByteArray &words);
    static int parsedColour(const QByteArray &colour);
    static int contrasting(int colour, double factor);
    static void inherit(Entry &entry, const Entry &ancestor);
    static QByteArray css(const Entry &entry);
    QHash<int, QByteArray> madeCss(int tabWidth, bool hasHighlightedLines) const;
    Entry own(int type) const; ///< what the style says of that type alone
    Entry entry(int type) const; ///< with what it inherits

    QHash<int, Entry> m_entries;
    mutable std::mutex m_mutex;
    mutable std::map<std::pair<int, bool>, QHash<int, QByteArray>> m_css; ///< what has been asked for lately
};

} // namespace shownotes::chroma
