"""Tables of real databases, and records of CRM interfaces on a loopback server."""

from __future__ import annotations

import json
import os
import pwd
import shutil
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

import leadhygiene as lh
from leadhygiene.errors import InputError

_ROWS = [
    (1, "Ines", "Alvarado", "ines@larkfield.example", "Larkfield Optics", 12.0, None),
    (2, "Maeve", "O'Rourke", "maeve@orourkesons.example", "O'Rourke & Sons", 0.5, ""),
]
_COLUMNS = ("id", "first_name", "last_name", "email", "company", "score", "note")


def _sqlite(path: Path) -> str:
    with sqlite3.connect(path) as base:
        base.execute(
            'create table "Leads 2026" (id integer, first_name text, last_name text, email text, company text, score real, note text)'
        )
        base.executemany('insert into "Leads 2026" values (?,?,?,?,?,?,?)', _ROWS)
    base.close()
    return f"sqlite:///{path}"


def _check(table: lh.Table) -> None:
    assert table.kind == "sql"
    assert table.frame.columns == list(_COLUMNS)
    assert table.frame.rows() == [
        ("1", "Ines", "Alvarado", "ines@larkfield.example", "Larkfield Optics", "12", None),
        ("2", "Maeve", "O'Rourke", "maeve@orourkesons.example", "O'Rourke & Sons", "0.5", None),
    ]
    assert table.mapping["email"] == "email"


def test_sqlite_table_and_query(tmp_path: Path) -> None:
    """A table by its name, quotes and blanks and all; a query; and what is not there."""
    pytest.importorskip("sqlalchemy")
    url = _sqlite(tmp_path / "crm.db")
    _check(lh.read(url, table="Leads 2026"))
    some = lh.read(url, query='select email from "Leads 2026" where id = 2')
    assert some.frame.rows() == [("maeve@orourkesons.example",)]
    with pytest.raises(InputError, match="did you mean 'Leads 2026'"):
        lh.read(url, table="Leads 2025")
    with pytest.raises(InputError, match="name a table"):
        lh.read(url)
    with pytest.raises(InputError, match="cannot be read"):
        lh.read(url, query="select nothing from nowhere")


def test_a_run_takes_a_table_of_a_database(tmp_path: Path) -> None:
    """What was read from a database goes through the job like a frame."""
    pytest.importorskip("sqlalchemy")
    table = lh.read(_sqlite(tmp_path / "crm.db"), table="Leads 2026")
    result = lh.run(table)
    assert result.report["headline"]["rows"] == 2


def test_duckdb_table(tmp_path: Path) -> None:
    """DuckDB is read by its own library."""
    duckdb = pytest.importorskip("duckdb")
    path = tmp_path / "crm.duckdb"
    base = duckdb.connect(str(path))
    base.execute(
        "create table leads (id integer, first_name text, last_name text, email text, company text, score double, note text)"
    )
    base.executemany("insert into leads values (?,?,?,?,?,?,?)", _ROWS)
    base.close()
    _check(lh.read(f"duckdb:///{path}", table="leads"))
    with pytest.raises(InputError, match="no table 'lead'"):
        lh.read(f"duckdb:///{path}", table="lead")
    with pytest.raises(InputError, match="cannot be run"):
        lh.read(f"duckdb:///{path}", query="select nothing from nowhere")


@pytest.fixture
def postgres() -> Iterator[str]:
    """A server of its own, on loopback, stopped afterwards; root starts it as another user."""
    pytest.importorskip("sqlalchemy")
    pytest.importorskip("psycopg")
    initdb, server = shutil.which("initdb"), shutil.which("postgres")
    if not initdb or not server:
        pytest.skip("no PostgreSQL server is installed")
    home = Path(tempfile.mkdtemp(prefix="pg"))
    other: dict[str, Any] = {}
    if os.geteuid() == 0:
        try:
            user = pwd.getpwnam("nobody")
        except KeyError:
            pytest.skip("PostgreSQL does not start for root, and there is no other user")
        os.chown(home, user.pw_uid, user.pw_gid)
        other = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
    data = home / "data"
    make = [initdb, "-D", str(data), "-U", "crm", "-A", "trust"]
    subprocess.run(make, check=True, capture_output=True, cwd=home, **other)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [server, "-D", str(data), "-p", str(port), "-h", "127.0.0.1", "-k", str(home)],
        stderr=subprocess.PIPE, text=True, cwd=home, **other,
    )  # fmt: skip
    try:
        for line in process.stderr or ():
            if "ready to accept connections" in line:
                break
        yield f"postgresql+psycopg://crm@127.0.0.1:{port}/postgres"
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)
        shutil.rmtree(home, ignore_errors=True)


