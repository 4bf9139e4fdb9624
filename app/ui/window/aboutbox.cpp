#include "window/aboutbox.h"

#include <document/rendercontext.h>

#include <QCoreApplication>
#include <QMessageBox>

namespace shownotes {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(shownotes::AboutBox)
};

QString rulesText(const std::optional<Site> &site, const std::optional<HugoVersion> &installed)
{
    const HugoVersion ruling = rulingHugo(site, installed);
    const QString version = ruling.text();
    if (installed && ruling == *installed)
        return Words::tr("The preview follows the rules of Hugo %1, which is installed.").arg(version);
    if (!installed && site && site->minimumHugo() == ruling)
        return Words::tr("The preview follows the rules of Hugo %1, the earliest that this site allows.").arg(version);
    return Words::tr("The preview follows the rules of Hugo %1.").arg(version);
}

} // namespace

void showAboutBox(QWidget *parent, const std::optional<Site> &site, const std::optional<HugoVersion> &installed)
{
    const QString about = Words::tr(
        "<h3>Shownotes %1</h3><p>An editor for podcast show notes kept in a Hugo site.</p><p>Your file stays your "
        "own: saving changes only what you edited.</p>");
    QMessageBox::about(parent, Words::tr("About Shownotes"),
        about.arg(QCoreApplication::applicationVersion().toHtmlEscaped()) + QStringLiteral("<p>")
            + rulesText(site, installed).toHtmlEscaped() + QStringLiteral("</p>"));
}

} // namespace shownotes
