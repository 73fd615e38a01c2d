"""Opens pages of a built site by file:// and prints what is wrong with them, one line each.

usage: browse.py CHROMIUM SITE PAGE...

Every page is opened at the width of a phone and of a desk, as it comes and with all that is folded
opened. Reported are messages of the console, requests that leave the site or fail, pages wider than the
screen, drawings that are not shown exactly once, links of the navigation that do not open, and
violations that axe-core finds (WCAG 2 A and AA).
"""
import sys
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

chromium, site, *pages = sys.argv[1:]
root = Path(site).resolve()
problems = []

EXCESS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
UNFOLD = "document.querySelectorAll('details').forEach(part => { part.open = true })"
# The charts of which a narrow and a wide drawing, or none, are shown at once.
NOT_ONCE = """[...document.querySelectorAll('.chart')].filter(chart =>
    [...chart.querySelectorAll(':scope > svg')].filter(svg => svg.getClientRects().length).length != 1
).map(chart => chart.id)"""


def look(browser, page, width):
    tab = browser.new_page(viewport={"width": width, "height": 900})
    report = lambda text: problems.append(f"{page} ({width}): {text}")
    tab.on("console", lambda m: report(f"console: {m.text}"))
    tab.on("pageerror", lambda e: report(f"error: {e}"))
    tab.on("requestfailed", lambda r: report(f"failed: {r.url}"))
    tab.on("request", lambda r: r.url.startswith(root.as_uri()) or report(f"request: {r.url}"))
    tab.goto((root / page).as_uri())
    for fold in ("", "opened: "):
        wide = tab.evaluate(EXCESS)
        if wide > 0:
            report(f"{fold}{wide} px wider than the screen")
        tab.evaluate(UNFOLD)
    for chart in tab.evaluate(NOT_ONCE):
        report(f"not shown once: {chart}")
    links = tab.eval_on_selector_all("nav a[href]", "nodes => nodes.map(n => n.href)")
    if not links:
        report("no navigation")
    for link in links:
        path = Path(link.split("#")[0].removeprefix("file://"))
        if link.startswith("file:") and not path.is_file():
            report(f"dead link: {link}")
    if links:
        tab.click("nav.columns a[href]")
        tab.wait_for_load_state()
    tab.close()
    # A tab of its own, since axe itself reads style sheets in ways that a file:// page may not.
    tab = browser.new_page(viewport={"width": width, "height": 900})
    tab.goto((root / page).as_uri())
    tab.evaluate(UNFOLD)
    found = Axe().run(tab, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]})
    for violation in found.response["violations"]:
        report(f"axe: {violation['id']} {violation['nodes'][0]['target']}")
    tab.close()


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    for page in pages:
        for width in (360, 1280):
            look(browser, page, width)
    browser.close()
print("\n".join(problems))
sys.exit(bool(problems))
