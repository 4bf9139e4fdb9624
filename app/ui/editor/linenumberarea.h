#pragma once

#include <QWidget>

namespace shownotes {

class MarkdownEditor;

/// The strip left of the text with the line numbers as they are in the file.
class LineNumberArea : public QWidget {
    Q_OBJECT

public:
    explicit LineNumberArea(MarkdownEditor *editor);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    MarkdownEditor *m_editor;
};

} // namespace shownotes
