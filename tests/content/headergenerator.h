#pragma once

#include <content/frontmatter.h>

#include <QRandomGenerator>

/// A value of a generated header, and the bytes that an edit of it may touch.
struct GeneratedValue {
    QStringList path;
    qsizetype begin = 0; ///< of its line, or of the line that the brackets it is in begin with
    qsizetype end = 0; ///< behind its last line
    bool isOnly = false; ///< of its map or list: removing it may touch the parent too
    QByteArray comment; ///< behind the value, in its line; must stay when the value is set
};

struct GeneratedHeader {
    QByteArray bytes;
    QList<GeneratedValue> values; ///< scalars, lists and maps, parents first
    QList<QStringList> maps; ///< that a new key may be put into
};

/// Headers as people write them and as they do not: every style of every construct that an edit has to leave alone.
class HeaderGenerator {
public:
    explicit HeaderGenerator(quint32 seed)
        : m_random(seed)
    {
    }

    GeneratedHeader yaml();
    GeneratedHeader toml();
    GeneratedHeader json();

    int upTo(int most) { return int(m_random.bounded(quint32(most + 1))); }
    bool chance(int percent) { return upTo(99) < percent; }
    /// Any text that a user may type, with a liking for those that are hard to write.
    QString text();
    shownotes::Value scalar();
    shownotes::Value list();

private:
    QByteArray lineBreak();
    QByteArray trivia(int indent);
    QByteArray key(QStringList &taken, QString &name);
    QByteArray yamlInline(QByteArray &comment);
    void yamlMap(int indent, int depth, const QStringList &path, GeneratedHeader &header, bool compact);
    void yamlValue(int indent, int depth, const QStringList &path, GeneratedHeader &header);
    void yamlBlockScalar(int indent, GeneratedHeader &header);
    void yamlFlow(const QStringList &path, qsizetype begin, GeneratedHeader &header);
    QByteArray tomlScalar();
    void tomlStatements(const QStringList &path, int count, const QByteArray &prefix, GeneratedHeader &header);
    void jsonValue(int depth, const QStringList &path, GeneratedHeader &header);

    QRandomGenerator m_random;
    int m_lineBreaks = 0; ///< 0 LF, 1 CRLF, 2 mixed
    int m_anchors = 0;
    bool m_afterBlockScalar =
        false; ///< a comment that is indented further than its map would be taken for a line of it
    bool m_keepsBlankLines = false; ///< the block scalar above would take them
};
