#include "import/imagedownload.h"

#include <QNetworkReply>

#include <chrono>

namespace shownotes {

using namespace std::chrono_literals;

ImageDownload::ImageDownload(QObject *parent)
    : QObject(parent)
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(60s);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        end(Error {Error::Kind::Failed, tr("The picture did not arrive from %1 within a minute.").arg(m_url.host())});
    });
}

void ImageDownload::start(const QUrl &url)
{
    cancel();
    m_url = url;
    m_bytes.clear();
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::UserVerifiedRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "image/*");
    request.setMaximumRedirectsAllowed(5);
    request.setTransferTimeout(20'000);
    m_reply = m_network.get(request);
    m_limit.start();
    connect(m_reply, &QNetworkReply::redirected, this, &ImageDownload::redirect);
    connect(m_reply, &QNetworkReply::readyRead, this, &ImageDownload::read);
    connect(m_reply, &QNetworkReply::downloadProgress, this, &ImageDownload::progressed);
    connect(m_reply, &QNetworkReply::finished, this, &ImageDownload::finish);
}

void ImageDownload::cancel()
{
    m_limit.stop();
    if (!m_reply)
        return;
    QNetworkReply *reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void ImageDownload::end(const Result<QByteArray> &bytes)
{
    cancel();
    emit finished(bytes);
}

void ImageDownload::redirect(const QUrl &url)
{
    const bool sameHost = url.host() == m_url.host();
    const bool noLessSafe = url.scheme() == QLatin1String("https") || url.scheme() == m_url.scheme();
    if (sameHost && noLessSafe) {
        m_url = url;
        emit m_reply->redirectAllowed();
        return;
    }
    cancel();
    if (noLessSafe)
        emit leadsElsewhere(url);
    else
        emit finished(Error {Error::Kind::Refused, tr("%1 leads to an address that is not safe.").arg(m_url.host())});
}

void ImageDownload::read()
{
    m_bytes += m_reply->readAll();
    if (m_bytes.size() > SizeLimit)
        end(Error {Error::Kind::TooLarge, tr("The picture at %1 has more than 50 MB.").arg(m_url.host())});
}

void ImageDownload::finish()
{
    if (m_reply->error() != QNetworkReply::NoError) {
        const QString reason = m_reply->errorString();
        end(Error {Error::Kind::Failed, tr("The picture cannot be loaded from %1: %2").arg(m_url.host(), reason)});
        return;
    }
    m_bytes += m_reply->readAll();
    end(m_bytes);
}

} // namespace shownotes
