#include "site/sitereader.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace shownotes {

namespace {

/// Runs `deliver` on the reader's own thread, if the reader is still there.
template<typename Deliver> void deliverTo(const QPointer<SiteReader> &reader, Deliver deliver)
{
    QMetaObject::invokeMethod(
        qApp,
        [reader, deliver] {
            if (reader)
                deliver(reader.data());
        },
        Qt::QueuedConnection);
}

} // namespace

SiteReader::SiteReader(QObject *parent)
    : QObject(parent)
{
}

SiteReader::~SiteReader() = default;

void SiteReader::read(const Site &site)
{
    const quint64 request = ++m_request;
    QThreadPool::globalInstance()->start([reader = QPointer<SiteReader>(this), site, request] {
        const QList<Episode> episodes = listEpisodes(site);
        deliverTo(reader, [request, root = site.root(), episodes](SiteReader *self) {
            if (self->m_request == request)
                emit self->episodesRead(root, episodes);
        });
        const SiteTerms terms = readTerms(site);
        deliverTo(reader, [request, root = site.root(), terms](SiteReader *self) {
            if (self->m_request == request)
                emit self->termsRead(root, terms);
        });
    });
}

} // namespace shownotes
