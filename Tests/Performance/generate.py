#!/usr/bin/env python3
"""Writes the benchmark's site of N projects into a folder.

usage: generate.py N FOLDER

Pages and templates are those of `site/` beside this file; the tables and stories are made up here:
N projects in at most 5,400 villages, N/5 allocations, 20 quarters for each town, N/50 stories of
people and N/20 notices. The same N gives the same bytes. Needs nothing but Python 3.9.
"""
import csv
import datetime
import random
import shutil
import sys
from pathlib import Path

DISTRICTS = {
    "370202": ("市南区", 4), "370203": ("市北区", 4), "370211": ("黄岛区", 20), "370212": ("崂山区", 6),
    "370213": ("李沧区", 4), "370214": ("城阳区", 8), "370215": ("即墨区", 18), "370281": ("胶州市", 16),
    "370283": ("平度市", 22), "370285": ("莱西市", 18)}
WORKS = {
    "产业": (30, ["设施蔬菜大棚", "林下养殖小区", "屋顶光伏电站", "茶园低产改造", "果品冷藏库", "粉条加工车间"]),
    "基础设施": (26, ["生产道路硬化", "饮水管网更新", "塘坝清淤加固", "主街路灯安装", "灌溉机井配套"]),
    "就业": (12, ["公益岗位开发", "就业车间改建", "缝纫技能培训", "电商服务站点"]),
    "教育": (9, ["助学补助发放", "小学校舍修缮", "村级图书室", "营养午餐补助"]),
    "健康": (8, ["村卫生室达标", "慢病送药上门", "大病医疗救助", "康复器具配发"]),
    "危房改造": (9, ["危旧房屋加固", "危旧房屋翻建", "屋面防水修缮", "厨房厕所改造"]),
    "社会保障": (6, ["低保兜底补助", "互助养老院", "无障碍设施改造", "临时生活救助"])}
STATES = {"储备": (5, 0.0), "公示": (7, 0.0), "实施": (20, 0.5), "竣工": (38, 0.9), "管护": (30, 1.0)}
SOURCES = ["中央", "省", "省", "市", "市", "市", "区"]
SYLLABLES = "青云石桥柳林白沙金泉清河松岭杏园双塔长岭古槐南屏北泊东岸西湾"
SURNAMES = "王李张刘陈杨赵周吴徐孙胡朱高林何郭马宋梁"
GIVEN = "文明华平春生国庆玉兰秀云建军海燕永福长青瑞雪立新"
GOALS = [
    "工程按设计全部完成并一次验收合格，合格率不低于{a}%，年内支付进度不低于{b}%，",
    "项目如期投入使用，设施完好率保持在{a}%以上，当年资金支付率达到{b}%，"]
GAINS = [
    "直接帮扶脱贫享受政策户{h}户{p}人，户均年增收{m}元以上，受益群众满意度不低于95%，效益持续五年以上。",
    "覆盖脱贫享受政策户{h}户{p}人，村集体年增收{c}万元，资产确权到村并登记入账，群众满意度达到98%。"]
MECHANISMS = [
    "由镇统一建设、村集体持有资产，出租收益的{a}%分给脱贫享受政策户，", "采取“合作社＋农户”方式，优先雇用低收入群众务工，日工资不低于{w}元，",
    "实行村集体领办、农户入股，每年按投资额的{c}%上交固定收益，"]
SHARES = ["分配方案经村民代表会议讨论通过，公示七天后兑现，其余用于村内公益事业。", "剩余部分用于设施维护和村内小型公益事业，收支每季度张榜公布。"]
DEEDS = [
    "她把全村每一户的情况都记在本子上，谁家缺劳力、谁家有病人，翻开就能找到。", "修路的钱不够，他先垫上自己的积蓄，又跑了十几趟镇里和区里，终于把路通到了地头。",
    "头一年没有人敢试种新品种，他自己先种了三亩，秋后一算账，找上门来的人排成了队。", "车间办起来以后，四十多名妇女在家门口有了活干，接送孩子、照顾老人两不误。",
    "汛期那几天，他和队员们轮流守在塘坝上，没有让一户人家进水。", "她说，帮人不能只帮一时，要把手艺和路子留在村里。",
    "几年下来，村里的水、电、路、网全部通达，老人有了食堂，孩子有了图书室。", "离任那天，乡亲们送了一程又一程，他说以后还会常回来看看。"]
