#include "form/linkrow.h"

#include "form/fieldwidget.h"
#include "form/lineedit.h"

#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QToolButton>

namespace shownotes {

namespace {

constexpr int leastWidth = 30; // average characters
constexpr int narrowBelow = 66;

QToolButton *newButton(QWidget *parent, Qt::ArrowType arrow)
{
    auto *button = new QToolButton(parent);
    button->setArrowType(arrow);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

LinkRow::LinkRow(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_name(new LineEdit(this))
    , m_url(new LineEdit(this))
    , m_pack(new QComboBox(this))
    , m_icon(new LineEdit(this))
    , m_up(newButton(this, Qt::UpArrow))
    , m_down(newButton(this, Qt::DownArrow))
    , m_remove(newButton(this, Qt::NoArrow))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(4);
    // It may become narrower than its one line of controls: then they stand in two.
    m_grid->setSizeConstraint(QLayout::SetNoConstraint);
    m_name->setPlaceholderText(tr("Name"));
    m_url->setPlaceholderText(tr("URL or file of the bundle"));
    m_icon->setPlaceholderText(tr("Icon"));
    m_icon->setToolTip(tr("Name of the icon in its pack, such as “twitter”"));
    m_pack->setToolTip(tr("Icon pack"));
    m_pack->addItem(tr("No pack"), QString());
    for (const char *pack : {"fas", "far", "fab", "fal", "ai"})
        m_pack->addItem(QLatin1String(pack), QLatin1String(pack));
    m_pack->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_pack->setMinimumContentsLength(5);
    guardInput(m_pack);
    m_remove->setText(QStringLiteral("×"));
    arrange(false);

    connect(m_name, &LineEdit::textEdited, this,
        [this](const QString &text) { emit edited(QStringLiteral("name"), text); });
    connect(
        m_url, &LineEdit::textEdited, this, [this](const QString &text) { emit edited(QStringLiteral("url"), text); });
    connect(m_icon, &LineEdit::textEdited, this,
        [this](const QString &text) { emit edited(QStringLiteral("icon"), text); });
    connect(m_pack, &QComboBox::activated, this,
        [this](int index) { emit edited(QStringLiteral("icon_pack"), m_pack->itemData(index).toString()); });
    connect(m_up, &QToolButton::clicked, this, [this] { emit moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { emit moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &LinkRow::removeRequested);
}

void LinkRow::showLink(const Value &link)
{
    m_name->showText(link[QStringLiteral("name")].toString());
    m_url->showText(link[QStringLiteral("url")].toString());
    m_icon->showText(link[QStringLiteral("icon")].toString());
    const QString pack = link[QStringLiteral("icon_pack")].toString();
    int index = pack.isEmpty() ? 0 : m_pack->findData(pack);
    if (index < 0) {
        m_pack->addItem(pack, pack);
        index = m_pack->count() - 1;
    }
    m_pack->setCurrentIndex(index);
}

void LinkRow::setPlace(int index, int count)
{
    m_index = index;
    m_count = count;
    const int number = index + 1;
    m_name->setAccessibleName(tr("Link %1: name").arg(number));
    m_url->setAccessibleName(tr("Link %1: URL").arg(number));
    m_pack->setAccessibleName(tr("Link %1: icon pack").arg(number));
    m_icon->setAccessibleName(tr("Link %1: icon").arg(number));
    m_up->setAccessibleName(tr("Move link %1 up").arg(number));
    m_down->setAccessibleName(tr("Move link %1 down").arg(number));
    m_remove->setAccessibleName(tr("Remove link %1").arg(number));
    m_up->setToolTip(tr("Move up (Alt+Up)"));
    m_down->setToolTip(tr("Move down (Alt+Down)"));
    m_remove->setToolTip(tr("Remove this link"));
    setReadOnly(m_readOnly);
}

void LinkRow::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_name->setReadOnly(readOnly);
    m_url->setReadOnly(readOnly);
    m_icon->setReadOnly(readOnly);
    m_pack->setEnabled(!readOnly);
    m_up->setEnabled(!readOnly && m_index > 0);
    m_down->setEnabled(!readOnly && m_index + 1 < m_count);
    m_remove->setEnabled(!readOnly);
}

QWidget *LinkRow::firstControl() const
{
    return m_name;
}

QList<QWidget *> LinkRow::controls() const
{
    return {m_name, m_url, m_pack, m_icon, m_up, m_down, m_remove};
}

int LinkRow::focusedControl() const
{
    const QList<QWidget *> all = controls();
    for (int i = 0; i < all.size(); ++i) {
        if (all.at(i)->hasFocus())
            return i;
    }
    return -1;
}

void LinkRow::focusControl(int number)
{
    const QList<QWidget *> all = controls();
    QWidget *control = all.value(number, m_name);
    (control->isEnabled() ? control : m_name)->setFocus();
}

QSize LinkRow::minimumSizeHint() const
{
    return QSize(leastWidth * fontMetrics().averageCharWidth(), m_grid->minimumSize().height());
}

void LinkRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool narrow = width() < narrowBelow * fontMetrics().averageCharWidth();
    if (narrow != m_narrow) {
        arrange(narrow);
        updateGeometry();
    }
}

void LinkRow::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->modifiers() == Qt::AltModifier && (up || event->key() == Qt::Key_Down) && !m_readOnly) {
        const int to = m_index + (up ? -1 : 1);
        if (to >= 0 && to < m_count)
            emit moveRequested(up ? -1 : 1);
        return;
    }
    QWidget::keyPressEvent(event);
}

void LinkRow::arrange(bool narrow)
{
    m_narrow = narrow;
    const QList<QWidget *> all = controls();
    for (QWidget *control : all)
        m_grid->removeWidget(control);
    for (int column = 0; column < 8; ++column)
        m_grid->setColumnStretch(column, 0);
    if (narrow) {
        m_grid->addWidget(m_name, 0, 0);
        m_grid->addWidget(m_url, 0, 1, 1, 4);
        m_grid->addWidget(m_pack, 1, 0);
        m_grid->addWidget(m_icon, 1, 1);
        m_grid->addWidget(m_up, 1, 2);
        m_grid->addWidget(m_down, 1, 3);
        m_grid->addWidget(m_remove, 1, 4);
        m_grid->setColumnStretch(0, 2);
        m_grid->setColumnStretch(1, 3);
        m_grid->setContentsMargins(0, 0, 0, 6);
    } else {
        for (int i = 0; i < all.size(); ++i)
            m_grid->addWidget(all.at(i), 0, i);
        m_grid->setColumnStretch(0, 3);
        m_grid->setColumnStretch(1, 6);
        m_grid->setColumnStretch(3, 2);
        m_grid->setContentsMargins(0, 0, 0, 0);
    }
}

} // namespace shownotes
