#!/usr/bin/env bash
# From a real key to changed pixels, of Shownotes and of what it is measured against, in one run:
#   tests/bench/keylat.sh KEYLAT CORPUS [SIZES [PROGRAM ...]]
# KEYLAT is the folder of keylat, a tool that watches any X11 program from outside, CORPUS the folder of pages that it makes its documents from.
# KEYLAT_OPTIONS are those of its bench.py.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=packaging/setup.sh
. packaging/setup.sh
[ $# -ge 2 ] || { sed -n 2,5p "${BASH_SOURCE[0]}" >&2; exit 2; }
keylat=$(realpath "$1") corpus=$(realpath "$2") sizes=${3:-10k,100k,1m}
shift 2
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- floor-text floor-webdiff-quicksw ghostwriter shownotes

install_packages
build release
rm -rf build/keylat
cp -r "$keylat" build/keylat
chmod -R u+w build/keylat
make --silent -C build/keylat CORPUS="$corpus"
cat >>build/keylat/programs.toml <<EOF

[shownotes]
cmd = "$root/build/release/bin/shownotes {doc}"
title = "Shownotes"
editor = [260, 395, 660, 420]
preview = [1010, 40, 560, 880]
click = [500, 500]
prep = "ctrl+Home,Down*2,End"
env = { QTWEBENGINE_DISABLE_SANDBOX = "1", LC_ALL = "C.UTF-8" }
EOF
cd build/keylat
# shellcheck disable=SC2086
/usr/bin/python3 bench.py programs.toml "$@" --sizes "$sizes" ${KEYLAT_OPTIONS:---n 15}
