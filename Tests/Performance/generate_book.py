#!/usr/bin/env python3
"""Writes a site with a made-up yearbook of some 1,000 pages into a folder.

usage: generate_book.py [--chapters 60] FOLDER

The layout is the sample's, the public database has what the tables and charts show. A chapter has six
sections of ten entries of some 400 characters, ten tables and five charts, and 83 marked terms. The same
number of chapters gives the same bytes. Needs nothing but Python 3.9.
"""
import argparse
import csv
import random
import re
import shutil
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2]
SHARED = ["content/personal-data.yaml", "content/yearbook/readings.yaml", "templates/run-typst.py", "templates/yearbook.typ",
          "templates/yearbook", "templates/partials/rows.mustache"]
SECTIONS, ENTRIES, TABLES, CHARTS, TERMS, CHARACTERS = 6, 10, 10, 5, 83, 400
FIRST = "安白彬苍岱恩枫谷禾焦楷岚茂楠欧培杞荣森桐旺溪雁榆芝樟筑兰柳梅槐杏桃棠竹菊荷莲"
LAST = "坡坪塘湾洼滩屿崖岭峪沟泉溪河坝桥亭台坊庄"
WORKS = ["道路硬化", "水渠衬砌", "机井配套", "果园提质", "茶园改造", "光伏电站", "冷库建设", "大棚更新", "校舍修缮", "路灯安装",
         "危房改造", "改厕试点", "技能培训", "就业岗位", "产销对接", "账目公开", "档案整理", "结对走访"]
CLAUSES = [
    "由镇统一组织、村集体持有资产，建成后登记入账", "工程按设计完成并一次验收合格，支付进度不低于九成", "村民代表会议讨论通过分配方案，公示七天后兑现",
    "剩余部分用于设施维护和村内小型公益事业", "收支每季度张榜公布，村务监督委员会逐笔签字", "优先雇用低收入群众务工，工资按月结清",
    "受降雨影响工期推迟半个月，入冬前全部完工", "镇财政所按凭证登记，不列没有发生的支出", "验收时请三户村民到场，意见写进验收单",
    "管护责任落实到人，损坏的部件三天内更换", "年末回访，受益群众满意度与上年持平", "经验材料由镇写成，一页以内，没有配图"]
SITE = """name: 测速用的年鉴
address: https://example.test/
demo: true
timezone: Asia/Shanghai
language: zh
columns: []
"""
PACKAGE = """name: book
resources:
  - name: place
    title: 地方
    path: data/places.csv
    schema:
      primaryKey: name
      fields:
        - { name: name, type: string, title: 名称 }
  - name: value
    title: 数值
    path: data/values.csv
    schema:
      primaryKey: id
      fields:
        - { name: id, type: string, title: 编号 }
        - { name: figure, type: string, title: 图表 }
        - { name: no, type: integer, title: 序号 }
        - { name: name, type: string, title: 名称 }
        - { name: planned, type: number, title: 安排, unit: 万元 }
        - { name: spent, type: number, title: 支出, unit: 万元 }
        - { name: people, type: integer, title: 人数, unit: 人 }
"""
PLAN = """title: 测速年鉴（示例）
edition: 2019卷
year: 2019
office: 测速办公室（示例）
parts: [title-page, contents, {chapters}, index]
index:
  names:
    - {{ kind: 地名, query: SELECT name FROM place }}
"""


