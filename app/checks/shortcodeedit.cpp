#include <checks/shortcodeedit.h>

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::ShortcodeEdit)
};

Error refused(const QString &reason)
{
    return {Error::Kind::Refused, reason};
}

Error cannotExpress(const QByteArray &value)
{
    return refused(Words::tr(
        "Hugo's shortcodes have no way to write the value “%1”: it has a back quote together with line breaks or with "
        "quotation marks and backslashes.")
                       .arg(QString::fromUtf8(value)));
}

void collect(const std::vector<ShortcodePiece> &pieces, std::vector<std::shared_ptr<const Shortcode>> &found)
{
    for (const ShortcodePiece &piece : pieces) {
        if (!piece.shortcode)
            continue;
        found.push_back(piece.shortcode);
        collect(piece.shortcode->inner, found);
    }
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWord(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'
            || uchar(c) >= 0x80;
    });
}

/// A word that Hugo does not read as a boolean or a number.
bool isPlainString(const QByteArray &text)
{
    bool isNumber = false;
    text.toDouble(&isNumber);
    return isWord(text) && !isNumber && text != "true" && text != "false";
}

/// What a value stands between.
enum class Quoting { Bare, Quoted, Raw };

/// Hugo 0.111: `\"` is the only escape, but where it occurs all backslashes of the value go.
bool canBeQuoted(const QByteArray &value)
{
    return !value.contains('\n') && !value.endsWith('\\') && !(value.contains('"') && value.contains('\\'));
}

std::optional<QByteArray> written(const QByteArray &value, Quoting wanted)
{
    if (wanted == Quoting::Bare && isPlainString(value))
        return value;
    const bool canBeRaw = !value.contains('`');
    if (canBeRaw && (wanted == Quoting::Raw || !canBeQuoted(value)))
        return '`' + value + '`';
    if (!canBeQuoted(value))
        return std::nullopt;
    return '"' + QByteArray(value).replace("\"", "\\\"") + '"';
}

/// A parameter of a tag with all that belongs to it.
struct WrittenParam {
    qsizetype nameStart = 0; ///< of a positional one, where its value with quotes begins
    qsizetype valueStart = 0; ///< quotes included
    qsizetype valueEnd = 0;
    Quoting quoting = Quoting::Bare;
};

std::optional<WrittenParam> placeOf(const QByteArray &body, const Shortcode &shortcode, const ShortcodeParam &param)
{
    WrittenParam place {param.start, param.start, param.end, Quoting::Bare};
    const char before = param.start > 0 ? body[param.start - 1] : '\0';
    if (param.isString && (before == '"' || before == '`')) {
        if (before == '"' && param.start > 1 && body[param.start - 2] == '\\') // escaped as a whole
            return std::nullopt;
        place = {param.start - 1, param.start - 1, param.end + 1, before == '"' ? Quoting::Quoted : Quoting::Raw};
    }
    if (param.name.isEmpty())
        return place;
    qsizetype at = place.valueStart;
    const auto skipSpaces = [&] {
        while (at > shortcode.start && isSpace(body[at - 1]))
            --at;
    };
    skipSpaces();
    if (at <= shortcode.start || body[at - 1] != '=')
        return std::nullopt;
    --at;
    skipSpaces();
    place.nameStart = at - param.name.size();
    if (place.nameStart < shortcode.start || body.mid(place.nameStart, param.name.size()) != param.name)
        return std::nullopt;
    return place;
}

QByteArray spaceBefore(const QByteArray &body, qsizetype at)
{
    qsizetype from = at;
    while (from > 0 && isSpace(body[from - 1]))
        --from;
    return body.mid(from, at - from);
}

/// Where a tag's name ends, or its last parameter.
qsizetype endOfParams(const QByteArray &body, const Shortcode &shortcode)
{
    if (!shortcode.params.isEmpty()) {
        const std::optional<WrittenParam> last = placeOf(body, shortcode, shortcode.params.last());
        return last ? last->valueEnd : -1;
    }
    qsizetype at = shortcode.start + 3;
    while (at < body.size() && isSpace(body[at]))
        ++at;
    return body.mid(at, shortcode.name.size()) == shortcode.name ? at + shortcode.name.size() : -1;
}

