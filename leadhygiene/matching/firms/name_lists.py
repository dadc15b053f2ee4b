"""Group a list of names of firms that gives nothing but the names.

Two signs are summed. *Leading words*: the cosine of the words of two names, each weighted by how
rare it is in the list, by what kind of word it is, and by how many proper words stand before it.
*Spelling*: the cosine of character trigrams with inverse document frequency (Salton and Buckley
1988). In lines such as "Institute of Astronomy, University of Thornmere, UK" the first sign is
replaced by the spelling of the segment that names the organisation. Groups grow greedily by a mean
of the best and the average similarity, which neither chains like single linkage nor breaks up
groups of many spellings like average linkage.
"""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import polars as pl
from scipy import sparse

from leadhygiene.matching.firms import names, words
from leadhygiene.standards.firms import firm_words

#: Share of the leading words in the similarity, for names and for lines.
_LEADING = 0.4
_ORGANISATION = 0.5
#: Share of the best similarity in the linkage; the rest is the average.
_BEST = 0.7
#: Similarity from which two groups are one.
_LIMIT = 0.45
#: Similarities below which a pair is no candidate, by sign.
_LEAST_WORDS, _LEAST_TRIGRAMS = 0.45, 0.35
#: Length of a list from which the list itself tells which words are rare.
_PLENTY = 2000
#: Names that one word or trigram may bring together.
_CROWD = 1500
_KINDS = {
    "rare": 1.0, "surname": 1.0, "cliche": 0.75, "place": 0.6, "number": 0.4, "trade": 0.45, "unit": 0.35, "region": 0.3,
    "holding": 0.2,
}  # fmt: skip
#: Words that name organisations, the most telling kind first.
_ORGANISATIONS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\buniv|\bunis?\b|hochschule|polite[ck]n|polytechn|\beth\b|\bepfl\b|institute of technology",
        r"hospital|klinik|clinic|h[oô]pital|ospedale|krankenhaus|sjukhus|ziekenhuis|medical cent|infirmary",
        r"\b(?:inc|ltd|llc|plc|corp|gmbh|ag|bv|nv|spa)\b|company|national lab",
        r"academ|akadem|council|ministry|ministerio|agency|museum|observator|foundation|society|association",
        r"institut|centre|center|college|laborator|research",
    )
)
_SEGMENT = re.compile(r"[,;()]| - ")


def group_names(texts: Sequence[str]) -> list[int]:
    """Return for each name the position of the first name of its group.

    Args:
        texts: Names without legal form, or lines that hold one.

    Examples:
        >>> group_names(["zilverberg electronics", "zilverberg", "zilverberg labs", "harrow dairy", "harrow"])
        [0, 0, 0, 3, 3]
        >>> group_names(["Granite Harbor Fund III", "Granite Harbor Fund IV"])
        [0, 1]
    """
    if not texts:
        return []
    distinct = sorted(set(texts))
    position = {text: n for n, text in enumerate(distinct)}
    read = [names.read_core(text, None) for text in distinct]
    left, right, likeness = _similar(distinct, read)
    ends = _grow(len(distinct), left, right, likeness)
    first: dict[int, int] = {}
    return [first.setdefault(ends[position[text]], n) for n, text in enumerate(texts)]


