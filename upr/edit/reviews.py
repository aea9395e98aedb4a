"""Writing a sign-off: a new file under the base's `reviews/`. Nothing that is there is ever rewritten."""

from __future__ import annotations

import json
import re
from pathlib import Path

from upr.errors import UnwritableError
from upr.models.review import Review
from upr.text.files import make_folder, write_whole
from upr.text.paths import inside

FOLDER = "reviews"


def add_review(base: Path, review: Review) -> Path:
    """Write the sign-off of a record of the base in `base`, and return its path.

    Its name is made of record, actor and the next number: `law-2023.A-01.002.yaml`. So two actors who
    work on copies of a base never write the same file.

    Raises:
        UnwritableError: the file cannot be written, or would not lie in the base.
    """
    folder = base / FOLDER
    make_folder(folder)
    if not inside(base, folder):
        raise UnwritableError("the folder reviews would not lie in its base", "a link stands in the way")
    return write_whole(_next_name(folder, review), review_text(review).encode("utf-8"), beside=False)


def review_text(review: Review) -> str:
    """The sign-off as YAML; its note in JSON's form of a string, which is one of YAML's."""
    values = review.model_dump(exclude_none=True)
    note = values.pop("note", None)
    lines = [f"{key}: {value}" for key, value in values.items()]
    if note is not None:
        lines.append(f"note: {json.dumps(note, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def _next_name(folder: Path, review: Review) -> Path:
    """The number after the highest: a later decision has the higher number even when a file was taken away."""
    stem = f"{review.record}.{review.actor}."
    name = re.compile(rf"{re.escape(stem)}([0-9]{{1,9}})\.yaml", re.IGNORECASE)
    found = [name.fullmatch(path.name) for path in folder.iterdir()]
    number = max((int(match[1]) for match in found if match), default=0) + 1
    return folder / f"{stem}{number:03}.yaml"
