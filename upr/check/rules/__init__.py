"""All rules: a list written by hand, in the order of their codes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from upr.check.rule import Rule
from upr.check.rules import (
    doc,
    doc_form,
    doc_text,
    lnk,
    lnk_translations,
    nar,
    nar_forms,
    nar_language,
    nar_names,
    nar_paragraphs,
    nar_whole,
    nar_words,
    ohc,
    ohc_endorsed,
    ohc_others,
    ohc_text,
    per,
    rcm,
    rcm_smart,
    rec,
    rec_loading,
    rec_yaml,
    rev,
    src,
    src_addresses,
    ver,
    ver_dates,
    ver_sources,
    ver_wording,
)

RULES: tuple[Rule[Any], ...] = tuple(
    sorted(
        (
            *rec_yaml.RULES,
            *rec_loading.RULES,
            *rec.RULES,
            *lnk.RULES,
            *lnk_translations.RULES,
            *ver.RULES,
            *ver_sources.RULES,
            *ver_wording.RULES,
            *ver_dates.RULES,
            *src.RULES,
            *src_addresses.RULES,
            *nar.RULES,
            *nar_names.RULES,
            *nar_paragraphs.RULES,
            *nar_words.RULES,
            *nar_whole.RULES,
            *nar_forms.RULES,
            *nar_language.RULES,
            *rcm.RULES,
            *rcm_smart.RULES,
            *per.RULES,
            *ohc.RULES,
            *ohc_text.RULES,
            *doc.RULES,
            *doc_form.RULES,
            *doc_text.RULES,
            *ohc_endorsed.RULES,
            *rev.RULES,
            *ohc_others.RULES,
        ),
        key=lambda rule: rule.code,
    )
)

BY_CODE: Mapping[str, Rule[Any]] = {rule.code: rule for rule in RULES}
