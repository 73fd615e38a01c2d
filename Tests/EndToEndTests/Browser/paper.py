"""Prints the longest notices whose tables have no more than 15 rows: each is one page of A4. Prints the first of the
long lists: the head of its table stands on every page, although scripts put buttons into it.

usage: paper.py CHROMIUM SITE [PAGE...]
"""
import re
import subprocess
import sys
from pathlib import Path

from opened import Findings, browser

ROWS, LONGEST = 15, 12
LIST = "projects/all.html"


def notices(root):
    """The paths of the notices that have the most to print, of those with tables that are short enough."""
    found = []
    for path in root.glob("notices/*.html"):
        text = path.read_text("utf-8")
        # The last table is that of whom to write to.
        rows = sum(table.count("<tr>") for table in re.findall(r"<tbody>(.*?)</tbody>", text, re.S)[:-1])
        if 'class="on-notice"' in text and rows <= ROWS:
            found.append((rows, len(text), path.relative_to(root).as_posix()))
    return [path for _, _, path in sorted(found)[-LONGEST:]]


def main():
    chromium, root, *pages = sys.argv[1], Path(sys.argv[2]).resolve(), *sys.argv[3:]
    findings = Findings()
    with browser(chromium) as opened:
        tab = opened.new_page()
        for page in pages or notices(root):
            tab.goto((root / page).as_uri())
            count = len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True)))
            if count != 1:
                findings.add(page, f"{count} pages on paper")
        tab.goto((root / LIST).as_uri())
        head = tab.text_content("thead th:last-child").split("↕")[0].split("（")[0].strip()
        text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=tab.pdf(), capture_output=True, check=True)
        pages = [page for page in text.stdout.decode().split("\f") if re.search(r"\d\.\d\d$", page, re.M)]
        if len(pages) < 2 or not all(head in page for page in pages):
            findings.add(LIST, f"the head {head} is not on each of {len(pages)} pages")
    findings.end()


if __name__ == "__main__":
    main()
