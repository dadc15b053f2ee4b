"""Learn how much each junk rule and each good sign weighs; write ``leadhygiene/data/junk_weights.tsv``.

A logistic regression with soft labels on the rows of ``update/junk_rows.py``; rules may only speak
against a row, good signs only for it, and weights are drawn towards their first guess.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import polars as pl
from junk_rows import make
from scipy.optimize import minimize

from leadhygiene.judging.signs import JunkConfig, rules
from leadhygiene.judging.signs import signs as signs_of
from leadhygiene.rowwise import binding
from leadhygiene.standards.rows.routes import SUPPORTS

_TABLE = Path(__file__).parents[1] / "leadhygiene" / "data" / "junk_weights.tsv"
_Floats = npt.NDArray[np.float64]
#: First guess of a rule's weight; rules that are not here start at 5.
_GUESS = {
    "competitor": 1.0, "contradiction": 2.0, "deceased": 2.0, "left_company": 2.0, "student": 1.0, "job_seeker": 1.0, "vendor": 2.0,
    "fictional_phone": 1.5, "placeholder_phone": 1.5, "undeliverable": 3.0, "placeholder_company": 1.5, "disposable_mail": 4.0, "placeholder_mail": 3.5,
    "no_person": 4.0, "absurd": 4.5, "two_departments": 4.5, "bot": 7.0, "spam_message": 7.0, "name_equals_company": 4.0, "burst": 3.0, "copied_payload": 4.0, "sequential_mail": 4.0, "honeypot": 6.0, "own_staff": 1.0,
}  # fmt: skip
#: Weight that a mailbox of person and firm, and a valid number, have at least; and that fame has at
#: most, since real people bear such names.
_SPARED = {"mail_both": -0.8, "phone_ok": -0.6, "identified": -0.8, "celebrity": 4.7}
#: Signs that no made row shows often enough to learn from keep their guess.
_LEAST = 40
#: Rules about who is wanted, or whose fields conflict: a clear hit brings about a review.
_FLOOR = frozenset(
    [
        "celebrity",
        "fictional_character",
        "fictional_phone",
        "competitor",
        "student",
        "job_seeker",
        "vendor",
        "deceased",
        "left_company",
        "no_person",
        "disposable_mail",
        "contradiction",
        "own_staff",
        "burst",
        "copied_payload",
        "sequential_mail",
    ]
)
#: Rules about one field: while a good route is left, they bring about a review at most.
_CEILING = frozenset(
    [
        "fictional_phone",
        "placeholder_phone",
        "placeholder_mail",
        "undeliverable",
        "placeholder_company",
        "contradiction",
        "no_person",
        "vendor",
        "student",
        "job_seeker",
        "competitor",
        "left_company",
        "deceased",
        "own_staff",
    ]
)
#: Rules that real people can meet by their name alone: two good routes hold them back.
_FAMOUS = frozenset(
    (
        "disposable_mail",
        "celebrity",
        "evasive",
        "fictional_character",
        "placeholder_value",
        "keyboard_mash",
        "profanity",
        "name_equals_company",
    )
)


def signs(frame: pl.DataFrame) -> tuple[list[str], _Floats]:
    """Return the names of all signs and their values, a row per row."""
    clean, _ = binding.clean(frame, (), binding.Profile())
    seen = signs_of(clean, JunkConfig(), screened=False)
    columns = [seen.against[code].struct.field("score") for code in seen.rules]
    columns += [seen.supports[name].cast(pl.Float64) for name in SUPPORTS]
    return [*seen.rules, *SUPPORTS], np.column_stack([column.to_numpy() for column in columns])


def fit(values: _Floats, label: _Floats, guess: _Floats, lower: _Floats, upper: _Floats) -> _Floats:
    """Return base and weights that make the labels likeliest, near the guess."""
    rows = np.column_stack([np.ones(len(values)), values])

    def loss(beta: _Floats) -> tuple[float, _Floats]:
        z = rows @ beta
        p = 1 / (1 + np.exp(-z))
        away = (beta - guess) * np.r_[0.0, np.ones(len(guess) - 1)]
        value = (np.logaddexp(0, z) - label * z).mean() + 0.0003 * (away**2).sum()
        return float(value), rows.T @ (p - label) / len(label) + 0.0006 * away

    bounds = list(zip(lower, upper, strict=True))
    return np.asarray(minimize(loss, guess, jac=True, method="L-BFGS-B", bounds=bounds).x)


def main() -> None:
    """Learn on made rows, report on others, write the table."""
    train = make(24000, seed=5)
    names, values = signs(train)
    label = train["label"].to_numpy()
    rule = np.array([name not in SUPPORTS for name in names])
    against = np.array([name in {"no_route", "name_strange"} for name in names])
    guess = np.r_[
        -2.5,
        [
            _GUESS.get(n, 5.0) if r else (1.0 if a else -0.6)
            for n, r, a in zip(names, rule, against, strict=True)
        ],
    ]
    lower = np.r_[-6.0, np.where(rule, 0.5, np.where(against, 0.0, -4.0))]
    upper = np.r_[0.0, np.where(rule, 12.0, np.where(against, 4.0, 0.0))]
    upper[1:] = np.minimum(upper[1:], [_SPARED.get(name, 12.0) for name in names])
    guess = np.minimum(guess, upper)
    rare = np.r_[False, rule & ((values > 0.05).sum(0) < _LEAST)]
    lower, upper = np.where(rare, guess, lower), np.where(rare, guess, upper)
    beta = fit(values, label, guess, lower, upper)
    _report(beta)
    lines = ["feature\tweight\tfloor\tceiling", f"base\t{beta[0]:.3f}\t\t0"]
    known = dict(zip(names, beta[1:], strict=True))
    crowds = {name: _GUESS[name] for name, rule in rules().items() if rule.SCOPE == "frame"}
    for name, weight in sorted((known | crowds).items()):
        floor = "review" if name in _FLOOR else ""
        ceiling = 1 if name in _CEILING else 2 if name in _FAMOUS else 0
        lines.append(f"{name}\t{weight:.3f}\t{floor}\t{ceiling}")
    first = "# learned by update/junk_weights.py from rows made by update/junk_rows.py"
    _TABLE.write_text("\n".join([first, *lines]) + "\n", encoding="utf-8")


def _report(beta: _Floats) -> None:
    """Print by kind of row how the probabilities fall, on rows that were not learned from."""
    test = make(8000, seed=6)
    _, values = signs(test)
    p = 1 / (1 + np.exp(-(np.column_stack([np.ones(len(values)), values]) @ beta)))
    table = test.select("kind", "label").with_columns(p=pl.Series(p))
    pl.Config.set_tbl_rows(40)
    shares = [pl.col("p").quantile(q).round(3).alias(f"q{q}") for q in (0.02, 0.1, 0.5, 0.9, 0.98)]
    print(
        table.group_by("kind").agg(pl.len(), pl.col("label").mean().round(2), *shares).sort("label")
    )
    print("Brier score", round(float(((table["p"] - table["label"]) ** 2).mean()), 4))  # type: ignore[arg-type]  # a number


if __name__ == "__main__":
    main()
