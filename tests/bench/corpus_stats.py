#!/usr/bin/env python3
"""What a store's papers are like, in numbers: so that the corpus of the benchmarks can be held against real digests.
Words are runs of letters; a phrase is a run of words within a clause that holds no function word.

    corpus_stats.py STORE [STORE…]      a Markdown table, a column a store; the latest PAPERS (default 25,000) of each"""

import math
import os
import random
import re
import sqlite3
import sys
from collections import Counter, defaultdict

PAPERS = int(os.environ.get("PAPERS", "25000"))
CLAUSES = re.compile(r"[.,;:!?()\[\]]+(?:\s|$)|[()\[\]$\"]")
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FUNCTION = set(
    """a about above across after all also although among an and any are as at be because been before being between both
    but by can could do does each either even few first for from further had has have how however i if in into is it its
    itself may might more most much must no nor not of on one only or other our over own same several should since so some
    such than that the their them then there therefore these they this those three through thus to two under up upon us
    use used using via was we well were what when where whether which while who whose will with within without would yet""".split()
)


def fit(points):
    """The slope of y over x by least squares, both logarithms."""
    points = [(math.log(x), math.log(y)) for x, y in points if x > 0 and y > 0]
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


def quantile(values, share):
    return values[min(len(values) - 1, int(share * len(values)))]


def spread(values):
    """mean ± sd, median, p99, max"""
    values = sorted(values)
    mean = sum(values) / len(values)
    sd = math.sqrt(sum((v - mean) ** 2 for v in values) / len(values))
    return f"{mean:.1f} ± {sd:.1f}; {quantile(values, .5)}, {quantile(values, .99)}, {values[-1]}"


def runs_of(text):
    """The phrases of a text, and how many words it has in all, function words included."""
    words, runs = [], []
    for clause in CLAUSES.split(text.lower()):
        run = []
        for word in WORD.findall(clause):
            words.append(word)
            if word in FUNCTION:
                runs.append(run)
                run = []
            else:
                run.append(word)
        runs.append(run)
    return words, [run for run in runs if run]


def measure_words(papers, out):
    tokens, lengths, title_lengths, letters = 0, [], [], Counter()
    words, document = Counter(), Counter()
    grams = {n: Counter() for n in (2, 3, 4)}
    distinct = {n: [] for n in (1, 2, 3, 4)}
    run_lengths, heaps, function, dollars = [], [], 0, 0
    for number, (title, abstract) in enumerate(papers):
        seen = {n: set() for n in (1, 2, 3, 4)}
        dollars += "$" in abstract
        for is_title, text in ((True, title), (False, abstract)):
            all_words, runs = runs_of(text)
            (title_lengths if is_title else lengths).append(len(all_words))
            words.update(all_words)
            tokens += len(all_words)
            function += sum(word in FUNCTION for word in all_words)
            for run in runs:
                run_lengths.append(len(run))
                for n in seen:
                    seen[n].update(tuple(run[i : i + n]) for i in range(len(run) - n + 1))
        for n in seen:
            distinct[n].append(len(seen[n]))
        document.update(gram[0] for gram in seen[1])
        for n in grams:
            grams[n].update(seen[n])
        if number % 100 == 99:
            heaps.append((tokens, len(words)))
    ranked = sorted(words.values(), reverse=True)
    out["words an abstract (mean ± sd; median, p99, max)"] = spread(lengths)
    out["words a title"] = spread(title_lengths)
    out["letters a word that is no function word"] = f"{sum(len(w) * n for w, n in words.items() if w not in FUNCTION) / (tokens - function):.2f}"
    out["share of function words"] = f"{function / tokens:.3f}"
    out["words a phrase (mean ± sd; median, p99, max)"] = spread(run_lengths)
    out["share of abstracts with a formula"] = f"{dollars / len(lengths):.2f}"
    out["tokens, types"] = f"{tokens:,}, {len(words):,}"
    out["Heaps' exponent"] = f"{fit(heaps[len(heaps) // 10:]):.2f}"
    out["Zipf's exponent, ranks 10-100, 100-1,000, 1,000-10,000"] = ", ".join(
        f"{-fit([(r, ranked[r - 1]) for r in range(a, min(b, len(ranked)), max(1, a // 10))]):.2f}" for a, b in ((10, 100), (100, 1000), (1000, 10000)))
    out["share of types seen once"] = f"{sum(n == 1 for n in ranked) / len(ranked):.2f}"
    shares = sorted((n / len(lengths) for n in document.values()), reverse=True)
    out["share of papers with the content word of rank 1, 10, 100, 1,000, 10,000"] = ", ".join(
        f"{shares[r - 1]:.4f}" for r in (1, 10, 100, 1000, 10000) if r <= len(shares))
    for n in (1, 2, 3, 4):
        out[f"distinct {n}-grams a paper"] = spread(distinct[n])
    for n, counts in grams.items():
        once = sum(c == 1 for c in counts.values())
        out[f"{n}-grams: distinct, share in one paper, in 5 and more, papers with that of rank 1, 100, 10,000"] = (
            f"{len(counts):,}, {once / len(counts):.3f}, {sum(c >= 5 for c in counts.values()) / len(counts):.4f}, "
            + ", ".join(str(c) for c in [sorted(counts.values(), reverse=True)[r] for r in (0, 99, 9999)]))


