#include "window/webmedia.h"

#include <QAction>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace shownotes {

namespace {

const QString key = QStringLiteral("preview/sitesWithWebMedia");

QStringList allowedSites()
{
    return QSettings().value(key).toStringList();
}

} // namespace

WebMedia::WebMedia(QAction *action, QWidget *window)
    : QObject(window)
    , m_action(action)
    , m_window(window)
{
    m_action->setEnabled(false);
    connect(m_action, &QAction::triggered, this, &WebMedia::request);
}

void WebMedia::setSite(const std::optional<Site> &site)
{
    m_root = site ? site->root() : QString();
    m_title = site ? site->title() : QString();
    m_action->setEnabled(site.has_value());
    m_action->setChecked(isAllowed());
}

bool WebMedia::isAllowed() const
{
    return !m_root.isEmpty() && allowedSites().contains(m_root);
}

void WebMedia::request(bool allowed)
{
    if (!m_root.isEmpty() && allowed != isAllowed() && (!allowed || agreed())) {
        QStringList sites = allowedSites();
        sites.removeAll(m_root);
        if (allowed)
            sites.append(m_root);
        QSettings().setValue(key, sites);
        emit changed(allowed);
    }
    m_action->setChecked(isAllowed());
}

bool WebMedia::agreed() const
{
    QMessageBox box(QMessageBox::Question, QCoreApplication::applicationName(),
        tr("Show pictures, sound and film of the web in the pages of “%1”?").arg(m_title), QMessageBox::Cancel,
        m_window);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(
        tr("The servers that the pages name learn that you look at them. Scripts and embedded players stay off. "
           "You can take this back in the View menu."));
    const QPushButton *show = box.addButton(tr("Show"), QMessageBox::AcceptRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == show;
}

} // namespace shownotes
