#!/usr/bin/env python3
"""Builds a site for one day after another and searches all that it wrote for what was withheld.

usage: sweep.py --site DIR --from DAY [--to DAY] [--step DAYS] [--binary MINGBAI] [--output DIR]

Each day is built over the last one, as an office does it. Without --binary nothing is built: the
folder --output is searched as it is, as what should be there on the day --from.

What is withheld is told from content/datapackage.yaml and the sources themselves, with nothing of
Mingbai's: all cells of internal tables and columns, of rows before `from`, after `until`, `withheld`
or without what `requires` names, and the originals of masked columns. Searched is by `grep -F` in all
files, in their names, in what `strings` finds in those that are no text, in what is packed in workbooks
and in what SQLite's databases hold. Of a withheld cell these are searched:

- name: the text of a column of people (see PEOPLE) or with the mask of names, without what stands in
  brackets behind it, if it has two Han characters or more; two alone only where no third stands
  beside them;
- code: a text of six or more ASCII letters and digits, one of them a digit, and what of a longer text
  has eight or more of them in a row (an account, a phone); none that is a day or a year;
- number: six significant digits or more, as written, grouped by thousands, and as 分;
- file: the name of a file of the content that the cell names;
- phrase: the first forty characters of each sentence of any other text, of eight or more, four of them
  letters.

Columns of days, years, flags and closed lists tell nobody apart. What is public elsewhere on that day
is left out: a name, number or file that is all of a public cell (a number however it is written), a
code that stands in one, a phrase that is a part of one or of a rule's title. A hit is a line with the
day, the file, the class and the withheld cell, never with its value (--show prints that too).

Exit status: 0 nothing found, 1 something was, 3 a day could not be built.
"""
import argparse
import csv
import datetime
import io
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import zipfile
from collections import namedtuple
from pathlib import Path

import openpyxl
import yaml

PEOPLE = re.compile("姓名|户主|经办人|审核人|联系人|负责人|申请人|代表人")
MISSING = {"", "-", "–", "—", "——", "/"}
TRUE = {"是", "有", "√", "✓", "✔", "对", "true", "yes", "y", "1", "t"}
WITHOUT_IDENTITY = {"date", "datetime", "year", "yearmonth", "boolean", "duration", "list"}
FEN = {"元": 100, "万元": 1_000_000, "亿元": 10_000_000_000}
HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
TEXT = {".html", ".css", ".csv", ".json", ".xml", ".txt", ".svg", ".js"}

Pattern = namedtuple("Pattern", "kind text")
Row = namedtuple("Row", "place cells")


def main():
    options = parsed_arguments()
    tables = [Table(node, options.site / "content") for node in descriptor(options.site)["resources"]]
    titles = rule_titles(options.site)
    output = options.output or Path(tempfile.mkdtemp(prefix="sweep-"))
    hits = failures = searched = 0
    try:
        for day in days(options):
            if options.binary and not built(options, output, day):
                failures += 1
                continue
            patterns = withheld_patterns(tables, str(day), titles)
            searched += 1
            for path, pattern in search(output, patterns):
                hits += 1
                value = f": {pattern.text}" if options.show else ""
                print(f"{day}: {path}: {pattern.kind} of {patterns[pattern]}{value}", flush=True)
            if options.verbose:
                print(f"{day}: {len(patterns)} values", file=sys.stderr, flush=True)
    finally:
        if not options.output:
            shutil.rmtree(output, ignore_errors=True)
    print(f"{searched} days searched, {failures} not built, {hits} hits")
    sys.exit(1 if hits else 3 if failures else 0)


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    day = datetime.date.fromisoformat
    parser.add_argument("--site", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=day, required=True)
    parser.add_argument("--to", dest="end", type=day)
    parser.add_argument("--step", type=int, default=1)
    parser.add_argument("--binary", type=Path)
    parser.add_argument("--output", type=Path)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    if not options.binary and not (options.output and options.output.is_dir()):
        parser.error("without --binary, --output must be a folder to search")
    return options


def days(options):
    end = options.end or options.start
    for number in range(0, (end - options.start).days + 1, options.step):
        yield options.start + datetime.timedelta(number)


