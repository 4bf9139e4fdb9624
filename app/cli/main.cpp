#include "checkcommand.h"
#include "command.h"
#include "frontmattercommand.h"
#include "rendercommand.h"
#include "resavecommand.h"

#include <content/translators.h>

#include <QCoreApplication>
#include <QLocale>

#include <clocale>
#include <cstdio>
#include <langinfo.h>

using namespace shownotes;

namespace {

constexpr Command commands[] = {
    {"render", "render [--hugo-version VERSION] FILE\nrender --serve [--background] [--memory-limit MEGABYTES]",
        "Print the HTML of a page's body as Hugo would publish it: that VERSION (0.131), else the installed one.\n"
        "      --serve is for the window.",
        runRender},
    {"check", "check FILE", "Tell what Hugo would refuse in a page or publish otherwise than it looks.", runCheck},
    {"resave", "resave FILE", "Read a page and write it through the saving path.", runResave},
    {"front-matter", "front-matter get FILE KEY\nfront-matter set FILE KEY JSON\nfront-matter unset FILE KEY",
        "Print, change or remove one value of a front matter. KEY is dotted: image.caption, links.0.url.",
        runFrontMatter},
};

QByteArray usage(const Command &command)
{
    QByteArray text;
    for (const QByteArray &line : QByteArray(command.usage).split('\n'))
        text += "  shownotes-cli " + line + '\n';
    return text;
}

QByteArray help()
{
    QByteArray text("Usage:\n");
    for (const Command &command : commands)
        text += usage(command) + "      " + command.help + '\n';
    text +=
        "  shownotes-cli --help | --version\n\n"
        "FILE is a page, or the folder of a bundle. Exit status: 0 done, 1 refused or failed (FILE:LINE: reason on\n"
        "stderr, the file untouched), 2 wrong usage.\n";
    return text;
}

// The user's language, also where the system has no locale for it and useUtf8Locale() replaces it.
QLocale languageOfEnvironment()
{
    // As the window chooses it, whose render worker this is as well.
    for (const char *variable : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (!qEnvironmentVariableIsEmpty(variable))
            return QLocale(qEnvironmentVariable(variable).section(u':', 0, 0).section(u'.', 0, 0));
    }
    return QLocale::c();
}

// Arguments and paths are UTF-8, also where no locale is set; Qt would say so on stderr.
void useUtf8Locale()
{
    if (std::setlocale(LC_ALL, "") == nullptr || qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

} // namespace

int main(int argc, char *argv[])
{
    const QLocale language = languageOfEnvironment();
    useUtf8Locale();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("shownotes-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SHOWNOTES_VERSION));
    installTranslators(&application, language);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0);
    if (name == u"--help" || name == u"-h")
        return printOut(help()) ? Done : Refused;
    if (name == u"--version")
        return printOut("shownotes-cli " SHOWNOTES_VERSION "\n") ? Done : Refused;
    for (const Command &command : commands) {
        if (name != QLatin1String(command.name))
            continue;
        const ExitCode code = command.run(arguments.mid(1));
        if (code == WrongUsage)
            std::fputs(("Usage:\n" + usage(command)).constData(), stderr);
        return code;
    }
    std::fputs(help().constData(), stderr);
    return WrongUsage;
}
