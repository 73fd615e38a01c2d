"""Prints how well the colours of charts can be told apart, for each look of the page.

usage: palette.py STYLESHEET

Read are the custom properties of `:root` (--paper, --ink, --chart-1 … --chart-8, --chart-s1 … s7,
--chart-d1 … d7, --chart-target) in the stylesheet, by the names of the lights that are on: the light
page, dark, high contrast, both, and print, as its @media rule changes the light page. For every look follow

- the contrast of each series with the paper (WCAG 2, wanted 3:1) and of neighbours,
- the smallest difference (CIEDE2000) of neighbours and of any two series, as seen with normal sight
  and by deuteranopes, protanopes and tritanopes (Machado, Oliveira and Fernandes 2009, severity 1),
- for each step of the ramps the contrast of ink and paper on it; wanted is 4.5:1 for one of them.
"""
import math
import re
import sys

SIGHT = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}
LOOKS = {"light": "la", "dark": "db", "contrast": "La", "dark contrast": "Db", "print": "la"}


def linear(color):
    digits = color.lstrip("#")
    if len(digits) == 3:
        digits = "".join(d * 2 for d in digits)
    values = [int(digits[i:i + 2], 16) / 255 for i in (0, 2, 4)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def luminance(color):
    r, g, b = linear(color)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(a, b):
    light, dark = sorted((luminance(a), luminance(b)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(color, sight="normal"):
    rgb = linear(color)
    r, g, b = (min(max(sum(m * v for m, v in zip(row, rgb)), 0), 1) for row in SIGHT[sight])
    xyz = ((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047, 0.2126 * r + 0.7152 * g + 0.0722 * b,
           (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
    x, y, z = (v ** (1 / 3) if v > 216 / 24389 else (24389 / 27 * v + 16) / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one, two):
    """CIEDE2000 of two colours in CIELAB."""
    (l1, a1, b1), (l2, a2, b2) = one, two
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
    a1, a2 = a1 * (1 + g), a2 * (1 + g)
    c1, c2 = math.hypot(a1, b1), math.hypot(a2, b2)
    h1, h2 = math.degrees(math.atan2(b1, a1)) % 360, math.degrees(math.atan2(b2, a2)) % 360
    dh = (h2 - h1 + 180) % 360 - 180 if c1 * c2 else 0
    hue = (h1 + dh / 2) % 360 if c1 * c2 else h1 + h2
    l, c = (l1 + l2) / 2, (c1 + c2) / 2
    t = (1 - 0.17 * math.cos(math.radians(hue - 30)) + 0.24 * math.cos(math.radians(2 * hue))
         + 0.32 * math.cos(math.radians(3 * hue + 6)) - 0.2 * math.cos(math.radians(4 * hue - 63)))
    sl = 1 + 0.015 * (l - 50) ** 2 / math.sqrt(20 + (l - 50) ** 2)
    sc, sh = 1 + 0.045 * c, 1 + 0.015 * c * t
    rt = (-2 * math.sqrt(c ** 7 / (c ** 7 + 25 ** 7))
          * math.sin(math.radians(60 * math.exp(-((hue - 275) / 25) ** 2))))
    parts = (l2 - l1) / sl, (c2 - c1) / sc, 2 * math.sqrt(c1 * c2) * math.sin(math.radians(dh / 2)) / sh
    return math.sqrt(parts[0] ** 2 + parts[1] ** 2 + parts[2] ** 2 + rt * parts[1] * parts[2])


def properties(css):
    """The custom properties of :root by the words of the media query around them."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    found, media, depth = [], "", 0
    for match in re.finditer(r"([^{};]*)([{};])", css):
        text, mark = match[1].strip(), match[2]
        if mark == "{":
            depth += 1
            media = text if text.startswith("@media") else media
            rule = text
        if mark in ";}" and text.startswith("--") and rule == ":root":
            found.append((media, *[part.strip() for part in text.split(":", 1)]))
        if mark == "}":
            depth -= 1
            media = "" if depth == 0 else media
    return found


def look(found, lights, is_printed):
    """The colours where the lights of these names are on."""
    values = {name: value for media, name, value in found if not media or is_printed and "print" in media}

    def color(value):
        parts = re.findall(r"var\(--([\w-]+)(?:,(#\w+))?\)", value)
        if not parts:
            return value
        lit = [other or color(values["--" + name]) for name, other in parts if not other or name in lights]
        return lit[0] if lit else ""

    return {name: color(value) for name, value in values.items() if name not in ("--a", "--b")}


def report(name, values):
    paper, ink = values["--paper"], values["--ink"]
    series = [values[f"--chart-{i}"] for i in range(1, 9) if f"--chart-{i}" in values]
    print(f"\n{name}: paper {paper}, ink {ink} ({contrast(paper, ink):.1f}:1)")
    for index, color in enumerate(series):
        beside = contrast(color, series[(index + 1) % len(series)])
        print(f"  {index + 1} {color}  paper {contrast(color, paper):.2f}  next {beside:.2f}")
    for sight in SIGHT:
        seen = [lab(color, sight) for color in series]
        near = min(difference(a, b) for a, b in zip(seen, seen[1:]))
        least, i, j = min((difference(seen[i], seen[j]), i, j)
                          for j in range(len(seen)) for i in range(j))
        print(f"  {sight}: neighbours ≥ {near:.1f}, any two ≥ {least:.1f} ({i + 1} and {j + 1})")
    target = values["--chart-target"]
    print(f"  target {target}  paper {contrast(target, paper):.2f}")
    for letter in "sd":
        steps = [values[f"--chart-{letter}{i}"] for i in range(1, 8)]
        for index, color in enumerate(steps):
            on_ink, on_paper = contrast(color, ink), contrast(color, paper)
            best = "ink" if on_ink >= on_paper else "paper"
            print(f"  {letter}{index + 1} {color}  ink {on_ink:.2f}  paper {on_paper:.2f}  → {best}")
        for sight in SIGHT:
            seen = [lab(color, sight) for color in steps]
            least = min(difference(a, b) for a, b in zip(seen, seen[1:]))
            print(f"  {letter} {sight}: neighbours ≥ {least:.1f}")


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        found = properties(file.read())
    for name, lights in LOOKS.items():
        report(name, look(found, lights, name == "print"))
