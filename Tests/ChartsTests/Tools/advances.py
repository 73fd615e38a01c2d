"""Prints the tables of TextMeasure: advance widths of Noto Sans CJK SC in thousandths of the size.

usage: advances.py CHROMIUM > Sources/Charts/Text/TextMeasure+Tables.swift
       swift format --in-place Sources/Charts/Text/TextMeasure+Tables.swift

What the font lacks is measured in the font that Chromium takes instead. Python needs playwright.
"""
import sys

from playwright.sync_api import sync_playwright

RANGES = [
    ("ascii", "U+0000 to U+007F; what is no character is drawn as U+FFFD, a tab as a space.", 0, 0x80),
    ("latin", "U+00A0 to U+017F.", 0xA0, 0x180),
    ("greek", "U+0386 to U+03CE.", 0x386, 0x3CF),
    ("cyrillic", "U+0400 to U+045F.", 0x400, 0x460),
]
MEASURE = """([font, first, end]) => {
  const context = document.createElement('canvas').getContext('2d');
  context.font = font;
  return Array.from({length: end - first}, (_, index) =>
    Math.round(context.measureText(String.fromCharCode(first + index)).width));
}"""

print("/// Advance widths in thousandths of the font size, made by Tools/advances.py.")
print("extension TextMeasure {")
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    page = browser.new_page()
    page.set_content("<html lang=zh-CN>")
    for name, meaning, first, end in RANGES:
        for weight, title in (("", name), ("bold ", "bold" + (name.upper() if name == "ascii" else name.capitalize()))):
            font = weight + "1000px 'Noto Sans CJK SC'"
            widths = page.evaluate(MEASURE, [font, first, end])
            for index in range(first, min(end, 0x20)):
                widths[index - first] = widths[0x20] if index in (9, 10, 13) else 1000
            if end == 0x80:
                widths[0x7F] = 0
            print(f"  /// {meaning if not weight else 'The same in bold.'}")
            print(f"  static let {title}: [Int16] = [")
            for row in range(0, len(widths), 16):
                print("    " + ", ".join(map(str, widths[row:row + 16])) + ",")
            print("  ]\n")
    browser.close()
print("}")
