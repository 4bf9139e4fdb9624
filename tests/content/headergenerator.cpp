#include "headergenerator.h"

using namespace shownotes;

namespace {

template<size_t count> const char *pick(HeaderGenerator &generator, const char *const (&choices)[count])
{
    return choices[generator.upTo(int(count) - 1)];
}

} // namespace

QString HeaderGenerator::text()
{
    static constexpr const char *texts[] = {"", "a", "word", "two words", "true", "No", "null", "~", "007", "1_000",
        "1.5", "2024-05-01", "2024-05-01T10:00:00+09:00", "12:30", "#32", "a #b", "a: b", "a:b", "@x", "- x", "-",
        "[x]", "x, y", "{x}", "it's", "say \"x\"", "it's \"x\"", "back\\slash", " x", "x ", "a\tb", "one\ntwo",
        "one\ntwo\n", "one\n\ntwo\n\n", "\nx", " x\n y", "x\n---\ny", "x\n+++\ny", "x\n# y\n", "「引用」：＃", "🎧",
        "x\xc2\xa0y", "x\xe2\x80\xa8y", "\xef\xbb\xbf", "&x", "*x", "!x", "|", "> x", "%", "`x`", "?", "<<", "=", "...",
        "---", "https://example.org/?a=b#c", "a\r\nb", "\"\"\"", "'''", "{{ .Name }}"};
    return QString::fromUtf8(pick(*this, texts));
}

Value HeaderGenerator::scalar()
{
    switch (upTo(7)) {
    case 0:
        return Value(chance(50));
    case 1:
        return Value(upTo(1000) - 500);
    case 2:
        return Value(upTo(1000) / 8.0);
    default:
        return Value(text());
    }
}

Value HeaderGenerator::list()
{
    Value::List items;
    for (int count = upTo(4); count > 0; --count)
        items.append(scalar());
    return Value(items);
}

QByteArray HeaderGenerator::lineBreak()
{
    return m_lineBreaks == 1 || (m_lineBreaks == 2 && chance(50)) ? "\r\n" : "\n";
}

// Comments and blank lines between entries.
QByteArray HeaderGenerator::trivia(int indent)
{
    static constexpr const char *comments[] = {
        "# A comment.", "#", "#   indented: comment", "# Trailing blanks  ", "# 日本語、\"引用\"", "#\ttab"};
    QByteArray lines;
    for (int count = chance(40) ? 1 + upTo(2) : 0; count > 0; --count) {
        if (chance(40)) {
            lines += m_keepsBlankLines ? QByteArray() : lineBreak();
        } else {
            lines += QByteArray(m_afterBlockScalar || chance(80) ? indent : upTo(6), ' ') + pick(*this, comments)
                + lineBreak();
            m_keepsBlankLines = false;
        }
    }
    return lines;
}

// A bare key that all formats can write, not twice in one map.
QByteArray HeaderGenerator::key(QStringList &taken, QString &name)
{
    static constexpr const char *keys[] = {"title", "Summary", "date", "tags", "image", "links", "draft", "url_pdf",
        "x", "event-url", "publishDate", "weight"};
    do {
        name = QString::fromLatin1(pick(*this, keys)) + (chance(30) ? QString::number(upTo(99)) : QString());
    } while (taken.contains(name.toLower()));
    taken.append(name.toLower());
    m_keepsBlankLines = false;
    m_afterBlockScalar = false;
    return name.toUtf8();
}

QByteArray HeaderGenerator::yamlInline(QByteArray &comment)
{
    static constexpr const char *values[] = {"word", "two words", "12", "1.5", "true", "no",
        "2020-12-02T22:39:07+09:00", "2020-12-02", "12:30", "a:b", "it's", "x#y", "日本語 テキスト", "''", "'it''s'",
        "'a: b'", "\"\"", "\"a \\\"b\\\" \\u3042\"", "\"one\\ntwo\"", "~", "null", "https://example.org/#x", "!!str 12",
        "!custom x", "-x", "<<", "\"# no comment\""};
    QByteArray value = pick(*this, values);
    if (chance(8) && !value.startsWith('!'))
        value = "&a" + QByteArray::number(++m_anchors) + ' ' + value;
    if (chance(10))
        value = QByteArray();
    if (chance(20)) {
        comment = "# c" + QByteArray::number(upTo(999));
        return QByteArray(1 + upTo(3), ' ') + value + (value.isEmpty() ? "" : QByteArray(1 + upTo(3), ' ')) + comment;
    }
    return (value.isEmpty() ? QByteArray() : QByteArray(1 + upTo(2), ' ')) + value
        + QByteArray(chance(10) ? 2 : 0, ' ');
}

void HeaderGenerator::yamlBlockScalar(int indent, GeneratedHeader &header)
{
    static constexpr const char *headers[] = {"|", ">", "|-", ">-", "|+", ">+", "| # c"};
    const QByteArray indicators = pick(*this, headers);
    header.bytes += ' ' + indicators + lineBreak();
    const QByteArray indentation(qMax(0, indent) + 1 + upTo(3), ' ');
    for (int count = 1 + upTo(3); count > 0; --count) {
        header.bytes +=
            indentation + "line " + QByteArray::number(upTo(99)) + (chance(20) ? "  # no comment" : "") + lineBreak();
        if (chance(20) && count > 1)
            header.bytes += lineBreak();
    }
    m_afterBlockScalar = true;
    m_keepsBlankLines = indicators.endsWith('+');
}

