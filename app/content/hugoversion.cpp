#include <content/hugoversion.h>

#include <QRegularExpression>

namespace shownotes {

std::optional<HugoVersion> HugoVersion::parse(QStringView text)
{
    static const QRegularExpression version(
        QStringLiteral("^v?([0-9]{1,3})\\.([0-9]{1,3})(?:\\.([0-9]{1,4}))?(?:[-+].*)?$"));
    const QRegularExpressionMatch match = version.match(text.trimmed().toString());
    if (!match.hasMatch())
        return std::nullopt;
    return HugoVersion {match.captured(1).toInt() * 1000 + match.captured(2).toInt(), match.captured(3).toInt()};
}

QString HugoVersion::text() const
{
    return QStringLiteral("%1.%2.%3").arg(minor / 1000).arg(minor % 1000).arg(patch);
}

} // namespace shownotes
