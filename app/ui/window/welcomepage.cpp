#include "window/welcomepage.h"

#include "window/recentpaths.h"

#include <QAction>
#include <QCommandLinkButton>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace shownotes {

WelcomePage::WelcomePage(RecentPaths *recent, QAction *openPage, QAction *openSite, QWidget *parent)
    : QWidget(parent)
    , m_recent(recent)
    , m_recentLayout(new QVBoxLayout)
{
    auto *title = new QLabel(tr("Show notes, as Hugo will publish them"), this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    title->setFont(large);
    title->setWordWrap(true);
    auto *hint = new QLabel(
        tr("Open the folder of your Hugo site, one episode's folder, or a Markdown file. You can also drop it here."),
        this);
    hint->setWordWrap(true);

    const auto button = [this](QAction *action) {
        auto *made = new QPushButton(action->text(), this);
        connect(made, &QPushButton::clicked, action, &QAction::trigger);
        return made;
    };
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(button(openSite));
    buttons->addWidget(button(openPage));
    buttons->addStretch();

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(title);
    column->addWidget(hint);
    column->addLayout(buttons);
    column->addSpacing(12);
    m_recentLayout->setSpacing(0);
    column->addLayout(m_recentLayout);
    column->addStretch(3);

    auto *centred = new QHBoxLayout(this);
    centred->setContentsMargins(24, 24, 24, 24);
    centred->addStretch(1);
    centred->addLayout(column, 4);
    centred->addStretch(1);

    connect(recent, &RecentPaths::changed, this, &WelcomePage::fillRecent);
    fillRecent();
}

void WelcomePage::fillRecent()
{
    while (QLayoutItem *item = m_recentLayout->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList paths = m_recent->paths().mid(0, 5);
    for (const QString &path : paths) {
        QString name = QFileInfo(path).fileName();
        if (name.startsWith(QLatin1String("index.")))
            name = QFileInfo(QFileInfo(path).path()).fileName();
        auto *button = new QCommandLinkButton(name.replace(u'&', QLatin1String("&&")), shownPath(path), this);
        button->setIcon({});
        connect(button, &QCommandLinkButton::clicked, this, [this, path] { emit openRequested(path); });
        m_recentLayout->addWidget(button);
    }
}

} // namespace shownotes
