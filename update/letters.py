"""Learn which letters follow each other in names, and how random letters differ from names.

Names are those of the table ``person_names``; random letters are made here, with a fixed seed, as
hands make them: rolling along a row, drumming on the home row, hopping between near keys. Writes
``letter_triples.tsv.gz`` and ``letter_weights.tsv.gz`` into ``leadhygiene/data``.
"""

from __future__ import annotations

import gzip
import random
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from leadhygiene.standards.lookup.tables import origin
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.rows.gibberish import FEATURES, codes, features
from leadhygiene.standards.rows.keyboards import LATIN, LAYOUTS

_DATA = Path(__file__).parents[1] / "leadhygiene" / "data"
_ROWS = [row for layout in LATIN for row in LAYOUTS[layout][1:]]
_SIZE = 27
_Floats = npt.NDArray[np.float64]


def _ascii(row: str) -> str:
    return "".join(key for key in row if key.isascii())


def _roll(rnd: random.Random) -> str:
    row = _ascii(rnd.choice(_ROWS[:3] * 3 + _ROWS))
    start = rnd.randrange(len(row) - 2)
    word = row[start : start + rnd.randint(3, 8)]
    word = word[::-1] if rnd.random() < 0.3 else word
    return (word[:3] * 3)[: rnd.randint(4, 9)] if rnd.random() < 0.25 else word


def _drum(rnd: random.Random) -> str:
    keys = rnd.choice(
        [
            "asdfghjkl",
            "asdf",
            "jkl",
            "sdfghj",
            "asdfjkl",
            "dfghjk",
            "qweasd",
            "asdzxc",
            "fghj",
            "uiojkl",
            "ertdfg",
            "hjkl",
        ]
    )
    return "".join(rnd.choice(keys) for _ in range(rnd.randint(4, 10)))


def _hop(rnd: random.Random) -> str:
    place = {
        key: (y, x + y / 2)
        for y, row in enumerate(LAYOUTS["QWERTY"][1:])
        for x, key in enumerate(row)
    }
    key = rnd.choice(sorted(place))
    word = key
    for _ in range(rnd.randint(4, 10)):
        y, x = place[key]
        near = [
            k for k, (b, a) in place.items() if k != key and abs(b - y) <= 1 and abs(a - x) <= 2.2
        ]
        key = rnd.choice(near)
        word += key
    return word


def _hands(rnd: random.Random) -> str:
    word = ""
    for _ in range(rnd.randint(2, 5)):
        hand = rnd.choice(("qweasdzxcrfv", "uiojklnmhyp"))
        word += "".join(rnd.choice(hand) for _ in range(rnd.randint(1, 4)))
    return word


def _letters(rnd: random.Random) -> str:
    keys = rnd.choice(("abcdefghijklmnopqrstuvwxyz", "bcdfghjklmnpqrstvwxz"))
    return "".join(rnd.choice(keys) for _ in range(rnd.randint(5, 13)))


def _again(rnd: random.Random) -> str:
    part = rnd.choice((_roll(rnd)[:3], _drum(rnd)[: rnd.randint(2, 4)]))
    return (part * 4)[: rnd.randint(len(part) + 2, len(part) * 3)]


_HANDS = (_roll, _roll, _roll, _drum, _drum, _drum, _hands, _hop, _letters, _letters, _again)


def learn_triples(names: list[str]) -> _Floats:
    """Return log probabilities of a letter after two, backed off to one and to none."""
    letters = codes(names)
    index = letters[:-2] * _SIZE * _SIZE + letters[1:-1] * _SIZE + letters[2:]
    counts = np.bincount(index[letters[1:-1] != 0], minlength=_SIZE**3).reshape((_SIZE,) * 3)
    single = counts.sum((0, 1)) / counts.sum()
    pairs = counts.sum(0)
    second = (pairs + 5 * single) / (pairs.sum(1, keepdims=True) + 5)
    third = (counts + 8 * second[None]) / (counts.sum(2, keepdims=True) + 8)
    return np.round(np.log(third).ravel() * 100) / 100


def learn_weights(names: list[str], mashed: list[str], triples: _Floats) -> _Floats:
    """Return the weights of a logistic score; a name weighs as much as five random words."""
    rows = features(names + mashed, triples)
    label = np.r_[np.zeros(len(names)), np.ones(len(mashed))]
    weight = np.r_[np.full(len(names), 5.0), np.ones(len(mashed))]
    centre, spread = rows.mean(0), rows.std(0) + 1e-9
    centre[0], spread[0] = 0.0, 1.0
    scaled = (rows - centre) / spread

    def loss(beta: _Floats) -> tuple[float, _Floats]:
        z = scaled @ beta
        gap = weight * (1 / (1 + np.exp(-z)) - label)
        penalty = np.r_[0.0, beta[1:]]
        value = (weight * (np.logaddexp(0, z) - label * z)).sum() + 0.5 * (penalty**2).sum()
        return float(value), scaled.T @ gap + penalty

    beta = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x
    weights = beta / spread
    weights[0] = beta[0] - (beta[1:] * centre[1:] / spread[1:]).sum()
    return np.asarray(weights)


def _write(name: str, header: str, lines: list[str]) -> None:
    source = (
        f"# learned by update/letters.py from letters made there and from: {origin('person_names')}"
    )
    text = "\n".join([source, header, *lines]) + "\n"
    (_DATA / name).write_bytes(gzip.compress(text.encode(), mtime=0))


def main() -> None:
    """Learn on one half of the names, report on the other, write both tables."""
    rnd = random.Random(11)
    words = lexicon()["name"].to_list()
    names = sorted(
        {word for word in words if word.isascii() and word.isalpha() and 3 <= len(word) <= 20}
    )
    rnd.shuffle(names)
    half = len(names) // 2
    mashed = sorted({rnd.choice(_HANDS)(rnd) for _ in range(30000)} - set(names))
    triples = learn_triples(names[:half])
    weights = learn_weights(names[half : half + 60000], mashed[::2], triples)
    for label, sample in (("names", names[half + 60000 :]), ("random", mashed[1::2])):
        score = 1 / (1 + np.exp(-(features(sample, triples) @ weights)))
        print(label, {bar: round(float((score > bar).mean()), 4) for bar in (0.5, 0.9, 0.98)})
    triples = learn_triples(names)
    rows = triples.reshape(_SIZE * _SIZE, _SIZE)
    keys = " abcdefghijklmnopqrstuvwxyz"
    _write(
        "letter_triples.tsv.gz",
        "after\tminus_100_log_probability_of_end_and_a_to_z",
        [
            f"{keys[n // _SIZE]}{keys[n % _SIZE]}".replace(" ", "_")
            + "\t" + " ".join(str(round(-value * 100)) for value in row)
            for n, row in enumerate(rows)
        ],
    )  # fmt: skip
    _write(
        "letter_weights.tsv.gz",
        "feature\tweight",
        [f"{name}\t{weight:.4f}" for name, weight in zip(FEATURES, weights, strict=True)],
    )


if __name__ == "__main__":
    main()
