#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace shownotes {

/// Why something could not be done: what kind of failure, in a sentence for the user (already translated), and where in the text.
struct Error {
    enum class Kind {
        Syntax, ///< the text is not what its format asks for; `line` says where
        Refused, ///< possible to ask, but not done for certain without harm: edit the source instead
        Missing, ///< no such file, folder or key
        NotReadable,
        NotWritable, ///< read-only file, folder or file system
        NotAFile, ///< a folder, device, FIFO or link loop where a regular file is needed
        NotUtf8,
        TooLarge,
        ChangedOnDisk, ///< the file is no longer the one that was read
        DiskFull, ///< no space or quota
        Failed, ///< any other failure of the system
    };

    Kind kind = Kind::Failed;
    QString reason;
    int line = 0; ///< 1-based line in the file; 0 where no line is meant
    int column = 0; ///< 1-based, in characters; 0 where no column is meant
};

/// A value or the Error that kept it from being made. Test it before taking the value.
template<typename T> class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    T value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const { return value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

/// Nothing, or the Error of a call that returns no value.
template<> class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const Error &error() const { return *m_error; }

private:
    std::optional<Error> m_error;
};

} // namespace shownotes
