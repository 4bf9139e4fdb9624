#include "window/viewmodes.h"

#include "preview/previewview.h"
#include "window/mainactions.h"
#include "window/previewwindow.h"

#include <QAction>
#include <QActionGroup>
#include <QMetaEnum>
#include <QSettings>

namespace shownotes {

namespace {

using Arrangement = PageView::Arrangement;

const QString arrangementKey = QStringLiteral("window/arrangement");
const QString bothKey = QStringLiteral("window/arrangementOfBoth");
const QString geometryKey = QStringLiteral("previewWindow/geometry");

Arrangement stored(const QString &key)
{
    const QByteArray name = QSettings().value(key).toByteArray();
    bool known = false;
    const int value = QMetaEnum::fromType<Arrangement>().keyToValue(name.constData(), &known);
    return known ? Arrangement(value) : Arrangement::SideBySide;
}

QString nameOf(Arrangement arrangement)
{
    return QString::fromLatin1(QMetaEnum::fromType<Arrangement>().valueToKey(int(arrangement)));
}

} // namespace

ViewModes::ViewModes(MainActions *actions, PageView *view, QObject *parent)
    : QObject(parent)
    , m_actions(actions)
    , m_view(view)
    , m_choices(new QActionGroup(this))
    , m_window(std::make_unique<PreviewWindow>())
{
    const auto offer = [this](QAction *action, Arrangement arrangement) {
        m_choices->addAction(action);
        action->setData(QVariant::fromValue(arrangement));
    };
    offer(actions->sideBySide, Arrangement::SideBySide);
    offer(actions->stacked, Arrangement::Stacked);
    offer(actions->textOnly, Arrangement::TextOnly);
    offer(actions->previewOnly, Arrangement::PreviewOnly);
    offer(actions->previewApart, Arrangement::Apart);
    connect(m_choices, &QActionGroup::triggered, this,
        [this](const QAction *action) { set(action->data().value<Arrangement>()); });
    connect(actions->showPreview, &QAction::triggered, this,
        [this](bool show) { set(show ? m_withPreview : Arrangement::TextOnly); });
    connect(view, &PageView::textWanted, this, [this] { set(m_withBoth); });
    connect(m_window.get(), &PreviewWindow::closedByUser, this, [this] { set(m_withBoth); });
    // What is done while looking at the preview alone, by the same keys.
    m_window->addActions(m_choices->actions());
    m_window->addActions({actions->showPreview, actions->save, actions->saveAll, actions->quit});
}

ViewModes::~ViewModes() = default;

void ViewModes::restore()
{
    m_withBoth = stored(bothKey) == Arrangement::Stacked ? Arrangement::Stacked : Arrangement::SideBySide;
    m_withPreview = m_withBoth;
    m_window->restoreGeometry(QSettings().value(geometryKey).toByteArray());
    set(stored(arrangementKey));
}

void ViewModes::save() const
{
    QSettings settings;
    settings.setValue(arrangementKey, nameOf(m_arrangement));
    settings.setValue(bothKey, nameOf(m_withBoth));
    settings.setValue(geometryKey, m_window->saveGeometry());
}

void ViewModes::set(Arrangement arrangement)
{
    m_arrangement = arrangement;
    if (arrangement != Arrangement::TextOnly)
        m_withPreview = arrangement;
    if (arrangement == Arrangement::SideBySide || arrangement == Arrangement::Stacked)
        m_withBoth = arrangement;
    const QList<QAction *> choices = m_choices->actions();
    for (QAction *action : choices)
        action->setChecked(action->data().value<Arrangement>() == arrangement);
    m_actions->showPreview->setChecked(arrangement != Arrangement::TextOnly);
    m_actions->setTextShown(arrangement != Arrangement::PreviewOnly);

    m_view->setArrangement(arrangement);
    if (arrangement == Arrangement::Apart)
        m_window->hold(m_view->preview());
    showWindow();
}

void ViewModes::setPageName(const QString &name)
{
    m_pageName = name;
    m_window->setPageName(name);
    showWindow();
}

void ViewModes::showWindow()
{
    const bool show = m_arrangement == Arrangement::Apart && !m_pageName.isEmpty();
    if (show == m_window->isVisible())
        return;
    // The keyboard stays with the text.
    m_window->setAttribute(Qt::WA_ShowWithoutActivating);
    m_window->setVisible(show);
}

void ViewModes::closeWindow()
{
    m_window->hide();
    m_view->takeBackPreview();
}

} // namespace shownotes
