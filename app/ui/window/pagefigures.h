#pragma once

#include "figures/figure.h"
#include "preview/previewpicture.h"

#include <QObject>
#include <QPointer>

class QMenu;

namespace shownotes {

class FigureCommands;
class FigureForm;
class FigureReader;
class FigureStrip;
class MarkdownEditor;
class PageDocument;
class PreviewView;

/// Joins the pictures of the open page to its text: a picture that is clicked in the preview or the strip is selected in the text, and its fields are shown.
class PageFigures : public QObject {
    Q_OBJECT

public:
    PageFigures(MarkdownEditor *editor, PreviewView *preview, FigureForm *form, FigureStrip *strip, QObject *parent);

    void showPage(PageDocument *page);
    /// Looks at the bundle's folder again.
    void refresh();

signals:
    void message(const QString &text);
    /// A file of the bundle came, went or has other bytes.
    void filesChanged();

private:
    void showFindings();
    void goTo(const ResourceUse &use);
    void goToPicture(const PreviewPicture &picture);
    void fillMenu(QMenu *menu, const PreviewPicture &picture);
    void keepPlace();
    int positionOf(qsizetype byte) const;
    QString hint() const;

    MarkdownEditor *m_editor;
    PreviewView *m_preview;
    FigureForm *m_form;
    FigureStrip *m_strip;
    FigureReader *m_reader;
    FigureCommands *m_commands;
    QPointer<PageDocument> m_page;
};

} // namespace shownotes
