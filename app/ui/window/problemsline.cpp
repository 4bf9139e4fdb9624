#include "window/problemsline.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace shownotes {

namespace {

/// A menu of more would leave the screen.
constexpr qsizetype mostListed = 25;
constexpr int mostCharacters = 90;

QString literal(QString text)
{
    return text.replace(u'&', QLatin1String("&&"));
}

} // namespace

ProblemsLine::ProblemsLine(QWidget *parent)
    : QWidget(parent)
    , m_text(new QToolButton(this))
    , m_fix(new QToolButton(this))
    , m_all(new QToolButton(this))
{
    setAccessibleName(tr("Problems of the page"));
    setAutoFillBackground(true);
    m_text->setAutoRaise(true);
    m_text->setToolButtonStyle(Qt::ToolButtonTextBesideIcon); // text alone would stand in the middle
    m_text->setIcon(style()->standardIcon(QStyle::SP_MessageBoxWarning));
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_fix->setText(tr("Fix"));
    m_fix->setAccessibleName(tr("Ways to fix this problem"));
    m_fix->setPopupMode(QToolButton::InstantPopup);
    m_fix->setMenu(new QMenu(m_fix));
    m_all->setAccessibleName(tr("All problems of the page"));
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setMenu(new QMenu(m_all));
    for (QToolButton *button : {m_text, m_fix, m_all})
        button->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 3, 8, 3);
    layout->setSpacing(6);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_fix);
    layout->addWidget(m_all);
    connect(m_text, &QToolButton::clicked, this, [this] { emit activated(0); });
    hide();
}

void ProblemsLine::setEntries(const QList<Entry> &entries)
{
    m_entries = entries;
    setVisible(!entries.isEmpty());
    if (entries.isEmpty())
        return;
    const auto whole = [](const Entry &entry) {
        return entry.place.isEmpty() ? entry.message : tr("%1: %2").arg(entry.place, entry.message);
    };
    m_text->setAccessibleName(whole(entries.constFirst()));
    m_text->setToolTip(whole(entries.constFirst()));
    showText();

    m_fix->menu()->clear();
    const QStringList &fixes = entries.constFirst().fixes;
    for (int fix = 0; fix < fixes.size(); ++fix)
        m_fix->menu()->addAction(literal(fixes[fix]), this, [this, fix] { emit fixChosen(0, fix); });
    m_fix->setVisible(!fixes.isEmpty());

    m_all->menu()->clear();
    for (qsizetype i = 0; i < std::min(entries.size(), mostListed); ++i) {
        QString text = whole(entries[i]);
        if (text.size() > mostCharacters)
            text = text.left(mostCharacters) + QStringLiteral("…");
        m_all->menu()->addAction(literal(text), this, [this, i] { emit activated(int(i)); });
    }
    if (entries.size() > mostListed)
        m_all->menu()->addAction(tr("… and %n more", nullptr, int(entries.size() - mostListed)))->setEnabled(false);
    m_all->setText(tr("All %n", nullptr, int(entries.size())));
    m_all->setVisible(entries.size() > 1);
}

void ProblemsLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showText();
}

void ProblemsLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        showText();
}

void ProblemsLine::showText()
{
    // A tool button does not shorten its text.
    const int room = m_text->width() - m_text->iconSize().width() - 3 * style()->pixelMetric(QStyle::PM_ButtonMargin);
    m_text->setText(literal(m_text->fontMetrics().elidedText(m_text->accessibleName(), Qt::ElideRight, room)));
}

} // namespace shownotes
