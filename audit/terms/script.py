"""Asks a solver about terms: an SMT-LIB 2 script in a file, a separate program, and the values of a counterexample."""

import re
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from septet.audit.terms import simulation, terms
from septet.audit.terms.terms import Sort, Term
from septet.solvers.cache import Cache
from septet.solvers.conversation import Conversation
from septet.solvers.programs import driver, version
from septet.solvers.verdict import Verdict

_PLAIN = {
    "add": "bvadd", "sub": "bvsub", "mul": "bvmul", "udiv": "bvudiv", "urem": "bvurem", "sdiv": "bvsdiv",
    "srem": "bvsrem", "and": "bvand", "or": "bvor", "xor": "bvxor", "shl": "bvshl", "lshr": "bvlshr",
    "ashr": "bvashr", "ult": "bvult", "ule": "bvule", "slt": "bvslt", "sle": "bvsle", "eq": "=", "not": "not",
    "band": "and", "ite": "ite", "concat": "concat", "fp.neg": "fp.neg", "fp.abs": "fp.abs", "fp.eq": "fp.eq",
    "fp.lt": "fp.lt", "fp.leq": "fp.leq", "fp.isNaN": "fp.isNaN", "fp.isInfinite": "fp.isInfinite",
}  # fmt: skip
_ROUNDED = ("fp.add", "fp.sub", "fp.mul", "fp.div", "fp.fma", "fp.sqrt")
_PIECES = {"fp.floor": "RTN", "fp.ceil": "RTP", "fp.trunc": "RTZ", "fp.roundeven": "RNE", "fp.round": "RNA"}


def _sort(sort: Sort) -> str:
    if sort == terms.BOOL:
        return "Bool"
    if sort[0] == "bv":
        return f"(_ BitVec {sort[1]})"
    return f"(_ FloatingPoint {sort[1]} {sort[2]})"


def written(assertions: Sequence[Term]) -> str:
    """A script that is satisfiable if, and only if, the assertions can all be true; ends with `(check-sat)`.

    Variables keep their names; the pattern of a float that is computed is a variable of its own.
    """
    names: dict[Term, str] = {}
    lines: list[str] = []
    nodes = list(terms.order(assertions))
    uses: dict[Term, int] = {}
    for t in nodes:
        for a in t.args:
            uses[a] = uses.get(a, 0) + 1
    depth: dict[Term, int] = {}
    declarations: list[str] = []
    logic = "QF_BVFP" if any(t.sort[0] == "fp" for t in nodes) else "QF_BV"
    for t in nodes:
        if t.op == "var":
            declarations.append(f"(declare-const {t.value} {_sort(t.sort)})")
            names[t] = str(t.value)
            continue
        if t.op == "const":
            names[t] = str(t.value).lower() if t.sort == terms.BOOL else f"(_ bv{t.value} {t.width})"
            continue
        if t.op == "bits":
            name = f"p{len(lines)}"
            lines.append(f"(declare-const {name} {_sort(t.sort)})")
            lines.append(f"(assert (= ((_ to_fp {t.args[0].sort[1]} {t.args[0].sort[2]}) {name}) {names[t.args[0]]}))")
            names[t] = name
            continue
        text = _text(t, [names[a] for a in t.args])
        depth[t] = 1 + max((depth.get(a, 0) for a in t.args), default=0)
        if uses.get(t, 0) > 1 or depth[t] > 40:
            name = f"t{len(lines)}"
            lines.append(f"(define-fun {name} () {_sort(t.sort)} {text})")
            text, depth[t] = name, 0
        names[t] = text
    lines += [f"(assert {names[t]})" for t in assertions]
    return "\n".join([f"(set-logic {logic})", *declarations, *lines, "(check-sat)"]) + "\n"


def _text(t: Term, args: list[str]) -> str:
    joined = " ".join(args)
    if t.op in _PLAIN:
        return f"({_PLAIN[t.op]} {joined})"
    if t.op in _ROUNDED:
        return f"({t.op} RNE {joined})"
    if t.op in _PIECES:
        return f"(fp.roundToIntegral {_PIECES[t.op]} {joined})"
    if t.op == "extract":
        return f"((_ extract {t.parameters[0]} {t.parameters[1]}) {joined})"
    if t.op in ("zext", "sext"):
        name = "zero_extend" if t.op == "zext" else "sign_extend"
        return f"((_ {name} {t.width - t.args[0].width}) {joined})"
    if t.op in ("to_signed", "to_unsigned"):
        return f"((_ fp.to_{t.op[3]}bv {t.width}) RTZ {joined})"
    to = {
        "as_float": "to_fp {0} {1}) ",
        "convert": "to_fp {0} {1}) RNE ",
        "from_signed": "to_fp {0} {1}) RNE ",
        "from_unsigned": "to_fp_unsigned {0} {1}) RNE ",
    }[t.op].format(*t.sort[1:])
    return f"((_ {to}{joined})"


@dataclass
class Answer:
    """What the solver said: "unsat", "sat" with the values of the variables, or why it said neither."""

    said: str
    values: Mapping[str, int] = field(default_factory=dict)


