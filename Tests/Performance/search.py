#!/usr/bin/env python3
"""Counts the files of a built site's search index and their bytes, by kind.

usage: search.py SITE

How long queries take and what they load is measured by `Tests/EndToEndTests/Browser/search.py`, which
works on the benchmark's site as well.
"""
import statistics
import sys
from pathlib import Path

KINDS = {"index": "beginning", "t": "terms", "l": "long lists", "p": "texts of pages", "n": "names"}

site = Path(sys.argv[1])
pages = sum(path.stat().st_size for path in site.rglob("*.html"))
sizes = {kind: [] for kind in KINDS}
for path in (site / "search").glob("*.js"):
    sizes["index" if path.stem == "index" else path.stem[0]].append(path.stat().st_size)
print(f"{'':15} {'files':>8} {'MB':>8} {'median':>8} {'most':>8}")
for kind, values in sizes.items():
    if values:
        print(f"{KINDS[kind]:15} {len(values):8,} {sum(values) / 1e6:8.1f} "
              f"{statistics.median(values):8,.0f} {max(values):8,}")
total = sum(map(sum, sizes.values()))
print(f"{'together':15} {sum(map(len, sizes.values())):8,} {total / 1e6:8.1f}, {total / pages:.0%} of the pages")
