"""A picture of the terminal view of a report: python tools/screenshot.py FILE PICTURE.png [--published DATE] [--width 100].

Needs a Chromium on the path.
"""

import argparse
import io
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.terminal_theme import MONOKAI

from detente.cli.terminal import Page, put
from detente.cli.view import view_of
from detente.model import Reading
from detente.pipeline import load_pipeline
from detente.read import ReadOptions, read_path

_HTML = """<!doctype html><meta charset="utf-8"><style>{stylesheet}
body {{ background: {background}; color: {foreground}; margin: 16px }}
pre {{ font: 14px/1.3 "DejaVu Sans Mono", monospace }}</style><pre>{code}</pre>"""
_LINE, _COLUMN, _MARGIN = 18.2, 8.43, 40  # pixels of the font above


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("file")
    asked.add_argument("picture", type=Path)
    asked.add_argument("--published")
    asked.add_argument("--width", type=int, default=100)
    args = asked.parse_args()
    reading = next(load_pipeline().read_many(read_path(args.file, options=ReadOptions(published=args.published))))
    if not isinstance(reading, Reading):
        sys.exit(f"{reading.where}: {reading.reason}")
    out = Page(
        width=args.width,
        record=True,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
        file=io.StringIO(),
    )
    put(out, view_of(reading))
    html = out.export_html(theme=MONOKAI, code_format=_HTML)
    height = int((html.count("\n") + 2) * _LINE) + _MARGIN
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "view.html"
        page.write_text(html, encoding="utf-8")
        size = f"--window-size={int(args.width * _COLUMN) + _MARGIN},{height}"
        flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            size,
            f"--screenshot={args.picture.absolute()}",
        ]
        subprocess.run(["chromium", *flags, page.as_uri()], check=True, capture_output=True)


if __name__ == "__main__":
    main()
