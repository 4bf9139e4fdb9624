#include "preview/previewbackend.h"

#include <QSettings>
#include <QUrl>

#include <algorithm>

namespace shownotes {

namespace {

/// Software has to take less than this share of OpenGL's time.
constexpr double worthIt = 0.8;

QString keyOf(const QString &driver, PreviewBackend backend)
{
    // A driver's name may hold slashes, which are groups to QSettings.
    return QStringLiteral("preview/backends/%1/%2")
        .arg(QString::fromLatin1(QUrl::toPercentEncoding(driver)),
            backend == PreviewBackend::OpenGl ? QStringLiteral("opengl") : QStringLiteral("software"));
}

std::optional<double> keptTime(const QString &driver, PreviewBackend backend)
{
    bool isNumber = false;
    const double time = QSettings().value(keyOf(driver, backend)).toDouble(&isNumber);
    return isNumber && time > 0 ? std::optional(time) : std::nullopt;
}

} // namespace

PreviewBackend fasterBackend(const BackendTimes &times)
{
    if (!times.openGl)
        return PreviewBackend::OpenGl;
    if (!times.software)
        return PreviewBackend::Software;
    return *times.software < worthIt * *times.openGl ? PreviewBackend::Software : PreviewBackend::OpenGl;
}

BackendTimes keptTimes(const QString &driver)
{
    return {keptTime(driver, PreviewBackend::OpenGl), keptTime(driver, PreviewBackend::Software)};
}

void keepTime(const QString &driver, PreviewBackend backend, double milliseconds)
{
    QSettings().setValue(keyOf(driver, backend), milliseconds);
}

std::optional<double> BackendTrial::add(double milliseconds)
{
    if (m_times.size() >= patches)
        return std::nullopt;
    m_times.append(milliseconds);
    if (m_times.size() < patches)
        return std::nullopt;
    QList<double> sorted = m_times;
    std::sort(sorted.begin(), sorted.end());
    return sorted[sorted.size() / 2];
}

} // namespace shownotes
