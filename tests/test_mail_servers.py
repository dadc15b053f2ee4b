"""The step that asks for mail servers, against a real server on the loopback interface."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator

import polars as pl
import pytest

dns_message = pytest.importorskip("dns.message", reason="the extra 'dns' is not installed")
from dns import flags, rcode, rdatatype, rrset  # noqa: E402

import leadhygiene as lh  # noqa: E402
from leadhygiene.rowwise import mail_servers  # noqa: E402

ZONE = {
    "has-mx.example.net": ("MX", "10 mail.has-mx.example.net."),
    "null-mx.example.net": ("MX", "0 ."),
    "address-only.example.net": ("A", "192.0.2.7"),
}


class Server(threading.Thread):
    """Answers from a table; silent for ``silent``, failing for ``broken``."""

    def __init__(self) -> None:
        """Listen on a free port of the loopback interface."""
        super().__init__(daemon=True)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]
        self.asked: list[str] = []

    def run(self) -> None:
        """Answer until the socket is closed."""
        while True:
            try:
                packet, client = self.socket.recvfrom(4096)
            except OSError:
                return
            query = dns_message.from_wire(packet)
            name = query.question[0].name.to_text(omit_final_dot=True)
            self.asked.append(name)
            if name.startswith("silent"):
                continue
            self.socket.sendto(self.answer(query, name).to_wire(), client)

    @staticmethod
    def answer(query: object, name: str) -> object:
        """Return the answer of the table."""
        reply = dns_message.make_response(query)
        reply.flags |= flags.RA
        kind = rdatatype.to_text(query.question[0].rdtype)  # type: ignore[attr-defined]
        if name.startswith("broken"):
            reply.set_rcode(rcode.SERVFAIL)
        elif name == "bare.example.net":
            pass
        elif name not in ZONE:
            reply.set_rcode(rcode.NXDOMAIN)
        elif ZONE[name][0] == kind:
            reply.answer.append(rrset.from_text(f"{name}.", 60, "IN", kind, ZONE[name][1]))
        return reply


@pytest.fixture
def server() -> Iterator[Server]:
    """Run a server for one test."""
    running = Server()
    running.start()
    yield running
    running.socket.close()


def test_every_answer(server: Server) -> None:
    """Mail server, null MX, address only, nothing, no domain, failure, silence."""
    servers = mail_servers.Servers(("127.0.0.1",), server.port, timeout=0.6)
    names = [
        *ZONE,
        "bare.example.net",
        "gone.example.net",
        "broken.example.net",
        "silent.example.net",
    ]
    assert mail_servers.ask(names, servers) == {
        "has-mx.example.net": "ok",
        "null-mx.example.net": "null_mx",
        "address-only.example.net": "implicit_mx",
        "bare.example.net": "no_mx",
        "gone.example.net": "no_domain",
        "broken.example.net": "unknown",
        "silent.example.net": "unknown",
    }


def test_a_run_asks_only_where_the_recipe_says_so(server: Server) -> None:
    """Each domain is asked once; rows without a usable address are ``not_tested``."""
    leads = pl.DataFrame(
        {
            "Email": [
                "a@has-mx.example.net",
                "b@has-mx.example.net",
                "c@gone.example.net",
                "nobody",
                "d@broken.example.net",
            ]
        }
    )
    steps = f'version = 1\n[[steps]]\nuse = "clean"\n[[steps]]\nuse = "dns"\nnameservers = ["127.0.0.1"]\nport = {server.port}\ntimeout = 0.6\n'
    result = lh.run(leads, recipe=steps)
    assert result.findings.filter(pl.col("step") == "dns")["code"].to_list() == [
        "email_dns_no_domain"
    ]
    assert server.asked.count("has-mx.example.net") == 1
    before = len(server.asked)
    lh.run(leads)
    assert len(server.asked) == before


def test_the_shipped_recipe_does_not_ask() -> None:
    """``dns`` is a step that a recipe has to name."""
    assert "dns" not in [step.use for step in lh.Recipe.default().steps]
    assert "cross_check" in [step.use for step in lh.Recipe.default().steps]
