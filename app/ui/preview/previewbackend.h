#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// Qt Quick's ways to draw the preview.
enum class PreviewBackend {
    OpenGl, ///< by the GPU; the whole window is then put together by it, too
    Software,
};

/// What patches took until they were drawn, in ms, with one graphics driver; nothing where a way was not tried yet.
struct BackendTimes {
    std::optional<double> openGl;
    std::optional<double> software;
};

/// The way to draw with where there is a GPU: each is tried in a session of its own, then the faster one is kept. OpenGL where there is little between
/// them, for it scrolls faster.
PreviewBackend fasterBackend(const BackendTimes &times);

/// The times that are kept in the settings for a driver (GL_RENDERER).
BackendTimes keptTimes(const QString &driver);
void keepTime(const QString &driver, PreviewBackend backend, double milliseconds);

/// Gathers what patches take while somebody types.
class BackendTrial {
public:
    /// So many make a result.
    static constexpr int patches = 40;

    /// Once there are enough: their median, and that once only.
    std::optional<double> add(double milliseconds);

private:
    QList<double> m_times;
};

} // namespace shownotes
