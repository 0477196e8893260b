"""From programs to machine programs: widths from intervals, floor divisions as shifts and masks, choices as tables.

This is done once, for all languages. A value has the smaller of 32 and 64 bits that holds its interval.
"""

import itertools
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from septet.codegen.core import interpreter, ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import RenderError, substituted
from septet.codegen.passes import machine
from septet.codegen.passes.machine import Branch, Define, Procedure, Return, Statement, Store, Table, Type, Value
from septet.codegen.passes.patterns import apart
from septet.codegen.program import ir as program
from septet.codegen.program.ir import View
from septet.spec.arrays import INT8, INT32, INT64, SIZE, TRUTH, Element

LARGEST_TABLE = 256
"""Entries of a table: a choice by one byte is the largest that becomes one."""
STEPS = 3
"""A choice that is used twice and has more cases than this becomes statements."""
NEGATED = {"lt": ("le", True), "le": ("lt", True), "eq": ("ne", False)}
"""Comparisons of integers that say the opposite, and whether their operands change places."""
SMALL = 6
"""An expression with at most this many nodes is cheaper to compute than to look up."""
TABLE_ELEMENTS = (INT8, INT32, INT64)


def lower(
    given: program.Program, only: Collection[str] | None = None, narrow: bool = False, hosted: bool = False
) -> machine.Program:
    """The machine program of functions and procedures.

    Args:
        only: the procedures that are wanted, and what they call; all of them if it is None.
        narrow: take it that sizes and places fit 31 bits, and take small fields out of bytes one by one, for languages
            without integers of 64 bits.
        hosted: count sizes and places in the machine's own type for them, which has no sign, and write divisions of
            what is not negative as divisions, whatever the divisor: provers read them better than masks.

    Raises:
        RenderError: a value needs more than 64 bits, or with `narrow` more than 32.
    """
    if narrow:
        given = apart(given)
    if only is not None:
        given = program.part(given, only)
    tables: list[Table] = []
    made: list[Procedure] = []
    for function in given.functions.values():
        lowering = _Lowering(given, function.bounds, tables, function.name, narrow, hosted)
        made.append(lowering.function(function))
    for procedure in given.procedures.values():
        lowering = _Lowering(given, procedure.bounds, tables, procedure.name, narrow, hosted)
        made.append(lowering.procedure(procedure))
    return machine.Program(tuple(tables), tuple(made))


def integer(interval: Interval, what: object) -> Type:
    """The machine type that holds an interval.

    Raises:
        RenderError: none does.
    """
    width = ranges.bits(interval)
    if width is None or width > 64:
        raise RenderError(f"{what} in {interval} fits no machine type")
    return Type.I32 if width <= 32 else Type.I64


def element_type(element: Element) -> Type:
    """The type of a value that is loaded from an array."""
    return Type.F32 if element.floating else integer((element.low, element.high), element.name)


def name_of(var: Expr) -> str:
    """A variable's name; those that assumptions make stand for the same value."""
    return str(var.value).split("'")[0]


def convert(value: Value, to: Type) -> Value:
    """A value in another integer type."""
    if value.type is to:
        return value
    return replace(value, type=to) if value.op == "const" else Value("cast", to, (value,))


