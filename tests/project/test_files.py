"""The files around the code: make, container, requirement files. What a newcomer runs first must not be broken."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")
LOCKS = ("requirements.lock", "requirements-dev.lock")
TARGETS = ("help", "setup", "demo", "run", "test", "lint", "bench", "lock", "clean")


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9.-]+)==(\S+)", text, re.MULTILINE))


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_make_alone_lists_every_target() -> None:
    listed = re.findall(r"^  make (\w+) +\S", run("make").stdout, re.MULTILINE)
    assert tuple(listed) == TARGETS
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert phony is not None
    assert tuple(phony[1].split()) == TARGETS


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_can_be_planned(target: str) -> None:
    planned = run("make", "--dry-run", "--always-make", target)
    assert planned.returncode == 0, planned.stderr


def test_without_a_python_make_says_what_is_needed(tmp_path: Path) -> None:
    (tmp_path / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).touch()
    for name in ("python3", "python3.14", "python3.13", "python3.12", "python3.11"):
        old = tmp_path / "bin" / name
        old.parent.mkdir(exist_ok=True)
        old.write_text("#!/bin/sh\nexit 1\n")
        old.chmod(0o755)
    made = subprocess.run(
        ["make", "-C", str(tmp_path), "setup"],
        env={"PATH": f"{tmp_path / 'bin'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert made.returncode != 0
    assert "revtrack needs Python 3.11 or later" in made.stderr
    assert not (tmp_path / ".venv").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_a_requirement_file_names_no_index_and_pins_every_line_by_hash(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?://|file:|--(extra-)?index-url|--find-links|--trusted-host", text)
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(entries) > 20
    assert [entry.splitlines()[0] for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    build = project["dependency-groups"]["build"]
    wanted = {normal(re.split(r"[<>=;\[]", line)[0].strip()) for line in project["project"]["dependencies"] + build}
    assert wanted <= set(map(normal, pins("requirements.lock")))


def test_tests_run_on_the_versions_that_are_shipped() -> None:
    shipped, tested = map(pins, LOCKS)
    assert {name: tested.get(name) for name in shipped} == shipped


def test_the_dockerfile_has_no_findings() -> None:
    checked = run(".venv/bin/hadolint", "Dockerfile")
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.parametrize(
    "line",
    [
        r"HEALTHCHECK .*CMD revtrack status --check \|\| exit 1",
        r"USER 10001:10001",
        r"VOLUME /data",
        r"ENV .*REVTRACK_DATA_DIR=/data",
        r'ENTRYPOINT \["revtrack"\]',
        r'CMD \["serve"\]',
        r"RUN .*pip install --require-hashes --requirement requirements\.lock",
    ],
)
def test_the_dockerfile_says(line: str) -> None:
    assert re.search(f"^{line}$", DOCKERFILE, re.MULTILINE)


def test_the_image_is_built_from_nothing_but_what_it_copies() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    allowed = {line[1:] for line in lines if line.startswith("!")}
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
    assert "*" in lines
    assert allowed == {name for line in copied for name in line.split()}


def test_the_checks_of_a_change_end_with_the_tests() -> None:
    script = (ROOT / ".ci/run").read_text(encoding="utf-8").splitlines()
    assert (ROOT / ".ci/run").stat().st_mode & 0o100
    assert "set -euo pipefail" in script
    assert script[-2:] == ["make lint", "make test"]
