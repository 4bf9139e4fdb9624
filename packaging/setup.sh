# shellcheck shell=bash
# What packaging/run.sh and packaging/test.sh have in common; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

is_installed() { [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

missing_packages() {
    local line
    while read -r line; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        if [ -n "$line" ] && ! is_installed "$line"; then
            printf '%s\n' "$line"
        fi
    done <"$root/packaging/debian-packages.txt"
}

# Installs what is missing, and nothing else; says nothing when nothing is.
install_packages() {
    local missing as_root=()
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is no Debian or Ubuntu: the packages that are named in packaging/debian-packages.txt must be there already."
        return 0
    fi
    readarray -t missing < <(missing_packages)
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and there is no sudo to install them with: ${missing[*]}"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update --quiet=2 >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}" >&2
}

# build PRESET: configures and builds that preset of CMakePresets.json.
build() {
    (cd "$root" && cmake --preset "$1" >&2 && cmake --build --preset "$1" >&2)
}

# Qt wants an encoding that can hold every text; a bare machine has none.
need_utf8_locale() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

# WebEngine draws each page inside a sandbox that is made of user namespaces; where it can have none it would draw nothing.
allow_webengine() {
    local why
    [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        why="you are root, and Chromium does not start as root with it. Use an ordinary account for pages you do not trust."
    elif ! unshare --user --map-root-user --pid --fork true 2>/dev/null; then
        why="this system gives an ordinary program no user namespaces (on Ubuntu, see sysctl kernel.apparmor_restrict_unprivileged_userns)."
    else
        return 0
    fi
    say "WebEngine's sandbox is off: $why"
    export QTWEBENGINE_DISABLE_SANDBOX=1
}
