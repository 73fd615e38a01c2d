"""Compares pages with and without scripts, both opened by file://.

usage: without_script.py CHROMIUM SITE [PAGE...]

Reported are texts and links of a page that are there only with scripts, messages of the console (a
violation of the security policy is one), and requests that fail or leave the site.
"""
from opened import in_two_shares, watch

# The text of the main part as the file has it: controls that scripts add are left out, and their
# statuses; what they wrap is kept.
TEXT = """(() => {
    const main = document.getElementById('main').cloneNode(true);
    main.querySelectorAll('.table-tools, .kept, noscript, [role=status], #results, .facets').forEach(node => node.remove());
    return main.textContent.replace(/\\s+/g, ' ').trim();
})()"""
LINKS = "[...document.querySelectorAll('nav a[href], .foot a[href]')].map(link => link.href)"
SHOWN = """[...document.querySelectorAll('.columns a')].filter(link => link.getClientRects().length).length"""


def look(opened, root, page, findings):
    seen = {}
    for scripts in (True, False):
        name = "with scripts" if scripts else "without scripts"
        context = opened.new_context(java_script_enabled=scripts, viewport={"width": 360, "height": 800})
        tab = context.new_page()
        watch(tab, root, lambda text: findings.add(page, f"{name}: {text}"))
        tab.goto((root / page).as_uri())
        seen[scripts] = [tab.evaluate(code) for code in (TEXT, LINKS, SHOWN)]
        context.close()
    if seen[True][0] != seen[False][0]:
        at = next((i for i, (a, b) in enumerate(zip(seen[True][0], seen[False][0])) if a != b), 0)
        findings.add(page, f"with scripts “{seen[True][0][at:][:30]}”, without “{seen[False][0][at:][:30]}”")
    for link in set(seen[True][1]) - set(seen[False][1]):
        findings.add(page, f"without scripts there is no link to {link}")
    if not seen[False][2]:
        findings.add(page, "without scripts the columns are not shown")


if __name__ == "__main__":
    in_two_shares(look)