def built(options, output, day):
    command = [options.binary.resolve(), "build", "--site", options.site, "--output", output]
    result = subprocess.run(
        [*command, "--as-of", str(day), "--language", "en"], capture_output=True, text=True)
    if result.returncode:
        print(f"{day}: not built, exit {result.returncode}\n{result.stderr.strip()}", flush=True)
    return result.returncode == 0


# The sources


def descriptor(site):
    return yaml.safe_load((site / "content/datapackage.yaml").read_text(encoding="utf-8"))


def rule_titles(site):
    """The titles of the rules, which each release publishes."""
    files = sorted((site / "content/checks").glob("*.sql"))
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()
            if line.startswith("-- title:")]


class Table:
    """A table of the descriptor with all of its rows as texts."""

    def __init__(self, node, content):
        self.name = node["name"]
        self.fields = node["schema"]["fields"]
        self.is_internal = node.get("visibility") == "internal"
        self.release = node.get("release") or {}
        paths = node["path"] if isinstance(node["path"], list) else [node["path"]]
        self.rows = []
        for path in paths:
            files = sorted(content.glob(path)) if "*" in path else [content / path]
            for file in files:
                for number, cells in read_rows(file, node):
                    place = f"{file.relative_to(content.parent)}:{number}"
                    self.rows.append(Row(place, self.named(cells)))

    def named(self, cells):
        """The cells by the names of their fields, without those that say nothing."""
        result = {}
        for field in self.fields:
            for key in (field.get("header"), field.get("title"), field["name"]):
                text = str(cells.get(key) if cells.get(key) is not None else "").strip()
                if key and text not in MISSING:
                    result[field["name"]] = text
                    break
        return result

    def is_public(self, row, moment):
        if self.is_internal:
            return False
        release, cells = self.release, row.cells
        start, end = release.get("from"), release.get("until")
        if start and not (start in cells and not is_before(moment, cells[start])):
            return False
        if end and end in cells and is_after(moment, cells[end]):
            return False
        if release.get("withheld") and cells.get(release["withheld"], "").lower() in TRUE:
            return False
        required = release.get("requires") or []
        return all(name in cells for name in ([required] if isinstance(required, str) else required))


def is_before(moment, bound):
    """Whether a bound of a day or of a day and time is still to come."""
    day, time = parsed_moment(bound)
    now, clock = parsed_moment(moment)
    return now < day or time is not None and now == day and (clock or "00:00:00") < time


def is_after(moment, bound):
    day, time = parsed_moment(bound)
    now, clock = parsed_moment(moment)
    return now > day or time is not None and now == day and (clock or "00:00:00") > time


def parsed_moment(text):
    numbers = [int(number) for number in re.findall("[0-9]+", text)]
    day = "{:04}-{:02}-{:02}".format(*numbers[:3])
    time = numbers[3:6] + [0, 0]
    return day, ("{:02}:{:02}:{:02}".format(*time) if len(numbers) > 3 else None)


def read_rows(file, node):
    """The rows of a file with their numbers, each a dictionary by the headers."""
    dialect = node.get("dialect") or {}
    if file.suffix == ".md":
        yield 1, read_story(file)
    elif file.suffix in (".yaml", ".yml"):
        items = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        yield from enumerate(items[dialect["property"]] if "property" in dialect else items, 1)
    else:
        yield from read_table(file, dialect, node.get("encoding"))


def read_story(file):
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    cells = yaml.load(head, yaml.BaseLoader)
    return {**cells, "slug": file.stem, "body": body}


def read_table(file, dialect, encoding):
    if file.suffix == ".xlsx":
        book = openpyxl.load_workbook(file, data_only=True)
        sheet = book[dialect["sheetName"]] if "sheetName" in dialect else book.worksheets[0]
        merged = {cell: area.start_cell.value for area in sheet.merged_cells.ranges for cell in (
            (row, column) for row, column in area.cells)}
        lines = [
            [written(cell.value if cell.value is not None else merged.get((cell.row, cell.column)))
             for cell in row] for row in sheet.iter_rows()]
        numbered = list(enumerate(lines, 1))
    else:
        text = file.read_bytes().decode(encoding or "utf-8-sig")
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=dialect.get("delimiter", ","))
        numbered, next_line = [], 1
        for line in reader:
            numbered.append((next_line, line))
            next_line = reader.line_num + 1
    heads = dialect.get("headerRows", [1])
    skipped = set(heads) | set(dialect.get("commentRows", []))
    columns = [
        " ".join(part.strip() for part in dict.fromkeys(parts) if part.strip())
        for parts in zip(*(line for number, line in enumerate((x[1] for x in numbered), 1) if number in heads))]
    for number, (line_number, line) in enumerate(numbered, 1):
        if number not in skipped and any(cell.strip() for cell in line):
            yield line_number, dict(zip(columns, line))


