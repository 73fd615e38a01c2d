#!/usr/bin/env python3
"""Derives the expected figures of the conformance suite from Vega-Lite itself.

    pip install vl-convert-python
    python3 derive.py                    every *.vl.json beside this script
    python3 derive.py one.vl.json …      these only

Vega-Lite compiles each specification; Vega runs it with a few additions that write down what
cannot be seen otherwise: the domain of each scale, the values behind each item and the ticks of
each axis. NAME.vl.json gives NAME.expected.json:

    scales   per name as compiled: type and domain; in facets with scales of their own "domains",
             one per cell
    axes     per scale: title and tick values
    marks    per view and layer: type, count, the fields that its encoding uses, one row of values
             per item in scene order, and its geometry in pixels from the view's corner

Dates are milliseconds since 1970 in UTC; missing values, NaN and null are null.
"""

import json
import os
import re
import sys
import time

os.environ["TZ"] = "UTC"
time.tzset()
import vl_convert  # noqa: E402  (reads the time zone)

VERSION = "6.4"
UNIT = "\x1f"
READ = re.compile(r'''datum((?:\["(?:[^"\\]|\\.)*"\])+)''')
EXTENT = re.compile(r"(min|max)_.*_(start|end)$")
GEOMETRY = {
    "rect": ["x", "y", "width", "height"],
    "rule": ["x", "y", "x2", "y2"],
    "symbol": ["x", "y", "size"],
    "text": ["x", "y", "text"],
    "line": ["x", "y"],
    "trail": ["x", "y", "size"],
    "area": ["x", "y", "width", "height", "x2", "y2"],
    "arc": ["startAngle", "endAngle", "innerRadius", "outerRadius"],
}


def expected(specification, folder):
    """The expected figures of a Vega-Lite specification whose data lie in a folder."""
    vega = vl_convert.vegalite_to_vega(specification, vl_version=VERSION)
    inline_data(vega, folder)
    probes = Probes()
    probes.add(vega)
    scene = vl_convert.vega_to_scenegraph(vega)["scenegraph"]
    return Figures(probes).read(scene)


def inline_data(node, folder):
    """Replaces each url of a data set with the content of that file."""
    if isinstance(node, list):
        for child in node:
            inline_data(child, folder)
    if not isinstance(node, dict):
        return
    for data in node.get("data", []) if isinstance(node.get("data"), list) else []:
        if "url" not in data:
            continue
        url = data.pop("url")
        form = data.setdefault("format", {})
        form.setdefault("type", url.rsplit(".", 1)[-1])
        with open(os.path.join(folder, url), encoding="utf-8-sig") as file:
            data["values"] = json.load(file) if form["type"] == "json" else file.read()
    for mark in node.get("marks", []):
        inline_data(mark, folder)


def written(value):
    """A Vega expression that writes a value with its type in front."""
    v = value
    return (
        f"(isDate({v}) ? 'd' + time({v}) : isNumber({v}) ? 'n' + {v} : "
        f"isBoolean({v}) ? 'b' + {v} : isString({v}) ? 's' + {v} : "
        f"isArray({v}) ? 'a' + join({v}, ',') : '-')"
    )


def value(text):
    """The value that `written` wrote."""
    kind, rest = text[:1], text[1:]
    if kind == "s":
        return rest
    if kind == "b":
        return rest == "true"
    if kind in "nd" and rest not in ("NaN", "Infinity", "-Infinity"):
        number = float(rest)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number
    if kind == "a":
        return rest.split(",")
    return None


class Probes:
    """What was added to a Vega specification, by name of mark or scale."""

    def __init__(self):
        self.fields = {}
        self.types = {}
        self.outer = {}
        self.scales = {}

    def add(self, group):
        for axis in group.get("axes", []):
            self.add_to_axis(axis)
        for mark in group.get("marks", []):
            self.add_to_mark(mark)
        for scale in group.get("scales", []):
            name = scale["name"]
            self.scales[name] = scale["type"]
            domain = f"domain('{name}')"
            group.setdefault("data", []).append(
                {
                    "name": f"probe_{name}",
                    "transform": [
                        {"type": "sequence", "start": 0, "stop": {"signal": f"length({domain})"}}
                    ],
                }
            )
            text = {"signal": written(f"{domain}[datum.data]")}
            group.setdefault("marks", []).append(
                {
                    "type": "text",
                    "name": f"probe:{name}",
                    "from": {"data": f"probe_{name}"},
                    "encode": {"update": {"text": text}},
                }
            )

    def add_to_axis(self, axis):
        if axis.get("labels") is False:
            return
        name = axis["scale"]
        labels = axis.setdefault("encode", {}).setdefault("labels", {}).setdefault("update", {})
        labels["description"] = {"signal": f"'{name}{UNIT}' + " + written("datum.value")}

    def add_to_mark(self, mark):
        if mark["type"] == "group":
            if holds_series(mark):
                self.add_to_series(mark)
            self.add(mark)
            return
        update = mark.setdefault("encode", {}).setdefault("update", {})
        fields = sorted(fields_of(update) | self.outer.get(mark["name"], set()))
        self.fields[mark["name"]] = [".".join(path) for path in fields]
        parts = [written("datum" + "".join(f"[{json.dumps(k)}]" for k in path)) for path in fields]
        update["description"] = {"signal": f" + '{UNIT}' + ".join(parts) or "''"}

    def add_to_series(self, group):
        mark = group
        fields = set()
        while mark["type"] == "group":
            fields |= fields_of(mark.get("encode", {}))
            mark = mark["marks"][0]
        group["name"] = f"series:{mark['name']}"
        self.types[group["name"]] = mark["type"]
        self.outer[mark["name"]] = {path for path in fields if not EXTENT.match(path[0])}


