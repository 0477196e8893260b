"""What is known of a kernel: the answer, where it holds, and the counterexample if there is one."""

from dataclasses import dataclass, field
from typing import Any, Literal

from septet.audit.expected.foreign import ForeignFormat
from septet.audit.frontends.llvm import Place
from septet.audit.lengths.induction import Every
from septet.audit.manifest import Broken, Kernel
from septet.spec.chains import Chain

Answer = Literal["proved", "tested", "not run", "refuted", "unknown", "unsupported", "bad input"]
"""`tested`: a build was run and found right on some inputs, which is no proof; `not run`: it could not be."""
SETTLED = frozenset[Answer]({"proved", "tested", "not run"})
"""Answers that are as claimed, or say nothing about the claim."""
ASSUMED = "arrays do not overlap"
VALID = {
    "unpack": "every stored block",
    "pack": "all numbers of seven bits",
    "decode": "every valid septet",
    "encode": "all codes in range",
    "dequantize_group": "every stored group with finite scales, a unit without a sign and valid septets",
    "dequantize_row": "every stored row with finite scales, units without a sign and valid septets",
    "quantize_group": "all weights of magnitude up to the scale type's largest number",
    "quantize_row": "all weights of magnitude up to the scale type's largest number",
    "quantize_activations": "all finite activations",
    "dot_group": "all valid septets and all activations",
    "matvec": "every stored matrix with finite scales, units without a sign and valid septets, and all finite scales",
    "matmul": "every stored matrix with finite scales, units without a sign and valid septets, and all finite scales",
}
VALID_CHAINS = {
    "dequantize_group": "every stored group with a finite unit without a sign, after every septet",
    "dequantize_row": "every stored row with finite units without a sign",
    "dot_group": "every stored group, after every septet, and all activations",
    "matvec": "every stored matrix with finite units without a sign, and all finite scales",
    "matmul": "every stored matrix with finite units without a sign, and all finite scales",
}
"""What is said of chains instead."""


def allowed(kernel: Kernel | Broken) -> str | None:
    """What the claim allows that is not the same to the last bit, in words."""
    return kernel.format.allowed if isinstance(kernel.format, ForeignFormat) else None


def valid_inputs(kernel: Kernel | Broken) -> str:
    """The inputs that a claim is about, in words."""
    if isinstance(kernel, Broken):
        return "nothing"
    if isinstance(kernel.format, ForeignFormat):
        return kernel.format.valid
    if isinstance(kernel.format, Chain):
        return VALID_CHAINS.get(kernel.operation) or VALID[kernel.operation]
    return VALID[kernel.operation]


@dataclass
class Refutation:
    """A counterexample that was replayed on the native kernel.

    Attributes:
        input: the bytes of the input array.
        element, expected, got: the output that is wrong, if that is what is wrong.
        found: how it was found: "solver" or "random input".
        program: a C program that shows it, where one can; see `septet.audit.native.reproduction`.
        group: where a row is longer than memory, the group that the input's bytes are; all others are zeros.
    """

    what: str
    count: int
    input: bytes
    element: int | None
    expected: str | None
    got: str | None
    place: Place | None
    found: str
    group: int | None = None
    program: str | None = None


@dataclass
class Verdict:
    """What is known of one kernel, compiled in one way.

    Attributes:
        counts: the numbers of elements for which the answer holds; those decided so far if it is not "proved".
        reason: why it is not "proved" or "refuted".
        place: the line that a refutation or a reason is about.
        function: where the function begins.
        seconds: what it took by the clock; `processor` is the processor time, compilers and solvers included.
        queries: how many scripts a solver was given.
        decided_by: how many questions each solver, or trying all inputs, has answered.
        zeros: whether the answer is but for the signs of zeros.
        every: what is proved for every length besides; `fixed` says why nothing is, where the kernel is given a length.
        launched: on which grids a device kernel was run, in words.
        besides: what else is assumed, in words.
        runs: for a build that is run and not proved, on how many inputs it was right; `exhaustive` if on all there are.
    """

    kernel: Kernel | Broken
    level: str
    compiler: str
    flags: tuple[str, ...]
    answer: Answer
    counts: tuple[int, ...] = ()
    reason: str | None = None
    place: Place | None = None
    function: Place | None = None
    refutation: Refutation | None = None
    seconds: float = 0.0
    processor: float = 0.0
    queries: int = 0
    contraction: str = "on"
    decided_by: dict[str, int] = field(default_factory=dict)
    runs: int | None = None
    exhaustive: bool = False
    every: Every | None = None
    fixed: str | None = None
    launched: str | None = None
    contiguous: bool = False
    zeros: bool = False
    aligned: tuple[tuple[str, int], ...] = ()
    besides: tuple[str, ...] = ()

    @property
    def assumed(self) -> str:
        """What is assumed of the arguments."""
        aligned = [f"`{role}` is aligned to {size} bytes, as its type says" for role, size in self.aligned]
        contiguous = ["Fortran's assumed-shape arrays are contiguous"] if self.contiguous else []
        return ", and ".join([ASSUMED, *aligned, *contiguous, *self.besides])

    def as_json(self) -> dict[str, Any]:
        """The verdict as plain JSON."""
        k, r = self.kernel, self.refutation
        return {
            "source": str(k.source), "symbol": k.symbol, "format": k.format.name, "operation": k.operation,
            "arguments": list(k.arguments), "group": k.group, "returns": k.returns, "level": self.level,
            "contraction": self.contraction, "compiler": self.compiler,
            "flags": list(self.flags), "verdict": self.answer, "counts": list(self.counts),
            "launched": self.launched,
            "every_length": None if self.every is None else self.every.as_json(), "fixed_sizes_only": self.fixed,
            "claim": valid_inputs(k), "allowed": allowed(k), "zeros_of_either_sign": self.zeros,
            "assumed": self.assumed, "reason": self.reason,
            "line": None if self.place is None else f"{self.place[0]}:{self.place[1]}",
            "function": None if self.function is None else f"{self.function[0]}:{self.function[1]}",
            "refutation": None if r is None else {
                "what": r.what, "count": r.count, "input": r.input.hex(), "element": r.element,
                "expected": r.expected, "got": r.got, "found": r.found, "group": r.group,
                "line": None if r.place is None else f"{r.place[0]}:{r.place[1]}",
            },
            "seconds": round(self.seconds, 3), "processor_seconds": round(self.processor, 3), "queries": self.queries,
            "decided_by": self.decided_by, "runs": self.runs, "exhaustive": self.exhaustive,
        }  # fmt: skip


def broken(row: Broken) -> Verdict:
    """The verdict on what a manifest has in the place of a kernel."""
    answer: Answer = "unsupported" if row.unknown else "bad input"
    return Verdict(row, "not compiled", "none", (), answer, reason=row.reason)
