"""What an EPUB must be in itself, and for those who have the printed book beside it."""
import subprocess

from published import squeezed, text_of

EPUBCHECK = "/usr/share/java/epubcheck.jar"


def findings(epub, path, pdf):
    # Debian's /usr/bin/epubcheck is the archive itself, which not every shell can start.
    run = subprocess.run(["java", "-jar", EPUBCHECK, "--failonwarnings", path], capture_output=True, text=True)
    if run.returncode:
        yield from (f"epubcheck: {line}" for line in (run.stdout + run.stderr).splitlines() if line.strip())
    for name in ("toc", "landmarks", "page-list"):
        if name not in epub.navigation:
            yield f"EPUB: no {name}"
    for name, tree in epub.trees.items():
        for image in tree.iter("img"):
            if not image.get("alt", "").strip():
                yield f"EPUB {name}: {image.get('src')} without alternative text"
        for link in tree.iter("a"):
            href = link.get("href", "")
            if "://" not in href and not href.startswith(("mailto:", "tel:")) and not epub.target(name, href):
                yield f"EPUB {name}: {href} leads nowhere"
    if "page-list" in epub.navigation:
        yield from printed_pages(epub, pdf)


def printed_pages(epub, pdf):
    """What stands behind the mark of a page is on that page of the PDF."""
    last = 0
    for link in epub.navigation["page-list"].iter("a"):
        number = int(text_of(link))
        if number <= last:
            yield f"EPUB: page {number} is listed behind page {last}"
        last = number
        target = epub.target("nav.xhtml", link.get("href"))
        if not target:
            continue
        name, mark = target
        text = beginning(epub.trees[name], mark)
        if not any(text in part for part in (squeezed(pdf.texts[number - 1]), pdf.pages[number - 1].text())):
            yield f"EPUB: “{text}” is not on page {number} of the PDF"


def beginning(tree, mark):
    """The title of the entry behind a mark, or of the section that the mark begins."""
    body = next(tree.iter("body"))
    parts = list(body)
    behind = parts[parts.index(mark) + 1:] if mark in parts else []
    if behind and behind[0].tag == "section":
        return squeezed(text_of(behind[0].find("h2")))
    return squeezed(text_of(next(body.iter("h1"))))
