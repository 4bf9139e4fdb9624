#include "templatetext.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>

namespace shownotes {

namespace {

/// Words that Hugo writes in capitals.
bool isAcronym(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list = QStringLiteral(
            "ok utf8 html json jwt id uuid sql ack acl adsl aes ansi api arp atm bgp bss ccitt chap cidr cir cli cpe "
            "cpu crc crt csma cmos dce dec des dhcp dns dram dsl dslam dte dmi eha eia eigrp eof ess fcc fcs fddi ftp "
            "gbic gbps gepof hdlc http https iana icmp idf ids ieee ietf imap ip ips isdn isp kbps lacp lan lapb lapf "
            "llc mac mbps mc mdf mib moca mpls mtu nac nat nbma nic nrz nrzi nvram osi ospf oui pap pat pc pim pcm pdu "
            "pop3 pots ppp pptp ptt pvst ram rarp rfc rip rll rom rstp rtp rcp sdlc sfd sfp slarp slip smtp sna snap "
            "snmp sof sram ssh ssid stp syn tdm tftp tia tofu udp url uri usb utp vc vlan vlsm vpn w3c wan wep wifi "
            "wpa www")
                                     .split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}

QString ordinal(qint64 number)
{
    const qint64 last = number % 10, lastTwo = number % 100;
    const char *ending = lastTwo >= 11 && lastTwo <= 13 ? "th"
        : last == 1                                     ? "st"
        : last == 2                                     ? "nd"
        : last == 3                                     ? "rd"
                                                        : "th";
    return QString::number(number) + QLatin1String(ending);
}

} // namespace

std::optional<QString> humanizedText(const QString &text)
{
    if (text.isEmpty())
        return text;
    static const QRegularExpression digits(QStringLiteral("^[0-9]{1,9}$"));
    if (digits.match(text).hasMatch())
        return ordinal(text.toLongLong());
    static const QRegularExpression plain(QStringLiteral("^[a-z0-9]+(?:[-_ ][a-z0-9]+)*$"));
    if (!plain.match(text).hasMatch())
        return {};
    QStringList words = text.split(QRegularExpression(QStringLiteral("[-_ ]")));
    for (const QString &word : std::as_const(words)) {
        if (isAcronym(word))
            return {};
    }
    words.first()[0] = words.first()[0].toUpper();
    return words.join(u' ');
}

QString chomped(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && (text[end - 1] == u'\n' || text[end - 1] == u'\r'))
        --end;
    return text.left(end);
}

QString trimmedOf(const QString &text, const QString &set, bool atStart, bool atEnd)
{
    qsizetype from = 0, to = text.size();
    while (atStart && from < to && set.contains(text[from]))
        ++from;
    while (atEnd && to > from && set.contains(text[to - 1]))
        --to;
    return text.mid(from, to - from);
}

qint64 countOf(const QString &text, const QString &part)
{
    qint64 count = 0;
    for (qsizetype at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.size()))
        ++count;
    return count;
}

QString cleanedPath(const QString &path)
{
    return path.isEmpty() ? QStringLiteral(".") : QDir::cleanPath(path);
}

QString baseOfPath(const QString &path)
{
    QString trimmed = path;
    while (trimmed.size() > 1 && trimmed.endsWith(u'/'))
        trimmed.chop(1);
    if (trimmed.isEmpty())
        return QStringLiteral(".");
    return trimmed == u'/' ? trimmed : trimmed.mid(trimmed.lastIndexOf(u'/') + 1);
}

std::optional<QString> formattedText(const QString &format, const QList<TemplateValue> &arguments)
{
    static const QRegularExpression verb(QStringLiteral("%(%|(-|0)?([0-9]{0,3})([sdvt]))"));
    QString result;
    qsizetype next = 0;
    for (qsizetype at = 0; at < format.size();) {
        if (format[at] != u'%') {
            result += format[at++];
            continue;
        }
        const QRegularExpressionMatch match =
            verb.match(format, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return {};
        at = match.capturedEnd();
        if (match.captured(1) == u'%') {
            result += u'%';
            continue;
        }
        if (next == arguments.size())
            return {};
        const TemplateValue &argument = arguments[next++];
        const QChar letter = match.captured(4)[0];
        const bool fits = letter == u'v' || (letter == u's' && argument.isString())
            || (letter == u'd' && argument.isInteger())
            || (letter == u't' && argument.value().kind() == Value::Kind::Boolean && !argument.time());
        const std::optional<QString> text = argument.printed();
        const qsizetype width = match.captured(3).toInt();
        const bool zeros = match.captured(2) == u'0';
        // Zeros stand behind the sign, and Go's versions differ in putting them before texts.
        if (!fits || !text || (zeros && (!argument.isInteger() || text->startsWith(u'-'))))
            return {};
        const qsizetype missing = width - text->toUcs4().size();
        const QString fill(std::max<qsizetype>(missing, 0), zeros ? u'0' : u' ');
        result += match.captured(2) == u'-' ? *text + fill : fill + *text;
    }
    return next == arguments.size() ? std::optional(result) : std::nullopt;
}

} // namespace shownotes
