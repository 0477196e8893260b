"""Reads and writes of objects in memory, and the values of operands."""

from collections.abc import Callable, Mapping, Sequence

from septet.audit.frontends.llvm import FLOAT_BITS, Module, Place, Type, Unsupported, Value, shown
from septet.audit.frontends.shapes import alignment, fields, is_compound, size_of, touched
from septet.audit.machine.aliasing import Aliasing, Touch
from septet.audit.machine.memory import NULL, Cell, Cells, Object, Pointer, Target, choice, merged_cell, pointer
from septet.audit.machine.operations import (
    equals,
    pattern,
    progression,
    signed_overflow,
    trailing_zeros,
    unsigned_overflow,
)
from septet.audit.machine.state import LARGEST, MANY, POISON, Data, Guarded, Hazard, State, Undecided, guarded, opened
from septet.audit.terms import terms
from septet.audit.terms.polynomial import Polynomials
from septet.audit.terms.simulation import NoValue, Simulation
from septet.audit.terms.terms import FALSE, FLOATS, TRUE, Term, and_, bv, not_, or_

TABLE = 16
"""Places of an address, above which values that are alike are read as one."""
PAGE = 12
"""log2 of the largest distance that is looked for between the places that an address may be."""


class Certain(Undecided):
    """Something is undefined on every input, which ended a run."""


