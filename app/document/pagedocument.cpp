#include <document/pagedocument.h>

#include "livebytes.h"

#include <content/pageparts.h>
#include <document/bodyplaces.h>

#include <QFileInfo>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QTextBlock>
#include <QTextCursor>

#include <algorithm>
#include <utility>
#include <vector>

namespace shownotes {

namespace {

/// What a QTextDocument does not keep as a character; see TextEncoding.
bool endsParagraph(QChar c)
{
    return c == u'\r' || c == QChar::ParagraphSeparator || c == QChar(0xFDD0) || c == QChar(0xFDD1);
}

} // namespace

/// A step of the body's undo stack that changes the front matter instead of the body.
class PageDocument::FrontMatterEdit : public QAbstractUndoItem {
public:
    /// `alone`: no change of the body is undone together with it.
    FrontMatterEdit(PageDocument *document, QStringList path, QByteArray before, QByteArray after, bool alone = true)
        : m_document(document)
        , m_path(std::move(path))
        , m_before(std::move(before))
        , m_after(std::move(after))
        , m_alone(alone)
    {
    }
    ~FrontMatterEdit() override
    {
        if (m_document->m_lastEdit == this)
            m_document->m_lastEdit = nullptr;
    }

    void undo() override { step(m_before); }
    void redo() override { step(m_after); }

    const QStringList &path() const { return m_path; }
    void setAfter(const QByteArray &after) { m_after = after; }

private:
    void step(const QByteArray &bytes)
    {
        m_document->m_frontMatterStep = m_alone;
        m_document->applyFrontMatter(bytes);
    }

