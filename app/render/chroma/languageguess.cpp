#include "languageguess.h"

#include <QRegularExpression>

namespace shownotes::chroma {

namespace {

bool matches(const QRegularExpression &pattern, const QByteArray &text)
{
    return pattern.match(QString::fromUtf8(text)).hasMatch();
}

double shellLikelihood(const QByteArray &text)
{
    static const QRegularExpression hashbang(
        QStringLiteral("^#!.*/bin/(env )?(ba|z|k)?sh"), QRegularExpression::MultilineOption);
    return matches(hashbang, text) ? 1 : 0;
}

double zoneLikelihood(const QByteArray &text)
{
    static const QRegularExpression authority(
        QStringLiteral("^@\\s+IN\\s+SOA\\s"), QRegularExpression::MultilineOption);
    return matches(authority, text) ? 1 : 0;
}

/// MySQL quotes names with back quotes, where T-SQL has brackets.
double mySqlLikelihood(const QByteArray &text)
{
    static const QRegularExpression quoted(QStringLiteral("`[a-zA-Z_]\\w*`"));
    static const QRegularExpression bracketed(QStringLiteral("\\[[a-zA-Z_]\\w*\\]"));
    const QString characters = QString::fromUtf8(text);
    const qsizetype quotes = characters.count(quoted);
    const qsizetype brackets = characters.count(bracketed);
    if (quotes + brackets > 0 && quotes >= 2 * brackets)
        return 0.5;
    return quotes > brackets ? 0.2 : quotes > 0 ? 0.1 : 0;
}

double zedLikelihood(const QByteArray &text)
{
    const bool definition = text.contains("definition ");
    const bool relation = text.contains("relation ");
    const bool permission = text.contains("permission ");
    if (definition && relation && permission)
        return 0.9;
    return definition || relation ? 0.5 : permission ? 0.25 : 0;
}

double vShellLikelihood(const QByteArray &text)
{
    const QByteArray line = text.left(text.indexOf('\n'));
    const bool isRun = (line.contains("#!/usr/bin/env") && line.contains("v run"))
        || (line.contains("#!/") && line.contains("/v run"));
    return isRun ? 1 : 0;
}

} // namespace

double languageLikelihood(const QByteArray &lexer, const QByteArray &text)
{
    if (lexer == "Bash")
        return shellLikelihood(text);
    if (lexer == "dns")
        return zoneLikelihood(text);
    if (lexer == "MySQL")
        return mySqlLikelihood(text);
    if (lexer == "Zed")
        return zedLikelihood(text);
    if (lexer == "Go")
        return !text.contains("package ") ? 0 : text.contains("fmt.") ? 0.5 : 0.1;
    if (lexer == "V")
        return !text.contains("module ") ? 0 : text.contains("import ") ? 0.2 : 0.1;
    return lexer == "V shell" ? vShellLikelihood(text) : 0;
}

} // namespace shownotes::chroma
