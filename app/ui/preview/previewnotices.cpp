#include "preview/previewnotices.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>

namespace shownotes {

PreviewBanner::PreviewBanner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    hide();
}

void PreviewBanner::setText(const QString &text, bool warning)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const QIcon icon = style()->standardIcon(warning ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation);
    m_icon->setPixmap(icon.pixmap(size));
    m_text->setText(text);
    m_text->setAccessibleName(warning ? tr("Warning about the preview") : tr("About the preview"));
    setVisible(!text.isEmpty());
}

PreviewOff::PreviewOff(QWidget *parent)
    : QWidget(parent)
    , m_reason(new QLabel(this))
    , m_button(new QPushButton(tr("Start the Preview Again"), this))
{
    m_reason->setTextFormat(Qt::PlainText);
    m_reason->setWordWrap(true);
    m_reason->setAlignment(Qt::AlignCenter);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *layout = new QVBoxLayout(this);
    layout->addStretch();
    layout->addWidget(m_reason);
    layout->addWidget(m_button, 0, Qt::AlignCenter);
    layout->addStretch();
    connect(m_button, &QPushButton::clicked, this, &PreviewOff::tryAgain);
}

void PreviewOff::setReason(const QString &reason, bool mayTryAgain)
{
    m_reason->setText(reason);
    m_button->setVisible(mayTryAgain);
}

} // namespace shownotes