def test_postgresql_table(postgres: str) -> None:
    """A real server, read through SQLAlchemy."""
    sa = pytest.importorskip("sqlalchemy")
    engine = sa.create_engine(postgres)
    with engine.begin() as base:
        base.execute(
            sa.text(
                "create table leads (id integer, first_name text, last_name text, email text, company text, score double precision, note text)"
            )
        )
        for row in _ROWS:
            base.execute(
                sa.text("insert into leads values (:a,:b,:c,:d,:e,:f,:g)"),
                dict(zip("abcdefg", row, strict=True)),
            )
    engine.dispose()
    _check(lh.read(postgres, table="public.leads"))
    with pytest.raises(InputError, match="no table"):
        lh.read(postgres, table="lead")


def test_a_password_is_never_shown() -> None:
    """An address that does not answer is told without its password."""
    pytest.importorskip("sqlalchemy")
    pytest.importorskip("psycopg")
    with pytest.raises(InputError) as caught:
        lh.read("postgresql+psycopg://crm:s3cret@127.0.0.1:9/crm", table="leads")
    assert "s3cret" not in str(caught.value)


class _Crm(BaseHTTPRequestHandler):
    """Answers as the interfaces of Salesforce and HubSpot do."""

    def do_GET(self) -> None:
        """Answer one request."""
        url = urlsplit(self.path)
        if url.path.endswith("/sobjects/Lead/describe"):
            body: dict[str, Any] = {
                "fields": [
                    {"name": name, "type": kind}
                    for name, kind in (("Id", "id"), ("FirstName", "string"), ("LastName", "string"), ("Email", "email"),
                                       ("Company", "string"), ("IsConverted", "boolean"), ("OwnerId", "reference"), ("Address", "address"))
                ]
            }  # fmt: skip
        elif "/query" in url.path:
            record = {"attributes": {"type": "Lead"}, "Id": "00Q5e00000AAAAAEA4", "FirstName": "Ines", "LastName": "Alvarado",
                      "Email": "ines@larkfield.example", "Company": "Larkfield Optics", "IsConverted": False, "OwnerId": "0055e00000AAAAAEA4"}  # fmt: skip
            body = {"done": True, "totalSize": 1, "records": [record]}
        elif url.path.startswith("/crm/v3/properties"):
            body = {"results": [{"name": n, "label": n, "type": "string", "fieldType": "text", "groupName": "g", "description": "", "options": []}
                                for n in ("email", "firstname", "lastname")]}  # fmt: skip
        else:
            after = parse_qs(url.query).get("after", ["0"])[0]
            properties = {
                "email": f"p{after}@larkfield.example",
                "firstname": "Ines",
                "lastname": "Alvarado",
            }
            body = {"results": [{"id": f"10{after}", "properties": properties, "createdAt": "2026-01-01T00:00:00Z",
                                 "updatedAt": "2026-01-01T00:00:00Z", "archived": False}]}  # fmt: skip
            if after == "0":
                body["paging"] = {"next": {"after": "1", "link": ""}}
        text = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def crm() -> Iterator[str]:
    """A loopback server."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Crm)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_salesforce_records_are_pulled(crm: str) -> None:
    """All fields but compound ones, through the client that the caller logged in."""
    module = pytest.importorskip("simple_salesforce")
    client = module.Salesforce(instance_url=crm, session_id="session")
    client.base_url = f"{crm}/services/data/v59.0/"
    client.session.trust_env = False
    original = type(client).__getattr__

    def on_loopback(self: object, name: str) -> object:
        found = original(self, name)
        if hasattr(found, "base_url"):
            found.base_url = f"{crm}/services/data/v59.0/sobjects/{name}/"
        return found

    type(client).__getattr__ = on_loopback
    try:
        table = lh.read("salesforce://", object="lead", client=client)
    finally:
        type(client).__getattr__ = original
    assert table.format == "salesforce_dataloader"
    assert table.frame["IsConverted"].to_list() == ["false"]
    assert "Address" not in table.frame.columns
    assert table.mapping["company"] == "Company"


def test_hubspot_records_are_pulled_page_by_page(crm: str) -> None:
    """Both pages, by property names."""
    hubspot = pytest.importorskip("hubspot")
    client = hubspot.HubSpot(access_token="token", host=crm)  # noqa: S106 - a loopback server
    table = lh.read("hubspot://", object="contact", client=client)
    assert table.format == "hubspot_api"
    assert table.frame["hs_object_id"].to_list() == ["100", "101"]
    assert table.mapping["id"] == "hs_object_id"


def test_a_client_is_needed() -> None:
    """The sentence says what is missing."""
    with pytest.raises(InputError, match="logged-in client"):
        lh.read("hubspot://", object="contact")
