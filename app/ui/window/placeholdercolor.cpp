#include "window/placeholdercolor.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

#include <cmath>

namespace shownotes {

namespace {

void repair()
{
    const QPalette palette = QApplication::palette();
    const QColor base = palette.color(QPalette::Base);
    const QColor text = palette.color(QPalette::Text);
    const QColor placeholder = palette.color(QPalette::PlaceholderText);
    // Seen on the base: an alpha of one half, as Qt's own light theme has it, counts half.
    const double distance = std::abs(placeholder.lightnessF() - base.lightnessF()) * placeholder.alphaF();
    if (distance >= 0.35 * std::abs(text.lightnessF() - base.lightnessF()))
        return;
    QColor readable = text;
    readable.setAlphaF(0.6F);
    QPalette repaired;
    repaired.setColor(QPalette::PlaceholderText, readable);
    QApplication::setPalette(repaired);
}

} // namespace

PlaceholderColor::PlaceholderColor(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
    repair();
}

bool PlaceholderColor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange && watched == qApp)
        repair();
    return QObject::eventFilter(watched, event);
}

} // namespace shownotes
