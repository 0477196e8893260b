"""The Lean project's files: what Lean is asked about each obligation, and the generated files that hold it.

Source: the Lean 4 language reference.
"""

import contextlib
import functools
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import resources
from pathlib import Path

from septet.codegen.core.ir import Value
from septet.codegen.lean import contracts
from septet.codegen.lean import library as lean_library
from septet.codegen.lean import portfolio as lean_portfolio
from septet.codegen.lean import statement as lean
from septet.codegen.lean.definitions import DefinitionError
from septet.codegen.lean.statement import LeanError
from septet.proofs import leanmodules, theorempage
from septet.proofs.leanmodules import Module
from septet.proofs.obligations import Kind, Obligation, obligations
from septet.spec.formats import FORMATS, Format
from septet.spec.theorem import THEOREMS

KINDS = frozenset[Kind]({"theorem", "contract"})
FORBIDDEN = re.compile(
    r"\b(sorry|admit|axiom|native_decide|unsafe|implemented_by|extern|ofReduceBool|opaque|partial)\b"
)
"""What would let Lean accept what it has not checked."""
HEARTBEATS = 400_000
"""Lean's measure of work that one theorem may take."""
OPEN: Mapping[str, str] = {
    "scales_are_in_order": "of binary16, 32,768 patterns, which is more than Lean is asked to look at one by one",
    "tables_of_fields_are_sums": "true of the tables of one chain alone, at 16,384 pairs of septets",
    "anchors_cover_the_box": "18 million comparisons of anchors with points of the box; exhaustion makes them",
}
"""Why no proof of a theorem is written down."""
GENERAL = "its proof for every format"
OPENING = "open Septet\n"
OPTIONS = (
    f"set_option maxHeartbeats {HEARTBEATS}\nset_option maxRecDepth 10000\nset_option linter.unusedVariables false\n"
)


@dataclass(frozen=True)
class Written:
    """An obligation as a Lean theorem.

    Attributes:
        name: of the theorem.
        text: the theorem with its proof.
        tactic: what proves it, or the reason why nothing is written.
        values: where it is a negation, the counterexample.
        modules: of the general library, what it needs, in order.
    """

    name: str
    text: str | None
    tactic: str
    values: Mapping[str, Value] | None = None
    modules: tuple[Module, ...] = ()


def written(o: Obligation, tactic: str | None = None, values: Mapping[str, Value] | None = None) -> Written:
    """The theorem of an obligation, as it is lifted now, with the proof that was found for it.

    Args:
        tactic: another one of the portfolio.
        values: another counterexample.

    Raises:
        LiftError: the spec uses Python outside the subset.
    """
    name = re.sub(r"\W+", "_", o.key.split("/", 1)[1])
    try:
        family = leanmodules.proved().get(o.name) if o.kind == "theorem" and tactic is None else None
        if family is not None and o.holds:
            return _instance(o, name, family)
        if o.kind == "contract" and tactic is None and contracts.title(o.function) in leanmodules.contracted():
            text = lean_library.kept(o.function, name, o.constants)
            return Written(name, OPENING + text, GENERAL, modules=leanmodules.closure("Theorems.Contracts"))
        claim = o.lifted()
        statement = lean.statement(claim, o.holds)
        if not o.holds:
            values = values or lean_portfolio.counterexample(o.key, statement)
            if values is None:
                return Written(name, None, "no counterexample is written down")
            if family is not None:
                return replace(_instance(o, name, family), values=values)
            with contextlib.suppress(DefinitionError):
                return _refuted(o, name, values)
            return Written(
                name, statement.theorem(name, lean_portfolio.refutation(statement, values)), "decide", values
            )
        tactic = tactic or lean_portfolio.winner(o.key, o.name)
        if tactic is None:
            return Written(name, None, "no tactic of the portfolio is known to prove it")
        return Written(name, statement.theorem(name, lean_portfolio.proof(statement, tactic)), tactic)
    except (LeanError, DefinitionError) as problem:
        return Written(name, None, f"unsupported: {problem}")


