#pragma once

#include "figures/figurefields.h"

#include <QFrame>
#include <QHash>

class QLabel;
class QScrollArea;
class QTextDocument;
class QToolButton;

namespace shownotes {

class FigureTarget;

/// A bar below the text with the fields of one picture: what is typed here is written into its shortcode at once.
class FigureForm : public QFrame {
    Q_OBJECT

public:
    explicit FigureForm(QWidget *parent = nullptr);

    /// Edits the picture between two positions; see FigureTarget. Shows itself where the picture has fields, and says so otherwise by returning false.
    bool edit(QTextDocument *document, int begin, int end, ShortcodeVariant variant);
    /// Hides itself.
    void close();
    FigureTarget *target() const { return m_target; }
    /// What a picture can be exchanged for.
    void setNames(const QStringList &names);
    void setReadOnly(bool readOnly);

signals:
    /// Closed by its button or by Escape: the focus goes back to the text.
    void left();
    /// An edit that was refused, with the reason.
    void refused(const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFields();
    void build();
    QWidget *controlFor(const FigureField &field);
    void write(const QByteArray &name, const QString &value);
    static QString labelOf(const FigureField &field);

    FigureTarget *m_target;
    QScrollArea *m_area;
    QWidget *m_fields = nullptr;
    QLabel *m_problem;
    QToolButton *m_close;
    QHash<QByteArray, QWidget *> m_controls;
    QList<QByteArray> m_built; ///< the fields that controls were made for, in order
    QStringList m_names;
    bool m_readOnly = false;
};

} // namespace shownotes
