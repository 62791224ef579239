"""Known vulnerabilities in what the locks name: `make audit`.

pip-audit asks an advisory service for every package. A package that the service does not know it passes over, and
then still says that nothing was found; here that counts as not audited. Exit code: 0 nothing known, 1 something is
vulnerable, 2 not (wholly) audited.
"""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

LOCKS = ("requirements.lock", "requirements-dev.lock")
FINE, VULNERABLE, NOT_AUDITED = 0, 1, 2


def main(locks: Sequence[str]) -> int:
    """Audit the locks and say what was found; the exit code."""
    worst = FINE
    for lock in locks:
        code, lines = audited(lock)
        print("\n".join(lines))
        worst = max(worst, code, key=(FINE, NOT_AUDITED, VULNERABLE).index)
    return worst


def audited(lock: str) -> tuple[int, list[str]]:
    """What the advisory service knows of one lock."""
    asked = subprocess.run(
        [sys.executable, "-m", "pip_audit", "-r", lock, "--no-deps", "--disable-pip",
         "--progress-spinner", "off", "--format", "json"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return judged(lock, asked.stdout, asked.stderr)


def judged(lock: str, answer: str, complaints: str) -> tuple[int, list[str]]:
    """The exit code and the lines for what pip-audit answered in JSON, or complained about."""
    try:
        packages: list[Mapping[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError):
        last = (complaints.strip().splitlines() or ["no answer"])[-1]
        return NOT_AUDITED, [f"{lock}: NOT AUDITED, the advisory service cannot be reached: {last}"]
    skipped = [package for package in packages if "skip_reason" in package]
    found = [line for package in packages for line in _vulnerabilities(package)]
    many = len(packages) - len(skipped)
    if found:
        return VULNERABLE, [f"{lock}: {len(found)} known vulnerabilities in {many} packages", *found]
    if skipped or not packages:
        return NOT_AUDITED, [
            f"{lock}: NOT AUDITED: the advisory service that can be reached here knows {many} of"
            f" {len(packages)} packages; nothing is known of those. Run this where pypi.org itself can be reached."
        ]
    return FINE, [f"{lock}: nothing known of {many} packages"]


def _vulnerabilities(package: Mapping[str, Any]) -> list[str]:
    return [
        f"  {package['name']} {package['version']}: {one['id']}, mended in {', '.join(one['fix_versions']) or 'none'}"
        for one in package.get("vulns", ())
    ]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:] or LOCKS))
