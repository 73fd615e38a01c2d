"""Uses the reading aids as a reader does: settings, favourites, reading aloud, sorting and filtering.

usage: aids.py CHROMIUM SITE
"""
from opened import Findings, arguments, browser, watch

LIST, RECORD = "projects/index.html", "projects/PD-2019-0131.html"
# A synthesizer that says a sentence when it is told to, and a printer that counts.
STUBS = """
window.said = []; window.now = null; window.printed = 0;
window.print = () => { printed += 1; };
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
Object.defineProperty(window, 'speechSynthesis', {value: {
    getVoices: () => [{lang: 'en-US'}, {lang: 'zh-CN'}], speak: one => { now = one; said.push(one.text); },
    cancel: () => { const last = now; now = null; if (last && last.onerror) last.onerror(); }}});
window.finish = () => { const last = now; now = null; last.onend(); };
"""

chromium, root, _ = arguments()
findings = Findings()
address = lambda page: (root / page).as_uri()


def expect(page, what, value, expected):
    if value != expected:
        findings.add(page, f"{what}: {value!r} instead of {expected!r}")


def settings(context):
    one, other = context.new_page(), context.new_page()
    for tab in (one, other):
        watch(tab, root, lambda text: findings.add("settings", text))
        tab.goto(address(RECORD))
    state = "JSON.stringify(Object.assign({}, document.documentElement.dataset))"
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    paper = "getComputedStyle(document.querySelector('.sheets')).backgroundColor"
    expect(RECORD, "at first", one.evaluate(state), '{"js":"","contrast":"normal","theme":"light"}')
    for name in ("特大", "简约版", "高对比", "深色"):
        one.locator(".tools button", has_text=name).first.click()
        expect(RECORD, name, one.locator(".tools button", has_text=name).first.get_attribute("aria-pressed"), "true")
        if name == "简约版":
            one.wait_for_function("document.documentElement.dataset.view == 'simple'")
            one.evaluate("mingbai.choose('view', '')")
    expect(RECORD, "at least 18 pt", one.evaluate(size) >= 24, True)
    expect(RECORD, "black paper", one.evaluate(paper), "rgb(0, 0, 0)")
    other.wait_for_timeout(300)
    chosen = '{"js":"","contrast":"high","theme":"dark","size":"huge"}'
    same = lambda tab: sorted(tab.evaluate(state).strip("{}").split(",")) == sorted(chosen.strip("{}").split(","))
    expect(RECORD, "the other tab is in step", same(other), True)
    # Before anything is drawn: the attributes are there when the body begins.
    one.add_init_script("""new MutationObserver((_, watch) => { if (document.body) { watch.disconnect();
        window.first = document.documentElement.dataset.size; } }).observe(document, {childList: true, subtree: true})""")
    one.goto(address(LIST))
    expect(LIST, "kept, and there before the first paint", one.evaluate("first"), "huge")
    expect(LIST, "kept on the next page", same(one), True)
    one.evaluate("localStorage.setItem('mingbai', '[1, \"nonsense')")
    one.reload()
    expect(LIST, "nonsense is no choice", one.evaluate("document.documentElement.dataset.size || ''"), "")


def favourites(context):
    tab = context.new_page()
    watch(tab, root, lambda text: findings.add("favourites", text))
    tab.goto(address(RECORD))
    title = tab.inner_text("h1").strip()
    tab.click("[data-do=keep]")
    expect(RECORD, "kept", tab.inner_text("[data-do=keep]"), "取消收藏")
    tab.click(".tools [role=status] a")
    tab.wait_for_url(address("favourites.html"))
    expect("favourites.html", "list", tab.locator(".kept a").all_inner_texts(), [title])
    expect("favourites.html", "link", tab.evaluate("document.querySelector('.kept a').href"), address(RECORD))
    tab.click(".kept button")
    expect("favourites.html", "list", tab.locator(".kept a").count(), 0)


def voices(context):
    """Mandarin is `zh` on phones, `cmn` in espeak-ng; without it nothing is offered."""
    for language, is_offered in (("zh-Hans-CN", True), ("cmn", True), ("ja-JP", False)):
        tab = context.new_page()
        tab.add_init_script(STUBS.replace("zh-CN", language))
        tab.goto(address(RECORD))
        expect(RECORD, f"reads aloud in {language}", tab.locator("[data-do=read]").is_visible(), is_offered)
        tab.close()


