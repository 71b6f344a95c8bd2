"""Write the compiled artefact of the knowledge files, or check that it is up to date.

python tools/build_knowledge.py            write src/detente/knowledge/data/compiled.json
python tools/build_knowledge.py --check    exit 1 if it differs from what the files give
"""

from __future__ import annotations

import sys
from pathlib import Path

from detente.knowledge.sources import COMPILED, compile_knowledge

FOLDER = Path(__file__).parent.parent / "src" / "detente" / "knowledge" / "data"


def main() -> int:
    """Write or check; the exit status."""
    text = compile_knowledge(FOLDER)
    target = FOLDER / COMPILED
    if "--check" in sys.argv[1:]:
        fresh = target.exists() and target.read_text(encoding="utf-8") == text
        print("compiled knowledge is up to date" if fresh else f"{target}: out of date; run `make knowledge`")
        return 0 if fresh else 1
    target.write_text(text, encoding="utf-8")
    print(f"{target}: {len(text):,} characters")
    return 0


if __name__ == "__main__":
    sys.exit(main())
