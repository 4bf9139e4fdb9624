#!/usr/bin/env python3
"""Draws the pictures of resources/sample-site anew: draw.py [PART OF A NAME ...]

Takes rsvg-convert, pngquant, optipng (Debian: librsvg2-bin pngquant optipng) and fonts-noto-cjk. The PNGs are committed;
nothing in the build calls this."""

import sys
from pathlib import Path

import maps_and_merging
import sound_and_letters
import watching_and_storing

SITE = Path(__file__).resolve().parents[2] / "resources" / "sample-site"
FIGURES = {**sound_and_letters.FIGURES, **watching_and_storing.FIGURES, **maps_and_merging.FIGURES}

if __name__ == "__main__":
    for name, draw in FIGURES.items():
        if len(sys.argv) == 1 or any(part in name for part in sys.argv[1:]):
            draw().save(SITE / name)
            print(name, (SITE / name).stat().st_size)
