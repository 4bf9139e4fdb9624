#pragma once

#include <render/renderer.h>
#include <render/shortcode.h>

#include <utility>

namespace shownotes {

/// Why a shortcode cannot be rendered.
struct ShortcodeProblem {
    qsizetype at = 0; ///< byte of the body
    QString message;
};

/// Renders the shortcodes of a body with the templates that the settings name.
class Shortcodes {
public:
    Shortcodes(const QByteArray &body, const RenderSettings &settings)
        : m_body(body)
        , m_settings(settings)
    {
    }

    /// Whether that shortcode has an inner part; for the scanner.
    ShortcodeInner innerOf(const QByteArray &name) const;
    /// The shortcode's output, its indentation repeated on each line but the first. An error becomes a box and a problem.
    QByteArray render(const Shortcode &shortcode, int depth = 0);
    /// Those of the shortcodes rendered since the last call.
    QList<ShortcodeProblem> takeProblems() { return std::exchange(m_problems, {}); }
    /// One of the shortcodes lists pages: what it prints has to be asked for each time.
    bool listsPages() const { return m_listsPages; }

private:
    QByteArray innerHtml(const Shortcode &shortcode, int depth);

    const QByteArray &m_body;
    const RenderSettings &m_settings;
    QList<ShortcodeProblem> m_problems;
    bool m_listsPages = false;
};

} // namespace shownotes
