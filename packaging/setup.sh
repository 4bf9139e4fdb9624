# shellcheck shell=bash
# What packaging/run.sh and packaging/test.sh have in common; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

is_installed() { [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

# The lines of debian-packages.txt of which no alternative is installed, e.g. "qt6-svg-dev|libqt6svg6-dev".
missing_packages() {
    local line name
    while read -r line; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        [ -n "$line" ] || continue
        for name in ${line//|/ }; do
            is_installed "$name" && continue 2
        done
        printf '%s\n' "$line"
    done <"$root/packaging/debian-packages.txt"
}

# Installs what is missing, and nothing else; says nothing when nothing is.
install_packages() {
    local missing names=() as_root=() line name
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This is no Debian or Ubuntu: the packages that are named in packaging/debian-packages.txt must be there already."
        return 0
    fi
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "These packages are missing, and there is no sudo to install them with: ${missing//$'\n'/ }"
            return 1
        fi
        as_root=(sudo)
    fi
    say "Fetching the list of packages."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update --quiet=2 >&2
    for line in $missing; do
        for name in ${line//|/ }; do
            if apt-cache show --no-all-versions "$name" >/dev/null 2>&1; then
                names+=("$name")
                continue 2
            fi
        done
        say "This system offers no package for $line (Debian 12 and Ubuntu 24.04 do)."
        return 1
    done
    say "Installing ${#names[@]} packages: ${names[*]}"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "${names[@]}" >&2
}

# build PRESET: configures and builds that preset of CMakePresets.json.
build() {
    (cd "$root" && cmake --preset "$1" >&2 && cmake --build --preset "$1" >&2)
}

# Qt wants an encoding that can hold every text; a bare machine has none.
need_utf8_locale() {
    [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

# Chromium, which draws the preview, refuses to start its sandbox as root.
allow_root() {
    if [ "$(id -u)" -eq 0 ] && [ -z "${QTWEBENGINE_DISABLE_SANDBOX:-}" ]; then
        say "You are root: WebEngine's sandbox is off, because Chromium does not start as root with it. Use an ordinary account for pages you do not trust."
        export QTWEBENGINE_DISABLE_SANDBOX=1
    fi
}
