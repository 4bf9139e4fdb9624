"""Episodes 5 to 7: finding what is slow, SQLite, being woken at night."""

import math
import random

from canvas import *


def architecture():
    c = Canvas(1280, 620)
    c.rect(40, 110, 900, 300, TEA_SOFT, radius=18)
    c.text(64, 150, "いつも動いているもの", 24, TEA, weight=700)
    c.box(62, 210, 236, 130, "入口", "静的ページ + API", WHITE, TEA, 32)
    c.box(376, 210, 236, 130, "受付", "確かめて番号を振る", WHITE, TEA, 32)
    c.box(690, 210, 228, 130, "倉庫", "データベース 1 台", WHITE, INDIGO, 32)
    c.box(1040, 210, 190, 130, "配達", "メール 2 通", WHITE, LEAF, 32)
    for x1, x2, label in ((304, 370, "送信"), (618, 684, "書く")):
        c.arrow([(x1, 275), (x2, 275)])
        c.text((x1 + x2) / 2, 258, label, 22, SOFT, "middle")
    c.arrow([(494, 204), (494, 66), (1135, 66), (1135, 204)], LEAF)
    c.text(810, 52, "受け付けたことを知らせる", 22, SOFT, "middle")
    c.box(390, 460, 510, 110, "夜番", "毎晩 22:30 に写しを取る", PAPER, RED, 32, dash="12 9")
    c.arrow([(805, 346), (805, 454)], RED, 4, "10 9")
    c.text(822, 440, "まるごと写す", 23, RED, weight=700)
    c.arrow([(906, 515), (1034, 515)], RED, 4, "10 9")
    c.box(1040, 460, 190, 110, "別の場所", "", PAPER, RED, 28, dash="12 9")
    return c


def percentiles():
    c = Canvas(1280, 600)
    p = Plot(c, (120, 80, 1110, 400), (0, 14), (0, 5))
    rnd = random.Random(11)
    for day in range(14):
        left, right = p.at(day + 22.5 / 24, 0)[0], p.at(day + 23.5 / 24, 0)[0]
        c.rect(left - 8, 80, right - left + 16, 400, RED_SOFT, radius=4)
    p.axes([(d + 0.5, f"{d + 5}日") for d in range(0, 14, 2)], [(v, f"{v} 秒") for v in range(6)], 24, y_title="応答時間（2月）")
    times = [i / 48 for i in range(14 * 48)]
    night = [math.exp(-(((t % 1) * 24 - 23.0) / 0.55) ** 2) for t in times]
    p.curve([(t, 0.35 + 3.85 * n + rnd.random() * 0.22) for t, n in zip(times, night)], RED, 4)
    p.curve([(t, 0.15 + 0.12 * n + rnd.random() * 0.03) for t, n in zip(times, night)], GOLD, 4)
    p.curve([(t, 0.09) for t in times], INDIGO, 5)
    x = 470
    for label, ink in (("p99", RED), ("p90", GOLD), ("p50", INDIGO)):
        c.line(x, 40, x + 50, 40, ink, 6)
        c.text(x + 62, 49, label, 26, ink, weight=700)
        x += 150
    c.text(1230, 49, "帯 = 22:30–23:30", 23, SOFT, "end")
    c.text(640, 572, "p50 だけを見ていると、何も起きていない二週間", 25, SOFT, "middle")
    return c


def trace():
    c = Canvas(1400, 600, "#f1ebe3")
    c.window(30, 24, 1340, 546, "トレース 3f9e — POST /letter — 4,312 ms")
    left, scale = 240, 1070 / 4400
    for ms in range(0, 4401, 1000):
        x = left + ms * scale
        c.line(x, 118, x, 548)
        c.text(x, 106, f"{ms / 1000:.0f} 秒", 21, SOFT, "middle")
    rows = [("入口", 0, 4312, "#cbbba8", "4,312 ms"), ("受付", 38, 61, TEA, "23 ms"), ("倉庫", 64, 4181, INDIGO_SOFT, ""),
            ("書き込み", 4169, 4181, INDIGO, "12 ms"), ("配達", 4196, 4290, LEAF, "94 ms"), ("夜番", 0, 4390, RED_SOFT, "")]
    for i, (name, start, end, ink, label) in enumerate(rows):
        y = 136 + i * 70
        c.text(left - 24, y + 32, name, 25, RED if name == "夜番" else INK, "end", 700)
        c.rect(left + start * scale, y, max(6, (end - start) * scale), 46, ink, radius=6)
        if label and name in ("書き込み", "配達"):
            c.text(left + start * scale - 14, y + 32, label, 22, SOFT, "end")
        elif label == "23 ms":
            c.text(left + end * scale + 14, y + 32, label, 22, SOFT)
        elif label:
            c.text(left + 18, y + 32, label, 23, INK, weight=700)
    c.rect(left + 64 * scale, 276, 4105 * scale, 46, "none", INDIGO, 6, 3, "10 8")
    c.text(left + 2100 * scale, 308, "錠が空くのを待っている 4,105 ms", 25, INDIGO, "middle", 700)
    c.text(left + 2200 * scale, 518, "写しを取るために錠をかけている", 25, RED, "middle", 700)
    return c


