#pragma once

#include "hugorules.h"
#include "shortcodes.h"

#include <vector>

namespace shownotes {

/// A body as Hugo hands it to Goldmark: shortcodes as placeholders (or, for `{{% %}}`, their output), the summary divider as a paragraph,
/// emoji replaced.
struct PreparedBody {
    QByteArray markdown;
    QList<QByteArray> outputs; ///< by the number in the placeholder
    bool hasSummaryDivider = false;
    /// For each line of `markdown` (from 0), the lines of the body (from 1) that it was made from.
    std::vector<int> firstLines;
    std::vector<int> lastLines;

    int firstLineOf(int markdownLine) const; ///< both from 1
    int lastLineOf(int markdownLine) const;
};

PreparedBody preparedBody(const QByteArray &body, const RenderSettings &settings, QList<RenderProblem> &problems);

/// Puts the outputs in the place of their placeholders; `<p>` around nothing but one goes.
/// Whether withOutputs() may change it.
bool mayHoldPlaceholders(const QByteArray &html);
QByteArray withOutputs(const QByteArray &html, const QList<QByteArray> &outputs);

/// Takes the summary divider out of the finished blocks as Hugo does: 0.111 with the paragraph it seems to stand in.
void removeSummaryDivider(QList<RenderedBlock> &blocks, HugoRules rules);

} // namespace shownotes
