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

void readGoldmark(GoldmarkSettings &goldmark, const Value &config)
{
    const Value extensions = config[QStringLiteral("extensions")];
    // A map with `disable` from Hugo 0.112 on.
    const Value typographer = extensions[QStringLiteral("typographer")];
    if (typographer.kind() == Value::Kind::Map)
        goldmark.typographer = !castToBool(typographer[QStringLiteral("disable")], false);
    else
        readBool(goldmark.typographer, typographer);
    readBool(goldmark.footnote, extensions[QStringLiteral("footnote")]);
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
    const QString type = parser[QStringLiteral("autoHeadingIDType")].toString();
    if (type == QLatin1String("github-ascii"))
        goldmark.headingIdType = GoldmarkSettings::HeadingIdType::GithubAscii;
    else if (type == QLatin1String("blackfriday"))
        goldmark.headingIdType = GoldmarkSettings::HeadingIdType::Blackfriday;
    readBool(goldmark.wrapStandAloneImageWithinParagraph, parser[QStringLiteral("wrapStandAloneImageWithinParagraph")]);
    readBool(goldmark.titleAttribute, parser[QStringLiteral("attribute")][QStringLiteral("title")]);
    readBool(goldmark.blockAttribute, parser[QStringLiteral("attribute")][QStringLiteral("block")]);
}

void readHighlight(HighlightSettings &highlight, const Value &config)
{
    readBool(highlight.codeFences, config[QStringLiteral("codeFences")]);
    readBool(highlight.guessSyntax, config[QStringLiteral("guessSyntax")]);
    readBool(highlight.noClasses, config[QStringLiteral("noClasses")]);
    readBytes(highlight.style, config[QStringLiteral("style")]);
    readBool(highlight.lineNos, config[QStringLiteral("lineNos")]);
    readBool(highlight.lineNumbersInTable, config[QStringLiteral("lineNumbersInTable")]);
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

RenderSettings markupSettings(const Value &config)
{
    RenderSettings settings;
    const Value markup = config[QStringLiteral("markup")];
    readGoldmark(settings.goldmark, markup[QStringLiteral("goldmark")]);
    readHighlight(settings.highlight, markup[QStringLiteral("highlight")]);
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
