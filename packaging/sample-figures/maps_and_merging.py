"""Episodes 9 to 11: map tiles, a time capsule, writing together."""

import math
import random

from canvas import *

WATER, PARK, STREET, BLOCK = "#bcd7e2", "#cfe0c3", "#ffffff", "#efe6da"


def town(c, x, y, size, cells, line=6):
    """A map of an invented town in a square: river, park, streets."""
    c.rect(x, y, size, size, BLOCK, radius=0)
    u = size / cells
    c.rect(x + u * 0.3 * cells / 4, y + size * 0.12, size * 0.26, size * 0.24, PARK, radius=6)
    c.rect(x + size * 0.66, y + size * 0.62, size * 0.2, size * 0.26, PARK, radius=6)
    for k in (0.14, 0.4, 0.58, 0.9):
        c.line(x + size * k, y, x + size * k, y + size, STREET, line)
        c.line(x, y + size * (k + 0.03), x + size, y + size * (k + 0.03), STREET, line)
    c.path(f"M{x} {y + size * 0.8}C{x + size * 0.3} {y + size * 0.5} {x + size * 0.55} {y + size * 0.95} {x + size} {y + size * 0.3}", WATER, line * 3.4)
    c.line(x, y + size * 0.2, x + size, y + size * 0.72, STREET, line * 1.4)


def featured_map():
    c = Canvas(1200, 676, "#e9ddcb")
    size, left, top = 200, 20, 18
    for row in range(3):
        for col in range(3):
            x, y = left + col * 214 + (0, 0, 0)[row], top + row * 214
            c.rect(x + 5, y + 7, size, size, "#d2c2ab", radius=0)
            c.add(f'<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="{col * 200} {row * 200} 200 200">')
            town(c, 0, 0, 600, 3, 11)
            c.add("</svg>")
    c.path("M92 566L236 452L236 330L452 300L520 132", RED, 9, dash="2 18")
    c.circle(92, 566, 17, RED, WHITE, 6)
    c.path("M520 140c-34 -46 -46 -62 -46 -84a46 46 0 0 1 92 0c0 22 -12 38 -46 84Z", RED, 5, RED)
    c.circle(520, 58, 18, WHITE)
    c.text(700, 210, "#9", 54, TEA, weight=700)
    c.lines(700, 300, ["地図のタイルは", "どうやって", "届くのか"], 62, 1.4, weight=700)
    c.line(700, 540, 1130, 540, TEA, 4)
    c.text(700, 596, "ほうじ茶とバイト列", 32, SOFT)
    return c


def pyramid():
    c = Canvas(1280, 620)
    for i, (n, label, total) in enumerate(((1, "ズーム 0", "1 枚"), (2, "ズーム 1", "4 枚"), (4, "ズーム 2", "16 枚"), (8, "ズーム 3", "64 枚"))):
        size, x = 262, 46 + i * 308
        y, gap = 150, 6 if n > 1 else 0
        tile = (size - gap * (n - 1)) / n
        for r in range(n):
            for k in range(n):
                tx, ty = x + k * (tile + gap), y + r * (tile + gap)
                c.add(f'<svg x="{tx:.1f}" y="{ty:.1f}" width="{tile:.1f}" height="{tile:.1f}" viewBox="{k * 600 / n} {r * 600 / n} {600 / n} {600 / n}">')
                town(c, 0, 0, 600, 4, 12)
                c.add("</svg>")
        c.text(x + size / 2, 108, label, 30, TEA, "middle", 700)
        c.text(x + size / 2, 468, total, 34, INK, "middle", 700)
        if i:
            c.text(x - 23, 292, "×4", 27, SOFT, "middle", 700)
    c.text(640, 560, "ズーム z では 4 の z 乗枚。15 まで近づくと、およそ 10.7 億枚", 27, SOFT, "middle")
    return c


