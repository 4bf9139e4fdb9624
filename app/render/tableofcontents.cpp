#include "tableofcontents.h"

namespace shownotes {

namespace {

struct Entry {
    const PageHeading *heading = nullptr; ///< null for a level that was skipped
    std::vector<Entry> entries;
};

void add(std::vector<Entry> &top, const PageHeading &heading, int row)
{
    while (int(top.size()) <= row)
        top.push_back({});
    if (heading.level == 1) {
        top[size_t(row)].heading = &heading;
        return;
    }
    Entry *parent = &top[size_t(row)];
    for (int level = 2; level < heading.level; ++level) {
        if (parent->entries.empty())
            parent->entries.push_back({});
        parent = &parent->entries.back();
    }
    parent->entries.push_back({&heading, {}});
}

class Writer {
public:
    explicit Writer(const ContentsSettings &settings)
        : m_settings(settings)
    {
    }

    QByteArray write(const std::vector<Entry> &top)
    {
        m_out = "<nav id=\"TableOfContents\">";
        writeEntries(1, 0, top);
        return m_out + "</nav>";
    }

private:
    void indent(int depth) { m_out += QByteArray(2 * depth, ' '); }

    void writeEntries(int level, int depth, const std::vector<Entry> &entries)
    {
        if (level < m_settings.startLevel) {
            for (const Entry &entry : entries)
                writeEntries(level + 1, depth, entry.entries);
            return;
        }
        if ((m_settings.endLevel != -1 && level > m_settings.endLevel) || entries.empty())
            return;
        const QByteArray tag = m_settings.ordered ? "ol" : "ul";
        m_out += '\n';
        indent(depth + 1);
        m_out += '<' + tag + ">\n";
        for (const Entry &entry : entries) {
            indent(depth + 2);
            m_out += "<li>";
            if (entry.heading)
                m_out += "<a href=\"#" + entry.heading->id + "\">" + entry.heading->html + "</a>";
            writeEntries(level + 1, depth + 2, entry.entries);
            m_out += "</li>\n";
        }
        indent(depth + 1);
        m_out += "</" + tag + ">\n";
        indent(depth);
    }

    const ContentsSettings &m_settings;
    QByteArray m_out;
};

} // namespace

QByteArray tableOfContents(const std::vector<PageHeading> &headings, const ContentsSettings &settings)
{
    std::vector<Entry> top;
    int row = -1;
    for (const PageHeading &heading : headings) {
        if (heading.level == 1 || row == -1)
            ++row;
        add(top, heading, row);
    }
    return Writer(settings).write(top);
}

} // namespace shownotes
