#!/usr/bin/env python3
"""Times `mingbai yearbook` on a made-up book of some 1,000 pages, and prints what it takes.

usage: book.py [--chapters 60] [--out FOLDER] MINGBAI

Peak memory is that of Mingbai and that of Typst, which it starts; where there is no /proc, the larger
of the two. Typst is found on the PATH or in `.tools` of the working folder. Needs poppler's pdfinfo.
"""
import argparse
import re
import subprocess
import threading
import time
from pathlib import Path

from bench import timed
from generate_book import Generator

AS_OF = "2020-12-31"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mingbai", type=Path)
    parser.add_argument("--chapters", type=int, default=60)
    parser.add_argument("--out", type=Path, default=Path(".build-bench"))
    options = parser.parse_args()
    site, output = options.out / "book", options.out / "book-output"
    Generator(options.chapters, site).run()
    print(f"{'':7} {'pages':>7} {'seconds':>8} {'cpu':>7} {'peak MB':>8} {'Typst MB':>9} {'others':>7}")
    for kind in ("pdf", "epub"):
        peaks = Peaks()
        run = timed([
            options.mingbai.resolve(), "yearbook", "--year", "2019", "--as-of", AS_OF, "--format", kind,
            "--site", site, "--output", output])
        own, typst = peaks.end() or (run["peak"] / 1e6, 0)
        pages = f"{page_count(output / 'yearbook/2019/yearbook-2019.pdf'):,}" if kind == "pdf" else ""
        print(f"{kind:7} {pages:>7} {run['wall']:8.1f} {run['cpu']:7.1f} {own:8.0f} {typst:9.0f} {run['others']:7.0%}",
              flush=True)


def page_count(pdf):
    return int(re.search(r"^Pages:\s+(\d+)", subprocess.run(
        ["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout, re.M)[1])


class Peaks(threading.Thread):
    """Watches the memory of Mingbai and of the programs that it starts."""

    def __init__(self):
        super().__init__(daemon=True)
        self.is_over, self.own, self.others = False, 0, 0
        self.start()

    def run(self):
        while not self.is_over:
            for child in children("self"):
                self.own = max(self.own, peak(child))
                self.others = max([self.others, *map(peak, children(child))])
            time.sleep(0.05)

    def end(self):
        self.is_over = True
        self.join()
        return (self.own, self.others) if self.own else None


def children(process):
    found = []
    for path in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found += path.read_text().split()
        except OSError:  # it has ended
            pass
    return found


def peak(process):
    """The largest memory that a process has had, in megabytes."""
    try:
        return int(re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{process}/status").read_text())[1]) * 1024 / 1e6
    except (OSError, TypeError):  # it has ended
        return 0


if __name__ == "__main__":
    main()
