#include <content/imagename.h>

#include <QHash>
#include <QRegularExpression>

namespace shownotes {

namespace {

constexpr qsizetype baseLimit = 150;

/// Latin letters that Unicode does not take apart.
QString plainLatin(char32_t letter)
{
    static const QHash<char32_t, QString> letters {{U'ß', QStringLiteral("ss")}, {U'æ', QStringLiteral("ae")},
        {U'œ', QStringLiteral("oe")}, {U'ø', QStringLiteral("o")}, {U'ł', QStringLiteral("l")},
        {U'đ', QStringLiteral("d")}, {U'ð', QStringLiteral("d")}, {U'þ', QStringLiteral("th")},
        {U'ħ', QStringLiteral("h")}, {U'ı', QStringLiteral("i")}, {U'ŋ', QStringLiteral("n")}};
    return letters.value(letter);
}

/// The ending of an image, which the new name gets anew by what the file holds.
QString withoutEnding(const QString &name)
{
    static const QRegularExpression ending(
        QStringLiteral("\\.(png|apng|jpe?g|jpe|jfif|jif|gif|webp|svgz?|bmp|tiff?|avif|hei[cf]|ico|jxl|jp2)$"),
        QRegularExpression::CaseInsensitiveOption);
    return QString(name).remove(ending);
}

/// Latin letters lose their accents; what other scripts are written with stays.
QString withoutLatinAccents(const QString &text)
{
    QString plain;
    char32_t base = 0;
    for (const char32_t letter : text.normalized(QString::NormalizationForm_D).toUcs4()) {
        const bool mark = QChar::isMark(letter);
        if (mark && QChar::script(base) == QChar::Script_Latin)
            continue;
        if (!mark)
            base = letter;
        const QString replacement = plainLatin(letter);
        plain += replacement.isEmpty() ? QString::fromUcs4(&letter, 1) : replacement;
    }
    return plain.normalized(QString::NormalizationForm_C);
}

bool isApostrophe(char32_t letter)
{
    return letter == U'\'' || letter == U'’' || letter == U'ʼ';
}

/// A vowel sign, a voicing mark; not what chooses how the character before it is drawn.
bool isMarkOfLetter(char32_t letter)
{
    const bool chooses = (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
    return !chooses && QChar::isMark(letter) && QChar::category(letter) != QChar::Mark_Enclosing;
}

/// Not longer than the limit in bytes, and cut between characters as one sees them.
QString bounded(const QString &base, qsizetype limit)
{
    QString text = base;
    while (text.toUtf8().size() > limit) {
        while (!text.isEmpty() && (text.back().isMark() || text.back().isLowSurrogate()))
            text.chop(1);
        text.chop(1);
    }
    while (text.endsWith(u'-'))
        text.chop(1);
    return text;
}

bool isDevice(const QString &base)
{
    // A checkout on Windows could not hold it.
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])$"));
    return device.match(base).hasMatch();
}

} // namespace

QString imageFileName(const QString &original, const QString &ending)
{
    const QString name = original.section(u'/', -1).section(u'\\', -1);
    // Full-width letters and digits, half-width kana and ligatures are what they look like.
    const QString text =
        withoutLatinAccents(withoutEnding(name.trimmed()).normalized(QString::NormalizationForm_KC).toLower());
    QString base;
    for (const char32_t letter : text.toUcs4()) {
        const bool inWord = !base.isEmpty() && base.back() != u'-';
        if (QChar::isLetterOrNumber(letter) || (inWord && (isMarkOfLetter(letter) || letter == U'_')))
            base += QString::fromUcs4(&letter, 1);
        else if (inWord && !isApostrophe(letter) && !QChar::isMark(letter))
            base += u'-';
    }
    base = bounded(base, baseLimit);
    if (base.isEmpty())
        base = QStringLiteral("image");
    if (isDevice(base))
        base.prepend(QLatin1String("image-"));
    return base + u'.' + ending;
}

QString screenshotFileName(const QDateTime &time, const QString &ending)
{
    return QStringLiteral("screenshot-%1.%2").arg(time.toString(QStringLiteral("yyyyMMdd-HHmmss")), ending);
}

QString numberedFileName(const QString &fileName, int number)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return fileName.first(dot) + u'-' + QString::number(number) + fileName.sliced(dot);
}

} // namespace shownotes
