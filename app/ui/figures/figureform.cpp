#include "figures/figureform.h"

#include "figures/figuretarget.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QToolButton>

#include <algorithm>

namespace shownotes {

namespace {

/// So many rows are shown at once; more are scrolled to.
constexpr int shownRows = 5;

bool isShort(const QByteArray &name)
{
    return name == "width" || name == "height";
}

/// Neither typing nor undo moves the cursor where the text is the same.
void showText(QLineEdit *line, const QString &text)
{
    if (line->text() == text)
        return;
    const int cursor = line->cursorPosition();
    line->setText(text);
    line->setCursorPosition(std::min(cursor, int(text.size())));
}

/// An editable box whose text is another entry than its index chooses that entry when it loses the focus.
void showChoice(QComboBox *choice, const QString &text)
{
    choice->setCurrentIndex(choice->findText(text, Qt::MatchExactly | Qt::MatchCaseSensitive));
    choice->setEditText(text);
}

} // namespace

FigureForm::FigureForm(QWidget *parent)
    : QFrame(parent)
    , m_target(new FigureTarget(this))
    , m_area(new QScrollArea(this))
    , m_problem(new QLabel(this))
    , m_close(new QToolButton(this))
{
    setAccessibleName(tr("Figure"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setForegroundRole(QPalette::PlaceholderText);
    m_close->setText(QStringLiteral("×"));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close the figure’s fields"));
    m_close->setFocusPolicy(Qt::TabFocus);

    auto *body = new QVBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_area);
    body->addWidget(m_problem);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 4, 6);
    layout->setSpacing(4);
    layout->addLayout(body, 1);
    layout->addWidget(m_close, 0, Qt::AlignTop);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();

    connect(m_target, &FigureTarget::changed, this, &FigureForm::showFields);
    connect(m_target, &FigureTarget::gone, this, &FigureForm::close);
    connect(m_close, &QToolButton::clicked, this, [this] {
        close();
        emit left();
    });
}

bool FigureForm::edit(QTextDocument *document, int begin, int end, ShortcodeVariant variant)
{
    m_target->set(document, begin, end, variant);
    if (!m_target->fields()) {
        close();
        return false;
    }
    show();
    return true;
}

void FigureForm::close()
{
    m_target->clear();
    hide();
}

void FigureForm::setNames(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    m_built.clear();
    showFields();
}

void FigureForm::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_built.clear();
    showFields();
}

void FigureForm::showFields()
{
    const std::optional<QList<FigureField>> &fields = m_target->fields();
    // While it is being typed in it may be nothing that can be read: what was there stays, greyed.
    m_problem->setVisible(m_target->isSet() && !fields);
    m_area->setEnabled(fields.has_value());
    if (!fields) {
        m_problem->setText(tr("The figure cannot be read as it is written now."));
        return;
    }
    QList<QByteArray> names;
    for (const FigureField &field : *fields)
        names += field.name;
    if (names != m_built)
        build();
    for (const FigureField &field : *fields) {
        QWidget *control = m_controls.value(field.name);
        if (auto *line = qobject_cast<QLineEdit *>(control))
            showText(line, field.value);
        else if (auto *box = qobject_cast<QCheckBox *>(control))
            box->setChecked(field.isOn);
        else if (auto *choice = qobject_cast<QComboBox *>(control))
            showChoice(choice, field.value);
    }
}

