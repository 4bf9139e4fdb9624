#include "window/linkquestion.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QUrl>

namespace shownotes {

namespace {

struct LinkQuestion {
    Q_DECLARE_TR_FUNCTIONS(shownotes::LinkQuestion)
};

bool mayOpen(const QUrl &url)
{
    const QString scheme = url.scheme();
    const bool web = (scheme == QLatin1String("http") || scheme == QLatin1String("https")) && !url.host().isEmpty();
    return web || scheme == QLatin1String("mailto");
}

} // namespace

void askAboutLink(QWidget *parent, const QUrl &url)
{
    // Encoded, so that look-alike letters in the host stand as punycode and direction marks as percent signs.
    const QString address = QString::fromLatin1(url.toEncoded());
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(), QString(), QMessageBox::Cancel, parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(address.size() > 1000 ? address.left(1000) + u'…' : address);
    box.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    const QPushButton *copy = box.addButton(LinkQuestion::tr("Copy Address"), QMessageBox::ActionRole);
    const QPushButton *open = nullptr;
    if (mayOpen(url)) {
        box.setText(url.scheme() == QLatin1String("mailto")
                ? LinkQuestion::tr("Write to this address in your mail program?")
                : LinkQuestion::tr("Open this address in your browser?"));
        QPushButton *button = box.addButton(LinkQuestion::tr("Open"), QMessageBox::AcceptRole);
        box.setDefaultButton(button);
        open = button;
    } else {
        box.setText(LinkQuestion::tr("Shownotes does not open addresses of this kind."));
        box.setIcon(QMessageBox::Information);
    }
    box.exec();
    if (open && box.clickedButton() == open)
        QDesktopServices::openUrl(url);
    else if (box.clickedButton() == copy)
        QGuiApplication::clipboard()->setText(address);
}

} // namespace shownotes
