"""Faults of sign-offs, in a base of the submission's own that asks for them; the shared one asks for none."""

from __future__ import annotations

from planted_faults import CLOSING, END, MANIFEST, TREATY, Edit, Fault, fault, of_submission

NOW = "sha256:87e4943765e346a120924c979f536fa83a073de41950c137d4e38b5f54a888be"
"""The fingerprint of the record `TREATY`."""
NOW_OF_A_01 = "sha256:5ddc6892a6530e42292d688b47c87723f899f612fa128f55f802b37440a07c67"
BEFORE = "sha256:" + "0" * 64
OWN_BASE = (
    Edit(MANIFEST, "  - ../../evidence\n", "  - ../../evidence\n  - own\n"),
    Edit(of_submission("own/base.yaml"), END, "id: own\nabout: Two laws.\nreviewers: [{id: A-01}]\nsign_offs: 1\n"),
)


def law(name: str, more: str = "") -> Edit:
    """A record that is right."""
    return Edit(of_submission(f"own/{name}.yaml"), END, TREATY + more)


def cited(name: str) -> Edit:
    """A paragraph that cites it."""
    return Edit(CLOSING, END, f"\nPlanted [@{name}].\n")


def signed(name: str, decision: str = "verified", actor: str = "A-01", fingerprint: str = NOW) -> tuple[str, str]:
    """The path and text of a sign-off."""
    return of_submission(f"own/reviews/{name}.{actor}.001.yaml"), (
        f"record: {name}\nfingerprint: {fingerprint}\ndecision: {decision}\nactor: {actor}\n"
        "reviewed_on: 2023-10-01\nnote: N\n"
    )


def review(code: str, path_and_text: tuple[str, str], at: str, *also: Edit, where: str = "") -> Fault:
    """A sign-off that is, or shows, the fault."""
    path, text = path_and_text
    return fault(code, path, END, text, at, *also, where=where)


REVIEWS = (
    fault("REC010", signed("rev-0")[0], END, signed("rev-0")[1] + "by: N\n", "by:", law("rev-0"), cited("rev-0")),
    fault("REV001", CLOSING, END, "\nPlanted [@rev-1].\n", "1\n", law("rev-1"), where=of_submission("own/base.yaml")),
    review("REV002", signed("rev-2", fingerprint=BEFORE), "kind:", law("rev-2"),
           where=of_submission("own/rev-2.yaml")),
    review("REV003", signed("rev-3", fingerprint=NOW_OF_A_01), "A-01", law("rev-3", "recorded_by: A-01\n")),
    review("REV004", signed("rev-4", actor="A-09"), "A-09", law("rev-4")),
    review("REV005", signed("rev-5"), "rev-5"),
    review("VER003", signed("ver-3", "rejected"), "@ver-3", law("ver-3"), cited("ver-3"), where=CLOSING),
    review("VER004", signed("ver-4", "disputed"), "@ver-4", law("ver-4"), cited("ver-4"), where=CLOSING),
)  # fmt: skip
"""Planted at once on `OWN_BASE`, all are found."""