def written(value):
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.isoformat() if value.time() != datetime.time() else value.date().isoformat()
    return repr(value) if isinstance(value, float) else str(value)


# What is withheld


def withheld_patterns(tables, moment, titles=()):
    """The withheld cells of a moment, by the patterns that they give, without what is public anyway."""
    patterns, public = {}, Public(titles)
    for table in tables:
        for row in table.rows:
            is_public = table.is_public(row, moment)
            for field in table.fields:
                text = row.cells.get(field["name"])
                if text is None:
                    continue
                if is_public and field.get("visibility") != "internal" and not field.get("mask"):
                    public.add(text)
                    if field["type"] in ("number", "integer"):
                        public.numbers |= set(number_forms(text, field.get("unit")))
                elif identifies(field):
                    for pattern in patterns_of(text, field):
                        patterns.setdefault(pattern, f"{table.name}.{field['name']} ({row.place})")
    return {key: place for key, place in patterns.items() if not public.has(key)}


def identifies(field):
    return field["type"] not in WITHOUT_IDENTITY and "enum" not in field.get("constraints", {})


def patterns_of(text, field):
    if "folder" in field:
        return [Pattern("file", text)]
    if field["type"] in ("number", "integer"):
        return [Pattern("number", form) for form in number_forms(text, field.get("unit"))]
    if field.get("mask") == "name" or PEOPLE.search(field.get("title", "")):
        return [Pattern("name", bare(name)) for name in re.split("[、，,；;]", text)
                if len(re.findall(f"[{HAN}]", bare(name))) >= 2]
    return text_patterns(text)


def bare(name):
    """A name without what stands in brackets behind it."""
    return re.sub("[（(][^（）()]*[）)]$", "", name.strip()).strip()


def text_patterns(text):
    if re.fullmatch("[0-9A-Za-z._/-]+", text):
        is_code = len(re.findall("[0-9A-Za-z]", text)) >= 6 and re.search("[0-9]", text)
        return [Pattern("code", text)] if is_code and not is_day(text) else []
    found = [Pattern("code", code) for code in re.findall("[0-9A-Za-z-]{8,}", text)
             if re.search("[0-9]{4}", code) and not is_day(code)]
    # Marks of Markdown and what HTML escapes part a text as well.
    for sentence in re.split("[。；！？!?\n&<>\"'*_`|#\\[\\]\\\\{}]+", text):
        sentence = sentence.strip(" ，、：,:")
        if len(sentence) >= 8 and len(re.findall(f"[{HAN}A-Za-z]", re.sub("[年月日至]", "", sentence))) >= 4:
            found.append(Pattern("phrase", sentence[:40]))
    return found


def is_day(text):
    return re.fullmatch("(1[89]|2[01])[0-9]{2}(Q[1-4]|([-./]?[0-9]{1,2}){0,2})", text) is not None


def number_forms(text, unit):
    plain = text.replace(",", "")
    if not re.fullmatch("[-+]?[0-9]+([.][0-9]+)?", plain) or len(significant(plain)) < 6:
        return []
    whole, _, decimals = plain.lstrip("+-").partition(".")
    forms = {text, plain, f"{int(whole):,}" + (f".{decimals}" if decimals else "")}
    if decimals.rstrip("0") != decimals:
        forms |= {re.sub("[.]?0+$", "", form) for form in forms if "." in form}
    if unit in FEN:
        forms.add(str(round(float(plain) * FEN[unit])))
    return forms


def significant(number):
    return re.sub("[^0-9]", "", number).strip("0")


