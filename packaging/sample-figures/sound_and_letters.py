"""Episodes 2 to 4: recording, character codes, queues."""

import math
import random

from canvas import *


def signal_path():
    c = Canvas(1280, 580)
    columns = [(70, 190, "マイク", "ダイナミック"), (320, 240, "インターフェース", "ピーク -12 dBFS"), (620, 190, "録音", "48 kHz / 24 bit")]
    for y, who, ink, soft in ((60, "三崎", TEA, TEA_SOFT), (300, "乾", INDIGO, INDIGO_SOFT)):
        c.rect(40, y, 800, 200, soft, radius=16)
        c.tag(62, y + 34, who, ink)
        for i, (x, w, label, note) in enumerate(columns):
            c.box(x, y + 70, w, 104, label, note, stroke=ink, size=27)
            if i:
                before = columns[i - 1]
                c.arrow([(before[0] + before[1] + 6, y + 122), (x - 6, y + 122)], ink)
    c.box(900, 216, 150, 128, "整音", "-16 LUFS", LEAF_SOFT, LEAF, 30)
    c.arrow([(810, 182), (975, 182), (975, 210)], TEA)
    c.arrow([(810, 422), (975, 422), (975, 350)], INDIGO)
    c.box(1108, 216, 132, 128, "配信", "m4a", WHITE, LEAF, 30)
    c.arrow([(1056, 280), (1102, 280)], LEAF)
    c.text(640, 548, "二人の声は最後の「整音」まで混ざらない", 25, SOFT, "middle")
    return c


def waveform():
    c = Canvas(1280, 640)
    rnd = random.Random(7)
    words = [(0.03, 0.20), (0.26, 0.38), (0.45, 0.66), (0.72, 0.80), (0.85, 0.97)]
    for top, label, floor, ink, soft in ((40, "毛布なし", 0.34, RED, RED_SOFT), (330, "毛布あり", 0.025, LEAF, LEAF_SOFT)):
        c.rect(40, top, 1200, 250, WHITE, LINE, radius=12)
        middle = top + 125
        for start, end in words:
            c.rect(40 + start * 1200, top + 2, (end - start) * 1200, 246, soft, radius=0, opacity=0.55)
        tail, d = 0.0, []
        for i in range(300):
            t = i / 300
            voice = 0.0
            for start, end in words:
                if start <= t <= end:
                    voice = math.sin((t - start) / (end - start) * math.pi) ** 0.45
            tail = max(tail * 0.93, voice * floor * 1.9)
            level = max(voice * (0.55 + 0.45 * rnd.random()), max(tail, floor * 0.35) * (0.55 + 0.45 * rnd.random()))
            h = max(1.5, min(1.0, level) * 104)
            d.append(f"M{42 + i * 4:.0f} {middle - h:.1f}V{middle + h:.1f}")
        c.path("".join(d), ink, 2.6)
        c.tag(60, top + 32, label, ink)
    c.text(640, 616, "色の帯が声のあるところ。帯の外に残っている波が、部屋の響き", 24, SOFT, "middle")
    return c


def distance():
    c = Canvas(1200, 560)
    p = Plot(c, (130, 70, 1010, 370), (0, 60), (0, 100))
    p.axes([(v, f"{v} cm") for v in range(0, 61, 10)], [(v, f"{v} %") for v in range(0, 101, 25)], 23, x_title="口からマイクまで")
    voice = [(d / 2, 100 / (1 + (d / 2 / 24) ** 2)) for d in range(4, 121)]
    p.area(voice, TEA_SOFT)
    p.curve(voice, TEA, 6)
    p.curve([(d, 100 - v) for d, v in voice], INDIGO, 5, "4 12")
    x, y = p.at(18, 100 / (1 + (18 / 24) ** 2))
    c.line(x, 70, x, 440, LEAF, 3, "8 10")
    c.circle(x, y, 11, LEAF, WHITE, 4)
    c.text(x + 18, 104, "親指から小指まで ≒ 18 cm", 25, LEAF, weight=700)
    c.text(p.at(3, 0)[0], 340, "声", 30, TEA, weight=700)
    c.text(p.at(53, 0)[0], 120, "部屋の音", 27, INDIGO, "middle", 700)
    return c


def loudness(levels, ink, title):
    c = Canvas(1200, 460)
    p = Plot(c, (120, 80, 1030, 290), (0.4, 8.6), (-28, -10))
    p.axes([(i + 1, f"録音 {i + 1}") for i in range(len(levels))], [(v, str(v)) for v in (-28, -22, -16, -10)], 23, y_title="LUFS")
    target = p.at(0, -16)[1]
    c.line(120, target, 1150, target, RED, 3, "10 8")
    for i, level in enumerate(levels):
        x, y = p.at(i + 1, level)
        c.rect(x - 42, y, 84, 370 - y, ink, radius=6)
        c.text(x, y + 34, f"{level:.1f}", 24, WHITE, "middle", 700)
    c.text(1150, 60, title, 25, SOFT, "end")
    return c


