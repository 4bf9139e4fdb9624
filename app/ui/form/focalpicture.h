#pragma once

#include <QImage>
#include <QWidget>

namespace shownotes {

/// A picture on which one of nine focal points is chosen, by mouse or arrow keys, with what Academic's card view would cut out of it.
class FocalPicture : public QWidget {
    Q_OBJECT

public:
    explicit FocalPicture(QWidget *parent);

    /// A null image shows `hint` instead, and no points.
    void setPicture(const QImage &picture, QSize originalSize, const QString &hint);
    /// As written in the page, any letter case; `Smart`, empty and unknown ones choose none of the nine.
    void setFocalPoint(const QString &point);
    void setReadOnly(bool readOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void pointChosen(const QString &point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRectF pictureRect() const;
    QPointF pointAt(int index) const;
    int indexAt(QPointF position) const;
    QRectF cut() const;
    void choose(int index);

    QImage m_picture;
    QSize m_originalSize;
    QString m_hint;
    int m_chosen = -1;
    int m_hovered = -1;
    bool m_readOnly = false;
};

} // namespace shownotes
