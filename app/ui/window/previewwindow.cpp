#include "window/previewwindow.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace shownotes {

PreviewWindow::PreviewWindow()
{
    // Closing the main window ends the program, whatever became of this one.
    setAttribute(Qt::WA_QuitOnClose, false);
    setMinimumSize(320, 240);
    resize(720, 900);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    setPageName({});
}

void PreviewWindow::hold(QWidget *preview)
{
    layout()->addWidget(preview);
    preview->show();
}

void PreviewWindow::setPageName(const QString &name)
{
    //: The title of the window that shows the preview alone; %1 is the page's title
    setWindowTitle(name.isEmpty() ? tr("Preview – Shownotes") : tr("%1 – Preview").arg(name));
}

void PreviewWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    emit closedByUser();
}

} // namespace shownotes