class Public:
    """What all public cells of a day hold, and other texts."""

    def __init__(self, texts):
        self.cells, self.texts, self.codes, self.numbers = set(), list(texts), set(), set()

    def add(self, text):
        if text in self.cells:
            return
        self.cells |= {text, bare(text)}
        self.texts.append(text)
        self.codes |= set(re.findall("[0-9A-Za-z._/-]{6,}", text)) | set(re.findall("[0-9A-Za-z-]{6,}", text))
        self.numbers |= set(re.findall("[0-9][0-9,.]*[0-9]", text))

    def has(self, pattern):
        match pattern.kind:
            case "code": return pattern.text in self.codes
            case "number": return pattern.text in self.numbers
            case "phrase": return pattern.text in self.all_texts()
            case _: return pattern.text in self.cells

    def all_texts(self):
        if isinstance(self.texts, list):
            self.texts = "\n".join(self.texts)
        return self.texts


# The search


def search(output, patterns):
    """The files that hold a pattern, with the pattern, each pair once."""
    found = {}
    with tempfile.TemporaryDirectory(prefix="sweep-") as folder:
        unpacked = Path(folder) / "unpacked"
        unpacked.mkdir()
        unpack(output, unpacked)
        by_text = {}
        for pattern in patterns:
            by_text.setdefault(pattern.text.encode(), []).append(pattern)
        file = Path(folder) / "patterns"
        file.write_bytes(b"".join(text + b"\n" for text in by_text))
        for root in (output, unpacked):
            for path, offset, text in grep(file, root):
                name = str(path.relative_to(root))
                for pattern in by_text[text]:
                    if (name, pattern) not in found and stands_alone(path, offset, pattern):
                        found[name, pattern] = None
    return sorted(found, key=lambda hit: (hit[0], hit[1]))


def grep(patterns, root):
    command = ["grep", "-raFobZH", "-f", patterns, root]
    result = subprocess.run(command, capture_output=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})
    if result.returncode > 1:
        sys.exit(f"sweep.py: {result.stderr.decode()}")
    for path, offset, text in re.findall(rb"([^\0\n]+)\0([0-9]+):([^\n]*)", result.stdout):
        yield Path(path.decode()), int(offset), text


def stands_alone(path, offset, pattern):
    """Whether a match is no part of a longer number, code or name."""
    size = len(pattern.text.encode())
    with path.open("rb") as file:
        file.seek(max(0, offset - 8))
        around = file.read(min(8, offset) + size + 8)
    before = around[: min(8, offset)].decode("utf-8", "ignore")
    after = around[min(8, offset) + size :].decode("utf-8", "ignore")
    if pattern.kind == "number":
        mark = "[.]" if path.suffix == ".csv" else "[.,]"  # a comma parts the cells of CSV
        return not re.search(f"[0-9]{mark}?$", before) and not re.match(f"{mark}?[0-9]", after)
    if pattern.kind == "code":
        return not re.search("[0-9A-Za-z]$", before) and not re.match("[0-9A-Za-z]", after)
    if pattern.kind == "name" and len(pattern.text) == 2:
        return not re.search(f"[{HAN}]$", before) and not re.match(f"[{HAN}]", after)
    return True


def unpack(output, folder):
    """Writes what is not plain in the files: names, strings, members of archives, rows of databases."""
    names = [str(path.relative_to(output)) for path in sorted(output.rglob("*"))]
    (folder / "(file names)").write_text("\n".join(names), encoding="utf-8")
    for path in sorted(output.rglob("*")):
        if not path.is_file() or path.suffix in TEXT:
            continue
        target = folder / path.relative_to(output)
        target.mkdir(parents=True)
        strings = subprocess.run(
            ["strings", "-n", "6", "-e", "S", path], capture_output=True, check=True).stdout
        (target / "(strings)").write_bytes(strings)
        if zipfile.is_zipfile(path):
            zipfile.ZipFile(path).extractall(target)
        if path.read_bytes()[:15] == b"SQLite format 3":
            database = sqlite3.connect(f"file:{path}?immutable=1", uri=True)
            (target / "(rows)").write_text("\n".join(database.iterdump()), encoding="utf-8")


if __name__ == "__main__":
    main()
