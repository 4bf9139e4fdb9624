#include <document/pagechecks.h>

#include <QDataStream>
#include <QIODevice>

namespace shownotes {
namespace {

constexpr auto streamVersion = QDataStream::Qt_6_4;

QDataStream &operator<<(QDataStream &stream, const ResourceUse &use)
{
    return stream << quint8(use.kind) << use.element << use.attribute << qint32(use.index) << use.path << use.name
                  << use.isPattern << use.files << quint8(use.fault) << use.meant << qint32(use.line)
                  << qint64(use.lineStart) << qint64(use.start) << qint64(use.end) << qint64(use.wholeStart)
                  << qint64(use.wholeEnd) << quint8(use.enclosure);
}

QDataStream &operator>>(QDataStream &stream, ResourceUse &use)
{
    quint8 kind = 0, fault = 0, enclosure = 0;
    qint32 index = 0, line = 0;
    qint64 lineStart = 0, start = 0, end = 0, wholeStart = 0, wholeEnd = 0;
    stream >> kind >> use.element >> use.attribute >> index >> use.path >> use.name >> use.isPattern >> use.files
        >> fault >> use.meant >> line >> lineStart >> start >> end >> wholeStart >> wholeEnd >> enclosure;
    if (kind > quint8(ResourceUse::Kind::Featured) || fault > quint8(ResourceUse::Fault::Unread))
        stream.setStatus(QDataStream::ReadCorruptData);
    use.kind = ResourceUse::Kind(kind);
    use.fault = ResourceUse::Fault(fault);
    use.enclosure = char(enclosure);
    use.index = index;
    use.line = line;
    use.lineStart = lineStart;
    use.start = start;
    use.end = end;
    use.wholeStart = wholeStart;
    use.wholeEnd = wholeEnd;
    return stream;
}

// Before the templates that call them.
QDataStream &operator<<(QDataStream &stream, const Splice &splice);
QDataStream &operator>>(QDataStream &stream, Splice &splice);
QDataStream &operator<<(QDataStream &stream, const ProblemFix &fix);
QDataStream &operator>>(QDataStream &stream, ProblemFix &fix);
QDataStream &operator<<(QDataStream &stream, const PageProblem &problem);
QDataStream &operator>>(QDataStream &stream, PageProblem &problem);

template<typename List> void writeList(QDataStream &stream, const List &list)
{
    stream << qint32(list.size());
    for (const auto &item : list)
        stream << item;
}

template<typename List> void readList(QDataStream &stream, List &list)
{
    qint32 count = 0;
    stream >> count;
    // A count is only believed as far as items really follow.
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        typename List::value_type item;
        stream >> item;
        list.push_back(std::move(item));
    }
    if (count < 0)
        stream.setStatus(QDataStream::ReadCorruptData);
}

QDataStream &operator<<(QDataStream &stream, const Splice &splice)
{
    return stream << qint64(splice.begin) << qint64(splice.end) << splice.text;
}

QDataStream &operator>>(QDataStream &stream, Splice &splice)
{
    qint64 begin = 0, end = 0;
    stream >> begin >> end >> splice.text;
    splice.begin = begin;
    splice.end = end;
    return stream;
}

QDataStream &operator<<(QDataStream &stream, const ProblemFix &fix)
{
    stream << fix.title;
    writeList(stream, fix.body);
    return stream << fix.path << fix.value << fix.renameFrom << fix.renameTo;
}

QDataStream &operator>>(QDataStream &stream, ProblemFix &fix)
{
    stream >> fix.title;
    readList(stream, fix.body);
    return stream >> fix.path >> fix.value >> fix.renameFrom >> fix.renameTo;
}

QDataStream &operator<<(QDataStream &stream, const PageProblem &problem)
{
    stream << quint8(problem.kind) << qint32(problem.line) << qint32(problem.column) << qint64(problem.lineStart)
           << qint64(problem.start) << qint64(problem.end) << problem.name << problem.message;
    writeList(stream, problem.fixes);
    return stream;
}

QDataStream &operator>>(QDataStream &stream, PageProblem &problem)
{
    quint8 kind = 0;
    qint32 line = 0, column = 0;
    qint64 lineStart = 0, start = 0, end = 0;
    stream >> kind >> line >> column >> lineStart >> start >> end >> problem.name >> problem.message;
    readList(stream, problem.fixes);
    if (kind > quint8(PageProblem::Kind::Rendering))
        stream.setStatus(QDataStream::ReadCorruptData);
    problem.kind = PageProblem::Kind(kind);
    problem.line = line;
    problem.column = column;
    problem.lineStart = lineStart;
    problem.start = start;
    problem.end = end;
    return stream;
}

} // namespace

RenderFrame CheckedMessage::frame() const
{
    QByteArray payload;
    QDataStream stream(&payload, QIODevice::WriteOnly);
    stream.setVersion(streamVersion);
    stream << revision;
    writeList(stream, checks.uses);
    writeList(stream, checks.problems);
    stream << checks.files << qint32(checks.hugoMinor) << qint32(checks.shortcodes.size());
    for (auto one = checks.shortcodes.constBegin(); one != checks.shortcodes.constEnd(); ++one)
        stream << one.key() << quint8(one->variant) << one->usesInner;
    return {RenderFrame::Kind::Checked, payload};
}

std::optional<CheckedMessage> CheckedMessage::read(const QByteArray &payload)
{
    CheckedMessage message;
    QDataStream stream(payload);
    stream.setVersion(streamVersion);
    stream >> message.revision;
    readList(stream, message.checks.uses);
    readList(stream, message.checks.problems);
    qint32 hugoMinor = 0, shortcodes = 0;
    stream >> message.checks.files >> hugoMinor >> shortcodes;
    message.checks.hugoMinor = hugoMinor;
    for (qint32 i = 0; i < shortcodes && stream.status() == QDataStream::Ok; ++i) {
        QByteArray name;
        quint8 variant = 0;
        ShortcodeTemplate found;
        stream >> name >> variant >> found.usesInner;
        if (variant > quint8(ShortcodeVariant::Foreign))
            stream.setStatus(QDataStream::ReadCorruptData);
        found.variant = ShortcodeVariant(variant);
        message.checks.shortcodes.insert(name, found);
    }
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return message;
}

} // namespace shownotes
