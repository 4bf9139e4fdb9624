#pragma once

#include <QMainWindow>

namespace shownotes {

/// Joins the widgets to the open page; the only class that knows them all.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);
};

} // namespace shownotes
