#pragma once

#include <QByteArray>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QString>
#include <QTemporaryDir>

/// A small site of a test's own, gone with the test.
class RenderTestSite {
public:
    QString root() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Writes a file, with the folders that it needs; false where that fails.
    bool write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly)
            && file.write(bytes) == bytes.size();
    }

    /// A PNG's first bytes: all that a size is read from.
    static QByteArray png(quint32 width, quint32 height)
    {
        QByteArray bytes("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
        for (const quint32 side : {width, height}) {
            for (int shift = 24; shift >= 0; shift -= 8)
                bytes.append(char(side >> shift));
        }
        return bytes + QByteArray("\x08\x06\0\0\0\0\0\0\0", 9);
    }

private:
    QTemporaryDir m_folder;
};
