#pragma once

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// A site in a temporary folder that a test writes, and that real Hugo can publish.
class TestSite {
public:
    QString root() const { return m_folder.filePath(QStringLiteral("site")); }
    QString path(const QString &name) const { return root() + QLatin1Char('/') + name; }

    void write(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile out(file);
        QVERIFY2(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size(), qPrintable(file));
    }

    void link(const QString &name, const QString &target) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QVERIFY(QFile::link(target, path(name)));
    }

    /// For every user to read.
    void open() const { QVERIFY(QFile::setPermissions(m_folder.path(), QFile::Permissions(0x7755))); }

    static bool hasHugo() { return !QStandardPaths::findExecutable(QStringLiteral("hugo")).isEmpty(); }

    /// Publishes into published(); what Hugo said goes into `log`.
    bool publish(QString *log = nullptr, const QStringList &arguments = {}) const
    {
        QProcess hugo;
        hugo.setProcessChannelMode(QProcess::MergedChannels);
        hugo.start(QStringLiteral("hugo"),
            QStringList {QStringLiteral("-s"), root(), QStringLiteral("-d"), published(),
                QStringLiteral("--noBuildLock"), QStringLiteral("-D"), QStringLiteral("-F"), QStringLiteral("-E")}
                + arguments);
        const bool done = hugo.waitForFinished(120000) && hugo.exitCode() == 0;
        if (log)
            *log = QString::fromUtf8(hugo.readAll());
        return done;
    }

    QString published() const { return m_folder.filePath(QStringLiteral("published")); }
    QByteArray publishedFile(const QString &name) const
    {
        QFile in(published() + QLatin1Char('/') + name);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

private:
    /// In memory where there is such a folder: ten thousand files on a disk take half a minute.
    static QString temporaryTemplate()
    {
        const QFileInfo memory(QStringLiteral("/dev/shm"));
        return (memory.isDir() && memory.isWritable() ? memory.filePath() : QDir::tempPath())
            + QStringLiteral("/testsite-XXXXXX");
    }

    QTemporaryDir m_folder {temporaryTemplate()};
};
