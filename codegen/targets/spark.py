"""SPARK Ada from the lifted spec: its functions as expression functions with contracts, its theorems as ghost lemmas.

A spec function keeps its name and calls the functions that it calls; a theorem is a ghost procedure whose precondition
and postcondition are the theorem's. Numbers are 64-bit integers: what the spec says of rationals is said here of
multiples of one unit of measure, in the widest ranges in which nothing can overflow. What cannot be said so is
not said at all: `declined` has it, with the reason.
"""

import functools
import hashlib
import inspect
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Any

import jinja2

import septet.spec.theorems  # noqa: F401  (registers them)
from septet.codegen.core import claim, interpreter, ir, ranges
from septet.codegen.core.calls import Call, Callee, CallLifter, Shape
from septet.codegen.core.instances import constants_of, named
from septet.codegen.core.integers import Integers
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.lift import LiftError
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import RenderError
from septet.codegen.targets import spark_operations
from septet.codegen.targets.ada import Array, Table, Writer, bare, enclosed, identifier, literal, wrapped
from septet.spec import codec, floats, layout, quantizer, scales
from septet.spec.dot import LARGEST_TERM
from septet.spec.floats import BINARY16, BINARY32
from septet.spec.formats import FORMATS, LANES, LARGEST_GROUP, LARGEST_LEVEL, SEPTETS, Format
from septet.spec.theorem import THEOREMS, Theorem

WIDEST = 1 << 50
"""Offsets and units of the quantizer's functions: far beyond binary16's 2^40, so that theorems may scale them."""
WEIGHTS = (-256 * WIDEST, 256 * WIDEST)
NOWHERE: Mapping[str, Interval] = MappingProxyType({})
ARRAYS = {"septets": ("Septet_Values", "Septet_Value"), "data": ("Bytes", "Unsigned_8")}
"""The array parameters there are: their type and that of their elements, both modular."""
NOUNS = {
    "a": "Activation",
    "a0": "Activation",
    "a1": "Activation",
    "acc": "Sum",
    "bits": "Pattern",
    "c": "Code",
    "k": "Count",
    "lo": "Offset",
    "m": "Scale",
    "n": "Level",
    "p": "Product",
    "q": "Number",
    "t": "Sum",
    "u": "Unit",
    "w": "Weight",
    "x": "Weight",
    "y": "Sum",
}
"""What a parameter with a short name holds, for the name of its subtype; the others are named after themselves."""
CODES = {"c", "c0", "c1", "a0", "a1", "b0", "b1"}
"""Parameters that may be codes, if their range is that of a lane's codes."""


SIZE, BOTH_SIDES = "abs {x} < {k}", "-{k} <= {x} and then {x} < {k}"
BINADES = {
    "binary16_decode_inverts_encode": ("Q", BINARY16.significand, SIZE),
    "rounding_is_idempotent": ("Q", BINARY32.significand, SIZE),
    "round_down_is_greatest": ("Q", BINARY16.significand, BOTH_SIDES),
    "round_up_is_least": ("Q", BINARY16.significand, SIZE),
}
"""Theorems whose lemma asserts what it says last for each binade of a parameter: its significant bits, how it is told.

Rounding and encoding shift by the binade: where it is known, one case of each is left. Solvers that are to find all
the cases by themselves run out of time. The binade is told as the function that shifts by it tells it: with a size
instead of both sides, it is not found in time either.
"""

CALLED = {
    "constant_groups_have_no_unit": (
        "if Representable (Lo) then",
        "   Septet.Binary16.Lemmas.Lemma_Round_Down_Is_Greatest (Lo, Lo);",
        "end if;",
    )
}
"""How a lemma calls another first: what is a binary16 number already is not rounded.

Where that one may be called: arguments that this one excludes are its own to exclude, when it is run.
"""
HOMOGENEOUS = {inspect.unwrap(quantizer.code)}
"""Functions that are the same of multiples of their rational arguments."""
PARTS = 256
"""What rational numbers are counted in where a theorem rounds them: the parts of the unit that integers count."""
STEPS = {
    "constant_groups_have_no_unit": ("Offset (Lo) = Lo", "Round_Down (0) = 0", "Round_Up (0) = 0", "Unit (Lo, Lo) = 0"),
    "scales_survive_storing": (
        "Int (Unsigned_8 (Scale_Byte_0 (Bits))) = Scale_Byte_0 (Bits)",
        "Int (Unsigned_8 (Scale_Byte_1 (Bits))) = Scale_Byte_1 (Bits)",
        "Scale_Byte_0 (Bits) + Scale_Byte_1 (Bits) * 256 = Bits",
    ),
}
"""What a lemma asserts on the way to what it says.

That nothing is rounded to nothing, and that bytes, which are words, keep the integers made bytes.
"""


@dataclass
class Types:
    """Subtypes by their range and by what they hold. Names begin with `prefix`, so that none hides another's.

    Attributes:
        spelled: whether each name also tells the range; else only those do that others would hide.
        known: subtypes with a name of their own, whatever they hold.
        codes: those of codes.
        held: the others.
        own: those that this package declares because nobody did before.
    """

    prefix: str
    known: dict[tuple[int, int], str]
    spelled: bool = False
    codes: dict[tuple[int, int], str] = field(default_factory=dict)
    held: dict[tuple[int, int, str], str] = field(default_factory=dict)
    own: list[tuple[str, int, int]] = field(default_factory=list)

    def name(self, interval: Interval, holds: str, code: bool = False, alone: bool = False) -> str:
        """The subtype of a range that holds something; declared if need be.

        Args:
            holds: a noun.
            code: whether the values are codes.
            alone: whether nothing else is called by the noun, so that its range needs not be told.
        """
        low, high = interval
        assert low is not None and high is not None
        key = int(low), int(high)
        if code and key in self.codes:
            return self.codes[key]
        if key in self.known:
            return self.known[key]
        if (*key, holds) not in self.held:
            name = f"{self.prefix}_{holds}" if self.prefix else holds
            if (self.spelled and not alone) or name in self.held.values():
                name += f"_{spelled(*key)}"
            self.held[*key, holds] = name
            self.own.append((self.held[*key, holds], *key))
        return self.held[*key, holds]


