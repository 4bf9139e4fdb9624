#include "htmltext.h"

#include <QHash>
#include <QMutex>

#include <cmark-gfm.h>

namespace shownotes {

// cmark knows HTML 5's 2,125 names but publishes no call for them: a one-reference document does. Pages use few different ones.
QByteArray namedReference(QByteArrayView name)
{
    static QMutex mutex;
    static QHash<QByteArray, QByteArray> known;
    const QByteArray key = name.toByteArray();
    const QMutexLocker lock(&mutex);
    const auto found = known.constFind(key);
    if (found != known.constEnd())
        return *found;

    const QByteArray source = '&' + key + ';';
    cmark_node *document = cmark_parse_document(source.constData(), size_t(source.size()), CMARK_OPT_DEFAULT);
    QByteArray characters;
    cmark_node *paragraph = cmark_node_first_child(document);
    cmark_node *text = paragraph ? cmark_node_first_child(paragraph) : nullptr;
    if (text && cmark_node_get_type(text) == CMARK_NODE_TEXT)
        characters = cmark_node_get_literal(text);
    else if (name == QByteArrayView("NewLine"))
        characters = "\n";
    else if (name == QByteArrayView("Tab"))
        characters = "\t";
    cmark_node_free(document);
    if (characters == source)
        characters.clear();
    if (known.size() < 4096) // a hostile page must not fill the memory
        known.insert(key, characters);
    return characters;
}

} // namespace shownotes
