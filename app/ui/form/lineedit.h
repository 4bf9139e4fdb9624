#pragma once

#include <QLineEdit>

namespace shownotes {

/// A line of text that leaves undo to the window and can show a quiet text (how many characters) at its right end.
class LineEdit : public QLineEdit {
    Q_OBJECT

public:
    explicit LineEdit(QWidget *parent = nullptr);

    /// Shows `text` without moving the cursor from its place; nothing happens where it is shown already.
    void showText(const QString &text);
    /// `meaning` says in the tool tip what the detail is.
    void setDetail(const QString &detail, const QString &meaning);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_detail;
};

} // namespace shownotes