def _instance(o: Obligation, name: str, family: str) -> Written:
    """A theorem that is proved for every format, for the obligation's constants.

    Raises:
        DefinitionError: the spec uses Python that has no rendering.
    """
    text = lean_library.instance(THEOREMS[o.name], name, o.constants)
    modules = leanmodules.closure(f"Theorems.{lean_library.title(family)}")
    return Written(name, OPENING + text, GENERAL, modules=modules)


def _refuted(o: Obligation, name: str, values: Mapping[str, Value]) -> Written:
    """A negative theorem in the words of the general library, refuted at a point.

    Raises:
        DefinitionError: the spec uses Python that has no rendering.
    """
    text = lean_library.refuted(THEOREMS[o.name], name, o.constants, values)
    family = f"Theorems.{lean_library.title(THEOREMS[o.name].family)}"
    modules = leanmodules.closure(family if family in leanmodules.generated() else lean_library.LAST.title())
    return Written(name, OPENING + text, "decide", values, modules)


def nameless(made: Written) -> str:
    """A theorem and its proof without its name."""
    return _unnamed(made.text or "", made.name)


def _unnamed(text: str, name: str) -> str:
    return re.sub(rf"\b{name}(?=\b|{lean_library.EVERY}\b|{lean_library.BLOCKS}\b)", "", text)


def machinery() -> str:
    """All text that a theorem and its proof depend on besides the claim."""
    codegen = Path(str(resources.files("septet.codegen.lean").joinpath("statement.py"))).parent
    texts = (path for path in sorted(codegen.iterdir()) if path.suffix in (".py", ".json"))
    hand = (leanmodules.module(name).text for name in leanmodules.written_by_hand())
    return "\n".join(path.read_text(encoding="utf-8") for path in texts) + "\n".join(hand)


