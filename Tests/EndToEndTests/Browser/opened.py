"""What the browser scripts share: the built site, its kinds of pages, Chromium, and the findings.

Every script is run as `SCRIPT CHROMIUM SITE [PAGE...]`, prints one finding a line, and exits with 1 when
there is any. Without pages it takes one of each kind.
"""
import re
import sys
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import sync_playwright

LAYOUT = re.compile(rb'<body class="on-([\w/-]+)"')
COLUMN = re.compile(rb'<li><a href="([\w/.-]+)"')
FURTHER = ["search.html", "favourites.html"]
# Only a server shows it, at other addresses than its own.
SERVED = "404.html"


class Findings(list):
    """Lines to print; the same line of several pages is printed once, with their number."""

    def add(self, page, text):
        self.append((text, page))

    def end(self):
        texts = dict.fromkeys(text for text, _ in self)
        for text in texts:
            pages = list(dict.fromkeys(page for found, page in self if found == text))
            print(f"{pages[0]}: {text}" + (f" (and {len(pages) - 1} more)" if len(pages) > 1 else ""))
        sys.exit(bool(self))


def arguments():
    """The browser's program, the site's folder and the pages to open."""
    chromium, site, *pages = sys.argv[1:]
    root = Path(site).resolve()
    return chromium, root, pages or of_each_kind(root)


def in_two_shares(look):
    """Ends with the findings of `look(browser, root, page, findings)` on all pages, by two browsers."""
    chromium, root, pages = arguments()
    with ProcessPoolExecutor(2) as pool:
        shares = pool.map(share, [look] * 2, [chromium] * 2, [root] * 2, [pages[::2], pages[1::2]])
        Findings(line for found in shares for line in found).end()


def share(look, chromium, root, pages):
    findings = Findings()
    with browser(chromium) as opened:
        for page in pages:
            look(opened, root, page, findings)
    return findings


def of_each_kind(root):
    """The page of middle length of each layout, all columns, the search and the favourites."""
    kinds = {}
    for path in sorted(root.rglob("*.html")):
        content = path.read_bytes()
        if path.name == SERVED:
            continue
        if layout := LAYOUT.search(content[:20_000]):
            kinds.setdefault(layout[1], []).append((len(content), path.relative_to(root).as_posix()))
    middle = [sorted(pages)[len(pages) // 2][1] for _, pages in sorted(kinds.items())]
    home = (root / "index.html").read_bytes()
    columns = [href.decode() for href in COLUMN.findall(home.split(b'class="columns"')[-1].split(b"</nav>")[0])]
    further = [page for page in FURTHER if (root / page).is_file()]
    return list(dict.fromkeys(["index.html", *columns, *further, *middle]))


@contextmanager
def browser(chromium):
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield opened
        opened.close()


def watch(tab, root, report):
    """Reports what a page says to the console, and requests that fail or leave the site."""
    tab.on("console", lambda message: report(f"console: {message.text}"))
    tab.on("pageerror", lambda error: report(f"error: {error}"))
    tab.on("requestfailed", lambda request: report(f"failed: {request.url}"))
    tab.on("request", lambda request: request.url.startswith((root.as_uri(), "data:"))
           or report(f"request: {request.url}"))


def choose(tab, **choices):
    """Makes the reader's choices, such as `size="huge"`, as if by the buttons; none takes all back."""
    tab.evaluate("""choices => ['size', 'view', 'contrast', 'theme'].forEach(
        name => mingbai.choose(name, choices[name] || ''))""", choices)


UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"
