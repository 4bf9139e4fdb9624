"""A picture as SVG, in the colours of the sample site, and the way from there to a small PNG."""

import math
import subprocess
import tempfile
import unicodedata
from html import escape
from pathlib import Path

INK, SOFT, LINE, PAPER, WHITE = "#2b2723", "#6f665d", "#ded4c7", "#fdfbf8", "#ffffff"
TEA, TEA_SOFT, LEAF, LEAF_SOFT = "#9a5b2c", "#f3e6d8", "#4f7350", "#e2ecdf"
INDIGO, INDIGO_SOFT, RED, RED_SOFT, GOLD = "#3d5a80", "#dfe7f1", "#b5483a", "#f6dfda", "#d69a3a"
SANS, MONO = "Noto Sans CJK JP", "Noto Sans Mono CJK JP"


def text_width(text, size):
    """About how wide the text is drawn, in pixels: a Japanese character is one em, a Latin one a little over half."""
    return sum(1.0 if unicodedata.east_asian_width(c) in "WFA" else 0.57 for c in text) * size


class Canvas:
    def __init__(self, width, height, background=PAPER):
        self.width, self.height, self.parts = width, height, []
        self.rect(0, 0, width, height, background, radius=0)

    def add(self, svg):
        self.parts.append(svg)

    def rect(self, x, y, w, h, fill=WHITE, stroke=None, radius=10, width=2, dash=None, opacity=1):
        line = f' stroke="{stroke}" stroke-width="{width}"' if stroke else ""
        line += f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="{radius}" fill="{fill}"{line} opacity="{opacity}"/>')

    def circle(self, x, y, r, fill, stroke=None, width=2, opacity=1):
        line = f' stroke="{stroke}" stroke-width="{width}"' if stroke else ""
        self.add(f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}"{line} opacity="{opacity}"/>')

    def path(self, d, stroke=INK, width=3, fill="none", dash=None, opacity=1):
        line = f' stroke-dasharray="{dash}"' if dash else ""
        self.add(f'<path d="{d}" fill="{fill}" stroke="{stroke}" stroke-width="{width}"{line} stroke-linecap="round"'
                 f' stroke-linejoin="round" opacity="{opacity}"/>')

    def line(self, x1, y1, x2, y2, stroke=LINE, width=2, dash=None):
        self.path(f"M{x1} {y1}L{x2} {y2}", stroke, width, dash=dash)

    def text(self, x, y, text, size=26, fill=INK, anchor="start", weight=400, family=SANS):
        """One line; y is its baseline."""
        self.add(f'<text x="{x}" y="{y}" font-family="{family}" font-size="{size}" font-weight="{weight}" fill="{fill}"'
                 f' text-anchor="{anchor}" xml:space="preserve">{escape(text)}</text>')

    def lines(self, x, y, texts, size=26, leading=1.5, **style):
        for i, text in enumerate(texts):
            self.text(x, y + i * size * leading, text, size, **style)

    def box(self, x, y, w, h, label, note="", fill=WHITE, stroke=TEA, size=28, dash=None, ink=INK):
        """A rounded box with a label and, below it, a smaller note."""
        self.rect(x, y, w, h, fill, stroke, width=3, dash=dash)
        middle = y + h / 2 + size * 0.36
        if note:
            self.text(x + w / 2, middle - size * 0.55, label, size, ink, "middle", 700)
            self.text(x + w / 2, middle + size * 0.75, note, size * 0.75, SOFT, "middle")
        else:
            self.text(x + w / 2, middle, label, size, ink, "middle", 700)

    def arrow(self, points, stroke=INK, width=3, dash=None, head=13):
        """Straight pieces through the points, a filled head at the last."""
        (x1, y1), (x2, y2) = points[-2], points[-1]
        a = math.atan2(y2 - y1, x2 - x1)
        stop = (x2 - math.cos(a) * head * 0.8, y2 - math.sin(a) * head * 0.8)
        self.path("M" + "L".join(f"{x:.1f} {y:.1f}" for x, y in points[:-1] + [stop]), stroke, width, dash=dash)
        corners = [(x2 - head * math.cos(a + t), y2 - head * math.sin(a + t)) for t in (0.45, -0.45)]
        self.path("M{:.1f} {:.1f}L{:.1f} {:.1f}L{:.1f} {:.1f}Z".format(x2, y2, *corners[0], *corners[1]), stroke, 1, stroke)

    def tag(self, x, y, text, fill=TEA, size=22, ink=WHITE):
        """A filled pill with its left edge at x and its middle at y; returns its width."""
        w = text_width(text, size) + size * 1.1
        self.rect(x, y - size * 0.85, w, size * 1.7, fill, radius=size * 0.85)
        self.text(x + w / 2, y + size * 0.36, text, size, ink, "middle", 700)
        return w

    def window(self, x, y, w, h, title, bar="#3a342e", ink="#e9e0d5", body=WHITE):
        """A program's window: title bar with three buttons, and the field below it."""
        self.rect(x + 3, y + 5, w, h, "#d8cdbf", radius=14)
        self.rect(x, y, w, h, body, "#b9ac9c", radius=14)
        self.path(f"M{x} {y + 46}V{y + 14}a14 14 0 0 1 14 -14H{x + w - 14}a14 14 0 0 1 14 14V{y + 46}Z", bar, 1, bar)
        for i, colour in enumerate((RED, GOLD, LEAF)):
            self.circle(x + 26 + i * 26, y + 23, 8, colour)
        self.text(x + w / 2, y + 31, title, 21, ink, "middle")

    def svg(self):
        return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{self.width}" height="{self.height}"'
                f' viewBox="0 0 {self.width} {self.height}">' + "".join(self.parts) + "</svg>")

    def save(self, path):
        """As a PNG with a palette of up to 128 colours: flat drawings lose nothing one can see."""
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory() as folder:
            source, full = Path(folder, "a.svg"), Path(folder, "a.png")
            source.write_text(self.svg(), encoding="utf-8")
            subprocess.run(["rsvg-convert", "--output", full, source], check=True)
            subprocess.run(["pngquant", "--force", "--strip", "--nofs", "--output", path, "128", full], check=True)
            subprocess.run(["optipng", "-quiet", "-o4", "-strip", "all", path], check=True)


