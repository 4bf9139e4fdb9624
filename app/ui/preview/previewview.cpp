#include "preview/previewview.h"

#include "preview/previewbrowser.h"
#include "preview/previewfiles.h"
#include "preview/previewmessages.h"
#include "preview/previewnotices.h"
#include "preview/previewscheme.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonObject>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <algorithm>
#include <utility>

namespace shownotes {

namespace {

/// So many deaths of the renderer within so many milliseconds, and it is not started again by itself.
constexpr int deathsAllowed = 3;
constexpr qint64 deathsWithin = 60'000;

/// A key changes no more blocks than so many; what changes more takes longer.
constexpr qsizetype pieceOfTyping = 3;

/// An address of the page's host without its scheme and host: "/talk/31/".
QUrl withinSite(const QString &address)
{
    QUrl url(address);
    if (url.scheme() == QLatin1String(preview::scheme)) {
        url.setScheme({});
        url.setAuthority({});
    }
    return url;
}

} // namespace

PreviewView::PreviewView(QWidget *parent)
    : QWidget(parent)
    , m_banner(new PreviewBanner(this))
    , m_stack(new QStackedWidget(this))
    , m_off(new PreviewOff(this))
{
    setAccessibleName(tr("Preview"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_stack, 1);
    m_stack->addWidget(m_off);
    m_off->setReason({}, false);
    m_clock.start();
    connect(m_off, &PreviewOff::tryAgain, this, [this] {
        m_deaths.clear();
        m_stack->setCurrentWidget(m_view);
        m_browser->loadShell();
    });

    const QString obstacle = previewObstacle();
    if (!obstacle.isEmpty())
        showOff(obstacle, false);
    else if (choosePreviewBackend())
        startBrowserLater();
    else
        startBrowser();
}

PreviewView::~PreviewView()
{
    // The view lets go of its page before the page, and that before the profile.
    delete m_view;
}

/// The browser takes longer to start than all else together: empty paper stands in its place, and with that the text has been drawn.
void PreviewView::startBrowserLater()
{
    m_paper = new QWidget(m_stack);
    m_paper->setBackgroundRole(QPalette::Base);
    m_paper->setAutoFillBackground(true);
    m_paper->installEventFilter(this);
    m_stack->addWidget(m_paper);
    m_stack->setCurrentWidget(m_paper);
}

void PreviewView::startBrowser()
{
    m_profile = std::make_unique<preview::Profile>();
    m_profile->setWebMedia(m_wanted.page.webMedia);
    m_browser = std::make_unique<preview::Browser>(m_profile.get());
    m_view = new QWebEngineView(m_stack);
    m_view->setAccessibleName(tr("Preview of the page"));
    m_view->setAcceptDrops(false);
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->setPage(m_browser.get());
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    if (m_paper)
        m_paper->deleteLater();

    connect(m_browser.get(), &preview::Browser::ready, this, &PreviewView::browserReady);
    connect(m_browser.get(), &preview::Browser::told, this, &PreviewView::browserTold);
    connect(m_browser.get(), &QWebEnginePage::renderProcessTerminated, this, &PreviewView::rendererDied);
    connect(m_view, &QWidget::customContextMenuRequested, this, &PreviewView::showMenu);
    m_browser->setBackgroundColor(palette().color(QPalette::Base));
    m_browser->loadShell();
}

void PreviewView::showPage(const PreviewPage &page, const PreviewHeader &header, const QList<RenderedBlock> &blocks)
{
    PreviewPage before = m_wanted.page;
    before.webMedia = page.webMedia;
    if (!m_hasPage || page != before) {
        m_anew = true;
        m_topLine = 0;
    }
    m_hasPage = true;
    if (m_profile && m_profile->webMedia() != page.webMedia) {
        // What a document lets in cannot be changed while it stands.
        m_profile->setWebMedia(page.webMedia);
        m_ready = false;
        m_browser->loadShell();
    }
    m_wanted.page = page;
    m_wanted.header = header;
    m_wanted.blocks = blocks;
    changed();
}

void PreviewView::setHeader(const PreviewHeader &header)
{
    if (header == m_wanted.header)
        return;
    m_wanted.header = header;
    changed();
}

void PreviewView::setScripts(const PageScripts &scripts)
{
    if (scripts == m_wanted.scripts)
        return;
    m_wanted.scripts = scripts;
    changed();
}

void PreviewView::applyPatch(const BlockPatch &patch)
{
    if (patch.isEmpty())
        return;
    shownotes::applyPatch(m_wanted.blocks, patch);
    changed();
}

const QList<RenderedBlock> &PreviewView::blocks() const
{
    return m_wanted.blocks;
}

void PreviewView::reloadFiles()
{
    ++m_wanted.files;
    changed();
}

void PreviewView::setMessage(const QString &text, Severity severity)
{
    m_banner->setText(text, severity == Severity::Warning);
}

void PreviewView::scrollToLine(double line)
{
    if (!m_scrollSync)
        return;
    m_topLine = line;
    if (!m_anew)
        call(QStringLiteral("scrollToLine"), {line});
}

void PreviewView::revealLine(double line)
{
    if (!m_anew)
        call(QStringLiteral("revealLine"), {line});
}

void PreviewView::markLine(int line)
{
    if (std::exchange(m_markedLine, line) != line)
        call(QStringLiteral("markLine"), {line});
}

void PreviewView::setFlags(const QList<PreviewFlag> &flags)
{
    if (flags == m_flags)
        return;
    m_flags = flags;
    sendFlags();
}

void PreviewView::sendFlags()
{
    QJsonArray list;
    for (const PreviewFlag &flag : std::as_const(m_flags))
        list.append(QJsonArray {flag.line, flag.file, flag.reason});
    call(QStringLiteral("setFlags"), {QJsonValue(list)});
}

void PreviewView::setScrollSync(bool on)
{
    m_scrollSync = on;
}

bool PreviewView::scrollSync() const
{
    return m_scrollSync;
}

void PreviewView::showDropPlace(const QPoint &place)
{
    if (m_view)
        call(QStringLiteral("showDropPlace"), {m_view->mapFrom(this, place).y()});
}

void PreviewView::hideDropPlace()
{
    call(QStringLiteral("hideDropPlace"), {});
}

void PreviewView::findDropPlace(const QPoint &place, const std::function<void(int)> &found)
{
    if (!m_ready) {
        found(1);
        return;
    }
    m_browser->runJavaScript(QStringLiteral("shownotes.dropLine(%1)").arg(m_view->mapFrom(this, place).y()),
        QWebEngineScript::ApplicationWorld, [found](const QVariant &line) { found(line.toInt()); });
}

bool PreviewView::isDrawn() const
{
    return m_drawnRevision == m_revision;
}

void PreviewView::readHtml(const std::function<void(const QString &)> &done)
{
    if (!m_browser)
        return done({});
    m_browser->runJavaScript(QStringLiteral("document.body.innerHTML"), QWebEngineScript::ApplicationWorld,
        [done](const QVariant &html) { done(html.toString()); });
}

void PreviewView::changed()
{
    ++m_revision;
    send();
}

void PreviewView::send()
{
    if (!m_ready || m_busy || !m_hasPage || !m_seen || m_sentRevision == m_revision)
        return;

    m_patchTimer.invalidate();
    QString function;
    QJsonArray arguments;
    const bool otherScripts = m_anew || m_wanted.scripts != m_sent.scripts;
    if (otherScripts)
        call(QStringLiteral("setScripts"), {preview::asJson(m_wanted.scripts)});
    if (m_anew) {
        loadLibraries(0, m_wanted.blocks.size());
        function = QStringLiteral("show");
        arguments = {preview::asJson(m_wanted.page, m_profile->files().setPage(m_wanted.page)),
            preview::asJson(m_wanted.header), preview::asJson(m_wanted.blocks, 0), m_topLine};
    } else if (m_wanted.files != m_sent.files || otherScripts) {
        loadLibraries(0, m_wanted.blocks.size());
        const bool sameFiles = m_wanted.files == m_sent.files;
        const QString host = sameFiles ? m_profile->files().host() : m_profile->files().setPage(m_wanted.page);
        function = QStringLiteral("reload");
        arguments = {preview::asJson(m_wanted.page, host), preview::asJson(m_wanted.blocks, int(m_sent.blocks.size()))};
    } else {
        const preview::Delta delta = preview::delta(m_sent.blocks, m_wanted.blocks);
        loadLibraries(delta.first, delta.pieces.size());
        if (delta.pieces.size() <= pieceOfTyping)
            m_patchTimer.start();
        function = QStringLiteral("patch");
        arguments = {delta.first, delta.removed, preview::asJson(delta, m_wanted.blocks), delta.lineShift};
    }
    if (!m_anew && m_wanted.header != m_sent.header)
        call(QStringLiteral("setHeader"), {preview::asJson(m_wanted.header)});
    arguments.append(m_revision);
    m_anew = false;
    m_sent = m_wanted;
    m_sentRevision = m_revision;
    m_busy = true;
    m_browser->call(function, arguments, [this] {
        m_busy = false;
        send();
    });
}

void PreviewView::call(const QString &function, const QJsonArray &arguments)
{
    if (m_ready)
        m_browser->call(function, arguments);
}

void PreviewView::loadLibraries(qsizetype first, qsizetype count)
{
    const auto anyBlock = [&](auto condition) {
        const auto begin = m_wanted.blocks.cbegin() + first;
        return std::any_of(begin, begin + count, condition);
    };
    if (m_wanted.scripts.highlight && !m_hasHighlighter
        && anyBlock([](const RenderedBlock &block) { return block.html.contains("<pre"); })) {
        m_hasHighlighter = true;
        m_browser->loadLibrary(preview::Library::Highlight);
    }
    const auto hasFormula = [this](const RenderedBlock &block) {
        return std::any_of(m_wanted.scripts.delimiters.cbegin(), m_wanted.scripts.delimiters.cend(),
            [&block](const PageScripts::Delimiters &each) { return block.html.contains(each.left.toUtf8()); });
    };
    if (m_wanted.scripts.math && !m_hasKatex && anyBlock(hasFormula)) {
        m_hasKatex = true;
        m_browser->loadLibrary(preview::Library::Katex);
    }
}

void PreviewView::browserReady()
{
    m_ready = true;
    m_hasHighlighter = false;
    m_hasKatex = false;
    m_busy = false;
    m_anew = true;
    m_sentRevision = m_revision - 1;
    const QJsonObject words {
        {QStringLiteral("missingPicture"), tr("Picture not found")},
        {QStringLiteral("remotePicture"), tr("Picture on the web")},
        {QStringLiteral("enlarge"), tr("Show large")},
        //: Sound or film that the preview does not load
        {QStringLiteral("remotePlayer"), tr("Player")},
        //: An <iframe> that the preview does not load
        {QStringLiteral("embedded"), tr("Embedded page")},
        {QStringLiteral("picture"), tr("Picture")},
        {QStringLiteral("previousPicture"), tr("Previous picture")},
        {QStringLiteral("nextPicture"), tr("Next picture")},
        //: A drawing that is written as text and drawn by a script (Mermaid)
        {QStringLiteral("diagram"), tr("Diagram")},
        //: Opens the address of an embedded page or player outside of Shownotes
        {QStringLiteral("openInBrowser"), tr("Open in Browser")},
        //: Loads pictures, sound and film of the web in all pages of this site
        {QStringLiteral("showWebMedia"), tr("Show Web Media of This Site")},
    };
    call(QStringLiteral("setWords"), {words});
    sendLook();
    sendFlags();
    call(QStringLiteral("markLine"), {m_markedLine});
    send();
}

void PreviewView::browserTold(const QString &what, const QJsonArray &arguments)
{
    if (what == u"drawn") {
        m_drawnRevision = arguments.at(0).toInt();
        if (m_patchTimer.isValid() && m_drawnRevision == m_sentRevision)
            noticePatchTime(double(m_patchTimer.nsecsElapsed()) / 1e6);
        m_patchTimer.invalidate();
        if (isDrawn())
            emit drawn();
    } else if (what == u"scrolled") {
        m_topLine = arguments.at(1).toBool() ? arguments.at(0).toDouble() : 0;
        const bool own = arguments.at(2).toBool();
        if (!own && m_scrollSync)
            emit lineScrolled(arguments.at(0).toDouble());
    } else if (what == u"activated") {
        emit wordActivated({arguments.at(0).toInt(), arguments.at(1).toInt(), arguments.at(2).toInt(),
            arguments.at(3).toString(), arguments.at(4).toInt()});
    } else if (what == u"picture") {
        if (const std::optional<PreviewPicture> picture = pictureFrom(arguments))
            emit pictureActivated(*picture);
    } else if (what == u"pointed") {
        m_pointed = pictureFrom(arguments);
    } else if (what == u"hovered") {
        m_hovered = withinSite(arguments.at(0).toString());
        emit linkHovered(m_hovered.toString());
    } else if (what == u"webMedia") {
        emit webMediaRequested(true);
    } else if (what == u"link") {
        emit linkActivated(withinSite(arguments.at(0).toString()));
    }
}

void PreviewView::rendererDied()
{
    m_ready = false;
    m_busy = false;
    const qint64 now = m_clock.elapsed();
    m_deaths.append(now);
    m_deaths.removeIf([now](qint64 death) { return now - death > deathsWithin; });
    if (m_deaths.size() >= deathsAllowed)
        return showOff(
            tr("The preview stopped several times in a minute, so it stays off. Your text is not affected."), true);
    // Not from inside the signal: the page is still being told of the death.
    QTimer::singleShot(0, m_browser.get(), &preview::Browser::loadShell);
}

void PreviewView::showOff(const QString &reason, bool mayTryAgain)
{
    m_off->setReason(reason, mayTryAgain);
    m_stack->setCurrentWidget(m_off);
}

std::optional<PreviewPicture> PreviewView::pictureFrom(const QJsonArray &place) const
{
    if (place.size() < 5)
        return {};
    PreviewPicture picture;
    picture.firstLine = place.at(0).toInt();
    picture.lastLine = place.at(1).toInt();
    picture.ordinal = std::max(0, place.at(3).toInt());
    picture.ordinalOfAll = std::max(0, place.at(4).toInt());
    const QString address = place.at(2).toString();
    picture.name = QUrl::fromPercentEncoding(address.toUtf8());
    const QString home =
        m_wanted.page.permalink.endsWith(u'/') ? m_wanted.page.permalink : m_wanted.page.permalink + u'/';
    if (picture.name.startsWith(home))
        picture.name.remove(0, home.size());
    const QString folder = QFileInfo(m_wanted.page.bundleFolder).canonicalFilePath() + u'/';
    if (const std::optional<QString> file = preview::fileFor(m_wanted.page, address.toUtf8());
        file && file->startsWith(folder))
        picture.file = file->mid(folder.size());
    return picture;
}

void PreviewView::showMenu(const QPoint &place)
{
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(tr("&Copy"), this, [this] { m_browser->triggerAction(QWebEnginePage::Copy); });
    copy->setEnabled(m_browser->hasSelection());
    if (!m_hovered.isEmpty()) {
        menu->addAction(tr("Copy &Link Address"), this,
            [address = m_hovered.toString()] { QGuiApplication::clipboard()->setText(address); });
    }
    menu->addAction(tr("Select &All"), this, [this] { m_browser->triggerAction(QWebEnginePage::SelectAll); });
    menu->addSeparator();
    QAction *webMedia = menu->addAction(tr("Show &Web Media of This Site"), this, &PreviewView::webMediaRequested);
    webMedia->setCheckable(true);
    webMedia->setChecked(m_wanted.page.webMedia);
    if (m_pointed) {
        menu->addSeparator();
        emit pictureMenuWanted(menu, *m_pointed);
    }
    menu->popup(m_view->mapToGlobal(place));
}

void PreviewView::sendLook()
{
    const bool dark = palette().color(QPalette::Base).lightness() < 128;
    m_browser->setBackgroundColor(palette().color(QPalette::Base));
    call(QStringLiteral("setLook"), {dark ? QStringLiteral("dark") : QStringLiteral("light")});
}

void PreviewView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_browser)
        sendLook();
    QWidget::changeEvent(event);
}

void PreviewView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_window != window()) {
        if (m_window)
            m_window->removeEventFilter(this);
        m_window = window();
        m_window->installEventFilter(this);
    }
    noticeSeen();
}

void PreviewView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    noticeSeen();
}

bool PreviewView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && event->type() == QEvent::WindowStateChange) {
        noticeSeen();
    } else if (watched == m_paper && event->type() == QEvent::Paint) {
        m_paper->removeEventFilter(this);
        QTimer::singleShot(0, this, &PreviewView::startBrowser);
    }
    return QWidget::eventFilter(watched, event);
}

void PreviewView::noticeSeen()
{
    const bool seen = isVisible() && !window()->isMinimized();
    if (seen == m_seen)
        return;
    m_seen = seen;
    emit seenChanged(seen);
    send();
}

} // namespace shownotes
