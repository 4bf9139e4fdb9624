#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QPlainTextEdit>

#include <optional>

namespace shownotes {

/// The front matter as text, fences included, its line numbers those of the file. Errors are marked at their line.
class SourceView : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SourceView(QWidget *parent = nullptr);

    /// Shows `bytes` and keeps the cursor with its words; nothing happens where they are shown already. Never emits.
    /// Bytes that a text editor would change (not UTF-8, a lone CR, …) are shown read-only.
    void showBytes(const QByteArray &bytes);
    void showProblem(const std::optional<Error> &problem);
    void goToLine(int line);
    void setEditable(bool editable);

signals:
    void bytesEdited(const QByteArray &bytes);

private:
    void textEdited();
    QByteArray bytes() const;
    void applyReadOnly();

    QByteArray m_bytes;
    bool m_crlf = false;
    bool m_bom = false;
    bool m_faithful = true;
    bool m_editable = true;
    bool m_showing = false;
};

} // namespace shownotes
