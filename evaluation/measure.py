"""Measure detente on public annotated data that lies beside the checkout, with the referees that come with it.

    python evaluation/measure.py            all sets
    python evaluation/measure.py reports    one of: reports, events, time, attribution, places, quiet, names

Skipped, with a line that says so, where the data is absent. The data is nobody's who works on detente; none of it is in
the project.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from detente.knowledge.spelling.same import same_name
from detente.model import EventClaim, MentionKind, Party, Reading, StatementClaim, TimeRef
from detente.model.plain import plain_reading
from detente.pipeline import Pipeline, load_pipeline
from detente.read import ReadOptions, read_path, read_text

EVAL = Path(__file__).parents[2] / "shared" / "eval"
CORPORA = EVAL.parent / "corpora"
QUIET = Path(__file__).with_name("quiet.txt")
GENRES = ("--genre", "news,interview")


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def readings(pipeline: Pipeline, name: str) -> Iterator[tuple[str, Reading]]:
    """Id and reading of each text of a set."""
    for row in rows(EVAL / name / "dev.jsonl"):
        yield row["id"], pipeline.read(read_text(row["text"], options=ReadOptions(published=row.get("date") or None)))


def party(p: Party) -> dict[str, Any]:
    """A party as the referees want it."""
    return {"text": p.text, "start": p.start, "end": p.end, "code": p.country_code or p.territory}


def event(claim: EventClaim) -> dict[str, Any]:
    """An event claim as the referees want it."""
    trigger = {"text": claim.trigger.text, "start": claim.trigger.start, "end": claim.trigger.end}
    return {
        "plover": claim.type,
        "trigger": [trigger],
        "actor": [party(p) for p in claim.actors],
        "recipient": [party(p) for p in claim.recipients],
    }


def attribution(claim: StatementClaim) -> dict[str, Any]:
    """A statement as the referees want it."""
    source = [[claim.speaker.start, claim.speaker.end]] if claim.speaker.start is not None else []
    return {
        "content": [[claim.content[0].start, claim.content[-1].end]],
        "source": source,
        "cue": [[claim.cue.start, claim.cue.end]],
    }


def days(time: TimeRef) -> list[dict[str, Any]]:
    """A time as the referee wants it: TIMEX3 values; an interval of days is two expressions there, its two ends."""
    ends = (time.edtf or "").split("/")
    values = ends if len(ends) == 2 and all(len(end) == 10 for end in ends) else [time.timex or time.edtf]
    return [{"start": time.start, "end": time.end, "value": value} for value in values]


def referee(script: str, *arguments: str) -> None:
    """Run a scorer and show what it says."""
    print(f"\n== {script} {' '.join(a for a in arguments if '/tmp' not in a)}", flush=True)
    subprocess.run([sys.executable, str(EVAL / script), *arguments], check=False, cwd=EVAL)


def write(folder: Path, name: str, lines: Iterator[dict[str, Any]]) -> str:
    """Predictions as a file; its path."""
    path = folder / f"{name}.jsonl"
    with path.open("w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return str(path)


def measure_reports(pipeline: Pipeline, folder: Path) -> None:
    """Fifteen whole reports with two annotators."""
    source = EVAL / "reports" / "reports.jsonl"
    read = (r for r in pipeline.read_many(read_path(source)) if isinstance(r, Reading))
    path = write(folder, "reports", (plain_reading(r) for r in read))
    referee("score_reports.py", "reports/reports.jsonl", "reports/annotator-a.jsonl,reports/annotator-b.jsonl", path)


def measure_events(pipeline: Pipeline, folder: Path) -> None:
    """Marked events in single sentences and in reports on bombings."""
    for name in ("plover-gsr", "cameo-annotations", "wikievents"):
        said = (
            {"id": i, "events": [event(c) for c in r.claims if isinstance(c, EventClaim) and c.type]}
            for i, r in readings(pipeline, name)
        )
        referee("score_events.py", f"{name}/dev.jsonl", write(folder, name, said))


def measure_time(pipeline: Pipeline, folder: Path) -> None:
    """Calendar days."""
    found = (
        {"id": i, "times": [t for m in r.mentions if m.kind is MentionKind.TIME and m.time for t in days(m.time)]}
        for i, r in readings(pipeline, "gum")
    )
    referee("score_time.py", "gum/dev.jsonl", write(folder, "time", found), "--days", *GENRES)


def measure_attribution(pipeline: Pipeline, folder: Path) -> None:
    """Who says what."""
    found = (
        {"id": i, "attributions": [attribution(c) for c in r.claims if isinstance(c, StatementClaim)]}
        for i, r in readings(pipeline, "gum")
    )
    referee("score_attribution.py", "gum/dev.jsonl", write(folder, "attribution", found), *GENRES)


def measure_places(pipeline: Pipeline, folder: Path) -> None:
    """Place names and their points."""
    found = (
        {
            "id": i,
            "toponyms": [
                {"start": m.start, "end": m.end, "lat": m.place.lat, "lon": m.place.lon} for m in r.mentions if m.place
            ],
        }
        for i, r in readings(pipeline, "geovirus")
    )
    referee("score_toponym.py", "geovirus/dev.jsonl", write(folder, "places", found))


def measure_quiet(pipeline: Pipeline, folder: Path) -> None:
    """Event claims in reports of science, storms, sport and business: there should be hardly any."""
    wanted = dict(
        reversed(line.split("\t"))
        for line in QUIET.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    told: dict[str, list[int]] = {}
    for reading in pipeline.read_many(read_path(CORPORA / "wikinews" / "corpus.jsonl")):
        if isinstance(reading, Reading) and reading.report.id in wanted:
            told.setdefault(wanted[reading.report.id], []).append(
                sum(isinstance(c, EventClaim) for c in reading.claims)
            )
    print("\n== quiet reports: event claims a report")
    for kind, counts in told.items():
        print(f"{kind:10}{sum(counts) / len(counts):6.2f}  ({len(counts)} reports)")
    every = [n for counts in told.values() for n in counts]
    print(f"{'all':10}{sum(every) / max(1, len(every)):6.2f}  ({len(every)} reports)")


def measure_names(pipeline: Pipeline, folder: Path) -> None:
    """Whether two spellings name the same person or organization."""
    said = (
        {"id": row["id"], "same": same_name(row["text"], row["other"])} for row in rows(EVAL / "names" / "dev.jsonl")
    )
    referee("score_names.py", "names/dev.jsonl", write(folder, "names", said))


SETS = {
    "reports": measure_reports,
    "events": measure_events,
    "time": measure_time,
    "attribution": measure_attribution,
    "places": measure_places,
    "quiet": measure_quiet,
    "names": measure_names,
}


def main() -> int:
    """Measure what was asked for."""
    if not EVAL.is_dir():
        print(f"{EVAL}: no annotated data here; nothing measured")
        return 0
    pipeline = load_pipeline()
    with tempfile.TemporaryDirectory() as folder:
        for name in sys.argv[1:] or SETS:
            SETS[name](pipeline, Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
