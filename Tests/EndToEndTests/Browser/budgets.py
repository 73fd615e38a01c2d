"""Measures what pages weigh and how soon they show something, by the browser's own numbers.

usage: budgets.py CHROMIUM SITE [PAGE...]

The site is served from 127.0.0.1, with gzip. A page's weight is what comes over the wire, without photos; its style
sheet and its scripts are measured as they are read besides, which is what a server without gzip sends. Only the search
page, which brings the search itself, has no more than its weight over the wire to keep to.
The first paint is that of a slow 3G connection: 400 kbit/s (50,000 bytes a second) and 400 ms for each request, with a
processor slowed 4 times. (The preset of the same name in DevTools takes 2 s a request, to stand for the setting up of
connections, which one host needs once.) What else a machine does only makes it later, so the earliest of ten counts,
and the first that is early enough ends them.
"""
import gzip
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from opened import Findings, arguments, browser

WEIGHT, HOME_WEIGHT = 30 * 1024, 60 * 1024
STYLE, SCRIPTS = 24 * 1024, 16 * 1024
PAINT, ATTEMPTS = 1500, 10
SLOW_3G = {"offline": False, "latency": 400, "downloadThroughput": 50_000, "uploadThroughput": 50_000}
# Pages whose first paint is taken; it takes seconds.
TIMED = ["index.html", "projects/PD-2019-0131.html"]
PHOTOS = (".jpg", ".jpeg", ".png", ".webp", ".avif")


class Compressed(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        try:
            with open(self.translate_path(self.path), "rb") as file:
                body = file.read()
        except OSError:
            return self.send_error(404)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(self.path.split("?")[0]))
        if "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def weigh(opened, address):
    """The bytes of each file of a page: over the wire, and as they are read."""
    context = opened.new_context()
    tab = context.new_page()
    network = context.new_cdp_session(tab)
    names, wire, read = {}, {}, {}
    network.on("Network.responseReceived", lambda e: names.update({e["requestId"]: e["response"]["url"]}))
    network.on("Network.dataReceived", lambda e: read.update(
        {e["requestId"]: read.get(e["requestId"], 0) + e["dataLength"]}))
    network.on("Network.loadingFinished", lambda e: wire.update({e["requestId"]: e["encodedDataLength"]}))
    network.send("Network.enable")
    tab.goto(address, wait_until="networkidle")
    context.close()
    return {url.split("?")[0]: (wire.get(id, 0), read.get(id, 0)) for id, url in names.items()
            if url.startswith("http")}


def first_paint(opened, address):
    """Milliseconds to the first contentful paint."""
    context = opened.new_context(viewport={"width": 360, "height": 780})
    tab = context.new_page()
    session = context.new_cdp_session(tab)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", SLOW_3G)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    tab.goto(address)
    tab.wait_for_function("performance.getEntriesByName('first-contentful-paint').length")
    paint = tab.evaluate("performance.getEntriesByName('first-contentful-paint')[0].startTime")
    context.close()
    return round(paint)


def earliest_paint(opened, address):
    paint = first_paint(opened, address)
    for _ in range(ATTEMPTS - 1):
        if paint > PAINT:
            paint = min(paint, first_paint(opened, address))
    return paint


def main():
    chromium, root, pages = arguments()
    pages = list(dict.fromkeys(TIMED + pages))
    findings = Findings()
    limit = lambda page, what, value, most: value > most and findings.add(page, f"{what}: {value} > {most}")
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Compressed, directory=str(root)))
    Thread(target=server.serve_forever, daemon=True).start()
    print(f"{'page':40} {'wire':>7} {'html':>7} {'css':>7} {'js':>7} {'paint':>6}", file=sys.stderr)
    with browser(chromium) as opened:
        for page in pages:
            address = f"http://127.0.0.1:{server.server_port}/{page}"
            files = {url: size for url, size in weigh(opened, address).items() if not url.endswith(PHOTOS)}
            wire = sum(size[0] for size in files.values())
            sent = lambda ending: sum(size[0] for url, size in files.items() if url.endswith(ending))
            style = sum(size[1] for url, size in files.items() if url.endswith(".css"))
            # The chunks of the search index are data, not scripts.
            scripts = sum(size[1] for url, size in files.items() if url.endswith(".js") and "/assets/" in url)
            paint = earliest_paint(opened, address) if page in TIMED else 0
            print(f"{page:40} {wire:7} {files[address][1]:7} {style:7} {scripts:7} {paint:6}", file=sys.stderr)
            limit(page, "bytes over the wire", wire, HOME_WEIGHT if page == "index.html" else WEIGHT)
            limit(page, "bytes of style sheets", style, STYLE)
            limit(page, "bytes of scripts over the wire", sent(".js"), SCRIPTS)
            if page != "search.html":
                limit(page, "bytes of scripts", scripts, SCRIPTS)
            limit(page, "ms to the first paint", paint, PAINT)
    server.shutdown()
    findings.end()


if __name__ == "__main__":
    main()
