#include "sitemarkup.h"

#include <QUrl>

#include <iterator>

namespace shownotes {
namespace {

void readBool(bool &setting, const Value &value)
{
    setting = castToBool(value, setting);
}

void readInt(int &setting, const Value &value)
{
    bool isNumber = value.kind() == Value::Kind::Integer;
    qint64 number = value.toInteger();
    if (value.kind() == Value::Kind::String)
        number = value.toString().toLongLong(&isNumber);
    if (isNumber)
        setting = int(number);
}

void readBytes(QByteArray &setting, const Value &value)
{
    if (value.isScalar() && !value.isNull())
        setting = value.toString().toUtf8();
}

void readTypographer(GoldmarkSettings &goldmark, const Value &config, int hugoMinor)
{
    // A table from Hugo 0.112 on.
    if (config.kind() != Value::Kind::Map) {
        readBool(goldmark.typographer, config);
        return;
    }
    goldmark.typographer = !castToBool(config[QStringLiteral("disable")], false);
    if (hugoMinor < 112)
        return;
    TypographerMarks &marks = goldmark.typographerMarks;
    readBytes(marks.leftSingleQuote, config[QStringLiteral("leftSingleQuote")]);
    readBytes(marks.rightSingleQuote, config[QStringLiteral("rightSingleQuote")]);
    readBytes(marks.leftDoubleQuote, config[QStringLiteral("leftDoubleQuote")]);
    readBytes(marks.rightDoubleQuote, config[QStringLiteral("rightDoubleQuote")]);
    readBytes(marks.enDash, config[QStringLiteral("enDash")]);
    readBytes(marks.emDash, config[QStringLiteral("emDash")]);
    readBytes(marks.ellipsis, config[QStringLiteral("ellipsis")]);
    readBytes(marks.leftAngleQuote, config[QStringLiteral("leftAngleQuote")]);
    readBytes(marks.rightAngleQuote, config[QStringLiteral("rightAngleQuote")]);
    readBytes(marks.apostrophe, config[QStringLiteral("apostrophe")]);
}

void readFootnote(GoldmarkSettings &goldmark, const Value &config, int hugoMinor)
{
    // A table from Hugo 0.151 on.
    if (config.kind() != Value::Kind::Map) {
        readBool(goldmark.footnote, config);
        return;
    }
    if (hugoMinor < 151)
        return;
    readBool(goldmark.footnote, config[QStringLiteral("enable")]);
    readBytes(goldmark.footnoteBacklink, config[QStringLiteral("backlinkHTML")]);
}

void readCjk(CjkSettings &cjk, const Value &config, int hugoMinor)
{
    if (hugoMinor < 118 || !castToBool(config[QStringLiteral("enable")], false))
        return;
    if (castToBool(config[QStringLiteral("eastAsianLineBreaks")], false)) {
        const bool isDraft = hugoMinor >= 120
            && config[QStringLiteral("eastAsianLineBreaksStyle")].toString() == QLatin1String("css3draft");
        cjk.lineBreaks = isDraft ? CjkSettings::LineBreaks::Css3Draft : CjkSettings::LineBreaks::Simple;
    }
    readBool(cjk.escapedSpace, config[QStringLiteral("escapedSpace")]);
}

void readExtras(ExtraSpans &extras, const Value &config, int hugoMinor)
{
    if (hugoMinor < 126)
        return;
    const auto read = [&config](bool &setting, const char *name) {
        readBool(setting, config[QString::fromLatin1(name)][QStringLiteral("enable")]);
    };
    if (hugoMinor >= 128)
        read(extras.deleted, "delete");
    read(extras.inserted, "insert");
    read(extras.marked, "mark");
    read(extras.subscript, "subscript");
    read(extras.superscript, "superscript");
}

void readPassthrough(QList<PassthroughDelimiters> &pairs, const Value &config, int hugoMinor)
{
    if (hugoMinor < 122 || !castToBool(config[QStringLiteral("enable")], false))
        return;
    const Value delimiters = config[QStringLiteral("delimiters")];
    for (const bool isBlock : {true, false}) { // block pairs count first
        for (const Value &pair : delimiters[isBlock ? QStringLiteral("block") : QStringLiteral("inline")].toList()) {
            const QStringList texts = pair.toStringList();
            if (texts.size() == 2 && !texts[0].isEmpty() && !texts[1].isEmpty())
                pairs.append({texts[0].toUtf8(), texts[1].toUtf8(), isBlock});
        }
    }
}

void readGoldmark(GoldmarkSettings &goldmark, const Value &config, int hugoMinor)
{
    const Value extensions = config[QStringLiteral("extensions")];
    readTypographer(goldmark, extensions[QStringLiteral("typographer")], hugoMinor);
    readFootnote(goldmark, extensions[QStringLiteral("footnote")], hugoMinor);
    readCjk(goldmark.cjk, extensions[QStringLiteral("cjk")], hugoMinor);
    readExtras(goldmark.extras, extensions[QStringLiteral("extras")], hugoMinor);
    readPassthrough(goldmark.passthrough, extensions[QStringLiteral("passthrough")], hugoMinor);
    readBool(goldmark.definitionList, extensions[QStringLiteral("definitionList")]);
    readBool(goldmark.table, extensions[QStringLiteral("table")]);
    readBool(goldmark.strikethrough, extensions[QStringLiteral("strikethrough")]);
    readBool(goldmark.linkify, extensions[QStringLiteral("linkify")]);
    readBytes(goldmark.linkifyProtocol, extensions[QStringLiteral("linkifyProtocol")]);
    readBool(goldmark.taskList, extensions[QStringLiteral("taskList")]);

    const Value renderer = config[QStringLiteral("renderer")];
    readBool(goldmark.hardWraps, renderer[QStringLiteral("hardWraps")]);
    readBool(goldmark.xhtml, renderer[QStringLiteral("xhtml")]);
    readBool(goldmark.unsafe, renderer[QStringLiteral("unsafe")]);

    const Value parser = config[QStringLiteral("parser")];
    readBool(goldmark.autoHeadingId, parser[QStringLiteral("autoHeadingID")]);
    QString type = parser[QStringLiteral("autoHeadingIDType")].toString();
    if (type.isEmpty() && hugoMinor >= 144) // its later name
        type = parser[QStringLiteral("autoIDType")].toString();
    if (type == QLatin1String("github-ascii"))
        goldmark.headingIdType = GoldmarkSettings::HeadingIdType::GithubAscii;
    else if (type == QLatin1String("blackfriday"))
        goldmark.headingIdType = GoldmarkSettings::HeadingIdType::Blackfriday;
    if (hugoMinor >= 144)
        readBool(goldmark.autoTermId, parser[QStringLiteral("autoDefinitionTermID")]);
    readBool(goldmark.wrapStandAloneImageWithinParagraph, parser[QStringLiteral("wrapStandAloneImageWithinParagraph")]);
    readBool(goldmark.titleAttribute, parser[QStringLiteral("attribute")][QStringLiteral("title")]);
    readBool(goldmark.blockAttribute, parser[QStringLiteral("attribute")][QStringLiteral("block")]);
}

void readHighlight(HighlightSettings &highlight, const Value &config, int hugoMinor)
{
    readBool(highlight.codeFences, config[QStringLiteral("codeFences")]);
    readBool(highlight.guessSyntax, config[QStringLiteral("guessSyntax")]);
    readBool(highlight.noClasses, config[QStringLiteral("noClasses")]);
    readBytes(highlight.style, config[QStringLiteral("style")]);
    readBool(highlight.lineNos, config[QStringLiteral("lineNos")]);
    readBool(highlight.lineNumbersInTable, config[QStringLiteral("lineNumbersInTable")]);
    const QString numbers = config[QStringLiteral("lineNos")].toString();
    if (hugoMinor >= 147 && (numbers == QLatin1String("inline") || numbers == QLatin1String("table"))) {
        highlight.lineNos = true;
        highlight.lineNumbersInTable = numbers == QLatin1String("table");
    }
    if (hugoMinor >= 141)
        readBytes(highlight.wrapperClass, config[QStringLiteral("wrapperClass")]);
    readInt(highlight.lineNoStart, config[QStringLiteral("lineNoStart")]);
    readBytes(highlight.highlightedLines, config[QStringLiteral("hl_Lines")]);
    readBool(highlight.anchorLineNos, config[QStringLiteral("anchorLineNos")]);
    readBytes(highlight.lineAnchors, config[QStringLiteral("lineAnchors")]);
    readBool(highlight.isInline, config[QStringLiteral("hl_inline")]);
    readBool(highlight.noHl, config[QStringLiteral("noHl")]);
    readInt(highlight.tabWidth, config[QStringLiteral("tabWidth")]);
}

/// Hugo 0.111: the keys of old count where their successor has its default value.
void readPygments(HighlightSettings &highlight, const Value &config)
{
    const HighlightSettings defaults;
    if (const QByteArray style = config[QStringLiteral("pygmentsStyle")].toString().toUtf8();
        !style.isEmpty() && highlight.style == defaults.style)
        highlight.style = style;
    if (highlight.noClasses == defaults.noClasses)
        highlight.noClasses = !castToBool(config[QStringLiteral("pygmentsUseClasses")], !highlight.noClasses);
    if (highlight.codeFences == defaults.codeFences)
        readBool(highlight.codeFences, config[QStringLiteral("pygmentsCodeFences")]);
    if (highlight.guessSyntax == defaults.guessSyntax)
        readBool(highlight.guessSyntax, config[QStringLiteral("pygmentsCodeFencesGuessSyntax")]);
}

} // namespace

bool castToBool(const Value &value, bool otherwise)
{
    switch (value.kind()) {
    case Value::Kind::Boolean:
        return value.toBool();
    case Value::Kind::Integer:
        return value.toInteger() != 0;
    case Value::Kind::String: {
        // Go's strconv.ParseBool.
        const QString text = value.toString();
        for (const char *yes : {"1", "t", "T", "TRUE", "true", "True"}) {
            if (text == QLatin1String(yes))
                return true;
        }
        for (const char *no : {"0", "f", "F", "FALSE", "false", "False"}) {
            if (text == QLatin1String(no))
                return false;
        }
        return otherwise;
    }
    default:
        return otherwise;
    }
}

RenderSettings markupSettings(const Value &config, int hugoMinor)
{
    RenderSettings settings;
    settings.hugoMinor = hugoMinor;
    const Value markup = config[QStringLiteral("markup")];
    readGoldmark(settings.goldmark, markup[QStringLiteral("goldmark")], hugoMinor);
    readHighlight(settings.highlight, markup[QStringLiteral("highlight")], hugoMinor);
    readPygments(settings.highlight, config);
    const Value contents = markup[QStringLiteral("tableOfContents")];
    readInt(settings.contents.startLevel, contents[QStringLiteral("startLevel")]);
    readInt(settings.contents.endLevel, contents[QStringLiteral("endLevel")]);
    readBool(settings.contents.ordered, contents[QStringLiteral("ordered")]);
    readBool(settings.enableEmoji, config[QStringLiteral("enableEmoji")]);

    if (const QString base = config[QStringLiteral("baseURL")].toString(); !base.isEmpty()) {
        settings.baseUrl = base.endsWith(QLatin1Char('/')) ? base : base + QLatin1Char('/');
        const QString path = QUrl(settings.baseUrl).path();
        settings.pathPrefix = path.startsWith(QLatin1Char('/')) ? path : QStringLiteral("/");
    }
    if (const QString folder = config[QStringLiteral("params")][QStringLiteral("media_dir")].toString();
        !folder.isEmpty())
        settings.mediaFolder = folder;
    return settings;
}

} // namespace shownotes
