#pragma once

#include "preview/previewenvironment.h"
#include "preview/previewpage.h"
#include "preview/previewpicture.h"
#include "preview/previewword.h"

#include <document/themescripts.h>
#include <render/blockpatch.h>

#include <QElapsedTimer>
#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

class QJsonArray;
class QMenu;
class QStackedWidget;
class QWebEngineView;

namespace shownotes {

class PreviewBanner;
class PreviewOff;
namespace preview {
class Browser;
class Profile;
} // namespace preview

/// What stands above the body, as plain text; an empty part is not shown.
struct PreviewHeader {
    QString title;
    QString subtitle; ///< the date line
    QString summary;

    friend bool operator==(const PreviewHeader &, const PreviewHeader &) = default;
};

/// A picture, player or link that something is wrong with.
struct PreviewFlag {
    int line = 0; ///< 1-based line of the body
    QString file; ///< the file it names
    QString reason;

    friend bool operator==(const PreviewFlag &, const PreviewFlag &) = default;
};

/// The page as it will be published, in a browser that reaches nothing but this bundle and the site's static files.
///
/// A page is loaded once by showPage(); after that applyPatch() replaces only the blocks that changed, and what the reader looks at stays
/// where it is. It never takes the keyboard focus by itself, never follows a link, and comes back by itself when its renderer dies (three
/// times in a minute; then a button asks). Where WebEngine cannot run at all it says so and ignores the rest.
class PreviewView : public QWidget {
    Q_OBJECT

public:
    enum class Severity { Information, Warning };
    Q_ENUM(Severity)

    explicit PreviewView(QWidget *parent = nullptr);
    ~PreviewView() override;

    /// Shows another page from its top. Where `page` is the one that is shown already, it is patched and stays scrolled.
    void showPage(const PreviewPage &page, const PreviewHeader &header, const QList<RenderedBlock> &blocks);
    void setHeader(const PreviewHeader &header);
    /// What the theme's scripts would do to the page; nothing at first.
    void setScripts(const PageScripts &scripts);
    /// Changes the blocks that are shown: `patch` counts from the list of the last showPage() and the patches since.
    void applyPatch(const BlockPatch &patch);
    const QList<RenderedBlock> &blocks() const;

    /// Asks for the bundle's files again, as one was added, changed or removed.
    void reloadFiles();

    /// A line above the page ("Preview paused: …"); an empty text hides it.
    void setMessage(const QString &text, Severity severity = Severity::Information);

    /// Puts what was made from `line` (1-based line of the body, with a fraction for the place inside it) at the upper edge.
    /// Does nothing while scroll sync is off.
    void scrollToLine(double line);
    /// Scrolls only as far as is needed to see what was made from `line`, whether sync is on or off.
    void revealLine(double line);
    /// Marks gently the block that was made from `line`; 0 marks none.
    void markLine(int line);
    /// Flags what names these files, made from those lines; instead of what was flagged before.
    void setFlags(const QList<PreviewFlag> &flags);
    /// On at first. Off: scrollToLine() does nothing and lineScrolled() is not emitted.
    void setScrollSync(bool on);
    bool scrollSync() const;

    /// True while somebody can see it: it is shown, and its window is not minimised. What is given meanwhile is drawn when it is seen again.
    bool isSeen() const { return m_seen; }

    /// Marks between which blocks something would stand that is dropped at `place` in this widget.
    void showDropPlace(const QPoint &place);
    void hideDropPlace();
    /// `found` gets the line of the body before which it would stand, the last one's successor where that is the end.
    void findDropPlace(const QPoint &place, const std::function<void(int)> &found);

    /// True once the last page or patch is on screen.
    bool isDrawn() const;
    /// What the browser shows, for tests and for print-outs; `done` gets the body's inner HTML.
    void readHtml(const std::function<void(const QString &)> &done);

signals:
    /// A click on a link; it is never followed. One within the site comes without scheme and host ("/talk/31/"). For any other the caller
    /// shows the whole address and asks before it opens anything.
    void linkActivated(const QUrl &url);
    void seenChanged(bool seen);
    /// The last page or patch is on screen.
    void drawn();
    /// The reader scrolled: the body's line at the upper edge. Not emitted for scrollToLine() and revealLine().
    void lineScrolled(double line);
    /// A double click: on which word.
    void wordActivated(const shownotes::PreviewWord &word);
    /// The user wants pictures, sound and film of the web shown in the pages of this site, or no longer: PreviewPage::webMedia.
    void webMediaRequested(bool shown);
    /// A click on a picture, its stand-in or its caption. (With Ctrl a click does what it does on the published page; large it is shown by a button at its corner
    /// and by a double click.)
    void pictureActivated(const shownotes::PreviewPicture &picture);
    /// The menu for that picture is about to be shown: the place for what can be done with it.
    void pictureMenuWanted(QMenu *menu, const shownotes::PreviewPicture &picture);
    /// The address under the pointer, for the status bar; empty when it leaves.
    void linkHovered(const QString &address);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What is to be shown, or was sent to be shown.
    struct Content {
        PreviewPage page;
        PreviewHeader header;
        QList<RenderedBlock> blocks;
        PageScripts scripts;
        int files = 0; ///< counts reloadFiles()
    };

    void noticeSeen();
    void startBrowser();
    void startBrowserLater();
    void browserReady();
    void browserTold(const QString &what, const QJsonArray &arguments);
    void rendererDied();
    void showOff(const QString &reason, bool mayTryAgain);
    void showMenu(const QPoint &place);
    std::optional<PreviewPicture> pictureFrom(const QJsonArray &place) const;
    void sendLook();
    void sendFlags();
    void changed();
    /// Sends what changed since the last time; while the browser is still busy with that, or hidden, it waits and the latest wins.
    void send();
    void call(const QString &function, const QJsonArray &arguments);
    /// Brings the libraries into the browser that the blocks from `first` on, so many, need.
    void loadLibraries(qsizetype first, qsizetype count);

    PreviewBanner *m_banner = nullptr;
    QStackedWidget *m_stack = nullptr;
    PreviewOff *m_off = nullptr;
    QPointer<QWidget> m_paper; ///< until the browser is there
    std::unique_ptr<preview::Profile> m_profile;
    std::unique_ptr<preview::Browser> m_browser;
    QWebEngineView *m_view = nullptr;

    Content m_wanted;
    Content m_sent;
    QPointer<QWidget> m_window; ///< whose state is watched
    bool m_seen = false;
    bool m_hasPage = false;
    bool m_ready = false; ///< the shell stands
    bool m_anew = true; ///< the shell is empty: it needs the whole page
    bool m_busy = false; ///< a call that was sent has not returned
    int m_revision = 0; ///< of m_wanted
    int m_sentRevision = 0;
    int m_drawnRevision = 0;
    QList<PreviewFlag> m_flags;
    int m_markedLine = 0;
    QUrl m_hovered; ///< the link under the pointer
    bool m_hasHighlighter = false; ///< in the shell that stands
    bool m_hasKatex = false;
    std::optional<PreviewPicture> m_pointed; ///< the picture under the pointer
    double m_topLine = 0; ///< at the upper edge; 0 at the top of the page
    bool m_scrollSync = true;
    QElapsedTimer m_clock;
    QElapsedTimer m_patchTimer; ///< runs while a patch is on its way to the screen
    QList<qint64> m_deaths; ///< by m_clock, in ms
};

} // namespace shownotes
