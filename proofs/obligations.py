"""What there is to prove: every theorem for every format and constant, and every function's contract.

Besides the theorems there are three kinds of obligation that follow from the spec's text: `contract of f`
(preconditions imply postconditions, callees' preconditions hold, tables are read inside), `ranges of f`
(the intervals that machine types are chosen from) and `precondition of t`, a negative theorem that claims
that no argument meets t's preconditions: its refutation is a witness that t is not vacuous.
A `fact` is an axiom of the annotated C, written as a script by itself and not lifted from the spec.
Two more are about generated code and have no script: `kernel`, that a function of it keeps the contract it is written
with, and `compiled`, that it returns what the spec says as a compiler has compiled it.
"""

import functools
import hashlib
import inspect
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

import septet.spec
import septet.spec.theorems
from septet.codegen.core import claim, ir, ranges
from septet.codegen.core.claim import Claim
from septet.codegen.core.instances import constants_of, instances, named
from septet.codegen.smt import smtlib
from septet.spec import codec, dot, floats, layout, quantizer, scales, storage
from septet.spec.blocks.block import BlockFormat
from septet.spec.formats import FORMATS, Format
from septet.spec.theorem import THEOREMS

Kind = Literal["theorem", "contract", "ranges", "precondition", "fact", "kernel", "compiled"]
CODE = frozenset[Kind]({"kernel", "compiled"})
"""Kinds that are about generated code."""

FUNCTIONS: tuple[Callable[..., Any], ...] = (
    codec.encode, codec.is_valid, codec.decode,
    layout.place, layout.weight_at, layout.pack, layout.unpack, layout.scale_to_bytes, layout.scale_from_bytes,
    quantizer.code, quantizer.value,
    scales.offset, scales.unit, scales.nearest_unit,
    floats.is_finite, floats.decode, floats.encode, floats.round_down, floats.round_up,
    storage.group_bytes, storage.row_groups, storage.row_bytes, storage.group_length,
    dot.term,
)  # fmt: skip
"""Spec functions whose contracts are obligations. Those not here work on bytes objects or on sequences of any
length, outside the lifted subset, or divide by a variable; their contracts are checked when they run."""


@dataclass(frozen=True)
class Obligation:
    """One thing to prove, as data that can be sent to another process.

    Attributes:
        format: a format's name, or "any" for what does not depend on one.
        instance: the other constants, such as "lane=0".
        holds: False where a counterexample is what is claimed.
        function: the predicate, or the function whose contract it is.
        script: the SMT-LIB 2 text; `query` asks for a counterexample's values.
        text: SHA-256 of the Python that was lifted.
    """

    kind: Kind
    name: str
    family: str
    claim_text: str
    holds: bool
    format: str
    instance: str
    function: Callable[..., Any]
    constants: Mapping[str, Any]
    exhaustive: bool = False
    script: str = field(default="", repr=False)
    query: str = field(default="", repr=False)
    text: str = ""

    @property
    def key(self) -> str:
        """A path for files: s43-planes/error_is_bounded.lane-0."""
        parts = [self.name, *self.instance.split(", ")] if self.instance else [self.name]
        return f"{_word(self.format)}/{'.'.join(_word(p) for p in parts)}"

    @property
    def digest(self) -> str:
        """SHA-256 of the script."""
        return hashlib.sha256(self.script.encode()).hexdigest()

    @property
    def expected_answer(self) -> str:
        """What a solver should say to the script."""
        return "unsat" if self.holds else "sat"

    def lifted(self) -> Claim:
        """The claim, lifted again. A fact and an obligation about code have none.

        Raises:
            LiftError: the spec uses Python outside the subset.
        """
        if self.kind == "theorem":
            return claim.predicate(self.function, self.constants)
        if self.kind == "contract":
            return claim.contract(self.function, self.constants)
        if self.kind == "ranges":
            return _ranges(claim.contract(self.function, self.constants))
        made = claim.predicate(self.function, self.constants)
        return replace(made, result=False, body=ir.FALSE, obligations={})

    def written(self) -> "Obligation":
        """The obligation with its script."""
        if self.kind in CODE or self.kind == "fact":
            return self
        made = self.lifted()
        encoding: smtlib.Encoding | None = "arithmetic" if self.kind == "ranges" else None
        text = hashlib.sha256(made.text.encode()).hexdigest()
        return replace(self, script=smtlib.script(made, "", encoding), query=smtlib.query(made), text=text)


def _word(text: str) -> str:
    return re.sub(r"[^A-Za-z0-9_]+", "-", text).strip("-")


def _ranges(contract: Claim) -> Claim:
    """The claim that every integer a function computes lies in the interval computed for it."""
    results = contract.result if isinstance(contract.result, tuple | list) else [contract.result]
    roots = [r for r in results if isinstance(r, ir.Expr)]
    intervals = ranges.intervals(roots, ranges.variable_ranges(contract.precondition))
    body = ir.TRUE
    for e, (low, high) in intervals.items():
        if e.sort is ir.Sort.INT and e.op not in ("var", "const"):
            if low is not None:
                body = ir.and_(body, ir.le(ir.const(low), e))
            if high is not None:
                body = ir.and_(body, ir.le(e, ir.const(high)))
    return replace(contract, body=body, obligations={})


def obligations(
    formats: Mapping[str, Format] = FORMATS, blocks: Sequence[BlockFormat] = (), everything: bool = True
) -> list[Obligation]:
    """All obligations of some formats, without their scripts.

    Args:
        formats: those that theorems are stated for.
        blocks: formats of blocks besides the shipped ones.
        everything: whether also those that depend on none of these formats.
    """
    found = []
    for theorem in THEOREMS.values():
        for constants in instances(theorem, formats, blocks, everything):
            base = Obligation(
                "theorem", theorem.name, theorem.family, theorem.claim, theorem.holds,
                *named(constants), theorem.statement, constants, theorem.exhaustive,
            )  # fmt: skip
            found.append(base)
            if hasattr(theorem.statement, "__preconditions__"):
                found.append(
                    replace(
                        base,
                        kind="precondition",
                        name=f"precondition of {theorem.name}",
                        claim_text=f"No argument meets the preconditions of {theorem.name}: refuted by a witness.",
                        holds=False,
                        exhaustive=False,
                    )
                )
    for function in FUNCTIONS:
        module = inspect.unwrap(function).__module__.rsplit(".", 1)[-1]
        name = f"{module}.{function.__name__}"
        for constants in constants_of(function, formats):
            where = named(constants)
            if not everything and where[0] == "any":
                continue
            found.append(
                Obligation(
                    "contract", f"contract of {name}", "ranges",
                    f"{name} keeps its contract, meets those of what it calls, and reads tables inside.",
                    True, *where, function, constants,
                )
            )  # fmt: skip
            found.append(
                Obligation(
                    "ranges", f"ranges of {name}", "ranges",
                    f"Every integer that {name} computes lies in the range its machine type is chosen from.",
                    True, *where, function, constants,
                )
            )  # fmt: skip
    return found


@functools.cache
def spec_digest() -> str:
    """SHA-256 of the spec's sources: file names and contents, in order of name."""
    root = Path(str(septet.spec.__file__)).parent
    digest = hashlib.sha256()
    for path in sorted(root.rglob("*.py")):
        digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
