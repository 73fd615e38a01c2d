"""Prints how wide Chromium sets texts at 100 px in Noto Sans CJK SC, as Swift literals.

usage: widths.py CHROMIUM < TEXTS

Every line of the input is a text; a line that begins with `*` and a space is set bold. The numbers
belong into TextMeasureTests.swift. Python needs playwright, and the system the font.
"""
import json
import sys

from playwright.sync_api import sync_playwright

MEASURE = """texts => {
  const svg = document.querySelector('svg');
  return texts.map(([text, weight]) => {
    const node = document.createElementNS('http://www.w3.org/2000/svg', 'text');
    node.setAttribute('font-weight', weight);
    node.textContent = text;
    svg.append(node);
    return node.getComputedTextLength();
  });
}"""
PAGE = """<!doctype html><html lang="zh-CN"><svg font-size="100"
  style="font-family: 'Noto Sans CJK SC', 'Noto Color Emoji'; white-space: pre;
  text-autospace: no-autospace; text-spacing-trim: space-all"></svg>"""

texts = []
for line in sys.stdin.read().splitlines():
    bold = line.startswith("* ")
    texts.append((line[2:] if bold else line, "bold" if bold else "normal"))
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=sys.argv[1], args=["--no-sandbox"])
    page = browser.new_page()
    page.set_content(PAGE)
    widths = page.evaluate(MEASURE, texts)
    browser.close()
for (text, weight), width in zip(texts, widths):
    literal = json.dumps(text, ensure_ascii=False)
    print(f"({literal}, {'true' if weight == 'bold' else 'false'}, {width:.1f}),")
