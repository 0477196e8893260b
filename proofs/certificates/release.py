"""Writes a bundle, and checks one from scratch."""

import hashlib
import json
import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from importlib import metadata
from pathlib import Path

import septet.codegen.core
import septet.codegen.smt
import septet.proofs.certificates
from septet.proofs import run as runs
from septet.proofs.certificates import certificate, manifest, propositional, verified
from septet.proofs.certificates.certificate import Certificate, Checked, Finding, Made
from septet.proofs.certificates.contents import contents
from septet.proofs.certificates.manifest import Entry, File, Manifest
from septet.proofs.certificates.verified import Pair
from septet.proofs.executors import Executor
from septet.proofs.obligations import Obligation, spec_digest
from septet.proofs.provers import PROVERS
from septet.proofs.run import written
from septet.solvers.cache import Cache
from septet.spec.formats import FORMATS, Format

READERS = tuple(name for name, p in PROVERS.items() if name in ("gnat", "gnatprove", "frama-c", "lean"))
"""Provers that read generated sources; what they say is kept as results."""
PACKAGES = {"cvc5": "cvc5", "z3": "z3-solver", "python-sat": "python-sat"}
WITHOUT = "precondition of "
Progress = Callable[[int, int], None]


@dataclass
class Report:
    """What a check found.

    Attributes:
        problems: what fails it, a line each.
        notes: what is worth knowing and fails nothing.
        obligations: how many there are.
        certificates: how many of them each kind certifies.
        clausal: LRAT proofs that were checked; obligations with the same script share one.
        verified: how many of those the verified checker accepted as well.
        unverified: why it did not say anything of the others, and of how many.
    """

    problems: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    certificates: Counter[str] = field(default_factory=Counter)
    obligations: int = 0
    clausal: int = 0
    verified: int = 0
    unverified: Counter[str] = field(default_factory=Counter)


def present(reader: str) -> bool:
    """Whether a prover is installed."""
    return PROVERS[reader].version() is not None


def claims_of(formats: Mapping[str, Format], pattern: str, cache: Cache) -> list[Obligation]:
    """The obligations of some formats whose theorem's name matches a pattern.

    Raises:
        LiftError: as `written`.
    """
    chosen = (o for o in written(formats, cache) if fnmatchcase(o.name.removeprefix(WITHOUT), pattern))
    return list({o.key: o for o in chosen}.values())  # formats of the same codes share some


def _tools(readers: Sequence[str]) -> dict[str, str]:
    found = {}
    for name, package in PACKAGES.items():
        try:
            found[name] = metadata.version(package)
        except metadata.PackageNotFoundError:
            continue
    return found | {name: PROVERS[name].version() or "" for name in readers}


def _makers() -> str:
    """SHA-256 of the Python that makes certificates of scripts; what else there is changes the scripts, or nothing."""
    return runs.digest(septet.codegen.core, septet.codegen.smt, septet.proofs.certificates)


def _distinct(claims: Sequence[Obligation]) -> dict[str, Obligation]:
    """One obligation for each different script, by the script's digest."""
    found: dict[str, Obligation] = {}
    for o in claims:
        if o.script:
            found.setdefault(o.digest, o)
    return found


def _path(digest: str, suffix: str) -> str:
    return f"certificates/{digest[:24]}{suffix}"


