"""LibreOffice as a person's spreadsheet program: opens a workbook, types in cells, saves it as XLSX."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from tests import requiring

MACRO = """
Sub Main
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(ConvertToURL({path}), "_blank", 0, hidden())
{typing}
  Dim saving(0) As New com.sun.star.beans.PropertyValue
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(ConvertToURL({path}), saving())
  book.close(True)
End Sub
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">{}</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink"><library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple" library:link="false"/></library:libraries>
"""


@dataclass(frozen=True)
class Typed:
    """What a person types in one cell; row and column count from 1."""

    sheet: str
    row: int
    column: int
    text: str


def required() -> str:
    """The program. Without it the test is skipped loudly, or fails where `office` is demanded."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        requiring.missing("office", "LibreOffice", "no real spreadsheet program was tried")
    return str(found)


def edit(path: Path, typed: Sequence[Typed], home: Path) -> None:
    """Open the workbook in LibreOffice, type, and save it in place. `home` holds a profile of its own."""
    _run(home, "--terminate_after_init")  # makes the profile, in which the macro then comes
    _write_macro(home / "profile" / "user" / "basic", path, typed)
    before = path.read_bytes()
    _run(home, "macro:///Standard.Module1.Main")
    assert path.read_bytes() != before, "LibreOffice saved nothing"


def _run(home: Path, what: str) -> None:
    program = required()
    profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
    command = [program, profile, "--headless", "--norestore", "--nologo", what]
    subprocess.run(
        command, check=True, capture_output=True, timeout=180, env={**os.environ, "HOME": str(home)}
    )


def _write_macro(folder: Path, path: Path, typed: Sequence[Typed]) -> None:
    lines = [
        f"  book.Sheets.getByName({_quoted(one.sheet)}).getCellByPosition({one.column - 1}, {one.row - 1})"
        f".setFormula({_quoted(one.text)})"
        for one in typed
    ]
    code = MACRO.format(path=_quoted(str(path)), typing="\n".join(lines))
    (folder / "Standard").mkdir(parents=True, exist_ok=True)
    (folder / "script.xlc").write_text(LIBRARIES, encoding="utf-8")
    (folder / "Standard" / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (folder / "Standard" / "Module1.xba").write_text(MODULE.format(escape(code)), encoding="utf-8")


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