def dashboard():
    c = Canvas(1400, 860, "#f1ebe3")
    c.window(30, 24, 1340, 806, "お便りフォーム — 2月24日（月）", body="#faf7f3")
    rnd = random.Random(5)
    tiles = [("受け付け", "214 件", INK), ("p50", "88 ms", INDIGO), ("p99", "132 ms", LEAF), ("錠の待ち", "0 ms", LEAF)]
    for i, (label, value, ink) in enumerate(tiles):
        x = 60 + i * 326
        c.rect(x, 96, 302, 118, WHITE, LINE)
        c.text(x + 22, 134, label, 23, SOFT)
        c.text(x + 22, 190, value, 44, ink, weight=700)
    c.rect(60, 238, 1280, 262, WHITE, LINE)
    c.text(84, 278, "一時間ごとの件数", 24, INK, weight=700)
    p = Plot(c, (130, 304, 1180, 146), (-0.6, 23.6), (0, 30))
    p.axes([(h, f"{h}時") for h in range(0, 24, 3)], [(0, "0"), (15, "15"), (30, "30")], 20)
    for h in range(24):
        n = 2 + 9 * math.exp(-((h - 8) / 2.2) ** 2) + 10 * math.exp(-((h - 12.5) / 1.6) ** 2) + 23 * math.exp(-((h - 21.5) / 2.2) ** 2) + rnd.random() * 2
        x, y = p.at(h, n)
        c.rect(x - 16, y, 32, 450 - y, TEA, radius=4)
    for x, title, peak, ink, unit in ((60, "p99（ミリ秒）", 132, LEAF, 200), (712, "錠の待ち（ミリ秒）", 0, INDIGO, 200)):
        c.rect(x, 524, 628, 282, WHITE, LINE)
        c.text(x + 24, 564, title, 24, INK, weight=700)
        q = Plot(c, (x + 84, 592, 510, 150), (0, 24), (0, unit))
        q.axes([(h, f"{h}時") for h in (0, 6, 12, 18, 24)], [(0, "0"), (100, "100"), (200, "200")], 20)
        q.curve([(t / 6, (112 + rnd.random() * 20 if peak else 1)) for t in range(145)], ink, 4)
    c.tag(1040, 558, "直す前は 4,100", RED_SOFT, 22, RED)
    return c