class _Lowering:
    def __init__(
        self, given: program.Program, bounds: dict[Expr, Interval], tables: list[Table], owner: str, narrow: bool,
        hosted: bool,
    ) -> None:  # fmt: skip
        self.given, self.bounds, self.tables, self.owner, self.narrow = given, dict(bounds), tables, owner, narrow
        self.hosted, self.result = hosted, Type.I32
        self.places: set[Expr] = set()
        self.sums: dict[Expr, tuple[Field, ...]] = {}
        self.types: dict[str, Type] = {}
        self.elements: dict[str, Element] = {}
        self.out: list[Statement] = []
        self.temporaries = 0

    # Functions and procedures -----------------------------------------------------------------------

    def function(self, f: program.Function) -> Procedure:
        parameters = tuple(
            machine.Parameter(name_of(p), Type.BOOL if p.sort is Sort.BOOL else integer(f.bounds[p], name_of(p)))
            for p in f.parameters
        )
        self.types = {p.name: p.type for p in parameters}
        intervals = self._intervals([f.result])
        result = Type.BOOL if f.result.sort is Sort.BOOL else integer(intervals[f.result], f.name)
        e = f.result
        chain: list[tuple[Expr, Expr]] = []
        while e.op == "ite" and self._tabulated(e, intervals) is None and not any(e in ir.order([v]) for _, v in chain):
            chain.append((e.args[0], e.args[1]))
            e = e.args[2]
        done = self._shared([x for pair in chain for x in pair] + [e], intervals)
        for test, value in chain:
            then = (Return(convert(self._value(value, done, intervals), result)),)
            self.out.append(Branch(self._value(test, done, intervals), then))
        self.out.append(Return(convert(self._value(e, done, intervals), result)))
        return Procedure(f.name, f.says, parameters, result, machine.without_unused(tuple(self.out)))

    def procedure(self, p: program.Procedure) -> Procedure:
        parameters = []
        for a in p.parameters:
            kind = self._parameter_type(a)
            self.types[a.name] = kind
            if a.array:
                self.elements[a.name] = a.element
            elif a.element is SIZE:
                self.places.update(v for v in self.bounds if str(v.value) == a.name)
            parameters.append(machine.Parameter(a.name, kind, a.element if a.array else None, a.written))
        result = self._result_type(p)
        self.result = result or Type.I32
        self._statements(p.body)
        body = machine.without_unused(tuple(self.out))
        return Procedure(p.name, p.says, tuple(parameters), result, body)

    def _parameter_type(self, p: program.Parameter) -> Type:
        return Type.SIZE if self.hosted and p.element is SIZE and not p.array else element_type(p.element)

    def _result_type(self, p: program.Procedure) -> Type | None:
        if p.result is None:
            return None
        if p.result is TRUTH:
            return Type.BOOL
        return Type.SIZE if self.hosted and p.result is SIZE else element_type(p.result)

    # Narrow machines --------------------------------------------------------------------------------

    def _intervals(self, roots: list[Expr]) -> dict[Expr, Interval]:
        """The interval of every node; sizes and places fit 31 bits on a narrow machine."""
        found = ranges.intervals(roots, self.bounds)
        if self.narrow:
            for e in ir.order(roots):
                if e in found and e.args and self._is_place(e):
                    found[e] = _clamped(found[e])
        return found

    def _is_place(self, e: Expr) -> bool:
        """Whether it is computed from sizes and loop counters alone."""
        return all(x in self.places for x in ir.order([e]) if x.op == "var")

    def _placed(self, var: Expr, *made_of: Expr) -> None:
        """Note that a variable is a size or a place, if what it is made of is."""
        if (self.narrow or self.hosted) and var.sort is Sort.INT and all(map(self._is_place, made_of)):
            self.places.add(var)
            if self.narrow and var in self.bounds:
                self.bounds[var] = _clamped(self.bounds[var])

    # Statements -------------------------------------------------------------------------------------

    def _statements(self, body: Iterable[program.Statement]) -> None:
        for s in body:
            self._statement(s)

    def _inside(self, body: Iterable[program.Statement]) -> tuple[Statement, ...]:
        before, self.out = self.out, []
        self._statements(body)
        made, self.out = tuple(self.out), before
        return made

    def _define(self, var: Expr, value: Value) -> None:
        self.types[name_of(var)] = value.type
        self.out.append(Define(name_of(var), value))

    def _statement(self, s: program.Statement) -> None:
        if isinstance(s, program.Let):
            self._placed(s.var, s.value)
            fields = _fields(s.value, self.bounds) if self.narrow and s.var not in self.places else None
            if fields is not None:
                self.sums[s.var] = fields  # each use takes what it needs of the bytes, and then no use is left
            self._define(s.var, self.expression(s.value))
        elif isinstance(s, program.Assume):
            self._placed(s.var, s.of)  # the same name: only bounds changed
        elif isinstance(s, program.Register):
            sized = self.hosted and s.element is SIZE
            if sized:
                self.places.add(s.var)
            kind = Type.SIZE if sized else element_type(s.element)
            self.types[name_of(s.var)] = kind
            self.out.append(machine.Variable(name_of(s.var), self._typed(s.value, kind)))
        elif isinstance(s, program.Assign):
            kind = self.types[name_of(s.var)]
            self.out.append(machine.Set(name_of(s.var), _in_type(self._typed(s.value, kind), kind)))
        elif isinstance(s, program.Advance):
            self._only_hosted(s.array)
            self.out.append(machine.Advance(s.array, self.expression(s.by)))
        elif isinstance(s, program.Load):
            self._define(s.var, self._load(s.array, self.expression(s.index)))
        elif isinstance(s, program.Store):
            element = self.elements[s.array]
            value = self._typed(s.value, element_type(element))
            self.out.append(Store(s.array, element, self.expression(s.index), value))
        elif isinstance(s, program.Operate):
            if s.operation in ("quotient", "remainder"):
                self._placed(s.var, *s.arguments)
            self._define(s.var, self._operation(s))
        elif isinstance(s, program.Apply):
            self._define(s.var, self._apply(s))
        elif isinstance(s, program.Call):
            self._call(s)
        elif isinstance(s, program.Allocate):
            self.elements[s.array] = s.element
            self.out.append(machine.Allocate(s.array, s.element, s.length))
        elif isinstance(s, program.For):
            stop = self.expression(s.stop)
            if self.narrow or stop.type is Type.SIZE:
                self._placed(s.var)
            kind = Type.SIZE if stop.type is Type.SIZE else integer(self.bounds[s.var], name_of(s.var))
            self.types[name_of(s.var)] = kind
            if s.start is not program.ZERO or s.step is not program.ONE:
                self._only_hosted(name_of(s.var))
            start, step = (convert(self.expression(e), kind) for e in (s.start, s.step))
            self.out.append(
                machine.Loop(
                    name_of(s.var), convert(stop, kind), self._inside(s.body),
                    None if s.start is program.ZERO else start, None if s.step is program.ONE else step,
                )
            )  # fmt: skip
        elif isinstance(s, program.If):
            condition = self.expression(s.condition)
            self.out.append(Branch(condition, self._inside(s.then), self._inside(s.other)))
        elif isinstance(s, program.Return):
            self.out.append(Return(self._typed(s.value, self.result)))

    def _only_hosted(self, name: str) -> None:
        """Refuse what the other printers have no text for."""
        if not self.hosted:
            raise RenderError(f"{self.owner}: {name} moves by steps, which only C for processors does")

    def _load(self, array: str, index: Value) -> Value:
        return Value("load", element_type(self.elements[array]), (index,), array)

    def _typed(self, e: Expr, kind: Type) -> Value:
        """A value of a type; where it is a binary32 number, an integer constant is a pattern."""
        if kind is Type.F32 and e.op == "const":
            return Value("const", Type.F32, number=int(ir.number(e)))
        value = self.expression(e)
        return value if kind in (Type.F32, Type.BOOL) else convert(value, kind)

    def _operation(self, s: program.Operate) -> Value:
        args = [self.expression(a) if a.sort is not Sort.BINARY32 else self._variable(a) for a in s.arguments]
        if s.operation in ("quotient", "remainder"):
            kind = max((a.type for a in args), key=lambda t: t.value)
            op = "quot" if s.operation == "quotient" else "rem"
            made = Value(op, kind, tuple(convert(a, kind) for a in args))
            return made if kind is Type.SIZE else convert(made, integer(self.bounds[s.var], name_of(s.var)))
        if s.operation == "from_pattern":  # patterns without their sign fit 31 bits
            return Value(s.operation, Type.F32, tuple(_in_type(convert(a, Type.I32), Type.I32) for a in args))
        if s.operation in ("from_integer", "at_least"):
            return Value(s.operation, Type.F32, tuple(args))
        if s.operation in ("scaled", "floor_scaled", "divide_up"):
            args[0] = self._typed(s.arguments[0], Type.F32)
        else:
            args = [self._typed(a, Type.F32) for a in s.arguments]
        if s.var.sort is Sort.BINARY32:
            return Value(s.operation, Type.F32, tuple(args))
        if s.var.sort is Sort.BOOL:
            return Value(s.operation, Type.BOOL, tuple(args))
        return Value(s.operation, integer(self.bounds[s.var], name_of(s.var)), tuple(args))

    def _apply(self, s: program.Apply) -> Value:
        f = self.given.functions[s.function]
        args = []
        for p, a in zip(f.parameters, s.arguments, strict=True):
            value = self.expression(a)
            args.append(value if p.sort is Sort.BOOL else convert(value, integer(f.bounds[p], name_of(p))))
        if f.result.sort is Sort.BOOL:
            return Value("apply", Type.BOOL, tuple(args), f.name)
        made = Value("apply", integer(ranges.intervals([f.result], f.bounds)[f.result], f.name), tuple(args), f.name)
        return convert(made, integer(self.bounds[s.var], name_of(s.var)))

    def _call(self, s: program.Call) -> None:
        called = self.given.procedures[s.procedure]
        args = []
        for p, a in zip(called.parameters, s.arguments, strict=True):
            if isinstance(a, View):
                args.append(Value("view", element_type(p.element), (self.expression(a.start),), a.array))
            else:
                args.append(self._typed(a, self._parameter_type(p)))
        value = Value("call", self._result_type(called) or Type.I32, tuple(args), s.procedure)
        if s.var is None:
            self.out.append(machine.Do(value))
            return
        if value.type is Type.SIZE:
            self.places.add(s.var)
        self._define(s.var, value)

    # Expressions ------------------------------------------------------------------------------------

    def expression(self, e: Expr) -> Value:
        """A value, what it uses twice being named first."""
        if e.op == "var" and e.sort is Sort.BINARY32:
            return self._variable(e)
        intervals = self._intervals([e])
        return self._value(e, self._shared([e], intervals), intervals)

    def _variable(self, e: Expr) -> Value:
        if e.op == "const":
            return Value("const", Type.F32, number=int(ir.number(e)))
        return Value("name", self.types[name_of(e)], name=name_of(e))

    def _shared(self, roots: list[Expr], intervals: Mapping[Expr, Interval]) -> dict[Expr, Value]:
        """Names for what is used more than once below some roots, each defined before what uses it."""
        uses: dict[Expr, int] = {}
        seen: set[Expr] = set()
        pending = list(roots)
        while pending:
            e = pending.pop()
            uses[e] = uses.get(e, 0) + 1
            if e not in seen:
                seen.add(e)
                pending.extend(self._operands(e, intervals))
        done: dict[Expr, Value] = {}
        for e in ir.order(roots):
            if e in seen and uses[e] > 1 and e.op not in ("const", "var", "rat"):
                name = f"t{self.temporaries}"
                self.temporaries += 1
                if self._is_ladder(e, intervals):
                    kind = integer(intervals[e], self.owner)
                    self._ladder(name, kind, e, done, intervals)
                else:
                    value = self._value(e, done, intervals)
                    kind = value.type
                    self.out.append(Define(name, value))
                self.types[name] = kind
                done[e] = Value("name", kind, name=name)
        return done

    def _is_ladder(self, e: Expr, intervals: Mapping[Expr, Interval]) -> bool:
        """Whether it is a choice between more than a few cases, which reads better as statements."""
        steps = 0
        while e.op == "ite" and e.sort is Sort.INT and self._tabulated(e, intervals) is None and not self._factored(e):
            e, steps = e.args[2], steps + 1
        return steps > STEPS

    def _ladder(
        self, name: str, kind: Type, e: Expr, done: Mapping[Expr, Value], intervals: Mapping[Expr, Interval]
    ) -> None:
        """A choice as a variable that is set in each case."""
        steps: list[tuple[Value, Value]] = []
        while e.op == "ite" and e not in done:
            test, value, e = e.args
            steps.append((self._value(test, done, intervals), convert(self._value(value, done, intervals), kind)))
        self.out.append(machine.Variable(name, convert(self._value(e, done, intervals), kind)))
        branch: tuple[Statement, ...] = ()
        for test_value, then in reversed(steps):
            branch = (Branch(test_value, (machine.Set(name, then),), branch),)
        self.out.extend(branch)

    def _operands(self, e: Expr, intervals: Mapping[Expr, Interval]) -> tuple[Expr, ...]:
        found = self._tabulated(e, intervals)
        if found is not None:
            return (found[0],)
        factored = self._factored(e)
        if factored is not None:
            return factored[:2]
        if self.sums and self._taken(e) is not None:
            return ()
        masked = self._masked(e)
        return (masked[0],) if masked is not None else e.args

    def _value(self, e: Expr, done: Mapping[Expr, Value], intervals: Mapping[Expr, Interval]) -> Value:
        if e in done:
            return done[e]
        if e.op == "const":
            if e.sort is Sort.BOOL:
                return Value("const", Type.BOOL, number=int(bool(e.value)))
            k = int(ir.number(e))
            return Value("const", integer((k, k), "a constant"), number=k)
        if e.op == "var":
            return Value("name", self.types[name_of(e)], name=name_of(e))
        found = self._tabulated(e, intervals)
        if found is not None:
            index, numbers = found
            return self._look_up(numbers, self._value(index, done, intervals))
        factored = self._factored(e)
        if factored is not None:
            index, factor, numbers = factored
            kind = integer(intervals[e], self.owner)
            table = self._look_up(numbers, self._value(index, done, intervals))
            return Value("mul", kind, (convert(self._value(factor, done, intervals), kind), convert(table, kind)))
        if self.sums:
            taken = self._taken(e)
            if taken is not None:
                return self.expression(taken)
        masked = self._masked(e)
        if masked is not None:
            a = self._value(masked[0], done, intervals)
            return Value("and", a.type, (a, Value("const", a.type, number=masked[1])))
        return self._operated(e, [self._value(a, done, intervals) for a in e.args], intervals)

    def _operated(self, e: Expr, args: list[Value], intervals: Mapping[Expr, Interval]) -> Value:
        decided = _decided(e, intervals)
        if decided is not None:
            return Value("const", Type.BOOL, number=int(decided))
        if e.op == "not" and args[0].op in NEGATED and args[0].args[0].type is not Type.BOOL:
            op, swapped = NEGATED[args[0].op]
            return Value(op, Type.BOOL, args[0].args[::-1] if swapped else args[0].args)
        if e.op in ("and", "or", "not") and (folded := _folded(e.op, args)) is not None:
            return folded
        if e.op in ("and", "or", "not"):
            return Value({"and": "land", "or": "lor", "not": "lnot"}[e.op], Type.BOOL, tuple(args))
        if e.op in ("lt", "le", "eq"):
            if args[0].type is Type.BOOL:
                return Value("eq", Type.BOOL, tuple(args))
            kind = max((a.type for a in args), key=lambda t: t.value)
            return Value(e.op, Type.BOOL, tuple(convert(a, kind) for a in args))
        if e.sort is Sort.BINARY32:
            return Value("select", Type.F32, tuple(args))
        sized = Type.SIZE in (a.type for a in args)
        kind = Type.SIZE if sized else integer(intervals[e], f"{self.owner}: a value")
        if e.op == "ite":
            return Value("select", kind, (args[0], *(convert(a, kind) for a in args[1:])))
        if e.op in ("floordiv", "mod"):
            return convert(self._divided(e, args[0], intervals), kind)
        wide = max((kind, *(a.type for a in args)), key=lambda t: t.value)
        return convert(Value(e.op, wide, tuple(convert(a, wide) for a in args)), kind)

    def _divided(self, e: Expr, a: Value, intervals: Mapping[Expr, Interval]) -> Value:
        """A floor division or its remainder, by a constant, in the type of what is divided."""
        k = int(ir.number(e.args[1]))
        power = k & (k - 1) == 0
        low = intervals[e.args[0]][0]
        negative = (low is None or low < 0) and not _is_magnitude(e.args[0]) and a.type is not Type.SIZE
        kind = a.type
        power = power and not (self.hosted and not negative)
        if power and e.op == "mod":
            return Value("and", kind, (a, Value("const", kind, number=k - 1)))
        if power:
            return Value("asr" if negative else "shr", kind, (a, Value("const", kind, number=k.bit_length() - 1)))
        divisor = Value("const", kind, number=k)
        quotient, rest = Value("quot", kind, (a, divisor)), Value("rem", kind, (a, divisor))
        if not negative:
            return quotient if e.op == "floordiv" else rest
        zero, one = Value("const", kind, number=0), Value("const", kind, number=1)
        below = Value("lt", Type.BOOL, (rest, zero))
        if e.op == "floordiv":
            return Value("sub", kind, (quotient, Value("select", kind, (below, one, zero))))
        return Value("add", kind, (rest, Value("select", kind, (below, divisor, zero))))

    def _taken(self, e: Expr) -> Expr | None:
        """word // 2^k % 2^m, from those fields of the word that have a part in it."""
        if e.op != "mod" or (size := int(ir.number(e.args[1]))) & (size - 1):
            return None
        word, shift = e.args[0], 0
        if word.op == "floordiv":
            divisor = int(ir.number(word.args[1]))
            if divisor & (divisor - 1):
                return None
            word, shift = word.args[0], divisor.bit_length() - 1
        if word not in self.sums:
            return None
        total = ir.const(0)
        for field in self.sums[word]:
            if field.at + field.width <= shift or field.at >= shift + size.bit_length() - 1:
                continue
            if field.at >= shift:
                total = ir.add(total, ir.mul(field.value, ir.const(1 << (field.at - shift))))
            else:
                total = ir.add(total, ir.floordiv(field.value, 1 << (shift - field.at)))
        return ir.mod(total, size)

    def _masked(self, e: Expr) -> tuple[Expr, int] | None:
        """x // 2^k * 2^k is x without its low bits."""
        if e.op == "mul" and e.args[1].op == "const" and e.args[0].op == "floordiv":
            k = int(ir.number(e.args[1]))
            if ir.number(e.args[0].args[1]) == k and k & (k - 1) == 0:
                return e.args[0].args[0], -k
        return None

    # Tables -----------------------------------------------------------------------------------------

    def _tabulated(self, e: Expr, intervals: Mapping[Expr, Interval]) -> tuple[Expr, tuple[int, ...]] | None:
        """A choice whose value depends on one small number: that number, and the value for each."""
        if e.op != "ite" or e.sort is not Sort.INT:
            return None
        index = _index(e)
        if index is None:
            return None
        low, high = intervals.get(index) or self._intervals([index])[index]
        if low is None or high is None or low < 0 or high >= LARGEST_TABLE or len(list(ir.order([e]))) <= SMALL:
            return None
        if any(v.op == "var" and v is not index for v in ir.order([e], into=lambda x: () if x is index else x.args)):
            return None
        stand_in = ir.var("index", Sort.INT)
        found = []
        for k in range(int(high) + 1):
            value = substituted(e, {index: stand_in})
            found.append(int(interpreter.evaluate([value], {"index": k})[0]))
        return index, tuple(found)

    def _factored(self, e: Expr) -> tuple[Expr, Expr, tuple[int, ...]] | None:
        """A choice by a small number between constant multiples of one value."""
        if e.op != "ite" or e.sort is not Sort.INT:
            return None
        numbers: dict[int, int] = {}
        index: Expr | None = None
        factor: Expr | None = None
        while e.op == "ite":
            test, here, e = e.args
            if test.op != "eq" or test.args[1].op != "const" or (index is not None and test.args[0] is not index):
                return None
            index = test.args[0]
            base, times = _multiple(here)
            if factor is not None and base is not factor:
                return None
            factor = base
            numbers.setdefault(int(ir.number(test.args[1])), times)
        base, default = _multiple(e)
        if index is None or base is not factor or factor is None or factor.op == "const" or len(numbers) <= SMALL:
            return None
        low, high = self._intervals([index])[index]
        if low is None or high is None or low < 0 or high >= LARGEST_TABLE:
            return None
        return index, factor, tuple(numbers.get(k, default) for k in range(int(high) + 1))

    def _look_up(self, numbers: tuple[int, ...], index: Value) -> Value:
        element = next(t for t in TABLE_ELEMENTS if t.low <= min(numbers) and max(numbers) <= t.high)
        known = next((t for t in self.tables if t.values == numbers), None)
        if known is None:
            known = Table(f"table{len(self.tables)}", element, numbers, self.owner)
            self.tables.append(known)
        return Value("table", element_type(element), (index,), known.name)


