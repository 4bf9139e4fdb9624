#pragma once

#include <render/rendersettings.h>

#include <QByteArray>

namespace shownotes {

/// A template without its comments, which may quote anything.
QByteArray withoutTemplateComments(const QByteArray &source);

/// What `source`, the site's template of the shortcode `name`, does, told by what is written in it: one of the variants that the render room knows,
/// or Foreign. Nothing of it is run.
ShortcodeTemplate shortcodeTemplate(const QByteArray &name, const QByteArray &source);

/// What `source`, a `_markup/render-link.html`, does to a link. Foreign for one that opens no new tab for `http…`.
LinkHook linkHook(const QByteArray &source);

/// What `source`, a `_markup/render-image.html`, does to an image. Foreign for one that makes no figure as Academic 5.3 does.
ImageHook imageHook(const QByteArray &source);

/// The pieces of `source`, a `_markup/render-heading.html`, where it consists of text and the heading's own values alone; else nothing.
/// Before Hugo 0.134 the text has to go through `safeHTML`.
QList<HeadingHookPiece> headingHook(const QByteArray &source, int hugoMinor);

} // namespace shownotes