void FigureForm::build()
{
    // The control that is typed in goes on with it where it is there again.
    QByteArray focused;
    for (auto control = m_controls.cbegin(); control != m_controls.cend(); ++control) {
        if (control.value()->hasFocus())
            focused = control.key();
    }
    const QList<FigureField> &fields = *m_target->fields();
    m_controls.clear();
    m_built.clear();
    if (QWidget *old = m_area->widget()) {
        // Losing the focus would tell of an edit; and one of them may be what is just telling of one.
        const QList<QWidget *> controls = old->findChildren<QWidget *>();
        for (QWidget *control : controls)
            control->disconnect(this);
        m_area->takeWidget();
        old->deleteLater();
    }
    m_fields = new QWidget;
    auto *grid = new QGridLayout(m_fields);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    QHBoxLayout *flags = nullptr;
    QWidget *wide = nullptr; ///< of the last row, while nothing stands beside it
    int row = 0;
    const auto addRow = [&](const FigureField &field, QWidget *control, int column, int span) {
        auto *label = new QLabel(labelOf(field), m_fields);
        label->setTextFormat(Qt::PlainText);
        label->setBuddy(control);
        grid->addWidget(label, row, column);
        grid->addWidget(control, row, column + 1, 1, span);
    };
    for (const FigureField &field : fields) {
        QWidget *control = controlFor(field);
        m_controls.insert(field.name, control);
        m_built += field.name;
        if (field.kind == FigureField::Kind::Flag) {
            if (!flags) {
                flags = new QHBoxLayout;
                flags->setSpacing(16);
                grid->addLayout(flags, 1000, 1, 1, 3, Qt::AlignLeft);
            }
            flags->addWidget(control);
        } else if (isShort(field.name) && wide) {
            // Beside the one before, which makes room.
            --row;
            grid->removeWidget(wide);
            grid->addWidget(wide, row, 1);
            addRow(field, control, 2, 1);
            wide = nullptr;
            ++row;
        } else {
            addRow(field, control, 0, 3);
            wide = field.kind == FigureField::Kind::Text ? control : nullptr;
            ++row;
        }
    }
    m_area->setWidget(m_fields);
    m_fields->setEnabled(!m_readOnly);
    const int height = m_fields->sizeHint().height();
    const int rowHeight = m_close->sizeHint().height() + grid->verticalSpacing();
    m_area->setFixedHeight(std::min(height, shownRows * rowHeight));
    m_fields->show();
    if (QWidget *control = m_controls.value(focused))
        control->setFocus(Qt::OtherFocusReason);
}

QWidget *FigureForm::controlFor(const FigureField &field)
{
    const QByteArray name = field.name;
    if (field.kind == FigureField::Kind::Flag) {
        auto *box = new QCheckBox(labelOf(field), m_fields);
        box->installEventFilter(this);
        connect(box, &QCheckBox::clicked, this, [this, name](bool on) {
            m_target->endEdit();
            write(name, on ? QStringLiteral("true") : QStringLiteral("false"));
        });
        return box;
    }
    if (field.kind == FigureField::Kind::Source) {
        auto *choice = new QComboBox(m_fields);
        choice->setEditable(true);
        choice->setInsertPolicy(QComboBox::NoInsert);
        choice->setAccessibleName(labelOf(field));
        choice->addItems(m_names);
        choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        choice->setMinimumContentsLength(8);
        choice->lineEdit()->installEventFilter(this);
        choice->lineEdit()->setAccessibleName(labelOf(field));
        connect(choice, &QComboBox::textActivated, this, [this, name](const QString &text) {
            m_target->endEdit();
            write(name, text);
        });
        connect(choice->lineEdit(), &QLineEdit::editingFinished, this, [this, name, choice] {
            if (choice->lineEdit()->isModified())
                write(name, choice->currentText());
        });
        return choice;
    }
    auto *line = new QLineEdit(m_fields);
    line->setAccessibleName(labelOf(field));
    line->installEventFilter(this);
    if (isShort(name))
        line->setMaximumWidth(line->fontMetrics().averageCharWidth() * 12);
    connect(line, &QLineEdit::textEdited, this, [this, name](const QString &text) { write(name, text); });
    return line;
}

void FigureForm::write(const QByteArray &name, const QString &value)
{
    if (m_readOnly)
        return;
    if (const Result<void> written = m_target->write(name, value); !written)
        emit refused(written.error().reason);
}

QString FigureForm::labelOf(const FigureField &field)
{
    const QByteArray &name = field.name;
    if (field.isCaption)
        return tr("Caption");
    if (name == "src")
        return tr("Picture");
    if (name == "title")
        return tr("Title");
    if (name == "alt")
        return tr("Alternative text");
    if (name == "link")
        return tr("Link");
    if (name == "width")
        return tr("Width");
    if (name == "height")
        return tr("Height");
    if (name == "numbered")
        return tr("Numbered");
    if (name == "lightbox")
        return tr("Opens large");
    return QString::fromUtf8(name);
}

void FigureForm::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        emit left();
        return;
    }
    QFrame::keyPressEvent(event);
}

bool FigureForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut) {
        m_target->endEdit();
    } else if (event->type() == QEvent::ShortcutOverride) {
        // Undo and redo are the page's.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        keyPressEvent(static_cast<QKeyEvent *>(event));
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace shownotes