class Generator:
    """Everything that is drawn by lot comes from one stream, so the order of the methods matters."""

    def __init__(self, chapters, folder):
        self.chapters, self.folder, self.random = chapters, folder, random.Random(chapters)
        readings = (SAMPLE / "content/yearbook/readings.yaml").read_text("utf-8")
        several = set(re.findall(r"^  (.): ", readings, re.M))
        self.places = [first + last + "村" for first in FIRST for last in LAST if not {first, last} & several]
        self.works = [work for work in WORKS if not several & set(work)] or WORKS
        self.values = []

    def run(self):
        for name in SHARED:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            if (SAMPLE / name).is_dir():
                shutil.copytree(SAMPLE / name, self.folder / name, dirs_exist_ok=True)
            else:
                shutil.copy(SAMPLE / name, self.folder / name)
        self.write("content/site.yml", SITE)
        self.write("content/datapackage.yaml", PACKAGE)
        names = [f"c{chapter}.md" for chapter in range(1, self.chapters + 1)]
        self.write("content/yearbook/2019/book.yaml", PLAN.format(chapters=", ".join(names)))
        for chapter, name in enumerate(names, 1):
            self.write(f"content/yearbook/2019/{name}", self.chapter(chapter))
        self.write_table("places", ["name"], [[place] for place in self.places])
        self.write_table("values", ["id", "figure", "no", "name", "planned", "spent", "people"], self.values)

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, encoding="utf-8")

    def write_table(self, name, head, rows):
        path = self.folder / f"content/data/{name}.csv"
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([head, *rows])

    def chapter(self, number):
        figures = [f"tbl-{number}-{item}" for item in range(1, TABLES + 1)]
        figures += [f"fig-{number}-{item}" for item in range(1, CHARTS + 1)]
        entries = SECTIONS * ENTRIES
        # Each figure stands behind an entry of its own, each marked term within one.
        behind = dict(zip(self.random.sample(range(entries), len(figures)), figures))
        terms = [self.term(number, item) for item in range(TERMS)]
        text = ["---", f"title: 第{number}类目", "data:"]
        text += [f"  {query(figure)}: SELECT name, planned, spent, people FROM value WHERE figure = '{figure}' ORDER BY no"
                 for figure in figures]
        text.append("---")
        for entry in range(entries):
            if entry % ENTRIES == 0:
                text += ["", f"## {self.random.choice(self.places)}和{self.random.choice(self.works)}"]
            marked = terms[entry * TERMS // entries:(entry + 1) * TERMS // entries]
            text += ["", self.entry(marked, behind.get(entry))]
            if entry in behind:
                text += ["", self.figure(behind[entry])]
        return "\n".join(text) + "\n"

    def term(self, chapter, item):
        return self.places[(chapter * TERMS + item) % len(self.places)][:2] + self.works[(chapter + item) % len(self.works)]

    def entry(self, terms, figure):
        title = self.random.choice(self.places) + self.random.choice(self.works)
        sentences = [f"2019年，[{term}](index:)在{self.random.choice(self.places)}进行" for term in terms]
        sentences += [f"情况见[@{figure}]"] * bool(figure)
        while sum(map(len, sentences)) < CHARACTERS:
            month, money = self.random.randint(1, 12), self.random.randint(100, 99999) / 100
            sentences.append(f"{month}月，{self.random.choice(self.places)}投入{money:,.2f}万元，{self.random.choice(CLAUSES)}")
        return f"【{title}】{'。'.join(sentences)}。（撰稿：示例甲；来源：示例办2019年工作总结（示例））"

    def figure(self, figure):
        places = self.random.sample(self.places, self.random.randint(5, 12))
        for number, place in enumerate(places, 1):
            planned = self.random.randint(1000, 999999) / 100
            spent = round(planned * self.random.uniform(0.6, 1), 2)
            self.values.append([f"{figure}-{number}", figure, number, place, planned, spent, self.random.randint(3, 999)])
        if figure.startswith("tbl"):
            return f"```table\ndata: {query(figure)}\nid: {figure}\ncaption: {places[0]}等地的安排和支出\nsource: 示例台账（示例）\n```"
        return (f"```chart\nid: {figure}\ndata: {query(figure)}\ntitle: {places[0]}等地的安排\nsubtitle: 单位：万元\n"
                "source: 示例台账（示例）\nmark: bar\nencoding:\n"
                "  x: { field: planned, type: quantitative }\n  y: { field: name, type: nominal, sort: -x }\n```")


def query(figure):
    return figure.replace("-", "_")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--chapters", type=int, default=60)
    options = parser.parse_args()
    Generator(options.chapters, options.folder).run()


if __name__ == "__main__":
    main()