    PageDocument *m_document;
    QStringList m_path;
    QByteArray m_before;
    QByteArray m_after;
    bool m_alone;
};

PageDocument::PageDocument(const QString &stateFolder, QObject *parent)
    : QObject(parent)
    , m_stateFolder(stateFolder)
    , m_live(std::make_unique<LiveBytes>())
{
    connect(&m_body, &QTextDocument::modificationChanged, this, &PageDocument::modifiedChanged);
    // A document emits it only once it has a layout.
    connect(&m_body, &QTextDocument::contentsChange, this, [this](int position, int removed, int added) {
        m_live->noticeChange(m_body, m_encoding, position, removed, added);
        m_liveIsTold = true;
    });
    connect(&m_body, &QTextDocument::contentsChanged, this, [this] {
        const bool isTold = std::exchange(m_liveIsTold, false);
        if (std::exchange(m_frontMatterStep, false) || m_loading)
            return;
        if (!isTold)
            m_live->forget();
        m_lastEdit = nullptr;
        emit bodyEdited();
    });
}

PageDocument::~PageDocument()
{
    // The undo items look back at this object, so they go first, and nobody is told of it any more.
    const QSignalBlocker quiet(m_body);
    m_body.clearUndoRedoStacks();
}

Result<void> PageDocument::open(const QString &path)
{
    const Result<FileContents> file = readFile(path);
    if (!file)
        return file.error();
    return load(QFileInfo(path).absoluteFilePath(), *file);
}

Result<void> PageDocument::revert()
{
    return open(m_path);
}

Result<void> PageDocument::load(const QString &path, const FileContents &file)
{
    const QScopedValueRollback loading(m_loading, true);
    const PageParts parts = splitPage(file.bytes);
    const TextEncoding::LineEnd lineEnd =
        parts.frontMatter.contains("\r\n") ? TextEncoding::LineEnd::CrLf : TextEncoding::LineEnd::Lf;
    const DecodedText text = TextEncoding::decode(parts.body, lineEnd);

    m_path = path;
    m_digest = file.digest;
    m_fileReadOnly = file.readOnly;
    m_encoding = text.encoding;
    m_bodyLine = parts.bodyLine;
    m_unclosed = parts.problem;
    m_lastEdit = nullptr;
    m_readOnlyReason.clear();
    if (text.problem)
        m_readOnlyReason = text.problem->line > 0
            ? tr("Line %1: %2").arg(text.problem->line + m_bodyLine - 1).arg(text.problem->reason)
            : text.problem->reason;
    parseFrontMatter(parts.frontMatter);

    m_live->forget();
    m_body.setPlainText(text.text);
    m_live->forget();
    m_body.clearUndoRedoStacks();
    m_body.setModified(false);
    emit opened();
    return {};
}

Result<bool> PageDocument::save()
{
    if (!isModified())
        return true;
    return write(m_path, m_digest);
}

Result<bool> PageDocument::saveOverChanges()
{
    const Result<FileContents> now = readFile(m_path);
    if (now)
        return write(m_path, now->digest);
    if (now.error().kind == Error::Kind::Missing)
        return write(m_path, std::nullopt);
    return now.error();
}

Result<bool> PageDocument::saveAs(const QString &path)
{
    return write(QFileInfo(path).absoluteFilePath(), std::nullopt);
}

Result<bool> PageDocument::write(const QString &path, const std::optional<QByteArray> &expected)
{
    if (isReadOnly())
        return Error {Error::Kind::Refused, m_readOnlyReason};
    const QByteArray written = bytes();
    const Result<SaveOutcome> outcome = saveFile(path, written, expected, {.stateFolder = m_stateFolder});
    if (!outcome)
        return outcome.error();
    m_digest = outcome->digest;
    if (path != m_path) {
        m_path = path;
        m_fileReadOnly = false;
    }
    m_lastEdit = nullptr;
    m_body.setModified(false);
    emit saved();

    // A fence typed into the body makes or ends a front matter: from now on the page is cut where Hugo cuts it.
    if (splitPage(written).frontMatter != m_frontMatterBytes) {
        if (const Result<void> again = revert(); !again)
            return again.error();
    }
    return outcome->durable;
}

void PageDocument::moved(const QString &path)
{
    m_path = QFileInfo(path).absoluteFilePath();
}

QByteArray PageDocument::bytes() const
{
    return m_frontMatterBytes + bodyBytes();
}

QString PageDocument::bodyText() const
{
    // toPlainText() would turn no-break spaces into spaces.
    return m_body.toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

QByteArray PageDocument::liveBytes() const
{
    return m_live->of(m_frontMatterBytes, m_body, m_encoding);
}

QByteArray PageDocument::liveBodyBytes() const
{
    m_live->of(m_frontMatterBytes, m_body, m_encoding);
    return m_live->body();
}

void PageDocument::setFrontMatter(const FrontMatter &next, const QStringList &path)
{
    setFrontMatterBytes(next.bytes(), path);
}

void PageDocument::setFrontMatterBytes(const QByteArray &next, const QStringList &path)
{
    if (isReadOnly() || next == m_frontMatterBytes)
        return;
    FrontMatterEdit *last = m_lastEdit;
    if (last && !path.isEmpty() && last->path() == path) {
        last->setAfter(next);
        applyFrontMatter(next);
        m_lastEdit = last;
        return;
    }
    auto *edit = new FrontMatterEdit(this, path, m_frontMatterBytes, next);
    m_frontMatterStep = true;
    QTextCursor cursor(&m_body);
    cursor.beginEditBlock();
    m_body.appendUndoItem(edit);
    cursor.endEditBlock();
    applyFrontMatter(next);
    m_lastEdit = edit;
}

Result<void> PageDocument::apply(const Splices &bodySplices, const std::optional<FrontMatter> &frontMatter)
{
    if (isReadOnly())
        return Error {Error::Kind::Refused, m_readOnlyReason};
    const bool changesHead = frontMatter && frontMatter->bytes() != m_frontMatterBytes;
    if (!changesHead && bodySplices.empty())
        return {};

    struct Replacement {
        int from;
        int to;
        QString text;
    };
    std::vector<Replacement> replacements;
    const QByteArray bytes = bodyBytes();
    for (const Splice &splice : bodySplices) {
        const QString text = QString::fromUtf8(splice.text).replace(QLatin1String("\r\n"), QLatin1String("\n"));
        const bool isPossible = splice.begin >= 0 && splice.begin <= splice.end && splice.end <= bytes.size()
            && QString::fromUtf8(splice.text).toUtf8() == splice.text
            && std::none_of(text.begin(), text.end(), endsParagraph);
        if (!isPossible)
            return Error {Error::Kind::Refused, tr("The text cannot be changed that way. Edit it by hand.")};
        const auto position = [&](qsizetype byte) {
            const QByteArrayView before = QByteArrayView(bytes).first(byte);
            return positionOfByte(m_body, m_encoding, int(before.count('\n')), byte - before.lastIndexOf('\n') - 1);
        };
        replacements.push_back({position(splice.begin), position(splice.end), text});
    }
    std::stable_sort(replacements.begin(), replacements.end(),
        [](const Replacement &a, const Replacement &b) { return a.from < b.from; });

    QTextCursor cursor(&m_body);
    cursor.beginEditBlock();
    for (auto one = replacements.crbegin(); one != replacements.crend(); ++one) {
        cursor.setPosition(one->from);
        cursor.setPosition(one->to, QTextCursor::KeepAnchor);
        cursor.insertText(one->text);
    }
    if (changesHead) {
        m_frontMatterStep = replacements.empty();
        m_body.appendUndoItem(
            new FrontMatterEdit(this, {}, m_frontMatterBytes, frontMatter->bytes(), replacements.empty()));
    }
    cursor.endEditBlock();
    if (changesHead)
        applyFrontMatter(frontMatter->bytes());
    return {};
}

void PageDocument::applyFrontMatter(const QByteArray &bytes)
{
    m_lastEdit = nullptr;
    const int linesBefore = int(m_frontMatterBytes.count('\n'));
    parseFrontMatter(bytes);
    m_bodyLine += int(m_frontMatterBytes.count('\n')) - linesBefore;
    emit frontMatterChanged();
}

void PageDocument::parseFrontMatter(const QByteArray &bytes)
{
    m_frontMatterBytes = bytes;
    m_frontMatterProblem = m_unclosed;
    if (m_unclosed)
        return;
    const Result<FrontMatter> parsed = FrontMatter::parse(bytes);
    if (parsed)
        m_frontMatter = *parsed;
    else
        m_frontMatterProblem = parsed.error();
}

} // namespace shownotes
