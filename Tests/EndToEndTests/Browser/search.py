"""Searches a built site by file:// and prints what is not found, one line each, and the figures last.

usage: search.py CHROMIUM SITE [PHRASES [ASKED]]

Phrases are cut at random places of the visible main text of random pages (500, seeded), never within a
word or number: the page must be among the pages found. The first of them (all) are asked for on a fresh
page of results, as by a link to `search.html?q=…`: a result must show the words, and the scripts of the
index that were loaded stay below 200 KB. Names are asked for by all that people type for them. The times
are from when the page of results is there until the first five results are shown, and all ten; the loading
of the index is included, for nothing is kept from page to page. What takes longer than 100 ms is asked
three times, and the best counts, for the machine has other things to do.
"""
import json
import random
import re
import statistics
import sys
import urllib.parse
from pathlib import Path

from playwright.sync_api import sync_playwright

LIMIT, SLOW = 200_000, 100
NAMES = {"pingdu": "平度市", "pds": "平度市", "pd": "平度市", "jimo": "即墨区", "laixi": "莱西市"}
# The examples of TokenScannerTests.swift.
TOKENS = {
    "扶贫、协作（11.86万元）": "扶 贫 协 作 11.86 万 元", "３,531.20元，ＰＤ-2019-0131": "3531.20 元 pd 2019 0131",
    "a1.5b 2016,2017 12,345,678": "a1.5b 2016 2017 12345678", "预算54，100户": "预 算 54 100 户", "3.": "3",
    "1.2.3": "1.2.3", "，。 ": "", "Ｗi-Fi №1 ㎡": "wi fi 1", "二〇二〇年𠮷村": "二 〇 二 〇 年 𠮷 村",
    "Öl ñandú Ω": "Öl ñandú Ω",
    "0123456789012345678901234567890123456789": "01234567890123456789012345678901"}
TEXT = """() => { const main = document.querySelector('main');
    main.querySelectorAll('svg, nav, script, select, noscript, [hidden], .unseen').forEach(n => n.remove());
    return main.innerText; }"""
RECORD = re.compile(r'[{,](\d+):\["(?:[^"\\]|\\.)*","((?:[^"\\]|\\.)*)"')

chromium, site, *rest = sys.argv[1:]
root = Path(site).resolve()
count, asked_count = map(int, rest) if len(rest) == 2 else 2 * [int(rest[0]) if rest else 500]
chance, problems = random.Random(5), []


def numbers():
    """The number of each page in the index, by its path."""
    texts = (path.read_text("utf-8") for path in (root / "search").glob("p*.js"))
    return {path: int(number) for text in texts for number, path in RECORD.findall(text)}


def cut(text):
    """A phrase of a line, from a random place; nothing when the place is blank."""
    lines = [part for line in text.split("\n") for part in line.split("\t") if part.strip()]
    if not lines:
        return ""
    line = chance.choices(lines, [len(line) for line in lines])[0]
    start = chance.randrange(len(line))
    end = min(len(line), start + chance.randint(2, 16))
    inner = lambda at: 0 < at < len(line) and re.match(
        r"[^\W_\u3040-\uffff]{2}|\d[.,]|[.,]\d", line[at - 1:at + 1])
    while inner(start):
        start -= 1
    while inner(end):
        end += 1
    phrase = line[start:end].strip()
    return phrase if re.search(r"\w", phrase) else ""


def phrases(browser, paths):
    tab = browser.new_context(java_script_enabled=False).new_page()
    found = []
    while len(found) < count:
        path = chance.choice(paths)
        tab.goto((root / path).as_uri(), wait_until="domcontentloaded")
        phrase = cut(tab.evaluate(TEXT))
        if phrase:
            found.append((path, phrase))
    tab.close()
    return found


def ask(tab, query):
    """Asks on a fresh page: the milliseconds to the first results and to all, and the bytes of the index."""
    tab.goto(f"{(root / 'search.html').as_uri()}?q={urllib.parse.quote(query)}")
    start, times, loaded = tab.evaluate("MB.done.then(times => "
        "[performance.getEntriesByType('navigation')[0].domInteractive, times, MB.loaded])")
    return [time - start for time in times], sum((root / f"search/{name}.js").stat().st_size for name in loaded)


def summary(values, asked):
    ordered = sorted(values)
    return (f"median {statistics.median(values):,.0f}, 19 of 20 {ordered[len(values) * 19 // 20]:,.0f}, "
            f"most {ordered[-1]:,.0f} ({asked[values.index(ordered[-1])][1]})")


def main(browser):
    known = numbers()
    asked = phrases(browser, sorted(known))
    tab = browser.new_page()
    tab.on("console", lambda m: problems.append(f"console: {m.text}"))
    tab.on("pageerror", lambda e: problems.append(f"error: {e}"))
    tab.on("request", lambda r: r.url.startswith(root.as_uri()) or problems.append(f"request: {r.url}"))
    ask(tab, asked[0][1])
    for text, tokens in TOKENS.items():
        found = " ".join(tab.evaluate("text => MB.tokens(text).map(token => token.text)", text))
        if found != tokens:
            problems.append(f"tokens of {text}: {found}")
    times, sizes = [], []
    for path, phrase in asked[:asked_count]:
        time, size = ask(tab, phrase)
        for _ in range(2):
            if time[0] > SLOW:
                time = min(time, ask(tab, phrase)[0])
        times.append(time)
        sizes.append(size)
        if not tab.locator(".results mark").count():
            problems.append(f"nothing marked: {phrase}")
        if size > LIMIT:
            problems.append(f"{size:,} bytes: {phrase}")
    for path, phrase in asked:
        if not tab.evaluate(
                "([q, n]) => MB.search(q, {}).then(r => r.pages.includes(n))", [phrase, known[path]]):
            problems.append(f"not found: {path}: {phrase}")
    keys = [entry for part in sorted((root / "search").glob("n*.js"))
            for entry in json.loads(re.sub(r'^MB.part\("n\d+",\d+,|\)\s*$', "", part.read_text("utf-8")))]
    names = {entry[1] for entry in keys}
    wanted = [(key, name) for key, name in NAMES.items() if name in names]
    wanted += [entry[:2] for entry in chance.sample(keys, min(100, len(keys)))]
    for key, name in wanted:
        found = tab.evaluate("key => MB.names(key)", key)
        # Eight are suggested; of a key that more pages share, any eight of them will do.
        if name not in [one["title"] for one in found] and not (len(found) == 8 and found[-1]["whole"]):
            problems.append(f"name not found: {key}: {name}")
    print(*problems, sep="\n", end="\n" if problems else "")
    first, whole = zip(*times)
    print(f"{len(asked)} phrases, {len(wanted)} names; bytes: {summary(sizes, asked)}\n"
          f"ms: {summary(first, asked)}, below {SLOW}: {sum(time < SLOW for time in first) / len(first):.0%}\n"
          f"ms to ten results: {summary(whole, asked)}")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    main(browser)
    browser.close()
sys.exit(bool(problems))