void HeaderGenerator::yamlFlow(const QStringList &path, qsizetype begin, GeneratedHeader &header)
{
    static constexpr const char *items[] = {
        "a", "'b c'", "\"d\"", "12", "true", "日本", "[1, 2]", "{x: 1}", "\"e, f\""};
    const bool overLines = chance(30);
    const bool isMap = chance(40);
    const int count = upTo(4);
    QList<GeneratedValue> children;
    header.bytes += ' ';
    header.bytes += isMap ? '{' : '[';
    for (int i = 0; i < count; ++i) {
        if (overLines)
            header.bytes += (chance(30) && i > 0 ? " # f" : "") + lineBreak() + QByteArray(12, ' ');
        else if (i > 0)
            header.bytes += isMap || chance(70) ? " " : "";
        const QString name = isMap ? QStringLiteral("k%1").arg(i) : QString::number(i);
        header.bytes += (isMap ? name.toUtf8() + ": " : QByteArray()) + pick(*this, items);
        children.append({path + QStringList {name}, begin, 0, count == 1, {}});
        header.bytes += i + 1 < count || (overLines && chance(50)) ? "," : "";
    }
    header.bytes += overLines && count > 0 ? lineBreak() + QByteArray(10, ' ') : QByteArray();
    header.bytes += isMap ? '}' : ']';
    header.bytes += lineBreak();
    for (GeneratedValue child : children) {
        child.end = header.bytes.size();
        header.values.append(child);
    }
    if (isMap)
        header.maps.append(path);
}

// Behind a key or a dash; ends with a line break.
void HeaderGenerator::yamlValue(int indent, int depth, const QStringList &path, GeneratedHeader &header)
{
    const auto index = header.values.size() - 1;
    const qsizetype begin = header.values.at(index).begin;
    const int kind = upTo(depth > 2 ? 5 : 9);
    if (kind <= 3) {
        header.bytes += yamlInline(header.values[index].comment) + lineBreak();
    } else if (kind == 4) {
        yamlBlockScalar(indent, header);
    } else if (kind == 5) {
        yamlFlow(path, begin, header);
    } else if (kind == 6) {
        header.bytes += " plain words" + lineBreak() + QByteArray(indent + 2, ' ') + "over lines" + lineBreak();
    } else if (kind == 7) {
        header.bytes += lineBreak();
        yamlMap(indent + (chance(70) ? 2 : 4), depth + 1, path, header, false);
    } else {
        const int dashes = indent + (chance(40) && indent >= 0 && !path.last().at(0).isDigit() ? 0 : 2);
        header.bytes += lineBreak();
        const int count = 1 + upTo(3);
        for (int i = 0; i < count; ++i) {
            header.bytes += i > 0 ? trivia(dashes) : QByteArray();
            const QStringList item = path + QStringList {QString::number(i)};
            header.values.append({item, header.bytes.size(), 0, count == 1, {}});
            const auto itemIndex = header.values.size() - 1;
            header.bytes += QByteArray(dashes, ' ') + '-';
            if (chance(60)) {
                header.bytes += yamlInline(header.values[itemIndex].comment) + lineBreak();
            } else {
                header.bytes += ' ';
                yamlMap(dashes + 2, depth + 1, item, header, true);
            }
            header.values[itemIndex].end = header.bytes.size();
        }
    }
}

void HeaderGenerator::yamlMap(int indent, int depth, const QStringList &path, GeneratedHeader &header, bool compact)
{
    header.maps.append(path);
    QStringList taken;
    const int count = 1 + upTo(depth == 0 ? 6 : 2);
    for (int i = 0; i < count; ++i) {
        const bool inDashLine = compact && i == 0;
        if (!inDashLine)
            header.bytes += trivia(indent);
        QString name;
        const QByteArray written = key(taken, name);
        // What shares its line with a dash cannot go alone.
        const qsizetype begin = inDashLine ? header.bytes.lastIndexOf('\n') + 1 : header.bytes.size();
        header.values.append({path + QStringList {name}, begin, 0, count == 1 || inDashLine, {}});
        const auto index = header.values.size() - 1;
        header.bytes += QByteArray(inDashLine ? 0 : indent, ' ') + (chance(10) ? '"' + written + '"' : written)
            + (chance(5) ? " :" : ":");
        yamlValue(indent, depth, path + QStringList {name}, header);
        header.values[index].end = header.bytes.size();
    }
}

GeneratedHeader HeaderGenerator::yaml()
{
    m_lineBreaks = chance(60) ? 0 : 1 + upTo(1);
    m_anchors = 0;
    m_keepsBlankLines = false;
    m_afterBlockScalar = false;
    GeneratedHeader header;
    header.bytes = (chance(10) ? "\xef\xbb\xbf" : "") + (chance(10) ? lineBreak() : QByteArray()) + "---" + lineBreak();
    yamlMap(0, 0, {}, header, false);
    header.bytes += trivia(0) + "---" + (chance(90) ? lineBreak() : QByteArray());
    return header;
}