def write(
    folder: Path,
    formats: Mapping[str, Format],
    pattern: str,
    readers: Sequence[str],
    executor: Executor,
    cache: Cache,
    seconds: float,
    progress: Progress = lambda done, total: None,
) -> Manifest:
    """Write a bundle into a folder that is empty or not there.

    Certificates that were found are kept in the cache, so that a run that was stopped goes on where it was.

    Args:
        readers: provers whose results, and the sources they read, go into it.
        seconds: for a certificate.

    Raises:
        ValueError: the folder is not empty, or there is nothing to certify.
        ModuleNotFoundError: what finds or checks proofs is not installed.
    """
    propositional.needed()
    claims = claims_of(formats, pattern, cache)
    if not any(o.script for o in claims):
        raise ValueError(f"no theorem is called {pattern!r}")
    if folder.exists() and any(folder.iterdir()):
        raise ValueError(f"{folder}: not empty")
    distinct = _distinct(claims)
    about = f"{_makers()} {sorted(_tools(()).items())}"
    keys = {digest: f"certificate {digest} {o.key} {about}" for digest, o in distinct.items()}
    made: dict[str, Certificate] = {digest: c for digest, key in keys.items() if (c := cache.get_any(key)) is not None}
    tasks = [Made(o, seconds) for digest, o in distinct.items() if digest not in made]
    for i, answer in executor.run(certificate.make, tasks):
        digest = tasks[i].obligation.digest
        if isinstance(answer, BaseException):
            answer = Certificate("none", {}, f"{type(answer).__name__}: {answer}"[:300])
        if answer.kind != "none":
            cache.put_any(keys[digest], answer)
        made[digest] = answer
        progress(len(made), len(distinct))
    files = contents(claims, bool(readers))
    for digest, found in made.items():
        files |= {_path(digest, suffix): data for suffix, data in found.files.items()}
    files |= {f"results/{name}.json": data for name, data in results(claims, readers, executor, cache).items()}
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    bundle = Manifest(
        version="septet-certificate-1",
        septet=metadata.version("septet"),
        spec=spec_digest(),
        formats=list(formats),
        theorems=pattern,
        tools=_tools(readers),
        obligations=[_entry(o, made[o.digest]) for o in claims if o.script],
        files=[
            File(path=path, sha256=hashlib.sha256(data).hexdigest(), bytes=len(data))
            for path, data in sorted(files.items())
        ],
        sha256="",
    )
    (folder / manifest.NAME).write_text(manifest.text(bundle), encoding="utf-8")
    return bundle


def _entry(o: Obligation, found: Certificate) -> Entry:
    return Entry(
        obligation=o.key,
        expected="unsat" if o.holds else "sat",
        script=o.digest,
        certificate=found.kind,
        reason=found.reason,
    )


def results(
    claims: Sequence[Obligation],
    readers: Sequence[str],
    executor: Executor,
    cache: Cache,
    progress: Progress | None = None,
) -> dict[str, bytes]:
    """What provers that read generated sources say of each obligation, as files' contents by prover."""
    if not readers:
        return {}
    run = runs.prove(
        claims,
        {name: PROVERS[name] for name in readers},
        executor,
        cache,
        progress=progress or (lambda done, total: None),
    )
    keys = {(o.name, o.format, o.instance): o.key for o in claims}
    found = {}
    for name in readers:
        verdicts = {}
        for r in run["results"]:
            if r["prover"] == name:
                first = (r["reason"] or "").split(" ")[0].rstrip(":")
                word = first if r["verdict"] == "unknown" and first in ("tested", "unsupported") else r["verdict"]
                verdicts[keys[r["theorem"], r["format"], r["instance"]]] = word
        found[name] = (json.dumps({"prover": name, "verdicts": verdicts}, indent=1, sort_keys=True) + "\n").encode()
    return found


