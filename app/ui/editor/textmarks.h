#pragma once

#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QTextCursor>
#include <QTextEdit>

class QMenu;
class QPlainTextEdit;

namespace shownotes {

/// A stretch of the text with something wrong in it, and ways out by name.
struct TextMark {
    int start = 0; ///< position in the document
    int end = 0;
    QString message;
    QStringList fixes;
};

/// The marked stretches of an editor's text: underlined, told in a tool tip, mended by a menu. They move with the text; one that is itself edited goes.
class TextMarks : public QObject {
    Q_OBJECT

public:
    explicit TextMarks(QPlainTextEdit *editor);

    /// At most 200 of them are shown.
    void set(const QList<TextMark> &marks);
    /// To be told of each change of the document.
    void noticeEdit();

    QList<QTextEdit::ExtraSelection> selections() const;
    /// The index in set()'s list of the mark around the position (its end included); -1 where there is none.
    int at(int position) const;
    QString message(int index) const;
    /// Adds the ways out of a mark, and its message, to the begin of a menu. fixChosen() tells which was taken.
    void addTo(QMenu *menu, int index);
    /// The same as a menu at the caret, for the mark there or else the first one of its line. False where there is none.
    bool offerFixes();

signals:
    void changed();
    void fixChosen(int index, int fix);

private:
    struct Mark {
        int index = 0;
        QTextCursor range;
        QString text; ///< as it was when it was marked
        QString message;
        QStringList fixes;
    };

    const Mark *find(int index) const;

    QPlainTextEdit *m_editor;
    QList<Mark> m_marks;
};

} // namespace shownotes
