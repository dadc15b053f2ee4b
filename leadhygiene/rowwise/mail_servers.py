"""Ask the domain name system which mail domains take mail (RFC 5321 section 5, RFC 7505).

The only part of the package that uses the network; it runs only where a recipe names the step
``dns``. A temporary failure is ``unknown``, never a fault; what was not asked is ``not_tested``.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Literal

import polars as pl

from leadhygiene.errors import InputError
from leadhygiene.fields import RECORD_ID
from leadhygiene.findings.table import finding

Answer = Literal["ok", "implicit_mx", "no_domain", "null_mx", "no_mx", "unknown", "not_tested"]
#: Answers that mean that no mail arrives, as codes of findings.
CODES = {
    "email_dns_no_domain": "the domain does not exist (NXDOMAIN)",
    "email_dns_null_mx": "the domain says that it takes no mail (RFC 7505)",
    "email_dns_no_mx": "the domain has neither a mail server nor an address",
}


@dataclass(frozen=True, slots=True)
class Servers:
    """Whom to ask, and how long to wait; see :class:`leadhygiene.step.Dns`."""

    nameservers: tuple[str, ...] = ()
    port: int = 53
    timeout: float = 4.0
    workers: int = 16


def check(
    frame: pl.DataFrame, servers: Servers, tick: Callable[[float], None] = lambda _share: None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Return the frame with ``email_dns`` and a finding per mailbox that gets no mail.

    Args:
        frame: Pool frame of people whose ``email`` was cleaned.
        servers: Whom to ask.
        tick: Progress.

    Raises:
        InputError: dnspython is not installed.
    """
    if "email__parts" not in frame.columns:
        return frame.with_columns(email_dns=pl.lit("not_tested")), frame.clear().select(
            finding("dns", "email", "", "error")
        )
    parts = pl.col("email__parts").struct
    asked = parts.field("valid") & ~parts.field("placeholder")
    frame = frame.with_columns(_domain=pl.when(asked).then(parts.field("domain")))
    domains = frame["_domain"].drop_nulls().unique().sort().to_list()
    answers = ask(domains, servers, tick)
    known = pl.col("_domain").replace_strict(answers, default="not_tested", return_dtype=pl.String)
    frame = frame.with_columns(email_dns=known.fill_null("not_tested")).drop("_domain")
    bad = frame.filter(pl.col("email_dns").is_in(["no_domain", "null_mx", "no_mx"]))
    code = pl.concat_str(pl.lit("email_dns_"), "email_dns")
    found = bad.select(RECORD_ID, "email", "email_dns").select(
        finding("dns", "email", code, "error", before=pl.col("email"))
    )
    return frame, found


def ask(
    domains: list[str], servers: Servers, tick: Callable[[float], None] = lambda _share: None
) -> dict[str, Answer]:
    """Return the answer for each domain.

    Raises:
        InputError: dnspython is not installed.
    """
    if not domains:
        return {}
    resolver = _resolver(servers)
    answers: dict[str, Answer] = {}
    with ThreadPoolExecutor(max_workers=max(servers.workers, 1)) as threads:
        for done, (domain, answer) in enumerate(
            zip(domains, threads.map(lambda name: _ask(resolver, name), domains), strict=True)
        ):
            answers[domain] = answer
            tick((done + 1) / len(domains))
    return answers


def _resolver(servers: Servers) -> Any:  # noqa: ANN401 - a class of an optional package
    try:
        from dns.resolver import Resolver  # noqa: PLC0415 - an optional package
    except ImportError as error:
        raise InputError("the step 'dns' needs dnspython; install leadhygiene[dns]") from error
    resolver = Resolver(configure=not servers.nameservers)
    if servers.nameservers:
        resolver.nameservers = list(servers.nameservers)
        resolver.port = servers.port
    resolver.timeout = resolver.lifetime = servers.timeout
    return resolver


def _ask(resolver: Any, domain: str) -> Answer:  # noqa: ANN401 - a class of an optional package
    """Ask for the mail servers of a domain, and for its address where it names none."""
    from dns import exception  # noqa: PLC0415 - an optional package
    from dns import resolver as answers  # noqa: PLC0415 - an optional package

    try:
        name = domain if domain.isascii() else domain.encode("idna").decode()
        found = resolver.resolve(f"{name}.", "MX")
    except answers.NXDOMAIN:
        return "no_domain"
    except answers.NoAnswer:
        return _address(resolver, name)
    except (exception.DNSException, UnicodeError, OSError):
        return "unknown"
    hosts = [str(record.exchange) for record in found]
    return "null_mx" if hosts == ["."] else "ok"


def _address(resolver: Any, name: str) -> Answer:  # noqa: ANN401 - a class of an optional package
    """Ask for an address: without a mail server the domain itself is one (RFC 5321, 5.1)."""
    from dns import exception  # noqa: PLC0415 - an optional package
    from dns import resolver as answers  # noqa: PLC0415 - an optional package

    for kind in ("A", "AAAA"):
        try:
            resolver.resolve(f"{name}.", kind)
        except answers.NoAnswer:
            continue
        except answers.NXDOMAIN:
            return "no_domain"
        except (exception.DNSException, OSError):
            return "unknown"
        return "implicit_mx"
    return "no_mx"
