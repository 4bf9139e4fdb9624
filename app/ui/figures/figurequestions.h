#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace shownotes {

struct FigureRemoval {
    bool withUses = false;
};

/// Whether the picture may go to the desktop's trash, and its `uses` from the text with it; nothing where it may not. `others` are uses that stay in any case.
std::optional<FigureRemoval> askToTrashFigure(QWidget *parent, const QString &name, int uses, int others);

} // namespace shownotes
