"""Reads scripts as ECMAScript 2017 and the style sheet as Chromium knew CSS in 2018 (version 70).

usage: syntax.py FOLDER

What is newer is reported, but for a declaration that an older one of the same property goes before, in
the same rule: an old browser keeps that one.
"""
import re
import sys
from pathlib import Path

import esprima
import tinycss2

# Properties that were not there yet, with what an old browser does for want of them: nothing is lost
# where it is listed among the harmless.
NEWER = {"inset", "aspect-ratio", "row-gap", "column-gap", "translate", "rotate", "scale", "accent-color",
         "container", "container-type", "content-visibility", "overflow-clip-margin", "place-items"}
VALUES = re.compile(r"\b(clamp|min|max|color-mix|light-dark|oklch|lch|lab)\(|\b(fit-content|dvh|svh|lvh)\b")
SELECTORS = re.compile(r":(is|where|has|focus-within-visible)\(|&")
AT_RULES = {"layer", "container", "scope", "starting-style", "property"}


def declarations(path, content, selector, problems):
    plain, parts = set(), tinycss2.parse_blocks_contents(content, skip_whitespace=True, skip_comments=True)
    flex = any(part.type == "declaration" and part.name == "display"
               and "flex" in tinycss2.serialize(part.value) for part in parts)
    for part in parts:
        where = f"{path}:{part.source_line}"
        if part.type != "declaration":
            problems.append(f"{where}: a rule within a rule, or an error: {tinycss2.serialize([part])[:60]}")
            continue
        value = tinycss2.serialize(part.value)
        newer = VALUES.search(value) or (part.name == "content" and "/" in re.sub(r'"[^"]*"', "", value))
        newer = newer or part.name in NEWER or (part.name == "gap" and flex)
        if newer and part.name not in plain:
            problems.append(f"{where}: newer than 2018 and without an older one: {part.name}:{value} ({selector})")
        if not newer:
            plain.add(part.name)


def rules(path, content, problems):
    for rule in content:
        if rule.type == "error":
            problems.append(f"{path}:{rule.source_line}: {rule.message}")
        elif rule.type == "qualified-rule":
            selector = tinycss2.serialize(rule.prelude).strip()
            # One part that is not known makes the whole list nothing.
            if SELECTORS.search(selector):
                problems.append(f"{path}:{rule.source_line}: newer than 2018: {selector}")
            declarations(path, rule.content, selector, problems)
        elif rule.at_keyword in AT_RULES:
            problems.append(f"{path}:{rule.source_line}: newer than 2018: @{rule.at_keyword}")
        elif rule.content and rule.at_keyword in {"media", "supports"}:
            inner = tinycss2.parse_rule_list(rule.content, skip_whitespace=True, skip_comments=True)
            if re.search(r"[<>]", tinycss2.serialize(rule.prelude)):
                problems.append(f"{path}:{rule.source_line}: a range: {tinycss2.serialize(rule.prelude)}")
            rules(path, inner, problems)


problems = []
for path in sorted(Path(sys.argv[1]).rglob("*.js")):
    try:
        esprima.parseScript(path.read_text("utf-8"))
    except esprima.Error as error:
        problems.append(f"{path.name}: {error}")
    # Names that the parser takes for any others.
    for found in re.finditer(r"\.(replaceAll|flat|flatMap|fromEntries|matchAll|at|allSettled)\(|\bglobalThis\b|"
                             r"\b(fetch|eval|import)\(", path.read_text("utf-8")):
        problems.append(f"{path.name}: newer than 2018, or not from a file: {found[0]}")
for path in sorted(Path(sys.argv[1]).rglob("*.css")):
    sheet = tinycss2.parse_stylesheet(path.read_text("utf-8"), skip_whitespace=True, skip_comments=True)
    rules(path.name, sheet, problems)
print("\n".join(problems))
sys.exit(bool(problems))
