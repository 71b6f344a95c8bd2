"""Right and wrong, item by item: what a change to find, resolve or knowledge gains and loses, and floors that hold.

    python evaluation/evaluate.py                      each set against its floor; ends with 1 below one
    python evaluation/evaluate.py --save before.jsonl  keep what was right and wrong …
    python evaluation/evaluate.py --against before.jsonl   … and print each item that a change gained or lost
    python evaluation/evaluate.py --update             raise the floors to what is reached (never lower them)
    python evaluation/evaluate.py --update --allow-regression   lower them, too: on purpose, and said in the commit

An item is a marked act, event, place, day or pair of names. Sets that are not beside the checkout are skipped. A floor
knows the hash of its gold: where that changed, it says so and holds nothing.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import measure
import status

from detente import same_name
from detente.model import EventClaim
from detente.pipeline import Pipeline, load_pipeline

FLOORS = Path(__file__).with_name("floors.json")
WITHIN_KM = 161  # 100 miles, as toponym resolution is scored
SLACK = 0.002  # share of a set by which a floor may be missed: rounding, no item


class Item(NamedTuple):
    """One thing to get right: its set, its name there, whether it is right, and the words it stands in."""

    set: str
    id: str
    right: bool
    text: str


def status_items(pipeline: Pipeline) -> Iterator[Item]:
    """The status of each marked act of our own gold, dev part."""
    for o in status.outcomes(pipeline, list(status.rows("dev"))):
        yield Item("status", o.row.id, o.right, f"{o.row.status} said {o.status}: {o.row.text}")


def event_items(pipeline: Pipeline) -> Iterator[Item]:
    """The type of each marked event of the public sets."""
    for name in ("plover-gsr", "cameo-annotations", "wikievents"):
        gold = {row["id"]: row for row in measure.rows(measure.EVAL / name / "dev.jsonl")}
        for id_, reading in measure.readings(pipeline, name):
            said = [measure.event(c) for c in reading.claims if isinstance(c, EventClaim) and c.type]
            for number, event in enumerate(e for e in gold[id_]["gold"]["events"] if e.get("plover")):
                here = [e for e in said if _touch(event, e)]
                right = any(e["plover"] in event["plover"] for e in here)
                words = " … ".join(t["text"] for t in event["trigger"] or ())
                yield Item(
                    name, f"{id_}/{number}", right, f"{'/'.join(event['plover'])} ⟦{words}⟧ {gold[id_]['text'][:160]}"
                )


def _touch(gold: Mapping[str, Any], said: Mapping[str, Any]) -> bool:
    roles = ("trigger",) if gold["trigger"] else ("actor", "recipient")
    pairs = ((a, b) for role in roles for a in gold[role] for b in said[role] if a["start"] is not None)
    return any(b["start"] is not None and a["start"] < b["end"] and b["start"] < a["end"] for a, b in pairs)


def place_items(pipeline: Pipeline) -> Iterator[Item]:
    """The point of each toponym."""
    gold = {row["id"]: row for row in measure.rows(measure.EVAL / "geovirus" / "dev.jsonl")}
    for id_, reading in measure.readings(pipeline, "geovirus"):
        places = [m for m in reading.mentions if m.place and m.place.lat is not None]
        for g in (g for g in gold[id_]["gold"]["toponyms"] if "lat" in g):
            here = [m.place for m in places if m.start < g["end"] and g["start"] < m.end]
            right = any(p and _km(g, p.lat or 0.0, p.lon or 0.0) <= WITHIN_KM for p in here)
            around = gold[id_]["text"][max(0, g["start"] - 60) : g["end"] + 60]
            yield Item("places", f"{id_}/{g['start']}", right, around)


def _km(g: Mapping[str, float], lat: float, lon: float) -> float:
    a, b = math.radians(g["lat"]), math.radians(lat)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon - g["lon"]) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def day_items(pipeline: Pipeline) -> Iterator[Item]:
    """The value of each calendar day in news and interviews."""
    gold = {row["id"]: row for row in measure.rows(measure.EVAL / "gum" / "dev.jsonl")}
    for id_, reading in measure.readings(pipeline, "gum"):
        if gold[id_].get("genre") not in measure.GENRES[1].split(","):
            continue
        times = [t for m in reading.mentions if m.time for t in measure.days(m.time)]
        for g in gold[id_]["gold"]["times"]:
            value = g.get("value") or g.get("when") or ""
            if len(value) >= 10 and value[:4].isdigit() and value[4] == "-":
                here = [t["value"] for t in times if t["start"] < g["end"] and g["start"] < t["end"]]
                right = any(v and v[:10] == value[:10] for v in here)
                yield Item("days", f"{id_}/{g['start']}", right, f"{value} said {here}")


def name_items(pipeline: Pipeline) -> Iterator[Item]:
    """Each pair of names that people made."""
    for row in measure.rows(measure.EVAL / "names" / "dev.jsonl"):
        if row["gold"]["made_by"] == "people":
            right = same_name(row["text"], row["other"]) == row["gold"]["same"]
            yield Item("names", row["id"], right, f"{row['text']} = {row['other']}")


SETS: Mapping[str, tuple[Callable[[Pipeline], Iterator[Item]], tuple[str, ...]]] = {
    "status": (status_items, ()),
    "events": (event_items, ("plover-gsr", "cameo-annotations", "wikievents")),
    "places": (place_items, ("geovirus",)),
    "days": (day_items, ("gum",)),
    "names": (name_items, ("names",)),
}


def items(pipeline: Pipeline) -> Iterator[Item]:
    """All items of the sets that are at hand."""
    for name, (make, needs) in SETS.items():
        if all((measure.EVAL / need / "dev.jsonl").is_file() for need in needs):
            yield from make(pipeline)
        else:
            print(f"{name}: not beside the checkout, skipped")


def gold_hash(found: list[Item]) -> str:
    """Hash of which items there are, whatever was said of them."""
    return hashlib.sha256("\n".join(sorted(i.id for i in found)).encode()).hexdigest()[:12]


def against_floors(found: Mapping[str, list[Item]], *, update: bool, allow_regression: bool) -> int:
    """Print each set beside its floor; 1 where one is below it."""
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.is_file() else {}
    below = 0
    for name, rows in found.items():
        share = sum(i.right for i in rows) / len(rows)
        floor = floors.get(name, {})
        same_gold = floor.get("gold") == gold_hash(rows)
        missed = same_gold and share < floor["right"] - SLACK
        below |= missed
        note = "BELOW ITS FLOOR" if missed else "" if same_gold or not floor else "the gold has changed"
        print(f"{name:18} {len(rows):5} items  right {share:.3f}  floor {floor.get('right', '-')}  {note}")
        if update and (not same_gold or share > floor["right"] or allow_regression):
            floors[name] = {"right": round(share, 3), "items": len(rows), "gold": gold_hash(rows)}
    if update:
        FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return int(below and not (update and allow_regression))


def gains_and_losses(found: list[Item], before: Path) -> None:
    """Print each item that was wrong and is right now, and the reverse."""
    was = {(r["set"], r["id"]): r["right"] for r in map(json.loads, before.read_text(encoding="utf-8").splitlines())}
    changed = [i for i in found if was.get((i.set, i.id), i.right) != i.right]
    for item in sorted(changed, key=lambda i: (i.right, i.set, i.id)):
        print(f"{'gained' if item.right else 'LOST  '} {item.set} {item.id}  {item.text}")
    gained = sum(i.right for i in changed)
    print(f"gained {gained}, lost {len(changed) - gained}")


def main() -> int:
    """Evaluate as asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--save", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="FILE")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--allow-regression", action="store_true")
    args = parser.parse_args()
    found = list(items(load_pipeline()))
    by_set: dict[str, list[Item]] = {}
    for item in found:
        by_set.setdefault(item.set, []).append(item)
    if args.against:
        gains_and_losses(found, args.against)
    if args.save:
        args.save.write_text(
            "".join(json.dumps(i._asdict(), ensure_ascii=False) + "\n" for i in found), encoding="utf-8"
        )
    return against_floors(by_set, update=args.update, allow_regression=args.allow_regression)


if __name__ == "__main__":
    sys.exit(main())
