"""Runs the commands of docs/, page by page, as a reader would who copies them.

    docs_test.py ROOT PAPERTIDE CORPUS [PAGE...]

The tutorial is run first, from nothing; every other page begins in the folder that the tutorial leaves. A fenced block is

    ```sh                      run, in bash; it must end with status 0
    ```text                    what the block before it prints: these lines, in this order; a line … stands for any lines,
                               … inside a line for any text
    ```sql                     asked of the store by sqlite3; parameters are NULL
    ```ini papertide.ini       written into this file
    ```sh not run: WHY         (or any language) left alone, for this reason

and anything else is a fault, as is a link to a file that is not there.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```(\w*)[ ]*(.*)$")
LINK = re.compile(r"\]\(([^)#]+?)(?:#[^)]*)?\)")


class Fault(Exception):
    pass


def blocks(page):
    """(line number, language, what follows it, text) of each fenced block."""
    found, start = [], None
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        match = FENCE.match(line)
        if match and start is None:
            start, lines = (number, *match.groups()), []
        elif line.startswith("```") and start is not None:
            found.append((*start, "\n".join(lines) + "\n"))
            start = None
        elif start is not None:
            lines.append(line)
    if start is not None:
        raise Fault(f"{page}:{start[0]}: a block that does not end")
    return found


def as_pattern(shown):
    pattern = ""
    for line in shown.rstrip("\n").split("\n"):
        if line.strip() == "…":
            pattern += r"(?:.*\n)*?"
        else:
            pattern += r"[^\n]*".join(re.escape(part) for part in line.rstrip().split("…")) + r"[ ]*\n"
    return re.compile(pattern)


def run(text, place, environment):
    """Runs a block where the block before it ended, and remembers where this one does."""
    where = environment["HOME"] + "/.where"
    # In a file, not through standard input: a command of the block might read that.
    script = Path(environment["HOME"] + "/.block")
    script.write_text(f"set -eu\ntrap 'pwd > {where}' EXIT\n{text}", encoding="utf-8")
    done = subprocess.run(["bash", str(script)], cwd=place, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    return done.returncode, done.stdout, Path(Path(where).read_text().strip())


def run_page(page, place, environment, faults):
    """Gives the folder in which its last block ended. What shows something else is noted; what fails ends the page."""
    output, ran = None, 0
    for number, language, rest, text in blocks(page):
        where = f"{page}:{number}"
        if rest.startswith("not run:"):
            if not rest[len("not run:"):].strip():
                raise Fault(f"{where}: not run, and no reason given")
            output = None
        elif language == "sh" and not rest:
            status, output, place = run(text, place, environment)
            if status != 0:
                raise Fault(f"{where}: ended with status {status}:\n{text}\n{output}")
            ran += 1
        elif language == "sql" and not rest:
            done = subprocess.run(["sqlite3", "-bail", "papertide.db"], cwd=place, env=environment, input=text, text=True,
                                  stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if done.returncode != 0:
                raise Fault(f"{where}: {done.stderr}")
            ran += 1
        elif language == "text" and not rest:
            if output is None:
                raise Fault(f"{where}: shows the output of no command")
            if not as_pattern(text).fullmatch(output if output.endswith("\n") else output + "\n"):
                faults.append(f"{where}: shows\n{text}\nand what comes is\n{output}")
        elif rest and " " not in rest and not rest.startswith("/"):
            (place / rest).parent.mkdir(parents=True, exist_ok=True)
            (place / rest).write_text(text, encoding="utf-8")
        else:
            raise Fault(f"{where}: neither run, nor output, nor a file, nor said why not: {language} {rest}")
    print(f"{page.name}: {ran} blocks ran")
    return place


def check_links(page):
    text = re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.M | re.S)
    for target in LINK.findall(text):
        if "://" not in target and not (page.parent / target).exists():
            raise Fault(f"{page}: links to {target}, which is not there")


def prepare(home, root, papertide, corpus):
    """What the tutorial's reader has: the source built in ~/papertide with its example digests, the program on the path."""
    (home / "bin").mkdir(parents=True)
    (home / "bin/papertide").symlink_to(papertide)
    (home / "papertide/build/demo").mkdir(parents=True)
    for each in ("reports", "sql", "plots"):
        (home / "papertide" / each).symlink_to(root / each)
    subprocess.run([corpus, home / "papertide/build/demo/digests"], check=True)
    keep = {name: os.environ[name] for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "TSAN_OPTIONS") if name in os.environ}
    return {**keep, "HOME": str(home), "PATH": f"{home}/bin:/usr/local/bin:/usr/bin:/bin", "TZ": "UTC", "LANG": "C.UTF-8",
            "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ann Ash", "GIT_AUTHOR_EMAIL": "ann@example.org",
            "GIT_COMMITTER_NAME": "Ann Ash", "GIT_COMMITTER_EMAIL": "ann@example.org"}


def main(root, papertide, corpus, *only):
    root, home = Path(root).resolve(), Path(tempfile.mkdtemp(prefix="papertide-docs-"))
    pages = sorted(p for p in (root / "docs").rglob("*.md") if p.parent.name != "reference")
    tutorial = root / "docs/tutorial.md"
    faults = []
    try:
        environment = prepare(home, root, Path(papertide).resolve(), Path(corpus).resolve())
        for page in sorted((root / "docs").rglob("*.md")):
            check_links(page)
        left = run_page(tutorial, home, environment, faults)
        for page in pages:
            if page != tutorial and (not only or page.name in only):
                place = home / page.stem
                shutil.copytree(left, place, symlinks=True)
                run_page(page, place, environment, faults)
                shutil.rmtree(place)
    except Fault as fault:
        faults.append(str(fault))
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if faults:
        sys.exit("\n".join(faults))


main(*sys.argv[1:])
