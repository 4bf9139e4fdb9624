#pragma once

#include "form/fieldplan.h"
#include "form/fieldwidget.h"

#include <content/frontmatter.h>
#include <content/result.h>

#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <optional>

class QStackedWidget;

namespace shownotes {

class FieldList;
class FieldRow;
class FormHeader;
class SourceView;

/// The front matter of the open page as form fields.
///
/// It never owns the truth: a field's edit is made through FrontMatter's own edits and asked for by `edited`; whoever holds the page stores it and
/// answers with setFrontMatter. Undo and redo typed in a field reach the window's actions, never the field's own undo.
class FrontMatterForm : public QWidget {
    Q_OBJECT

public:
    /// What the form knows about where the page stands. Everything may stay empty: a page outside any site.
    struct Context {
        QString page; ///< absolute path of the page's file; empty where it has none yet
        QString section; ///< first folder below `content`
        QString theme; ///< as the site's configuration names it
        QString bundleFolder; ///< absolute; empty where the page is no leaf bundle
        /// Names to complete with, by front-matter key: "authors", "tags", "categories", "projects", "slides".
        QHash<QString, QStringList> terms;
        /// Names that have a page of their own, by front-matter key. A name that is not among them is marked; a key that is not here marks nothing.
        QHash<QString, QStringList> targets;
        QTimeZone siteZone = QTimeZone::utc(); ///< of dates without an offset
        std::optional<FrontMatter> archetype; ///< where new keys go, and what "Add field" offers first
        std::function<QDateTime()> now; ///< the clock; the system's where it is not set
    };

    explicit FrontMatterForm(QWidget *parent = nullptr);
    ~FrontMatterForm() override;

    /// To be called before setFrontMatter when another page opens. For the same page in the same place (`page`, `section`, `theme`, `bundleFolder`) the
    /// fields stay as they are, half-typed text included, and only complete and mark with the new names. Never emits.
    void setContext(const Context &context);
    /// Shows `frontMatter` and takes back a problem. Keeps focus, cursor and half-typed text of each field whose value is the same. Never emits.
    void setFrontMatter(const FrontMatter &frontMatter);
    /// Shows why the front matter cannot be edited (line in the file and reason), all fields disabled, until the next setFrontMatter.
    /// `bytes` is the front matter as it stands (PageParts::frontMatter), for the source view.
    void setProblem(const Error &error, const QByteArray &bytes = {});
    void setReadOnly(bool readOnly);
    /// Asks for edits that wait for the end of the typing (a name in a list, a date). To be called before saving.
    void finishTyping();
    /// Goes to the field of a top-level key, its text selected; nothing happens where there is no such field.
    void selectField(const QString &key);

    /// Turns to the source and shows that line of the file (1-based) there.
    void showSource(int line);

signals:
    /// The front matter that the user asks for. `undoText` names the edit in the user's language; edits of one `path` in a row may be
    /// merged; an empty path never.
    void edited(const shownotes::FrontMatter &next, const QString &undoText, const QStringList &path);
    /// The front matter as the user typed it in the source view, fences included. It need not parse: setProblem is the answer then.
    void sourceEdited(const QByteArray &bytes);
    /// An edit was not possible; the form says so beside the field. The page stays as it is.
    void refused(const shownotes::Error &error, const QStringList &path);
    /// The user went to this line of the file (1-based) in the form's source view, to which the form turned by itself.
    void sourceRequested(int line);

private:
    void applyEdit(FieldRow *row, const FieldEdit &edit);
    void addField(const SchemaField &field);
    void removeField(FieldRow *row);
    void setSourceShown(bool shown);
    void showFields();
    void adoptRow(FieldRow *row);
    void showRow(FieldRow *row, const QList<QStringList> &commented, const QList<QStringList> &duplicates);
    void showHelp(FieldRow *row);
    void showPublication();
    void orderTabs();
    void applyReadOnly();
    const FrontMatter *archetype() const { return m_context.archetype ? &*m_context.archetype : nullptr; }

    Context m_context;
    FieldSurroundings m_surroundings;
    FrontMatter m_frontMatter;
    std::optional<Error> m_problem;
    const Schema *m_schema = nullptr; ///< of the open page; chosen when it is first shown
    QSet<QString> m_added; ///< keys that the user asked for on this page
    QByteArray m_helpShown; ///< the keys and comments whose help the rows show
    bool m_readOnly = false;

    FormHeader *m_header;
    QStackedWidget *m_pages;
    FieldList *m_list;
    SourceView *m_source;
};

} // namespace shownotes
