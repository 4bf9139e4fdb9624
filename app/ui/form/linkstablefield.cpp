#include "form/linkstablefield.h"

#include "form/linkrow.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace shownotes {

LinksTableField::LinksTableField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_layout(new QVBoxLayout(this))
    , m_add(new QToolButton(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
    m_layout->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setText(tr("Add link"));
    m_add->setAccessibleName(tr("Add link"));
    m_add->setFocusPolicy(Qt::StrongFocus);
    setFocusProxy(m_add);
    connect(m_add, &QToolButton::clicked, this, &LinksTableField::addLink);
}

void LinksTableField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly);
    for (LinkRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
}

QWidget *LinksTableField::focusTarget()
{
    return m_rows.isEmpty() ? m_add : m_rows.first()->firstControl();
}

QList<QWidget *> LinksTableField::tabChain()
{
    QList<QWidget *> chain;
    for (LinkRow *row : std::as_const(m_rows))
        chain += row->controls();
    chain.append(m_add);
    return chain;
}

void LinksTableField::showState(const FieldState &state)
{
    const qsizetype before = m_rows.size();
    const Value::List links = state.value.toList();
    while (m_rows.size() > links.size()) {
        LinkRow *row = m_rows.takeLast();
        const bool hadFocus = row->focusedControl() >= 0;
        row->hide();
        row->deleteLater();
        if (hadFocus)
            (m_rows.isEmpty() ? static_cast<QWidget *>(m_add) : m_rows.last()->firstControl())->setFocus();
    }
    while (m_rows.size() < links.size()) {
        LinkRow *row = newRow();
        m_layout->insertWidget(int(m_rows.size()), row);
        row->show();
        m_rows.append(row);
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->showLink(links.at(i));
        m_rows.at(i)->setPlace(i, int(m_rows.size()));
        m_rows.at(i)->setReadOnly(m_readOnly);
    }
    if (m_rows.size() != before)
        emit tabChainChanged();
    if (m_wantedRow >= 0 && m_wantedRow < m_rows.size())
        m_rows.at(m_wantedRow)->focusControl(m_wantedControl);
    m_wantedRow = -1;
}

LinkRow *LinksTableField::newRow()
{
    auto *row = new LinkRow(this);
    const auto indexOf = [this, row] { return int(m_rows.indexOf(row)); };
    connect(row, &LinkRow::edited, this, [this, indexOf](const QString &key, const QString &text) {
        QStringList path = field().path;
        path << QString::number(indexOf()) << key;
        emit editRequested({FieldEdit::Kind::Set, path, text});
    });
    connect(row, &LinkRow::removeRequested, this, [this, indexOf] {
        emit editRequested({FieldEdit::Kind::Remove, field().path, {}, indexOf()});
    });
    connect(row, &LinkRow::moveRequested, this, [this, indexOf](int step) { moveLink(indexOf(), step); });
    return row;
}

void LinksTableField::addLink()
{
    // What Academic's own archetype shows; its default pack and a plain icon, so that the button is whole at once.
    const Value link(Value::Map {
        {QStringLiteral("name"), QString()},
        {QStringLiteral("url"), QString()},
        {QStringLiteral("icon_pack"), QStringLiteral("fas")},
        {QStringLiteral("icon"), QStringLiteral("link")},
    });
    m_wantedRow = int(m_rows.size());
    m_wantedControl = 0;
    if (state().value.kind() == Value::Kind::List)
        emit editRequested({FieldEdit::Kind::Insert, field().path, link, int(m_rows.size())});
    else
        requestSet(Value::List {link});
}

void LinksTableField::moveLink(int index, int step)
{
    const int to = index + step;
    if (to < 0 || to >= m_rows.size())
        return;
    m_wantedRow = to;
    m_wantedControl = m_rows.at(index)->focusedControl();
    emit editRequested({FieldEdit::Kind::Move, field().path, {}, index, to});
}

} // namespace shownotes
