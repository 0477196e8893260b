"""Runs a function of LLVM IR on symbolic bytes: what it leaves in memory, and what must hold for it to be defined.

Where a branch depends on the input both ways are followed and meet again as soon as they can, so that there is
one term for each byte in the end. Whatever would make the behaviour undefined, poison included, is recorded as
an obligation at the place where it arises: stricter than the language, never laxer.

Source: the LLVM Language Reference, version 19 (undefined behaviour, poison values, each instruction).
"""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from septet.proofs.audit import terms
from septet.proofs.audit.llvm import FAST, FLOAT_BITS, Function, Instruction, Module, Place, Type, Unsupported, Value, shown
from septet.proofs.audit.memory import NULL, Cell, Cells, Object, Pointer, choice, merged_cell, pointer
from septet.proofs.audit.terms import FALSE, FLOATS, TRUE, Term, and_, bv, not_, or_


class Poison:
    """A value that must not be used."""

    def __repr__(self) -> str:
        return "poison"


POISON = Poison()
Data = Any
"""A Term, a Pointer, POISON, or a list of these for vectors, arrays and structures."""

TRAP = "undefined behaviour of C"
"""How the hazards begin that the compiler's own checks report."""
DEEPEST = 64
"""Calls within calls."""
MANY = 4096
"""Places that one symbolic address may be."""


class Undecided(Exception):
    """The evaluation did not end within its limits."""


@dataclass(frozen=True)
class Hazard:
    """Undefined behaviour, or worse, where `condition` holds."""

    condition: Term
    what: str
    place: Place | None


@dataclass
class State:
    """Where a path is: conditions of the branches taken, local values, memory."""

    path: tuple[Term, ...]
    locals: dict[str, Data]
    memory: dict[int, Cells]
    owned: set[int] = field(default_factory=set)

    def fork(self, condition: Term) -> "State":
        """A copy on which a further condition holds."""
        self.owned = set()
        return State((*self.path, condition), dict(self.locals), dict(self.memory))


