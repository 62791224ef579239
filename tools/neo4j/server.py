"""Starts a Neo4j Community server from Maven artifacts, without Docker: `make neo4j`.

The server of `make neo4j` runs in the foreground on bolt://127.0.0.1:7687, with Neo4j Browser on
http://127.0.0.1:7474, without a password. Tests start one of their own on a free port. Everything it
writes stands in the folder .neo4j, which git ignores; the jars are fetched there once.
"""

import fcntl
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

POM = Path(__file__).with_name("pom.xml")
FOLDER = Path(__file__).parents[2] / ".neo4j"
HOST = "127.0.0.1"
BOLT_PORT, HTTP_PORT = 7687, 7474
MAIN_CLASS = "org.neo4j.server.CommunityEntryPoint"
OPENED = ("java.nio", "java.io", "sun.nio.ch")
"""Packages of Java that the server reaches into, and that newer Java versions otherwise keep closed."""


class CannotStart(RuntimeError):
    """The server cannot be started here; the message is a Dutch sentence that says what is missing."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server runs. Without `http_port` there is no Neo4j Browser.

    `java` are options for the virtual machine, `extra` lines for neo4j.conf.
    """

    home: Path
    bolt_port: int = BOLT_PORT
    http_port: int | None = HTTP_PORT
    with_password: bool = False
    heap: str = "1g"
    java: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        """Where programs reach the server."""
        return f"bolt://{HOST}:{self.bolt_port}"

    def lines(self) -> list[str]:
        """The lines of neo4j.conf."""
        return [
            f"server.default_listen_address={HOST}",
            f"server.default_advertised_address={HOST}",
            f"server.bolt.listen_address=:{self.bolt_port}",
            f"server.bolt.advertised_address=:{self.bolt_port}",
            f"server.http.enabled={_word(self.http_port is not None)}",
            f"server.http.listen_address=:{self.http_port or HTTP_PORT}",
            f"dbms.security.auth_enabled={_word(self.with_password)}",
            "dbms.usage_report.enabled=false",
            "server.memory.pagecache.size=128m",
            "db.tx_log.preallocate=false",
            "db.tx_log.rotation.retention_policy=keep_none",
            *self.extra,
        ]


def missing() -> str:
    """A Dutch sentence on what is missing to start a server; empty when nothing is."""
    lacking = [name for name, program in (("Java", "java"), ("Maven", "mvn")) if not shutil.which(program)]
    return (
        f"{' en '.join(lacking)} ontbreekt hier; nodig zijn Java 17 of nieuwer en Maven." if lacking else ""
    )


def jars() -> Path:
    """The folder with the jars of the version in pom.xml, fetched when it is not there yet."""
    folder = FOLDER / "jars" / _version()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with (folder.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            _fetch(folder)
    return folder


def command(settings: Settings) -> list[str]:
    """The command that runs the server in the foreground, after writing its neo4j.conf."""
    if problem := missing():
        raise CannotStart(problem)
    configuration = settings.home / "conf"
    configuration.mkdir(parents=True, exist_ok=True)
    (configuration / "neo4j.conf").write_text("\n".join(settings.lines()) + "\n", encoding="utf-8")
    return [
        "java",
        f"-Xmx{settings.heap}",
        *settings.java,
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
        "-cp",
        f"{jars()}/*",
        MAIN_CLASS,
        f"--home-dir={settings.home}",
        f"--config-dir={configuration}",
        "--console-mode",
    ]


def start(settings: Settings, patience: float = 120) -> "subprocess.Popen[bytes]":
    """A server in the background that answers; CannotStart when it does not within `patience` seconds."""
    log = settings.home / "console.log"
    arguments = command(settings)
    with log.open("ab") as output:
        process = subprocess.Popen(arguments, stdout=output, stderr=output, stdin=subprocess.DEVNULL)
    end = time.monotonic() + patience
    while not _answers(settings.bolt_port):
        if process.poll() is not None or time.monotonic() > end:
            process.kill()
            process.wait()
            raise CannotStart(f"Neo4j start niet; het verslag staat in {log}.")
        time.sleep(0.1)
    return process


def free_port() -> int:
    """A port that nobody uses at this moment."""
    with closing(socket.socket()) as listener:
        listener.bind((HOST, 0))
        port: int = listener.getsockname()[1]
        return port


def main() -> None:
    """Run the development server until it is interrupted."""
    settings = Settings(FOLDER / "server")
    try:
        arguments = command(settings)
    except CannotStart as problem:
        sys.exit(str(problem))
    if _answers(settings.bolt_port):
        sys.exit(f"Op {settings.url} draait al iets.")
    print(
        f"Neo4j op {settings.url}, Neo4j Browser op http://{HOST}:{HTTP_PORT}; stop met Ctrl+C.", flush=True
    )
    os.execvp(arguments[0], arguments)


def _version() -> str:
    tree = ElementTree.parse(POM)
    return tree.findtext("{*}properties/{*}neo4j.version") or ""


def _fetch(folder: Path) -> None:
    """Into a folder beside it first, so that an interrupted fetch never looks finished."""
    print("De Neo4j-server wordt eenmalig opgehaald (ruim 100 MB) ...", file=sys.stderr, flush=True)
    partial = folder.with_name(f"{folder.name}.partial")
    shutil.rmtree(partial, ignore_errors=True)
    arguments = ["mvn", "-B", "-q", "-f", str(POM), "dependency:copy-dependencies", "-DincludeScope=runtime"]
    fetched = subprocess.run([*arguments, f"-DoutputDirectory={partial}"], capture_output=True, text=True)
    if fetched.returncode:
        raise CannotStart(f"Maven kan de Neo4j-server niet ophalen:\n{fetched.stdout[-2000:]}")
    partial.rename(folder)


def _answers(port: int) -> bool:
    with closing(socket.socket()) as connection:
        connection.settimeout(1)
        return connection.connect_ex((HOST, port)) == 0


def _word(value: bool) -> str:
    return "true" if value else "false"


if __name__ == "__main__":
    main()
