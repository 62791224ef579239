"""Fetching a page or table by an explicit command; what comes back is checked by its reader, as any file is."""

import re
from pathlib import Path

import httpx

from graph.errors import BadInput

MOST_BYTES = 50 << 20
PATIENCE = 60.0
SAVE_IT = "Bewaar het bestand zelf uit de browser en geef de naam ervan."


def fetch(address: str, folder: Path, client: httpx.Client | None = None) -> Path:
    """What stands at an address, as a file in `folder`; BadInput when it cannot be had whole."""
    if not re.fullmatch(r"https?://[^\s/]+(?:/\S*)?", address):
        raise BadInput(f"“{address}” is geen webadres.", "Schrijf het adres voluit, met https://.")
    host = re.sub(r"^https?://", "", address).split("/")[0]
    try:
        with client or httpx.Client(timeout=PATIENCE, follow_redirects=True) as asking:
            content = _content(asking, address, host)
    except httpx.HTTPStatusError as error:
        raise BadInput(f"{host} gaf een fout ({error.response.status_code}).", SAVE_IT) from error
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise BadInput(f"{host} is niet bereikbaar.", SAVE_IT) from error
    path = folder / (re.sub(r"[^A-Za-z0-9.-]", "-", address.rstrip("/").split("/")[-1])[-80:] or "bron")
    path.write_bytes(content)
    return path


def _content(client: httpx.Client, address: str, host: str) -> bytes:
    chunks: list[bytes] = []
    size = 0
    with client.stream("GET", address) as response:
        response.raise_for_status()
        for chunk in response.iter_bytes():
            chunks.append(chunk)
            size += len(chunk)
            if size > MOST_BYTES:
                raise BadInput(f"{host} geeft meer terug dan deze bron groot kan zijn.", SAVE_IT)
    return b"".join(chunks)
