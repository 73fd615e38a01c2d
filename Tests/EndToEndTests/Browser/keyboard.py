"""Walks through pages with the Tab key alone.

usage: keyboard.py CHROMIUM SITE [PAGE...]

Reported are controls that the key does not reach or reaches out of order, focus that is not seen, and a
skip link that is not the first stop or does not lead to the main part.
"""
from opened import in_two_shares

# What the key must reach, in the order of the page, each with a number.
STOPS = """(() => {
    const stops = [...document.querySelectorAll(
        'a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(node =>
        !node.disabled && node.checkVisibility({visibilityProperty: true}));
    stops.forEach((node, i) => { node.stop = i; });
    // Looks at rest, to be compared with those in focus.
    window.look = node => { const s = getComputedStyle(node);
        return [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow].join(); };
    stops.forEach(node => { node.rest = look(node); });
    return stops.map(node => node.localName + ' ' + (node.textContent.trim().slice(0, 20) || node.id));
})()"""
HERE = """(() => {
    const node = document.activeElement;
    if (!node || node == document.body) return null;
    const box = node.getBoundingClientRect();
    return {stop: node.stop, seen: look(node) != node.rest,
        shown: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth};
})()"""


def look(opened, root, page, findings):
    for width in (360, 1280):
        report = lambda text: findings.add(page, f"{width} px: {text}")
        tab = opened.new_page(viewport={"width": width, "height": 900})
        tab.goto((root / page).as_uri())
        stops = tab.evaluate(STOPS)
        reached = []
        # A few more than there are, for what the key reaches besides.
        for _ in range(len(stops) + 20):
            tab.keyboard.press("Tab")
            here = tab.evaluate(HERE)
            if not here or here["stop"] in reached:
                break
            if here["stop"] is None:
                continue
            reached.append(here["stop"])
            if not here["seen"]:
                report(f"the focus is not seen on {stops[here['stop']]}")
            if not here["shown"]:
                report(f"in focus but not on the screen: {stops[here['stop']]}")
        for missed in set(range(len(stops))) - set(reached):
            report(f"not reached: {stops[missed]}")
        if reached != sorted(reached):
            report(f"not in the order of the page: {reached}")
        tab.goto((root / page).as_uri())
        tab.keyboard.press("Tab")
        tab.keyboard.press("Enter")
        if tab.evaluate("document.activeElement.id") != "main":
            report("the first stop does not lead to the main part")
        tab.close()


if __name__ == "__main__":
    in_two_shares(look)
