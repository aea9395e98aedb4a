"""Walking finds every node that links or can be linked to, wherever it stands, in the order of the text."""

from __future__ import annotations

from pathlib import Path

from upr.resolve.walk import Found, walk
from upr.text.location import Source
from upr.text.markdown import parse_markdown
from upr.text.nodes import Citation, CrossReference, Directive, Heading, Link, Paragraph

NARRATIVE = """\
# H [@in-heading] {#h}

P [@in-paragraph] [l [@in-link]](https://example.org/) *e [@in-emphasis]* {#p}

- I [@in-item]
  - D [](#deep) {#d}

  > Q [@in-quotation-in-item]

> - L [@in-item-in-quotation]
>
>   :::{recommendations} nested
>   :::

| A [@in-head] | B |
|---|---|
| C | D [@in-cell] |

```
[@in-code] {#code}
```

:::{recommendation-list}
:::
"""


def walked(text: str) -> list[Found]:
    return list(walk(parse_markdown(Source(Path("a.md"), text))[0].blocks))


def named(found: Found) -> str:
    match found.node:
        case Citation(items=items):
            return "@" + items[0].id
        case CrossReference(label=label):
            return f"->{label}"
        case Paragraph(label=label) | Heading(label=label):
            return f"#{label}"
        case Link(url=url):
            return url
        case Directive(name=name, argument=argument):
            return f":{name} {argument}".rstrip()


def test_everything_in_the_order_of_the_text() -> None:
    assert [named(found) for found in walked(NARRATIVE)] == [
        *("#h", "@in-heading"),
        *("#p", "@in-paragraph", "https://example.org/", "@in-link", "@in-emphasis"),
        *("#", "@in-item", "#d", "->deep", "#", "@in-quotation-in-item"),
        *("#", "@in-item-in-quotation", ":recommendations nested"),
        *("@in-head", "@in-cell"),
        ":recommendation-list",
    ]


def test_each_knows_its_paragraph() -> None:
    for found in walked(NARRATIVE):
        name = named(found)
        inside = {"@in-heading", "@in-head", "@in-cell", "#h"}
        if isinstance(found.node, Directive) or name in inside:
            assert found.paragraph is None
        else:
            assert found.paragraph is not None
            assert found.node is found.paragraph or found.node.place.line == found.paragraph.place.line


def test_nothing_is_found_in_nothing() -> None:
    assert walked("") == []
    assert walked("---\n\n***\n") == []
