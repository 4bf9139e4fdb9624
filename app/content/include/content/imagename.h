#pragma once

#include <QDateTime>
#include <QString>

namespace shownotes {

/// The file name of a new image of a bundle, made from the one it has elsewhere: lower case, Latin letters without accents, letters and
/// digits of other scripts as they are (NFC), one `-` for each run of blanks, punctuation, dots and symbols; so nothing is left that would break
/// a link or a shortcode, count in a glob, or that Hugo reads as a language. At most 150 bytes before `.` and `ending` (without its dot): Hugo
/// makes longer names of it. `image` where nothing is left.
QString imageFileName(const QString &original, const QString &ending);

/// `screenshot-20240501-213000.png` for a picture that came without a name at `time`.
QString screenshotFileName(const QDateTime &time, const QString &ending);

/// `name-2.png` for `name.png` and 2: the next name where that one is taken.
QString numberedFileName(const QString &fileName, int number);

} // namespace shownotes
