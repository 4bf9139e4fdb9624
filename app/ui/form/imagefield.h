#pragma once

#include "form/featuredimage.h"
#include "form/fieldwidget.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace shownotes {

class FocalPicture;

/// The bundle's featured image with its focal point: chosen on the picture or from the list. An image that is dropped here or chosen becomes the
/// featured one, and that can be undone until the next. Outside a bundle only the list is there.
class ImageField : public FieldWidget {
    Q_OBJECT

public:
    ImageField(const SchemaField &field, const FieldSurroundings &surroundings, QWidget *parent = nullptr);

    void setReadOnly(bool readOnly) override;
    QWidget *focusTarget() override;
    QList<QWidget *> tabChain() override;

protected:
    void showState(const FieldState &state) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choosePoint(const QString &point);
    void chooseFile();
    void useFile(const QString &path);
    void undoChange();
    void loadPicture();
    void showPicture(const QImage &picture, QSize originalSize);

    FocalPicture *m_picture;
    QLabel *m_name;
    QComboBox *m_point;
    QToolButton *m_choose;
    QToolButton *m_undo;
    std::optional<FeaturedChange> m_change; ///< the last one made here
    QString m_folder;
    int m_loading = 0; ///< number of the load whose result counts
    bool m_readOnly = false;
};

} // namespace shownotes
