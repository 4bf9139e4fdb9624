#pragma once

#include "sourceeditor.h"

namespace shownotes {

class JsonEditor final : public SourceEditor {
public:
    JsonEditor(const QByteArray &bytes, const SourceTree &tree)
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
};

} // namespace shownotes
