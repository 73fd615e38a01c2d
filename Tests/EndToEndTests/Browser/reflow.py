"""Looks at pages 320 px wide, which is 1280 px at 400 %, and at 640 px, which is 200 %, in every size.

usage: reflow.py CHROMIUM SITE [PAGE...]

Reported are pages that scroll sideways, and targets in navigation, forms and lists that are less
than 44 px high (60 px in the plain view); links within sentences may be smaller (WCAG 2.5.8).
"""
from opened import UNFOLD, choose, in_two_shares

WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The elements that stick out furthest, for the report.
OUTSIDE = """[...document.querySelectorAll('body *')].filter(node =>
    node.getBoundingClientRect().right > document.documentElement.clientWidth + 1
    && !node.closest('.scroll, .table-scroll, pre, svg')).slice(-1).map(node =>
    node.localName + '.' + node.className)"""
SMALL = """least => [...document.querySelectorAll('a[href], button, input, select, summary')].filter(node => {
    const box = node.getBoundingClientRect();
    if (!node.checkVisibility({visibilityProperty: true}) || node.closest('.unseen, .skip') || box.height >= least - .5) return false;
    // A link in a sentence: its parent has other words too.
    const holder = node.closest('p, li, td, th, dd, dt, figcaption');
    const inSentence = node.localName == 'a' && holder && !holder.closest('nav')
        && holder.textContent.trim().length > node.textContent.trim().length + 2;
    return !inSentence;
}).map(node => node.localName + ' in '
    + (node.parentNode.closest('[class]') || document.body).className + ', '
    + Math.round(node.getBoundingClientRect().height) + ' px high')"""
LOOKS = {"": {}, "huge, ": {"size": "huge"}, "simple, ": {"view": "simple"}}


def look(opened, root, page, findings):
    tab = opened.new_page(viewport={"width": 320, "height": 700})
    tab.goto((root / page).as_uri())
    for unfolded in (False, True):
        if unfolded:
            tab.evaluate(UNFOLD)
        for name, choices in LOOKS.items():
            choose(tab, **choices)
            for width in (320, 640):
                tab.set_viewport_size({"width": width, "height": 700})
                wider = tab.evaluate(WIDER)
                if wider > 1:  # A pixel is rounding.
                    findings.add(page, f"{name}{width} px: {wider} px wider, by {tab.evaluate(OUTSIDE)}")
                if not unfolded:
                    for small in tab.evaluate(SMALL, 44):
                        findings.add(page, f"{name}{width} px: small target: {small}")
    # The plain view's own controls are larger still.
    for small in tab.evaluate("""[...document.querySelectorAll('.tools button, .five a, .pager a')].filter(node =>
            node.checkVisibility() && node.getBoundingClientRect().height < 59.5
        ).map(node => node.textContent.trim())"""):
        findings.add(page, f"simple: less than 60 px: {small}")
    tab.close()


if __name__ == "__main__":
    in_two_shares(look)
