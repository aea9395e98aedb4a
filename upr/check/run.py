"""Running rules: every rule over the one subject that it looks at; no order between rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from upr.check.rule import Context, FileContext, Rule
from upr.models.finding import Finding
from upr.text.problem import Problem
from upr.text.progress import Tell, counted, silent


def run(
    rules: Iterable[Rule[Any]], subject: object, context: Context | FileContext, tell: Tell = silent
) -> list[Finding]:
    """Run those of the rules that look at this kind of subject."""
    kind = type(subject)
    fitting = [rule for rule in rules if rule.subject is kind]
    return [found for rule in counted(fitting, "check", tell, every=1) for found in _found(rule, subject, context)]


def _found(rule: Rule[Any], subject: object, context: Context | FileContext) -> Iterator[Finding]:
    if rule.check is not None:
        for hit in rule.check(subject, context):
            yield Finding(rule.code, rule.name, rule.severity, hit.location, hit.message, hit.help)


def from_problems(problems: Iterable[Problem], rules: Mapping[str, Rule[Any]]) -> list[Finding]:
    """Give loading's problems the name and severity of their rule."""
    return [
        Finding(problem.code, rule.name, rule.severity, problem.location, problem.message, problem.help)
        for problem in problems
        for rule in (rules[problem.code],)
    ]
