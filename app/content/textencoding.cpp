#include <content/textencoding.h>

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace shownotes {

namespace {

using Mark = TextEncoding::Mark;
using LineEnd = TextEncoding::LineEnd;

/// What a QTextDocument would take for a paragraph's end, and the mark that keeps it.
struct KeptCharacter {
    char16_t character;
    Mark mark;
};
constexpr KeptCharacter keptCharacters[] = {
    {u'\r', Mark::CarriageReturn},
    {0x2029, Mark::ParagraphSeparator},
    {0xFDD0, Mark::FirstFrameCharacter},
    {0xFDD1, Mark::SecondFrameCharacter},
};

Mark markOf(QChar character)
{
    for (const KeptCharacter &kept : keptCharacters) {
        if (kept.character == character)
            return kept.mark;
    }
    return Mark::None;
}

QChar characterOf(Mark mark)
{
    for (const KeptCharacter &kept : keptCharacters) {
        if (kept.mark == mark)
            return kept.character;
    }
    return {};
}

bool isLineEndMark(Mark mark)
{
    return mark == Mark::EndsWithLf || mark == Mark::EndsWithCrLf;
}

/// The characters that may become marks: U+FDD2..U+FDEF, which Unicode keeps for a program's own use, then the
/// private-use area from its seldom used end.
class FreeCharacters {
public:
    explicit FreeCharacters(const QString &text)
    {
        for (const QChar character : text) {
            if (character.unicode() >= first && character.unicode() <= last)
                m_used[size_t(character.unicode() - first)] = true;
        }
    }

    /// Null where all of them occur in the text.
    QChar take()
    {
        for (int c = 0xFDD2; c <= last; ++c) {
            if (claim(c))
                return QChar(c);
        }
        for (int c = 0xF8FF; c >= first; --c) {
            if (claim(c))
                return QChar(c);
        }
        return {};
    }

private:
    static constexpr int first = 0xE000;
    static constexpr int last = 0xFDEF;

    bool claim(int c) { return !std::exchange(m_used[size_t(c - first)], true); }

    std::array<bool, last - first + 1> m_used {};
};

/// Lines end with `\n`, nothing else is kept apart.
QString forShowing(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::TextEncoding)
};

DecodedText notUtf8(const QString &text, int line, const QString &reason)
{
    DecodedText decoded;
    decoded.text = forShowing(text);
    decoded.problem = Error {Error::Kind::NotUtf8, reason, line};
    return decoded;
}

} // namespace

DecodedText TextEncoding::decode(const QByteArray &bytes, LineEnd ifNone)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        QStringDecoder decoder(QStringDecoder::Utf16);
        return notUtf8(decoder.decode(bytes), 1, Words::tr("The text is UTF-16; Hugo reads only UTF-8."));
    }

    DecodedText decoded;
    TextEncoding &encoding = decoded.encoding;
    encoding.m_byteOrderMark = bytes.startsWith("\xEF\xBB\xBF");
    const QByteArray content = encoding.m_byteOrderMark ? bytes.sliced(3) : bytes;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::ConvertInitialBom);
    const QString text = decoder.decode(content);
    const QByteArray again = text.toUtf8();
    if (again != content) {
        const auto wrong = std::mismatch(content.begin(), content.end(), again.begin(), again.end()).first;
        const int line = 1 + int(std::count(content.begin(), wrong, '\n'));
        return notUtf8(text, line, Words::tr("The text is not UTF-8: here are bytes that are no character."));
    }

    const qsizetype crLf = text.count(QLatin1String("\r\n"));
    const qsizetype lf = text.count(u'\n') - crLf;
    encoding.m_lineEnd = crLf == lf ? (lf == 0 ? ifNone : LineEnd::Lf) : crLf > lf ? LineEnd::CrLf : LineEnd::Lf;
    const bool enoughMarks = encoding.chooseMarks(text, crLf, lf);
    decoded.text = encoding.withMarks(text);
    // Whatever the cause: what would not be written back as it was must not be edited.
    if (!enoughMarks || encoding.encode(decoded.text) != bytes) {
        decoded.text = forShowing(text);
        decoded.problem = Error {Error::Kind::Refused,
            Words::tr(
                "The text uses every character that could stand for its unusual line ends; it cannot be edited here.")};
    }
    return decoded;
}

