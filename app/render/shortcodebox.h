#pragma once

#include "shortcodecontext.h"

namespace shownotes {

/// A shortcode without a template of ours: `<div class="shownotes-shortcode">` with its name, parameters and inner text. What is shown is
/// no part of the published page, so it is kept quiet.
QByteArray shortcodeBox(const ShortcodeContext &context);

/// A shortcode that Hugo refuses: `<div class="shownotes-shortcode shownotes-error">` with its source and the reason.
QByteArray shortcodeErrorBox(QByteArrayView source, const QString &reason);

/// Something from elsewhere that is named instead of loaded: `<div class="shownotes-shortcode shownotes-card">`.
QByteArray shortcodeCard(QByteArrayView service, QByteArrayView address);

} // namespace shownotes
