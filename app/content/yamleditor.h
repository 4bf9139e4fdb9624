#pragma once

#include "sourceeditor.h"
#include "yamlwriter.h"

namespace shownotes {

class YamlEditor final : public SourceEditor {
public:
    YamlEditor(const QByteArray &bytes, const SourceTree &tree);

    std::optional<Splices> replace(const QStringList &path, const Value &value) const override;
    std::optional<Splices> insertEntry(
        const QStringList &map, const QString &key, const Value &value, const Placement &placement) const override;
    std::optional<Splices> removeEntry(const QStringList &path) const override;
    std::optional<Splices> insertItem(const QStringList &list, size_t index, const Value &value) const override;
    std::optional<Splices> removeItem(const QStringList &list, size_t index) const override;
    std::optional<Splices> moveItem(const QStringList &list, size_t from, size_t to) const override;

private:
    struct Spot;
    std::optional<Spot> spotOf(const QStringList &path) const;
    Splices replaceInFlow(const Spot &spot, const Value &value) const;
    Splices replaceInBlock(const Spot &spot, const Value &value) const;
    std::optional<Splices> removeLines(const SourceEntry &entry) const;
    bool onOtherLine(qsizetype begin, qsizetype end) const { return text(begin, end).contains('\n'); }
    qsizetype endOfProperties(const SourceNode &node) const;
    qsizetype endOfRoot() const;
    qsizetype linePosition(const SourceNode &map, const Placement &placement) const;

    YamlWriter m_writer;
};

} // namespace shownotes
