#!/usr/bin/env bash
# Builds Shownotes and opens it, with all the set-up this takes on a fresh Debian 12 or Ubuntu 24.04.
#   packaging/run.sh [FILE|BUNDLE|SITE]
# Without a path it opens the newest episode of a fresh copy of the sample site. Without a display it draws the same window
# off screen, saves a picture of it and ends.
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

case ${1:-} in
-h | --help)
    sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
    exit 0
    ;;
esac
if [ $# -gt 1 ]; then
    say "One path at most: packaging/run.sh [FILE|BUNDLE|SITE]"
    exit 2
fi

install_packages
build release
need_utf8_locale
allow_webengine

path=${1:-}
if [ -z "$path" ]; then
    copy=$(mktemp --directory "${TMPDIR:-/tmp}/shownotes-sample.XXXXXX")
    cp --recursive "$root/resources/sample-site/." "$copy"
    newest=$(find "$copy/content/talk" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | sort --numeric-sort | tail --lines=1)
    path=$copy/content/talk/$newest/index.md
    say "Opening episode $newest of a copy of the sample site: $path"
fi

app=$root/build/release/bin/shownotes
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$app" "$path"
fi
picture=$root/build/shownotes.png
rm --force "$picture"
say "There is no display: drawing the window off screen."
xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' "$app" --screenshot "$picture" "$path"
if [ ! -s "$picture" ]; then
    say "The editor ended without saving a picture of its window."
    exit 1
fi
echo "The window with its preview is saved as $picture"
