#pragma once

#include <QString>

#include <optional>

namespace shownotes {

/// A version of Hugo, by which the rules of rendering are chosen.
struct HugoVersion {
    int minor = 0; ///< the N of 0.N; a later 1.N counts as 1000 + N
    int patch = 0;

    /// `0.131`, `0.131.0`, `v0.131.0+extended`, `0.112.0-DEV`; nothing for what is no version.
    static std::optional<HugoVersion> parse(QStringView text);
    QString text() const; ///< `0.131.0`

    friend auto operator<=>(const HugoVersion &, const HugoVersion &) = default;
};

} // namespace shownotes
