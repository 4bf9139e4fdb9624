#include "codeblocks.h"

#include "attributes.h"
#include "characters.h"
#include "htmltext.h"

#include <vector>

namespace shownotes {

namespace {

QByteArrayView withoutLineEnds(QByteArrayView code)
{
    while (code.endsWith('\n') || code.endsWith('\r'))
        code = code.chopped(1);
    return code;
}

/// Keys of a fence's attributes that Chroma takes as options; the others become attributes of the `<div>`.
bool isOption(QByteArrayView name)
{
    static const char *const Options[] = {"anchorlinenos", "guesssyntax", "hl_inline", "hl_lines", "hl_style",
        "lineanchors", "linenos", "linenostart", "lineno_start", "nohl", "noclasses", "style", "tabwidth"};
    const QByteArray lower = name.toByteArray().toLower();
    return std::any_of(std::begin(Options), std::end(Options), [&](const char *option) { return lower == option; });
}

void applyOption(HighlightSettings &settings, const QByteArray &name, const QByteArray &value)
{
    const QByteArray key = name.toLower();
    if (key == "linenos") {
        settings.lineNos = value != "false";
        if (value == "table" || value == "inline")
            settings.lineNumbersInTable = value == "table";
    } else if (key == "linenostart") {
        settings.lineNoStart = value.toInt();
    } else if (key == "noclasses") {
        settings.noClasses = value != "false";
    } else if (key == "style") {
        settings.style = value;
    } else if (key == "hl_lines") {
        settings.highlightedLines = value;
    }
}

QByteArray preAttributes(const HighlightSettings &settings)
{
    if (!settings.noClasses)
        return " class=\"chroma\"";
    const QByteArray tab = QByteArray::number(settings.tabWidth);
    return " style=\"color:#f8f8f2;background-color:#272822;-moz-tab-size:" + tab + ";-o-tab-size:" + tab
        + ";tab-size:" + tab + (settings.highlightedLines.isEmpty() ? ";\"" : ";display:grid;\"");
}

/// The lines (from 1) that `hl_lines` names: `1,3-4` or `1 3-4`.
std::vector<bool> highlightedLines(const QByteArray &ranges, qsizetype lines)
{
    std::vector<bool> chosen(size_t(lines) + 1, false);
    QByteArray list = ranges;
    for (const QByteArray &range : list.replace(',', ' ').simplified().split(' ')) {
        const qsizetype dash = range.indexOf('-');
        const int first = (dash < 0 ? range : range.left(dash)).toInt();
        const int last = dash < 0 ? first : range.mid(dash + 1).toInt();
        for (int line = std::max(first, 1); line <= last && line <= lines; ++line)
            chosen[size_t(line)] = true;
    }
    return chosen;
}

QByteArray openCode(QByteArrayView language)
{
    if (language.isEmpty())
        return "<code>";
    return "<code class=\"language-" + language.toByteArray() + "\" data-lang=\"" + language.toByteArray() + "\">";
}

/// The numbers of a code's lines, each in its span, right-aligned as Chroma aligns them.
QByteArray lineNumber(qsizetype number, qsizetype width)
{
    return QByteArray::number(number).rightJustified(width, ' ');
}

void appendChroma(QByteArray &out, QByteArrayView code, QByteArrayView language, const HighlightSettings &settings,
    const QList<MarkdownAttribute> &attributes)
{
    out += "<div class=\"" + settings.wrapperClass;
    for (const MarkdownAttribute &attribute : attributes) {
        if (attribute.name == "class")
            out += ' ' + attribute.value;
    }
    out += '"';
    for (const MarkdownAttribute &attribute : attributes) {
        if (attribute.name != "class") // Hugo does not escape these
            out += ' ' + attribute.name.toLower() + "=\"" + attribute.value + '"';
    }
    out += '>';

    const QByteArray pre = "<pre tabindex=\"0\"" + preAttributes(settings) + '>';
    const qsizetype lines = code.count('\n') + (code.isEmpty() || code.endsWith('\n') ? 0 : 1);
    const qsizetype width = QByteArray::number(settings.lineNoStart + lines - 1).size();
    const bool inTable = settings.lineNos && settings.lineNumbersInTable;
    if (inTable) {
        const QByteArray table = settings.noClasses
            ? QByteArray(
                "<div style=\"color:#f8f8f2;background-color:#272822;-moz-tab-size:4;-o-tab-size:4;tab-size:4;\">\n"
                "<table style=\"border-spacing:0;padding:0;margin:0;border:0;\"><tr><td style=\"vertical-align:top;"
                "padding:0;margin:0;border:0;\">\n")
            : QByteArray("<div class=\"chroma\">\n<table class=\"lntable\"><tr><td class=\"lntd\">\n");
        out += table + pre + "<code>";
        for (qsizetype i = 0; i < lines; ++i)
            out += "<span>" + lineNumber(settings.lineNoStart + i, width) + "\n</span>";
        out += "</code></pre></td>\n";
        out += settings.noClasses
            ? QByteArray("<td style=\"vertical-align:top;padding:0;margin:0;border:0;;width:100%\">\n")
            : QByteArray("<td class=\"lntd\">\n");
    }
    out += pre + openCode(language);
    const bool inlineNumbers = settings.lineNos && !inTable;
    if (inlineNumbers || !settings.highlightedLines.isEmpty()) {
        const std::vector<bool> chosen = highlightedLines(settings.highlightedLines, lines);
        for (qsizetype i = 0, from = 0; i < lines; ++i) {
            const qsizetype newline = code.indexOf('\n', from);
            const qsizetype end = newline < 0 ? code.size() : newline + 1;
            const bool marked = chosen[size_t(i) + 1];
            if (marked)
                out += settings.noClasses ? "<span style=\"display:flex; background-color:#3c3d38\">"
                                          : "<span class=\"line hl\">";
            if (inlineNumbers)
                out += "<span>" + lineNumber(settings.lineNoStart + i, width) + "</span>";
            appendEscaped(out, code.sliced(from, end - from));
            if (marked)
                out += "</span>";
            from = end;
        }
    } else {
        appendEscaped(out, code);
    }
    out += "</code></pre>";
    if (inTable)
        out += "</td></tr></table>\n</div>\n";
    out += "</div>";
}

void appendPlain(QByteArray &out, QByteArrayView code, QByteArrayView language)
{
    out += "<pre tabindex=\"0\">" + openCode(language);
    appendEscaped(out, code);
    out += "</code></pre>";
}

} // namespace

void appendFencedCode(QByteArray &out, QByteArrayView code, QByteArrayView info, const HighlightSettings &settings)
{
    const qsizetype space = info.indexOf(' ');
    QByteArrayView language = space < 0 ? info : info.first(space);
    if (!settings.codeFences) {
        out += "<pre><code";
        if (!language.isEmpty()) {
            out += " class=\"language-";
            appendEscaped(out, language);
            out += '"';
        }
        out += '>';
        appendEscaped(out, code);
        out += "</code></pre>\n";
        return;
    }

    const qsizetype brace = language.indexOf('{');
    if (brace >= 0)
        language = language.first(brace);
    QByteArray text = withoutLineEnds(code).toByteArray();
    if (!text.isEmpty())
        text += '\n';
    if (!hasLexer(language)) {
        appendPlain(out, text, language);
        return;
    }
    QList<MarkdownAttribute> all;
    QList<MarkdownAttribute> attributes;
    HighlightSettings own = settings;
    qsizetype end = 0;
    const qsizetype start = info.indexOf('{');
    if (start >= 0 && parseAttributes(info, start, all, end)) {
        for (const MarkdownAttribute &attribute : std::as_const(all)) {
            if (isOption(attribute.name))
                applyOption(own, attribute.name, attribute.value);
            else if (!attribute.name.toLower().startsWith("on"))
                attributes.append(attribute);
        }
    }
    appendChroma(out, text, language, own, attributes);
}

QByteArray highlighted(
    QByteArrayView code, QByteArrayView language, QByteArrayView options, const HighlightSettings &settings)
{
    QByteArray out;
    HighlightSettings own = settings;
    for (const QByteArray &option : options.toByteArray().split(',')) {
        const qsizetype equals = option.indexOf('=');
        if (equals > 0)
            applyOption(own, option.first(equals).trimmed(), option.sliced(equals + 1).trimmed());
    }
    code = withoutLineEnds(code);
    if (hasLexer(language))
        appendChroma(out, code, language, own, {});
    else
        appendPlain(out, code, language);
    return out;
}

} // namespace shownotes
