"""Make rows of a lead pool with their label, for the script that learns the weights of junk rules.

``label`` is 0 for a row that can be used, 1 for one that cannot, and 0.5 where a careful person
would look. Names are drawn from the table of names, everything else is put together here.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache

import polars as pl

from leadhygiene.standards.fame import celebrities, characters
from leadhygiene.standards.people.person_names import lexicon
from leadhygiene.standards.phrases import form_talk, placeholders, role_words
from leadhygiene.standards.text.folding import key_text

Row = dict[str, str | float | None]
_FREE = (
    "gmail.com",
    "gmail.com",
    "yahoo.com",
    "hotmail.com",
    "outlook.com",
    "web.de",
    "gmx.de",
    "orange.fr",
    "libero.it",
    "163.com",
    "mail.ru",
)
_THROWN = (
    "mailinator.com",
    "yopmail.com",
    "guerrillamail.com",
    "10minutemail.com",
    "trashmail.com",
    "temp-mail.org",
    "maildrop.cc",
    "getnada.com",
)
_FILLERS = (
    "none@none.com",
    "na@na.com",
    "test@test.com",
    "noemail@noemail.com",
    "no@no.com",
    "email@email.com",
    "name@company.com",
    "user@example.com",
    "unknown@unknown.com",
    "x@x.com",
    "info@example.org",
    "a@a.com",
)
_TRADES = (
    "Logistics",
    "Foods",
    "Engineering",
    "Consulting",
    "Textiles",
    "Dental",
    "Software",
    "Roofing",
    "Hydraulik",
    "Partners",
    "Electric",
    "Media",
    "Printing",
    "Labs",
    "Capital",
    "Supply",
    "Bau",
    "Maschinenbau",
    "Conseil",
    "Energy",
)
_FORMS = ("Inc.", "LLC", "GmbH", "Ltd", "SARL", "AG", "", "", "Co.", "S.r.l.", "AB")
_TITLES = (
    "Buyer",
    "Director of Sales",
    "Procurement Manager",
    "CFO",
    "Engineer",
    "Head of IT",
    "Office Manager",
    "Owner",
    "Analyst",
    "Einkaufsleiter",
    "VP Marketing",
    "Plant Manager",
)
_PLACES = (
    ("US", "Toledo", "OH", "43604", "+1 419 5{:02d}-{:04d}"),
    ("US", "Boise", "ID", "83702", "+1 208 3{:02d}-{:04d}"),
    ("GB", "Leeds", None, "LS1 4DY", "+44 113 2{:02d} {:04d}"),
    ("DE", "Bremen", None, "28217", "+49 421 5{:02d}{:04d}"),
    ("FR", "Lyon", None, "69002", "+33 4 72 {:02d} {:04d}"),
    ("US", "Austin", "TX", "78701", "+1 512 4{:02d}-{:04d}"),
)
_BAD_PHONES = (
    "000-000-0000",
    "1234567890",
    "111-111-1111",
    "999-999-9999",
    "123",
    "0",
    "555-555-5555",
    "123-456-7890",
    "0000000",
)
_FILM_PHONES = ("(212) 555-0143", "+1 310 555 0188", "020 7946 0321", "555-0117", "+44 7700 900461")
_ROLES = (
    "info",
    "sales",
    "office",
    "hr",
    "kontakt",
    "support",
    "accounts",
    "contact",
    "admin",
    "einkauf",
)
_NEUTRAL = ("buyer", "office", "desk", "team")
_OFFERS = (
    "Earn $3000 per week http://easy-cash.top/x",
    "We get you to page 1 of Google, 300 backlinks for $89",
    "Best casino free spins http://win.bet/1",
    "cheap viagra without prescription",
    "I came across your website, increase your traffic today",
    "Bitcoin investment, double your profit t.me/xx",
    "[url=http://a.xyz]free[/url]",
    "hot girls near you, look at my photos http://a.top",
)
_SELLERS = (
    "We are a web design company and offer our services.",
    "Wir bieten Ihnen unsere Dienstleistungen an.",
    "Our agency can help you generate more leads for your sales.",
)


@cache
def _pools() -> dict[str, list[str]]:
    """Return names of the table: listed given and family names, frequent ones, and junk-like ones."""
    table = lexicon().filter(pl.col("name").str.contains(r"^[a-z]{2,14}$"))
    frequent_given = table.filter(pl.col("given_ppm") > 40)["name"].to_list()
    frequent_family = table.filter(pl.col("family_ppm") > 40)["name"].to_list()
    given = table.filter(pl.col("given").is_not_null())["name"].to_list()
    family = table.filter(pl.col("family").is_not_null())["name"].to_list()
    known = set(given) | set(family)
    words = {
        key_text(word)
        for word in (
            *form_talk.TEST_WORDS,
            *form_talk.CURSES,
            *form_talk.EVASIONS,
            *placeholders.NAMES,
            "duck",
            "mouse",
            "fake",
            "null",
            "simpson",
            "potter",
        )
    }
    traps = sorted(word for word in words & known if word.isascii() and len(word) > 2)
    return {
        "given": frequent_given * 3 + given,
        "family": frequent_family * 3 + family,
        "traps": traps,
    }


class Maker:
    """A seeded source of rows."""

    def __init__(self, seed: int) -> None:
        """Start the source; the same seed gives the same rows."""
        self.rnd = random.Random(seed)

    def name(self) -> tuple[str, str]:
        """Return a given and a family name; some are on no list."""
        first, last = self.rnd.choice(_pools()["given"]), self.rnd.choice(_pools()["family"])
        if self.rnd.random() < 0.02:
            last = "".join(
                self.rnd.choice("bcdghklmnprstvz") for _ in range(self.rnd.randint(4, 6))
            ) + self.rnd.choice(("", "ic", "ova", "y"))
        if self.rnd.random() < 0.12:
            cut = self.rnd.randrange(1, len(last))
            last = (
                last[:cut]
                + self.rnd.choice("aeiorn")
                + last[cut:]
                + self.rnd.choice(("", "son", "ez", "ova"))
            )
        if self.rnd.random() < 0.05:
            last += "-" + self.rnd.choice(_pools()["family"])
        return first.title(), last.title()

    def firm(self) -> tuple[str, str]:
        """Return a firm and its mail domain."""
        name = self.rnd.choice(_pools()["family"]).title()
        second = self.rnd.choice(_TRADES)
        form = self.rnd.choice(_FORMS)
        label = key_text(name + (second if self.rnd.random() < 0.6 else ""))
        ending = self.rnd.choice(("com", "com", "de", "co.uk", "fr", "net", "it"))
        return " ".join(part for part in (name, second, form) if part), f"{label}.{ending}"

    def local(self, first: str, last: str) -> str:
        """Return a mailbox name after a person."""
        f, n = key_text(first) or "x", key_text(last) or "x"
        return self.rnd.choice(
            (f"{f}.{n}", f"{f[0]}{n}", f"{f[0]}.{n}", f, n, f"{f}{n[0]}", f"{f}_{n}")
        )

    def phone(self, place: tuple[str, ...]) -> str:
        """Return a number of the place."""
        number = place[4].format(self.rnd.randrange(10, 99), self.rnd.randrange(1000, 9999))
        return (
            number
            if self.rnd.random() < 0.7
            else "".join(char for char in number[3:] if char.isdigit())
        )

    def mash(self) -> str:
        """Return keys hit at random."""
        rows = ("asdfghjkl", "qwertyuiop", "zxcvbnm", "sdfghj", "asdf")
        row = self.rnd.choice(rows)
        if self.rnd.random() < 0.4:
            start = self.rnd.randrange(len(row) - 3)
            return row[start : start + self.rnd.randint(3, 6)]
        return "".join(self.rnd.choice(row) for _ in range(self.rnd.randint(4, 9)))

    def letters(self) -> str:
        """Return letters of a program."""
        return "".join(
            self.rnd.choice("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
            for _ in range(self.rnd.randint(8, 13))
        )

    def some(self, share: float, value: str | None) -> str | None:
        """Return a value, or nothing."""
        return value if self.rnd.random() < share else None

    # -- rows that can be used -------------------------------------------------------------

    def ordinary(self) -> Row:
        """Return a real person at a firm, with one to five ways in."""
        first, last = self.name()
        if self.rnd.random() < 0.06:
            last = self.rnd.choice(_pools()["traps"]).title()
        company, domain = self.firm()
        if self.rnd.random() < 0.06:
            company = self.rnd.choice(placeholders.STATUS).title()
        if self.rnd.random() < 0.01:
            last += self.rnd.choice((" III", " Jr.", " II", ", MD"))
        place = self.rnd.choice(_PLACES)
        mail: str | None
        kind = self.rnd.random()
        if kind < 0.6:
            mail = f"{self.local(first, last)}@{domain}"
        elif kind < 0.85:
            mail = f"{self.local(first, last)}{self.some(0.4, str(self.rnd.randrange(1950, 2005))) or ''}@{self.rnd.choice(_FREE)}"
        elif kind < 0.92:
            mail = f"{self.rnd.choice(_ROLES)}@{domain}"
        else:
            mail = f"{self.rnd.choice('kmxt')}{self.rnd.randrange(10, 9999)}@{self.rnd.choice((domain, *_FREE))}"
        phone = self.some(0.75, self.phone(place))
        bad = self.rnd.random()
        if bad < 0.05:
            phone = self.rnd.choice(_BAD_PHONES)
        elif bad < 0.07:
            phone = self.rnd.choice(_FILM_PHONES)
        elif bad < 0.13 and phone:
            mail = self.rnd.choice((None, *_FILLERS))
        row = self.row(first, last, mail, phone, self.some(0.9, company), place, 0.0)
        row["website"] = self.some(0.4, domain)
        return row

    def paper(self) -> Row:
        """Return a person with firm, title and address, but without a route."""
        first, last = self.name()
        place = self.rnd.choice(_PLACES)
        company, domain = self.firm()
        row = self.row(
            first,
            last,
            self.some(0.4, self.rnd.choice(_FILLERS)),
            self.some(0.3, self.rnd.choice(_BAD_PHONES)),
            company,
            place,
            0.15,
        )
        row |= {
            "title": self.rnd.choice(_TITLES),
            "website": self.some(0.4, domain),
            "city": place[1],
            "postal_code": place[3],
        }
        return row

    def sparse(self) -> Row:
        """Return a person with one good route and nothing else."""
        first, last = self.name()
        place = self.rnd.choice(_PLACES)
        mail = f"{self.local(first, last)}@{self.rnd.choice((*_FREE, self.firm()[1]))}"
        if self.rnd.random() < 0.4:
            return self.bare(first, last, None, self.phone(place), None, 0.0)
        return self.bare(first, last, mail, None, self.some(0.3, self.firm()[0]), 0.0)

    def namesake(self) -> Row:
        """Return a real bearer of a famous name at a firm of theirs."""
        famous = self.rnd.choice(
            [
                n
                for n in (*celebrities.LEGENDS, *celebrities.NAMES[:400], *characters.NAMES[:400])
                if n.count(" ") == 1
            ]
        )
        first, last = famous.title().split(" ")
        company, domain = self.firm()
        place = self.rnd.choice(_PLACES)
        good = self.rnd.random()
        if good < 0.7:
            mail = f"{self.local(first, last)}@{domain}"
            return self.row(first, last, mail, self.phone(place), company, place, 0.4)
        return self.bare(
            first,
            last,
            f"{self.local(first, last)}@{self.rnd.choice(_FREE)}",
            self.phone(place),
            None,
            0.6,
        )

    # -- rows to look at -------------------------------------------------------------------

    def thin(self) -> Row:
        """Return next to nothing."""
        first, last = self.name()
        place = self.rnd.choice(_PLACES)
        company, domain = self.firm()
        coded = f"{self.rnd.choice('jkms')}{self.rnd.randrange(10, 999)}@{self.rnd.choice(_FREE)}"
        return self.rnd.choice(
            (
                self.bare(first, None, None, None, None, 0.5),
                self.bare(None, last, None, None, None, 0.5),
                self.bare(first, last, None, None, None, 0.5),
                self.bare(None, None, None, self.phone(place), None, 0.5),
                self.bare(None, None, coded, None, None, 0.5),
                self.bare(None, None, f"{self.rnd.choice(_ROLES)}@{domain}", None, company, 0.5),
                self.bare(
                    first, last, None, self.rnd.choice(_BAD_PHONES + _FILM_PHONES), company, 0.5
                ),
                self.bare(first, last, self.rnd.choice(_FILLERS), self.phone(place), None, 0.4),
            )
        )

    def department(self) -> Row:
        """Return a department of a real firm."""
        words = [
            word
            for word in role_words.WORDS
            if word not in role_words.ALSO_NAMES and word.isascii()
        ]
        company, domain = self.firm()
        place = self.rnd.choice(_PLACES)
        mail = f"{self.rnd.choice(_ROLES)}@{domain}"
        second = self.rnd.choice((None, *_NEUTRAL))
        return self.bare(
            self.rnd.choice(words).title(),
            second,
            self.some(0.7, mail),
            self.some(0.5, self.phone(place)),
            company,
            0.6,
        )

    def thrown(self) -> Row:
        """Return a real person with a throw-away mailbox."""
        first, last = self.name()
        company, _ = self.firm()
        place = self.rnd.choice(_PLACES)
        mail = f"{self.local(first, last)}{self.rnd.randrange(99)}@{self.rnd.choice(_THROWN)}"
        if self.rnd.random() < 0.4:
            titled = self.bare(first, last, mail, None, self.some(0.4, company), 0.95)
            return titled | {"title": self.some(0.6, self.rnd.choice(_TITLES))}
        return self.row(first, last, mail, self.phone(place), company, place, 0.62)

    def strangers(self) -> Row:
        """Return fields of two people or two firms in one row."""
        first, last = self.name()
        other = self.name()
        company, domain = self.firm()
        place = self.rnd.choice(_PLACES)
        if self.rnd.random() < 0.5:
            return self.row(
                first,
                last,
                f"{other[0]}.{other[1]}@{domain}".lower(),
                self.phone(place),
                company,
                place,
                0.5,
            )
        return self.row(
            first,
            last,
            f"{self.local(first, last)}@{self.firm()[1]}",
            self.phone(place),
            company,
            place,
            0.4,
        )

    def odd_at_work(self) -> Row:
        """Return a name that is no name, with good work data behind it."""
        first, last = self.name()
        company, domain = self.firm()
        place = self.rnd.choice(_PLACES)
        odd = self.rnd.choice(("Test", "Anonymous", "Privat", "Unknown", "Guest"))
        mail = f"{self.local(first, last)}@{domain}"
        if self.rnd.random() < 0.5:
            first, last = self.hollow_name()
            first, last = first or "X", last or "Y"
            return self.row(
                first,
                last,
                f"{self.local(first, last)}@{domain}",
                self.phone(place),
                company,
                place,
                0.45,
            )
        return self.row(odd, last, mail, self.phone(place), company, place, 0.35)

    def sellers(self) -> Row:
        """Return a seller with a name and a firm."""
        first, last = self.name()
        company, domain = self.firm()
        row = self.bare(first, last, f"{self.local(first, last)}@{domain}", None, company, 0.5)
        return row | {"message": self.rnd.choice(_SELLERS)}

    # -- rows that cannot be used ----------------------------------------------------------

    def hollow_name(self) -> tuple[str | None, str | None]:
        """Return a name that is none."""
        kind = self.rnd.randrange(11)
        if kind <= 1:
            return self.mash(), self.some(0.9, self.mash())
        if kind == 2:
            return self.letters(), self.letters()
        if kind == 3:
            char = self.rnd.choice("abcxzjkq")
            return char * self.rnd.randint(3, 6), char * self.rnd.randint(2, 5)
        if kind == 4:
            test = self.rnd.choice([w for w in form_talk.TEST_WORDS if len(w) > 3])
            return test, self.rnd.choice((test, "user", "lead", "1", None, "test"))
        listed = {
            5: form_talk.EVASIONS,
            6: placeholders.NAMES,
            7: characters.NAMES,
            8: celebrities.NAMES,
            9: form_talk.RUDE_NAMES,
            10: form_talk.TEST_NAMES,
        }[kind]
        words = self.rnd.choice([n for n in listed if n.strip()]).split(" ")
        if len(words) == 1:
            return words[0], None
        cut = self.rnd.randint(1, len(words) - 1)
        return " ".join(words[:cut]), " ".join(words[cut:])

    def hollow(self) -> Row:
        """Return a made-up identity."""
        first, last = self.hollow_name()
        mine = key_text(f"{first or ''}") or "x"
        host = key_text(self.rnd.choice((last or "", first or "", self.mash()))) or "x"
        mail = self.rnd.choice(
            (
                None,
                f"{mine}@{host}.com",
                f"{mine}@{mine}.com",
                self.rnd.choice(_FILLERS),
                f"{mine}@gmail.com",
                f"{self.mash()}@{self.mash()}.com",
                f"{mine}@{self.rnd.choice(_THROWN)}",
                f"{mine}@hotmail.com",
            )
        )
        phone = self.rnd.choice(
            (None, None, self.rnd.choice(_BAD_PHONES), str(self.rnd.randrange(10**4, 10**9)))
        )
        world = self.rnd.choice(characters.WORLDS).title()
        company = self.rnd.choice(
            (None, None, first, self.mash(), world, self.rnd.choice(placeholders.COMPANIES))
        )
        if self.rnd.random() < 0.08:
            phone = self.phone(self.rnd.choice(_PLACES))
        return self.bare(first, last, mail, phone, company, 1.0)

    def unreachable(self) -> Row:
        """Return a plausible name whose only route is none."""
        first, last = self.name()
        host = self.rnd.choice(("gmail", "company", "yahoo"))
        mail = self.rnd.choice(
            (
                f"{first}@@{host}",
                f"{self.local(first, last)}@{host}",
                f"www.{key_text(last)}.com",
                f"@{host}.com",
                self.rnd.choice(_FILLERS),
                f"{self.local(first, last)}@{self.rnd.choice(_THROWN)}",
                f"{self.local(first, last)}{self.rnd.randrange(999)}@{self.rnd.choice(_THROWN)}",
            )
        )
        if self.rnd.random() < 0.3:
            return self.bare(first, last, None, self.rnd.choice(_BAD_PHONES), None, 1.0)
        film = self.rnd.random()
        if film < 0.3:
            firm = self.rnd.choice(
                ("Acme Corp", "Example Inc", "Contoso", *placeholders.COMPANIES[:60])
            )
            filler = self.rnd.choice((None, *_FILLERS, f"{first}@domain.invalid".lower()))
            film_row = self.bare(
                first, last, filler, self.rnd.choice(_FILM_PHONES), firm if filler is None else self.some(0.5, firm), 1.0
            )  # fmt: skip
            return film_row | {"title": self.some(0.4, self.rnd.choice(_TITLES))}
        if film < 0.4:
            return self.bare(
                None, None, self.rnd.choice(_FILLERS), self.some(0.5, self.rnd.choice(_BAD_PHONES)),
                self.rnd.choice(placeholders.COMPANIES), 1.0,
            )  # fmt: skip
        return self.bare(
            first,
            last,
            mail,
            self.some(0.2, self.rnd.choice(_BAD_PHONES)),
            self.some(0.2, self.rnd.choice(placeholders.COMPANIES)),
            1.0,
        )

    def nothing(self) -> Row:
        """Return an empty row."""
        _, domain = self.firm()
        return self.rnd.choice(
            (
                self.bare(None, None, None, None, None, 1.0),
                self.bare(None, None, f"noreply@{domain}", None, None, 1.0),
                self.bare("-", ".", None, None, "N/A", 1.0),
                self.bare(
                    None, None, self.rnd.choice(_FILLERS), self.rnd.choice(_BAD_PHONES), None, 1.0
                ),
            )
        )

    def spam(self) -> Row:
        """Return an offer of a bot."""
        first, last = self.name()
        host = self.rnd.choice(
            ("gmail.com", "mail.ru", f"promo{self.rnd.randrange(99)}.xyz", self.firm()[1])
        )
        tail = self.rnd.choice(("Tog", "mam", "Vob", "cow", "lak", "Tab"))
        twin = first + tail
        names = self.rnd.choice(
            (
                (first, last),
                (twin, twin),
                (twin, twin),
                ("Casino", "Bonus"),
                ("http://x.top", None),
                ("<script>alert(1)</script>", "x"),
                ("' OR 1=1 --", "x"),
            )
        )
        row = self.bare(
            *names,
            f"{self.local(first, last)}@{host}",
            self.some(0.5, "8" + str(self.rnd.randrange(10**9, 10**10))),
            self.some(0.3, "google"),
            1.0,
        )
        plain = names == (first, last)
        return row | {
            "message": self.rnd.choice(_OFFERS) if plain or self.rnd.random() < 0.6 else None
        }

    # -- putting rows together -------------------------------------------------------------

    def bare(
        self,
        first: str | None,
        last: str | None,
        mail: str | None,
        phone: str | None,
        company: str | None,
        label: float,
    ) -> Row:
        """Return a row without an address."""
        return {
            "first_name": first,
            "last_name": last,
            "email": mail,
            "phone": phone,
            "company": company,
            "label": label,
        }

    def row(
        self,
        first: str,
        last: str,
        mail: str | None,
        phone: str | None,
        company: str | None,
        place: tuple[str, ...],
        label: float,
    ) -> Row:
        """Return a row with as much of an address as forms bring."""
        full = self.rnd.random() < 0.6
        return self.bare(first, last, mail, phone, company, label) | {
            "title": self.some(0.5, self.rnd.choice(_TITLES)), "city": place[1] if full else None,
            "state": place[2] if full else None, "postal_code": place[3] if full else None, "country": self.some(0.8, place[0]),
        }  # fmt: skip


_SHARES: dict[str, int] = {
    "ordinary": 40, "paper": 5, "sparse": 9, "namesake": 4, "thin": 6, "department": 3, "thrown": 3, "strangers": 3, "odd_at_work": 2,
    "sellers": 1, "hollow": 24, "unreachable": 7, "nothing": 2, "spam": 5,
}  # fmt: skip


def make(rows: int, seed: int) -> pl.DataFrame:
    """Return labelled rows in canonical columns, with the kind of row in ``kind``."""
    maker = Maker(seed)
    kinds = maker.rnd.choices(list(_SHARES), list(_SHARES.values()), k=rows)
    columns = (
        "first_name",
        "last_name",
        "full_name",
        "email",
        "phone",
        "company",
        "website",
        "title",
        "street",
        "city",
        "state",
        "postal_code",
        "country",
        "message",
    )
    made = []
    for kind in kinds:
        build: Callable[[], Row] = getattr(maker, kind)
        made.append({"kind": kind, **build()})
    schema = {"kind": pl.String, **dict.fromkeys(columns, pl.String), "label": pl.Float64}
    frame = pl.DataFrame(made, schema=schema)
    ids = pl.int_range(pl.len()).cast(pl.String)
    return frame.with_columns(
        ids.alias("lh_record_id"), lh_object=pl.lit("lead"), lh_source=pl.lit(0, pl.Int32)
    )
