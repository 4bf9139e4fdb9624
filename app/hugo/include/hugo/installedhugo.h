#pragma once

#include <content/hugoversion.h>

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

class QProcess;
class QTemporaryDir;

namespace shownotes {

/// The `hugo` of the user's PATH, asked for nothing but its version.
///
/// `hugo version` obeys a site only where it is run in one. It is run in an empty folder of its own, with nothing of the environment but PATH, HOME and
/// the library path; so no site has a say. The answer is remembered with the program's file (path, size, time of its last change), also from
/// one run of Shownotes to the next, and is asked for anew only when that file is another one.
class InstalledHugo : public QObject {
    Q_OBJECT

public:
    /// \param memory the file that remembers the answer; empty for none
    /// \param searchPath folders as in PATH; empty for PATH itself. Folders that are not absolute do not count.
    /// \param milliseconds the time limit for its answer
    explicit InstalledHugo(
        const QString &memory, const QString &searchPath = {}, int milliseconds = 3000, QObject *parent = nullptr);
    ~InstalledHugo() override;

    /// Looks for the program. Where its version is not remembered it is asked, which takes some 50 ms and at most the time limit;
    /// finished() tells in any case. Never blocks.
    void find();
    /// The same, waiting for the answer.
    void findNow();

    /// Nothing while it is not known, where there is no Hugo, and where it did not answer in time.
    std::optional<HugoVersion> version() const { return m_version; }
    QString program() const { return m_program; } ///< absolute, links followed; empty where there is none

signals:
    void finished();

private:
    bool remembers();
    void start();
    void readAnswer();

    const QString m_memory;
    const QString m_searchPath;
    const int m_milliseconds;
    QString m_program;
    QString m_stamp; ///< of the program's file
    std::optional<HugoVersion> m_version;
    std::unique_ptr<QTemporaryDir> m_folder; ///< empty; the program is run in it
    std::unique_ptr<QProcess> m_process;
};

/// Where Shownotes remembers the answer for this user.
QString hugoMemoryFile();

} // namespace shownotes
