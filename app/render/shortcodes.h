#pragma once

#include <render/renderer.h>
#include <render/shortcode.h>

namespace shownotes {

/// Renders the shortcodes of a body with the templates that the settings name.
class Shortcodes {
public:
    Shortcodes(const QByteArray &body, const RenderSettings &settings, QList<RenderProblem> &problems);

    /// Whether that shortcode has an inner part; for the scanner.
    ShortcodeInner innerOf(const QByteArray &name) const;
    /// The shortcode's output, its indentation repeated on each line but the first. An error becomes a box and a problem.
    QByteArray render(const Shortcode &shortcode, int depth = 0);

private:
    QByteArray innerHtml(const Shortcode &shortcode, int depth);
    void report(qsizetype at, const QString &message);

    const QByteArray &m_body;
    const RenderSettings &m_settings;
    QList<RenderProblem> &m_problems;
    qsizetype m_countedTo = 0; ///< the lines of the body are counted up to here
    int m_countedLines = 0;
};

} // namespace shownotes
