#!/usr/bin/env bash
# Builds Shownotes and runs all its tests, with all the set-up this takes on a fresh Debian 12 or Ubuntu 24.04.
#   packaging/test.sh [CTEST OPTIONS]      e.g. packaging/test.sh -R tst_samplesite
set -euo pipefail
# shellcheck source=packaging/setup.sh
. "$(dirname "${BASH_SOURCE[0]}")/setup.sh"

install_packages
build dev
need_utf8_locale
allow_webengine
# Windows of the tests are drawn off screen, or, where a test asks for X11, on a display of their own: never on the user's.
export QT_QPA_PLATFORM=offscreen
unset WAYLAND_DISPLAY
cd "$root"
exec xvfb-run --auto-servernum --server-args='-screen 0 1600x1000x24' ctest --preset dev --parallel "$(nproc)" "$@"
