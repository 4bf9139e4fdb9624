#pragma once

#include "sourceeditor.h"

namespace shownotes {

class TomlEditor final : public SourceEditor {
public:
    TomlEditor(const QByteArray &bytes, const SourceTree &tree)
        : SourceEditor(bytes, tree)
    {
    }

    std::optional<Splices> replace(const QStringList &path, const Value &value) const override;
    std::optional<Splices> insertEntry(
        const QStringList &map, const QString &key, const Value &value, const Placement &placement) const override;
    std::optional<Splices> removeEntry(const QStringList &path) const override;
    std::optional<Splices> insertItem(const QStringList &list, size_t index, const Value &value) const override;
    std::optional<Splices> removeItem(const QStringList &list, size_t index) const override;
    std::optional<Splices> moveItem(const QStringList &list, size_t from, size_t to) const override;

private:
    bool isStatement(const SourceNode &parent, const SourceEntry &entry) const;
    Splice sectionOf(const SourceNode &list, size_t index) const;
    std::optional<Splices> insertSection(const QStringList &map, const QString &key, const Value &value) const;
};

} // namespace shownotes