def _in_type(value: Value, kind: Type) -> Value:
    """A sum, difference or product of narrow values, computed in the type of the register that holds it.

    What a register holds is within its type: the interpreter checks it, and audits prove it of the compiled text.
    """
    if value.op != "cast" or value.type is not kind or value.args[0].op not in ("add", "sub", "mul"):
        return value
    inner = value.args[0]
    narrow = [a.args[0] if a.op == "cast" and a.args[0].type is kind else a for a in inner.args]
    if all(a.type is kind for a in narrow):
        return Value(inner.op, kind, tuple(narrow))
    return value


def _index(e: Expr) -> Expr | None:
    """What the tests of a choice compare, if it is one value, with constants."""
    found: Expr | None = None
    for x in ir.order([e], into=lambda x: x.args if x.op == "ite" else ()):
        if x.op != "ite":
            continue
        test = x.args[0]
        if test.op not in ("eq", "lt", "le") or test.args[1].op != "const":
            return None
        if found is not None and test.args[0] is not found:
            return None
        found = test.args[0]
    return found


@dataclass(frozen=True)
class Field:
    """A number of `width` bits that is at bit `at` of a word."""

    value: Expr
    at: int
    width: int


def _fields(e: Expr, bounds: Mapping[Expr, Interval]) -> tuple[Field, ...] | None:
    """A word that is too wide for 32 bits, as the fields that it is made of, none of which overlap."""
    found: list[Field] = []
    pending = [e]
    while pending:
        part = pending.pop()
        if part.op == "add":
            pending.extend(part.args)
            continue
        value, times = _multiple(part)
        low, high = bounds.get(value, (None, None))
        if value.op != "var" or times & (times - 1) or low is None or high is None or low < 0:
            return None
        found.append(Field(value, times.bit_length() - 1, int(high).bit_length()))
    found.sort(key=lambda f: f.at)
    apart = all(a.at + a.width <= b.at for a, b in itertools.pairwise(found))
    return tuple(found) if apart and found[-1].at + found[-1].width > 31 else None