def spelled(low: int, high: int) -> str:
    """A range as a part of a name: (0, 14) is To_14, (-128, 127) is Of_8_Bits, (-2**48, 2**48) is Within_2_Pow_48."""
    if low == -high - 1 and high & (high + 1) == 0:
        return f"Of_{(high + 1).bit_length()}_Bits"
    if low == -high < 0:
        return f"Within_{_numeral(high)}"
    return f"{'' if low == 0 else f'From_{_numeral(low)}_'}To_{_numeral(high)}"


def _numeral(n: int) -> str:
    """An integer as a part of a name; the largest number of binary16, and powers of two that are long, as such."""
    if n < 0:
        return f"Minus_{_numeral(-n)}"
    if n and n % BINARY16.largest == 0:
        times = n // BINARY16.largest
        return "Largest" if times == 1 else f"{times}_Times_Largest"
    k = n.bit_length() - 1
    return (
        str(n)
        if n < 1 << 10
        else f"2_Pow_{k}"
        if n == 1 << k
        else f"2_Pow_{k + 1}_Less_1"
        if n == (2 << k) - 1
        else str(n)
    )


@dataclass(frozen=True)
class Parameter:
    """A parameter: its Ada name, subtype, and its variables, several if it is an array."""

    name: str
    subtype: str
    variables: tuple[Expr, ...]


@dataclass(frozen=True)
class Lemma:
    """A theorem's instance as Ada.

    Attributes:
        key: theorem, format and instance, as an obligation has them.
        variables: names and ranges of the arguments' integers, in order; None for a truth value.
        holds: whether it is a lemma, or the text of a claim that fails.
        measure: what rational variables are over.
        given: arguments before those of `variables`: where one procedure has several instances, what tells this one.
    """

    name: str
    key: tuple[str, str, str]
    declaration: str
    body: str
    parameters: tuple[Parameter, ...]
    variables: Mapping[str, Interval | None]
    holds: bool
    aspects: int
    given: tuple[int, ...] = ()
    measure: int = 1


@dataclass(frozen=True)
class State:
    """What a package had declared at some time: see `Package` and `Types`."""

    declarations: tuple[str, ...]
    arrays: Mapping[str, str]
    aspects: int
    held: Mapping[tuple[int, int, str], str]
    own: tuple[tuple[str, int, int], ...]


@dataclass
class Package:
    """A package's declarations and what is in it.

    Attributes:
        always: the functions that are true whatever they are asked.
    """

    types: Types
    callees: list[Callee]
    declarations: list[str] = field(default_factory=list)
    arrays: dict[str, str] = field(default_factory=dict)
    aspects: int = 0
    digest: Any = field(default_factory=hashlib.sha256)
    tables: list[Table] = field(default_factory=list)
    always: set[str] = field(default_factory=set)

    def state(self) -> State:
        """What is declared so far, to come back to where a lemma cannot be written."""
        return State(
            tuple(self.declarations), dict(self.arrays), self.aspects, dict(self.types.held), (*self.types.own,)
        )

    def restore(self, state: State) -> None:
        """Forget what was declared since."""
        self.declarations[:], self.aspects = state.declarations, state.aspects
        self.arrays, self.types.held, self.types.own = dict(state.arrays), dict(state.held), list(state.own)

    def read(self, roots: Iterable[Expr]) -> None:
        """Remember what the text was made from."""
        self.digest.update(ir.text(roots).encode())


def conjuncts(e: Expr) -> Iterator[Expr]:
    """The parts of a conjunction, also one written as the negation of a disjunction."""
    if e.op == "and":
        for a in e.args:
            yield from conjuncts(a)
    elif e.op == "not" and e.args[0].op == "or":
        for a in e.args[0].args:
            yield from conjuncts(ir.not_(a))
    elif e is not ir.TRUE:
        yield e


def implied(e: Expr, bounds: Mapping[Expr, Interval]) -> bool | None:
    """What the ranges of the variables say of a condition, if they decide it."""
    if e.op == "const":
        return bool(e.value)
    if e.op in ("lt", "le", "eq") and e.args[0].sort is Sort.INT:
        found = ranges.intervals(e.args, dict(bounds))
        (low, high), (low2, high2) = (found[a] for a in e.args)
        if None in (low, high, low2, high2):
            return None
        if e.op == "eq":
            return True if low == high == low2 == high2 else None
        if interpreter.OPERATIONS[e.op](high, low2):
            return True
        return None if interpreter.OPERATIONS[e.op](low, high2) else False
    if e.op == "not":
        inner = implied(e.args[0], bounds)
        return None if inner is None else not inner
    if e.op in ("and", "or"):
        a, b = (implied(x, bounds) for x in e.args)
        if e.op == "and":
            return False if False in (a, b) else True if a and b else None
        return True if True in (a, b) else False if a is False and b is False else None
    return None