def check(
    folder: Path,
    executor: Executor,
    seconds: float,
    without: Sequence[str] = (),
    progress: Progress = lambda done, total: None,
) -> Report:
    """Check a bundle from scratch: nothing in it is believed that cannot be made, checked or run again.

    Args:
        seconds: for finding a proof again.
        without: provers that are not asked again; that is noted.

    Raises:
        ValueError: there is no readable manifest, or it is of another version or spec.
        ModuleNotFoundError: what checks proofs is not installed.
    """
    propositional.needed()
    try:
        bundle = manifest.parse((folder / manifest.NAME).read_bytes())
    except (OSError, ValueError) as error:
        raise ValueError(f"{folder}: no sound {manifest.NAME}: {error}") from error
    report = Report()
    if bundle["septet"] != metadata.version("septet") or bundle["spec"] != spec_digest():
        raise ValueError(
            f"{folder}: made by Septet {bundle['septet']} of spec {bundle['spec'][:16]}; "
            f"here is {metadata.version('septet')} of spec {spec_digest()[:16]}"
        )
    data = _read(folder, bundle, report)
    unknown = [name for name in bundle["formats"] if name not in FORMATS]
    if unknown:
        report.problems.append(f"manifest: formats that are not shipped: {', '.join(unknown)}")
        return report
    formats = {name: FORMATS[name] for name in bundle["formats"]}
    if formats != dict(FORMATS) or bundle["theorems"] != "*":
        report.notes.append(
            f"a part: formats {', '.join(formats) or 'none'}; theorems {bundle['theorems']!r}, of all that there are"
        )
    claims = claims_of(formats, bundle["theorems"], Cache(None))
    readers = [name for name in READERS if f"results/{name}.json" in data]
    distinct = _distinct(claims)
    kinds = {e["script"]: e["certificate"] for e in bundle["obligations"]}
    expected = contents(claims, bool(readers))
    certificates = {digest: {s: _path(digest, s) for s in SUFFIXES[kinds.get(digest, "none")]} for digest in distinct}
    known = {*expected, *(p for paths in certificates.values() for p in paths.values())}
    known |= {f"results/{name}.json" for name in readers}
    report.problems += [f"{path}: nothing that a bundle has" for path in sorted(data.keys() - known)]
    report.problems += [f"{path}: missing" for path in sorted(known - data.keys())]
    report.problems += [
        f"{path}: not what follows from the spec"
        for path in sorted(expected)
        if data.get(path, expected[path]) != expected[path]
    ]
    entries = {e["obligation"]: e for e in bundle["obligations"]}
    wanted = {o.key: o for o in claims if o.script}
    report.problems += [f"{key}: not in the manifest" for key in sorted(wanted.keys() - entries.keys())]
    if len(entries) != len(bundle["obligations"]) or entries.keys() - wanted.keys():
        report.problems.append("manifest: obligations twice, or that there are not")
    report.problems += list(_misdescribed(entries, wanted))
    _versions(bundle, readers, report)
    tasks = [
        Checked(o, kinds[digest], {s: data[p] for s, p in certificates[digest].items()}, seconds)
        for digest, o in distinct.items()
        if kinds.get(digest, "none") != "none" and all(p in data for p in certificates[digest].values())
    ]
    held = set()
    proofs: list[tuple[str, Pair]] = []
    for done, (i, answer) in enumerate(executor.run(certificate.check, tasks), 1):
        found = Finding(f"{type(answer).__name__}: {answer}"[:300]) if isinstance(answer, BaseException) else answer
        if found.problem is None:
            held.add(tasks[i].obligation.digest)
        else:
            report.problems.append(f"{tasks[i].obligation.key}: {found.problem}")
        if found.proof is not None:
            proofs.append((tasks[i].obligation.key, found.proof))
        progress(done, len(tasks))
    report.obligations, report.clausal = len(wanted), sum(t.kind == "lrat" for t in tasks)
    report.certificates = Counter(kinds[o.digest] for o in wanted.values() if o.digest in held)
    _verify(proofs, executor, report)
    _ask_again(claims, readers, without, data, executor, report)
    return report


def _verify(proofs: Sequence[tuple[str, Pair]], executor: Executor, report: Report) -> None:
    """Ask the verified checker about LRAT proofs that hold by ours."""
    if (why := verified.absent()) is not None:
        report.unverified[why] += len(proofs)
        return
    places = list(verified.batches([pair for _, pair in proofs]))
    for i, answer in executor.run(verified.accepted, [[proofs[k][1] for k in batch] for batch in places]):
        if isinstance(answer, BaseException):
            answer = [f"{type(answer).__name__}: {answer}"[:200]] * len(places[i])
        for k, one in zip(places[i], answer, strict=True):
            if one is True:
                report.verified += 1
            elif one is False:
                report.problems.append(f"{proofs[k][0]}: the verified checker rejects the proof")
            else:
                report.unverified[one] += 1


SUFFIXES: Mapping[str, Sequence[str]] = {
    "lrat": (".cnf", ".lrat.xz"), "cpc": (".cpc.xz",), "witness": (".witness.json",), "none": (),
}  # fmt: skip
"""The files of a certificate of each kind."""


