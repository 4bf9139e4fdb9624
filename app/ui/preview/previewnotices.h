#pragma once

#include <QFrame>
#include <QWidget>

class QLabel;
class QPushButton;

namespace shownotes {

/// A line above the page, with an icon; hidden while it has no text.
class PreviewBanner : public QFrame {
    Q_OBJECT

public:
    explicit PreviewBanner(QWidget *parent = nullptr);

    void setText(const QString &text, bool warning);

private:
    QLabel *m_icon;
    QLabel *m_text;
};

/// Stands in the page's place while there is none: why, and where it helps a button.
class PreviewOff : public QWidget {
    Q_OBJECT

public:
    explicit PreviewOff(QWidget *parent = nullptr);

    void setReason(const QString &reason, bool mayTryAgain);

signals:
    void tryAgain();

private:
    QLabel *m_reason;
    QPushButton *m_button;
};

} // namespace shownotes