def fields_of(encoding):
    """The paths of fields that an encoding reads, without tooltips and descriptions."""
    found = set()

    def search(node):
        if isinstance(node, list):
            for child in node:
                search(child)
        elif isinstance(node, dict):
            for key, child in node.items():
                if key in ("field", "signal", "test") and isinstance(child, str):
                    if key == "field":
                        found.add(path(child))
                    found.update(path(match) for match in READ.findall(child))
                else:
                    search(child)

    for channel, definition in encoding.items():
        if channel not in ("tooltip", "description", "ariaRoleDescription", "href", "defined"):
            search(definition)
    return found


def path(text):
    """The names in a field such as `a`, `a.b`, `a["b"]` or `a\\.b`."""
    parts = re.findall(r"""\[\s*(["'])(.*?)\1\s*\]|((?:[^.\[\]\\]|\\.)+)""", text)
    return tuple(re.sub(r"\\(.)", r"\1", quoted or plain) for _, quoted, plain in parts)


def holds_series(group):
    """Whether a group holds the series or stacks of one mark, not a view."""
    facet = group.get("from", {}).get("facet", {})
    return facet.get("name", "").startswith(("faceted_path_", "stack_group_"))


class Figures:
    """Reads a scenegraph with probes."""

    def __init__(self, probes):
        self.probes = probes
        self.domains = {}
        self.axes = {}
        self.marks = []

    def read(self, scene):
        for item in scene["items"]:
            self.read_group(item)
        scales = {}
        for name, kind in self.probes.scales.items():
            domains = self.domains.get(name, [[]])
            scales[name] = {"type": kind}
            if len(domains) == 1:
                scales[name]["domain"] = domains[0]
            else:
                scales[name]["domains"] = domains
        return {"scales": scales, "axes": list(self.axes.values()), "marks": self.marks}

    def read_group(self, group):
        for mark in group.get("items", []):
            name, role, items = mark.get("name", ""), mark.get("role"), mark.get("items", [])
            if name.startswith("probe:"):
                domain = [value(item.get("text", "")) for item in items]
                self.domains.setdefault(name[6:], []).append(domain)
            elif role == "axis":
                for item in items:
                    self.read_axis(item)
            elif name in self.probes.types:
                self.append(self.probes.types[name], name[len("series:") :], list(leaves(mark)))
            elif mark["marktype"] == "group":
                for item in items:
                    self.read_group(item)
            elif role == "mark":
                self.append(mark["marktype"], name, items)

    def read_axis(self, axis):
        scale, ticks, title = None, [], None
        for mark in axis["items"]:
            for item in mark.get("items", []):
                if mark["role"] == "axis-label" and UNIT in item.get("description", ""):
                    scale, text = item["description"].split(UNIT, 1)
                    ticks.append(value(text))
                elif mark["role"] == "axis-title":
                    title = item.get("text")
        if scale is not None and scale not in self.axes:
            self.axes[scale] = {"channel": scale, "title": title, "ticks": ticks}

    def append(self, kind, name, items):
        fields = self.probes.fields[name]
        keys = [key for key in GEOMETRY.get(kind, []) if any(key in item for item in items)]
        values = []
        for item in items:
            parts = item.get("description", "").split(UNIT) if fields else []
            values.append([value(part) for part in parts])
        self.marks.append(
            {
                "type": kind,
                "count": len(items),
                "fields": fields,
                "values": values,
                "geometry": keys,
                "positions": [[rounded(item.get(key)) for key in keys] for item in items],
            }
        )


def leaves(mark, x=0, y=0):
    """The items of a mark's series, placed in the view."""
    for item in mark.get("items", []):
        if mark["marktype"] == "group":
            for child in item.get("items", []):
                yield from leaves(child, x + item.get("x", 0), y + item.get("y", 0))
        else:
            yield {**item, "x": x + item.get("x", 0), "y": y + item.get("y", 0)}


def rounded(number):
    if not isinstance(number, float):
        return number
    number = round(number, 2)
    return int(number) if number.is_integer() else number


def formatted(figures):
    """JSON with a line per scale, axis and mark, so that changes read well."""

    def line(node):
        return json.dumps(node, ensure_ascii=False, separators=(",", ":"))

    scales = [f"    {line(name)}: {line(scale)}" for name, scale in figures["scales"].items()]
    axes = ["    " + line(axis) for axis in figures["axes"]]
    marks = ["    " + line(mark) for mark in figures["marks"]]

    def block(lines, opening, closing):
        return f"{opening}\n" + ",\n".join(lines) + f"\n  {closing}" if lines else opening + closing

    return (
        f'{{\n  "scales": {block(scales, "{", "}")},\n'
        f'  "axes": {block(axes, "[", "]")},\n  "marks": {block(marks, "[", "]")}\n}}\n'
    )


def main(arguments):
    here = os.path.dirname(os.path.abspath(__file__))
    files = arguments or sorted(
        os.path.join(here, name) for name in os.listdir(here) if name.endswith(".vl.json")
    )
    for path in files:
        with open(path, encoding="utf-8") as file:
            specification = json.load(file)
        folder = os.path.dirname(os.path.abspath(path))
        try:
            figures = expected(specification, folder)
        except Exception as error:  # Vega-Lite's own message, whatever its class
            print(f"{path}: {error}", file=sys.stderr)
            continue
        with open(path.replace(".vl.json", ".expected.json"), "w", encoding="utf-8") as file:
            file.write(formatted(figures))


if __name__ == "__main__":
    main(sys.argv[1:])
