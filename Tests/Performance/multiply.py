#!/usr/bin/env python3
"""Writes the sample site with at least ROWS rows into a folder, to time `mingbai check` on.

usage: multiply.py ROWS FOLDER

The descriptor, the rules, the pages and the templates are the sample's. The tables that belong to a
project, a notice or a grant (see TABLES) are written many times over, each time under other keys, so
that what refers to each other in the sample does so in each copy, and what abides by the rules still
does. What sums them up (the workbook of the funds, three of the indicators) is multiplied. Keys get
digits at their end, for which the patterns of the descriptor are widened, and titles get two
characters. The same ROWS give the same bytes. Needs PyYAML and openpyxl.
"""
import csv
import io
import re
import shutil
import sys
from pathlib import Path

import openpyxl
import yaml

SAMPLE = Path(__file__).resolve().parents[2]
TABLES = [
    "project", "project_stage", "payment", "notice", "notice_list", "review", "allocation",
    "allocation_row", "asset", "asset_income", "donation", "donation_use"]
TEXTS = {("notice", "title"), ("allocation", "doc_no"), ("allocation", "title")}
FUNDS, SUMS = "资金年度汇总.xlsx", {"S03", "S05", "S10"}
MARKS = [stem + branch for stem in "甲乙丙丁戊己庚辛壬癸" for branch in "子丑寅卯辰巳午未申酉戌亥"]


def main():
    rows, folder = int(sys.argv[1]), Path(sys.argv[2])
    for name in ("content", "templates"):
        shutil.copytree(SAMPLE / name, folder / name, dirs_exist_ok=True)
    descriptor = folder / "content/datapackage.yaml"
    resources = {node["name"]: node for node in yaml.safe_load(descriptor.read_text("utf-8"))["resources"]}
    tables = [Table(resources[name], folder / "content") for name in TABLES]
    copies = -(-rows // sum(len(table.rows) for table in tables))
    if copies > len(MARKS):
        sys.exit(f"multiply.py: more than {len(MARKS)} copies")
    for table in tables:
        table.write(copies)
    multiply_funds(folder / "content/data", copies)
    text = re.sub(r"(name: id,.*?pattern: '[^']*)'", r"\1[0-9]*'", descriptor.read_text("utf-8"))
    descriptor.write_text(text, encoding="utf-8")
    print(f"{sum(len(table.rows) for table in tables) * copies:,} rows, {copies} copies")


class Table:
    """A table of the sample with its keys: its own, and those that refer to tables that are copied."""

    def __init__(self, node, content):
        self.path = content / node["path"]
        self.encoding = node.get("encoding", "utf-8")
        text = self.path.read_bytes().decode(self.encoding).removeprefix("\ufeff")
        self.head, *self.rows = csv.reader(io.StringIO(text, newline=""))
        schema, columns = node["schema"], [field["name"] for field in node["schema"]["fields"]]
        titles = {field["name"]: field.get("title", field["name"]) for field in schema["fields"]}
        keys = {key["fields"] for key in schema.get("foreignKeys", []) if key["reference"]["resource"] in TABLES}
        self.keys = self.positions(titles[name] for name in columns if name == "id" or name in keys)
        self.texts = self.positions(titles[name] for name in columns if (node["name"], name) in TEXTS)

    def positions(self, titles):
        return [self.head.index(title) for title in titles]

    def write(self, copies):
        with self.path.open("w", newline="", encoding=self.encoding) as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(self.head)
            for copy in range(copies):
                writer.writerows(self.copied(row, copy) for row in self.rows)

    def copied(self, row, copy):
        """A row under the keys of a copy; the first copy is the sample itself."""
        if copy == 0:
            return row
        row = list(row)
        for position in self.keys:
            row[position] += f"{copy:03}" if row[position] else ""
        for position in self.texts:
            row[position] = MARKS[copy] + row[position]
        return row


def multiply_funds(data, copies):
    book = openpyxl.load_workbook(data / FUNDS)
    for cells in book.worksheets[0].iter_rows():
        for cell in cells[2:]:
            if isinstance(cell.value, (int, float)):
                cell.value = round(cell.value * copies, 4)
    book.save(data / FUNDS)
    path = data / "observations.csv"
    head, *rows = csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline=""))
    indicator, actual = head.index("指标编号"), head.index("完成值")
    for row in rows:
        if row[indicator] in SUMS:
            row[actual] = f"{float(row[actual]) * copies:.4f}".rstrip("0").rstrip(".")
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([head, *rows])


if __name__ == "__main__":
    main()
