#include "mainwindow.h"

namespace shownotes {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
}

} // namespace shownotes
