#include "codeblocks.h"

#include "attributes.h"
#include "chroma/highlighter.h"
#include "codeoptions.h"
#include "htmltext.h"

namespace shownotes {

namespace {

QByteArrayView withoutLineEnds(QByteArrayView code)
{
    while (code.endsWith('\n') || code.endsWith('\r'))
        code = code.chopped(1);
    return code;
}

void appendDivStart(QByteArray &out, const QByteArray &wrapperClass, const QList<MarkdownAttribute> &attributes)
{
    out += "<div class=\"" + wrapperClass;
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
}

/// Code of a language that Chroma does not know.
void appendPlain(QByteArray &out, QByteArrayView code, const QByteArray &language, bool isInline)
{
    if (isInline)
        out += "<code class=\"code-inline language-" + language + "\">";
    else if (language.isEmpty())
        out += "<pre tabindex=\"0\"><code>";
    else
        out += "<pre tabindex=\"0\"><code class=\"language-" + language + "\" data-lang=\"" + language + "\">";
    appendGoEscaped(out, code);
    out += isInline ? "</code>" : "</code></pre>";
}

/// \return whether Chroma printed it
bool appendCode(QByteArray &out, QByteArrayView code, QByteArray language, const CodeOptions &options,
    const QList<MarkdownAttribute> &attributes)
{
    const HighlightSettings &settings = options.settings();
    bool isKnown = chroma::hasLexer(language);
    if (!isKnown && settings.guessSyntax && !settings.noHl) {
        language = chroma::guessedLanguage(code.toByteArray());
        isKnown = true;
    }
    if (!isKnown) {
        appendPlain(out, code, language, settings.isInline);
        return false;
    }
    if (!settings.isInline)
        appendDivStart(out, settings.wrapperClass, attributes);
    out += chroma::highlightedHtml(code.toByteArray(), language, options.htmlOptions(language));
    if (!settings.isInline)
        out += "</div>";
    return true;
}

} // namespace

bool appendFencedCode(
    QByteArray &out, QByteArrayView code, QByteArrayView info, const HighlightSettings &settings, int ordinal)
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
        return false;
    }

    const qsizetype brace = language.indexOf('{');
    if (brace >= 0)
        language = language.first(brace);
    QByteArray text = withoutLineEnds(code).toByteArray();
    if (!text.isEmpty())
        text += '\n';
    QList<MarkdownAttribute> all;
    QList<MarkdownAttribute> attributes;
    CodeOptions options(settings);
    qsizetype end = 0;
    const qsizetype start = info.indexOf('{');
    if (start >= 0 && parseAttributes(info, start, all, end)) {
        for (const MarkdownAttribute &attribute : std::as_const(all)) {
            if (!CodeOptions::isOption(attribute.name) && !attribute.name.toLower().startsWith("on"))
                attributes.append(attribute);
        }
        options.read(all);
    }
    const bool countsBlocks = options.settings().anchorLineNos && options.settings().lineAnchors.isEmpty();
    options.setDefaultAnchors("hl-" + QByteArray::number(ordinal));
    return appendCode(out, text, language.toByteArray(), options, attributes) && countsBlocks;
}

QByteArray highlighted(
    QByteArrayView code, QByteArrayView language, QByteArrayView options, const HighlightSettings &settings)
{
    QByteArray out;
    CodeOptions own(settings);
    if (own.read(options))
        appendCode(out, withoutLineEnds(code), language.toByteArray(), own, {});
    return out;
}

} // namespace shownotes