def _similar(
    texts: Sequence[str], read: Sequence[names.FirmName]
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Return candidate pairs and their similarity."""
    size = len(texts)
    tokens = [
        [firm_words.SHORT_FORMS.get(w := words.singular(t), w) for t in r.tokens] for r in read
    ]
    spelt = _trigrams([" ".join(r.tokens) for r in read])
    leading = _leading(tokens)
    line = np.array(
        [len(_SEGMENT.findall(t)) > 1 or len(w) > 8 for t, w in zip(texts, tokens, strict=True)]
    )
    segments = [_organisation(t) if is_line else t for t, is_line in zip(texts, line, strict=True)]
    organisation = _trigrams([" ".join(names.read_core(s, None).tokens) for s in segments])
    keys = [_candidates(leading, _LEAST_WORDS), _candidates(spelt, _LEAST_TRIGRAMS)]
    if line.any():
        keys.append(_candidates(organisation, 0.6))
    both = np.unique(np.concatenate(keys))
    left, right = both // size, both % size
    trigram = _cosines(spelt, left, right)
    plain = _LEADING * _cosines(leading, left, right) + (1 - _LEADING) * trigram
    in_lines = line[left] | line[right]
    likeness = plain
    if in_lines.any():
        named = _cosines(organisation, left[in_lines], right[in_lines])
        likeness[in_lines] = _ORGANISATION * named + (1 - _ORGANISATION) * trigram[in_lines]
    numbers = [r.numbers for r in read]
    clash = [
        bool(numbers[a] and numbers[b] and numbers[a] != numbers[b] and not (line[a] or line[b]))
        for a, b in zip(left.tolist(), right.tolist(), strict=True)
    ]
    kept = ~np.array(clash, dtype=bool)
    return left[kept], right[kept], likeness[kept]


def _organisation(line: str) -> str:
    """Return the segment of a line that names the organisation.

    Examples:
        >>> _organisation("Institute of Astronomy, University of Thornmere, UK")
        'University of Thornmere'
    """
    segments = [s.strip() for s in _SEGMENT.split(line) if s.strip()]
    for pattern in _ORGANISATIONS:
        found = [s for s in segments if pattern.search(s)]
        if found:
            return found[-1]
    return segments[0] if segments else line


def _leading(tokens: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """Return unit vectors of words; each proper word before a word halves its weight."""
    seen = Counter(t for row in tokens for t in set(row))
    total = max(len(tokens), _PLENTY) + 1
    rows: list[dict[str, float]] = []
    for row in tokens:
        weights: dict[str, float] = {}
        proper = 0
        for token in row:
            kind = words.kind_of(token)
            rarity = math.log(total / (seen[token] + 0.5))
            weight = rarity * _KINDS[kind] * max(0.5**proper, 0.15)
            weights[token] = max(weights.get(token, 0.0), weight)
            proper += kind in {"rare", "surname", "cliche"}
        rows.append(weights)
    return _unit(rows)


def _trigrams(texts: Sequence[str]) -> sparse.csr_matrix:
    """Return unit vectors of character trigrams."""
    counts = [Counter(t[n : n + 3] for n in range(max(1, len(t) - 2))) for t in texts]
    seen = Counter(g for row in counts for g in row)
    total = len(texts) + 1
    rarity = {gram: math.log(total / (n + 1)) + 1.0 for gram, n in seen.items()}
    return _unit([{g: n * rarity[g] for g, n in row.items()} for row in counts])


def _unit(rows: Sequence[dict[str, float]]) -> sparse.csr_matrix:
    """Return rows of weights as a matrix of unit vectors; the columns are sorted."""
    columns = {key: n for n, key in enumerate(sorted({key for row in rows for key in row}))}
    ends = np.cumsum([0, *(len(row) for row in rows)])
    where = np.fromiter((columns[k] for row in rows for k in sorted(row)), np.int64, ends[-1])
    values = np.fromiter((row[k] for row in rows for k in sorted(row)), np.float64, ends[-1])
    matrix = sparse.csr_matrix((values, where, ends), shape=(len(rows), max(len(columns), 1)))
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    return sparse.csr_matrix(sparse.diags(1.0 / np.where(norms > 0, norms, 1.0)) @ matrix)


def _candidates(matrix: sparse.csr_matrix, least: float) -> np.ndarray:
    """Return keys ``a * n + b`` of pairs that are at least so alike; crowded columns bring none."""
    size = matrix.shape[0]
    crowd = np.bincount(matrix.indices, minlength=matrix.shape[1]) > _CROWD
    selective = sparse.csr_matrix(matrix @ sparse.diags((~crowd).astype(float)))
    selective.eliminate_zeros()
    turned = selective.T.tocsr()
    bar = least if not crowd.any() else least * 0.6
    found = []
    for at in range(0, size, 1000):
        part = (selective[at : at + 1000] @ turned).tocoo()
        row = part.row.astype(np.int64) + at
        kept = (part.data >= bar) & (row < part.col)
        left, right = row[kept], part.col[kept].astype(np.int64)
        if crowd.any():
            alike = _cosines(matrix, left, right) >= least
            left, right = left[alike], right[alike]
        found.append(left * size + right)
    return np.concatenate(found)


def _cosines(matrix: sparse.csr_matrix, left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Return the cosine of each pair of rows."""
    out = [
        np.asarray(
            matrix[left[at : at + _STEP]].multiply(matrix[right[at : at + _STEP]]).sum(axis=1)
        ).ravel()
        for at in range(0, len(left), _STEP)
    ]
    return np.concatenate(out) if out else np.zeros(0)


_STEP = 50_000


def _grow(size: int, left: np.ndarray, right: np.ndarray, likeness: np.ndarray) -> list[int]:
    """Merge the most alike groups until none is alike enough; return each name's group."""
    near: list[dict[int, tuple[float, float]]] = [{} for _ in range(size)]
    count, version, into = [1] * size, [0] * size, list(range(size))
    order = np.round(likeness, 9)
    heap: list[tuple[float, int, int, int, int]] = []
    for a, b, alike in zip(left.tolist(), right.tolist(), order.tolist(), strict=True):
        near[a][b] = near[b][a] = (alike, alike)
        if alike >= _LIMIT:
            heap.append((-alike, a, b, 0, 0))
    heapq.heapify(heap)
    while heap:
        _, a, b, seen_a, seen_b = heapq.heappop(heap)
        if into[a] != a or into[b] != b or (version[a], version[b]) != (seen_a, seen_b):
            continue
        into[b] = a
        near[a].pop(b, None)
        for other, (total, best) in near[b].items():
            if other == a:
                continue
            near[other].pop(b, None)
            mine = near[a].get(other, (0.0, 0.0))
            near[a][other] = near[other][a] = (total + mine[0], max(best, mine[1]))
        near[b] = {}
        count[a] += count[b]
        version[a] += 1
        for other, (total, best) in near[a].items():
            alike = round(_BEST * best + (1 - _BEST) * total / (count[a] * count[other]), 9)
            if alike >= _LIMIT:
                low, high = min(a, other), max(a, other)
                heapq.heappush(heap, (-alike, low, high, version[low], version[high]))
    return [_end(into, n) for n in range(size)]


def _end(into: list[int], n: int) -> int:
    while into[n] != n:
        n = into[n]
    return n


def merge_by_name(rows: pl.DataFrame) -> pl.DataFrame:
    """Join firms of account records by their names alone, where no two of their domains differ.

    Args:
        rows: Resolved rows with ``firm``, ``account``, ``core``, ``domain`` and ``how``.
    """
    held = rows.filter(
        pl.col("account") & pl.col("firm").is_not_null() & pl.col("core").is_not_null()
    )
    if not held.height:
        return rows
    held = held.with_columns(
        group=pl.Series(group_names(held["core"].to_list()), dtype=pl.Int64),
        label=pl.col("domain").str.extract(r"^([^.]+)\.").str.replace_all("-", ""),
    )
    labels = held.filter(pl.col("label").is_not_null()).group_by("group", "label").len()
    usual = labels.sort("group", "len", "label", descending=[False, True, False])
    usual = usual.unique(["group"], keep="first", maintain_order=True).select(
        "group", usual="label"
    )
    held = held.join(usual, on="group", how="left", maintain_order="left")
    held = held.with_columns(label=pl.coalesce("label", "usual").fill_null(""))
    firms = held.group_by("firm").agg(pl.col("group", "label").sort_by("id").first())
    firms = firms.with_columns(_to=pl.col("firm").min().over("group", "label"))
    rows = rows.join(firms.select("firm", "_to"), on="firm", how="left", maintain_order="left")
    moved = (pl.col("_to") != pl.col("firm")).fill_null(value=False)
    return rows.with_columns(
        firm=pl.coalesce("_to", "firm"),
        how=pl.when(moved).then(pl.lit("name_list")).otherwise("how"),
    ).drop("_to")