QByteArray HeaderGenerator::tomlScalar()
{
    static constexpr const char *values[] = {"\"\"", "\"x \\\"y\\\" \\u3042\"", "'c:\\d'", "''", "12", "-3", "1.5",
        "1_000", "0x1F", "true", "false", "2020-12-02T22:39:07+09:00", "2020-12-02", "\"日本語\"", "\"# no comment\"",
        "\"one\\ntwo\"", "\"\"\"one \"two\"\"\"\"", "'''it's'''", "[]", "[1, 2]", "[\"a\",'b']", "[ \"a, b\" ]", "{}",
        "{ a = 1, b = \"x\" }", "[[1], [\"x\"]]"};
    return pick(*this, values);
}

void HeaderGenerator::tomlStatements(
    const QStringList &path, int count, const QByteArray &prefix, GeneratedHeader &header)
{
    header.maps.append(path);
    QStringList taken;
    for (int i = 0; i < count; ++i) {
        header.bytes += trivia(0);
        QString name;
        const QByteArray written = key(taken, name);
        GeneratedValue value {path + QStringList {name}, header.bytes.size(), 0, count == 1, {}};
        header.bytes += prefix + (chance(10) ? '"' + written + '"' : written) + (chance(80) ? " = " : "=");
        if (chance(10))
            header.bytes += "\"\"\"" + lineBreak() + "one" + lineBreak() + "two\"\"\"";
        else if (chance(10))
            header.bytes += '[' + lineBreak() + "  \"a\", # one" + lineBreak() + "  \"b\"" + (chance(50) ? "," : "")
                + lineBreak() + ']';
        else
            header.bytes += tomlScalar();
        if (chance(20)) {
            value.comment = "# c" + QByteArray::number(upTo(999));
            header.bytes += ' ' + value.comment;
        }
        header.bytes += lineBreak();
        value.end = header.bytes.size();
        header.values.append(value);
    }
}

GeneratedHeader HeaderGenerator::toml()
{
    m_lineBreaks = chance(60) ? 0 : 1 + upTo(1);
    GeneratedHeader header;
    header.bytes = (chance(10) ? "\xef\xbb\xbf" : "") + QByteArray("+++") + lineBreak();
    tomlStatements({}, 1 + upTo(5), {}, header);
    for (int section = upTo(2); section > 0; --section) {
        const QString name = QStringLiteral("section%1").arg(section);
        header.bytes += trivia(0) + '[' + name.toUtf8() + ']' + lineBreak();
        tomlStatements({name}, upTo(3), {}, header);
    }
    const int items = upTo(2);
    for (int item = 0; item < items; ++item) {
        header.bytes += trivia(0) + "[[items]]" + lineBreak();
        tomlStatements({QStringLiteral("items"), QString::number(item)}, 1 + upTo(2), {}, header);
    }
    header.bytes += trivia(0) + "+++" + (chance(90) ? lineBreak() : QByteArray());
    return header;
}

void HeaderGenerator::jsonValue(int depth, const QStringList &path, GeneratedHeader &header)
{
    static constexpr const char *values[] = {
        "\"\"", "\"x \\\"y\\\" \\u3042\"", "12", "-1.5e3", "true", "null", "\"日本語\"", "\"}, {\""};
    const int kind = depth == 0 ? 1 : upTo(depth > 2 ? 0 : 3);
    if (kind == 0 || kind == 3) {
        header.bytes += pick(*this, values);
        return;
    }
    const bool isMap = kind == 1;
    const bool overLines = chance(60);
    const int count = upTo(4);
    QStringList taken;
    if (isMap)
        header.maps.append(path);
    header.bytes += isMap ? '{' : '[';
    for (int i = 0; i < count; ++i) {
        header.bytes +=
            overLines ? lineBreak() + QByteArray(2 * depth + 2, ' ') : QByteArray(i > 0 && chance(80) ? 1 : 0, ' ');
        QString name = QString::number(i);
        const qsizetype begin = header.bytes.size();
        if (isMap)
            header.bytes += '"' + key(taken, name) + '"' + (chance(10) ? " :" : ":") + (chance(80) ? " " : "");
        header.values.append({path + QStringList {name}, begin, 0, count == 1, {}});
        const auto index = header.values.size() - 1;
        jsonValue(depth + 1, path + QStringList {name}, header);
        header.values[index].end = header.bytes.size();
        header.bytes += i + 1 < count ? "," : "";
    }
    header.bytes += overLines && count > 0 ? lineBreak() + QByteArray(2 * depth, ' ') : QByteArray();
    header.bytes += isMap ? '}' : ']';
}

GeneratedHeader HeaderGenerator::json()
{
    m_lineBreaks = chance(60) ? 0 : 1 + upTo(1);
    GeneratedHeader header;
    jsonValue(0, {}, header);
    header.bytes += lineBreak();
    return header;
}