def utf8_bytes():
    c = Canvas(1280, 640)
    bits = "1000001100110110"
    groups = [(bits[:4], TEA, TEA_SOFT), (bits[4:10], INDIGO, INDIGO_SOFT), (bits[10:], LEAF, LEAF_SOFT)]
    c.rect(60, 50, 150, 150, WHITE, INK, radius=18, width=3)
    c.text(135, 160, "茶", 100, INK, "middle", 700)
    c.arrow([(230, 125), (310, 125)])
    c.text(340, 112, "U+8336", 44, INK, weight=700, family=MONO)
    c.text(340, 158, "番号（符号位置）を二進数にして、三つに分ける", 25, SOFT)
    x = 340
    for group, ink, soft in groups:
        w = len(group) * 44
        c.rect(x, 222, w, 66, soft, ink, radius=10, width=3)
        for i, bit in enumerate(group):
            c.text(x + 22 + i * 44, 268, bit, 34, ink, "middle", 700, MONO)
        x += w + 18
    prefixes, x = ["1110", "10", "10"], 60
    start = 340
    for i, ((group, ink, soft), prefix) in enumerate(zip(groups, prefixes)):
        whole = prefix + group
        source = start + len(group) * 22
        start += len(group) * 44 + 18
        c.arrow([(source, 294), (source, 330), (x + 190, 372), (x + 190, 404)], ink)
        c.rect(x, 410, 380, 72, WHITE, ink, radius=10, width=3)
        c.rect(x + 14 + len(prefix) * 44, 416, len(group) * 44, 60, soft, radius=8)
        for k, bit in enumerate(whole):
            c.text(x + 36 + k * 44, 459, bit, 34, SOFT if k < len(prefix) else ink, "middle", 400 if k < len(prefix) else 700, MONO)
        c.text(x + 190, 552, f"{int(whole, 2):02X}", 58, ink, "middle", 700, MONO)
        x += 390
    c.text(640, 612, "灰色は「何バイト組の何番目か」を示す決まり文句", 25, SOFT, "middle")
    return c


def queue_wait():
    c = Canvas(1280, 640)
    p = Plot(c, (120, 80, 1100, 440), (0, 100), (0, 20))
    p.axes([(v, f"{v} %") for v in range(0, 101, 20)], [(v, str(v)) for v in (0, 5, 10, 15, 20)], 24, "utilisation", "wait, in service times")
    one = [(u / 4, u / 4 / (100 - u / 4)) for u in range(0, 381)]
    four = []
    for u, _ in one:
        a = u / 25
        blocked = (a ** 4 / 24) / (1 - u / 100)
        chance = blocked / (sum(a ** k / math.factorial(k) for k in range(4)) + blocked)
        four.append((u, chance / (4 * (1 - u / 100))))
    p.area([q for q in one if q[0] <= 95], RED_SOFT)
    p.curve(one, RED, 6)
    p.curve(four, INDIGO, 6)
    for u, label in ((50, "1"), (80, "4"), (95, "19")):
        x, y = p.at(u, u / (100 - u))
        c.circle(x, y, 11, WHITE, RED, 5)
        c.text(x - 24, y - 18, label, 30, RED, "end", 700)
    for y, label, ink in ((130, "one window", RED), (178, "four windows, one shared line", INDIGO)):
        c.line(170, y, 230, y, ink, 6)
        c.text(250, y + 10, label, 28, ink, weight=700)
    return c


def littles_law():
    c = Canvas(1280, 520)
    c.rect(60, 330, 1160, 26, "#cfc3b4", radius=4)
    c.rect(60, 356, 1160, 50, "#e9dfd2", radius=0)
    rnd = random.Random(3)
    for y, shift in ((296, 14), (334, 0)):
        for i in range(24):
            x, tall = 326 + shift + i * 26, 62 + rnd.random() * 16
            ink = [TEA, INDIGO, LEAF, GOLD, "#8a7f72"][rnd.randrange(5)]
            c.rect(x, y - tall + 24, 20, tall - 24, ink, PAPER, radius=9)
            c.circle(x + 10, y - tall + 11, 11, ink, PAPER)
    c.arrow([(90, 270), (300, 270)], TEA, 6, head=22)
    c.text(195, 232, "λ = 12 / min", 31, TEA, "middle", 700)
    c.arrow([(980, 270), (1190, 270)], TEA, 6, head=22)
    c.text(1085, 232, "12 / min", 31, TEA, "middle", 700)
    c.path("M326 196V178H966V196", INDIGO, 4)
    c.text(646, 154, "W = 4 minutes on the platform", 31, INDIGO, "middle", 700)
    c.text(640, 470, "L = λ W = 12 × 4 = 48 people", 40, INK, "middle", 700)
    c.text(640, 76, "Count the heads, and you know the wait", 27, SOFT, "middle")
    return c


FIGURES = {
    "content/talk/2/signal-path.png": signal_path,
    "content/talk/2/waveform.png": waveform,
    "content/talk/2/distance.png": distance,
    "content/talk/2/loudness-before.png": lambda: loudness([-21.4, -15.2, -23.8, -18.0, -14.8, -22.6, -17.1, -19.9], TEA, "調整前"),
    "content/talk/2/loudness-after.png": lambda: loudness([-16.2, -15.8, -16.4, -16.0, -15.7, -16.3, -16.0, -16.1], LEAF, "調整後"),
    "content/talk/3/utf8-bytes.png": utf8_bytes,
    "content/talk/4/queue-wait.png": queue_wait,
    "content/talk/4/littles-law.png": littles_law,
}
