#pragma once

#include <QtGlobal>

#include <unistd.h>

/// Rights count for root only where it stops being root: as long as this lives, the process is an ordinary user. Does nothing for one who is.
class Unprivileged {
public:
    static constexpr uid_t user = 65534;

    Unprivileged()
        : m_before(::geteuid())
    {
        if (m_before == 0)
            m_dropped = ::seteuid(user) == 0;
    }
    ~Unprivileged()
    {
        if (m_dropped && ::seteuid(m_before) != 0)
            qFatal("cannot become root again");
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    uid_t m_before;
    bool m_dropped = false;
};
