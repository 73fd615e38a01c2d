"""A PDF as poppler's programs read it: its text, its words with their places, its bookmarks."""
import html
import re
import subprocess
from dataclasses import dataclass

from published import squeezed

PAGE = re.compile(r'<page width="([\d.]+)" height="([\d.]+)">')
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
# Narrower than the margins, in points.
EDGE = 30
ITEM = re.compile(r'<item page="(\d+)">(.*?)</item>')


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


@dataclass(frozen=True)
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str


class Page:
    def __init__(self, number, width, words):
        self.number, self.width = number, width
        # The thumb tabs at the edge are no text.
        self.words = [word for word in words if word.right > EDGE and word.left < width - EDGE]

    def part(self, column):
        """The words of the left (a) or right (b) half, with those across the middle; of all where it is empty."""
        middle = self.width / 2
        return [word for word in self.words
                if not column or (word.left < middle if column == "a" else word.right > middle)]

    def text(self, column=""):
        return "".join(word.text for word in self.part(column))

    def lines(self):
        return lines(self.words)


def lines(words):
    """The words of each line that can be seen, from left to right."""
    found = []
    for word in sorted(words, key=lambda word: word.top + word.bottom):
        centre = (word.top + word.bottom) / 2
        if found and abs(found[-1][0] - centre) < 2:
            found[-1][1].append(word)
        else:
            found.append((centre, [word]))
    return [sorted(line, key=lambda word: word.left) for _, line in found]


class PDF:
    def __init__(self, path):
        self.path = path
        self.info = dict(re.findall(r"^([^:\n]+):\s*(.*)$", output("pdfinfo", path), re.M))
        # In the order of the file: without -raw the program guesses the order of what stands beside a table
        # across both columns.
        self.texts = output("pdftotext", "-raw", path, "-").split("\f")[:-1]
        self.pages = []
        for number, part in enumerate(output("pdftotext", "-bbox-layout", path, "-").split("<page ")[1:], 1):
            size = PAGE.match("<page " + part)
            words = [Word(*map(float, found[:4]), squeezed(html.unescape(found[4]))) for found in WORD.findall(part)]
            self.pages.append(Page(number, float(size[1]), [word for word in words if word.text]))
        outline = output("pdftohtml", "-xml", "-i", "-f", "1", "-l", "1", "-stdout", path).partition("<outline>")[2]
        self.bookmarks = [(html.unescape(title), int(page)) for page, title in ITEM.findall(outline)]

    def fonts(self):
        """The name of each font, whether it is embedded, and whether only its used glyphs are."""
        for line in output("pdffonts", self.path).splitlines()[2:]:
            name, *_, embedded, subset, _, _, _ = line.split()
            yield name, embedded == "yes", subset == "yes"

    def page_of(self, title):
        """The page of a chapter's bookmark; None when there is none."""
        return next((page for name, page in self.bookmarks if squeezed(name) == squeezed(title)), None)