def module(fmt: str) -> str:
    """The name of the file of a format, or of "any"."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"\W+", fmt))


@functools.cache
def _theorems() -> Sequence[tuple[Obligation, Written]]:
    """The theorems of all obligations, in order: a proof that nobody wrote down yet takes a search."""
    return [(o, written(o)) for o in _in_order(o for o in obligations() if o.kind in KINDS)]


@functools.cache
def files() -> Mapping[str, str]:
    """The generated files by path in the repository. A statement that an earlier one makes too is only named.

    Raises:
        LiftError: as `written`.
    """
    texts: dict[str, list[str]] = {}
    seen: dict[str, str] = {}
    merged: set[tuple[str, str]] = set()
    for o, made in _theorems():
        lines = texts.setdefault(o.format, [])
        if made.text is None:
            lines.append(f"-- {made.name}: {made.tactic}\n")
            continue
        same = nameless(made)
        if same in seen:
            lines.append(f"-- {made.name}: the same statement as {seen[same]}\n")
            continue
        seen[same] = f"{module(o.format)}.{made.name}"
        text = made.text.removeprefix(OPENING)
        if made.modules and made.tactic == GENERAL:  # one for all lanes and sizes; each obligation is an instance of it
            formats = {n: v for n, v in o.constants.items() if isinstance(v, Format)}
            if o.kind == "contract":
                formats = {"fmt": FORMATS[o.format]} if o.format in FORMATS else {}
                text = lean_library.kept(o.function, contracts.title(o.function), formats)
            else:
                text = lean_library.instance(THEOREMS[o.name], o.name, formats)
            if not formats or (o.name, o.format) in merged:
                continue
            merged.add((o.name, o.format))
        lines.append(f"/-- {o.claim_text} -/\n{text}")
    return {
        f"proofs/lean/Septet/{module(fmt)}.lean": "\n".join(
            [
                "-- Generated by `septet codegen` from spec/ and codegen/lean/winners.json. Do not edit.",
                *sorted({f"import Septet.{made.modules[-1].name}" for o, made in _theorems() if made.modules}),
                "",
                OPTIONS,
                f"namespace {module(fmt)}",
                OPENING,
                "",
                *lines,
                f"end {module(fmt)}",
                "",
            ]
        )
        for fmt, lines in texts.items()
    }


def _text(path: str) -> str:
    return files()[path]


def page() -> str:
    """How many theorems of each family are closed by a tactic of the portfolio, as Markdown, and which are not.

    Raises:
        LiftError: as `written`.
    """
    counts: dict[str, list[int]] = {}
    missing: dict[str, int] = {}
    loops = general = kept = 0
    for o, made in _theorems():
        closed = made.text is not None
        general += o.kind != "contract" and made.tactic == GENERAL
        kept += o.kind == "contract" and made.tactic == GENERAL
        loops += any(every in (made.text or "") for every in (lean_library.EVERY, lean_library.BLOCKS))
        family = counts.setdefault("contracts" if o.kind == "contract" else o.family, [0, 0])
        family[0] += closed
        family[1] += 1
        if not closed:
            missing[o.name] = missing.get(o.name, 0) + 1
    lines = sum(leanmodules.module(name).text.count("\n") for name in leanmodules.written_by_hand())
    theorems = [sum(c[k] for f, c in counts.items() if f != "contracts") for k in (0, 1)]
    return "\n".join(
        [
            "<!-- Generated by `septet codegen`; do not edit. -->",
            "# What Lean proves",
            "",
            "The spec's functions are definitions below `proofs/lean/Septet`, generated function by function; the",
            "theorems in `Theorems/` are generated too, in the spec's words, and hold for every format: every strictly",
            "increasing codebook, both orders of the digits, both layouts, every group size. People wrote the proofs:",
            f"{lines} lines in `Proofs/`, `Python.lean` and `Word.lean`. A format's theorem names the general one, and",
            "Lean decides that the format meets the conditions of `Format`; so does a new one's as soon as it is",
            "written. Of block formats, Lean decides that a packing is a bijection by moving each bit",
            "(`Proofs/Word.lean`).",
            "[theorems.md](theorems.md) shows them beside the Python. Four more have no Python, which speaks of no",
            "list of any length: `every_weight_of_a_group_meets_the_bound` (`Proofs/Error.lean`), and of chains, in",
            "`Proofs/Chains.lean`, `any_bytes_are_a_group`, `every_row_is_decoded` (decoding is total, and each",
            "level in range) and `no_path_is_cheaper` (no path costs less than Bellman's steps find).",
            "",
            f"Of {theorems[1]} theorems (each for each format and its other constants), {theorems[0]} are closed",
            f"({100 * theorems[0] // theorems[1]} %): {general} by {len(leanmodules.proved())} general theorems, and",
            f"{theorems[0] - general} each by a tactic of the portfolio, unrolled for its constants: by Lean's own, by",
            "its kernel at every point of a small range, or at one that refutes. No instance has a line written for",
            "it alone. `septet prove --prover lean` checks them all; a run's report says what it says on a machine.",
            "",
            f"Contracts are general too: {kept} of {counts['contracts'][1]} instances are closed by",
            f"{len(leanmodules.contracted())} theorems in `Theorems/Contracts.lean`. They say of each function, for",
            "every format, that it keeps its promises, that what it calls has what it requires, and that tables are",
            "read inside.",
            "",
            f"{loops} of them are about one turn of a loop, a term of a dot product or a block of a row: with each",
            "stands, and counts as part of it, a theorem that says it of every number of turns, by induction.",
            "",
            "| family | closed | of |",
            "| --- | --- | --- |",
            *(f"| {family} | {closed} | {total} |" for family, (closed, total) in counts.items()),
            "",
            "Not closed, so *unknown* in a run:",
            "",
            *(f"- {name}, {count}: {OPEN[name]}" for name, count in missing.items()),
            "",
        ]
    )


def makers() -> dict[str, Callable[[], str]]:
    """What makes the text of each generated file, by the file's path in the repository."""
    names = [f"proofs/lean/Septet/{module(fmt)}.lean" for fmt in ("any", *FORMATS)]
    general = {f"proofs/lean/{leanmodules.path(name)}": make for name, make in leanmodules.generated().items()}
    pages = {"docs/lean.md": page, "docs/theorems.md": theorempage.page}
    return {**pages, **general, **{name: functools.partial(_text, name) for name in names}}


def _in_order(found: Iterable[Obligation]) -> list[Obligation]:
    order = ["any", *FORMATS]
    return sorted(found, key=lambda o: order.index(o.format))
