"""Write the output block of the README anew: the part of the example's view from one heading to another.

python tools/readme_output.py
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FIRST, LAST = "AGREEMENTS", "ROLES"


def main() -> None:
    """Run the command named in the README and put the wanted part of its output there."""
    path = ROOT / "README.md"
    readme = path.read_text(encoding="utf-8")
    block = re.search(r"(<!-- output of: detente (.*?) -->\n```text\n)(.*?)(```)", readme, re.DOTALL)
    if block is None:
        sys.exit("README.md has no output block")
    command = [sys.executable, "-m", "detente", *block[2].split()]
    shown = subprocess.run(
        command, capture_output=True, text=True, check=True, cwd=ROOT, env={**os.environ, "COLUMNS": "100"}
    ).stdout
    wanted = shown[shown.index(f"\n{FIRST}\n") + 1 : shown.index(f"\n{LAST}\n")]
    path.write_text(readme[: block.start(3)] + wanted + readme[block.end(3) :], encoding="utf-8")


if __name__ == "__main__":
    main()
