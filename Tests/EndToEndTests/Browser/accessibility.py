"""Judges pages by axe-core, WCAG 2.2 A and AA, in every look that a reader can choose.

usage: accessibility.py CHROMIUM SITE [PAGE...]
"""
from axe_playwright_python.sync_playwright import Axe

from opened import UNFOLD, choose, in_two_shares

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# Where only the colours are others, only what is said of colours can be otherwise.
COLOURS = ["color-contrast", "link-in-text-block"]
LOOKS = {
    "default": ({}, RULES),
    "huge": ({"size": "huge"}, RULES),
    "simple": ({"view": "simple"}, RULES),
    "dark": ({"theme": "dark"}, COLOURS),
    "contrast": ({"contrast": "high"}, COLOURS),
    "dark contrast": ({"theme": "dark", "contrast": "high"}, COLOURS),
}
RUN = """rules => axe.run({runOnly: rules, resultTypes: ['violations'], elementRef: false}).then(found =>
    found.violations.map(one => one.id + ' ' + one.nodes.length + '× '
        + one.nodes[0].target + ' ' + one.nodes[0].any.map(check => check.message).join(' ')))"""


def look(opened, root, page, findings):
    context = opened.new_context(bypass_csp=True)
    tab = context.new_page()
    tab.goto((root / page).as_uri())
    tab.evaluate(Axe().axe_script)
    tab.evaluate(UNFOLD)
    for name, (choices, rules) in LOOKS.items():
        choose(tab, **choices)
        for width in (360, 1280) if rules is RULES else (360,):
            tab.set_viewport_size({"width": width, "height": 900})
            for violation in tab.evaluate(RUN, rules):
                findings.add(page, f"{name}, {width} px: {violation}")
    context.close()


if __name__ == "__main__":
    in_two_shares(look)
