#pragma once

#include <content/site.h>

#include <QObject>

#include <optional>

class QAction;
class QWidget;

namespace shownotes {

/// For which sites the preview may load pictures, sound and film of the web: at first for none. The user allows it for a site once, after
/// being told what that means, and takes it back in the View menu.
class WebMedia : public QObject {
    Q_OBJECT

public:
    /// `action` is checked while it is allowed for the site; without a site it is disabled. `window` is what questions belong to.
    WebMedia(QAction *action, QWidget *window);

    void setSite(const std::optional<Site> &site);
    bool isAllowed() const;
    /// Allows it for the site, where the user agrees, or takes it back.
    void request(bool allowed);

signals:
    /// The user decided anew about the site.
    void changed(bool allowed);

private:
    bool agreed() const;

    QAction *m_action;
    QWidget *m_window;
    QString m_title;
    QString m_root; ///< of the site; empty without one
};

} // namespace shownotes
