#include "command.h"

#include <cstdio>

namespace shownotes {

ExitCode refuse(const QString &file, const Error &error)
{
    const QString line = QStringLiteral("%1:%2: %3\n").arg(file, QString::number(qMax(1, error.line)), error.reason);
    std::fputs(line.toUtf8().constData(), stderr);
    return Refused;
}

bool printOut(const QByteArray &bytes)
{
    return std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
}

} // namespace shownotes
