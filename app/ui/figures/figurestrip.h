#pragma once

#include "figures/figure.h"

#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QListView;
class QMimeData;
class QStackedLayout;
class QToolButton;

namespace shownotes {

class FigureModel;
class UndoNotice;

/// The pictures of the open page in a strip below its text: what they are, where they are used, and what can be done with them.
class FigureStrip : public QWidget {
    Q_OBJECT

public:
    explicit FigureStrip(QWidget *parent = nullptr);

    /// `hint` is shown while there are none.
    void setFigures(const QList<Figure> &figures, const QString &hint);
    /// The picture files may be others now.
    void reloadPictures();
    void setReadOnly(bool readOnly);
    /// Tells of something done to the files, and offers to take it back; empty takes the offer away.
    void offerUndo(const QString &text, const std::function<void()> &undo);
    /// What may be dropped here: it is told by filesDropped().
    void setDropTest(const std::function<bool(const QMimeData *)> &test) { m_isWelcome = test; }

    /// Puts the cursor on that picture without going anywhere.
    void select(const QString &name);
    /// The picture that the cursor is on.
    std::optional<Figure> current() const;
    void focusList();

signals:
    /// A click or Enter: to the use of that picture, with each the next one. `figure` is used.
    void useWanted(const shownotes::Figure &figure, int use);
    void renameWanted(const shownotes::Figure &figure);
    void removeWanted(const shownotes::Figure &figure);
    void featureWanted(const shownotes::Figure &figure);
    /// A missing picture is to be named like the bundle's file that is meant.
    void meantWanted(const shownotes::Figure &figure);
    void filesDropped(const QMimeData *data);
    /// These files, of the bundle or from elsewhere, are to be inserted at the caret.
    void filesWanted(const QList<QUrl> &files);
    void message(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildHeader();
    void arrange();
    void activate(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void chooseFiles();
    bool listEvent(QEvent *event);
    bool dragEvent(QEvent *event);

    FigureModel *m_model;
    QListView *m_list;
    QLabel *m_title;
    QToolButton *m_add;
    UndoNotice *m_notice;
    QLabel *m_empty;
    QStackedLayout *m_stack;
    std::function<bool(const QMimeData *)> m_isWelcome;
    QString m_visited; ///< the picture that was last gone to, and
    int m_visitedUse = 0; ///< which of its uses
    bool m_readOnly = false;
};

} // namespace shownotes
