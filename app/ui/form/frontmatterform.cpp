#include "form/frontmatterform.h"

#include "form/fieldlist.h"
#include "form/fieldrow.h"
#include "form/formheader.h"
#include "form/publicationline.h"
#include "form/sourcefield.h"
#include "form/sourceview.h"

#include <QPointer>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shownotes {

namespace {

/// Keys and comments without the values: while it stays the same, so does the help of each key.
QByteArray skeleton(const QByteArray &frontMatter)
{
    QByteArray result;
    for (const QByteArray &line : frontMatter.split('\n')) {
        if (line.trimmed().startsWith('#'))
            result += line + '\n';
        else if (const qsizetype colon = line.indexOf(':'); colon >= 0)
            result += line.first(colon) + '\n';
    }
    return result;
}

QString undoTextFor(const FieldEdit &edit, const QString &label)
{
    switch (edit.kind) {
    case FieldEdit::Kind::Unset:
        return FrontMatterForm::tr("Remove “%1”").arg(label);
    case FieldEdit::Kind::Insert:
        return FrontMatterForm::tr("Add to “%1”").arg(label);
    case FieldEdit::Kind::Remove:
        return FrontMatterForm::tr("Remove from “%1”").arg(label);
    case FieldEdit::Kind::Move:
        return FrontMatterForm::tr("Move in “%1”").arg(label);
    case FieldEdit::Kind::Set:
        break;
    }
    return FrontMatterForm::tr("Edit “%1”").arg(label);
}

} // namespace

FrontMatterForm::FrontMatterForm(QWidget *parent)
    : QWidget(parent)
    , m_header(new FormHeader(this))
    , m_pages(new QStackedWidget(this))
    , m_list(new FieldList(m_surroundings, m_pages))
    , m_source(new SourceView(m_pages))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_list);
    m_pages->addWidget(m_source);
    setAccessibleName(tr("Front matter"));

    connect(m_list, &FieldList::rowMade, this, &FrontMatterForm::adoptRow);
    connect(m_list, &FieldList::tabChainChanged, this, &FrontMatterForm::orderTabs);
    connect(m_header, &FormHeader::filterChanged, m_list,
        [this](const QString &filter) { m_list->setFilter(filter.trimmed()); });
    connect(m_header, &FormHeader::fieldChosen, this, &FrontMatterForm::addField);
    connect(m_header, &FormHeader::sourceShown, this, &FrontMatterForm::setSourceShown);
    connect(m_header, &FormHeader::problemLineRequested, this, &FrontMatterForm::showSource);
    connect(m_source, &SourceView::bytesEdited, this, &FrontMatterForm::sourceEdited);
    setContext({});
}

// Its fields refer to m_surroundings to the last.
FrontMatterForm::~FrontMatterForm()
{
    m_list->clear();
}

void FrontMatterForm::setContext(const Context &context)
{
    const bool samePlace = !context.page.isEmpty() && context.page == m_context.page
        && context.section == m_context.section && context.theme == m_context.theme
        && context.bundleFolder == m_context.bundleFolder;
    m_context = context;
    m_surroundings.terms = context.terms;
    m_surroundings.targets = context.targets;
    m_surroundings.siteZone = context.siteZone;
    m_surroundings.bundleFolder = context.bundleFolder;
    m_surroundings.now = context.now ? context.now : [] { return QDateTime::currentDateTime(); };
    if (samePlace) {
        for (FieldRow *row : m_list->rows())
            row->field()->surroundingsChanged();
        return;
    }
    m_surroundings.datePattern.clear();
    m_schema = nullptr;
    m_added.clear();
    m_problem.reset();
    m_list->clear();
}

void FrontMatterForm::setFrontMatter(const FrontMatter &frontMatter)
{
    m_frontMatter = frontMatter;
    m_problem.reset();
    m_header->setProblem(std::nullopt);
    m_source->showBytes(frontMatter.bytes());
    m_source->showProblem(std::nullopt);
    m_source->setEditable(!m_readOnly);
    showFields();
    m_list->widget()->setEnabled(true);
    showPublication();
}