def _clamped(interval: Interval) -> Interval:
    """An interval within 32 bits."""
    low, high = interval
    return (
        INT32.low if low is None else max(low, INT32.low),
        INT32.high if high is None else min(high, INT32.high),
    )


def _decided(e: Expr, intervals: Mapping[Expr, Interval]) -> bool | None:
    """What a comparison of integers always is, if the intervals tell."""
    if e.op not in ("lt", "le") or e.args[0].sort is not Sort.INT:
        return None
    (low, high), (low2, high2) = (intervals[a] for a in e.args)
    strict = e.op == "lt"
    if high is not None and low2 is not None and (high < low2 or (not strict and high == low2)):
        return True
    if low is not None and high2 is not None and (low > high2 or (strict and low == high2)):
        return False
    return None


def _folded(op: str, args: list[Value]) -> Value | None:
    """A conjunction, disjunction or negation of which one operand is a constant."""
    constants = [a for a in args if a.op == "const"]
    if not constants:
        return None
    if op == "not":
        return replace(args[0], number=1 - args[0].number)
    deciding = 0 if op == "and" else 1
    if any(a.number == deciding for a in constants):
        return Value("const", Type.BOOL, number=deciding)
    others = [a for a in args if a.op != "const"]
    if not others:
        return constants[0]
    return others[0] if len(others) == 1 else None


def _is_magnitude(e: Expr) -> bool:
    """Whether it is an absolute value, as `abs` is lifted."""
    if e.op != "ite" or e.args[0].op != "lt" or not ir.is_zero(e.args[0].args[1]):
        return False
    _, negative, positive = e.args
    return negative.op == "neg" and negative.args[0] is positive and e.args[0].args[0] is positive


def _multiple(e: Expr) -> tuple[Expr, int]:
    """A value as a constant multiple of another."""
    if e.op == "mul" and e.args[1].op == "const":
        return e.args[0], int(ir.number(e.args[1]))
    return e, 1
