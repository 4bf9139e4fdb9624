#pragma once

#include <content/frontmatter.h>
#include <content/result.h>

#include <QDateTime>
#include <QHash>
#include <QWidget>

#include <functional>
#include <optional>

namespace shownotes {

/// The front matter of the open page as form fields.
///
/// It never owns the truth: a field's edit is made through FrontMatter's own edits and asked for by `edited`; whoever holds the page stores it and
/// answers with setFrontMatter. Undo and redo typed in a field reach the window's actions, never the field's own undo.
class FrontMatterForm : public QWidget {
    Q_OBJECT

public:
    /// What the form knows about where the page stands. Everything may stay empty: a page outside any site.
    struct Context {
        QString section; ///< first folder below `content`
        QString theme; ///< as the site's configuration names it
        QString bundleFolder; ///< absolute; empty where the page is no leaf bundle
        /// Names to complete with, by front-matter key: "authors", "tags", "categories", "projects", "slides".
        QHash<QString, QStringList> terms;
        /// Names that have a page of their own, by front-matter key. A name that is not among them is marked; a key that is not here marks nothing.
        QHash<QString, QStringList> targets;
        std::optional<FrontMatter> archetype; ///< where new keys go, and what "Add field" offers first
        std::function<QDateTime()> now; ///< the clock; the system's where it is not set
    };

    explicit FrontMatterForm(QWidget *parent = nullptr);
    ~FrontMatterForm() override;

    /// To be called before setFrontMatter when another page opens. Never emits.
    void setContext(const Context &context);
    /// Shows `frontMatter` and takes back a problem. Keeps focus, cursor and half-typed text of each field whose value is the same. Never emits.
    void setFrontMatter(const FrontMatter &frontMatter);
    /// Shows why the front matter cannot be edited (line in the file and reason), all fields disabled, until the next setFrontMatter.
    /// `bytes` is the front matter as it stands (PageParts::frontMatter), for the source view.
    void setProblem(const Error &error, const QByteArray &bytes = {});
    void setReadOnly(bool readOnly);

signals:
    /// The front matter that the user asks for. `undoText` names the edit in the user's language; edits of one `path` in a row may be merged.
    void edited(const shownotes::FrontMatter &next, const QString &undoText, const QStringList &path);
    /// An edit was not possible; the form says so beside the field. The page stays as it is.
    void refused(const shownotes::Error &error, const QStringList &path);
    /// The user wants to see this line of the file (1-based); the form turns to its source view by itself.
    void sourceRequested(int line);

private:
    Context m_context;
    FrontMatter m_frontMatter;
    bool m_readOnly = false;
};

} // namespace shownotes
