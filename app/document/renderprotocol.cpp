#include <document/renderprotocol.h>

#include <render/commonends.h>

#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

#include <algorithm>

namespace shownotes {
namespace {

constexpr char magic[] = {'S', 'N', 'R', 'W'};
constexpr auto streamVersion = QDataStream::Qt_6_4;

/// Writes a payload field by field.
class Writer {
public:
    template<typename... T>
    explicit Writer(const T &...fields)
        : m_stream(&m_bytes, QIODevice::WriteOnly)
    {
        m_stream.setVersion(streamVersion);
        (m_stream << ... << fields);
    }
    QDataStream &stream() { return m_stream; }
    RenderFrame frame(RenderFrame::Kind kind) const { return {kind, m_bytes}; }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

/// Whether all of the payload was read, and nothing beyond it.
bool isComplete(const QDataStream &stream)
{
    return stream.status() == QDataStream::Ok && stream.atEnd();
}

bool isKind(quint8 kind)
{
    return kind >= quint8(RenderFrame::Kind::Ready) && kind <= quint8(RenderFrame::Kind::Checked);
}

QDataStream &operator<<(QDataStream &stream, const RenderedBlock &block)
{
    return stream << block.html << qint32(block.firstLine) << qint32(block.lastLine);
}

QDataStream &operator>>(QDataStream &stream, RenderedBlock &block)
{
    qint32 first = 0, last = 0;
    stream >> block.html >> first >> last;
    block.firstLine = first;
    block.lastLine = last;
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const RenderProblem &problem)
{
    return stream << qint32(problem.line) << qint32(problem.column) << problem.message;
}

QDataStream &operator>>(QDataStream &stream, RenderProblem &problem)
{
    qint32 line = 0, column = 0;
    stream >> line >> column >> problem.message;
    problem.line = line;
    problem.column = column;
    return stream;
}

template<typename T> void writeList(QDataStream &stream, const QList<T> &list)
{
    stream << qint32(list.size());
    for (const T &item : list)
        stream << item;
}

template<typename T> void readList(QDataStream &stream, QList<T> &list)
{
    qint32 count = 0;
    stream >> count;
    // A count is only believed as far as items really follow.
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        T item;
        stream >> item;
        list.append(std::move(item));
    }
    if (count < 0)
        stream.setStatus(QDataStream::ReadCorruptData);
}

} // namespace

QByteArray RenderFrame::encoded() const
{
    QByteArray bytes;
    bytes.reserve(headerSize + payload.size());
    bytes.append(magic, sizeof magic);
    bytes.append(char(version)).append(char(kind)).append(2, '\0');
    const quint32 size = qToBigEndian(quint32(payload.size()));
    bytes.append(reinterpret_cast<const char *>(&size), sizeof size);
    return bytes.append(payload);
}

void RenderFrameReader::append(const QByteArray &bytes)
{
    if (m_broken)
        return;
    if (m_begin == m_buffer.size()) {
        m_buffer = bytes;
        m_begin = 0;
    } else {
        m_buffer += bytes;
    }
}

std::optional<RenderFrame> RenderFrameReader::next()
{
    const qsizetype available = m_buffer.size() - m_begin;
    if (m_broken || available < RenderFrame::headerSize)
        return std::nullopt;

    const char *header = m_buffer.constData() + m_begin;
    const quint8 kind = quint8(header[5]);
    const quint32 size = qFromBigEndian<quint32>(header + 8);
    if (!std::equal(std::begin(magic), std::end(magic), header) || quint8(header[4]) != RenderFrame::version
        || !isKind(kind) || header[6] || header[7] || size > RenderFrame::maximumPayload) {
        m_broken = true;
        m_buffer.clear();
        m_begin = 0;
        return std::nullopt;
    }
    if (available - RenderFrame::headerSize < qsizetype(size))
        return std::nullopt;

    RenderFrame frame {RenderFrame::Kind(kind), m_buffer.mid(m_begin + RenderFrame::headerSize, size)};
    m_begin += RenderFrame::headerSize + size;
    if (m_begin == m_buffer.size()) {
        m_buffer.clear();
        m_begin = 0;
    }
    return frame;
}

RenderFrame RenderPageMessage::frame() const
{
    return Writer(path).frame(RenderFrame::Kind::Page);
}

std::optional<RenderPageMessage> RenderPageMessage::read(const QByteArray &payload)
{
    RenderPageMessage message;
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    stream >> message.path;
    return isComplete(stream) ? std::optional(message) : std::nullopt;
}

RenderTextMessage RenderTextMessage::change(quint64 revision, const QByteArray &before, const QByteArray &after)
{
    const CommonEnds common = commonEnds(before, after);
    return {revision, before.size(), common.head, before.size() - common.head - common.tail,
        after.mid(common.head, after.size() - common.head - common.tail)};
}

RenderTextMessage RenderTextMessage::whole(quint64 revision, const QByteArray &text)
{
    return {revision, -1, 0, 0, text};
}

bool RenderTextMessage::apply(QByteArray &text) const
{
    if (baseSize < 0) {
        text = inserted;
        return true;
    }
    if (baseSize != text.size() || offset < 0 || removed < 0 || offset > baseSize || removed > baseSize - offset)
        return false;
    text.replace(offset, removed, inserted);
    return true;
}

RenderFrame RenderTextMessage::frame(RenderFrame::Kind kind) const
{
    return Writer(revision, baseSize, offset, removed, inserted).frame(kind);
}

std::optional<RenderTextMessage> RenderTextMessage::read(const QByteArray &payload)
{
    RenderTextMessage message;
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    stream >> message.revision >> message.baseSize >> message.offset >> message.removed >> message.inserted;
    return isComplete(stream) ? std::optional(message) : std::nullopt;
}

RenderFrame RenderedMessage::frame() const
{
    Writer writer(revision, whole, qint32(patch.first), qint32(patch.removed), qint32(patch.lineShift));
    writeList(writer.stream(), patch.inserted);
    writer.stream() << problems.has_value();
    if (problems)
        writeList(writer.stream(), *problems);
    writer.stream() << microseconds;
    return writer.frame(RenderFrame::Kind::Rendered);
}

std::optional<RenderedMessage> RenderedMessage::read(const QByteArray &payload)
{
    RenderedMessage message;
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    qint32 first = 0, removed = 0, lineShift = 0;
    bool hasProblems = false;
    stream >> message.revision >> message.whole >> first >> removed >> lineShift;
    message.patch = {first, removed, {}, lineShift};
    readList(stream, message.patch.inserted);
    stream >> hasProblems;
    if (hasProblems)
        readList(stream, message.problems.emplace());
    stream >> message.microseconds;
    if (first < 0 || removed < 0 || !isComplete(stream))
        return std::nullopt;
    return message;
}

} // namespace shownotes
