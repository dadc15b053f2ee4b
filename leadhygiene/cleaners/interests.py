"""Clean areas of interest into a set of topics (own list of topics; other words stay as they are)."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import polars as pl

from leadhygiene.standards.lookup.distinct import per_distinct, staged
from leadhygiene.standards.text.text_repair import repaired, repaired_cell
from leadhygiene.standards.text.transliteration import fold_text

KIND = "interests"
CONTEXT: tuple[str, ...] = ()
FIXES = {"interests_repaired": "white space or characters were repaired"}
_PARTS: dict[str, pl.DataType] = {"topics": pl.List(pl.String), "unmapped": pl.List(pl.String)}
_MEMBERS: dict[str, pl.DataType] = {"value": pl.String(), **_PARTS, "fix": pl.String()}
#: Topic -> words that mean it, folded; the first topic with a match wins.
_TOPICS = {
    "product demo": r"demo|demonstration|vorfuhrung|demostracion|dimostrazione|presentation produit|walk ?through",
    "free trial": r"trial|testversion|probeversion|essai gratuit|prueba gratis|proof of concept|poc|pilot",
    "pricing": r"pric\w*|quote|quotation|cost|preis\w*|angebot|tarif\w*|devis|precio\w*|cotizacion|prezz\w*|preventivo|orcamento|prijs\w*|offerte|cennik|budget",
    "newsletter": r"newsletter|news|blog|updates?|infolettre|boletin|nieuwsbrief|mailing list|subscri\w*",
    "security": r"securit\w*|cyber\w*|sicherheit|securite|seguridad|sicurezza|seguranca|firewall|siem|zero trust|identity|sso",
    "compliance": r"complian\w*|gdpr|dsgvo|rgpd|hipaa|sox|iso ?\d{4,5}|soc ?2|regulat\w*|audit\w*|governance|privacy|datenschutz",
    "data integration": r"integrat\w*|etl|elt|connector\w*|sync\w*|data pipeline\w*|migration of data|middleware|ipaas|schnittstelle\w*|integra\w*",
    "api access": r"apis?|api access|developers?|sdk|webhooks?|entwickler",
    "analytics": r"big data|data|daten|donnees|datos|dati|dados|analytic\w*|analys\w*|bi|business intelligence|insights?|auswertung\w*|analisis|data science|machine learning",
    "reporting": r"report\w*|dashboards?|berichte?|rapports?|informes?|relatorios?|kpis?",
    "automation": r"digitali[sz]\w*|digital transformation|transformation digitale|transformacion digital|prozess\w*|process\w*|iot|industrie 4|industry 4|automat\w*|workflow\w*|rpa|bots?|automatis\w*",
    "artificial intelligence": r"ai|a\.i\.|artificial intelligence|kunstliche intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|kunstmatige intelligentie|generative ai|deep learning|ki|ia|genai|llms?|chatgpt|copilot",
    "cloud migration": r"cloud\w*|migrat\w*|saas|aws|azure|gcp|hosting",
    "enterprise plan": r"enterprise\w*|plans?|licen[sc]\w*|subscription plan|konzern",
    "training": r"weiterbildung|formaz\w*|capacitacion|opleiding\w*|szkolen\w*|train\w*|course\w*|workshop\w*|webinar\w*|schulung\w*|formation\w*|formacion|corsi?|certificat\w*|onboarding|academy|e-?learning",
    "support": r"wartung|maintenance|mantenimiento|manutenzione|klantenservice|support|help|service desk|hilfe|kundendienst|soporte|assistenza|suporte|ticket\w*|customer (?:care|service)",
    "consulting": r"consult\w*|advis\w*|beratung|conseil|consultoria|consulenza|professional services|implementation",
    "partnership": r"partner\w*|reseller\w*|affiliate\w*|distribut\w*|alliance\w*|white ?label|oem|socio\w*",
    "sales": r"sales|crm|vertrieb|ventas|ventes|lead gen\w*|pipeline",
    "marketing": r"marketing|seo|email campaigns?|advertis\w*|social media|content|brand\w*|abm",
    "finance": r"financ\w*|accounting|billing|invoic\w*|erp|payments?|payroll|buchhaltung",
    "human resources": r"hr|human resources|recruit\w*|talent|personal(?:wesen)?|rrhh",
    "case studies": r"case stud\w*|references?|customer stor\w*|fallstudie\w*|white ?papers?|e-?books?|resources?",
    "careers": r"careers?|jobs?|karriere|empleo|vacanc\w*",
    "events": r"events?|conference\w*|trade ?shows?|messe\w*|meet ?ups?",
    "logistics": r"logisti\w*|shipping|supply chain|warehous\w*|fulfil\w*",
    "e-commerce": r"e[- ]?commerce|online ?handel|comercio electronico|commercio elettronico|commerce en ligne|online ?shop\w*|webshop|store ?front",
    "mobile": r"mobile|ios|android|apps?",
    "contact": r"everything|all|alles|tout|todo|tutto|various|any|not sure|contact( me| us)?|call ?back|ruckruf|general|information|info|other|sonstiges",
}  # fmt: skip
_BETWEEN = re.compile(r"\s*(?:[;,|/\n•·]|\s[+&]\s|\s-\s)\s*")


def parse(value: pl.Expr) -> pl.Expr:
    """Return ``{value, topics, unmapped, fix}``.

    ``topics`` is the sorted set of known topics (``List(String)``), ``unmapped`` what no topic is
    known for; both are null where nothing was given.

    Examples:
        >>> frame = pl.DataFrame({"x": ["Data-Integration; REPORTS, demo", "Falconry", None]})
        >>> out = frame.select(parse(pl.col("x")))["x"].struct
        >>> out.field("topics").to_list()
        [['data integration', 'product demo', 'reporting'], [], None]
        >>> out.field("unmapped").to_list()
        [[], ['Falconry'], None]
    """
    return staged({"raw": value}, _stages, _MEMBERS)


def parse_one(raw: str | None) -> dict[str, Any]:
    """Return the members of :func:`parse` for one cell.

    Examples:
        >>> parse_one("REPORTS, demo")["topics"]
        ['product demo', 'reporting']
    """
    text = repaired_cell(raw)
    found = dict.fromkeys(_PARTS) if text is None else _one(text)
    return {"value": text, **found, "fix": None if text == raw else "interests_repaired"}


def _stages(frame: pl.DataFrame) -> pl.DataFrame:
    frame = frame.with_columns(value=repaired(pl.col("raw")))
    found = per_distinct([pl.col("value")], _one, pl.Struct(_PARTS))
    frame = frame.with_columns(found=found)
    frame = frame.with_columns(pl.col("found").struct.field(name) for name in _PARTS)
    changed = pl.col("value").ne_missing(pl.col("raw"))
    return frame.with_columns(fix=pl.when(changed).then(pl.lit("interests_repaired")))


@cache
def _compiled() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((topic, re.compile(rf"\b(?:{words})\b")) for topic, words in _TOPICS.items())


@cache
def _topic(folded: str) -> str | None:
    if folded in _TOPICS:
        return folded
    return next((topic for topic, words in _compiled() if words.search(folded)), None)


def _one(text: str) -> dict[str, list[str]]:
    pieces = [piece.strip(" .\"'()[]") for piece in _BETWEEN.split(text[:2000])]
    topics, rest = set(), []
    for piece in filter(None, pieces[:100]):
        topic = _topic(fold_text(piece[:80].replace("-", " ").replace("_", " ")))
        if topic:
            topics.add(topic)
        elif piece not in rest:
            rest.append(piece)
    return {"topics": sorted(topics), "unmapped": rest}


def clean(value: pl.Expr) -> pl.Expr:
    """Return only the tidied text."""
    return parse(value).struct.field("value").name.keep()
