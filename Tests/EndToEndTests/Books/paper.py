"""What a PDF for print and archive must be in itself."""
import re

from printed import EDGE

PAGES = 120
OPENING = "（《“‘「『【〈〔"
CLOSING = "。，、；：）》」』】〉〕”’！？％"


def findings(pdf):
    info = pdf.info
    if int(info["Pages"]) < PAGES:
        yield f"PDF: {info['Pages']} pages"
    if info["Tagged"] != "yes":
        yield "PDF: not tagged"
    for field in ("Title", "Author", "Subject", "Keywords"):
        if not info.get(field):
            yield f"PDF: no {field}"
    if not pdf.bookmarks:
        yield "PDF: no bookmarks"
    for name, is_embedded, is_subset in pdf.fonts():
        if not is_embedded or not is_subset:
            yield f"PDF: font {name}: embedded {is_embedded}, subset {is_subset}"
    yield from claim(pdf)
    yield from beginnings(pdf)
    yield from overlaps(pdf)


def claim(pdf):
    """The claim of PDF/A-2a in the metadata (ISO 19005-2, 6.6.4)."""
    content = open(pdf.path, "rb").read()
    for name, value in (("part", b"2"), ("conformance", b"A")):
        found = re.search(rb"<pdfaid:%s>(.*?)<" % name.encode(), content)
        if not found or found[1] != value:
            yield f"PDF: pdfaid:{name} is {found and found[1]}"


def beginnings(pdf):
    """No line begins with a sign that closes (GB/T 15834-2011, 5.1)."""
    for page in pdf.pages:
        for line in page.lines():
            for before, word in zip([None, *line], line):
                is_first = before is None or word.left - before.right > 14
                if is_first and word.text[0] in CLOSING:
                    yield f"PDF page {page.number}: a line begins with “{word.text[:12]}”"


def overlaps(pdf):
    """No text runs into another or into the margin."""
    for page in pdf.pages:
        for line in page.lines():
            for word in line:
                if word.right > page.width - EDGE - 10 or word.left < EDGE + 10:
                    yield f"PDF page {page.number}: “{word.text}” is in the margin"
            for word, behind in zip(line, line[1:]):
                # Of two signs side by side, such as ”（, the spaces are left out.
                signs = (word.text[-1] in CLOSING) + (behind.text[0] in OPENING)
                if word.right - behind.left > (word.bottom - word.top) * (0.2 + 0.5 * signs):
                    yield f"PDF page {page.number}: “{word.text}” runs into “{behind.text}”"
