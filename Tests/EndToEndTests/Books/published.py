"""A yearbook as HTML and as EPUB, both read into the same parts, so that they can be compared."""
import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}
TYPE = "{http://www.idpf.org/2007/ops}type"
INLINE = {"a", "em", "small", "span", "strong", "sub", "sup"}
HIDDEN = {"svg", "details", "script", "style"}


def squeezed(text):
    """The text without the spaces that print puts in or leaves out."""
    return re.sub(r"[\s\u2060\u200b\u00ad]+", "", text)


class Tree(HTMLParser):
    """HTML as a tree of elements, whose names are those of XHTML without a namespace."""

    def __init__(self):
        super().__init__()
        self.builder = ElementTree.TreeBuilder()

    def handle_starttag(self, tag, attributes):
        self.builder.start(tag, {name: value or "" for name, value in attributes})
        if tag in VOID:
            self.builder.end(tag)

    def handle_startendtag(self, tag, attributes):
        self.builder.start(tag, {name: value or "" for name, value in attributes})
        self.builder.end(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            self.builder.end(tag)

    def handle_data(self, data):
        self.builder.data(data)


@dataclass
class Figure:
    title: str
    file: str
    rows: list = field(default_factory=list)


@dataclass
class Heading:
    """A heading of the index with the ids of its places."""
    term: str
    places: list
    # Whether it has sub-headings, or points to another.
    leads_on: bool


@dataclass
class Edition:
    """The book in one medium; all texts are squeezed."""
    # The files in the order of reading, with the trees of their texts.
    files: dict
    tables: dict = field(default_factory=dict)
    charts: dict = field(default_factory=dict)
    headings: list = field(default_factory=list)
    # The titles of sections and entries: ("section", title) or ("entry", title, beginning of the text).
    order: list = field(default_factory=list)
    # What follows each place of the index.
    following: dict = field(default_factory=dict)

    def __post_init__(self):
        for name, tree in self.files.items():
            stem = name.rsplit(".", 1)[0]
            if stem == "terms":
                self.headings = [heading_of(item) for item in tree.iter("li")]
            elif stem != "figures":
                self.read(name, tree)

    def read(self, name, tree):
        self.order.append(("section", squeezed(text_of(next(tree.iter("h1"))))))
        for element in tree.iter():
            kind = element.get("class", "").split()
            if element.tag == "section" and element.find("h2") is not None \
                    and (title := squeezed(text_of(element.find("h2")))).startswith("【"):
                text = next((text_of(part) for part in element if part.tag == "p"), "")
                self.order.append(("entry", title, squeezed(text)[:8]))
            elif element.tag == "figure" and {"table", "chart"} & set(kind):
                caption = element.find("figcaption")
                number = squeezed(text_of(caption.find("span[@class='number']")))
                title = text_of(caption).split("　", 1)[1]
                for note in caption.iter("p"):
                    title = title.replace(text_of(note), "")
                figure = Figure(squeezed(title), name)
                if "table" in kind:
                    figure.rows = [tuple(squeezed(text_of(cell)) for cell in row) for row in element.iter("tr")]
                (self.tables if "table" in kind else self.charts)[number] = figure
        self.following |= texts_behind_places(tree)


def text_of(element, hidden=frozenset()):
    """The text of an element that can be seen, but not within elements of some names."""
    if element.tag in hidden or "unseen" in element.get("class", ""):
        return ""
    return (element.text or "") + "".join(text_of(child, hidden) + (child.tail or "") for child in element)


def heading_of(item):
    """A line of the index, without its sub-headings."""
    own = (item.text or "") + "".join((link.tail or "") for link in item if link.tag == "a")
    places = [link.get("href").split("#")[-1] for link in item if link.tag == "a"]
    term, *pointers = re.split(r"\s+(?:见|参见)　", own.rstrip())
    return Heading(squeezed(term), places, bool(pointers) or item.find("ul") is not None)


def texts_behind_places(tree):
    """The first characters behind each mark of the index, up to the end of its paragraph or cell."""
    text, marks = [], {}

    def walk(element):
        if element.tag in HIDDEN:
            return
        if re.fullmatch(r"i\d+", element.get("id", "")):
            marks[element.get("id")] = len("".join(text))
        text.append(squeezed(element.text or ""))
        for child in element:
            walk(child)
            text.append(squeezed(child.tail or ""))
        if element.tag not in INLINE:
            text.append("\n")

    walk(tree)
    whole = "".join(text)
    return {mark: whole[start:start + 12].split("\n")[0] for mark, start in marks.items()}


def site_edition(root, year):
    """The book of one year in the folder of a built site."""
    folder = Path(root) / "yearbook" / year

    def article(name):
        tree = Tree()
        tree.feed((folder / name).read_text("utf-8"))
        return next(tree.builder.close().iter("article"))

    contents = next(part for part in article("index.html").iter("ol") if part.get("class") == "book-contents")
    names = dict.fromkeys(link.get("href") for link in contents.iter("a"))
    return Edition({name: article(name) for name in [*names, "figures.html", "terms.html"]})


class EPUB:
    """The files of an EPUB, their trees without namespaces."""

    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.names = set(self.archive.namelist())
        package = self.tree("EPUB/package.opf")
        self.year = re.search(r"(\d{4})/?$", text_of(next(package.iter("identifier"))))[1]
        hrefs = {item.get("id"): item.get("href") for item in package.iter("item")}
        self.trees = {hrefs[item.get("idref")]: self.tree("EPUB/" + hrefs[item.get("idref")])
                      for item in package.iter("itemref")}
        own = {"title.xhtml", "imprint.xhtml", "nav.xhtml"}
        self.edition = Edition({name: next(tree.iter("body")) for name, tree in self.trees.items() if name not in own})
        self.navigation = {part.get(TYPE): part for part in self.trees["nav.xhtml"].iter("nav")}

    def tree(self, name):
        tree = ElementTree.fromstring(self.archive.read(name))
        for element in tree.iter():
            element.tag = element.tag.split("}")[-1]
        return tree

    def target(self, source, link):
        """The file and the element that a link leads to; None when there is none."""
        path, _, fragment = link.partition("#")
        name = posixpath.normpath(posixpath.join(posixpath.dirname(source), path)) if path else source
        if not fragment or name not in self.trees:
            return (name, None) if "EPUB/" + name in self.names and not fragment else None
        found = [part for part in self.trees[name].iter() if part.get("id") == fragment]
        return (name, found[0]) if len(found) == 1 else None
