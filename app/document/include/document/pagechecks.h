#pragma once

#include <checks/pageproblem.h>
#include <checks/resourceuse.h>
#include <document/renderprotocol.h>

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace shownotes {

/// What was found by looking through a page's text.
struct PageChecks {
    QList<ResourceUse> uses; ///< everything that it names
    QList<PageProblem> problems; ///< without those of its rendering
    QStringList files; ///< of its bundle, relative to it
    QHash<QByteArray, ShortcodeTemplate> shortcodes; ///< those that the site has templates for
    int hugoMinor = 111; ///< see RenderSettings::hugoMinor
};

/// The worker's answer to a Check.
struct CheckedMessage {
    quint64 revision = 0;
    PageChecks checks;

    RenderFrame frame() const;
    static std::optional<CheckedMessage> read(const QByteArray &payload);
};

} // namespace shownotes