void FrontMatterForm::setProblem(const Error &error, const QByteArray &bytes)
{
    m_problem = error;
    m_header->setProblem(error);
    m_header->setPublication({});
    m_source->showBytes(bytes);
    m_source->showProblem(error);
    // A page that opens with the problem shows which fields there would be.
    if (m_list->rows().isEmpty()) {
        m_frontMatter = {};
        showFields();
        m_schema = nullptr;
    }
    // Without its bytes (a front matter that never ends stands in the text) there is nothing to edit here.
    m_source->setEditable(!m_readOnly && !bytes.isEmpty());
    m_list->widget()->setEnabled(false);
}

void FrontMatterForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    applyReadOnly();
}

void FrontMatterForm::applyReadOnly()
{
    m_header->setReadOnly(m_readOnly);
    m_source->setEditable(!m_readOnly && !(m_problem && m_source->document()->isEmpty()));
    for (const FieldRow *row : m_list->rows())
        row->field()->setReadOnly(m_readOnly);
}

void FrontMatterForm::finishTyping()
{
    // An edit may rebuild the rows.
    QList<QPointer<FieldRow>> rows;
    for (FieldRow *row : m_list->rows())
        rows.append(row);
    for (const QPointer<FieldRow> &row : std::as_const(rows)) {
        if (row)
            row->field()->finishTyping();
    }
}

void FrontMatterForm::showFields()
{
    if (!m_schema)
        m_schema = &Schema::pick(m_context.section, m_context.theme, m_frontMatter, archetype());
    m_surroundings.datePattern = m_frontMatter.value({QStringLiteral("date")}).toString();
    if (m_surroundings.datePattern.isEmpty() && archetype())
        m_surroundings.datePattern = archetype()->value({QStringLiteral("date")}).toString();
    const FieldPlan plan = planFields(*m_schema, m_frontMatter, archetype(), m_added);
    m_list->showPlan(plan, [this](const QStringList &path) { return m_frontMatter.value(path); });
    const QList<QStringList> commented = m_frontMatter.commentedKeys();
    const QList<QStringList> duplicates = m_frontMatter.duplicateKeys();
    const QList<FieldRow *> rows = m_list->rows();
    for (FieldRow *row : rows)
        showRow(row, commented, duplicates);
    const QByteArray keys = skeleton(m_frontMatter.bytes());
    if (keys != m_helpShown) {
        m_helpShown = keys;
        for (FieldRow *row : rows)
            showHelp(row);
    }
    m_list->arrange();
    m_header->setOffered(plan);
}

void FrontMatterForm::adoptRow(FieldRow *row)
{
    m_helpShown.clear();
    FieldWidget *field = row->field();
    field->setReadOnly(m_readOnly);
    connect(field, &FieldWidget::editRequested, this, [this, row](const FieldEdit &edit) { applyEdit(row, edit); });
    connect(row, &FieldRow::removeRequested, this, [this, row] { removeField(row); });
    const auto toSource = [this, path = field->field().path] { showSource(m_frontMatter.line(path)); };
    connect(row, &FieldRow::sourceRequested, this, toSource);
    if (auto *source = qobject_cast<SourceField *>(field))
        connect(source, &SourceField::sourceRequested, this, toSource);
}

void FrontMatterForm::showRow(FieldRow *row, const QList<QStringList> &commented, const QList<QStringList> &duplicates)
{
    const SchemaField &field = row->field()->field();
    FieldState state;
    if (m_frontMatter.contains(field.path)) {
        state.presence = FieldState::Presence::Present;
        state.value = m_frontMatter.value(field.path);
    } else if (commented.contains(field.path)) {
        state.presence = FieldState::Presence::Commented;
    }
    row->field()->setState(state);
    if (!field.sameAs.isEmpty()) {
        const FieldRow *original = m_list->row(field.sameAs.join(QLatin1Char('.')));
        row->field()->setOriginal(original ? original->field()->field().label : field.sameAs.join(QLatin1Char('.')),
            m_frontMatter.value(field.sameAs));
    }
    const bool twice = duplicates.contains(field.path);
    row->setStanding(twice ? tr("This key stands more than once; Hugo takes the last one.") : QString(),
        state.presence == FieldState::Presence::Present || m_added.contains(field.key()));
}

