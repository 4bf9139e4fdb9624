#pragma once

#include <content/site.h>
#include <render/rendersettings.h>

#include <QString>
#include <QStringList>

namespace shownotes {

class FileStamps;

/// Fills in what the render hooks (`_markup/render-….html`) of site and themes make of a page of `section`, by what is written in them: those that are
/// known, and for which elements there are others. `settings.hugoMinor` decides which hooks there are at all, and whether Hugo's own ones count
/// (`markup.goldmark.renderHooks`; from 0.123 on also in a site of several languages).
void readRenderHooks(RenderSettings &settings, const Site &site, const QStringList &layoutFolders,
    const QString &section, FileStamps &stamps);

} // namespace shownotes
