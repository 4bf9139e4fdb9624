#pragma once

#include "window/pageview.h"

#include <QObject>

#include <memory>

class QActionGroup;

namespace shownotes {

class PreviewWindow;
struct MainActions;

/// How text and preview are arranged: the choices of the View menu, and the preview's window of its own.
class ViewModes : public QObject {
    Q_OBJECT

public:
    ViewModes(MainActions *actions, PageView *view, QObject *parent);
    ~ViewModes() override;

    /// As the settings have it, or side by side.
    void restore();
    void save() const;

    PageView::Arrangement arrangement() const { return m_arrangement; }
    /// What the preview's window says in its title; it is shown only while there is a page, so an empty name hides it.
    void setPageName(const QString &name);
    /// Before the program ends.
    void closeWindow();

private:
    void set(PageView::Arrangement arrangement);
    void showWindow();

    MainActions *m_actions;
    PageView *m_view;
    QActionGroup *m_choices;
    std::unique_ptr<PreviewWindow> m_window;
    PageView::Arrangement m_arrangement = PageView::Arrangement::SideBySide;
    PageView::Arrangement m_withPreview = PageView::Arrangement::SideBySide; ///< the last one that shows the preview
    PageView::Arrangement m_withBoth = PageView::Arrangement::SideBySide; ///< the last one with both in this window
    QString m_pageName;
};

} // namespace shownotes
