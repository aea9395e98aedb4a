"""A YAML document as a tree with places: made by `yaml.py`, turned into values here, asked for places here.

Lines and columns count from 0, as the parser's do. Recursion is bounded: `yaml.py` builds no tree that is deeper
than its limit.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from upr.text.literals import Scalar, is_json_literal, plain_value
from upr.text.safe import safe_text

Value: TypeAlias = "Scalar | list[Value] | dict[str, Value]"


class Fault(NamedTuple):
    """A problem that does not know its file yet. Sorts by place."""

    line: int
    column: int
    code: str
    message: str
    help: str


@dataclass(slots=True)
class Leaf:
    """A scalar as written, or an alias, which has no value of its own."""

    line: int
    column: int
    text: str
    style: Literal["plain", "quoted", "alias"]


@dataclass(slots=True)
class Branch:
    """A mapping (keys and values in turn) or a list."""

    line: int
    column: int
    is_mapping: bool
    children: list[Node] = field(default_factory=list)

    def pairs(self) -> Iterable[tuple[Node, Node]]:
        """Keys with their values; a key without one (behind it the text is malformed) is left out."""
        return zip(self.children[::2], self.children[1::2], strict=False)


Node: TypeAlias = Leaf | Branch


def fault(node: Node, code: str, message: str, help: str) -> Fault:  # noqa: A002
    """A fault at the first character of `node`."""
    return Fault(node.line, node.column, code, message, help)


def find(root: Node, path: tuple[str | int, ...], *, key: bool) -> Node:
    """The value at `path`, or with `key` its key; where the path ends early, the last parent's key or itself."""
    name, node = None, root
    for step in path:
        child = _child(node, step)
        if child is None:
            return name or node
        name, node = child
    return name if key and name else node


def _child(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    """The key (None in a list) and value of one step."""
    if isinstance(node, Leaf):
        return None
    if node.is_mapping:
        return next((pair for pair in node.pairs() if isinstance(pair[0], Leaf) and pair[0].text == step), None)
    if isinstance(step, int) and 0 <= step < len(node.children):
        return None, node.children[step]
    return None


def mapping_of(branch: Branch, faults: list[Fault]) -> dict[str, Value]:
    """The values of a mapping. Of two equal keys the first counts; whatever is wrong goes to `faults`."""
    mapping: dict[str, Value] = {}
    for name_node, value_node in branch.pairs():
        name = _key(name_node, faults)
        value = _value(value_node, faults)
        if name is None:
            continue
        if name in mapping:
            message = f"the key '{safe_text(name, 40)}' stands twice in this mapping"
            faults.append(fault(name_node, "REC003", message, "keep one of the two"))
        else:
            mapping[name] = value
    return mapping


def _value(node: Node, faults: list[Fault]) -> Value:
    if isinstance(node, Leaf):
        return _scalar(node, faults)
    if node.is_mapping:
        return mapping_of(node, faults)
    return [_value(child, faults) for child in node.children]


def _scalar(leaf: Leaf, faults: list[Fault]) -> Scalar:
    if leaf.style != "plain":
        return leaf.text
    try:
        return plain_value(leaf.text)
    except OverflowError:
        faults.append(fault(leaf, "REC008", "this number is out of range", "put it in quotation marks if it is text"))
        return None


def _key(node: Node, faults: list[Fault]) -> str | None:
    """The text of a key; None when it may not be one."""
    if isinstance(node, Branch):
        faults.append(fault(node, "REC007", "a list or a mapping cannot be a key", "write a word as the key"))
        return None
    if node.style == "quoted":
        return node.text
    if node.text == "<<":
        faults.append(fault(node, "REC004", "a merge key (`<<`) may not be used", "write the values out"))
        return None
    if node.style == "plain" and not node.text:
        faults.append(fault(node, "REC007", "this key is empty", "write a word as the key"))
        return None
    if node.style == "plain" and is_json_literal(node.text):
        faults.append(fault(node, "REC007", "this key is not text", "put the key in quotation marks"))
        return None
    return node.text