def pages():
    c = Canvas(1280, 580)
    kinds = [("表紙", TEA, TEA_SOFT), ("目次", INDIGO, INDIGO_SOFT), ("本文", INK, WHITE), ("空き", SOFT, "#ebe4db")]
    layout = "0122221222321222"
    for i, k in enumerate(layout):
        name, ink, soft = kinds[int(k)]
        x, y = 60 + (i % 8) * 147, 40 + (i // 8) * 210
        c.rect(x + 5, y + 6, 126, 176, "#e4dacd", radius=8)
        c.rect(x, y, 126, 176, soft, ink, 8, 3, "9 8" if k == "3" else None)
        c.text(x + 14, y + 34, str(i + 1), 22, SOFT, family=MONO)
        if k == "2":
            for n in range(6):
                c.line(x + 18, y + 62 + n * 18, x + 108 - (n * 37) % 34, y + 62 + n * 18, "#b9ac9c", 6)
        else:
            c.text(x + 63, y + 108, name, 30, ink, "middle", 700)
    c.path("M270 216C300 252 500 252 520 240", INDIGO, 3, dash="3 9")
    x = 200
    for name, ink, soft in kinds:
        c.rect(x, 482, 38, 38, soft, ink, 6, 3, "8 6" if name == "空き" else None)
        c.text(x + 52, 511, name, 26, INK)
        x += 160
    c.text(x + 20, 511, "1 ページ = 4,096 バイト", 26, SOFT)
    return c


def terminal():
    c = Canvas(1280, 560, "#f1ebe3")
    c.window(40, 28, 1200, 500, "seat@library: ~/night-talk", "#2f2a26", "#cfc4b7", "#1f1b18")
    rows = [("$ ", "sqlite3 letters.db", ""), ("sqlite> ", "SELECT pagetype, count(*) AS pages", ""), ("   ...> ", "  FROM dbstat GROUP BY pagetype;", ""),
            ("", "", "pagetype    pages"), ("", "", "--------    -----"), ("", "", "internal        3"), ("", "", "leaf          412"), ("", "", "overflow       27"),
            ("sqlite> ", "PRAGMA freelist_count;", ""), ("", "", "58"), ("sqlite> ", "▊", "")]
    for i, (prompt, typed, out) in enumerate(rows):
        y = 118 + i * 38
        c.text(72, y, prompt, 25, "#8fb58f", family=MONO)
        c.text(72 + len(prompt) * 12.6, y, typed, 25, "#f6efe6", family=MONO)
        c.text(72, y, out, 25, GOLD if "internal" in out else "#cfc4b7", family=MONO)
    return c


def wal():
    c = Canvas(1280, 620)
    c.rect(60, 130, 470, 330, TEA_SOFT, radius=16)
    c.text(295, 112, "本文（letters.db）", 28, TEA, "middle", 700)
    c.rect(750, 130, 470, 330, INDIGO_SOFT, radius=16)
    c.text(985, 112, "付箋の束（letters.db-wal）", 28, INDIGO, "middle", 700)
    for i in range(6):
        x, y = 96 + (i % 3) * 140, 160 + (i // 3) * 146
        c.rect(x, y, 114, 124, WHITE, TEA, 8, 3)
        c.text(x + 57, y + 74, str(i + 1), 34, INK, "middle", 700, MONO)
    for i, page in enumerate((2, 5, 2)):
        x, y = 800 + i * 128, 190 + i * 52
        c.rect(x, y, 124, 124, "#fff3c4", GOLD, 4, 3)
        c.text(x + 62, y + 60, str(page), 34, INK, "middle", 700, MONO)
        c.text(x + 62, y + 98, ("1枚目", "2枚目", "3枚目")[i], 22, SOFT, "middle")
    c.box(90, 500, 180, 84, "読む人", "", WHITE, LEAF, 28)
    c.arrow([(180, 494), (180, 436)], LEAF, 4)
    c.text(290, 552, "待たない", 25, LEAF, weight=700)
    c.box(1010, 500, 180, 84, "書く人", "", WHITE, RED, 28)
    c.arrow([(1100, 494), (1100, 424)], RED, 4)
    c.text(990, 552, "待たない", 25, RED, "end", 700)
    c.arrow([(742, 300), (540, 300)], INDIGO, 8, head=26)
    c.text(641, 272, "清書", 30, INDIGO, "middle", 700)
    c.text(641, 348, "checkpoint", 24, SOFT, "middle")
    c.text(640, 52, "書き直すのではなく、付箋を貼る", 32, INK, "middle", 700)
    return c


def hall():
    c = Canvas(960, 540, "#efe3d2")
    c.rect(0, 400, 960, 140, "#c9a67d", radius=0)
    for i in range(9):
        c.line(i * 130 - 60, 540, 120 + i * 92, 400, "#bb966c", 3)
    c.rect(40, 40, 250, 290, "#7a5535", radius=4)
    rnd = random.Random(9)
    for shelf in range(3):
        x = 54
        while x < 264:
            w, h = 12 + rnd.random() * 14, 56 + rnd.random() * 22
            c.rect(x, 128 + shelf * 92 - h, w, h, [TEA, INDIGO, LEAF, RED, GOLD, "#efe3d2"][rnd.randrange(6)], radius=2)
            x += w + 3
        c.rect(48, 128 + shelf * 92, 234, 8, "#5d3f26", radius=0)
    c.rect(640, 50, 270, 220, "#cfe3ea", "#7a5535", 4, 12)
    c.path("M646 210C700 190 730 226 790 206S880 196 904 212V264H646Z", "#7fa7b8", 1, "#7fa7b8")
    c.line(775, 56, 775, 264, "#7a5535", 8)
    c.rect(370, 70, 210, 130, WHITE, "#7a5535", 4, 6)
    for i, w in enumerate((150, 110, 130)):
        c.line(395, 108 + i * 30, 395 + w, 108 + i * 30, TEA if i == 0 else LINE, 8)
    c.rect(340, 318, 280, 14, "#7a5535", radius=4)
    c.rect(360, 332, 12, 74, "#7a5535", radius=0)
    c.rect(588, 332, 12, 74, "#7a5535", radius=0)
    for x, ink in ((390, TEA), (480, INDIGO), (570, LEAF)):
        c.circle(x, 238, 24, "#e8c7a3")
        c.path(f"M{x - 24} 236a24 24 0 0 1 48 0Z", "#3a2f28", 1, "#3a2f28")
        c.path(f"M{x - 36} 318V296a36 32 0 0 1 72 0V318Z", ink, 1, ink)
        c.rect(x - 7, 296, 14, 22, WHITE, LINE, radius=3)
    for row, (y, r) in enumerate(((446, 24), (512, 31))):
        for i in range(11 - row * 2):
            x = 60 + row * 30 + i * (84 + row * 24)
            ink = ["#5b4a3d", "#7a4f2c", "#2f4560", "#3f5c40", "#8a7f72"][(i * 3 + row) % 5]
            c.circle(x, y - 10, r, ink)
            c.path(f"M{x - r * 1.6} {y + 66}V{y + 44}a{r * 1.6} {r * 1.3} 0 0 1 {r * 3.2} 0V{y + 66}Z", ink, 1, ink)
    return c


def alerts():
    c = Canvas(1200, 560)
    c.text(60, 62, "鳴った通知（一週間、63 回）", 28, INK, weight=700)
    days = [("月", 9), ("火", 11), ("水", 7), ("木", 14), ("金", 8), ("土", 6), ("日", 8)]
    woke = {("火", 4), ("木", 2), ("木", 9), ("日", 6)}
    for i, (day, count) in enumerate(days):
        x = 96 + i * 152
        for n in range(count):
            real = (day, n) in woke
            c.rect(x + (n % 3) * 40, 426 - (n // 3) * 62, 34, 54, RED if real else "#dccfbf", radius=6)
        c.text(x + 57, 516, day, 28, INK, "middle", 700)
    c.line(60, 486, 1150, 486, SOFT, 3)
    c.rect(700, 38, 30, 30, RED, radius=6)
    c.text(742, 62, "起きて直した 4", 25, RED, weight=700)
    c.rect(936, 38, 30, 30, "#dccfbf", radius=6)
    c.text(978, 62, "寝ていてよかった 59", 21, SOFT, weight=700)
    return c


def pager_card():
    c = Canvas(960, 480, "#efe7dc")
    c.rect(96, 50, 776, 388, "#d8cdbf", radius=26)
    c.rect(90, 42, 776, 388, WHITE, LINE, 26)
    c.circle(150, 104, 26, RED_SOFT)
    c.text(150, 116, "!", 36, RED, "middle", 700)
    c.text(194, 114, "お便りの送信が遅い", 34, INK, weight=700)
    c.text(826, 112, "22:47", 26, SOFT, "end")
    for i, (label, value, ink) in enumerate((("誰が", "送信した人の 2 %（今日は 4 人）", INK), ("いつから", "22:35 から 12 分", INK), ("まず見る", "夜番が動いているか", RED))):
        y = 182 + i * 60
        c.text(128, y + 12, label, 25, SOFT)
        c.text(280, y + 12, value, 28, ink, weight=700 if ink == RED else 400)
        c.line(124, y + 34, 832, y + 34)
    c.rect(124, 354, 342, 52, TEA, radius=26)
    c.text(295, 390, "見はじめる", 26, WHITE, "middle", 700)
    c.rect(490, 354, 342, 52, WHITE, LINE, 26)
    c.text(661, 390, "朝まで黙らせる", 26, SOFT, "middle")
    return c


FIGURES = {
    "content/talk/5/architecture.png": architecture,
    "content/talk/5/percentiles.png": percentiles,
    "content/talk/5/trace.png": trace,
    "content/talk/5/dashboard.png": dashboard,
    "content/talk/6/images/pages.png": pages,
    "content/talk/6/images/terminal.png": terminal,
    "content/talk/6/images/wal.png": wal,
    "static/img/hall.png": hall,
    "content/talk/7/alerts.png": alerts,
    "content/talk/7/pager-card.png": pager_card,
}
