#pragma once

#include <QLayout>
#include <QList>

namespace shownotes {

/// Sets its widgets in lines like words; the last takes the rest of its line. Owns its items.
class FlowLayout : public QLayout {
public:
    explicit FlowLayout(QWidget *parent, int spacing);
    ~FlowLayout() override;

    void insert(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace shownotes
