#pragma once

#include <content/episodelist.h>
#include <content/site.h>
#include <content/terms.h>

#include <QObject>

#include <optional>

namespace shownotes {

/// Reads a site's pages and terms beside the GUI thread.
class SiteReader : public QObject {
    Q_OBJECT

public:
    explicit SiteReader(QObject *parent = nullptr);
    ~SiteReader() override;

    /// Starts reading; an answer for another site that is still under way is dropped.
    void read(const Site &site);

signals:
    void episodesRead(const QString &root, const QList<shownotes::Episode> &episodes);
    void termsRead(const QString &root, const shownotes::SiteTerms &terms);

private:
    quint64 m_request = 0;
};

} // namespace shownotes