def reading(context):
    tab = context.new_page()
    tab.add_init_script(STUBS)
    watch(tab, root, lambda text: findings.add("reading", text))
    tab.goto(address(RECORD))
    button = tab.locator("[data-do=read]")
    button.click()
    expect(RECORD, "begins with the stamps or title", tab.evaluate("now.lang"), "zh-CN")
    expect(RECORD, "button", button.inner_text(), "暂停")
    expect(RECORD, "marked", tab.locator(".spoken").count(), 1)
    tab.evaluate("finish()")
    second = tab.evaluate("said[1]")
    button.click()
    expect(RECORD, "button", button.inner_text(), "继续")
    button.click()
    expect(RECORD, "goes on with the same sentence", tab.evaluate("said[2]"), second)
    for _ in range(500):
        if not tab.evaluate("now"):
            break
        tab.evaluate("finish()")
    said = tab.evaluate("said.join('|')")
    expect(RECORD, "reads to the end", button.inner_text(), "朗读")
    expect(RECORD, "reads the title", tab.inner_text("h1").strip() in said, True)
    # A table's cells are read after the names of their columns.
    cell = tab.evaluate("""(() => { const cell = document.querySelector('.table tbody td'), table = cell.closest('table');
        const head = table.querySelectorAll('thead th')[cell.cellIndex].textContent;
        return (head + cell.textContent).replace(/\\s+/g, ' ').trim(); })()""")
    expect(RECORD, f"reads “{cell}”", cell in said, True)
    button.click()
    tab.click("[data-do=stop]")
    expect(RECORD, "stopped", [tab.evaluate("now"), tab.locator(".spoken").count()], [None, 0])
    tab.click("[data-do=print]")
    expect(RECORD, "printed", tab.evaluate("printed"), 1)


TABLE = """<figure class="table"><div class="scroll"><table><thead><tr><th>村名</th><th class="num">金额</th>
<th>日期</th><th>说明</th></tr></thead><tbody>%s</tbody><tfoot><tr><th>合计</th><td>9</td><td></td><td></td></tr>
</tfoot></table></div></figure>"""
ROWS = [("张家村", "1,200.5", "2020年12月1日", "甲"), ("阿家村", "—", "2020年2月", "甲"), ("李家村", "−3", "2019年", "乙"),
        ("曹家村10", "1,200.5", "2020年12月11日", "甲"), ("曹家村9", "90", "", "乙")]


def tables(context):
    """The scripts on a page of their own, beside the site's assets, with values that are hard to sort."""
    page = root / "aids-test.html"
    head = (root / "index.html").read_text("utf-8").split("<main")[0]
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in ROWS)
    many = "".join(f"<tr><td>第{n}村</td><td>{n}</td><td>2020年</td><td>x</td></tr>" for n in range(14))
    page.write_text(head + '<main id="main" tabindex="-1"><h1>表</h1>' + TABLE % rows + TABLE % many + "</main>", "utf-8")
    try:
        tab = context.new_page()
        watch(tab, root, lambda text: findings.add("tables", text))
        tab.goto(page.as_uri())
        first, second = tab.locator("figure").all()
        names = lambda: [int(at) for at in first.evaluate(
            "(figure, names) => [...figure.querySelectorAll('tbody tr')].map(row => names.indexOf(row.cells[0].textContent))",
            [row[0] for row in ROWS])]
        orders = {"村名": ([1, 4, 3, 2, 0], [0, 2, 3, 4, 1]), "金额": ([2, 4, 0, 3, 1], [0, 3, 4, 2, 1]),
                  "日期": ([2, 1, 0, 3, 4], [3, 0, 1, 2, 4]), "说明": ([0, 1, 3, 2, 4], [2, 4, 0, 1, 3])}
        for column, (upwards, downwards) in orders.items():
            button = first.locator(".sort", has_text=column)
            for order, way in ((upwards, "ascending"), (downwards, "descending"), ([0, 1, 2, 3, 4], "none")):
                button.click()
                expect("tables", f"{column}, {way}", names(), order)
                expect("tables", column, first.locator("th", has_text=column).first.get_attribute("aria-sort"), way)
        expect("tables", "filter of a short table", first.locator("input").count(), 0)
        second.locator("input").fill("第1")
        expect("tables", "rows", second.locator("tbody tr:visible").count(), 5)
        expect("tables", "status", second.locator("[role=status]").inner_text(), "本页的表共14行，显示5行")
        expect("tables", "the total is of all", second.evaluate(
            "figure => getComputedStyle(figure.querySelector('tfoot th'), '::after').content"), '"（合计为全部）"')
        second.locator("input").fill("")
        expect("tables", "rows", second.locator("tbody tr:visible").count(), 14)
    finally:
        page.unlink()


with browser(chromium) as opened:
    for use in (settings, favourites, voices, reading, tables):
        context = opened.new_context(viewport={"width": 1280, "height": 900})
        use(context)
        context.close()
findings.end()