class Plot:
    """Axes in a rectangle of a canvas; at(x, y) is where a value stands."""

    def __init__(self, canvas, box, x_range, y_range):
        self.canvas, self.box, self.x_range, self.y_range = canvas, box, x_range, y_range

    def at(self, x, y):
        left, top, w, h = self.box
        (x0, x1), (y0, y1) = self.x_range, self.y_range
        return left + (x - x0) / (x1 - x0) * w, top + h - (y - y0) / (y1 - y0) * h

    def axes(self, x_ticks, y_ticks, size=22, x_title="", y_title=""):
        """Ticks are pairs of value and label; a line across for each on the y axis."""
        left, top, w, h = self.box
        for value, label in y_ticks:
            y = self.at(self.x_range[0], value)[1]
            self.canvas.line(left, y, left + w, y)
            self.canvas.text(left - 14, y + size * 0.36, label, size, SOFT, "end")
        for value, label in x_ticks:
            self.canvas.text(self.at(value, 0)[0], top + h + size * 1.6, label, size, SOFT, "middle")
        self.canvas.line(left, top + h, left + w, top + h, SOFT, 3)
        if x_title:
            self.canvas.text(left + w / 2, top + h + size * 3.2, x_title, size, SOFT, "middle")
        if y_title:
            self.canvas.text(left - 14, top - size, y_title, size, SOFT, "start")

    def curve(self, points, stroke, width=5, dash=None):
        self.canvas.path("M" + "L".join("{:.1f} {:.1f}".format(*self.at(*p)) for p in points), stroke, width, dash=dash)

    def area(self, points, fill):
        base = self.y_range[0]
        outline = [(points[0][0], base)] + points + [(points[-1][0], base)]
        self.canvas.path("M" + "L".join("{:.1f} {:.1f}".format(*self.at(*p)) for p in outline) + "Z", fill, 0, fill)