_PAIR = re.compile(r"\(\s*([A-Za-z_][\w.]*)\s+(?:#b([01]+)|#x([0-9a-fA-F]+)|(true|false)|\(_ bv(\d+) \d+\))\s*\)")


class Questions:
    """Asks bitwuzla; the same script is asked once, unless there is more time for it, and once for all if it is "unsat"
    and there is a cache on disk.

    Attributes:
        scripts: the scripts given to the solver and its answers, for evidence.
        remembered: how many were answered from the cache.
        exhausted: how many questions were answered by trying every input that they depend on.
        solving: seconds of processor time that the solver has used.
    """

    def __init__(self, kept: Cache | None = None) -> None:
        self.scripts: dict[str, str] = {}
        self._answers: dict[str, tuple[Answer, float]] = {}
        self.kept = kept or Cache(None)
        self.remembered = 0
        self.exhausted = 0
        self.solving = 0.0
        self._solver, self._version = Conversation(driver("bitwuzla_driver.py")), version("bitwuzla")
        self._tried: dict[tuple[frozenset[Term], Term], bool] = {}

    def close(self) -> None:
        """End the solver's process, which the first question starts."""
        self._solver.close()

    def now(self) -> float:
        """Seconds of processor time that this process has used, and the solver for it: a clock for limits."""
        return time.process_time() + self.solving

    @property
    def asked(self) -> int:
        """Number of scripts asked."""
        return len(self.scripts)

    def decided_by(self) -> dict[str, int]:
        """How many questions were answered by whom."""
        asked = {f"bitwuzla {self._version}": sum(said in ("sat", "unsat") for said in self.scripts.values())}
        return {name: n for name, n in {**asked, "trying all inputs": self.exhausted}.items() if n}

    def impossible(self, assertions: Sequence[Term]) -> bool:
        """Whether trying all inputs that the last assertion depends on, if they are few, shows it to be false."""
        if not assertions:
            return False
        own = terms.free(assertions[-1])
        if not simulation.few(own, 2 * simulation.FEW):
            return False
        known = [c for a in assertions[:-1] for c in terms.conjuncts(a) if own.issuperset(terms.free(c))]
        question = (frozenset(known), assertions[-1])
        if question not in self._tried:
            self._tried[question] = simulation.impossible(known, assertions[-1])
            self.exhausted += self._tried[question]
        return self._tried[question]

    def satisfiable(self, assertions: Iterable[Term], seconds: float) -> Answer:
        """Whether the assertions can all be true, within some seconds."""
        kept = [a for a in assertions if a is not terms.TRUE]
        if terms.FALSE in kept:
            return Answer("unsat")
        if self.impossible(kept):
            return Answer("unsat")
        if seconds <= 0:
            return Answer("the processor time is used up")
        script = written(kept)
        before, given = self._answers.get(script, (None, 0.0))
        if before is None or (before.said not in ("sat", "unsat") and given < seconds):
            before = self._asked_now(kept, script, seconds)
            self._answers[script] = before, seconds
        return before

    def not_shown(self, conditions: Iterable[Term], seconds: Iterator[float]) -> list[Term]:
        """Those that are not shown to hold for all values, each by itself; what is alike but for names is asked once.

        `seconds` says how much time is left, each time.
        """
        shown: dict[Term, bool] = {}
        left = []
        for condition in conditions:
            names = {v: terms.var(f"v{i}", v.sort) for i, v in enumerate(terms.variables([condition]))}
            (alike,) = terms.substituted([condition], names)
            if alike not in shown:
                shown[alike] = self.satisfiable([terms.not_(alike)], next(seconds)).said == "unsat"
            if not shown[alike]:
                left.append(condition)
        return left

    def _asked_now(self, assertions: Sequence[Term], script: str, seconds: float) -> Answer:
        """What the cache or the solver says."""
        key = f"audit bitwuzla {self._version} {script}"
        if script not in self.scripts and self.kept.get(key) is not None:
            self.remembered += 1
            self.scripts[script] = "unsat"
            return Answer("unsat")
        began = time.perf_counter()
        wanted = [str(v.value) for v in terms.variables(assertions)]
        query = f"(get-value ({' '.join(wanted)}))\n" if wanted else ""
        before = self._solver.used()
        said = self._solver.answer("(set-option :produce-models true)\n" + script + query, seconds)
        after = self._solver.used()
        self.solving += after - before if after >= before else seconds  # it was stopped, and has another process
        first = said.split(maxsplit=1)[0] if said else ""
        self.scripts[script] = first
        if first == "unsat" or first.startswith("unsat"):
            self.scripts[script] = "unsat"
            self.kept.put(key, Verdict("proved"), time.perf_counter() - began)
            return Answer("unsat")
        if first != "sat":
            return Answer(
                f"bitwuzla was stopped after {seconds:.3g} s of processor time"
                if first in ("unknown", "timeout")
                else "the solver died"
                if said.strip() == "error:"
                else said[:300]
            )
        values: dict[str, int] = {}
        for name, b, x, truth, d in _PAIR.findall(said):
            values[name] = int(b, 2) if b else int(x, 16) if x else int(d) if d else int(truth == "true")
        return Answer("sat", values)
