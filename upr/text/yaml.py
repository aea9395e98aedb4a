"""Strict YAML: the one module that knows PyYAML.

Plain scalars are JSON literals or text (`literals.py`). Refused are anchors, aliases, merge keys, tags, several
documents, duplicate keys and keys that are not text, and whatever is too deep or too large; all faults of a file
come in one run. The text is read as a stream of events and never composed by PyYAML: its composer recurses, and in C
that ends the whole process on deep nesting.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

import yaml

from upr.text.characters import DIRECTIONAL, FORBIDDEN, SUSPECT, code_point
from upr.text.location import Location, Source
from upr.text.problem import Problem, first_of
from upr.text.yaml_tree import Branch, Fault, Leaf, Node, find, mapping_of
from upr.text.yaml_wording import plain_words

MAX_DEPTH = 40
MAX_NODES = 50_000
MAX_SCALAR = 200_000
MAX_PROBLEMS = 100

STILL_WHOLE = frozenset({"REC003", "REC016"})
"""Problems that leave the mapping whole: a key twice, a bidirectional character."""

# libyaml is many times faster; a platform without it reads the same files, slowly.
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse_yaml(
    source: Source, *, text: str | None = None, first_line: int = 1
) -> tuple[dict[str, object] | None, list[Problem]]:
    """The mapping in a file, and its problems in the order of their places, at most `MAX_PROBLEMS` of them.

    `text` and `first_line` are for front matter: the YAML inside a Markdown file and the line it begins on. The
    mapping is None when it is not whole: a key that stands twice (the first value counts) and bidirectional
    characters leave it whole, so that one run can show what else is wrong. It holds str, int, float, bool, None,
    list and dict only.
    """
    content = source.text if text is None else text
    faults = list(_forbidden_characters(content))
    root = _compose(content, faults)
    mapping = _mapping_at_top(root, faults)
    problems = [
        Problem(
            found.code, Location(source.path, first_line + found.line, found.column + 1), found.message, found.help
        )
        for found in sorted(faults)
    ]
    whole = all(found.code in STILL_WHOLE for found in faults)
    return (mapping if whole else None), first_of(problems, MAX_PROBLEMS)


def locate(
    source: Source, path: tuple[str | int, ...], *, key: bool = False, text: str | None = None, first_line: int = 1
) -> Location:
    """Where the value at `path` begins; with `key`, where its key does.

    A path that does not exist is shown at its nearest existing parent (at the parent's key when it has one), since
    a missing key has no place of its own. The text is read again: call this only when something is wrong.
    """
    root = _tree(source.text if text is None else text)
    if root is None:
        return Location(source.path, first_line)
    node = find(root, path, key=key)
    return Location(source.path, first_line + node.line, node.column + 1)


@lru_cache(maxsize=8)
def _tree(text: str) -> Node | None:
    return _compose(text, [])


def _mapping_at_top(root: Node | None, faults: list[Fault]) -> dict[str, object] | None:
    if isinstance(root, Branch) and root.is_mapping:
        return dict(mapping_of(root, faults))
    if any(found.code == "REC002" for found in faults) or (root is None and faults):
        return None  # what could not be read may have been a mapping
    empty = root is None or (isinstance(root, Leaf) and not root.text)
    line, column = (root.line, root.column) if root and not empty else (0, 0)
    message = "no keys and values stand here" if empty else "the content is not a mapping"
    faults.append(Fault(line, column, "REC009", message, "write one `key: value` on each line"))
    return None


def _forbidden_characters(text: str) -> Iterator[Fault]:
    for found in islice(FORBIDDEN.finditer(text), MAX_PROBLEMS + 1):
        message = f"the character {code_point(found.group())} may not stand in a text"
        yield Fault(
            *_line_and_column(text, found.start()), "REC015", message, "delete it; it is invisible in most editors"
        )


def _compose(text: str, faults: list[Fault]) -> Node | None:
    """The tree of the first document, as far as it can be read. What is wrong goes to `faults`."""
    # The reader gives up at a forbidden character. With one that it accepts in its place, the places stay the same.
    text = FORBIDDEN.sub("\ufffd", text)
    top = Branch(0, 0, is_mapping=False)
    opened = [top]
    try:
        for event in _guarded(text, faults):
            if isinstance(event, yaml.CollectionEndEvent):
                opened.pop()
                continue
            node = _node(event)
            opened[-1].children.append(node)
            if isinstance(node, Branch):
                opened.append(node)
    except yaml.MarkedYAMLError as error:
        faults.append(_syntax_fault(error, text))
    except (yaml.YAMLError, ValueError, OverflowError):
        # The Python parser lets the numbers of escapes and of `%YAML` reach `chr` and `int`, and tells no place.
        faults.append(Fault(0, 0, "REC002", *plain_words("", "")))
    return top.children[0] if top.children else None


def _node(event: yaml.Event) -> Node:
    line, column = _place(event.start_mark)
    if isinstance(event, yaml.ScalarEvent):
        return Leaf(line, column, event.value, "quoted" if event.style else "plain")
    if isinstance(event, yaml.AliasEvent):
        return Leaf(line, column, "", "alias")
    return Branch(line, column, isinstance(event, yaml.MappingStartEvent))


def _place(mark: object) -> tuple[int, int]:
    return getattr(mark, "line", 0), getattr(mark, "column", 0)


def _guarded(text: str, faults: list[Fault]) -> Iterator[yaml.Event]:
    """The events that make up the tree, until a limit is passed or a second document begins."""
    depth = nodes = documents = 0
    look_closely = "\\" in text or SUSPECT.search(text) is not None
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            depth += isinstance(event, yaml.CollectionStartEvent)
            if _is_unusual(event):
                faults.extend(_refused_syntax(event))
            if look_closely and isinstance(event, yaml.ScalarEvent):
                faults.extend(_hidden_characters(event))
            yield event
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
            yield event
        elif isinstance(event, yaml.DocumentStartEvent):
            documents += 1
        over = _over_limit(depth, nodes, documents)
        if over:
            faults.append(Fault(*_place(event.start_mark), *over))
            return


def _over_limit(depth: int, nodes: int, documents: int) -> tuple[str, str, str] | None:
    if depth > MAX_DEPTH:
        return "REC008", f"more than {MAX_DEPTH} levels lie inside one another here", "use fewer levels"
    if nodes > MAX_NODES:
        return "REC008", f"more than {MAX_NODES} keys and values end here", "split the file"
    if documents > 1:
        return (
            "REC006",
            "a second document begins here",
            "remove the line `---`, or move what follows to another file",
        )
    return None


def _is_unusual(event: yaml.NodeEvent) -> bool:
    """Whether an event needs a closer look: hardly any key or value does."""
    tag, text = getattr(event, "tag", None), getattr(event, "value", "")
    return event.anchor is not None or tag is not None or len(text) > MAX_SCALAR


def _refused_syntax(event: yaml.NodeEvent) -> Iterator[Fault]:
    place = _place(event.start_mark)
    if isinstance(event, yaml.AliasEvent):
        yield Fault(*place, "REC004", "an alias (`*name`) may not be used", "write the value out, or quote the text")
        return
    if event.anchor is not None:
        yield Fault(*place, "REC004", "an anchor (`&name`) may not be used", "remove it, or quote the text")
    if getattr(event, "tag", None) is not None:
        yield Fault(*place, "REC005", "a tag (`!name`) may not be used", "remove it, or quote the text")
    if isinstance(event, yaml.ScalarEvent) and len(event.value) > MAX_SCALAR:
        yield Fault(*place, "REC008", f"this text is longer than {MAX_SCALAR} characters", "shorten it")


def _hidden_characters(event: yaml.ScalarEvent) -> Iterator[Fault]:
    """Escapes such as `"\\e"` make characters that a look at the file does not show."""
    for code, pattern, kind in (("REC015", FORBIDDEN, "control"), ("REC016", DIRECTIONAL, "bidirectional or tag")):
        found = pattern.search(event.value)
        if found:
            message = f"this text holds a {kind} character ({code_point(found.group())})"
            yield Fault(*_place(event.start_mark), code, message, "delete it, or type the text anew")


def _syntax_fault(error: yaml.MarkedYAMLError, text: str) -> Fault:
    problem, mark, opening = error.problem or "", error.problem_mark, error.context_mark
    at = mark.index if mark else len(text)
    if opening and (at >= len(text.rstrip()) or "document separator" in problem):
        at = opening.index  # where the bracket or quotation mark opens says more than where the file ends
    place = _line_and_column(text, at)
    if "undefined tag handle" in problem:
        return Fault(*place, "REC005", "a tag (`!name`) may not be used", "remove it, or quote the text")
    return Fault(*place, "REC002", *plain_words(problem, text[at : at + 1]))


def _line_and_column(text: str, index: int) -> tuple[int, int]:
    index = min(index, len(text))  # the parser's end lies behind a line end that the text may not have
    return text.count("\n", 0, index), index - (text.rfind("\n", 0, index) + 1)
