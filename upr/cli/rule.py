"""`upr rule`: the manual of a rule, or the list of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from upr.cli.options import Format, Output
from upr.cli.remarks import say

if TYPE_CHECKING:
    from upr.check.rule import Rule
    from upr.models.outputs.rules import RuleShape


def rule(
    code: Annotated[
        str | None, typer.Argument(metavar="CODE", help="Code or name, such as VER001.", show_default=False)
    ] = None,
    output: Output = Format.TEXT,
) -> int:
    """Explain a rule, or list all rules."""
    from upr.cli.as_json import as_json

    rules = _chosen(code)
    if output is Format.JSON:
        say(as_json({"rules": [_shape(rule) for rule in rules]}))
    elif code is None:
        say("\n".join(f"{rule.code}  {rule.severity:<7}  {rule.name}" for rule in rules))
    else:
        say("\n\n".join(map(_manual, rules)))
    return 0


def _chosen(code: str | None) -> list[Rule[Any]]:
    from upr.check.rules import RULES
    from upr.errors import NotFoundError
    from upr.text.safe import safe_text
    from upr.text.suggest import nearest

    if code is None:
        return list(RULES)
    wanted = code.strip()
    found = [rule for rule in RULES if wanted.upper() == rule.code or wanted.lower() == rule.name]
    if not found:
        names = [name for rule in RULES for name in (rule.code, rule.name)]
        near = nearest(wanted.upper(), names) or nearest(wanted, names)
        remedy = f"did you mean {near}?" if near else "'upr rule' lists all rules"
        raise NotFoundError(f"there is no rule '{safe_text(wanted, 40)}'", remedy)
    return found


def _manual(rule: Rule[Any]) -> str:
    head = f"{rule.code} {rule.name} ({rule.severity})"
    basis = f"Source: {rule.source}, grade {rule.grade}" if rule.grade else "Source: our own rule"
    return f"{head}\n\n{rule.manual}\n{basis}"


def _shape(rule: Rule[Any]) -> RuleShape:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "grade": rule.grade,
        "source": rule.source,
        "explanation": rule.manual,
    }
