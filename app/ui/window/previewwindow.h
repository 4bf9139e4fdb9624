#pragma once

#include <QWidget>

namespace shownotes {

/// A window of its own for the preview, e.g. on a second screen. It borrows the preview: whoever put it there takes it back.
class PreviewWindow : public QWidget {
    Q_OBJECT

public:
    PreviewWindow();

    /// Takes `preview` into the window.
    void hold(QWidget *preview);
    /// What the window's title says; empty where no page is open.
    void setPageName(const QString &name);

signals:
    /// The user closed the window; the preview still stands in it.
    void closedByUser();

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace shownotes
