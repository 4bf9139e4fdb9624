#pragma once

#include <render/rendersettings.h>

#include <QByteArray>

namespace shownotes {

/// A template without its comments, which may quote anything.
QByteArray withoutTemplateComments(const QByteArray &source);

/// What `source`, the site's template of the shortcode `name`, does, told by what is written in it: one of the variants that the render room knows,
/// or Foreign. Nothing of it is run.
ShortcodeTemplate shortcodeTemplate(const QByteArray &name, const QByteArray &source);

/// What `source`, a `_markup/render-link.html`, does to a link. None for one that opens no new tab for `http…`.
LinkHook linkHook(const QByteArray &source);

} // namespace shownotes