/// The change reads back as it was meant: the shortcode has the parameters `expected`, and all else of it is as before. What stands outside it cannot
/// be another then: Hugo's lexer knows of nothing before a tag, and the tag ends where it did.
bool isProven(
    const QByteArray &body, const Splices &splices, const Shortcode &shortcode, const QList<ShortcodeParam> &expected)
{
    const QByteArray own = body.mid(shortcode.start, shortcode.end - shortcode.start);
    Splices within = splices;
    for (Splice &splice : within) {
        splice.begin -= shortcode.start;
        splice.end -= shortcode.start;
        if (splice.begin < 0 || splice.end > own.size())
            return false;
    }
    const QByteArray changed = spliced(own, within);
    const std::vector<std::shared_ptr<const Shortcode>> before = allShortcodes(own);
    const std::vector<std::shared_ptr<const Shortcode>> after = allShortcodes(changed);
    const auto same = [](const ShortcodeParam &a, const ShortcodeParam &b) {
        return a.name == b.name && a.value == b.value && a.isString == b.isString;
    };
    if (before.empty() || after.empty() || before.front()->start != 0 || after.front()->end != changed.size())
        return false;
    return std::equal(before.begin(), before.end(), after.begin(), after.end(), [&](const auto &a, const auto &b) {
        const QList<ShortcodeParam> &params = a == before.front() ? expected : a->params;
        return a->name == b->name && a->isMarkdown == b->isMarkdown && a->isClosed == b->isClosed
            && a->error == b->error
            && std::equal(params.begin(), params.end(), b->params.begin(), b->params.end(), same);
    });
}

Result<Splices> proven(
    const QByteArray &body, const Splices &splices, const Shortcode &shortcode, const QList<ShortcodeParam> &expected)
{
    if (!isProven(body, splices, shortcode, expected))
        return refused(
            Words::tr("The shortcode “%1” is written in a way that cannot be changed here. Edit it in the text.")
                .arg(QString::fromUtf8(shortcode.name)));
    return splices;
}

Error broken(const Shortcode &shortcode)
{
    return refused(shortcode.error);
}

Result<Splices> changedParam(
    const QByteArray &body, const Shortcode &shortcode, qsizetype index, const QByteArray &value)
{
    const ShortcodeParam &param = shortcode.params[index];
    if (param.value == value && param.isString)
        return Splices();
    const std::optional<WrittenParam> place = placeOf(body, shortcode, param);
    if (!place)
        return proven(body, {}, shortcode, {});
    const std::optional<QByteArray> text = written(value, place->quoting);
    if (!text)
        return cannotExpress(value);
    QList<ShortcodeParam> expected = shortcode.params;
    expected[index].value = value;
    expected[index].isString = true;
    Splice splice {place->valueStart, place->valueEnd, *text};
    // Quotes that stay are not part of the change.
    if (place->quoting != Quoting::Bare && text->startsWith(body[place->valueStart]))
        splice = {place->valueStart + 1, place->valueEnd - 1, text->sliced(1, text->size() - 2)};
    return proven(body, {splice}, shortcode, expected);
}

Result<Splices> addedParam(
    const QByteArray &body, const Shortcode &shortcode, const QByteArray &name, const QByteArray &value)
{
    const qsizetype at = endOfParams(body, shortcode);
    QByteArray space = " ";
    QByteArray equals = "=";
    Quoting quoting = Quoting::Quoted;
    if (at >= 0 && !shortcode.params.isEmpty()) {
        const WrittenParam last = *placeOf(body, shortcode, shortcode.params.last());
        space = spaceBefore(body, last.nameStart);
        quoting = last.quoting == Quoting::Bare ? Quoting::Quoted : last.quoting;
        if (!name.isEmpty()) {
            const qsizetype nameEnd = last.nameStart + shortcode.params.last().name.size();
            equals = body.mid(nameEnd, last.valueStart - nameEnd);
        }
    }
    const std::optional<QByteArray> text = written(value, quoting);
    if (!text)
        return cannotExpress(value);
    QList<ShortcodeParam> expected = shortcode.params;
    expected.append({name, value});
    const Splice splice {at, at, space + (name.isEmpty() ? QByteArray() : name + equals) + *text};
    return proven(body, at < 0 ? Splices() : Splices {splice}, shortcode, expected);
}

} // namespace