class Evaluator:
    """Evaluates functions of a module.

    Attributes:
        objects: all objects made so far.
        hazards: conditions under which the behaviour is undefined.
        ambiguities: fresh variables, one for each choice left to the compiler's back end or to chance.
    """

    def __init__(
        self, module: Module, seconds: float, steps: int, feasible: Callable[[Sequence[Term]], bool] = lambda path: True
    ) -> None:
        self.module = module
        self.deadline = time.monotonic() + seconds
        self.steps = steps
        self.feasible = feasible
        self.objects: list[Object] = []
        self.hazards: list[Hazard] = []
        self.ambiguities = 0
        self.place: Place | None = None
        self._globals: dict[str, int] = {}
        self._global_cells: dict[int, Cells] = {}
        self._depth = 0
        self.trap: str | None = None

    # Objects -------------------------------------------------------------------------------------

    def new(self, name: str, size: int, align: int, writable: bool) -> int:
        """The number of a new object."""
        self.objects.append(Object(name, size, align, writable))
        return len(self.objects) - 1

    def _global(self, name: str) -> int:
        if name not in self._globals:
            found = self.module.globals.get(name)
            if found is None or found.initial is None:
                raise self.refuse(f"the global {name}, which is defined elsewhere")
            if not found.constant:
                raise self.refuse(f"the global variable {name}, which is not constant")
            size = size_of(found.type)
            number = self._globals[name] = self.new(name, size, found.align, False)
            cells: Cells = [None] * size
            self._global_cells[number] = cells
            self._place_constant(cells, 0, found.type, found.initial)
        return self._globals[name]

    def _place_constant(self, cells: Cells, at: int, t: Type, value: Value) -> None:
        if t[0] in ("array", "struct") and value.kind == "aggregate":
            for item, (offset, inner) in zip(value.value, fields(t), strict=True):
                self._place_constant(cells, at + offset, inner, item)
        elif value.kind == "zero" and t[0] != "ptr":
            for i in range(size_of(t)):
                cells[at + i] = Cell(bv(0, 8), 0, 1)
        elif value.kind not in ("undef", "poison"):
            self._put(cells, at, t, self.value(value, {}))

    # Failures ------------------------------------------------------------------------------------

    def refuse(self, construct: str) -> Unsupported:
        """The exception that names a construct and the current source line."""
        return Unsupported(construct, self.place)

    def oblige(self, state: State, holds: Term, what: str) -> None:
        """Record that something must hold here."""
        wrong = and_(terms.conjunction(state.path), not_(holds))
        if wrong is not FALSE:
            self.hazards.append(Hazard(wrong, what, self.place))

    def fresh(self, sort: terms.Sort) -> Term:
        """A variable for what nothing determines."""
        self.ambiguities += 1
        return terms.var(f"any{self.ambiguities}", sort)

    # Functions -----------------------------------------------------------------------------------

    def call(self, name: str, arguments: Sequence[Data], state: State) -> tuple[Data, State]:
        """The value that a function returns and the state it leaves.

        Raises:
            Unsupported: it, or something it calls, uses a construct that is not known.
            Undecided: the limits were reached.
        """
        if name in self.module.failures:
            raise self.module.failures[name]
        function = self.module.functions.get(name)
        if function is None:
            raise self.refuse(f"a call of {name[1:]}, which is not in this module")
        if self._depth >= DEEPEST:
            raise Undecided(f"{name[1:]} is called {DEEPEST} calls deep")
        self._depth += 1
        frame = State(state.path, dict(zip((p[0] for p in function.parameters), arguments, strict=True)), state.memory)
        returned: list[tuple[State, Data]] = []
        ranks = _ranks(function)
        entry = next(iter(function.blocks))
        waiting: dict[str, State] = {entry: frame}
        forks: dict[str, int] = {}
        while waiting:
            label = min(waiting, key=lambda b: ranks[b])
            here = waiting.pop(label)
            result = self._block(function, label, here, forks)
            if isinstance(result, list):
                for target, arriving in result:
                    waiting[target] = self._merge(waiting[target], arriving) if target in waiting else arriving
            elif result is not None:
                returned.append((here, result[0]))
        self._depth -= 1
        if not returned:
            raise Undecided(f"{name[1:]} never returns")
        last, value = returned[0]
        last.locals = {"": value}
        for other, its in returned[1:]:
            other.locals = {"": its}
            last = self._merge(last, other)
        return last.locals.get(""), State(last.path, state.locals, last.memory)

    def _block(
        self, function: Function, label: str, state: State, forks: dict[str, int]
    ) -> list[tuple[str, State]] | tuple[Data] | None:
        """Where the paths go on, or a value returned, or None for a path that ends."""
        for i in function.blocks[label]:
            self.place = i.place or self.place
            self.steps -= 1
            if self.steps < 0 or time.monotonic() > self.deadline:
                raise Undecided("the kernel runs for too long: an infinite loop, or too many paths")
            if i.op == "phi":
                continue
            if i.op == "ret":
                return (self.value(i.operands[0], state.locals) if i.operands else None,)
            if i.op == "unreachable":
                self.oblige(state, FALSE, self.trap or "code that is declared unreachable is reached")
                self.trap = None
                return None
            if i.op in ("br", "switch"):
                return [
                    (target, self._enter(function, label, target, s))
                    for target, s in self._jump(function, i, label, state, forks)
                ]
            result = self._instruction(i, state)
            if i.result is not None:
                state.locals[i.result] = result
        raise self.refuse(f"a block without an end, {label}")

    def _jump(self, function: Function, i: Instruction, label: str, state: State, forks: dict[str, int]) -> list[tuple[str, State]]:
        if not i.operands:
            return [(i.extra["labels"][0], state)]
        value = self._term(i.operands[0], state, "a branch depends on an uninitialised value")
        if i.op == "br":
            c = terms.truth(value)
            choices = [(c, i.extra["labels"][0]), (not_(c), i.extra["labels"][1])]
        else:
            rest = TRUE
            choices = []
            for case, target in i.extra["cases"]:
                c = terms.eq(value, bv(case, value.width))
                choices.append((and_(rest, c), target))
                rest = and_(rest, not_(c))
            choices.append((rest, i.extra["default"]))
        joined: dict[str, Term] = {}
        for c, target in choices:
            joined[target] = or_(joined[target], c) if target in joined else c
        left = [(target, c) for target, c in joined.items() if c is not FALSE]
        if len(left) > 1:
            # In a loop whose end depends on the input only a solver can tell when it has ended.
            ends = [target for target, _ in left if function.blocks[target][-1].op == "unreachable"]
            forks[label] = forks.get(label, 0) + (0 if ends else 1)
            left = [(target, c) for target, c in left if not_(c) not in state.path]
            if forks[label] > 2:
                left = [(target, c) for target, c in left if self.feasible((*state.path, c))]
        if len(left) == 1:
            return [(left[0][0], state)]
        return [(target, state.fork(c)) for target, c in left]

    def _enter(self, function: Function, source: str, target: str, state: State) -> State:
        found = {}
        for i in function.blocks[target]:
            if i.op != "phi":
                break
            found[i.result] = self.value(i.operands[i.extra["labels"].index(source)], state.locals)
        state.locals.update(found)  # type: ignore[arg-type]
        return state

    def _merge(self, a: State, b: State) -> State:
        """Two paths that meet: every value a choice between theirs."""
        common = 0
        while common < min(len(a.path), len(b.path)) and a.path[common] is b.path[common]:
            common += 1
        c, d = terms.conjunction(a.path[common:]), terms.conjunction(b.path[common:])
        joined = or_(c, d)
        path = a.path[:common] + (() if joined is TRUE else (joined,))
        names = a.locals.keys() & b.locals.keys()
        merged = {n: self._choose(c, a.locals[n], b.locals[n]) for n in names}
        memory: dict[int, Cells] = {}
        for number in a.memory.keys() | b.memory.keys():
            x, y = a.memory.get(number), b.memory.get(number)
            if x is None or y is None or x is y:
                memory[number] = x if x is not None else y  # type: ignore[assignment]
            else:
                try:
                    memory[number] = [merged_cell(c, p, q) for p, q in zip(x, y, strict=True)]
                except TypeError:
                    raise self.refuse("a pointer stored on one path and something else on another") from None
        return State(path, merged, memory)

    def _choose(self, c: Term, a: Data, b: Data) -> Data:
        if a is b:
            return a
        if a is POISON:
            return b  # wherever it is used, it was an obligation that it be not
        if b is POISON:
            return a
        if isinstance(a, list):
            return [self._choose(c, x, y) for x, y in zip(a, b, strict=True)]
        if isinstance(a, Pointer):
            return choice(c, a, b)
        return terms.ite(c, a, b)

    # Values --------------------------------------------------------------------------------------

    def value(self, v: Value, scope: Mapping[str, Data]) -> Data:
        """An operand's value."""
        kind, t = v.kind, v.type
        if kind == "local":
            if v.value not in scope:
                raise self.refuse(f"the value {v.value}, which no path defines")
            return scope[v.value]
        if kind == "int":
            return bv(v.value, t[1])
        if kind == "fp":
            return terms.as_float(bv(v.value, FLOAT_BITS[t[0]]), FLOATS[t[0]])
        if kind in ("undef", "poison"):
            return [self.value(Value(kind, inner), scope) for _, inner in fields(t)] if is_compound(t) else POISON
        if kind == "zero":
            if is_compound(t):
                return [self.value(Value("zero", inner), scope) for _, inner in fields(t)]
            if t == ("ptr",):
                return NULL
            return terms.as_float(bv(0, FLOAT_BITS[t[0]]), FLOATS[t[0]]) if t[0] in FLOATS else bv(0, t[1])
        if kind == "aggregate":
            return [self.value(item, scope) for item in v.value]
        if kind == "global":
            return pointer(self._global(v.value))
        op, element, operands = v.value
        if op != "getelementptr":
            raise self.refuse(f"the constant expression `{op}`")
        base = self.value(operands[0], scope)
        return base.moved(self._distance(element, [self.value(o, scope) for o in operands[1:]]))

    def _term(self, v: Value, state: State, otherwise: str) -> Term:
        """A scalar that must not be poison."""
        found = self.value(v, state.locals)
        if found is POISON:
            self.oblige(state, FALSE, otherwise)
            width = v.type[1] if v.type[0] == "int" else FLOAT_BITS[v.type[0]]
            return bv(0, width) if v.type[0] == "int" else terms.as_float(bv(0, width), FLOATS[v.type[0]])
        return found  # type: ignore[no-any-return]

    # Memory --------------------------------------------------------------------------------------

    def cells(self, state: State, number: int) -> Cells:
        """The bytes of an object, to read."""
        return state.memory[number] if number in state.memory else self._global_cells[number]

    def _writable(self, state: State, number: int) -> Cells:
        if number not in state.owned:
            state.memory[number] = list(state.memory[number])
            state.owned.add(number)
        return state.memory[number]

    def _offsets(self, state: State, where: Pointer, size: int, align: int, verb: str) -> list[tuple[Term, int, int]]:
        """Every (condition, object, offset) that an access may have; what it must not have is an obligation."""
        found: list[tuple[Term, int, int]] = []
        for target in where.targets:
            if target.object is None:
                self.oblige(state, not_(target.condition), f"{verb} through a null pointer")
                continue
            o = self.objects[target.object]
            inside = TRUE if o.size >= size else FALSE
            if o.size >= size:
                inside = terms.compare("ule", target.offset, bv(o.size - size, 64))
            at = target.offset.constant
            shown_at = "" if at is None else f" at offset {terms.signed(at, 64)}"
            self.oblige(
                state, or_(not_(target.condition), inside), f"{verb} outside {o.name} ({o.size} bytes){shown_at}"
            )
            if verb == "write" and not o.writable:
                self.oblige(state, not_(target.condition), f"write to {o.name}, which is an input")
            if align > 1:
                aligned = FALSE
                if o.align % align == 0:
                    aligned = terms.eq(terms.binary("urem", target.offset, bv(align, 64)), bv(0, 64))
                    if trailing_zeros(target.offset) >= align.bit_length() - 1:
                        aligned = TRUE
                self.oblige(
                    state, or_(not_(target.condition), aligned), f"{verb} that needs alignment {align}, in {o.name}"
                )
            if at is not None:
                if inside is TRUE:
                    found.append((target.condition, target.object, at))
                continue
            step = 1 << min(trailing_zeros(target.offset), 12)
            last = min(o.size - size, target.offset.high)
            if last // step > MANY:
                raise self.refuse(f"a symbolic address among {last // step} places in {o.name}")
            for k in range(0, last + 1, step):
                here = and_(target.condition, terms.eq(target.offset, bv(k, 64)))
                if here is not FALSE:
                    found.append((here, target.object, k))
        return found

    def load(self, state: State, where: Pointer, t: Type, align: int = 1) -> Data:
        """The value at an address."""
        if is_compound(t) and t[0] != "vector":
            return [self.load(state, where.moved(bv(at, 64)), inner) for at, inner in fields(t)]
        if t[0] == "vector" and t[2] == ("int", 1):
            raise self.refuse("a vector of bits in memory")
        places = self._offsets(state, where, size_of(t), align, "read")
        result: Data = None
        for c, number, at in reversed(places):
            value = self._read(state, number, at, t, c)
            result = value if result is None else self._choose(c, value, result)
        return self._any(t) if result is None else result

    def _any(self, t: Type) -> Data:
        """A value to go on with where an obligation has failed for certain."""
        if is_compound(t):
            return [self._any(inner) for _, inner in fields(t)]
        if t == ("ptr",):
            return NULL
        return terms.as_float(bv(0, FLOAT_BITS[t[0]]), FLOATS[t[0]]) if t[0] in FLOATS else bv(0, t[1])

    def _read(self, state: State, number: int, at: int, t: Type, c: Term) -> Data:
        if t[0] == "vector":
            width = size_of(t[2])
            return [self._read(state, number, at + k * width, t[2], c) for k in range(t[1])]
        size = size_of(t)
        found = self.cells(state, number)[at : at + size]
        for cell in found:
            defined = FALSE if cell is None else cell.defined
            if defined is not TRUE:
                self.oblige(
                    state, or_(not_(c), defined), f"read of an uninitialised byte of {self.objects[number].name}"
                )
        first = found[0]
        if any(cell is None for cell in found) or first is None:
            return self._any(t)
        whole = first.size == size and all(
            cell is not None and cell.index == k and cell.value == first.value for k, cell in enumerate(found)
        )
        if whole and isinstance(first.value, Pointer):
            if t != ("ptr",):
                raise self.refuse("a pointer read as a number")
            return first.value
        if t == ("ptr",):
            raise self.refuse("a number read as a pointer")
        if whole:
            return self._typed(first.value, t)  # type: ignore[arg-type]
        try:
            pattern = found[0].byte()  # type: ignore[union-attr]
            for cell in found[1:]:
                pattern = terms.concat(cell.byte(), pattern)  # type: ignore[union-attr]
        except TypeError:
            raise self.refuse("a part of a pointer read as a number") from None
        return self._typed(pattern, t)

    def _typed(self, value: Term, t: Type) -> Term:
        if t[0] in FLOATS:
            return value if value.sort == FLOATS[t[0]] else terms.as_float(_pattern(value), FLOATS[t[0]])
        return terms.extract(_pattern(value), t[1] - 1, 0)

    def store(self, state: State, where: Pointer, t: Type, value: Data, align: int = 1) -> None:
        """Write a value at an address."""
        if is_compound(t) and t[0] != "vector":
            for (at, inner), item in zip(fields(t), value, strict=True):
                self.store(state, where.moved(bv(at, 64)), inner, item)
            return
        for c, number, at in self._offsets(state, where, size_of(t), align, "write"):
            if not self.objects[number].writable:
                continue
            cells = self._writable(state, number)
            before = cells[at : at + size_of(t)]
            self._put(cells, at, t, value)
            if c is not TRUE:
                for k, old in enumerate(before):
                    cells[at + k] = merged_cell(c, cells[at + k], old)

    def _put(self, cells: Cells, at: int, t: Type, value: Data) -> None:
        if t[0] == "vector":
            if t[2] == ("int", 1):
                raise self.refuse("a vector of bits in memory")
            for k, item in enumerate(value):
                self._put(cells, at + k * size_of(t[2]), t[2], item)
            return
        size = size_of(t)
        if value is POISON:
            cells[at : at + size] = [None] * size
            return
        if isinstance(value, Term) and value.width != 8 * size:
            value = terms.zext(value, 8 * size)
        cells[at : at + size] = [Cell(value, k, size) for k in range(size)]

    def copy(self, state: State, to: Pointer, source: Pointer, size: int) -> None:
        """memcpy and memmove of a constant number of bytes: uninitialised bytes stay so."""
        if size == 0:
            return
        read = self._offsets(state, source, size, 1, "read")
        written = self._offsets(state, to, size, 1, "write")
        if not read or not written:
            return
        if len(read) > 1 or len(written) > 1:
            raise self.refuse("a copy from or to a symbolic address")
        cells = self.cells(state, read[0][1])[read[0][2] : read[0][2] + size]
        if self.objects[written[0][1]].writable:
            self._writable(state, written[0][1])[written[0][2] : written[0][2] + size] = cells

    # Instructions --------------------------------------------------------------------------------

    def _instruction(self, i: Instruction, state: State) -> Data:
        if i.flags & FAST and i.op[0] == "f":
            raise self.refuse(f"the fast-math flag `{sorted(i.flags & FAST)[0]}`")
        if "contract" in i.flags and i.op in ("fadd", "fsub", "fmul"):
            raise self.refuse("the flag `contract`")
        if "volatile" in i.flags:
            raise self.refuse(f"a volatile {i.op}")
        method = getattr(self, f"_{i.op}", None)
        if method is not None:
            return method(i, state)
        operands = [self.value(o, state.locals) for o in i.operands]
        if i.type[0] == "vector":
            operand_types = [o.type[2] if o.type[0] == "vector" else o.type for o in i.operands]
            return [
                self._scalar(i, i.type[2], operand_types, [o[k] for o in operands], state) for k in range(i.type[1])
            ]
        return self._scalar(i, i.type, [o.type for o in i.operands], operands, state)

    def _scalar(self, i: Instruction, t: Type, operand_types: list[Type], a: list[Data], state: State) -> Data:
        if any(x is POISON for x in a):
            if i.op in ("udiv", "sdiv", "urem", "srem"):
                self.oblige(state, FALSE, f"{i.op} of an uninitialised value")
            return POISON
        if any(isinstance(x, Pointer) for x in a):
            return self._pointers(i, a)
        if i.op in _INTEGER:
            return self._integer(i, a[0], a[1], state)
        if i.op in _FLOATING:
            return terms.floating(_FLOATING[i.op], a[0].sort, *a)
        if i.op == "icmp":
            return terms.bit(compared(i.extra["predicate"], a[0], a[1]))
        if i.op == "fcmp":
            return terms.bit(float_compared(i.extra["predicate"], a[0], a[1]))
        if i.op == "fneg":
            return negated(a[0])
        return self._cast(i, t, a[0], state)

    def _pointers(self, i: Instruction, a: list[Data]) -> Data:
        if i.op == "icmp" and all(isinstance(x, Pointer) and len(x.targets) == 1 for x in a):
            x, y = a[0].targets[0], a[1].targets[0]
            if x.object == y.object:
                return terms.bit(compared(i.extra["predicate"], x.offset, y.offset))
            if i.extra["predicate"] in ("eq", "ne") and None in (x.object, y.object):
                return bv(int(i.extra["predicate"] == "ne"), 1)
            # Loop versioning asks whether two arguments overlap: they are disjoint, in either order.
            if None not in (x.object, y.object) and i.extra["predicate"] in ("ult", "ule", "ugt", "uge"):
                return self._apart(i.extra["predicate"], a[0], a[1])
        if i.op == "icmp":
            raise self.refuse("a comparison of pointers to different objects")
        raise self.refuse(f"`{i.op}` of a pointer")

    def _apart(self, predicate: str, a: Pointer, b: Pointer) -> Term:
        """An unsigned comparison of the addresses of two objects: one order for each pair, either one possible."""
        x, y = a.targets[0], b.targets[0]
        for t in (x, y):
            assert t.object is not None
            if t.offset.constant is None or t.offset.constant > self.objects[t.object].size:
                raise self.refuse("a comparison of pointers to different objects")
        low, high = sorted((x.object, y.object))  # type: ignore[type-var]
        below = terms.var(f"order{low}_{high}", terms.BOOL)  # `low` lies entirely below `high`
        first = below if x.object == low else not_(below)
        # One past the end of the lower object may be the start of the higher: equality is possible only there.
        lower_end = x.offset.constant == self.objects[x.object].size and y.offset.constant == 0  # type: ignore[index]
        upper_end = y.offset.constant == self.objects[y.object].size and x.offset.constant == 0  # type: ignore[index]
        touch = terms.var(f"touch{low}_{high}", terms.BOOL)
        same = or_(and_(first, and_(touch, terms.boolean(lower_end))),
                   and_(not_(first), and_(touch, terms.boolean(upper_end))))  # fmt: skip
        less = and_(first, not_(same))
        found = {"ult": less, "ule": or_(less, same), "ugt": not_(or_(less, same)), "uge": not_(less)}[predicate]
        return terms.bit(found)

    def _integer(self, i: Instruction, a: Term, b: Term, state: State) -> Term:
        op, w = i.op, a.width
        result = terms.binary(op, a, b)
        if op in ("add", "sub", "mul"):
            if "nsw" in i.flags:
                self.oblige(state, not_(signed_overflow(op, a, b)), f"signed overflow of a {w}-bit {op}")
            if "nuw" in i.flags:
                self.oblige(state, not_(unsigned_overflow(op, a, b)), f"unsigned overflow of a {w}-bit {op} without wrap")
        elif op in ("shl", "lshr", "ashr"):
            self.oblige(state, terms.compare("ult", b, bv(w, w)), f"shift of {w} bits by {w} or more")
            if op == "shl" and "nuw" in i.flags and a.high << (b.constant or w) >= 1 << w:
                self.oblige(state, terms.eq(terms.binary("lshr", result, b), a), f"bits lost by a {w}-bit shl nuw")
            if op == "shl" and "nsw" in i.flags and a.high << (b.constant or w) >= 1 << (w - 1):
                self.oblige(state, terms.eq(terms.binary("ashr", result, b), a), f"signed overflow of a {w}-bit shl")
            if op != "shl" and "exact" in i.flags:
                self.oblige(state, terms.eq(terms.binary("shl", result, b), a), f"bits lost by an exact {w}-bit {op}")
        elif op in ("udiv", "urem", "sdiv", "srem"):
            self.oblige(state, not_(terms.eq(b, bv(0, w))), f"division by zero in a {w}-bit {op}")
            if op[0] == "s":
                lowest = and_(terms.eq(a, bv(1 << (w - 1), w)), terms.eq(b, bv(-1, w)))
                self.oblige(state, not_(lowest), f"signed overflow of a {w}-bit {op}")
            if "exact" in i.flags:
                self.oblige(state, terms.eq(terms.binary("mul", result, b), a), f"remainder of an exact {w}-bit {op}")
        elif op == "or" and "disjoint" in i.flags:
            self.oblige(state, terms.eq(terms.binary("and", a, b), bv(0, w)), f"common bits in a {w}-bit or disjoint")
        return result

    def _cast(self, i: Instruction, t: Type, a: Term, state: State) -> Data:
        op = i.op
        if op == "trunc":
            if "nuw" in i.flags:
                lost = terms.extract(a, a.width - 1, t[1])
                self.oblige(state, terms.eq(lost, bv(0, lost.width)), f"bits lost by a trunc nuw to {t[1]} bits")
            result = terms.extract(a, t[1] - 1, 0)
            if "nsw" in i.flags:
                self.oblige(state, terms.eq(terms.sext(result, a.width), a), f"bits lost by a trunc nsw to {t[1]} bits")
            return result
        if op == "zext":
            if "nneg" in i.flags:
                self._non_negative(state, a, op)
            return terms.zext(a, t[1])
        if op == "sext":
            return terms.sext(a, t[1])
        if op in ("fpext", "fptrunc"):
            return terms.floating("convert", FLOATS[t[0]], a)
        if op in ("sitofp", "uitofp"):
            if "nneg" in i.flags:
                self._non_negative(state, a, op)
            return terms.floating("from_signed" if op[0] == "s" else "from_unsigned", FLOATS[t[0]], a)
        if op in ("fptosi", "fptoui"):
            return self._to_integer(op, a, t[1], state)
        if op == "bitcast":
            if a.width != (t[1] if t[0] == "int" else FLOAT_BITS.get(t[0], -1)):
                raise self.refuse(f"a bitcast to {shown(t)}")
            return self._typed(a, t)
        raise self.refuse(f"`{op}`")

    def _non_negative(self, state: State, a: Term, op: str) -> None:
        self.oblige(state, compared("sge", a, bv(0, a.width)), f"a negative number in a {op} nneg")

    def _to_integer(self, op: str, a: Term, width: int, state: State) -> Term:
        """Rounding towards zero; outside the type's range, undefined."""
        wide = FLOATS["double"] if a.width < 64 else a.sort
        x = terms.floating("fp.trunc", wide, terms.floating("convert", wide, a))
        if width > 32:
            raise self.refuse(f"`{op}` to {width} bits")
        low, high = (-(1 << (width - 1)), (1 << (width - 1)) - 1) if op == "fptosi" else (0, (1 << width) - 1)
        ends = [terms.floating("from_signed", wide, bv(k, 64)) for k in (low, high)]
        inside = and_(terms.floating("fp.leq", terms.BOOL, ends[0], x), terms.floating("fp.leq", terms.BOOL, x, ends[1]))
        self.oblige(state, inside, f"a number outside the range of {width} bits in {op}")
        return terms.floating("to_signed" if op == "fptosi" else "to_unsigned", ("bv", width), a)

    def _bitcast(self, i: Instruction, state: State) -> Data:
        a = self.value(i.operands[0], state.locals)
        t, before = i.type, i.operands[0].type
        if before[0] != "vector" and t[0] != "vector":
            return POISON if a is POISON else self._cast(i, t, a, state)
        pieces = a if before[0] == "vector" else [a]
        if any(x is POISON for x in pieces):
            if t[0] == "vector" and before[0] == "vector" and size_of(t[2]) == size_of(before[2]):
                return [POISON if x is POISON else self._typed(x, t[2]) for x in pieces]
            self.oblige(state, FALSE, "bits of a vector that has uninitialised elements")
            return self._any(t)
        pattern = _pattern(pieces[0])
        for x in pieces[1:]:
            pattern = terms.concat(_pattern(x), pattern)
        if t[0] != "vector":
            return self._typed(pattern, t)
        width = pattern.width // t[1]
        return [self._typed(terms.extract(pattern, width * k + width - 1, width * k), t[2]) for k in range(t[1])]

    def _load(self, i: Instruction, state: State) -> Data:
        return self.load(state, self._address(i.operands[0], state), i.type, i.extra["align"])

    def _store(self, i: Instruction, state: State) -> None:
        value = self.value(i.operands[0], state.locals)
        self.store(state, self._address(i.operands[1], state), i.type, value, i.extra["align"])

    def _address(self, v: Value, state: State) -> Pointer:
        found = self.value(v, state.locals)
        if found is POISON:
            self.oblige(state, FALSE, "an address that is not initialised")
            return NULL
        if not isinstance(found, Pointer):
            raise self.refuse("a number used as an address")
        return found

    def _alloca(self, i: Instruction, state: State) -> Pointer:
        size = size_of(i.extra["allocated"])
        number = self.new(f"a local variable ({i.result})", size, i.extra["align"], True)
        state.memory[number] = [None] * size
        return pointer(number)

    def _getelementptr(self, i: Instruction, state: State) -> Data:
        base = self.value(i.operands[0], state.locals)
        indices = [self.value(o, state.locals) for o in i.operands[1:]]
        if base is POISON or POISON in indices:
            return POISON
        moved = base.moved(self._distance(i.extra["element"], indices))
        if "inbounds" in i.flags:
            for target in moved.targets:
                if target.object is None:
                    continue
                o = self.objects[target.object]
                inside = terms.compare("ule", target.offset, bv(o.size, 64))
                self.oblige(state, or_(not_(target.condition), inside), f"address beyond the end of {o.name}")
        return moved

    def _distance(self, element: Type, indices: list[Data]) -> Term:
        """Bytes from the base, of a getelementptr."""
        total = _index(indices[0], size_of(element))
        t = element
        for index in indices[1:]:
            if t[0] == "struct":
                offset, t = fields(t)[int(index.constant or 0)]
                total = terms.binary("add", total, bv(offset, 64))
            else:
                t = t[2]
                total = terms.binary("add", total, _index(index, size_of(t)))
        return total

    def _select(self, i: Instruction, state: State) -> Data:
        c, a, b = (self.value(o, state.locals) for o in i.operands)
        if isinstance(c, list):
            return [self._selected(x, y, z, state) for x, y, z in zip(c, a, b, strict=True)]
        return self._selected(c, a, b, state)

    def _selected(self, c: Data, a: Data, b: Data, state: State) -> Data:
        if c is POISON:
            return POISON
        c = terms.truth(c)
        if POISON in (a, b) and c.op != "const":
            self.oblige(state, not_(c) if a is POISON else c, "a choice of an uninitialised value")
        return (a if c.value else b) if c.op == "const" else self._choose(c, a, b)

    def _freeze(self, i: Instruction, state: State) -> Data:
        def frozen(t: Type, x: Data) -> Data:
            if isinstance(x, list):
                return [frozen(inner, item) for (_, inner), item in zip(fields(t), x, strict=True)]
            if x is not POISON:
                return x
            if t == ("ptr",):
                raise self.refuse("a frozen pointer that is not initialised")
            return self.fresh(FLOATS[t[0]] if t[0] in FLOATS else ("bv", t[1]))

        return frozen(i.type, self.value(i.operands[0], state.locals))

    def _shufflevector(self, i: Instruction, state: State) -> Data:
        a, b = (self.value(o, state.locals) for o in i.operands)
        both = [*a, *b]
        return [POISON if k is None else both[k] for k in i.extra["mask"]]

    def _insertelement(self, i: Instruction, state: State) -> Data:
        v, x, k = (self.value(o, state.locals) for o in i.operands)
        if k.constant is None:
            raise self.refuse("an element inserted at a symbolic index")
        return [x if n == k.constant else old for n, old in enumerate(v)]

    def _extractelement(self, i: Instruction, state: State) -> Data:
        v, k = (self.value(o, state.locals) for o in i.operands)
        if k.constant is None:
            raise self.refuse("an element extracted at a symbolic index")
        return v[k.constant]

    def _extractvalue(self, i: Instruction, state: State) -> Data:
        found = self.value(i.operands[0], state.locals)
        for k in i.extra["indices"]:
            found = found[k]
        return found

    def _insertvalue(self, i: Instruction, state: State) -> Data:
        whole, part = (self.value(o, state.locals) for o in i.operands)

        def put(old: Data, path: list[int]) -> Data:
            return part if not path else [put(x, path[1:]) if k == path[0] else x for k, x in enumerate(old)]

        return put(whole, i.extra["indices"])

    def _call(self, i: Instruction, state: State) -> Data:
        callee = i.extra["callee"]
        if callee.startswith("@llvm.") or callee in _LIBRARY:
            from septet.proofs.audit.intrinsics import intrinsic  # it needs what is defined here

            return intrinsic(self, i, state)
        arguments = [self.value(o, state.locals) for o in i.operands]
        if i.extra["callee"] == "@abort":
            self.trap = "abort is called"
            return None
        for a, attributes in zip(arguments, i.extra["attributes"], strict=True):
            if a is POISON and "noundef" in attributes:
                self.oblige(state, FALSE, f"an uninitialised argument of {callee[1:]}")
        place = self.place
        result, after = self.call(callee, arguments, state)
        self.place = place
        state.path, state.memory, state.owned = after.path, after.memory, set()
        return result


