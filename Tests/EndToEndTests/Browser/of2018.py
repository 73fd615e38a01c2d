"""Uses the site in a browser of September 2018: Chromium 69, as Qt 5.12 carries it.

usage: of2018.py CHROMIUM SITE [PAGE...]

Pages of each kind are opened 345 px wide, in their plain dress and in the largest letters: reported is what they
say to the console, whether they scroll sideways, and texts that lie over each other, which is what becomes of a
rule of style that the browser does not know. Then the aids are used: settings, search, names, tables.
CHROMIUM, the new one, is not used; the other scripts have it in this place.
"""
import os
import sys
from urllib.parse import quote

from PyQt5.QtCore import QEventLoop, QTimer, QUrl
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineSettings, QWebEngineView
from PyQt5.QtWidgets import QApplication

from opened import UNFOLD, Findings, arguments

PLAIN = "['size', 'view', 'contrast', 'theme'].forEach(name => mingbai.choose(name, ''))"
WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
OUTSIDE = """[...document.querySelectorAll('main *')].filter(node =>
    node.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !node.closest('.scroll, svg'))
    .map(node => `${node.localName}.${node.className}`).slice(-1).join()"""
# Texts of which each covers a third of the other's height: two lines of the same place.
OVER = """(() => {
    const shown = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode());) {
        if (!node.data.trim() || node.parentNode.closest('svg, .unseen, .skip, script, noscript, option, select, .cards thead')) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const box of range.getClientRects())
            if (box.width > 2 && box.height > 2) shown.push({text: node.data.trim().slice(0, 12), box});
    }
    shown.sort((one, other) => one.box.top - other.box.top);
    const found = [];
    shown.forEach((one, i) => {
        for (let j = i + 1; j < shown.length && shown[j].box.top < one.box.bottom; j++) {
            const other = shown[j];
            const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
            const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
            if (wide > 4 && high > Math.min(one.box.height, other.box.height) * .6)
                found.push(one.text + ' over ' + other.text);
        }
    });
    return found.slice(0, 3).join('; ');
})()"""


class Page(QWebEnginePage):
    """A page that keeps what is said to the console."""

    def __init__(self, parent):
        super().__init__(parent)
        self.said = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.said.append(f"{message} ({source.rsplit('/', 1)[-1]}:{line})")


class Browser:
    def __init__(self, width, height):
        self.view = QWebEngineView()
        self.page = Page(self.view)
        self.view.setPage(self.page)
        self.view.resize(width, height)
        self.view.show()

    def open(self, address):
        self.page.said.clear()
        loop = QEventLoop()
        self.page.loadFinished.connect(loop.quit)
        QTimer.singleShot(30_000, loop.quit)
        self.view.load(QUrl(address))
        loop.exec_()
        self.page.loadFinished.disconnect(loop.quit)

    def wait(self, milliseconds):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec_()

    def value(self, script):
        """What a script comes to: nothing after ten seconds."""
        loop, found = QEventLoop(), []
        self.page.runJavaScript(script, lambda value: (found.append(value), loop.quit()))
        QTimer.singleShot(10_000, loop.quit)
        loop.exec_()
        return found[0] if found else None

    def until(self, script):
        """The value of a script as soon as there is one, or its last after five seconds."""
        for _ in range(50):
            if value := self.value(script):
                return value
            self.wait(100)
        return value


def look(browser, root, page, findings):
    browser.open((root / page).as_uri())
    for name, script in (("", PLAIN), ("huge: ", "mingbai.choose('size', 'huge')"), ("unfolded: ", PLAIN + ";" + UNFOLD)):
        browser.value(script)
        if (wider := browser.value(WIDER)) > 1:
            findings.add(page, f"{name}{wider} px wider, by {browser.value(OUTSIDE)}")
        if over := browser.value(OVER):
            findings.add(page, f"{name}{over}")
    for said in browser.page.said:
        findings.add(page, f"console: {said}")


def aids(browser, root, findings):
    """Settings, search, names and tables, each used once."""
    def expect(page, what, script, expected):
        if (value := browser.until(script)) != expected:
            findings.add(page, f"{what}: {value!r} instead of {expected!r}")

    projects, notices = "projects/index.html", "notices/index.html"
    browser.open((root / projects).as_uri())
    press = "[...document.querySelectorAll('.tools button')].find(button => button.textContent === '%s').click()"
    size = "parseFloat(getComputedStyle(document.body).fontSize)"
    for name, script, expected in (
            ("特大", size + " >= 24", True),
            ("高对比", "getComputedStyle(document.body).color", "rgb(0, 0, 0)"),
            ("简约版", "document.documentElement.dataset.view", "simple")):
        browser.value(press % name)
        expect(projects, name, script, expected)
    browser.value(PLAIN)
    browser.value("document.querySelector('.sort').click()")
    expect(projects, "sorted", "document.querySelector('[aria-sort=ascending] .sort') !== null", True)
    browser.open((root / notices).as_uri())
    browser.value("""(() => { const box = document.querySelector('.table-tools input');
        box.value = '没有这样的公示'; box.dispatchEvent(new Event('input')); })()""")
    expect(notices, "filtered",
           "document.querySelector('.table-tools').parentNode.querySelectorAll('tbody tr:not([hidden])').length === 0", True)
    browser.open((root / "index.html").as_uri())
    browser.value("""(() => { const box = document.querySelector('form.search [name=q]');
        box.value = 'pds'; box.dispatchEvent(new Event('input')); })()""")
    expect("index.html", "names", "(document.querySelector('.suggest li') || {}).textContent", "平度市 ")
    browser.open((root / "search.html").as_uri() + "?q=" + quote("异地物业"))
    expect("search.html", "results", "(document.querySelector('.results mark') || {}).textContent", "异地物业")
    for said in browser.page.said:
        findings.add("search.html", f"console: {said}")


def main():
    _, root, pages = arguments()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
    application = QApplication(sys.argv[:1])
    findings, browser = Findings(), Browser(360, 780)
    for page in pages:
        look(browser, root, page, findings)
    aids(browser, root, findings)
    del browser, application
    findings.end()


if __name__ == "__main__":
    main()
