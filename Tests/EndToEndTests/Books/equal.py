"""What print, EPUB and site must say alike: order, numbers, tables, index."""
import re
from collections import Counter
from difflib import SequenceMatcher

from printed import lines
from published import HIDDEN, squeezed, text_of

TITLE = re.compile(r"【[^【】]{1,30}】")


def findings(pdf, epub, site):
    yield from order(pdf, epub, site)
    for kind, name in (("tables", "表"), ("charts", "图")):
        yield from numbers(pdf, getattr(epub, kind), getattr(site, kind), name)
    yield from cells(pdf, epub, site)
    yield from index(pdf, epub, site)


def order(pdf, epub, site):
    """Sections and entries come in the same order, each entry with the beginning of its text."""
    if epub.order != site.order:
        yield from difference("order: EPUB and site", epub.order, site.order)
    start = pdf.page_of(site.order[0][1])
    if not start:
        yield f"order: no bookmark {site.order[0][1]}"
        return
    end = pdf.page_of("索引") or len(pdf.pages) + 1
    text = [squeezed(line) for page in pdf.texts[start - 1:end - 1] for line in page.splitlines()]
    whole = "".join(text)
    said = [found for tree in site.files.values() for found in TITLE.findall(squeezed(text_of(tree, HIDDEN)))]
    yield from difference("order: site and PDF", said, TITLE.findall(whole))
    position, starts = 0, {}
    for line in text:
        starts.setdefault(line, []).append(position)
        position += len(line)
    position = 0
    for kind, title, *beginning in site.order:
        if kind == "section":
            found = next((at for at in starts.get(title, []) if at >= position), -1)
        else:
            found = whole.find(title + beginning[0], position)
        if found < 0:
            yield f"order: {kind} {title}{''.join(beginning)} is not in the PDF behind what stands before it"
        else:
            position = found


def difference(what, first, second):
    for change, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if change != "equal":
            yield f"{what}: {first[a:b]} and {second[c:d]}"


def numbers(pdf, epub, site, name):
    """Numbers and titles of the figures, as captions and in the lists; the lists' pages are true."""
    said = {number: figure.title for number, figure in site.items()}
    if said != (other := {number: figure.title for number, figure in epub.items()}):
        yield f"{name}: site and EPUB differ: {sorted(set(said.items()) ^ set(other.items()))}"
    listed = list_of_figures(pdf, name)
    for number, title in said.items():
        if number not in listed:
            yield f"{name}目录: {number} {title} is not in the PDF"
            continue
        shown, page = listed[number]
        if shown != title:
            yield f"{name}目录: {number} is “{shown}” in the PDF, “{title}” on the site"
        if not beginnings(number + title, pdf.pages[page - 1].words):
            yield f"PDF page {page}: no caption {number} {title}"
    for number in listed.keys() - said.keys():
        yield f"{name}目录: {number} is in the PDF only"


def list_of_figures(pdf, name):
    """The titles and pages by the numbers of the list of tables or of charts in the PDF."""
    start = next((number for number, text in enumerate(pdf.texts) if "表目录" in squeezed(text)), len(pdf.texts))
    end = next((page for _, page in pdf.bookmarks if page > start + 1), len(pdf.pages))
    text = "\n".join(" ".join(word.text for word in line)
                     for page in pdf.pages[start:end - 1] for half in "ab" for line in lines(page.part(half)))
    items = re.findall(rf"^{name}\s*(\d+(?:-\d+)?)\s+(.+?)(?:\s*\.)+\s*(\d+)$", text, re.M | re.S)
    return {name + number: (squeezed(title), int(page)) for number, title, page in items}


def cells(pdf, epub, site):
    """Every table has the same cells in the EPUB and on the site; every cell is printed."""
    listed = list_of_figures(pdf, "表")
    for number in site.tables:
        rows = site.tables[number].rows
        if number in epub.tables and rows != epub.tables[number].rows:
            yield from difference(f"{number}: site and EPUB", rows, epub.tables[number].rows)
        if number not in listed:
            continue
        pages = [page for page in pdf.pages[listed[number][1] - 1:] if page.number == listed[number][1]
                 or "续" + number in page.text()]
        for text, count in Counter(cell for row in rows for cell in row if cell).items():
            printed = sum(beginnings(text, page.words) for page in pages)
            if printed < count:
                yield f"{number}: “{text}” is printed {printed} times of {count}"


def beginnings(text, words):
    """How often a text is printed, on one line or on lines below each other."""
    return sum(text.startswith(word.text) and goes_on(text[len(word.text):], word, word.left, words) for word in words)


def goes_on(text, last, left, words):
    if not text:
        return True
    size = last.bottom - last.top
    for word in words:
        if word is last or not text.startswith(word.text):
            continue
        beside = abs(word.bottom - last.bottom) < size / 2 and -1 < word.left - last.right < 1.5 * size
        below = 0.5 * size < word.top - last.top < 2.2 * size and word.left < last.right and word.right > left
        if (beside or below) and goes_on(text[len(word.text):], word, min(left, word.left), words):
            return True
    return False


def index(pdf, epub, site):
    """The index has the same headings; its pages and columns are those where the terms stand."""
    terms = [heading.term for heading in site.headings]
    yield from difference("index: site and EPUB", terms, [heading.term for heading in epub.headings])
    start = pdf.page_of("索引")
    if not start:
        yield "index: no bookmark"
        return
    text = "\n".join(re.sub(r"[^\S\n]+|\u2060", "", page) for page in pdf.texts[start - 1:])
    position = 0
    for heading in site.headings:
        spread = r"\n*".join(map(re.escape, heading.term))
        found = re.compile(rf"^{spread}(?:\n*(\d+[ab]?(?:，\n*\d+[ab]?)*))?(?=\n|$|见|参见)", re.M).search(text, position)
        if not found:
            yield f"index: {heading.term} is not in the PDF behind the heading before it"
            continue
        position = found.end()
        yield from places(pdf, site, heading, squeezed(found[1] or ""))


def places(pdf, site, heading, locators):
    found = [re.fullmatch(r"(\d+)([ab]?)", locator).groups() for locator in locators.split("，") if locator]
    if not found and not heading.leads_on:
        yield f"index: {heading.term} has no page"
    marked = {site.following[place] for place in heading.places}
    for page, column in found:
        if not any(stands(pdf, text, int(page), column) for text in [heading.term, *(mark[:4] for mark in marked)]):
            yield f"index: {heading.term} is not on page {page}{column}"
    for mark in marked:
        if not any(stands(pdf, mark[:4], int(page), column) for page, column in found):
            yield f"index: {heading.term}, “{mark}”, is not on any of its pages {locators}"


def stands(pdf, term, page, column):
    """Whether a term begins in a column, or on a page that has but one; it may end in the next."""
    here = pdf.pages[page - 1]
    if term in here.text(column):
        return True
    behind = here.part("b") if column == "a" else [word for page in pdf.pages[page:page + 1] for word in page.part("a")]
    return any(
        any(word.text.endswith(term[:cut]) for word in here.part(column))
        and any(word.text.startswith(term[cut:]) for word in behind)
        for cut in range(1, len(term)))