def clustering_of(neighbours, rng):
    """Mean of a sample of authors with two neighbours and more."""
    sums, people = 0.0, [a for a in neighbours if len(neighbours[a]) > 1]
    sample = rng.sample(people, min(4000, len(people)))
    for author in sample:
        ties = list(neighbours[author])
        pairs = [rng.sample(ties, 2) for _ in range(20)]
        sums += sum(b in neighbours[a] for a, b in pairs) / len(pairs)
    return sums / len(sample)


def giant_of(neighbours):
    seen, largest = set(), 0
    for start in neighbours:
        if start in seen:
            continue
        seen.add(start)
        queue, size = [start], 0
        while queue:
            author = queue.pop()
            size += 1
            for other in neighbours[author]:
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        largest = max(largest, size)
    return largest / len(neighbours)


def measure_teams(teams, days, out):
    sizes = [len(team) for team in teams]
    papers_of, met, repeats, ties = Counter(), set(), 0, 0
    first_week, new_by_week, by_week = {}, Counter(), Counter()
    neighbours = defaultdict(set)
    for team, day in sorted(zip(teams, days), key=lambda pair: pair[1]):
        papers_of.update(team)
        for author in team:
            new_by_week[day // 7] += author not in first_week
            by_week[day // 7] += 1
            first_week.setdefault(author, day // 7)
        if len(team) > 60:
            continue
        for i, a in enumerate(team):
            for b in team[:i]:
                pair = (min(a, b), max(a, b))
                ties += 1
                repeats += pair in met
                met.add(pair)
                neighbours[a].add(b)
                neighbours[b].add(a)
    counts = sorted(papers_of.values(), reverse=True)
    out["authors a paper"] = spread(sizes)
    out["papers with one author; with over 50"] = f"{sum(s == 1 for s in sizes) / len(sizes):.3f}; {sum(s > 50 for s in sizes) / len(sizes):.4f}"
    out["authors; papers each (mean ± sd; median, p99, max)"] = f"{len(counts):,}; {spread(counts)}"
    tail = [c for c in counts if c >= 3]
    out["exponent of papers an author, from 3"] = f"{1 + len(tail) / sum(math.log(c / 2.5) for c in tail):.2f}"
    weeks = sorted(by_week)
    out["share of new authorships, 2nd, middle and last full week"] = ", ".join(
        f"{new_by_week[w] / by_week[w]:.2f}" for w in (weeks[1], weeks[len(weeks) // 2], weeks[-2]))
    out["share of pairs on a paper that met before (teams to 60)"] = f"{repeats / ties:.3f}"
    out["mean degree; giant component; clustering (teams to 60)"] = (
        f"{2 * len(met) / len(neighbours):.1f}; {giant_of(neighbours):.2f}; {clustering_of(neighbours, random.Random(1)):.2f}")


def measure(path):
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    rows = db.execute("SELECT paper_id, title, abstract, categories, first_day FROM paper"
                      " ORDER BY first_day DESC, arxiv_id DESC LIMIT ?", (PAPERS,)).fetchall()[::-1]
    place = {row[0]: i for i, row in enumerate(rows)}
    teams = [[] for _ in rows]
    for paper, author in db.execute("SELECT paper_id, author_id FROM authorship ORDER BY paper_id, position"):
        if paper in place:
            teams[place[paper]].append(author)
    days = [row[4] for row in rows]
    out = {"papers, days, papers a day": f"{len(rows):,}, {days[-1] - days[0] + 1}, {len(rows) / (days[-1] - days[0] + 1):.0f}"}
    measure_words([row[1:3] for row in rows], out)
    measure_teams([t for t in teams if t], [d for t, d in zip(teams, days) if t], out)
    weekdays = Counter((day + 3) % 7 for day in days)
    out["share of Monday … Sunday"] = " ".join(f"{weekdays[d] / len(days):.3f}" for d in range(7))
    out["categories a paper"] = spread([len(row[3].split()) for row in rows])
    primary = Counter(row[3].split()[0] for row in rows if row[3])
    out["primary categories; share of the 1st, 10th, 100th"] = f"{len(primary)}; " + ", ".join(
        f"{n / len(rows):.4f}" for n in [sorted(primary.values(), reverse=True)[r] for r in (0, 9, 99) if r < len(primary)])
    return out


def main(paths):
    if not paths:
        sys.exit(__doc__)
    columns = [measure(path) for path in paths]
    names = [os.path.basename(path) for path in paths]
    print("| latest papers of a store | " + " | ".join(names) + " |\n|---|" + "---|" * len(names))
    for key in columns[0]:
        print(f"| {key} | " + " | ".join(column[key] for column in columns) + " |")


main(sys.argv[1:])
