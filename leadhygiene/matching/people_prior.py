"""The anchor of the people model: level probabilities counted on generated pools with known truth."""

from __future__ import annotations

from collections.abc import Mapping

#: Field -> level -> probability in (match, colleague, stranger); written by update/people_prior.py.
TABLES: Mapping[str, Mapping[str, tuple[float, float, float]]] = {
    "name": {
        "missing": (0.0002, 0.0002, 0.0055),
        "equal_rare": (0.7603, 0.0066, 0.2567),
        "equal": (0.0048, 0.0002, 0.0443),
        "equal_common": (0.0002, 0.0002, 0.0002),
        "variant": (0.0219, 0.0003, 0.0032),
        "swapped": (0.0156, 0.0002, 0.0066),
        "call_name": (0.0626, 0.001, 0.0166),
        "ambiguous": (0.019, 0.0003, 0.0036),
        "initial": (0.021, 0.0004, 0.0087),
        "slip": (0.0392, 0.0005, 0.003),
        "family_part": (0.0007, 0.0002, 0.0002),
        "given_part": (0.0002, 0.0002, 0.0037),
        "unsure": (0.0002, 0.0002, 0.0002),
        "unverified": (0.0002, 0.0002, 0.0002),
        "near": (0.0088, 0.0002, 0.0012),
        "born": (0.0002, 0.0002, 0.0002),
        "family_changed": (0.007, 0.2857, 0.3565),
        "given_conflict": (0.0155, 0.05, 0.2308),
        "conflict": (0.003, 0.6506, 0.0488),
        "one_part": (0.0206, 0.0036, 0.0107),
    },
    "email": {
        "missing": (0.1284, 0.2568, 0.1259),
        "same": (0.6262, 0.005, 0.0002),
        "same_shared": (0.0053, 0.0002, 0.0051),
        "domain_slip": (0.0229, 0.0002, 0.0002),
        "one_slip": (0.0002, 0.0136, 0.0002),
        "same_local": (0.0267, 0.0002, 0.5418),
        "same_host_like": (0.0004, 0.0157, 0.0004),
        "same_host_other": (0.0003, 0.3852, 0.0085),
        "other": (0.1898, 0.3234, 0.3183),
    },
    "phone": {
        "missing": (0.397, 0.1528, 0.4707),
        "same_mobile": (0.0478, 0.0002, 0.0002),
        "same": (0.1695, 0.014, 0.0002),
        "same_shared": (0.0866, 0.644, 0.0065),
        "same_extension": (0.0119, 0.0002, 0.0002),
        "other_extension": (0.0002, 0.046, 0.0002),
        "one_digit": (0.0005, 0.0002, 0.0002),
        "other": (0.2865, 0.1431, 0.5229),
    },
    "organisation": {
        "missing": (0.056, 0.0403, 0.0409),
        "same": (0.8874, 0.9074, 0.0053),
        "similar": (0.0441, 0.04, 0.0018),
        "related": (0.0008, 0.002, 0.0026),
        "other": (0.0117, 0.0104, 0.9494),
    },
    "place": {
        "missing": (0.4366, 0.3747, 0.4536),
        "same": (0.3307, 0.3719, 0.0003),
        "same_city": (0.2226, 0.2408, 0.0058),
        "other": (0.0101, 0.0126, 0.5403),
    },
    "title": {
        "missing": (0.4553, 0.3742, 0.4192),
        "same": (0.4338, 0.0079, 0.0037),
        "similar": (0.0714, 0.0046, 0.0043),
        "other": (0.0395, 0.6133, 0.5728),
    },
}
SHARES = (0.247, 0.392, 0.362)
