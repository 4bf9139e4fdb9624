#include "preview/previewschemehandler.h"

#include "preview/previewfiles.h"
#include "preview/previewscheme.h"

#include <QBuffer>
#include <QFile>
#include <QWebEngineUrlRequestJob>

namespace shownotes::preview {

namespace {

void answerFromResources(QWebEngineUrlRequestJob *job, const QString &name, const QByteArray &type)
{
    auto *file = new QFile(QStringLiteral(":/preview/") + name, job);
    if (file->open(QIODevice::ReadOnly))
        job->reply(type, file);
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void answerShell(QWebEngineUrlRequestJob *job)
{
    const QString path = job->requestUrl().path();
    if (path == u"/")
        answerFromResources(job, QStringLiteral("shell.html"), "text/html");
    else if (path == u"/preview.css")
        answerFromResources(job, QStringLiteral("preview.css"), "text/css");
    else
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
}

void answerFile(QWebEngineUrlRequestJob *job, const QString &path)
{
    const int descriptor = openFile(path);
    if (descriptor < 0)
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    auto *file = new QFile(job);
    if (!file->open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return job->fail(QWebEngineUrlRequestJob::RequestFailed);
    const QByteArray type = contentType(file->peek(sniffedBytes));
    if (type.isEmpty() || (type.startsWith("image/") && file->size() > largestPicture))
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    job->reply(type, file);
}

} // namespace

QString SchemeHandler::setPage(const PreviewPage &page)
{
    m_page = page;
    ++m_serial;
    return host();
}

QString SchemeHandler::host() const
{
    return pageHost(m_serial);
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    if (job->requestMethod() != "GET")
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    if (url.host() == QLatin1String(shellHost))
        return answerShell(job);
    if (url.host() != host())
        return job->fail(QWebEngineUrlRequestJob::RequestDenied);
    const std::optional<QString> path = fileFor(m_page, url.path(QUrl::FullyEncoded).toUtf8());
    if (!path)
        return job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    answerFile(job, *path);
}

} // namespace shownotes::preview