def _read(folder: Path, bundle: Manifest, report: Report) -> dict[str, bytes]:
    """The files that the manifest names, if they are as it says; whatever else is there is a problem."""
    listed = {f["path"]: f for f in bundle["files"]}
    if len(listed) != len(bundle["files"]):
        report.problems.append("manifest: a file twice")
    there = dict(_walk(folder))
    report.problems += [
        f"{path}: not in the manifest" for path in sorted(there.keys() - listed.keys() - {manifest.NAME})
    ]
    data = {}
    for path, entry in listed.items():
        if path not in there or path == manifest.NAME:
            report.problems.append(f"{path}: missing")
            continue
        found = there[path].read_bytes() if there[path].stat().st_size == entry["bytes"] else None
        if found is None or hashlib.sha256(found).hexdigest() != entry["sha256"]:
            report.problems.append(f"{path}: not the file that the manifest names (hash differs)")
            continue
        data[path] = found
    return data


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Everything in a folder, by path; of folders only those without anything in them. Links are not followed."""
    for root, folders, names in os.walk(folder):
        here = Path(root)
        linked = [name for name in folders if (here / name).is_symlink()]
        for name in [*names, *linked]:
            path = here / name
            if path.is_symlink():
                yield f"{path.relative_to(folder).as_posix()} (a link)", path
            else:
                yield path.relative_to(folder).as_posix(), path
        if not names and not folders and here != folder:
            yield f"{here.relative_to(folder).as_posix()}/", here


def _misdescribed(entries: Mapping[str, Entry], wanted: Mapping[str, Obligation]) -> Iterator[str]:
    for key, o in wanted.items():
        entry = entries.get(key)
        if entry is None:
            continue
        if entry["script"] != o.digest or entry["expected"] != o.expected_answer:
            yield f"{key}: not described in the manifest as it follows from the spec"
        elif entry["certificate"] == "none":
            yield f"{key}: no certificate: {entry['reason']}"
        elif entry["reason"] is not None:
            yield f"{key}: a certificate, and a reason why there is none"


def _versions(bundle: Manifest, readers: Sequence[str], report: Report) -> None:
    here = _tools(readers)
    for name, version in bundle["tools"].items():
        if here.get(name) != version:
            report.notes.append(f"made with {name} {version}; here is {here.get(name) or 'none'}")
    cpc = any(e["certificate"] == "cpc" for e in bundle["obligations"])
    if cpc and here.get("cvc5") != bundle["tools"].get("cvc5"):
        report.problems.append(
            f"cvc5's proofs can only be compared with those of the same version: "
            f"pip install cvc5=={bundle['tools'].get('cvc5')}"
        )


def _ask_again(
    claims: Sequence[Obligation],
    readers: Sequence[str],
    without: Sequence[str],
    data: Mapping[str, bytes],
    executor: Executor,
    report: Report,
) -> None:
    """Ask the provers whose results are in a bundle again, and compare."""
    left_out = [name for name in readers if name in without]
    report.notes += [f"{name}: not asked again, because of --without" for name in left_out]
    asked = [name for name in readers if name not in without]
    absent = [name for name in asked if PROVERS[name].version() is None]
    report.problems += [f"results/{name}.json: {name} is not here: {PROVERS[name].install}" for name in absent]
    again = results(claims, [name for name in asked if name not in absent], executor, Cache(None))
    for name, found in again.items():
        given = data[f"results/{name}.json"]
        if found != given:
            report.problems += [f"results/{name}.json: {line}" for line in _differences(given, found)]


def _differences(given: bytes, found: bytes) -> list[str]:
    try:
        said, says = json.loads(given)["verdicts"], json.loads(found)["verdicts"]
        lines = [
            f"{key}: the bundle says {said.get(key)}, and now it is {says.get(key)}"
            for key in sorted({*said, *says})
            if said.get(key) != says.get(key)
        ]
    except (ValueError, KeyError, TypeError, AttributeError):
        lines = []
    return lines or ["not as it is written"]
