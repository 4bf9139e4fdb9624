#pragma once

#include <content/result.h>

#include <QByteArray>
#include <QNetworkAccessManager>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkReply;

namespace shownotes {

/// Loads one picture from the web, after the user has agreed: at most 50 MB within a minute, without cookies, and from no other host than was agreed to.
class ImageDownload : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 SizeLimit = 50 * 1000 * 1000;

    explicit ImageDownload(QObject *parent = nullptr);

    /// Another one that is under way is given up without a word.
    void start(const QUrl &url);
    void cancel();

signals:
    /// `total` is -1 where the server does not say.
    void progressed(qint64 received, qint64 total);
    void finished(const shownotes::Result<QByteArray> &bytes);
    /// The picture is at another host, which was not asked.
    void leadsElsewhere(const QUrl &url);

private:
    void redirect(const QUrl &url);
    void read();
    void finish();
    void end(const Result<QByteArray> &bytes);

    QNetworkAccessManager m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_limit;
    QUrl m_url;
    QByteArray m_bytes;
};

} // namespace shownotes