NOTES = ["按计划推进", "受降雨影响略有推迟", "已完成竣工结算", "资金支付手续办理中", "已通过联合验收"]
MATTERS = ["项目入库", "资金分配结果", "年度实施计划", "竣工验收", "收益分配方案"]

# What the site has from the sample: rules and scripts.
SHARED = [
    "content/personal-data.yaml", "content/search.yaml", "content/downloads.yaml", "templates/assets/search.js",
    "templates/assets/results.js"]


class Generator:
    """Everything that is drawn by lot comes from one stream, so the order of the methods matters."""

    def __init__(self, count, folder):
        self.count, self.folder, self.random = count, folder, random.Random(count)
        self.towns, self.villages = [], []

    def run(self):
        shutil.copytree(Path(__file__).parent / "site", self.folder, dirs_exist_ok=True)
        sample = Path(__file__).parents[2]
        for name in SHARED:
            shutil.copy(sample / name, self.folder / name)
        for name in ("data", "stories/heroes", "stories/notices"):
            (self.folder / "content" / name).mkdir(parents=True, exist_ok=True)
        self.write_places()
        self.write_projects()
        self.write_allocations()
        self.write_progress()
        self.write_heroes()
        self.write_notices()

    def pick(self, items):
        return self.random.choice(items)

    def number(self, low, high):
        return self.random.randint(low, high)

    def person(self):
        return self.pick(SURNAMES) + "".join(self.random.sample(GIVEN, self.number(1, 2)))

    def day(self, year=None):
        return datetime.date(year or self.number(2016, 2020), self.number(1, 12), self.number(1, 28))

    def table(self, name, columns, rows):
        path = self.folder / "content/data" / name
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(columns.split())
            writer.writerows(rows)

    def story(self, path, properties, body):
        head = "".join(f"{key}: {value}\n" for key, value in properties.items())
        path = self.folder / "content/stories" / path
        path.write_text(f"---\n{head}---\n\n{body}\n", encoding="utf-8")

    def write_places(self):
        village_count = max(40, min(5400, self.count // 15))
        town_count = max(10, min(120, village_count // 4))
        weights = sum(weight for _, weight in DISTRICTS.values())
        names = [a + b for a in SYLLABLES for b in SYLLABLES if a != b]
        rows = []
        for code, (name, weight) in DISTRICTS.items():
            rows.append([code, name, "区市", ""])
            for number in range(1, max(1, round(town_count * weight / weights)) + 1):
                town = names[len(self.towns) * 7 % len(names)] + ("街道" if number % 3 == 0 else "镇")
                self.towns.append((code, name, f"{code}{number:03}", town))
        rows += [[town[2], town[3], "镇街", town[0]] for town in self.towns]
        for index in range(village_count):
            town = self.towns[index % len(self.towns)]
            code = f"{town[2]}{201 + index // len(self.towns)}"
            name = self.pick("东西南北前后上下") + self.pick(SURNAMES) + self.pick(["家庄", "家村", "家埠", "家沟", "哥庄"])
            self.villages.append((*town, code, name))
            rows.append([code, name, "村", town[2]])
        self.table("places.csv", "code name kind parent", rows)

    def write_projects(self):
        kinds, states = list(WORKS), list(STATES)
        kind_weights = [WORKS[kind][0] for kind in kinds]
        state_weights = [STATES[state][0] for state in states]
        self.projects = []
        for index in range(1, self.count + 1):
            year = self.number(2016, 2020)
            district_code, district, town_code, town, village_code, village = self.pick(self.villages)
            kind = self.random.choices(kinds, kind_weights)[0]
            state = self.random.choices(states, state_weights)[0]
            budget = round(self.random.lognormvariate(3.2, 0.9), 2)
            share = STATES[state][1] and min(1, STATES[state][1] + self.random.uniform(-.2, .2))
            start = self.day(year)
            households = self.number(3, 160)
            people = households * self.number(14, 26) // 10
            draw = dict(
                a=self.number(55, 99), b=self.number(85, 100), c=self.number(5, 18), h=households, p=people,
                m=self.number(8, 60) * 100, w=self.number(8, 16) * 10)
            self.projects.append([
                f"P{year}{index:06}", year, district, district_code, town, town_code, village, village_code,
                f"{year}年{town}{village}{self.pick(WORKS[kind][1])}项目", kind, self.pick(SOURCES),
                f"{budget:.2f}", f"{budget * share:.2f}", start,
                start + datetime.timedelta(days=self.number(60, 480)), state,
                f"青岛{self.pick('海鲁润恒盛泰')}{self.pick('通达源和丰')}{self.pick(['建设工程', '农业科技', '市政工程'])}有限公司",
                self.person(), "12317", households, people,
                (self.pick(GOALS) + self.pick(GAINS)).format(**draw),
                (self.pick(MECHANISMS) + self.pick(SHARES)).format(**draw),
                # Withheld, one for each project: what the leak check looks for.
                f"ZH{(index * 7919 + 10 ** 8) % 10 ** 9:09}-{index:06}"])
        self.table(
            "projects.csv",
            "id year district district_code town town_code village village_code name category fund_source "
            "budget_wan paid_wan start end status contractor responsible phone beneficiaries_households "
            "beneficiaries_people goal mechanism payee_account", self.projects)

    def write_allocations(self):
        rows = []
        for index in range(1, self.count // 5 + 1):
            project = self.pick(self.projects)
            rows.append([
                f"F{index:06}", project[0], project[1], project[2], self.pick(SOURCES),
                f"青财农〔{project[1]}〕{self.number(1, 180)}号",
                f"{float(project[11]) * self.random.uniform(.1, .9):.2f}",
                project[13] + datetime.timedelta(days=self.number(10, 200))])
        self.table("fund_allocations.csv", "id project_id year district source doc_no amount_wan date", rows)

    def write_progress(self):
        rows = []
        for _, district, code, town in self.towns:
            for year in range(2016, 2021):
                for quarter in range(1, 5):
                    done = min(100, quarter * 25 + self.number(-9, 5))
                    rows.append([
                        code, town, district, year, quarter, quarter * 25, done,
                        f"{self.random.uniform(10, 900):.2f}", self.pick(NOTES)])
        self.table(
            "progress.csv", "town_code town district year quarter plan_pct done_pct paid_wan note", rows)

    def write_heroes(self):
        for index in range(1, self.count // 50 + 1):
            _, district, _, town, _, village = self.pick(self.villages)
            person = self.person()
            paragraphs = ["".join(self.random.sample(DEEDS, size)) for size in (4, 3, 3)]
            years = "".join(
                f"| {year} | {self.number(5, 90)} | {self.number(500, 6000)} | {self.number(1, 60)} |\n"
                for year in range(2016, 2021))
            praise = "".join(f"- **{word}**：{self.pick(DEEDS)}\n" for word in ("肯吃苦", "有办法", "贴心人"))
            self.story(f"heroes/h{index:05}.md", {
                "title": f"\"{person}：{village}的带头人\"", "date": self.day(), "person": person,
                "district": district, "town": town, "village": village,
                "summary": f"\"{person}在{town}{village}带着乡亲们一起过上好日子的故事。\""},
                f"## 他做了什么\n\n{paragraphs[0]}\n\n{paragraphs[1]}\n\n## 村里的变化\n\n"
                "| 年度 | 带动户数 | 人均增收（元） | 村集体收入（万元） |\n| --- | ---: | ---: | ---: |\n"
                f"{years}\n## 乡亲们怎么说\n\n{praise}\n{paragraphs[2]}")

    def write_notices(self):
        for index in range(1, self.count // 20 + 1):
            _, district, _, town = self.pick(self.towns)
            date, year, matter = self.day(), self.number(2016, 2020), self.pick(MATTERS)
            self.story(f"notices/n{index:05}.md", {
                "title": f"\"关于{year}年{district}{town}扶贫{matter}的公示（第{index}号）\"", "date": date,
                "district": district, "town": town, "doc_no": f"青扶办〔{year}〕{self.number(1, 300)}号"},
                f"按照扶贫资金项目公告公示的有关规定，现将{district}{town}{year}年度扶贫{matter}的情况公示如下，请大家监督。"
                f"公示期从{date}起，共七个工作日。\n\n"
                f"1. 公示内容：项目{self.number(2, 30)}个，总投资**{self.number(30, 3000)}万元**，受益脱贫享受政策户"
                f"{self.number(20, 900)}户。\n2. 公示期内，单位和个人如有不同意见，可以实名向{district}扶贫办公室反映。\n"
                f"3. 监督电话：12317。受理单位：{district}扶贫开发领导小组办公室。\n\n"
                "> 反映问题请尽量写清时间、地点和具体情况，便于核实。\n\n特此公示。")


if __name__ == "__main__":
    Generator(int(sys.argv[1]), Path(sys.argv[2])).run()