class Statement:
    """A lifted function or predicate on its way to Ada: integers only, its parameters typed."""

    def __init__(self, function: Callable[..., Any], constants: Mapping[str, Any], package: Package,
                 bounds: Mapping[str, Interval], measure: int = 1) -> None:  # fmt: skip
        self.package, self.integers = package, Integers(measure)
        self.lifter = CallLifter(package.callees)
        _, self.source, self.scope, variables, precondition = claim.opened(function, constants, self.lifter)
        with self.lifter.under(precondition):
            self.result = self.lifter.body(self.source, self.scope)
        self.constants = constants
        self.precondition = self.integers.of(precondition)
        self.variables = tuple(self.variable(v) for v in variables)
        self.bounds: dict[Expr, Interval] = {
            v: b for v, b in ranges.variable_ranges(self.precondition).items() if v in self.variables
        }
        for v in self.variables:
            given = bounds.get(str(v.value))
            if given is not None:
                low, high = self.bounds.get(v, (None, None))
                self.bounds[v] = given[0] if low is None else low, given[1] if high is None else high
        self._order()
        self.calls: dict[Expr, Call] = {}

    def _order(self) -> None:
        """Give a variable that is not above something the bound of that, and one that is not below likewise."""
        pairs = [e.args for e in conjuncts(self.precondition) if e.op == "le"]
        pairs += [e.args[0].args[::-1] for e in conjuncts(self.precondition) if e.op == "not" and e.args[0].op == "lt"]
        pairs = [(a, b) for a, b in pairs if a.sort is Sort.INT and {a, b}.intersection(self.variables)]
        for _ in pairs:
            for a, b in pairs:
                found = ranges.intervals([a, b], self.bounds)
                (low, high), (low2, high2) = found[a], found[b]
                if high is None and high2 is not None and a in self.variables:
                    self.bounds[a] = low, high2
                if low2 is None and low is not None and b in self.variables:
                    self.bounds[b] = low, high2

    def whole(self, value: Any) -> Expr:
        """An expression without rationals; calls below it are known afterwards."""
        return self.integers.of(value if isinstance(value, Expr) else ir.const(value))

    def variable(self, value: Any) -> Expr:
        """The integer variable of a variable."""
        return self.integers.quotient(value)[0]

    def settle(self) -> None:
        """Find the calls that integer variables stand for, and their ranges."""
        for e, call in list(self.lifter.made.items()):
            arguments: tuple[Any, ...]
            if inspect.unwrap(call.callee.function) in HOMOGENEOUS:
                arguments = self._common(call)
            else:
                arguments = tuple(
                    tuple(self.whole(x) for x in a) if isinstance(a, tuple | list) else self.whole(a)
                    for a in call.arguments
                )
            kept = self.whole(e)
            self.calls[kept] = Call(call.callee, arguments, call.component)
            interval = call.callee.results[call.component]
            if interval is not None:
                self.bounds[kept] = interval

    def _common(self, call: Call) -> tuple[Expr, ...]:
        """The arguments of a homogeneous function over one constant, without it."""
        quotients = [self.integers.quotient(e) for e in call.operands]
        common = math.lcm(*(below for _, below in quotients))
        return tuple(ir.mul(over, ir.const(common // below)) for over, below in quotients)

    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters, in order, with their subtypes.

        Raises:
            RenderError: one has no bounds.
        """
        found = []
        for name, value in self.scope.items():
            if name in self.constants:
                continue
            if isinstance(value, tuple):
                if name not in ARRAYS:
                    raise RenderError(f"no array type is made for {name}")
                array, element = ARRAYS[name]
                size = 128 if element == "Septet_Value" else 256
                variables = tuple(self.whole(x) for x in value)
                for v in variables:
                    self.bounds[v] = (0, size - 1)
                subtype = f"{'Septets' if element == 'Septet_Value' else 'Bytes'}_{len(value)}"
                self.package.arrays[subtype] = f"subtype {subtype} is {array} (0 .. {len(value) - 1});"
                found.append(Parameter(identifier(name), subtype, variables))
                continue
            v = self.variable(value)
            subtype = "Boolean"
            if v.sort is not Sort.BOOL:
                low, high = self.bounds.get(v, (None, None))
                if low is None or high is None:
                    raise RenderError(f"{name} has no bounds")
                subtype = self.package.types.name((low, high), NOUNS.get(name) or identifier(name), name in CODES)
            found.append(Parameter(identifier(name), subtype, (v,)))
        return tuple(found)

    def writer(self, prefix: str, parameters: Sequence[Parameter], words: bool = True) -> Writer:
        """What writes expressions over the parameters: as words, if they may be, where one is an array."""
        names: dict[Expr, str] = {}
        arrays = []
        for p in parameters:
            if p.subtype.startswith(("Septets_", "Bytes_")):  # of one element, too
                arrays.append(Array(p.name, p.variables))
                names |= {v: f"{p.name} ({k})" for k, v in enumerate(p.variables)}
            else:
                names[p.variables[0]] = p.name
        words = words and (bool(arrays) or any(c.callee.shape == "array" for c in self.calls.values()))
        return Writer("words" if words else "integers", names, dict(self.bounds), self.calls, tuple(arrays),
                      self.package.tables, prefix)  # fmt: skip

    def narrowed(self, conditions: Iterable[Expr]) -> list[Expr]:
        """Those that the subtypes do not say already, nor a function that is true of all arguments of its subtypes."""
        return [e for e in conditions if implied(e, self.bounds) is not True and not self.always(e)]

    def left(self, conditions: Iterable[Expr], known: Collection[Expr]) -> list[Expr]:
        """What is left to say of conditions where others are known: of `A implies B`, B where A is known, then A."""
        found = []
        for e in self.narrowed(x for c in conditions for x in conjuncts(c)):
            if e in known:
                continue
            if e.op == "or":
                premises = list(conjuncts(ir.not_(e.args[0])))
                given = self.left(premises, known)
                premises += [ir.lt(*p.args[0].args[::-1]) for p in premises if p.op == "not" and p.args[0].op == "le"]
                within = self.bounds | ranges.variable_ranges(ir.conjunction(premises))
                then = [t for t in self.left([e.args[1]], {*known, *premises}) if not implied(t, within)]
                found += [ir.implies(ir.conjunction(given), t) for t in then]
            else:
                found.append(e)
        return found

    def always(self, e: Expr) -> bool:
        """Whether it is the call of a function that is true of all arguments of its subtypes."""
        return e in self.calls and self.calls[e].callee.name in self.package.always


def profile(parameters: Sequence[Parameter]) -> str:
    """The formal part of a declaration."""
    return f" ({'; '.join(f'{p.name} : {p.subtype}' for p in parameters)})" if parameters else ""


def aspects(items: Sequence[tuple[str, str]], indent: int = 5) -> str:
    """Aspects, one a line; an empty text is an aspect without a value."""
    lines = [f"{name} => {wrapped(text, indent + len(name) + 4)}" if text else name for name, text in items]
    return (",\n" + " " * indent).join(lines)


def joined(parts: Sequence[str], indent: int) -> str:
    """Conditions put together by `and then`, one a line."""
    if len(parts) > 1:
        parts = [enclosed(p) if " or else " in p else p for p in parts]
    return f"\n{' ' * indent}and then ".join(wrapped(p, indent + 9) for p in parts)


def define(
    package: Package,
    name: str,
    function: Callable[..., Any],
    constants: Mapping[str, Any],
    shape: Shape = "value",
    rational: bool = False,
    bounds: Mapping[str, Interval] = NOWHERE,
    words: bool = True,
    also: str = "",
) -> Callee:
    """Declare a spec function as Ada expression functions, and let later text call it.

    Args:
        bounds: of parameters that the precondition does not bound.
        words: whether what reads an array is computed in words; sums of bytes need none, and solvers know integers.
        also: what the result, {}, meets besides: what callers need and solvers do not see through two calls.

    Raises:
        LiftError, RenderError: it cannot be lifted, or not be computed in 64 bits.
    """
    s = Statement(function, constants, package, bounds)
    results = tuple(s.result) if isinstance(s.result, tuple | list) else (s.result,)
    outcomes = [s.whole(r) for r in results]
    ensured = s.lifter
    sorts = [e.sort for e in outcomes]
    stand_ins = [ir.var(f"result#{k}", sort) for k, sort in enumerate(sorts)]
    shown: Any = stand_ins[0] if shape == "value" else tuple(stand_ins)
    post = ir.conjunction(
        s.whole(ensured.condition(s.source, node, s.scope | {"result": shown})) for node in s.source.contracts("ensure")
    )
    s.settle()
    parameters = s.parameters()
    found = ranges.intervals(outcomes, s.bounds)
    promised = ranges.variable_ranges(post)
    intervals: list[Interval | None] = []
    for e, stand_in in zip(outcomes, stand_ins, strict=True):
        if e.sort is Sort.BOOL:
            intervals.append(None)
            continue
        (low, high), (low2, high2) = found[e], promised.get(stand_in, (None, None))
        lows, highs = [x for x in (low, low2) if x is not None], [x for x in (high, high2) if x is not None]
        intervals.append((max(lows), min(highs)))
        s.bounds[stand_in] = max(lows), min(highs)
    package.read([s.precondition, *outcomes, post])
    pre = s.narrowed(conjuncts(s.precondition))
    posts = s.narrowed(conjuncts(post))
    says = (inspect.getdoc(function) or "").splitlines()[0]
    writer = s.writer(name, parameters, words)
    writer.share(outcomes)
    if shape == "array":
        element = "Unsigned_8" if name == "Pack" else "Septet_Value"
        subtype = f"Bytes_{len(outcomes)}" if name == "Pack" else f"Septets_{len(outcomes)}"
        items = [f"{element} ({writer.text(e)})" for e in outcomes]
        texts = [(name, subtype, f"[{', '.join(items)}]", stand_ins)]
    else:
        texts = []
        for k, (e, interval) in enumerate(zip(outcomes, intervals, strict=True)):
            coded = name.startswith(("Decode", "Level"))
            own = f"{name}_{k}" if shape == "functions" else name
            subtype = "Boolean" if interval is None else package.types.name(interval, own, coded)
            text = writer.text(e)
            text = f"Int ({text})" if writer.writing == "words" and interval is not None else text
            texts.append((own, subtype, text, [stand_ins[k]]))
    for own, subtype, text, mine in texts:
        items2: list[tuple[str, str]] = [("Global", "null")]
        if pre:
            items2.append(("Pre", joined([writer.text(e) for e in pre], 12)))
        others = set(stand_ins).difference(mine)
        promises = [e for e in posts if others.isdisjoint(ir.order([e]))]
        if promises and shape != "array":
            writer.names |= dict.fromkeys(mine, f"{own}'Result")
            writer.bounds |= s.bounds
            said = [writer.text(e) for e in promises] + ([also.format(f"{own}'Result")] if also else [])
            items2.append(("Post", joined(said, 13)))
        _helpers(package, writer, parameters)
        head = f"   function {own}{profile(parameters)} return {subtype} is"
        package.declarations.append(
            f"   --  {says}\n{head}\n     {wrapped(enclosed(text), 6)}\n   with\n     {aspects(items2)};"
        )
        package.aspects += len(items2)
    taken = {p.name: tuple(s.bounds.get(v, (None, None)) for v in p.variables) for p in parameters}
    if sorts == [Sort.BOOL] and implied(outcomes[0], s.bounds):
        package.always.add(name)
    callee = Callee(name, function, dict(constants), taken, tuple(intervals), shape, rational)
    package.callees.append(callee)
    return callee


def _helpers(package: Package, writer: Writer, parameters: Sequence[Parameter], ghost: bool = False) -> None:
    """Declare the functions that a writer made of shared parts."""
    for h in writer.helpers:
        needed = [p for p in parameters if any(v in h.variables for v in p.variables)]
        result = (
            "Boolean"
            if h.interval is None
            else "Unsigned_64"
            if writer.writing == "words"
            else package.types.name(h.interval, f"Range_Of_{h.name}" if ghost else h.name, alone=True)
        )
        with_ = "Ghost, Global => null" if ghost else "Global => null"
        head = f"   function {h.name}{profile(needed)} return {result} is"
        package.declarations.append(f"{head}\n     {wrapped(enclosed(h.text), 6)}\n   with {with_};")
        package.aspects += 1
    writer.helpers.clear()


def lemma(package: Package, theorem: Theorem, constants: Mapping[str, Any]) -> Lemma:
    """A theorem's instance.

    Raises:
        LiftError, RenderError: it cannot be lifted, or not be said in 64 bits.
    """
    fmt, instance = named(constants)
    name = identifier(f"{'Lemma' if theorem.holds else 'Claim'} {theorem.name} {instance}")
    problem: RenderError | None = None
    before = package.state()
    for exponent in range(56, 4, -4):
        try:
            return _lemma(package, theorem, constants, name, (theorem.name, fmt, instance), 1 << exponent)
        except TooWide as error:
            problem = RenderError(str(error))
            package.restore(before)
        except (LiftError, RenderError):
            package.restore(before)
            raise
    raise problem or RenderError(name)


def _typed(e: Expr) -> bool:
    """Whether it compares a variable or a call's result with a constant that its subtype does not allow to matter."""
    if e.op == "not":
        e = e.args[0]
    if e.op not in ("lt", "le") or not {a.op for a in e.args} <= {"var", "const"}:
        return False
    return {a.op for a in e.args} == {"var", "const"}


class TooWide(Exception):
    """Something does not fit 64 bits, or a parameter's range; it might with narrower variables."""


def _lemma(package: Package, theorem: Theorem, constants: Mapping[str, Any], name: str, key: tuple[str, str, str],
           most: int, measure: int = 1) -> Lemma:  # fmt: skip
    s = Statement(theorem.statement, constants, package, {}, measure)
    said = s.whole(s.lifter.truth(s.result))
    met = s.whole(ir.conjunction(s.lifter.obligations))
    goal = ir.and_(said, met)
    s.settle()
    if measure == 1 and s.integers.unrounded and theorem.holds:
        before = package.state()
        try:
            return _lemma(package, theorem, constants, name, key, most, PARTS)
        except RenderError:
            package.restore(before)
    free: dict[str, list[str]] = {}
    for v in s.variables:
        low, high = s.bounds.get(v, (None, None))
        if v.sort is Sort.INT and (low is None or high is None):
            s.bounds[v] = -most if low is None else low, most if high is None else high
            told = "at least {0}" if high is not None else "at most {1}" if low is not None else "from {0} to {1}"
            free.setdefault(told.format(literal(-most), literal(most)), []).append(identifier(str(v.value)))
    declared = len(package.types.own), dict(package.types.known)
    parameters = s.parameters()
    writer = s.writer(name, parameters)
    try:
        for call in s.calls.values():
            _within(call, s.bounds)
        pre = [writer.text(e) for e in s.narrowed(conjuncts(s.precondition))]
        kept = list(conjuncts(said))
        if all((_typed(e) and implied(e, s.bounds)) or s.always(e) for e in kept):
            kept = []
        kept += s.left([met], {*conjuncts(s.precondition), *kept})
        posts = [writer.text(e) for e in kept]
    except RenderError as error:
        del package.types.own[declared[0] :]
        package.types.known = declared[1]
        if free:
            raise TooWide(str(error)) from error
        raise
    if not posts:
        raise RenderError("said by the ranges of types, which are checked wherever a value is made")
    package.read([s.precondition, goal])
    _helpers(package, writer, parameters, ghost=True)
    says = theorem.claim
    if free:
        said_of = [f"{_listed(names)} {'is' if len(names) == 1 else 'are'} {told}" for told, names in free.items()]
        says += f"\n   --  So that nothing overflows, {_listed(said_of)} here."
    if measure > 1:
        counted = [identifier(str(v.value)) for v in s.variables if v in s.integers.made.values()]
        parts = _listed([f"{name} / {measure}" for name in counted])
        says += f"\n   --  Integers that count parts: the theorem is about {parts}."
    elif s.integers.unrounded:
        whole = [identifier(str(v.value)) for v in s.variables if v in s.integers.unrounded]
        says += f"\n   --  Here {_listed(whole)} stand for whole numbers, which are their own floor and ceiling."
    items = [("Ghost", ""), ("Global", "null")]
    if pre:
        items.append(("Pre", joined(pre, 12)))
    if theorem.holds:
        items.append(("Post", joined(posts, 13)))
        declaration = f"   --  {says}\n   procedure {name}{profile(parameters)}\n   with\n     {aspects(items)};"
        asserted = [f"pragma Assert ({step});" for step in STEPS.get(theorem.name, ())]
        steps, own = "\n".join(f"      {step}" for step in (*CALLED.get(theorem.name, ()), *asserted)), ""
        if theorem.name in BINADES:
            steps = _by_binade(*BINADES[theorem.name], parameters, s.bounds, posts[-1])
        if theorem.name == "product_is_exact":
            own, steps = _exact_product(posts[-1], package.types.name((-WIDEST, WIDEST), "Product"))
        if theorem.name == "binary16_encode_inverts_decode":
            steps = _by_exponent(f"Bits mod {literal(BINARY16.sign)}", lambda _: posts)
        text = steps or "      null;"
        body = f"   procedure {name}{profile(parameters)} is\n{own}   begin\n{text}\n   end {name};"
    else:
        text = joined(posts, 6)
        declaration = (
            f"   --  It fails, and is no lemma: {says}\n   function {name}{profile(parameters)} return Boolean is\n"
            f"     ({text})\n   with\n     {aspects(items)};"
        )
        body = ""
    variables = {str(v.value): (None if v.sort is Sort.BOOL else s.bounds[v]) for v in s.variables}
    return Lemma(name, key, declaration, body, parameters, variables, theorem.holds, len(items), measure=measure)


def over_groups(package: Package, theorem: Theorem, every: Sequence[Mapping[str, Any]]) -> list[Lemma]:
    """The instances of a theorem about several group sizes as calls of one procedure, of which the size is a parameter.

    Its body tells the sizes apart: a product or a quotient of two variables is none, where one of them is known.

    Raises:
        LiftError, RenderError: the instances differ in more than constants that follow from the size.
    """
    name = identifier(f"Lemma {theorem.name}")
    made = [Statement(theorem.statement, constants, package, {}) for constants in every]
    sizes = [int(constants["group"]) for constants in every]
    bounds = {v: _hull([s.bounds.get(v, (None, None)) for s in made]) for v in made[0].variables}
    requirements, promises = [], []
    for s in made:
        said, met = s.whole(s.lifter.truth(s.result)), s.whole(ir.conjunction(s.lifter.obligations))
        requirements.append([*conjuncts(s.precondition)])
        promises.append([*conjuncts(said)])
        if s.left([met], {*requirements[-1], *promises[-1]}) or s.lifter.made or s.variables != made[0].variables:
            raise RenderError(f"{name}: more to say of a group of {s.constants['group']}")
        package.read([s.precondition, ir.and_(said, met)])
        s.bounds |= bounds
    pre = [es for es in zip(*requirements, strict=True) if not all(implied(e, bounds) for e in es)]
    post = [*zip(*promises, strict=True)]
    k, constants_ = _parametric([*pre, *post], sizes, every[0]["fmt"].block)
    parameters = made[k].parameters()
    for s, es in zip(made, zip(*pre, *post, strict=True), strict=True):  # everything fits, whatever the size
        for e in es:
            s.writer(name, parameters).text(e)
    writer = made[k].writer(name, parameters)
    writer.constants = constants_
    stated = [f"Group in {' | '.join(map(str, sizes))}", *(writer.text(es[k]) for es in pre)]
    said_ = [writer.text(es[k]) for es in post]
    if writer.helpers:
        raise RenderError(f"{name}: parts that are shared")
    heads = profile([Parameter("Group", "Int", ()), *parameters])
    items = [("Ghost", ""), ("Global", "null"), ("Pre", joined(stated, 12)), ("Post", joined(said_, 13))]
    declaration = f"   --  {theorem.claim}\n   procedure {name}{heads}\n   with\n     {aspects(items)};"
    asserted = "\n".join(f"            pragma Assert ({wrapped(text, 27)});" for text in said_)
    cases = "".join(f"         when {size} =>\n{asserted}\n" for size in sizes)
    body = (
        f"   procedure {name}{heads} is\n   begin\n      case Group is\n{cases}         when others =>\n"
        f"            null;\n      end case;\n   end {name};"
    )
    return [
        Lemma(name, (theorem.name, *named(s.constants)), "" if n else declaration, "" if n else body, parameters,
              {str(v.value): s.bounds[v] for v in s.variables}, True, 0 if n else len(items), (sizes[n],))
        for n, s in enumerate(made)
    ]  # fmt: skip


def _hull(intervals: Sequence[Interval]) -> Interval:
    lows, highs = zip(*intervals, strict=True)
    if None in lows or None in highs:
        raise RenderError("a variable without bounds")
    return min(lows), max(highs)


def _parametric(roots: Sequence[Sequence[Expr]], sizes: Sequence[int], block: int) -> tuple[int, Mapping[Expr, str]]:
    """Which size's expressions to write, and the text of those of their constants that follow from the size.

    Args:
        roots: for each expression, what it is for each size.

    Raises:
        RenderError: they differ in more than constants.
    """
    problem = RenderError("no size")
    for k in reversed(range(len(sizes))):
        found: dict[Expr, str | None] = {}
        try:
            for es in roots:
                _align(es, k, sizes, block, found)
            return k, {e: text for e, text in found.items() if text is not None}
        except RenderError as error:
            problem = error
    raise problem


def _align(es: Sequence[Expr], k: int, sizes: Sequence[int], block: int, found: dict[Expr, str | None]) -> None:
    """Note the constants below one expression for each size, by their text; None where all sizes have the same."""
    pending = [tuple(es)]
    while pending:
        es = pending.pop()
        if len({(e.op, len(e.args), e.sort) for e in es}) > 1:
            raise RenderError(f"{es[0]!r} is {es[-1]!r} for another size")
        if es[0].op == "const":
            text = None if len(set(es)) == 1 else _of_group([int(ir.number(e)) for e in es], sizes, block)
            if found.setdefault(es[k], text) != text:
                raise RenderError(f"{es[k]!r} means two things")
        elif es[0].op == "var" and len(set(es)) > 1:
            raise RenderError(f"{es[0]!r} is {es[-1]!r} for another size")
        pending += zip(*(e.args for e in es), strict=True)


def _of_group(values: Sequence[int], sizes: Sequence[int], block: int) -> str:
    """Numbers as a function of the group size, linear or that times the size.

    Raises:
        RenderError: they are no such function.
    """
    slope, rest = divmod((values[1] - values[0]) * block, sizes[1] - sizes[0])
    first = values[0] - slope * (sizes[0] // block)
    if rest == 0 and all(v == first + slope * (size // block) for v, size in zip(values, sizes, strict=True)):
        times, left = divmod(slope, block)
        size = "Group" if left == 0 else f"(Group / {block})"
        by = times if left == 0 else slope
        product = size if by == 1 else f"({by} * {size})"
        return product if first == 0 else f"({first} + {bare(product)})"
    if all(v % size == 0 for v, size in zip(values, sizes, strict=True)):
        return f"(Group * {_of_group([v // size for v, size in zip(values, sizes, strict=True)], sizes, block)})"
    raise RenderError(f"{values} for the sizes {sizes}")


def _listed(parts: Sequence[str]) -> str:
    """Words with commas between them, and an `and` before the last."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _by_binade(name: str, significand: int, told: str, parameters: Sequence[Parameter],
               bounds: Mapping[Expr, Interval], post: str) -> str:  # fmt: skip
    """The statements that assert a postcondition for each binade of a parameter; subnormals share the first."""
    (v,) = next(p.variables for p in parameters if p.name == name)
    low, high = bounds[v]
    assert low is not None and high is not None
    binades = range(significand, int(max(-low, high)).bit_length())
    asserted = f"         pragma Assert ({wrapped(post, 25)});\n"
    if not binades:
        return "      null;"
    cases = [f"{told.format(x=name, k=literal(1 << k))} then\n{asserted}" for k in binades]
    return f"      if {'      elsif '.join(cases)}      else\n{asserted}      end if;"


def _by_exponent(field: str, asserted: Callable[[int], Sequence[str]]) -> str:
    """The statements that assert something for each exponent field of a finite pattern."""
    shift = BINARY16.significand - 1
    lines = [f"case {field} / {literal(1 << shift)} is"]
    for exponent in range(BINARY16.sign - 1 >> shift):
        lines.append(f"   when {exponent} =>")
        lines += [f"      pragma Assert ({text});" for text in asserted(exponent)]
    lines += ["   when others =>", "      null;", "end case;"]
    return "\n".join(f"      {line}" for line in lines)


def _exact_product(post: str, subtype: str) -> tuple[str, str]:
    """Declarations and statements for a postcondition about `Scale_Units (Bits) * N`, a case for each exponent.

    The product of two variables is named before it is shifted: what is left to solvers is linear.
    """
    implicit, product = literal(1 << BINARY16.significand - 1), "Scale_Units (Bits) * N"
    if f"({product})" not in post:
        raise RenderError(f"a product that is not {product}")
    own = f"""
      Fraction : constant Int := Bits mod {implicit};
      Product  : constant Int := (if Bits < {implicit} then Fraction else {implicit} + Fraction) * N;

      function Is_Exact (P : {subtype}) return Boolean is
        ({wrapped(post.replace(f"({product})", "P"), 9)});

"""[1:]

    def asserted(exponent: int) -> tuple[str, str]:
        shifted = f"Product * {literal(1 << exponent - 1)}" if exponent > 1 else "Product"
        return f"{product} = {shifted}", f"Is_Exact ({shifted})"

    bound = literal(LARGEST_LEVEL * (1 << BINARY16.significand))
    return own, f"      pragma Assert (Product in 0 .. {bound});\n{_by_exponent('Bits', asserted)}"


def _within(call: Call, bounds: dict[Expr, Interval]) -> None:
    """Check that arguments are not larger than parameters may be; signs are for the prover."""
    for argument, intervals in zip(call.arguments, call.callee.parameters.values(), strict=True):
        if isinstance(argument, tuple | list):
            continue
        e = argument if isinstance(argument, Expr) else ir.const(argument)
        if e.sort is Sort.BOOL:
            continue
        low, high = ranges.intervals([e], bounds)[e]
        most = max(abs(int(x)) for x in intervals[0] if x is not None)
        if low is None or high is None or max(-low, high) > most:
            raise RenderError(f"{call.callee.name}: an argument in {low}..{high} where at most {most} is taken")


# Packages -----------------------------------------------------------------------------------------


def _scales() -> Package:
    """binary16 numbers and rounding."""
    t = BINARY16
    package = Package(
        Types(
            "Scale_Range_Of",
            {(0, 2 * t.sign - 1): "Pattern", (-t.largest, t.largest): "Units", (0, 255): "Byte_Number"},
        ),
        [],
    )
    wide = (-WIDEST, WIDEST)
    define(package, "Is_Finite", floats.is_finite, {"t": t})
    define(package, "Scale_Units", floats.decode, {"t": t})
    define(package, "Representable", floats.representable, {"t": t}, bounds={"q": wide})
    define(package, "Scale_Bits", floats.encode, {"t": t}, bounds={"q": (-t.largest, t.largest)})
    define(package, "Round_Down", floats.round_down, {"t": t}, also="Representable (-{})")
    define(package, "Round_Up", floats.round_up, {"t": t})
    define(package, "Scale_Byte", layout.scale_to_bytes, {}, "functions")
    define(package, "Scale_Pattern", layout.scale_from_bytes, {}, words=False)
    define(package, "Round_Nearest", floats.round_nearest, {"significand": t.significand, "binades": t.binades})
    for binades in (25, 26):
        constants = {"significand": BINARY32.significand, "binades": binades}
        define(package, f"Round_Binary32_{binades}", floats.round_nearest, constants)
    return package


def _format(fmt: Format) -> Package:
    """A format's functions."""
    base = scale_package()
    known: dict[tuple[int, int], str] = dict(base.types.known) | {(0, SEPTETS - 1): "Septet_Number"}
    codes = {(0, fmt.levels[lane] - 1): f"Code_{lane}" for lane in reversed(LANES)}
    known |= {
        (-WIDEST, WIDEST): "Offset_Range",
        (0, WIDEST): "Unit_Range",
        WEIGHTS: "Weight_Range",
    }
    package = Package(Types("Range_Of", known, codes=codes), list(base.callees))
    define(package, "Is_Valid", codec.is_valid, {"fmt": fmt})
    define(package, "Encode", codec.encode, {"fmt": fmt})
    define(package, "Decode", codec.decode, {"fmt": fmt}, "functions")
    define(package, "Place", layout.place, {"fmt": fmt}, "functions")
    for lane in LANES:
        define(package, f"Weight_At_{lane}", layout.weight_at, {"fmt": fmt, "lane": lane})
    define(package, "Pack", layout.pack, {"fmt": fmt}, "array")
    define(package, "Unpack", layout.unpack, {"fmt": fmt}, "array")
    for lane in LANES:
        n = fmt.codebooks[lane]
        if lane and n == fmt.codebooks[0]:
            continue
        scale: dict[str, Interval] = {"lo": (-WIDEST, WIDEST), "u": (0, WIDEST)}
        define(package, f"Level_{lane}", quantizer.code, {"n": n}, bounds=scale | {"w": WEIGHTS})
        define(package, f"Value_{lane}", quantizer.value, {"n": n}, rational=True, bounds=scale)
        _scaled(package, lane, n)
    stored = "Representable ({})"
    define(package, "Offset", scales.offset, {"fmt": fmt}, also=stored)
    highest: dict[str, Interval] = {"maximum": (-fmt.scale.largest, fmt.scale.largest)}
    define(package, "Unit", scales.unit, {"fmt": fmt}, bounds=highest, also=stored)
    return package


def _scaled(package: Package, lane: int, n: Sequence[int]) -> None:
    """Declare the function that multiplies a number by an entry of a codebook: solvers know no other products."""

    def times(entry: int) -> str:
        return "0" if entry == 0 else "X" if entry == 1 else f"X * {entry}"

    cases = [f"when {c} => {times(entry)}" for c, entry in enumerate(n[:-1])]
    text = f"(case C is {', '.join(cases)}, when others => {times(n[-1])})"
    package.declarations.append(
        f"   --  A number times the codebook's entry for a code: n[c] * x.\n"
        f"   function Scaled_{lane} (X : Offset_Range; C : Code_{lane}) return Weight_Range is\n"
        f"     {wrapped(text, 6)}\n   with\n     Global => null;"
    )
    package.aspects += 1
    package.tables.append(Table(f"Scaled_{lane}", tuple(n), WIDEST))


@functools.cache
def scale_package() -> Package:
    """What all formats share: binary16 numbers and rounding."""
    return _scales()


@functools.cache
def format_package(fmt: Format) -> Package:
    """A format's functions."""
    return _format(fmt)


@dataclass(frozen=True)
class Lemmas:
    """The lemmas about a format, or about none, and what is not among them, with the reason."""

    package: Package
    lemmas: tuple[Lemma, ...]
    declined: Mapping[tuple[str, str, str], str]


@functools.cache
def lemmas(fmt: Format | None) -> Lemmas:
    """The theorems about a format, or those about none."""
    base = format_package(fmt) if fmt else scale_package()
    package = Package(
        Types("", dict(base.types.known), True, base.types.codes, dict(base.types.held)), list(base.callees),
        tables=base.tables, always=base.always,
    )  # fmt: skip
    found: list[Lemma] = []
    declined: dict[tuple[str, str, str], str] = {}
    for theorem in THEOREMS.values():
        instances = list(constants_of(theorem.statement, {fmt.name: fmt} if fmt else dict(FORMATS), theorem))
        if fmt and "group" in theorem.over and len(instances) > 1:
            before = package.state()
            try:
                _add(package, found, over_groups(package, theorem, instances))
                continue
            except (LiftError, RenderError):
                package.restore(before)  # each size for itself
        for constants in instances:
            where, instance = named(constants)
            if (where == "any") == (fmt is not None):
                continue
            if theorem.family == "chains":
                declined[theorem.name, where, instance] = "unsupported: chains have no Ada yet"
                continue
            try:
                _add(package, found, [lemma(package, theorem, constants)])
            except (LiftError, RenderError) as error:
                declined[theorem.name, where, instance] = f"unsupported: {error}"
    return Lemmas(package, tuple(found), declined)


def _add(package: Package, found: list[Lemma], made: Iterable[Lemma]) -> None:
    """Declare lemmas in a package; one whose declaration is another's has none."""
    for one in made:
        package.declarations += [one.declaration] if one.declaration else []
        package.aspects += one.aspects
        found.append(one)


# Files --------------------------------------------------------------------------------------------

WARNINGS = """   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");"""


def unit(fmt: Format | None) -> str:
    """The name of a format's package, Septet.S43_Planes; that of what all share, where there is no format."""
    return f"Septet.{identifier(fmt.name)}" if fmt else "Septet.Binary16"


SHARED = ("septet.ads", "septet-binary32.ads", "septet-binary32.adb", "septet_run.adb", "septet.gpr")


def files(fmt: Format | None) -> dict[str, str]:
    """The templates of a format's files, or of what all share, by the file's name."""
    stem = unit(fmt).lower().replace(".", "-")
    parts = ["lemmas.ads", "lemmas.adb", "run.ads", "run.adb", *(["kernels.ads", "kernels.adb"] if fmt else [])]
    return {f"{stem}.ads": "spec.ads"} | {f"{stem}-{part}": part for part in parts}


def names() -> list[str]:
    """The names of all generated files below spark/."""
    return [name for fmt in (None, *FORMATS.values()) for name in files(fmt)] + list(SHARED)


KERNELS = {
    "Encode_Septet": "the septet of two codes",
    "Decode_Septet": "the codes of a septet, or that it has none",
    "Pack_Block": "the bytes of a block of septets",
    "Unpack_Block": "the septets of a block of bytes",
    "Code_Of_0": "the code of a weight in the first lane, within the error bound",
    "Code_Of_1": "the code of a weight in the second lane, within the error bound",
    "Nearest_Pattern": "the binary32 number nearest to a lattice value",
    "Quantize_Group": "the bytes of a group of weights, which its stored scales cover",
    "Dequantize_Group": "the weights of a group, or that it has none",
    "Dot_Group": "the dot product of a group's levels and activations, or that it has none",
}
"""The subprograms that have bodies of their own, and what each gives."""


def place(fmt: Format, kernel: str) -> str:
    """The full name of a kernel; rounding to binary32 is the same for all formats."""
    return f"Septet.Binary32.{kernel}" if kernel == "Nearest_Pattern" else f"{unit(fmt)}.Kernels.{kernel}"


def digest() -> str:
    """SHA-256 of all generated files."""
    return hashlib.sha256("\0".join(f"{name}\0{text}" for name, text in sources().items()).encode()).hexdigest()


@functools.cache
def sources() -> Mapping[str, str]:
    """Every generated file below spark/, by name.

    Raises:
        LiftError, RenderError: a function of the spec cannot be written.
    """
    made: dict[str, str] = {}
    whole = hashlib.sha256()
    for fmt in (None, *FORMATS.values()):
        package, found = format_package(fmt) if fmt else scale_package(), lemmas(fmt)
        values = {
            "name": unit(fmt),
            "about": f"format {fmt.name}" if fmt else "binary16 numbers and rounding",
            "fmt": fmt,
            "package": package,
            "found": found,
            "warnings": WARNINGS,
            "fingerprint": package.digest.hexdigest(),
            "lemma_fingerprint": found.package.digest.hexdigest(),
        }
        values |= _kernels(fmt) if fmt else {}
        whole.update(package.digest.digest() + found.package.digest.digest())
        for name, file in files(fmt).items():
            made[name] = _environment().get_template(f"spark/{file}.j2").render(values)
    largest = floats.binary32(Fraction(BINARY16.largest) * Fraction(2) ** BINARY16.grid)
    units = [unit(f) for f in (None, *FORMATS.values())]
    shared = {"fingerprint": whole.hexdigest(), "units": units, "largest_pattern": largest}
    for name in SHARED:
        template = name.removeprefix("septet-")
        made[name] = _environment().get_template(f"spark/{template}.j2").render(shared)
    return made


def _kernels(fmt: Format) -> dict[str, Any]:
    """What the kernels' templates need besides: constants of the spec, and the bodies of its operations."""
    return {
        "pack": spark_operations.body(fmt, "pack"),
        "unpack": spark_operations.body(fmt, "unpack"),
        "largest_group": LARGEST_GROUP,
        "largest_term": LARGEST_TERM,
        "levels": [True, fmt.codebooks[0] != fmt.codebooks[1]],
    }


def subtypes(package: Package, first: Collection[str], known: Package | None = None) -> list[str]:
    """Declarations of the subtypes of a package: those known by name that are its own, then the others.

    `known` is a package whose subtypes are visible already.
    """
    named_ = [(n, *k) for k, n in (*package.types.known.items(), *package.types.codes.items()) if n in first]
    every = dict.fromkeys([*named_, *package.types.own])
    arrays = [text for name, text in package.arrays.items() if known is None or name not in known.arrays]
    return [f"subtype {n} is Int range {literal(low)} .. {literal(high)};" for n, low, high in every] + arrays


def call(made: Lemma) -> str:
    """The call of a lemma with the integers of an array A; of a claim that fails, the assertion of it."""
    arguments, k = [literal(x) for x in made.given], 0
    for p in made.parameters:
        items = [f"A ({k + i + 1})" for i in range(len(p.variables))]
        k += len(items)
        if p.subtype.startswith(("Septets_", "Bytes_")):
            element = "Septet_Value" if p.subtype.startswith("Septets") else "Unsigned_8"
            arguments.append("[" + ", ".join(f"{element} ({x})" for x in items) + "]")
        else:
            arguments.append(f"{items[0]} = 1" if p.subtype == "Boolean" else items[0])
    text = f"{made.name} ({', '.join(arguments)})" if arguments else made.name
    return wrapped(f"{text};" if made.holds else f"pragma Assert ({text});", 12)


@functools.cache
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.PackageLoader("septet.codegen"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"subtypes": subtypes, "call": call, "literal": literal}
    return environment
