#!/usr/bin/env python3
"""Measures `mingbai build` on a made-up site of N projects, and prints a table.

usage: bench.py [--repeat 3] [--out FOLDER] [--no-wait] MINGBAI N

Each figure is the median of the runs. A run is a first build into a new folder, a second one with
nothing changed, and a third one after the change of one cell of projects.csv; then floor.c writes the
same files with nothing to make. All of it is done in memory (/dev/shm, where there is one) and on the
disk that holds FOLDER. "others" is the largest share of the cores that other processes took meanwhile:
above a few percent the figures are not worth much.

On ext4 files are up to ten times slower to create in the minutes after many were deleted. So nothing
is deleted between runs, and after the deletion that ended the last benchmark this one waits.
"""
import argparse
import hashlib
import itertools
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from generate import SHARED

HERE = Path(__file__).resolve().parent
SETTLING = 370  # seconds; ext4 passes over inodes that were freed within the last five minutes
AS_OF = "2021-01-01"


def main():
    options = parsed_arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    site = generated_site(options.n, options.out)
    floor = compiled_floor(options.out)
    places = {"disk": options.out / "trees"}
    if os.access("/dev/shm", os.W_OK):
        places = {"memory": Path(f"/dev/shm/mingbai-bench-{os.getpid()}"), **places}
    if places["disk"].exists():  # the last benchmark was killed
        remove([places["disk"]], options.out)
    if not options.no_wait:
        wait_until_settled(options.out)
    for number, (place, folder) in enumerate(places.items()):
        folder.mkdir()
        try:
            figures = measured(options, site, floor, folder)
        finally:
            remove([folder], options.out)
        print_table(options, place, figures, with_head=number == 0)


def parsed_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("mingbai", type=Path)
    parser.add_argument("n", type=int, metavar="N")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--out", type=Path, default=Path(".build-bench"))
    parser.add_argument("--no-wait", action="store_true")
    return parser.parse_args()


def generated_site(count, out):
    """The site of `count` projects, made anew when the generator or its pages have changed."""
    sources = [HERE / "generate.py", *(HERE.parents[1] / path for path in SHARED)]
    sources += sorted(path for path in (HERE / "site").rglob("*") if path.is_file())
    digest = hashlib.sha256(b"".join(str(path).encode() + path.read_bytes() for path in sources))
    site = out / f"site-{count}-{digest.hexdigest()[:12]}"
    if not (site / "content/stories/notices").exists():
        remove(out.glob(f"site-{count}-*"), out)
        subprocess.run([sys.executable, HERE / "generate.py", str(count), site], check=True)
    return site


def compiled_floor(out):
    compiler = shutil.which("cc") or shutil.which("clang") or sys.exit("bench.py: no C compiler")
    program = out / "floor"
    subprocess.run([compiler, "-O2", "-pthread", "-o", program, HERE / "floor.c"], check=True)
    return program.resolve()


def remove(folders, out):
    for folder in folders:
        shutil.rmtree(folder)
    (out / "removed").touch()


def wait_until_settled(out):
    if (out / "removed").exists():
        rest = (out / "removed").stat().st_mtime + SETTLING - time.time()
        if rest > 0:
            print(f"waiting {rest:.0f} s for the disk to settle (--no-wait)", file=sys.stderr)
            time.sleep(rest)


def measured(options, site, floor, folder):
    """The medians of all runs in `folder`, by the kind of build and by the floor's threads."""
    runs = {"first build": [], "nothing changed": [], "one cell changed": []}
    for number in range(options.repeat):
        output = folder / f"output-{number}"
        command = [
            options.mingbai.resolve(), "build", "--site", site, "--output", output, "--as-of", AS_OF]
        for kind in runs:
            if kind == "one cell changed":
                change_cell(site / "content/data/projects.csv")
            runs[kind].append(timed(command))
    files = [path for path in (output / "site").rglob("*") if path.is_file()]
    figures = {kind: medians(values) for kind, values in runs.items()}
    figures["pages"] = sum(path.suffix == ".html" for path in files)
    figures["files"] = len(files)
    figures["bytes"] = sum(path.stat().st_size for path in files)
    numbers = itertools.count()
    figures["floor"] = {}
    for threads in (1, 2):
        seconds = []
        for _ in range(options.repeat):
            os.sync()
            target = folder / f"floor-{next(numbers)}"
            result = subprocess.run(
                [floor, output / "site", target, str(threads)], check=True, capture_output=True, text=True)
            seconds.append(float(result.stdout))
        figures["floor"][threads] = statistics.median(seconds)
    return figures


def timed(command, status=0, output=subprocess.DEVNULL):
    """Runs a command to its end: seconds of wall and processor, peak memory, others' share."""
    os.sync()
    busy, start = busy_seconds(), time.monotonic()
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.PIPE)
    messages = process.stderr.read()
    _, end, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(end)
    if process.returncode != status:
        sys.exit(f"{' '.join(map(str, command))}: exit {process.returncode}\n{messages.decode()[-3000:]}")
    cpu = usage.ru_utime + usage.ru_stime
    peak = usage.ru_maxrss / (1 if sys.platform == "darwin" else 1 / 1024)
    others = max(0, busy_seconds() - busy - cpu) / wall / os.cpu_count()
    return {"wall": wall, "cpu": cpu, "peak": peak, "others": others}


def busy_seconds():
    """Seconds that all cores together have worked since the start of the machine; 0 if unknown."""
    try:
        user, nice, system, _, _, irq, softirq = map(int, Path("/proc/stat").read_text().split()[1:8])
    except FileNotFoundError:
        return 0
    return (user + nice + system + irq + softirq) / os.sysconf("SC_CLK_TCK")


def medians(runs):
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}


def change_cell(path):
    """Changes the budget in the middle row by 0.01, to the same number of characters."""
    lines = path.read_text(encoding="utf-8").split("\n")
    cells = lines[len(lines) // 2].split(",")
    cells[11] = cells[11][:-1] + ("1" if cells[11][-1] == "0" else "0")
    lines[len(lines) // 2] = ",".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8")


def print_table(options, place, figures, with_head):
    if with_head:
        print(
            f"N = {options.n:,}: {figures['pages']:,} pages, {figures['files']:,} files, "
            f"{figures['bytes'] / 1e6:,.1f} MB; medians of {options.repeat}, {os.cpu_count()} cores\n\n"
            f"{'':7} {'':17} {'seconds':>8} {'cpu':>7} {'pages/s':>9} {'peak MB':>8} {'x floor':>8} {'others':>7}")
    floor = min(figures["floor"].values())
    for kind in ("first build", "nothing changed", "one cell changed"):
        run = figures[kind]
        print(
            f"{place:7} {kind:17} {run['wall']:8.3f} {run['cpu']:7.3f} {figures['pages'] / run['wall']:9,.0f} "
            f"{run['peak'] / 1e6:8.0f} {run['wall'] / floor:8.1f} {run['others']:7.0%}")
    for threads, seconds in figures["floor"].items():
        kind = f"floor, {threads} thread{'s' * (threads > 1)}"
        print(f"{place:7} {kind:17} {seconds:8.3f} {'':7} {figures['pages'] / seconds:9,.0f}", flush=True)


if __name__ == "__main__":
    main()