class Accesses:
    """The objects of an evaluation.

    Attributes:
        objects: all objects made so far.
        gone: those that were local variables of functions that have returned.
        functions: the names of those that are functions.
        returned: barriers before which threads of a device kernel have returned, and how many have at most.
        left: the variables that keep what earlier calls have left in them, as far as they were met.
        avoided: whether a thread has gone round a barrier that others wait at.
        lent: memory that a library gives, to be freed.
        assumed: what is assumed besides what is assumed of every kernel, in words.
        kept: of variables that a function keeps from call to call, what they hold; the others hold their first
            values. If it is None they may hold anything.
        elsewhere: globals of which this module has no more than the name.
        hazards: conditions under which the behaviour is undefined.
        ambiguities: how many fresh variables there are, one for each choice left to the back end or to chance.
        place: the source line of the current instruction.
        ends: whether what is undefined on every input ends a run: what comes after it means nothing.
        lazy: whether poison is followed until it is used, not refused where it arises.
    """

    def __init__(self, module: Module, lazy: bool = False) -> None:
        self.module, self.lazy = module, lazy
        self.ends = False
        self._bad = FALSE
        self.objects: list[Object] = []
        self.gone: set[int] = set()
        self.hazards: list[Hazard] = []
        self.ambiguities = 0
        self.place: Place | None = None
        self.polynomials = Polynomials()
        self.aliasing = Aliasing()
        self._globals: dict[str, int] = {}
        self.functions: dict[int, str] = {}
        self.elsewhere: set[int] = set()
        self.lent: set[int] = set()
        self.assumed: set[str] = set()
        self.kept: Mapping[str, Cells] | None = None
        self.returned: dict[Place | None, int] = {}
        self.avoided = False
        self.left: list[str] = []
        self._global_cells: dict[int, Cells] = {}

    # Objects -------------------------------------------------------------------------------------

    def new(self, name: str, size: int, align: int, writable: bool) -> int:
        """The number of a new object.

        Raises:
            Unsupported: it is too large.
        """
        if size > LARGEST:
            raise self.refuse(f"{name} of {size} bytes")
        self.objects.append(Object(name, size, align, writable))
        return len(self.objects) - 1

    def _global(self, name: str) -> int:
        if name not in self._globals:
            if name in self.module.functions or name in self.module.failures:
                number = self._globals[name] = self.new(f"the function {name[1:]}", 0, 1, False)
                self.functions[number] = name
                return number
            found = self.module.globals.get(name)
            if found is None or found.initial is None:  # its address is no matter, as in a table of virtual functions
                number = self._globals[name] = self.new(f"the global {name}, which is defined elsewhere", 0, 1, False)
                self.elsewhere.add(number)
                return number
            if not found.constant and not found.internal:
                raise self.refuse(f"the global variable {name}, which is not constant")
            size = size_of(found.type)
            align = found.align or alignment(found.type)
            number = self._globals[name] = self.new(name, size, align, not found.constant)
            cells: Cells = [None] * size
            self._global_cells[number] = cells
            if found.constant:
                self._place_constant(cells, 0, found.type, found.initial)
            elif self.kept is None:  # what an earlier call may have left there
                cells[:] = [Cell(self.fresh(("bv", 8)), 0, 1) for _ in range(size)]
            elif name in self.kept:
                cells[:] = self.kept[name]
            else:
                self._place_constant(cells, 0, found.type, found.initial)
            if not found.constant:
                self.left.append(name[1:])
        return self._globals[name]

    def earlier(self) -> str:
        """That variables hold what earlier calls have left in them, in words; nothing where there are none."""
        names = ", ".join(f"`{name}`" for name in dict.fromkeys(self.left))
        return f"; what earlier calls leave in {names} is taken to be anything" if names else ""

    def leaves(self, state: State) -> dict[str, Cells] | None:
        """What a call leaves in the variables that are kept, byte by byte; None if that depends on its input."""
        found: dict[str, Cells] = {}
        for name in self.left:
            cells: Cells = []
            for cell in self.cells(state, self._globals["@" + name]):
                byte = None if cell is None or isinstance(cell.value, Pointer) else _computed(cell.byte())
                if cell is not None and (byte is None or cell.defined is not TRUE):
                    return None
                cells.append(None if byte is None else Cell(bv(byte, 8), 0, 1))
            found["@" + name] = cells
        return found

    def _place_constant(self, cells: Cells, at: int, t: Type, value: Value) -> None:
        if t[0] in ("array", "struct") and value.kind == "aggregate":
            for item, (offset, inner) in zip(value.value, fields(t), strict=True):
                self._place_constant(cells, at + offset, inner, item)
        elif value.kind == "zero" and t[0] != "ptr":
            cells[at : at + size_of(t)] = [Cell(bv(0, 8), 0, 1)] * size_of(t)
        elif value.kind not in ("undef", "poison"):
            self._put(cells, at, t, self.value(value, {}))

    # Failures ------------------------------------------------------------------------------------

    def refuse(self, construct: str) -> Unsupported:
        """The exception that names a construct and the current source line."""
        return Unsupported(construct, self.place)

    def oblige(self, state: State, holds: Term, what: str, poison: bool = False) -> None:
        """Record that something must hold here."""
        wrong = and_(terms.conjunction(state.path), not_(holds))
        if wrong is not FALSE:
            self.hazards.append(Hazard(wrong, what, self.place, poison))
        if wrong is TRUE and self.ends:
            raise Certain(what if self.place is None else f"{what}, at {self.place[0]}:{self.place[1]}")

    def promise(self, state: State, holds: Term, what: str) -> None:
        """Record that the result of this instruction is poison unless something holds."""
        if self.lazy:
            self._bad = or_(self._bad, not_(holds))
        else:
            self.oblige(state, holds, what, poison=True)

    def promised(self, compute: Callable[[], Data]) -> Data:
        """The result of an instruction, poison where a promise that it makes does not hold."""
        self._bad = FALSE
        found = compute()
        return guarded(found, self._bad)

    def sound(self, state: State, x: Data, what: str) -> Data:
        """A value where poison would be undefined behaviour."""
        if isinstance(x, list):
            return [self.sound(state, item, what) for item in x]
        value, bad = opened(x)
        if bad is not FALSE:
            self.oblige(state, not_(bad), what)
        return value

    def overflows(self, op: str, a: Term, b: Term) -> Term:
        """Whether a signed operation leaves its type."""
        return FALSE if self.polynomials.fits(op, a, b) else signed_overflow(op, a, b)

    def carries(self, op: str, a: Term, b: Term) -> Term:
        """Whether an unsigned operation leaves its type."""
        return unsigned_overflow(op, a, b)

    def fresh(self, sort: terms.Sort, kind: str = "any") -> Term:
        """A variable for what nothing determines."""
        self.ambiguities += 1
        return terms.var(f"{kind}{self.ambiguities}", sort)

    def _choose(self, c: Term, a: Data, b: Data) -> Data:
        if a is b:
            return a
        if a is POISON or b is POISON:
            # Poison on one path only: there it is any value, so that nothing may depend on it.
            other = b if a is POISON else a
            if isinstance(other, Guarded) or (self.lazy and isinstance(other, Term)):
                value, bad = opened(other)
                return guarded(value, or_(bad, c if a is POISON else not_(c)))
            if not isinstance(other, Term):
                raise self.refuse("a pointer or an aggregate that only some paths initialise")
            lost = self.fresh(other.sort, "any.lost")
            a, b = (lost, b) if a is POISON else (a, lost)
        if isinstance(a, list):
            return [self._choose(c, x, y) for x, y in zip(a, b, strict=True)]
        if isinstance(a, Guarded) or isinstance(b, Guarded):
            (x, p), (y, q) = opened(a), opened(b)
            return guarded(self._choose(c, x, y), terms.ite(c, p, q))
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
        if op in ("bitcast", "addrspacecast") and t == operands[0].type == ("ptr",):
            return self.value(operands[0], scope)
        if op == "ptrtoint":  # of an offset from no object: how a size is written
            offsets = [x.offset for x in self.value(operands[0], scope).targets if x.object is None]
            if len(offsets) == 1:
                return terms.extract(offsets[0], t[1] - 1, 0)
        if op != "getelementptr":
            raise self.refuse(f"the constant expression `{op}`")
        base = self.value(operands[0], scope)
        return base.moved(self.distance(element, [self.value(o, scope) for o in operands[1:]]))

    def _term(self, v: Value, state: State, otherwise: str) -> Term:
        """A scalar that must not be poison."""
        found = self.value(v, state.locals)
        if found is POISON:
            self.oblige(state, FALSE, otherwise)
            width = v.type[1] if v.type[0] == "int" else FLOAT_BITS[v.type[0]]
            return bv(0, width) if v.type[0] == "int" else terms.as_float(bv(0, width), FLOATS[v.type[0]])
        return self.sound(state, found, otherwise)  # type: ignore[no-any-return]

    def distance(self, element: Type, indices: list[Data]) -> Term:
        """Bytes from the base, of a getelementptr."""
        total: Term = _index(indices[0], size_of(element))
        t = element
        for index in indices[1:]:
            if t[0] == "struct":
                offset, t = fields(t)[int(index.constant or 0)]
                total = terms.binary("add", total, bv(offset, 64))
            else:
                t = t[2]
                total = terms.binary("add", total, _index(index, size_of(t)))
        return total

    # Memory --------------------------------------------------------------------------------------

    def cells(self, state: State, number: int) -> Cells:
        """The bytes of an object, to read."""
        return state.memory[number] if number in state.memory else self._global_cells[number]

    def _writable(self, state: State, number: int) -> Cells:
        if number not in state.owned:
            state.memory[number] = list(self.cells(state, number))
            state.owned.add(number)
        return state.memory[number]

    def forget(self, state: State, number: int, first: int, end: int) -> None:
        """Leave some bytes of an object as if nothing had been written there."""
        if number in state.memory and self.objects[number].writable:
            cells = self._writable(state, number)
            end = min(end, len(cells))
            cells[first:end] = [None] * (end - first)

    def extent(self, number: int) -> Term:
        """Bytes of an object."""
        return bv(self.objects[number].size, 64)

    def inside(self, target: Target) -> bool:
        """Whether an address is known to be in its object, or just past its end."""
        assert target.object is not None
        return target.offset.constant is not None and target.offset.constant <= self.objects[target.object].size

    def within(self, target: Target) -> Term:
        """Where an address is among the bytes that are kept of its object: here all of them."""
        return target.offset

    def _offsets(self, state: State, where: Pointer, size: int, align: int, verb: str) -> list[tuple[Term, int, int]]:
        """Every (condition, object, offset) that an access may have; what it must not have is an obligation."""
        found: list[tuple[Term, int, int]] = []
        for target in where.targets:
            if target.object is None:
                self.oblige(state, not_(target.condition), f"{verb} through a null pointer")
                continue
            o = self.objects[target.object]
            if target.object in self.elsewhere:
                raise self.refuse(o.name)
            if target.object in self.gone:
                since = "was given back" if target.object in self.lent else "of a function that has returned"
                self.oblige(state, not_(target.condition), f"{verb} of {o.name} {since}")
            offset = self.within(target)
            inside = TRUE if o.size >= size else FALSE
            if o.size >= size:
                inside = terms.compare("ule", offset, bv(o.size - size, 64))
            at = offset.constant
            first = len(found)
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
                known = 1 << min(trailing_zeros(target.offset), 6)  # what the place in it is a multiple of
                hint = (
                    ""
                    if o.name[0] != "`" or o.align % align == 0 or known % align
                    else f" (--align {align}, or `align = {align}` in the manifest, says that it has that)"
                )
                what = f"{verb} that needs alignment {align}, in {o.name}{hint}"
                self.oblige(state, or_(not_(target.condition), aligned), what)
            if at is not None:
                if inside is TRUE:
                    found.append((target.condition, target.object, at))
                    self._alone(state, found[first:], size, verb, target.via)
                continue
            start, step = progression(offset, PAGE)
            last = min(o.size - size, offset.high)
            if last // step > MANY:
                raise self.refuse(f"a symbolic address among {last // step} places in {o.name}")
            for k in range(start, last + 1, step):
                here = and_(target.condition, equals(offset, k))
                if here is not FALSE:
                    found.append((here, target.object, k))
            self._alone(state, found[first:], size, verb, target.via)
        return found

    def _alone(
        self, state: State, found: list[tuple[Term, int, int]], size: int, verb: str, via: frozenset[int]
    ) -> None:
        """That nothing promised keeps an access from these bytes."""
        path: Term | None = None
        for c, number, at in found if self.aliasing.watching else ():
            path = terms.conjunction(state.path) if path is None else path
            for clash in self.aliasing.touched(Touch(number, at, size, verb == "write", and_(path, c)), via):
                what = (
                    f"{verb} of bytes of {self.objects[number].name} that others reach, against a promise (`noalias`)"
                )
                self.oblige(state, not_(clash), what)

    def load(self, state: State, where: Pointer, t: Type, align: int = 1) -> Data:
        """The value at an address."""
        if is_compound(t) and t[0] != "vector":
            return [self.load(state, where.moved(bv(at, 64)), inner) for at, inner in fields(t)]
        if _is_mask(t):
            word = self.load(state, where, ("int", t[1]), align)
            return [terms.extract(word, k, k) for k in range(t[1])]
        self._whole_bytes(t)
        places = self._offsets(state, where, touched(t), align, "read")
        result: Data = None
        found = [(c, self._read(state, number, at, t, c)) for c, number, at in places]
        for c, value in reversed(_grouped(found) if len(found) > TABLE else found):
            result = value if result is None else self._choose(c, value, result)
        return self.any(t) if result is None else result

    def _whole_bytes(self, t: Type) -> None:
        inner = t[2] if t[0] == "vector" else t
        if t == ("int", 1):  # as optimizers keep a variable that is true or false: 0 or 1 in a byte
            return
        if inner[0] == "int" and (inner[1] % 8 or (t is not inner and touched(inner) != size_of(inner))):
            raise self.refuse(f"{shown(t)} in memory")

    def any(self, t: Type) -> Data:
        """A value to go on with where an obligation has failed for certain."""
        if is_compound(t):
            return [self.any(inner) for _, inner in fields(t)]
        if t == ("ptr",):
            return NULL
        return terms.as_float(bv(0, FLOAT_BITS[t[0]]), FLOATS[t[0]]) if t[0] in FLOATS else bv(0, t[1])

    def _read(self, state: State, number: int, at: int, t: Type, c: Term) -> Data:
        if t[0] == "vector":
            width = size_of(t[2])
            return [self._read(state, number, at + k * width, t[2], c) for k in range(t[1])]
        size = touched(t)
        found = self.cells(state, number)[at : at + size]
        followed, bad = self.lazy and t != ("ptr",), FALSE
        for cell in found:
            defined = FALSE if cell is None else cell.defined
            if followed:
                bad = or_(bad, and_(c, not_(defined)))
            elif defined is not TRUE:
                what = f"read of an uninitialised byte of {self.objects[number].name}"
                self.oblige(state, or_(not_(c), defined), what, poison=not self.lazy)
        first = found[0]
        if any(cell is None for cell in found) or first is None:
            return POISON if followed else self.any(t)
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
            return guarded(self.typed(first.value, t), bad)  # type: ignore[arg-type]
        try:
            joined = terms.joined([cell.byte() for cell in found])  # type: ignore[union-attr]
        except TypeError:
            raise self.refuse("a part of a pointer read as a number") from None
        return guarded(self.typed(joined, t), bad)

    def typed(self, value: Term, t: Type) -> Term:
        if t[0] in FLOATS:
            return value if value.sort == FLOATS[t[0]] else terms.as_float(pattern(value), FLOATS[t[0]])
        return terms.extract(pattern(value), t[1] - 1, 0)

    def store(self, state: State, where: Pointer, t: Type, value: Data, align: int = 1) -> None:
        """Write a value at an address."""
        if is_compound(t) and t[0] != "vector":
            for (at, inner), item in zip(fields(t), value, strict=True):
                self.store(state, where.moved(bv(at, 64)), inner, item)
            return
        if _is_mask(t) and all(isinstance(x, Term) for x in value):
            self.store(state, where, ("int", t[1]), terms.joined(value), align)
            return
        self._whole_bytes(t)
        for c, number, at in self._offsets(state, where, touched(t), align, "write"):
            if not self.objects[number].writable:
                continue
            cells = self._writable(state, number)
            before = cells[at : at + touched(t)]
            self._put(cells, at, t, value)
            if c is not TRUE:
                for k, old in enumerate(before):
                    cells[at + k] = merged_cell(c, cells[at + k], old)

    def _put(self, cells: Cells, at: int, t: Type, value: Data) -> None:
        if t[0] == "vector":
            for k, item in enumerate(value):
                self._put(cells, at + k * size_of(t[2]), t[2], item)
            return
        size = touched(t)
        if value is POISON:
            cells[at : at + size] = [None] * size
            return
        value, bad = opened(value)
        if isinstance(value, Term) and value.width != 8 * size:
            value = terms.zext(value, 8 * size)
        cells[at : at + size] = [Cell(value, k, size, not_(bad)) for k in range(size)]

    def copy(
        self, state: State, to: Pointer, source: Pointer, size: int, align_to: int = 1, align_from: int = 1
    ) -> None:
        """memcpy and memmove of a constant number of bytes: uninitialised bytes stay so."""
        if size == 0:
            return
        read = self._offsets(state, source, size, align_from, "read")
        written = self._offsets(state, to, size, align_to, "write")
        if not read or not written:
            return
        if len(read) > 1 or len(written) > 1:
            raise self.refuse("a copy from or to a symbolic address")
        cells = self.cells(state, read[0][1])[read[0][2] : read[0][2] + size]
        if self.objects[written[0][1]].writable:
            self._writable(state, written[0][1])[written[0][2] : written[0][2] + size] = cells


def _computed(t: Term) -> int | None:
    """The number that a term is; None if it depends on something."""
    if t.constant is not None or terms.variables([t]):
        return t.constant
    try:
        return int(Simulation({}).of(t))
    except NoValue:
        return None


def _grouped(found: Sequence[tuple[Term, Data]]) -> list[tuple[Term, Data]]:
    """The entries of a table, each value once, with the condition under which it is read; one of these holds alone.

    What is read of a table with an entry for each septet is then a choice by the code, and not by the septet.
    """
    under: dict[Term, Term] = {}
    others: list[tuple[Term, Data]] = []
    for c, value in found:
        if isinstance(value, Term):
            under[value] = or_(under[value], c) if value in under else c
        else:
            others.append((c, value))
    return [*((c, value) for value, c in under.items()), *others]


def _is_mask(t: Type) -> bool:
    """Whether a vector is one of bits that fill whole bytes, in memory as the integer that they are."""
    return t[0] == "vector" and t[2] == ("int", 1) and t[1] in (8, 16, 32, 64)


def _index(index: Term, size: int) -> Term:
    return terms.binary("mul", terms.sext(index, 64), bv(size, 64))
