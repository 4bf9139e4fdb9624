#include "figures/undonotice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <utility>

namespace shownotes {

UndoNotice::UndoNotice(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_undo(new QToolButton(this))
    , m_close(new QToolButton(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_undo->setText(tr("Undo"));
    m_undo->setAccessibleName(tr("Undo"));
    m_undo->setFocusPolicy(Qt::TabFocus);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the notice"));
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 4, 2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_undo);
    layout->addWidget(m_close);
    hide();

    connect(m_undo, &QToolButton::clicked, this, [this] {
        const std::function<void()> run = std::exchange(m_run, {});
        hide();
        if (run)
            run();
    });
    connect(m_close, &QToolButton::clicked, this, [this] { offer({}, {}); });
}

void UndoNotice::offer(const QString &text, const std::function<void()> &undo)
{
    m_text->setText(text);
    m_run = undo;
    setVisible(!text.isEmpty());
}

} // namespace shownotes
