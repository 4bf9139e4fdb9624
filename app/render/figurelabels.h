#pragma once

#include <QString>

namespace shownotes {

/// The words in front of and behind a figure's number ("Figure ", ":"), by Hugo's language key. The Academic theme's i18n strings.
struct FigureLabel {
    QString before;
    QString after;
};
FigureLabel figureLabel(const QString &language);

/// The heading of a table of contents.
QString contentsLabel(const QString &language);

} // namespace shownotes
