#pragma once

#include <QObject>

namespace shownotes {

/// Keeps placeholder texts readable while it lives. Qt 6.4 leaves their colour at the light theme's where a desktop's dark theme does not name one;
/// then it is taken from the text's colour, at once and whenever the theme changes.
class PlaceholderColor : public QObject {
    Q_OBJECT

public:
    explicit PlaceholderColor(QObject *parent = nullptr);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace shownotes
