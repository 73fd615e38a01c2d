"""Opens wrong addresses as a server shows them, with and without scripts: `404.html` in folders of any depth.

usage: missing.py CHROMIUM SITE
"""
import re
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from opened import Findings, browser

WRONG = ["x.html", "projects/x/y.html", "a/b/c/d/e/", "projects/PD-2019-0131.htm?q=1"]
LINKS = """[...document.querySelectorAll('[href], [src], [action]')]
    .map(node => (node.href || node.src || node.action).split('#')[0]).filter(link => link.startsWith(location.origin))"""


class Server(SimpleHTTPRequestHandler):
    """As the configurations in the README: what is not there is answered with `404.html`."""
    base = "/"

    def translate_path(self, path):
        return super().translate_path("/" + path.removeprefix(self.base))

    def send_error(self, code, *_):
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def list_directory(self, path):
        return self.send_error(404)

    def log_message(self, *_):
        pass


def look(opened, address, page, runs_scripts, findings):
    context = opened.new_context(java_script_enabled=runs_scripts)
    tab = context.new_page()
    failed = []
    tab.on("response", lambda answer: answer.status != 200 and failed.append(answer.url))
    if tab.goto(address + page).status != 404:
        findings.add(page, "not answered with 404")
    findings.extend((f"not there: {url}", page) for url in failed[1:])
    if tab.eval_on_selector("h1", "node => getComputedStyle(node).fontFamily").count("Songti") != 1:
        findings.add(page, "has no style")
    for link in sorted(set(tab.evaluate(LINKS))):
        if link != address + page and link.startswith(address) and context.request.get(link).status != 200 or not link.startswith(address):
            findings.add(page, f"dead link: {link}")
    tab.focus(".skip")
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"{address}{page}#main", timeout=5000)
    context.close()


def main():
    chromium, root = sys.argv[1], Path(sys.argv[2]).resolve()
    Server.base = re.search(r'href="(/[^"]*)assets/style.css"', (root / "404.html").read_text("utf-8"))[1]
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Server, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    findings = Findings()
    with browser(chromium) as opened:
        for page in WRONG:
            for runs_scripts in (True, False):
                look(opened, f"http://127.0.0.1:{server.server_port}{Server.base}", page, runs_scripts, findings)
    server.shutdown()
    findings.end()


if __name__ == "__main__":
    main()
