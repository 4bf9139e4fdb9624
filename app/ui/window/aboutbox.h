#pragma once

#include <content/hugoversion.h>
#include <content/site.h>

#include <optional>

class QWidget;

namespace shownotes {

/// Tells what Shownotes is, and by which Hugo's rules the preview is rendered in `site`; `installed` is the user's Hugo, where it is known.
void showAboutBox(QWidget *parent, const std::optional<Site> &site, const std::optional<HugoVersion> &installed);

} // namespace shownotes
