#pragma once

#include <content/filesaver.h>
#include <content/frontmatter.h>
#include <content/splice.h>
#include <content/textencoding.h>

#include <QObject>
#include <QTextDocument>

#include <memory>
#include <optional>

namespace shownotes {

class LiveBytes;

/// The page being edited: its front matter, its body, their common undo history, and the file they come from.
///
/// bytes() is always what saving would write: the bytes that were read wherever nothing was edited. Form edits and typing are undone and redone in
/// the order they were made, because both stand in the body's own undo stack.
class PageDocument : public QObject {
    Q_OBJECT

public:
    /// `stateFolder` is where saving keeps the journals of files that must be written in place (SaveOptions::stateFolder).
    explicit PageDocument(const QString &stateFolder, QObject *parent = nullptr);
    ~PageDocument() override;

    /// Reads a page. A file that is not UTF-8 opens read-only (readOnlyReason()). On an Error the document stays what it was.
    Result<void> open(const QString &path);
    /// Reads the file anew and forgets what is not saved, undo history included.
    Result<void> revert();
    /// Writes bytes() where they differ from the file; an unmodified page writes nothing. ChangedOnDisk where the file is not the one that was read.
    /// False where the bytes are in place but the system did not confirm that they would survive a power failure.
    Result<bool> save();
    /// The same over whatever stands there now.
    Result<bool> saveOverChanges();
    /// Writes a copy to a file that must not exist, and goes on with that file.
    Result<bool> saveAs(const QString &path);

    /// The file itself was moved (its folder was renamed): goes on with it at its new place.
    void moved(const QString &path);

    /// SHA-256 of the file as it was last read or saved.
    const QByteArray &digest() const { return m_digest; }
    const QString &path() const { return m_path; } ///< absolute; empty before open()
    QByteArray bytes() const;
    bool isModified() const { return m_body.isModified(); }
    /// Why nothing can be edited; empty where it can.
    const QString &readOnlyReason() const { return m_readOnlyReason; }
    bool isReadOnly() const { return !m_readOnlyReason.isEmpty(); }
    /// True where the file itself forbids writing: it can be edited, but not saved in place.
    bool isFileReadOnly() const { return m_fileReadOnly; }

    /// The body's text, lines ending as QTextDocument ends them; marks of TextEncoding among them.
    QTextDocument *body() { return &m_body; }
    const QTextDocument *body() const { return &m_body; }
    const TextEncoding &encoding() const { return m_encoding; }
    QString bodyText() const;
    /// The body as saving would write it.
    QByteArray bodyBytes() const { return m_encoding.encode(bodyText()); }
    /// bytes() and bodyBytes() as kept in step with the text edit by edit, so that asking at every key costs little. For what is shown and checked; saving
    /// encodes anew.
    QByteArray liveBytes() const;
    QByteArray liveBodyBytes() const;
    /// The number in the file of the body's first line.
    int bodyLine() const { return m_bodyLine; }

    /// The front matter as last parsed; meaningless while frontMatterProblem() is set.
    const FrontMatter &frontMatter() const { return m_frontMatter; }
    /// The front matter's bytes, whether or not they could be parsed.
    const QByteArray &frontMatterBytes() const { return m_frontMatterBytes; }
    const std::optional<Error> &frontMatterProblem() const { return m_frontMatterProblem; }

    /// Replaces the front matter by an edited one, as one step of undo. Edits of one `path` in a row become a single step.
    void setFrontMatter(const FrontMatter &next, const QStringList &path);
    /// The same with the front matter as text (both fences included), which need not parse.
    void setFrontMatterBytes(const QByteArray &next, const QStringList &path = {});
    /// Changes the body, the front matter or both as one step of undo. The splices are in bytes of the body as it is now (BOM included where it begins the
    /// file). Error: Refused, and nothing changed, for a read-only page, for splices outside the body, and for text that a body cannot hold (no UTF-8, CR).
    Result<void> apply(const Splices &bodySplices, const std::optional<FrontMatter> &frontMatter = std::nullopt);
    /// The next front-matter edit is a step of its own.
    void endFrontMatterEdit() { m_lastEdit = nullptr; }

signals:
    void opened(); ///< another file, or the same one anew
    void bodyEdited(); ///< the body's text is another
    void frontMatterChanged();
    void modifiedChanged(bool modified);
    void saved();

private:
    class FrontMatterEdit;

    Result<void> load(const QString &path, const FileContents &file);
    Result<bool> write(const QString &path, const std::optional<QByteArray> &expected);
    void applyFrontMatter(const QByteArray &bytes);
    void parseFrontMatter(const QByteArray &bytes);

    QString m_stateFolder;
    QString m_path;
    QByteArray m_digest;
    QString m_readOnlyReason;
    bool m_fileReadOnly = false;

    QByteArray m_frontMatterBytes;
    FrontMatter m_frontMatter;
    std::optional<Error> m_frontMatterProblem;
    std::optional<Error> m_unclosed; ///< the front matter that begins and never ends; it stands in the body
    int m_bodyLine = 1;

    QTextDocument m_body;
    TextEncoding m_encoding;
    std::unique_ptr<LiveBytes> m_live;
    bool m_liveIsTold = false; ///< m_live knows what the change is that is being told
    FrontMatterEdit *m_lastEdit = nullptr; ///< owned by the undo stack; not null only while it is the topmost step
    bool m_frontMatterStep = false; ///< the change that is being told is one of the front matter
    bool m_loading = false;
};

} // namespace shownotes
