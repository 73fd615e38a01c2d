"""Reads a built site as programs do and prints what is wrong, one line each.

usage: machines.py SITE ADDRESS

Atom feeds are read by feedparser, JSON feeds checked against JSON Feed 1.1, JSON-LD against what
schema.org and search engines ask of its types, the head of each page for the meta tags that a
government page must have, and the sitemap and robots.txt for what they name.
"""
import datetime
import json
import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser

root, address = Path(sys.argv[1]), sys.argv[2]
problems = []
ATOM = "{http://www.w3.org/2005/Atom}"


def is_here(url):
    """Whether an address leads to a file of the site."""
    path = unquote(url.removeprefix(address).split("#")[0])
    return url.startswith(address) and (root / path).is_file()


def check_atom(path):
    report = lambda text: problems.append(f"{path.name}: {text}")
    feed = feedparser.parse(str(path))
    if feed.bozo or feed.version != "atom10":
        report(f"not Atom 1.0: {feed.get('bozo_exception')}")
    for key in ("id", "title", "updated", "author", "link"):
        if not feed.feed.get(key):
            report(f"no {key}")
    if not feed.entries or len(feed.entries) > 50:
        report(f"{len(feed.entries)} entries")
    dates = [entry.updated for entry in feed.entries]
    if dates != sorted(dates, reverse=True) or feed.feed.updated != dates[0]:
        report("the newest is not the first")
    if len({entry.id for entry in feed.entries}) < len(feed.entries):
        report("an id stands twice")
    for entry in feed.entries:
        if not re.fullmatch(r"tag:[a-z0-9.-]+,\d{4}-\d\d-\d\d:[\x21-\x7e]+", entry.id):
            report(f"id {entry.id}")
        if not is_here(entry.link):
            report(f"dead link {entry.link}")
        if not entry.title or not entry.updated_parsed:
            report(f"{entry.id} has no title or date")
    for node in ElementTree.parse(path).iter(ATOM + "updated"):
        if not datetime.datetime.fromisoformat(node.text).tzinfo:
            report(f"{node.text} has no time zone")


def check_json(path):
    report = lambda text: problems.append(f"{path.name}: {text}")
    feed = json.loads(path.read_text("utf-8"))
    if feed.get("version") != "https://jsonfeed.org/version/1.1" or not feed.get("title"):
        report("version or title")
    for key in ("home_page_url", "feed_url"):
        if not is_here(feed[key]):
            report(f"{key} {feed[key]}")
    for item in feed["items"]:
        if not isinstance(item.get("id"), str) or not item.get("content_text"):
            report(f"item without id or content: {item}")
        if not is_here(item["url"]) or not all(author["name"] for author in item.get("authors", [])):
            report(f"item {item['id']}")
        datetime.datetime.fromisoformat(item["date_published"])
    atom = feedparser.parse(str(path.with_suffix(".atom")))
    if [entry.id for entry in atom.entries] != [item["id"] for item in feed["items"]]:
        report("has other entries than the Atom feed")


class Head(HTMLParser):
    """The meta tags, links and JSON-LD blocks of a page."""

    def __init__(self, text):
        super().__init__()
        self.meta, self.links, self.blocks, self.open = {}, [], [], False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "meta":
            self.meta[attributes.get("name") or attributes.get("property") or attributes.get("http-equiv")] = \
                attributes.get("content")
        elif tag == "link":
            self.links.append(attributes)
        elif tag == "script" and attributes.get("type") == "application/ld+json":
            self.blocks.append("")
            self.open = True
        elif tag == "a" and attributes.get("href", "").startswith(("http:", "https:")):
            if "noopener" not in attributes.get("rel", "") and not attributes["href"].startswith(address):
                problems.append(f"no rel=noopener: {attributes['href']}")

    def handle_endtag(self, tag):
        self.open = self.open and tag != "script"

    def handle_data(self, data):
        if self.open:
            self.blocks[-1] += data


NEEDED = {
    "Article": ("headline", "datePublished", "author", "publisher"),
    "BreadcrumbList": ("itemListElement",),
    "GovernmentOrganization": ("name", "contactPoint"),
    "Dataset": ("name", "description", "license", "dateModified", "spatialCoverage", "temporalCoverage"),
}


def check_page(path):
    name = path.relative_to(root).as_posix()
    report = lambda text: problems.append(f"{name}: {text}")
    text = path.read_text("utf-8")
    head = Head(text)
    meta = head.meta
    asked = ["SiteName", "SiteDomain", "SiteIDCode", "og:title", "og:type", "og:site_name", "og:locale", "og:url"]
    if any(link.get("aria-current") for link in head.links) or "ColumnName" in meta:
        asked += ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"]
    if "ArticleTitle" in meta:
        asked += ["PubDate", "ContentSource"]
        if not re.fullmatch(r"\d{4}-\d\d-\d\d( \d\d:\d\d)?", meta["PubDate"] or ""):
            report(f"PubDate {meta['PubDate']}")
    for key in asked:
        if not meta.get(key):
            report(f"no {key}")
    if "unsafe" in meta.get("Content-Security-Policy", "unsafe"):
        report("no strict Content-Security-Policy")
    image = meta.get("og:image")
    if (image or 'type="image/avif"' in text) and not (is_here(image or "") and meta.get("og:image:alt")):
        report(f"og:image {image}")
    canonical = [link["href"] for link in head.links if link.get("rel") == "canonical"]
    if canonical != [meta.get("og:url")] or not is_here(canonical[0]):
        report(f"canonical {canonical}")
    types = set()
    for block in head.blocks:
        data = json.loads(block)
        types.add(data["@type"])
        if data["@context"] != "https://schema.org":
            report("context")
        for key in NEEDED[data["@type"]]:
            if not data.get(key):
                report(f"{data['@type']} has no {key}")
        for place, item in enumerate(data.get("itemListElement", []), 1):
            if int(item["position"]) != place or not item["name"] or not is_here(item["item"]):
                report(f"crumb {item}")
        for file in data.get("distribution", []):
            if not is_here(file["contentUrl"]):
                report(f"distribution {file}")
    return types


feeds = sorted(root.glob("feeds/*.atom"))
for path in feeds:
    check_atom(path)
    check_json(path.with_suffix(".json"))
types = set()
for path in sorted(root.rglob("*.html")):
    types |= check_page(path)
if not feeds or types != set(NEEDED):
    problems.append(f"{len(feeds)} feeds, types {types}")
for line in (root / "robots.txt").read_text().splitlines():
    if line.startswith("Sitemap: ") and not is_here(line.removeprefix("Sitemap: ")):
        problems.append(line)
for node in ElementTree.parse(root / "sitemap.xml").iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc"):
    if not is_here(node.text):
        problems.append(f"sitemap: {node.text}")
print("\n".join(problems[:200]))
sys.exit(bool(problems))