void FrontMatterForm::showHelp(FieldRow *row)
{
    const SchemaField &field = row->field()->field();
    QString help = m_frontMatter.comment(field.path);
    if (help.isEmpty() && field.path.size() > 1)
        help = m_frontMatter.comment(field.path.first(field.path.size() - 1));
    row->setHelp(help.isEmpty() ? field.help : help);
}

void FrontMatterForm::applyEdit(FieldRow *row, const FieldEdit &edit)
{
    if (m_readOnly || m_problem)
        return;
    const auto made = [this, &edit]() -> Result<FrontMatter> {
        switch (edit.kind) {
        case FieldEdit::Kind::Unset:
            return m_frontMatter.unset(edit.path, archetype());
        case FieldEdit::Kind::Insert:
            return m_frontMatter.insertItem(edit.path, edit.from, edit.value, archetype());
        case FieldEdit::Kind::Remove:
            return m_frontMatter.removeItem(edit.path, edit.from);
        case FieldEdit::Kind::Move:
            return m_frontMatter.moveItem(edit.path, edit.from, edit.to);
        case FieldEdit::Kind::Set:
            break;
        }
        return m_frontMatter.set(edit.path, edit.value, archetype());
    };
    Result<FrontMatter> next = made();
    // What follows this text takes part in the same edit.
    for (const FieldRow *other : m_list->rows()) {
        const FieldWidget *follower = other->field();
        if (!next || follower->field().sameAs != edit.path || !follower->followsOriginal())
            continue;
        if (edit.kind == FieldEdit::Kind::Unset && next->contains(follower->field().path))
            next = next->unset(follower->field().path, archetype());
        else if (edit.kind == FieldEdit::Kind::Set)
            next = next->set(follower->field().path, edit.value, archetype());
    }
    if (!next) {
        row->showNote(next.error().reason, FieldWidget::Note::Problem);
        emit refused(next.error(), edit.path);
        return;
    }
    if (*next == m_frontMatter) {
        row->showNote({}, FieldWidget::Note::Plain);
        return;
    }
    emit edited(*next, undoTextFor(edit, row->field()->field().label),
        edit.kind == FieldEdit::Kind::Set ? edit.path : QStringList());
}

void FrontMatterForm::addField(const SchemaField &field)
{
    m_added.insert(field.key());
    m_header->clearFilter();
    showFields();
    FieldRow *row = m_list->row(field.key());
    if (row)
        m_list->reveal(row);
}

void FrontMatterForm::selectField(const QString &key)
{
    m_header->clearFilter();
    FieldRow *row = m_list->row(key);
    if (!row)
        return;
    m_list->reveal(row);
    // Of one line and of several: each has this slot.
    QMetaObject::invokeMethod(row->field()->focusTarget(), "selectAll");
}

void FrontMatterForm::removeField(FieldRow *row)
{
    const QStringList path = row->field()->field().path;
    m_added.remove(row->field()->field().key());
    if (m_frontMatter.contains(path))
        applyEdit(row, {FieldEdit::Kind::Unset, path, {}});
    else
        showFields();
}

void FrontMatterForm::showSource(int line)
{
    setSourceShown(true);
    m_source->goToLine(line);
    m_source->setFocus();
    emit sourceRequested(line);
}

void FrontMatterForm::setSourceShown(bool shown)
{
    m_header->setSourceShown(shown);
    m_pages->setCurrentWidget(shown ? static_cast<QWidget *>(m_source) : m_list);
}

void FrontMatterForm::showPublication()
{
    m_header->setPublication(
        publicationLine(Publication::from(m_frontMatter.values(), m_context.siteZone), m_surroundings.now()));
}

void FrontMatterForm::orderTabs()
{
    QList<QWidget *> chain = m_header->tabChain() + m_list->tabChain();
    chain.append(m_source);
    for (qsizetype i = 1; i < chain.size(); ++i)
        setTabOrder(chain.at(i - 1), chain.at(i));
}

} // namespace shownotes
