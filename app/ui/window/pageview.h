#pragma once

#include <content/site.h>
#include <content/terms.h>
#include <document/themescripts.h>

#include <QMap>
#include <QPointer>
#include <QWidget>

#include <optional>

class QLabel;
class QSplitter;

namespace shownotes {

class CheckService;
class FigureForm;
class FigureStrip;
class FindBar;
class FrontMatterForm;
class MarkdownEditor;
class PageDocument;
class PageFigures;
class PageImages;
class PreviewView;
class ProblemGuide;
class RenderService;
struct PreviewWord;
struct RenderFailure;

/// One page as form, text and preview side by side, kept in step: an edit in the form or the text reaches the document, the document the preview.
class PageView : public QWidget {
    Q_OBJECT

public:
    /// Where the preview stands. Form and text are one part: they are shown and hidden together.
    enum class Arrangement {
        SideBySide,
        Stacked, ///< the preview below
        TextOnly,
        PreviewOnly,
        Apart, ///< preview() is in a widget of the caller's
    };
    Q_ENUM(Arrangement)

    explicit PageView(QWidget *parent = nullptr);
    ~PageView() override;

    /// Shows `page`, which stays its owner's; nullptr shows nothing. `site` is the one it belongs to, if any, and `webMedia` whether the preview
    /// shows pictures, sound and film of the web in its pages.
    void showPage(PageDocument *page, const std::optional<Site> &site, bool webMedia = false);
    /// What the form completes names with.
    void setTerms(const SiteTerms &terms);
    /// The user's Hugo, by whose rules the preview is rendered where it is known.
    void setHugo(const std::optional<HugoVersion> &hugo);
    /// Reads again what the site says about the page: its address, folders, archetype.
    void setSite(const std::optional<Site> &site);

    MarkdownEditor *editor() const { return m_editor; }
    FrontMatterForm *form() const { return m_form; }
    PreviewView *preview() const { return m_preview; }
    FindBar *findBar() const { return m_findBar; }
    FigureStrip *figureStrip() const { return m_figureStrip; }
    FigureForm *figureForm() const { return m_figureForm; }
    PageFigures *figures() const { return m_figures; }
    ProblemGuide *problems() const { return m_problems; }
    /// How many texts went to the renderer since the start, for tests.
    int sentTexts() const;
    PageImages *images() const { return m_images; }

    void setFormVisible(bool visible);
    void setFiguresVisible(bool visible);
    void setArrangement(Arrangement arrangement);
    /// Ends Apart before the widget that has the preview goes; the arrangement stays the same.
    void takeBackPreview();
    void setScrollSync(bool on);
    /// The user decided anew about web media in this page's site.
    void setWebMedia(bool shown);
    /// Puts the focus on the next (or previous) of form, text, figures and preview; false at the end of the row.
    bool focusNextPane(bool forward);

    QByteArray saveLayout();
    /// To be followed by setArrangement().
    void restoreLayout(const QByteArray &layout);

signals:
    void linkActivated(const QUrl &url);
    /// The reader asked for a place in the text while only the preview is shown.
    void textWanted();
    /// The user asks for web media in the preview, or for none.
    void webMediaRequested(bool shown);
    /// Something for the status bar, e.g. an edit of the form that was refused.
    void messageForUser(const QString &text);

private:
    void connectForm();
    void connectPreview();
    void goToWord(const PreviewWord &word);
    void connectFigures();
    void showFrontMatter();
    void showHeader();
    void updateFormContext();
    void updatePreviewPage();
    void showScripts();
    void requestRender();
    void showNotices();
    void showFailure(const RenderFailure &failure);
    void keepShares();

    QPointer<PageDocument> m_page;
    std::optional<Site> m_site;
    SiteTerms m_terms;
    ThemeScripts m_themeScripts;
    bool m_webMedia = false;
    FrontMatterForm *m_form;
    MarkdownEditor *m_editor;
    FindBar *m_findBar;
    QLabel *m_notice;
    PreviewView *m_preview;
    FigureForm *m_figureForm;
    FigureStrip *m_figureStrip;
    PageFigures *m_figures;
    QSplitter *m_columns; ///< form and text; the preview beside or below
    QSplitter *m_rows; ///< form, text, figures
    RenderService *m_service;
    CheckService *m_checks;
    ProblemGuide *m_problems;
    PageImages *m_images;
    quint64 m_revision = 0;
    Arrangement m_arrangement = Arrangement::SideBySide;
    QMap<int, QList<int>> m_shares; ///< sizes of the parts, for each arrangement that shows both
};

} // namespace shownotes
