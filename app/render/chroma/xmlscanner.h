#pragma once

#include <QByteArray>
#include <QList>

namespace shownotes::chroma {

/// Steps through the elements of one of Chroma's XML files. Chroma repeats an attribute where it means a list (`<push state="a" state="b"/>`),
/// which is no XML, and which QXmlStreamReader therefore refuses. Neither CDATA nor a document type occurs there.
class XmlScanner {
public:
    enum class Step { Start, End, Done };

    struct Attribute {
        QByteArray name;
        QByteArray value;
    };

    explicit XmlScanner(QByteArrayView xml)
        : m_xml(xml)
    {
    }

    /// The next tag. An empty element (`<a/>`) is a start and an end.
    Step next();
    const QByteArray &name() const { return m_name; } ///< of the tag
    /// The value of a start tag's attribute; empty where it has none.
    QByteArray attribute(QByteArrayView name) const;
    QList<QByteArray> attributes(QByteArrayView name) const; ///< all of that name
    /// The text up to the next tag, references resolved.
    QByteArray text() const;

private:
    void readAttributes(QByteArrayView tag);

    QByteArrayView m_xml;
    qsizetype m_at = 0;
    QByteArray m_name;
    QList<Attribute> m_attributes;
    bool m_endsHere = false;
};

} // namespace shownotes::chroma
