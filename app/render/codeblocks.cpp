#include "codeblocks.h"

#include "attributes.h"
#include "characters.h"
#include "htmltext.h"

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
        + ";tab-size:" + tab + ";\"";
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
    out += "<div class=\"highlight";
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
    const qsizetype lines = code.isEmpty() ? 0 : code.count('\n') + 1;
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
    if (settings.lineNos && !inTable) {
        for (qsizetype i = 0, from = 0; i < lines; ++i) {
            const qsizetype newline = code.indexOf('\n', from);
            out += "<span>" + lineNumber(settings.lineNoStart + i, width) + "</span>";
            appendEscaped(out, code.sliced(from, (newline < 0 ? code.size() : newline) - from));
            out += '\n';
            from = newline + 1;
        }
    } else {
        appendEscaped(out, code);
        if (!code.isEmpty())
            out += '\n';
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
    code = withoutLineEnds(code);
    if (!hasLexer(language)) {
        appendPlain(out, code, language);
        out += '\n';
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
    appendChroma(out, code, language, own, attributes);
    out += '\n';
}

QByteArray highlighted(
    QByteArrayView code, QByteArrayView language, QByteArrayView options, const HighlightSettings &settings)
{
    QByteArray out;
    HighlightSettings own = settings;
    for (const QByteArray &option : options.toByteArray().replace(' ', "").split(',')) {
        const qsizetype equals = option.indexOf('=');
        if (equals > 0)
            applyOption(own, option.first(equals), option.sliced(equals + 1));
    }
    code = withoutLineEnds(code);
    if (hasLexer(language))
        appendChroma(out, code, language, own, {});
    else
        appendPlain(out, code, language);
    return out;
}

} // namespace shownotes
