"""The row sells something to us: search ranking, loans, casinos, medicine."""

from __future__ import annotations

import polars as pl

from leadhygiene.kernel import Row
from leadhygiene.standards import junk_words as words

CODE = "spam_message"
MEANING = "text of an unwanted offer in the message or in a name"
INPUTS = ("first_name", "last_name", "full_name", "company", "message")
SCOPE = "row"

_PITCH = (
    r"(?i)(page (1|one) of google|first page of google|seo (rank|service|package|expert|compan)|boost your seo|backlinks?|rank (higher|your)|increase (your )?(traffic|ranking)|guest post|link building|casino|free spins|slot(s|machine)|betting|viagra|cialis|pharmacy|cheap pills|bitcoin investment|crypto (invest|trading|profit)|forex|binary option|"
    r"earn \\$?\\d+|make money|\\$\\d+ (a|per) (day|week)|work from home|payday loan|loan offer|business loan|instant loan|credit repair|inheritance|next of kin|million (usd|dollars)|\\d+(\\.\\d+)?m usd|compensation fund|lottery|you have won|hot (girls|photos|women)|dating|adult|xxx|escort|nude|my photos|"
    r"explainer video|web ?design (company|agency|services?)|website redesign|mobile app development company|offshore development|data entry services|lead generation services|email list for sale|buy followers|unlike a lot of emails|talk ?with ?web ?visitor|replica watches|weight loss|cbd oil|best offer|click here|limited time offer|sms marketing|"
    r"казино|виагра|диплом|кредит|заработок|раскрутк|продвижение сайт|代开|发票|贷款|赌博|博彩|代写|投资回报|副業)"
)
_NAME_PITCH = (
    r"(?i)(\bseo\b|casino|viagra|cialis|\bloans?\b|crypto|bitcoin|backlink|free spins|best price|купить|казино|виагра|диплом|кредит|代开|发票|贷款|博彩|"
    r"cheap (pills|seo)|rank(ing)? service|\bbonus\b|discount offer|web traffic|talkwithwebvisitor|followers)"
)


def flag(row: Row) -> pl.Expr:
    """Return ``{score, evidence}``; see :class:`leadhygiene.kernel.JunkRule`."""
    message = words.true(row["message"].str.contains(_PITCH))
    cells = pl.concat_str(
        [row[name] for name in ("first_name", "last_name", "full_name", "company")],
        separator=" ",
        ignore_nulls=True,
    )
    named = words.true(cells.str.contains(_NAME_PITCH))
    both = words.true(row["message"].str.contains(r"https?://|t\.me/|\.top|\.xyz|\.ru/"))
    score = (
        pl.when(message & both)
        .then(0.95)
        .when(message & named)
        .then(0.95)
        .when(named)
        .then(0.85)
        .when(message)
        .then(0.85)
    )
    return words.flagged(score, pl.lit("words of an unwanted offer"))
