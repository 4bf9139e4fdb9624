#include <hugo/installedhugo.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTimer>

namespace shownotes {
namespace {

/// PATH's folders without those that depend on where one stands: a site could put a `hugo` of its own there.
QStringList absoluteFolders(const QString &searchPath)
{
    QStringList folders;
    for (const QString &folder : searchPath.split(QDir::listSeparator(), Qt::SkipEmptyParts)) {
        if (QDir::isAbsolutePath(folder))
            folders.append(folder);
    }
    return folders;
}

QString stampOf(const QFileInfo &file)
{
    return QStringLiteral("%1 %2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
}

QProcessEnvironment bareEnvironment()
{
    const QProcessEnvironment own = QProcessEnvironment::systemEnvironment();
    QProcessEnvironment bare;
    for (const char *name : {"PATH", "HOME", "LD_LIBRARY_PATH"}) {
        const QString key = QString::fromLatin1(name);
        if (own.contains(key))
            bare.insert(key, own.value(key));
    }
    return bare;
}

} // namespace

InstalledHugo::InstalledHugo(const QString &memory, const QString &searchPath, int milliseconds, QObject *parent)
    : QObject(parent)
    , m_memory(memory)
    , m_searchPath(searchPath)
    , m_milliseconds(milliseconds)
{
}

InstalledHugo::~InstalledHugo()
{
    if (m_process) {
        m_process->disconnect(this);
        m_process->kill();
        m_process->waitForFinished(1000);
    }
}

void InstalledHugo::find()
{
    if (m_process)
        return;
    const QString path = m_searchPath.isEmpty() ? qEnvironmentVariable("PATH") : m_searchPath;
    const QStringList folders = absoluteFolders(path);
    // With no folder left findExecutable() would search PATH after all.
    const QString found =
        folders.isEmpty() ? QString() : QStandardPaths::findExecutable(QStringLiteral("hugo"), folders);
    const QFileInfo file(found.isEmpty() ? QString() : QFileInfo(found).canonicalFilePath());
    const QString stamp = found.isEmpty() ? QString() : stampOf(file);
    const bool isSame = m_program == file.filePath() && m_stamp == stamp;
    m_program = file.filePath();
    m_stamp = stamp;
    if (isSame && (m_version || m_program.isEmpty())) {
        emit finished();
        return;
    }
    m_version.reset();
    if (m_program.isEmpty() || remembers())
        emit finished();
    else
        start();
}

void InstalledHugo::findNow()
{
    find();
    if (!m_process)
        return;
    if (!m_process->waitForFinished(m_milliseconds) && m_process)
        m_process->kill();
    if (m_process)
        m_process->waitForFinished(1000);
}

/// The memory's lines are path, stamp and version.
bool InstalledHugo::remembers()
{
    QFile memory(m_memory);
    if (m_memory.isEmpty() || !memory.open(QIODevice::ReadOnly))
        return false;
    const QStringList lines = QString::fromUtf8(memory.read(8192)).split(QLatin1Char('\n'));
    if (lines.value(0) == m_program && lines.value(1) == m_stamp)
        m_version = HugoVersion::parse(lines.value(2));
    return m_version.has_value();
}

void InstalledHugo::start()
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!m_folder->isValid()) {
        emit finished();
        return;
    }
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_folder->path());
    m_process->setProcessEnvironment(bareEnvironment());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setStandardErrorFile(QProcess::nullDevice());
    connect(m_process.get(), &QProcess::finished, this, &InstalledHugo::readAnswer);
    // Queued: what cannot be started is reported from within start().
    connect(
        m_process.get(), &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart && m_process)
                readAnswer();
        },
        Qt::QueuedConnection);
    QTimer::singleShot(m_milliseconds, m_process.get(), [process = m_process.get()] { process->kill(); });
    m_process->start(m_program, {QStringLiteral("version")});
}

void InstalledHugo::readAnswer()
{
    // `hugo v0.131.0-… linux/amd64 …`; before 0.81 `Hugo Static Site Generator v0.80.0…`.
    static const QRegularExpression number(QStringLiteral("\\bv(\\d+\\.\\d+(?:\\.\\d+)?)"));
    const bool isGood = m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    const QString answer = QString::fromUtf8(m_process->readAllStandardOutput().left(4096));
    m_process->disconnect(this);
    m_process.release()->deleteLater();
    m_folder.reset();
    if (isGood)
        m_version = HugoVersion::parse(number.match(answer).captured(1));
    if (m_version && !m_memory.isEmpty() && QDir().mkpath(QFileInfo(m_memory).path())) {
        QSaveFile memory(m_memory);
        // What cannot be remembered is asked for again next time.
        if (memory.open(QIODevice::WriteOnly)) {
            memory.write((m_program + QLatin1Char('\n') + m_stamp + QLatin1Char('\n') + m_version->text()).toUtf8());
            memory.commit();
        }
    }
    emit finished();
}

QString hugoMemoryFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation)
        + QStringLiteral("/shownotes/hugo-version");
}

} // namespace shownotes
