#include "form/imagefield.h"

#include "form/focalpicture.h"
#include "pictures/thumbnailfile.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPointer>
#include <QThreadPool>
#include <QToolButton>
#include <QUrl>

namespace shownotes {

namespace {

constexpr QSize thumbnailSize(800, 400);

/// The one local file of `data`; empty where there is none or more.
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

ImageField::ImageField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent)
    : FieldWidget(field, surroundings, parent)
    , m_picture(new FocalPicture(this))
    , m_name(new QLabel(this))
    , m_point(new QComboBox(this))
    , m_choose(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_folder(surroundings.bundleFolder)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_picture);
    auto *line = new QHBoxLayout;
    line->setSpacing(4);
    line->addWidget(m_point);
    line->addWidget(m_name, 1);
    line->addWidget(m_undo);
    line->addWidget(m_choose);
    layout->addLayout(line);
    setFocusProxy(m_point);

    m_picture->setAccessibleName(tr("%1 on the picture").arg(field.label));
    m_point->setAccessibleName(field.label);
    guardInput(m_point);
    m_point->addItem(tr("Theme’s default"), QString());
    for (const QString &choice : field.choices)
        m_point->addItem(choiceLabel(choice), choice);
    m_name->setTextFormat(Qt::PlainText);
    m_name->setForegroundRole(QPalette::PlaceholderText);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_choose->setText(tr("Choose image…"));
    m_choose->setAccessibleName(tr("Choose the featured image"));
    m_choose->setFocusPolicy(Qt::StrongFocus);

    m_undo->setText(tr("Undo"));
    m_undo->setToolTip(tr("The featured image that was here before comes back from the trash"));
    m_undo->setAccessibleName(tr("Undo the change of the featured image"));
    m_undo->setFocusPolicy(Qt::StrongFocus);
    m_undo->hide();

    connect(m_undo, &QToolButton::clicked, this, &ImageField::undoChange);
    connect(m_picture, &FocalPicture::pointChosen, this, &ImageField::choosePoint);
    connect(
        m_point, &QComboBox::activated, this, [this](int index) { choosePoint(m_point->itemData(index).toString()); });
    connect(m_choose, &QToolButton::clicked, this, &ImageField::chooseFile);

    const bool inBundle = !m_folder.isEmpty();
    setAcceptDrops(inBundle);
    m_picture->setVisible(inBundle);
    m_choose->setVisible(inBundle);
    if (inBundle) {
        auto *watcher = new QFileSystemWatcher({m_folder}, this);
        connect(watcher, &QFileSystemWatcher::directoryChanged, this, &ImageField::loadPicture);
        loadPicture();
    }
}

void ImageField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_picture->setReadOnly(readOnly);
    m_point->setEnabled(!readOnly);
    m_choose->setEnabled(!readOnly);
    m_undo->setEnabled(!readOnly);
    setAcceptDrops(!readOnly && !m_folder.isEmpty());
}

QWidget *ImageField::focusTarget()
{
    return m_point;
}

QList<QWidget *> ImageField::tabChain()
{
    return {m_picture, m_point, m_undo, m_choose};
}

void ImageField::showState(const FieldState &state)
{
    const QString value = state.value.toString();
    while (m_point->count() > field().choices.size() + 1)
        m_point->removeItem(m_point->count() - 1);
    int index = value.isEmpty() ? 0 : m_point->findData(value, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0) {
        m_point->addItem(value, value);
        index = m_point->count() - 1;
        emit noteChanged(tr("The theme does not know “%1”.").arg(value), Note::Warning);
    }
    m_point->setCurrentIndex(index);
    m_picture->setFocalPoint(value);
}

void ImageField::choosePoint(const QString &point)
{
    if (point.isEmpty())
        requestEmpty();
    else
        requestSet(point);
}

void ImageField::loadPicture()
{
    const std::optional<ImageResource> image = featuredImage(m_folder);
    const int loading = ++m_loading;
    m_name->setText(image ? image->name : QString());
    m_name->setToolTip(image && image->pixels.isValid()
            ? tr("%1 × %2 pixels").arg(image->pixels.width()).arg(image->pixels.height())
            : QString());
    if (!image || image->vector) {
        showPicture({}, {});
        return;
    }
    // A large image takes its time to decode.
    QThreadPool::globalInstance()->start([path = image->path, size = image->pixels, loading, field = QPointer(this)] {
        const QImage picture = readThumbnail(path, thumbnailSize, ThumbnailShape::Whole);
        QMetaObject::invokeMethod(
            qApp,
            [field, picture, size, loading] {
                if (field && field->m_loading == loading)
                    field->showPicture(picture, size);
            },
            Qt::QueuedConnection);
    });
}

void ImageField::showPicture(const QImage &picture, QSize originalSize)
{
    m_picture->setPicture(picture, originalSize,
        m_name->text().isEmpty()
            ? tr("Drop an image here: it is copied into the bundle and shown with the page in lists.")
            : tr("This image has no preview here."));
    m_picture->setFocalPoint(state().value.toString());
}

void ImageField::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Choose the featured image"), m_folder, tr("Images (*.png *.jpg *.jpeg *.gif *.webp)"));
    if (!path.isEmpty())
        useFile(path);
}

void ImageField::useFile(const QString &path)
{
    if (const std::optional<ImageResource> old = featuredImage(m_folder)) {
        const auto answer = QMessageBox::question(this, tr("Replace the featured image?"),
            tr("The bundle has a featured image, “%1”. It goes to the trash, and “%2” takes its place.")
                .arg(old->name, QFileInfo(path).fileName()),
            QMessageBox::Ok | QMessageBox::Cancel);
        if (answer != QMessageBox::Ok)
            return;
    }
    const Result<FeaturedChange> set = setFeaturedImage(m_folder, path);
    emit noteChanged(set ? QString() : set.error().reason, Note::Problem);
    m_change = set ? std::optional(*set) : std::nullopt;
    m_undo->setVisible(m_change.has_value());
    loadPicture();
}

void ImageField::undoChange()
{
    const Result<void> undone = undoFeaturedImage(*m_change);
    emit noteChanged(undone ? QString() : undone.error().reason, Note::Problem);
    m_change.reset();
    // The button takes the focus with it.
    m_choose->setFocus(Qt::OtherFocusReason);
    m_undo->hide();
    loadPicture();
}

void ImageField::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImageField::dropEvent(QDropEvent *event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    useFile(droppedFile(event->mimeData()));
}

} // namespace shownotes