std::vector<std::shared_ptr<const Shortcode>> allShortcodes(const QByteArray &body)
{
    std::vector<std::shared_ptr<const Shortcode>> found;
    collect(scanShortcodes(body, [](const QByteArray &) { return ShortcodeInner::IfClosed; }), found);
    return found;
}

std::shared_ptr<const Shortcode> shortcodeAt(const QByteArray &body, qsizetype at)
{
    std::shared_ptr<const Shortcode> innermost;
    for (const std::shared_ptr<const Shortcode> &shortcode : allShortcodes(body)) {
        if (shortcode->start <= at && at < shortcode->end)
            innermost = shortcode;
    }
    return innermost;
}

Result<Splices> setShortcodeParam(
    const QByteArray &body, const Shortcode &shortcode, const QByteArray &name, const QByteArray &value)
{
    if (!shortcode.error.isEmpty())
        return broken(shortcode);
    if (!isWord(name))
        return refused(Words::tr("“%1” cannot be the name of a parameter.").arg(QString::fromUtf8(name)));
    if (!shortcode.params.isEmpty() && !shortcode.hasNamedParams())
        return refused(
            Words::tr("The shortcode “%1” has parameters without names; one with a name cannot stand beside them.")
                .arg(QString::fromUtf8(shortcode.name)));
    for (qsizetype i = shortcode.params.size() - 1; i >= 0; --i) {
        if (shortcode.params[i].name == name)
            return changedParam(body, shortcode, i, value);
    }
    return addedParam(body, shortcode, name, value);
}

Result<Splices> setShortcodeParam(
    const QByteArray &body, const Shortcode &shortcode, qsizetype index, const QByteArray &value)
{
    if (!shortcode.error.isEmpty())
        return broken(shortcode);
    if (shortcode.hasNamedParams() || index < 0 || index > shortcode.params.size())
        return refused(Words::tr("The shortcode “%1” has no parameter at place %2.")
                           .arg(QString::fromUtf8(shortcode.name))
                           .arg(index + 1));
    return index < shortcode.params.size() ? changedParam(body, shortcode, index, value)
                                           : addedParam(body, shortcode, {}, value);
}

Result<Splices> unsetShortcodeParam(const QByteArray &body, const Shortcode &shortcode, const QByteArray &name)
{
    if (!shortcode.error.isEmpty())
        return broken(shortcode);
    Splices splices;
    QList<ShortcodeParam> expected;
    for (const ShortcodeParam &param : shortcode.params) {
        if (param.name != name || name.isEmpty()) {
            expected.append(param);
            continue;
        }
        const std::optional<WrittenParam> place = placeOf(body, shortcode, param);
        if (!place)
            return proven(body, {}, shortcode, {});
        splices.push_back({place->nameStart - spaceBefore(body, place->nameStart).size(), place->valueEnd, {}});
    }
    return proven(body, splices, shortcode, expected);
}

Result<QByteArray> writtenShortcode(
    const QByteArray &name, const std::vector<std::pair<QByteArray, QByteArray>> &params)
{
    QByteArray text = "{{< " + name;
    for (const auto &[key, value] : params) {
        const std::optional<QByteArray> quoted = written(value, Quoting::Quoted);
        if (!quoted)
            return cannotExpress(value);
        text += ' ' + (key.isEmpty() ? QByteArray() : key + '=') + *quoted;
    }
    return text + " >}}";
}

} // namespace shownotes