_LIBRARY = {"@memcpy", "@memmove", "@memset", "@fmaf", "@fma", "@fabsf", "@fabs"}
_INTEGER = {"add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "shl", "lshr", "ashr", "and", "or", "xor"}
_FLOATING = {"fadd": "fp.add", "fsub": "fp.sub", "fmul": "fp.mul", "fdiv": "fp.div"}


def _pattern(a: Term) -> Term:
    return terms.bits(a) if a.sort[0] == "fp" else a


def negated(a: Term) -> Term:
    """LLVM's fneg flips the sign bit, of a NaN too."""
    return terms.as_float(terms.binary("xor", terms.bits(a), bv(1 << (a.width - 1), a.width)), a.sort)


def compared(predicate: str, a: Term, b: Term) -> Term:
    """An icmp as a boolean."""
    if predicate in ("eq", "ne"):
        same = terms.eq(a, b)
        return same if predicate == "eq" else not_(same)
    if predicate[1:] in ("gt", "ge"):
        return compared({"gt": predicate[0] + "lt", "ge": predicate[0] + "le"}[predicate[1:]], b, a)
    return terms.compare(predicate, a, b)


def float_compared(predicate: str, a: Term, b: Term) -> Term:
    """An fcmp as a boolean: predicates that begin with `o` are false, and those with `u` true, of a NaN."""
    nan = or_(*(terms.floating("fp.isNaN", terms.BOOL, x) for x in (a, b)))
    if predicate in ("true", "false"):
        return terms.boolean(predicate == "true")
    if predicate in ("ord", "uno"):
        return nan if predicate == "uno" else not_(nan)
    kind = predicate[1:]
    x, y = (b, a) if kind in ("gt", "ge") else (a, b)
    op = {"eq": "fp.eq", "ne": "fp.eq", "gt": "fp.lt", "lt": "fp.lt", "ge": "fp.leq", "le": "fp.leq"}[kind]
    holds = terms.floating(op, terms.BOOL, x, y)
    if kind == "ne":
        holds = not_(holds)
    return and_(not_(nan), holds) if predicate[0] == "o" else or_(nan, holds)


def signed_overflow(op: str, a: Term, b: Term) -> Term:
    """Whether a signed operation leaves its type."""
    w = a.width
    limit = (1 << (w - 1)) - 1
    if a.high <= limit and b.high <= limit:  # both non-negative
        if op == "sub":
            return FALSE
        if (a.high + b.high if op == "add" else a.high * b.high) <= limit:
            return FALSE
    wide = w + 1 if op != "mul" else 2 * w
    exact = terms.binary(op, terms.sext(a, wide), terms.sext(b, wide))
    return not_(terms.eq(terms.sext(terms.extract(exact, w - 1, 0), wide), exact))


def unsigned_overflow(op: str, a: Term, b: Term) -> Term:
    """Whether an unsigned operation leaves its type."""
    w = a.width
    if op == "sub":
        return terms.compare("ult", a, b)
    if (a.high + b.high if op == "add" else a.high * b.high) < 1 << w:
        return FALSE
    wide = w + 1 if op == "add" else 2 * w
    exact = terms.binary(op, terms.zext(a, wide), terms.zext(b, wide))
    return not_(terms.eq(terms.extract(exact, wide - 1, w), bv(0, wide - w)))


def trailing_zeros(t: Term) -> int:
    """How many low bits are known to be zero."""
    if t.op == "const":
        return (t.constant & -t.constant).bit_length() - 1 if t.constant else 64
    if t.op == "mul":
        return min(64, sum(trailing_zeros(a) for a in t.args))
    if t.op == "shl" and t.args[1].constant is not None:
        return min(64, trailing_zeros(t.args[0]) + t.args[1].constant)
    if t.op == "concat":
        low = trailing_zeros(t.args[1])
        return low if low < t.args[1].width else t.args[1].width + trailing_zeros(t.args[0])
    if t.op in ("add", "or", "sub", "xor"):
        return min(trailing_zeros(a) for a in t.args)
    if t.op in ("zext", "sext"):
        return trailing_zeros(t.args[0])
    if t.op == "and":
        return max(trailing_zeros(a) for a in t.args)
    if t.op == "ite":
        return min(trailing_zeros(a) for a in t.args[1:])
    return 0


def is_compound(t: Type) -> bool:
    """Whether a type has elements."""
    return t[0] in ("vector", "array", "struct")


def size_of(t: Type) -> int:
    """Bytes of a type in memory."""
    if t[0] == "int":
        return 1 << max(0, ((int(t[1]) + 7) // 8 - 1).bit_length())
    if t[0] in FLOAT_BITS:
        return FLOAT_BITS[t[0]] // 8
    if t[0] == "ptr":
        return 8
    if t[0] in ("array", "vector"):
        return int(t[1]) * size_of(t[2])
    laid = _laid_out(t)
    if not laid:
        return 0
    end = laid[-1][0] + size_of(laid[-1][1])
    unit = 1 if t[2] else max(_alignment(inner) for _, inner in laid)
    return -(-end // unit) * unit


def _alignment(t: Type) -> int:
    if t[0] == "array":
        return _alignment(t[2])
    if t[0] == "struct":
        return 1 if t[2] else max((_alignment(inner) for inner in t[1]), default=1)
    return min(size_of(t), 16)


def _laid_out(t: Type) -> list[tuple[int, Type]]:
    at, found = 0, []
    for inner in t[1]:
        unit = 1 if t[2] else _alignment(inner)
        at = -(-at // unit) * unit
        found.append((at, inner))
        at += size_of(inner)
    return found


def fields(t: Type) -> list[tuple[int, Type]]:
    """(offset in bytes, type) of each element."""
    if t[0] == "struct":
        return _laid_out(t)
    return [(k * size_of(t[2]), t[2]) for k in range(t[1])]


def _index(index: Term, size: int) -> Term:
    return terms.binary("mul", terms.sext(index, 64), bv(size, 64))


def _ranks(function: Function) -> dict[str, int]:
    """Blocks in a weak topological order: a loop's blocks before those that follow it.

    Source: F. Bourdoncle, Efficient chaotic iteration strategies with widenings, 1993.
    """
    successors = {label: _successors(block) for label, block in function.blocks.items()}
    low: dict[str, float] = {label: 0 for label in successors}
    stack: list[str] = []
    found: list[str] = []
    count = 0

    def component(v: str) -> list[str]:
        inner: list[str] = []
        for s in successors[v]:
            if low[s] == 0:
                visit(s, inner)
        return [v, *inner]

    def visit(v: str, partition: list[str]) -> float:
        nonlocal count
        stack.append(v)
        count += 1
        low[v] = head = count
        loop = False
        for s in successors[v]:
            m = visit(s, partition) if low[s] == 0 else low[s]
            if m <= head:
                head, loop = int(m), True
        if head == low[v]:
            low[v] = float("inf")
            element = stack.pop()
            if loop:
                while element != v:
                    low[element] = 0
                    element = stack.pop()
                partition[:0] = component(v)
            else:
                partition.insert(0, v)
        return head

    visit(next(iter(function.blocks)), found)
    ranks = {label: k for k, label in enumerate(found)}
    return {label: ranks.get(label, len(found)) for label in successors}


def _successors(block: Sequence[Instruction]) -> list[str]:
    last = block[-1]
    if last.op == "br":
        return list(last.extra["labels"])
    if last.op == "switch":
        return [last.extra["default"], *(target for _, target in last.extra["cases"])]
    return []