bool TextEncoding::chooseMarks(const QString &text, qsizetype crLf, qsizetype lf)
{
    FreeCharacters free(text);
    bool enough = true;
    const auto choose = [&](Mark mark) {
        m_marks[size_t(mark)] = free.take();
        enough = enough && !markFor(mark).isNull();
    };
    if (crLf > 0 && lf > 0) {
        choose(Mark::EndsWithLf);
        choose(Mark::EndsWithCrLf);
    }
    for (const KeptCharacter &kept : keptCharacters) {
        if (text.count(QChar(kept.character)) > (kept.mark == Mark::CarriageReturn ? crLf : 0))
            choose(kept.mark);
    }
    return enough;
}

QString TextEncoding::withMarks(const QString &text) const
{
    // Nearly every text: one kind of line end, nothing to keep apart.
    if (!hasMarks())
        return forShowing(text);
    QString marked;
    marked.reserve(text.size());
    bool previousDiffers = false;
    const auto endLine = [&](LineEnd lineEnd) {
        const bool differs = lineEnd != m_lineEnd;
        // The line after a differing one is marked too: where the two are joined, the last mark is the right one.
        if (differs || previousDiffers)
            marked += markFor(lineEnd == LineEnd::Lf ? Mark::EndsWithLf : Mark::EndsWithCrLf);
        previousDiffers = differs;
        marked += u'\n';
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        if (character == u'\r' && i + 1 < text.size() && text[i + 1] == u'\n') {
            endLine(LineEnd::CrLf);
            ++i;
        } else if (character == u'\n') {
            endLine(LineEnd::Lf);
        } else {
            const Mark kept = markOf(character);
            marked += kept == Mark::None ? character : markFor(kept);
        }
    }
    return marked;
}

QByteArray TextEncoding::encode(QStringView text) const
{
    const QByteArray start = m_byteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    if (!hasMarks()) {
        QByteArray bytes = text.toUtf8();
        if (m_lineEnd == LineEnd::CrLf)
            bytes.replace("\n", "\r\n");
        return start.isEmpty() ? bytes : start + bytes;
    }
    QString plain;
    plain.reserve(text.size() + (m_lineEnd == LineEnd::CrLf ? text.count(u'\n') : 0));
    LineEnd lineEnd = m_lineEnd;
    for (const QChar character : text) {
        const Mark kept = mark(character);
        if (character == u'\n') {
            plain += lineEnd == LineEnd::CrLf ? QLatin1String("\r\n") : QLatin1String("\n");
            lineEnd = m_lineEnd;
        } else if (isLineEndMark(kept)) {
            lineEnd = kept == Mark::EndsWithLf ? LineEnd::Lf : LineEnd::CrLf;
        } else {
            plain += kept == Mark::None ? character : characterOf(kept);
        }
    }
    return start + plain.toUtf8();
}

QString TextEncoding::withoutMarks(QStringView text) const
{
    if (!hasMarks())
        return text.toString();
    QString plain;
    plain.reserve(text.size());
    for (const QChar character : text) {
        const Mark kept = mark(character);
        if (kept == Mark::None)
            plain += character;
        else if (!isLineEndMark(kept))
            plain += characterOf(kept);
    }
    return plain;
}

TextEncoding::Mark TextEncoding::mark(QChar character) const
{
    // Most characters cannot be marks.
    if (character.unicode() < 0xE000 || character.unicode() > 0xFDEF)
        return Mark::None;
    const auto found = std::find(m_marks.begin() + 1, m_marks.end(), character);
    return found == m_marks.end() ? Mark::None : Mark(found - m_marks.begin());
}

bool TextEncoding::hasMarks() const
{
    return std::any_of(m_marks.begin(), m_marks.end(), [](QChar character) { return !character.isNull(); });
}

} // namespace shownotes
