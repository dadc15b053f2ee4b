"""The anchor of the people model: level probabilities counted on generated pools with known truth."""

from __future__ import annotations

from collections.abc import Mapping

#: Field -> level -> probability in (match, colleague, stranger).
TABLES: Mapping[str, Mapping[str, tuple[float, float, float]]] = {
    "name": {
        "missing": (0.0002, 0.0013, 0.0028),
        "equal_rare": (0.7568, 0.0213, 0.1999),
        "equal": (0.0064, 0.0002, 0.0572),
        "equal_common": (0.0002, 0.0002, 0.0002),
        "variant": (0.113, 0.0003, 0.0374),
        "initial": (0.0219, 0.0002, 0.0091),
        "family_typo": (0.0357, 0.0002, 0.0033),
        "variant_and_typo": (0.0088, 0.0002, 0.0018),
        "swapped": (0.0132, 0.0002, 0.0061),
        "family_changed": (0.005, 0.0679, 0.2497),
        "given_conflict": (0.0132, 0.0111, 0.2278),
        "conflict": (0.0068, 0.896, 0.1962),
        "one_part": (0.0191, 0.0015, 0.0086),
    },
    "email": {
        "missing": (0.1249, 0.2127, 0.0662),
        "same": (0.4902, 0.0012, 0.0004),
        "same_shared": (0.0814, 0.0035, 0.0233),
        "same_local": (0.0583, 0.0017, 0.5593),
        "one_slip": (0.0002, 0.0022, 0.0002),
        "same_host_like": (0.0009, 0.0155, 0.0036),
        "same_host_other": (0.0104, 0.3989, 0.0056),
        "other": (0.2338, 0.3644, 0.3415),
    },
    "phone": {
        "missing": (0.3894, 0.0568, 0.4634),
        "same": (0.1985, 0.0036, 0.0002),
        "same_shared": (0.0718, 0.8446, 0.0002),
        "same_extension": (0.0107, 0.0002, 0.0002),
        "other_extension": (0.0002, 0.058, 0.0002),
        "one_digit": (0.0006, 0.0002, 0.0002),
        "other": (0.329, 0.0369, 0.5364),
    },
    "organisation": {
        "missing": (0.0798, 0.0683, 0.0515),
        "same": (0.7945, 0.8699, 0.0091),
        "similar": (0.0231, 0.027, 0.0006),
        "other": (0.1026, 0.0348, 0.9389),
    },
    "place": {
        "missing": (0.4245, 0.3598, 0.4105),
        "same": (0.3222, 0.3779, 0.0006),
        "same_city": (0.1936, 0.2502, 0.0058),
        "other": (0.0597, 0.0121, 0.5831),
    },
    "title": {
        "missing": (0.4518, 0.3948, 0.3941),
        "same": (0.3314, 0.0054, 0.0029),
        "other": (0.2168, 0.5998, 0.603),
    },
}
SHARES = (0.148, 0.668, 0.184)