def walk():
    c = Canvas(1200, 700)
    path = [(1.2, 6.3), (2.4, 6.1), (3.1, 5.2), (3.6, 4.0), (4.8, 3.6), (6.2, 3.9), (7.4, 3.1), (8.5, 2.0), (9.6, 1.7), (10.8, 2.4)]
    opened = {}
    for (x1, y1), (x2, y2) in zip(path, path[1:]):
        for i in range(12):
            x, y = x1 + (x2 - x1) * i / 12, y1 + (y2 - y1) * i / 12
            for dx in (-1, 0, 1):
                for dy in (-1, 0, 1):
                    cell = (math.floor(x + dx * 0.75), math.floor(y + dy * 0.75))
                    opened[cell] = opened.get(cell, 0) + 1
    most = max(opened.values())
    for col in range(12):
        for row in range(8):
            x, y = 36 + col * 94, 30 + row * 78
            times = opened.get((col, row), 0)
            c.rect(x, y, 88, 72, "#efe8df", radius=6)
            if times:
                c.rect(x, y, 88, 72, TEA, radius=6, opacity=round(0.16 + 0.7 * times / most, 2))
    at = [(36 + x * 94, 30 + y * 78) for x, y in path]
    c.path("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in at), WHITE, 14)
    c.path("M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in at), INDIGO, 6, dash="2 13")
    for (x, y), label in ((at[0], "出発"), (at[-1], "到着")):
        c.circle(x, y, 15, INDIGO, WHITE, 5)
        c.tag(x - 36, y + 46 if label == "出発" else y - 44, label, INDIGO, 24)
    c.text(1164, 684, f"96 枚のうち開けたのは {len([k for k in opened if 0 <= k[0] < 12 and 0 <= k[1] < 8])} 枚", 25, SOFT, "end")
    return c


def cache_hit():
    c = Canvas(1200, 560)
    p = Plot(c, (130, 60, 1010, 380), (0, 400), (0, 100))
    p.axes([(v, f"{v} 枚") for v in range(0, 401, 50)], [(v, f"{v} %") for v in range(0, 101, 25)], 23, "手元に残す枚数")
    curve = [(n, 97 * (1 - math.exp(-n / 23))) for n in range(0, 401, 2)]
    p.area(curve, LEAF_SOFT)
    p.curve(curve, LEAF, 6)
    for n, label, dx in ((60, "60 枚で 9 割", 24), (200, "ここから先はほとんど変わらない", 0)):
        x, y = p.at(n, 97 * (1 - math.exp(-n / 23)))
        c.line(x, y, x, 440, SOFT, 3, "6 9")
        c.circle(x, y, 11, WHITE, LEAF, 5)
        c.text(x + 20, y + 50, label, 27, INK, weight=700)
    return c


def formats():
    c = Canvas(1200, 520)
    c.text(60, 64, "2099年に読めるか（低いほど堅い）", 28, INK, weight=700)
    odds = [("プレーンテキスト", 1.1, LEAF), ("PNG の図", 1.4, LEAF), ("HTML", 1.6, LEAF), ("非圧縮の音声", 1.8, TEA), ("圧縮した音声", 3.2, TEA), ("この番組のアプリ", 25.0, RED)]
    for i, (name, odd, ink) in enumerate(odds):
        y = 100 + i * 64
        w = math.log(odd + 0.35) / math.log(26) * 600 + 60
        c.text(330, y + 34, name, 26, INK, "end")
        c.rect(354, y, w, 46, ink, radius=8)
        c.text(354 + w + 18, y + 35, f"{odd:.1f} 倍", 27, ink, weight=700)
    c.text(1160, 500, "棒の長さは対数", 22, SOFT, "end")
    return c


def note(c, x, y, text, who, ink, width=330, marks=()):
    """A slip with one line of text; `marks` are the characters (from, to) that this writer put there."""
    c.rect(x + 4, y + 6, width, 104, "#e0d6c8", radius=10)
    c.rect(x, y, width, 104, WHITE, ink, 10, 3)
    left = x + 24
    for start, end, soft in marks:
        c.rect(left + start * 34 - 2, y + 26, (end - start) * 34 + 4, 54, soft, radius=6)
    for i, char in enumerate(text):
        c.text(left + i * 34 + 17, y + 65, char, 33, INK, "middle", 700)
    if who:
        c.tag(x + 16, y - 4, who, ink, 21)


def conflict():
    c = Canvas(1280, 600)
    note(c, 440, 40, "お茶をいれる", "", SOFT, 400)
    c.tag(456, 36, "もとのメモ", SOFT, 21)
    note(c, 70, 236, "お茶を熱くいれる", "三崎", TEA, 400, [(3, 5, TEA_SOFT)])
    note(c, 810, 236, "お茶をいれる二杯", "乾", INDIGO, 400, [(6, 8, INDIGO_SOFT)])
    c.arrow([(520, 150), (290, 222)], TEA)
    c.arrow([(760, 150), (990, 222)], INDIGO)
    note(c, 440, 440, "お茶をいれる二杯", "後から届いたほう", RED, 400, [(6, 8, INDIGO_SOFT)])
    c.arrow([(290, 348), (290, 492), (430, 492)], TEA, 3, "9 10")
    c.path("M330 470l44 44m0 -44l-44 44", RED, 7)
    c.arrow([(990, 348), (990, 492), (850, 492)], INDIGO)
    c.text(270, 566, "「熱く」は黙って消えた", 27, RED, "middle", 700)
    return c


def names():
    c = Canvas(1280, 520)
    cells = [("お", "三 1", TEA, TEA_SOFT), ("茶", "三 2", TEA, TEA_SOFT), ("二", "乾 1", INDIGO, INDIGO_SOFT), ("杯", "乾 2", INDIGO, INDIGO_SOFT)]
    for i, (char, name, ink, soft) in enumerate(cells):
        x = 100 + i * 210 + (280 if i > 1 else 0)
        c.rect(x, 70, 150, 150, soft, ink, 16, 3)
        c.text(x + 75, 170, char, 76, INK, "middle", 700)
        c.tag(x + 36, 246, name, ink, 24)
    c.arrow([(256, 146), (304, 146)], TEA, 4)
    c.arrow([(794, 146), (466, 146)], INDIGO, 4, "10 10")
    c.arrow([(956, 146), (1004, 146)], INDIGO, 4)
    c.text(630, 118, "「三 2」の右隣です", 25, INDIGO, "middle", 700)
    c.rect(100, 320, 1080, 150, WHITE, LINE, 14)
    for y, mark, words, why, ink in ((378, "×", "「三文字目に『二杯』を足す」", "前に誰かが足すと、ずれる", RED),
                                     (438, "○", "「三 2 の右隣に『二杯』を足す」", "誰がどこに足しても、ずれない", LEAF)):
        c.text(136, y, mark, 28, ink, weight=700)
        c.text(176, y, words, 28, ink, weight=700)
        c.text(690, y, why, 25, SOFT)
    return c


def merge(first, second):
    c = Canvas(960, 560)
    steps = {"三崎": ("熱く", TEA, TEA_SOFT), "乾": ("二杯", INDIGO, INDIGO_SOFT)}
    texts = {("三崎",): ("お茶を熱くいれる", [(3, 5, TEA_SOFT)]), ("乾",): ("お茶をいれる二杯", [(6, 8, INDIGO_SOFT)])}
    note(c, 60, 60, "お茶をいれる", "", SOFT, 380)
    text, marks = texts[(first,)]
    note(c, 60, 240, text, "", steps[first][1], 380, marks)
    note(c, 60, 420, "お茶を熱くいれる二杯", "", LEAF, 400, [(3, 5, TEA_SOFT), (8, 10, INDIGO_SOFT)])
    for y, who, order in ((168, first, "1"), (348, second, "2")):
        c.arrow([(250, y), (250, y + 64)], steps[who][1], 4)
        c.circle(520, y + 32, 26, steps[who][1])
        c.text(520, y + 43, order, 30, WHITE, "middle", 700)
        c.text(566, y + 43, f"{who}の「{steps[who][0]}」が届く", 29, INK, weight=700)
    c.text(500, 486, "同じ文になった", 31, LEAF, weight=700)
    return c


def featured_merge():
    c = Canvas(1200, 676, "#f0e4d4")
    c.rect(70, 250, 1060, 250, WHITE, LINE, 20, 3)
    for i in range(3):
        c.line(120, 330 + i * 66, 1080, 330 + i * 66, LINE, 3)
    c.path("M130 330C210 296 250 352 330 326S470 300 520 326", TEA, 10)
    c.path("M680 326C740 300 800 352 870 328S1010 300 1060 324", INDIGO, 10)
    for x, ink, lean in ((520, TEA, 1), (680, INDIGO, -1)):
        c.add(f'<g transform="translate({x} 326) rotate({-32 * lean})">')
        c.path("M0 0L-16 -46H16Z", "#e8cba4", 2, "#e8cba4")
        c.path("M0 0L-6 -17H6Z", INK, 1, INK)
        c.rect(-16, -196, 32, 150, ink, radius=0)
        c.rect(-16, -214, 32, 20, "#c9bdae", radius=0)
        c.rect(-16, -244, 32, 34, "#e7a9a0", radius=10)
        c.add("</g>")
    c.text(600, 452, "二人で同時に書く", 60, INK, "middle", 700)
    c.text(600, 590, "#11  CRDT をほどく", 42, TEA, "middle", 700)
    c.text(600, 642, "ほうじ茶とバイト列", 28, SOFT, "middle")
    return c


FIGURES = {
    "content/talk/9/featured.png": featured_map,
    "content/talk/9/pyramid.png": pyramid,
    "content/talk/9/walk.png": walk,
    "content/talk/9/cache-hit.png": cache_hit,
    "content/talk/10/formats.png": formats,
    "content/talk/11/featured.png": featured_merge,
    "content/talk/11/conflict.png": conflict,
    "content/talk/11/names.png": names,
    "content/talk/11/merge-a.png": lambda: merge("三崎", "乾"),
    "content/talk/11/merge-b.png": lambda: merge("乾", "三崎"),
}
