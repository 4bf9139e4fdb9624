#include "preview/previewschemehandler.h"

#include "preview/previewfiles.h"
#include "preview/previewlibraries.h"
#include "preview/previewscheme.h"

#include <QBuffer>
#include <QFile>
#include <QWebEngineUrlRequestJob>

namespace shownotes::preview {

namespace {

void answerWith(QWebEngineUrlRequestJob *job, const QString &path, const QByteArray &type)
{
    auto *file = new QFile(path, job);
    if (file->open(QIODevice::ReadOnly))
        job->reply(type, file);
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

void SchemeHandler::answerShell(QWebEngineUrlRequestJob *job) const
{
    const QString path = job->requestUrl().path();
    if (path == u"/") {
        QFile file(QStringLiteral(":/preview/shell.html"));
        auto *shell = new QBuffer(job);
        if (!file.open(QIODevice::ReadOnly) || !shell->open(QIODevice::ReadWrite))
            return job->fail(QWebEngineUrlRequestJob::RequestFailed);
        shell->write(file.readAll().replace("%web%", m_webMedia ? " https: http:" : ""));
        shell->seek(0);
        job->reply("text/html", shell);
    } else if (path == u"/preview.css") {
        answerWith(job, QStringLiteral(":/preview/preview.css"), "text/css");
    } else if (const std::optional<LibraryFile> library = libraryFile(path)) {
        answerWith(job, library->path, library->type);
    } else {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
    }
}

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
