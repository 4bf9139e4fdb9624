#pragma once

#include "commentedkeys.h"
#include "sourceeditor.h"

#include <functional>

namespace shownotes {

/// A front matter on its way from one state to the next, splice by splice. Every step is read again; what the whole has changed is compared by
/// FrontMatter itself.
class FrontMatterEdit {
public:
    FrontMatterEdit(
        FrontMatter::Format format, const QByteArray &bytes, const SourceTree &tree, const FrontMatter *archetype);

    Result<void> set(const QStringList &path, const Value &value);
    /// Comments the entry out where the archetype shows it so, else removes it and its duplicates.
    Result<void> unset(const QStringList &path);
    Result<void> comment(const QStringList &path, const QByteArray &prefix);
    Result<void> insertItem(const QStringList &list, int index, const Value &item);
    Result<void> removeItem(const QStringList &list, int index);
    Result<void> moveItem(const QStringList &list, int from, int to);

    const QByteArray &bytes() const { return m_state.bytes; }
    const SourceTree &tree() const { return m_state.tree; }
    /// The commented keys that set() took into use, with their prefixes.
    const QList<std::pair<QStringList, QByteArray>> &uncommented() const { return m_uncommented; }

private:
    struct State {
        QByteArray bytes;
        SourceTree tree;
    };

    /// What `splices` make of the present state, read again. Error: Refused, also where there are none.
    Result<State> after(const std::optional<Splices> &splices) const;
    Result<void> apply(const std::optional<Splices> &splices);
    /// Applies what `splices` makes and compares: the values must be `expected`. If they are not, once more with new values on one line.
    Result<void> change(
        const std::function<std::optional<Splices>(const SourceEditor &)> &splices, const Value &expected);
    Result<void> setEntry(const QStringList &path, const Value &value);
    Result<void> setMap(const QStringList &path, const Value &old, const Value &value);
    Result<void> setList(const QStringList &path, const Value &old, const Value &value);
    Result<void> addEntry(const QStringList &path, const Value &value);
    std::optional<QStringList> takeCommented(const QStringList &path);
    Placement placementOf(const QStringList &path) const;

    FrontMatter::Format m_format;
    State m_state;
    const FrontMatter *m_archetype;
    QList<std::pair<QStringList, QByteArray>> m_uncommented;
};

} // namespace shownotes
