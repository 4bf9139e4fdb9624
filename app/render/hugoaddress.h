#pragma once

#include <render/rendersettings.h>

namespace shownotes {

/// Whom an address of a page may name.
enum class AddressOf { Picture, Link };

/// An address as Hugo's own templates resolve it (the `figure` of 0.124, the render hooks of 0.123): a picture of the bundle, for links also a
/// page, by their RelPermalink; others as Go prints a parsed address. `./` in front counts for nothing. Not escaped for HTML.
QByteArray resolvedAddress(const QByteArray &address, const RenderSettings &settings, AddressOf of);

} // namespace shownotes
