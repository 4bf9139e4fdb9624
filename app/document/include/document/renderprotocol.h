#pragma once

#include <content/hugoversion.h>
#include <render/blockpatch.h>
#include <render/renderer.h>

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace shownotes {

/// One message between the editor and its render worker, as it goes through the pipe:
/// `SNRW`, version (1 byte), kind (1 byte), two bytes of zero, length of the payload (4 bytes, big-endian), payload.
struct RenderFrame {
    enum class Kind : quint8 {
        Ready = 1, ///< worker: started, limits set; no payload
        Page, ///< editor: the texts that follow are this page's
        Text, ///< editor: render this
        Reading, ///< worker: the site's files have to be read before the text can be rendered; no payload
        Rendering, ///< worker: they are read, the text is being rendered; no payload; only after Reading
        Rendered, ///< worker: the answer to a Text
        Resend, ///< worker: the Text or Check did not fit what it was said to change; send the whole one
        Check, ///< editor: look through this text for problems; a RenderTextMessage
        Checked, ///< worker: the answer to a Check
    };

    static constexpr quint8 version = 2;
    static constexpr qsizetype headerSize = 12;
    static constexpr quint32 maximumPayload = 128 * 1024 * 1024;

    Kind kind = Kind::Ready;
    QByteArray payload;

    QByteArray encoded() const;
};

/// What a worker exits with when it was refused memory, so that it is not taken for a crash.
constexpr int renderWorkerOutOfMemory = 70;

/// Cuts a stream of bytes into frames, however the pipe has broken them up.
class RenderFrameReader {
public:
    void append(const QByteArray &bytes);
    /// The next whole frame; nothing while it is incomplete, and nothing ever again once isBroken().
    std::optional<RenderFrame> next();
    /// What came is no frame of this version, or one over the maximum: the stream cannot be trusted any further.
    bool isBroken() const { return m_broken; }

private:
    QByteArray m_buffer;
    qsizetype m_begin = 0;
    bool m_broken = false;
};

/// Which page the texts that follow belong to: its site and bundle decide how they are rendered.
struct RenderPageMessage {
    QString path; ///< empty for a page that has no file yet
    std::optional<HugoVersion> hugo = std::nullopt; ///< the user's, where it is known

    RenderFrame frame() const;
    static std::optional<RenderPageMessage> read(const QByteArray &payload);
};

/// A page's whole text, or how it differs from the text sent before it.
struct RenderTextMessage {
    quint64 revision = 0;
    qint64 baseSize = -1; ///< bytes of the text before; -1 where `inserted` is the whole text
    qint64 offset = 0; ///< bytes
    qint64 removed = 0; ///< bytes
    QByteArray inserted;

    /// The smallest message that makes `after` of `before`.
    static RenderTextMessage change(quint64 revision, const QByteArray &before, const QByteArray &after);
    static RenderTextMessage whole(quint64 revision, const QByteArray &text);
    /// False, and `text` untouched, where the message is about another text.
    bool apply(QByteArray &text) const;

    RenderFrame frame(RenderFrame::Kind kind = RenderFrame::Kind::Text) const; ///< of a Text or a Check
    static std::optional<RenderTextMessage> read(const QByteArray &payload);
};

/// The worker's answer to a text.
struct RenderedMessage {
    quint64 revision = 0;
    bool whole = false; ///< `patch` leads from an empty list: the first text of a page or of a worker
    BlockPatch patch; ///< leads from the blocks of the answer before to those of this one
    std::optional<QList<RenderProblem>> problems; ///< nothing where they are as in the answer before
    qint64 microseconds = 0; ///< from the text's arrival until the answer was ready to be sent

    RenderFrame frame() const;
    static std::optional<RenderedMessage> read(const QByteArray &payload);
};

} // namespace shownotes
