#pragma once

#include <content/result.h>
#include <content/splice.h>
#include <render/shortcode.h>

#include <QByteArray>

#include <memory>
#include <vector>

namespace shownotes {

/// The shortcodes of a body in the order of their begins, those within others too, wrong ones with their error.
std::vector<std::shared_ptr<const Shortcode>> allShortcodes(const QByteArray &body);

/// The innermost shortcode around the byte `at` of the body; null where there is none.
std::shared_ptr<const Shortcode> shortcodeAt(const QByteArray &body, qsizetype at);

/// What changes the value of a shortcode's named parameter to `value` (a string to Hugo, as `"true"` is), and no other byte: quotes stay where they
/// can, a missing parameter is added behind the others in their style. Of a parameter that stands twice the last counts, as to Hugo. Proven by
/// reading the result again. Error: Refused for a shortcode with an error or with positional parameters, and for a value that Hugo's
/// grammar cannot express (a back quote together with a line end or with a quotation mark beside a backslash).
/// \param shortcode one of this body's, see allShortcodes()
Result<Splices> setShortcodeParam(
    const QByteArray &body, const Shortcode &shortcode, const QByteArray &name, const QByteArray &value);

/// The same for the positional parameter at `index`, which must be there, or be the next one.
Result<Splices> setShortcodeParam(
    const QByteArray &body, const Shortcode &shortcode, qsizetype index, const QByteArray &value);

/// What takes the parameter out, as often as it stands, with the white space before it. Nothing where it is not there.
Result<Splices> unsetShortcodeParam(const QByteArray &body, const Shortcode &shortcode, const QByteArray &name);

/// `{{< name param="value" … >}}` with each value quoted as Hugo's grammar needs. Error: as above.
Result<QByteArray> writtenShortcode(
    const QByteArray &name, const std::vector<std::pair<QByteArray, QByteArray>> &params);

} // namespace shownotes
