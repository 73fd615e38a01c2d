#!/usr/bin/env python3
"""Times `mingbai check` on the sample site with a million rows, and prints what its parts take.

usage: rules.py [--rows 1000000] [--out FOLDER] MINGBAI [RULE ...]

The site is multiply.py's, with one rule more that always has a finding: so no page is rendered, and what
is timed is loading, the rules and the search for personal data. Loading and that search alone are timed
with no other rule; each RULE that is named, with no other rule either. Any other finding is an error:
the rows must abide by the rules. Needs PyYAML and openpyxl.
"""
import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

from bench import timed

HERE = Path(__file__).resolve().parent
AS_OF = "2020-12-31"
STOP = """-- title: 到此为止
-- severity: error
-- basis: 计时
-- message: 到此为止
SELECT * FROM setting LIMIT 1
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mingbai", type=Path)
    parser.add_argument("rules", nargs="*")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--out", type=Path, default=Path(".build-bench"))
    options = parser.parse_args()
    site = options.out / f"rules-{options.rows}"
    if not (site / "templates").exists():
        subprocess.run([sys.executable, HERE / "multiply.py", str(options.rows), site], check=True)
        (site / "content/checks/stop.sql").write_text(STOP, encoding="utf-8")
    command = [options.mingbai.resolve(), "check", "--site", site, "--as-of", AS_OF, "--format", "json"]
    print(f"{'':34} {'seconds':>8} {'cpu':>7} {'peak MB':>8} {'others':>7}")
    base = measured("loading and personal data", [*command, "--only", "stop"])
    whole = measured("all rules as well", command)
    print(f"{'the rules':34} {whole['wall'] - base['wall']:8.1f} {whole['cpu'] - base['cpu']:7.1f}")
    for rule in options.rules:
        run = timed_check([*command, "--only", "stop", rule])
        print(f"{rule:34} {run['wall'] - base['wall']:8.1f} {run['cpu'] - base['cpu']:7.1f}", flush=True)


def measured(name, command):
    run = timed_check(command)
    print(
        f"{name:34} {run['wall']:8.1f} {run['cpu']:7.1f} {run['peak'] / 1e6:8.0f} {run['others']:7.0%}", flush=True)
    return run


def timed_check(command):
    """Runs the check, whose only finding may be the one that stops it."""
    with tempfile.TemporaryFile() as output:
        run = timed(command, status=1, output=output)
        output.seek(0)
        rules = Counter(finding["rule"] for finding in json.load(output)["findings"])
    if set(rules) != {"stop"}:
        sys.exit(f"rules.py: findings of {dict(rules)}")
    return run


if __name__ == "__main__":
    main()
