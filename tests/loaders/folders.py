"""Small folders of tidy tables for tests."""

from collections.abc import Mapping
from pathlib import Path

SOUND: Mapping[str, str] = {
    "sources.csv": """id,series,title,publisher,date,date_precision,url,locator,licence,access,gathered
lijst-2025,lijst,Lijst 2025,Programma,2025-04-01,DAY,https://lijst.example,,,PUBLIC,2026-11-22
lijst-2026,lijst,Lijst 2026,Programma,2026-04-16,DAY,https://lijst.example,,,PUBLIC,2026-11-22
""",
    "completeness.csv": """source,topic,scope,note
lijst-2026,NETWORKS,,
lijst-2026,COVERS,,
""",
    "nodes/municipality.csv": """id,name,aliases,exists_from,exists_to,tile_column,area_km2,source
GM9901,Noorderhaven,Noordhaven; De Haven,,,3,80.5,lijst-2026
GM9902,Klaverbroek,,2025-07-01,,,,lijst-2026
""",
    "nodes/network.csv": """id,name,aliases,list_number,source
een,Netwerk Een,,1,lijst-2026
""",
    "statements/covers.csv": """subject,object,extent,part,valid_from,valid_to,proposal,note,source
een,GM9901,WHOLE,,,,,,lijst-2025
een,GM9901,WHOLE,,,,,,lijst-2026
een,GM9902,PART,Zuid; Noord,2025-07-01,,,"Twee delen, zegt de lijst.",lijst-2026
""",
}
"""A folder without mistakes: two towns, a network, and a list in two editions."""


def write_folder(folder: Path, tables: Mapping[str, str | bytes]) -> Path:
    """A folder with these files, by their path in it."""
    for path, content in tables.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def replaced(path: str, old: str, new: str) -> dict[str, str]:
    """The sound folder with one change in one file."""
    assert old in SOUND[path]
    return {**SOUND, path: SOUND[path].replace(old, new)}
