#include "hugoaddress.h"

#include "htmltext.h"

#include <QUrl>

namespace shownotes {

QByteArray resolvedAddress(const QByteArray &address, const RenderSettings &settings, AddressOf of)
{
    if (of == AddressOf::Link && address.startsWith('#'))
        return settings.pageUrl.toUtf8() + address;
    if (address.isEmpty() || !QUrl(QString::fromUtf8(address)).scheme().isEmpty())
        return address;
    qsizetype end = 0;
    while (end < address.size() && address[end] != '?' && address[end] != '#')
        ++end;
    const QByteArray path = address.first(end);
    const QByteArray rest = address.sliced(end);
    const QString name =
        QString::fromUtf8(QByteArray::fromPercentEncoding(path.startsWith("./") ? path.sliced(2) : path));
    if (of == AddressOf::Link && settings.resolveRef) {
        if (const std::optional<QString> page = settings.resolveRef(name, {}, false))
            return page->toUtf8() + rest;
    }
    if (settings.imageResource && !name.isEmpty()) {
        if (const std::optional<PageResource> picture = settings.imageResource(name))
            return picture->url.toUtf8() + rest;
    }
    return goEscapedPath(path) + rest;
}

} // namespace shownotes
