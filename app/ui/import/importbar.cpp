#include "import/importbar.h"

#include "import/importquestions.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <chrono>

namespace shownotes {

using namespace std::chrono_literals;

ImportBar::ImportBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_action(new QPushButton(this))
    , m_details(new QPushButton(tr("Show &All"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("importBar"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_progress->setAccessibleName(tr("Pictures done"));
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(140);
    m_close->setAutoRaise(true);
    m_close->setIcon(style()->standardIcon(QStyle::SP_TitleBarCloseButton));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close this message"));
    for (QWidget *button : std::initializer_list<QWidget *> {m_action, m_details, m_cancel, m_close})
        button->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 6, 4);
    layout->addWidget(m_icon);
    layout->addWidget(m_text, 1);
    for (QWidget *widget : std::initializer_list<QWidget *> {m_progress, m_details, m_action, m_cancel, m_close})
        layout->addWidget(widget, 0, Qt::AlignVCenter);
    hide();
    m_patience.setSingleShot(true);
    m_patience.setInterval(400ms);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);

    connect(m_cancel, &QPushButton::clicked, this, &ImportBar::cancelled);
    connect(m_close, &QToolButton::clicked, this, &ImportBar::dismiss);
    connect(m_details, &QPushButton::clicked, this, &ImportBar::showDetails);
    connect(m_action, &QPushButton::clicked, this, [this] {
        dismiss();
        // What is run may show the next notice, with another thing to run.
        if (const std::function<void()> run = m_run)
            run();
    });
}

void ImportBar::showProgress(const QString &text, qint64 done, qint64 total)
{
    m_icon->hide();
    m_text->setText(text);
    // A progress bar counts in int.
    m_progress->setRange(0, total > 0 ? 1000 : 0);
    m_progress->setValue(total > 0 ? int(1000 * done / total) : 0);
    m_progress->show();
    m_cancel->show();
    m_action->hide();
    m_details->hide();
    m_close->hide();
    if (isHidden() && !m_patience.isActive())
        m_patience.start();
}

void ImportBar::dismiss()
{
    m_patience.stop();
    hide();
}

void ImportBar::showNotice(const QString &text, bool warning, const QString &action, const std::function<void()> &run,
    const QStringList &details)
{
    m_patience.stop();
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(
        style()->standardIcon(warning ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation).pixmap(size));
    m_icon->show();
    m_text->setText(text);
    m_run = run;
    m_detailTexts = details;
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_details->setVisible(!details.isEmpty());
    m_progress->hide();
    m_cancel->hide();
    m_close->show();
    show();
}

void ImportBar::showDetails()
{
    tellImportFailures(window(), m_detailTexts);
}

} // namespace shownotes
