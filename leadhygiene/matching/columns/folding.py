"""Fold texts to words: small ASCII letters and digits, one blank between them."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
import polars as pl

from leadhygiene.standards.text import lost_letters
from leadhygiene.standards.text.transliteration import fold


def words(value: pl.Expr) -> pl.Expr:
    """Fold to small ASCII letters and digits, words apart by one blank."""
    whole = lost_letters.mark(fold(value).str.replace_all(r"['.]", ""))
    bare = whole.str.replace_all(r"[^\p{L}\p{N}\p{M}]+", " ")
    text = bare.str.strip_chars()
    return pl.when(text.str.len_bytes() > 0).then(text)


def folded(values: pl.Series, fillers: Collection[str] = ()) -> pl.Series:
    """Return values folded by :func:`words`, without fillers; plain letters and digits are only made small."""
    some = values.str.contains(r"[^A-Za-z0-9 ]|  |^ | $").arg_true()
    slow = values.gather(some).to_frame("v").select(words(pl.col("v")).alias("v"))["v"]
    place = np.arange(len(values))
    place[some.to_numpy()] = np.arange(len(values), len(values) + len(some))
    out = pl.concat([values.str.to_lowercase(), slow]).gather(place)
    return out.set(out.is_in(sorted(fillers)), None) if fillers else out
