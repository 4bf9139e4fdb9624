#pragma once

#include "figures/figure.h"

#include <render/rendersettings.h>

#include <QFileSystemWatcher>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace shownotes {

class PageDocument;

/// Reads beside the GUI thread which pictures a page's bundle has and where the page names them, and follows both: the text as it is typed, the folder
/// as other programs change it.
class FigureReader : public QObject {
    Q_OBJECT

public:
    /// What is known of a page's pictures at one moment.
    struct Findings {
        QList<Figure> figures;
        QList<ResourceUse> uses; ///< all, those of other files too; their bytes are those of `body`
        QByteArray body;
        QList<BundleFile> files; ///< of the bundle
        QHash<QByteArray, ShortcodeVariant> variants; ///< whose template each of the page's shortcodes has
    };

    explicit FigureReader(QObject *parent = nullptr);
    ~FigureReader() override;

    /// Follows that page, which stays its owner's; nullptr none.
    void setPage(PageDocument *page);
    /// Looks at the disk again. By itself this happens when a folder or picture that is watched changes.
    void refresh();

    const Findings &findings() const { return *m_findings; }
    /// The findings are those of the text as it is now.
    bool isCurrent() const;
    /// Calls `then` as soon as they are, while the page is still the same; at once where they are.
    void whenCurrent(const std::function<void()> &then);

signals:
    /// findings() are new.
    void changed();
    /// A file of the bundle came, went or has other bytes.
    void filesChanged();

private:
    struct Memory;
    struct Answer;

    void start();
    void take(const Answer &answer);
    void watch(const QList<BundleFile> &files);
    void textChanged();

    QPointer<PageDocument> m_page;
    std::shared_ptr<Memory> m_memory; ///< of the jobs for this page, which run one after the other
    std::shared_ptr<const Findings> m_findings;
    QList<std::function<void()>> m_waiting;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
    QTimer m_pause;
    int m_textSerial = 0; ///< of the text as it is
    int m_foundSerial = -1; ///< of the text that was read last
    bool m_running = false;
    bool m_stale = false; ///< the disk is to be looked at again
};

} // namespace shownotes
