"""Runs a function of LLVM IR on symbolic bytes: what it leaves in memory, and what must hold for it to be defined.

Where a branch depends on the input both ways are followed and meet again as soon as they can, so that there is
one term for each byte in the end. Whatever would make the behaviour undefined, poison included, is recorded as
an obligation at the place where it arises: stricter than the language, never laxer.

Source: the LLVM Language Reference, version 19 (undefined behaviour, poison values, each instruction).
"""

import itertools
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace

from septet.audit.frontends import promises
from septet.audit.frontends.flow import ranks
from septet.audit.frontends.llvm import (
    FAST,
    FLOAT_BITS,
    INEXACT,
    Function,
    Instruction,
    Module,
    Type,
    Unsupported,
    Value,
    attributes,
    shown,
)
from septet.audit.frontends.shapes import alignment, fields, size_of
from septet.audit.machine import aliasing
from septet.audit.machine.accesses import Accesses
from septet.audit.machine.intrinsics import LIBRARY, intrinsic
from septet.audit.machine.memory import NULL, Below, Cells, Pointer, Target, merged_cell, pointer
from septet.audit.machine.operations import COMMUTING, compared, float_compared, negated, pattern
from septet.audit.machine.state import DEEPEST, POISON, Data, Guarded, State, Undecided, guarded, opened
from septet.audit.terms import terms
from septet.audit.terms.terms import FALSE, FLOATS, TRUE, Term, and_, bv, not_, or_


class Evaluator(Accesses):
    """Evaluates functions of a module."""

    def __init__(
        self,
        module: Module,
        seconds: float,
        steps: int,
        feasible: Callable[[Sequence[Term], bool], bool] = lambda path, often: True,
        lazy: bool = False,
        patient: bool = False,
    ) -> None:
        """`feasible` says whether a path can be taken; if `patient`, it is not asked about paths that only end."""
        super().__init__(module, lazy)
        self.patient = patient
        self.deadline = time.process_time() + seconds
        self.steps, self.limits = steps, (steps, seconds)
        self.feasible = feasible
        self.trap: str | None = None
        self._depth = 0
        self._products: dict[Term, tuple[Term, Term]] = {}
        self._kept: set[str] = set()
        self._made: list[int] = []

    # Functions -----------------------------------------------------------------------------------

    def call(
        self, name: str, arguments: Sequence[Data], state: State, alone: frozenset[int] = frozenset()
    ) -> tuple[Data, State]:
        """The value that a function returns and the state it leaves.

        Args:
            alone: the arguments that a call says are `noalias`; those of the kernel itself are so by assumption.

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
        if name not in self._kept:
            promises.check(self.module, function)
            self._kept.add(name)
        said = {k for k, (_, _, promised) in enumerate(function.parameters) if "noalias" in promised} | alone
        own = {k: a for k, a in enumerate(arguments) if self._depth and k in said and isinstance(a, Pointer)}
        numbers = self.aliasing.enter(
            [frozenset(t.object for t in a.targets if t.object is not None) for a in own.values()]
        )
        through = {k: a.through(n) for (k, a), n in zip(own.items(), numbers, strict=True)}
        arguments = [through.get(k, a) for k, a in enumerate(arguments)]
        self._depth += 1
        first = len(self._made)
        arguments = [self._passed(state, function, k, a) for k, a in enumerate(arguments)]
        frame = State(state.path, dict(zip((p[0] for p in function.parameters), arguments, strict=True)), state.memory)
        entry = next(iter(function.blocks))
        returned, _ = self.walk(function, {entry: frame})
        self._depth -= 1
        self.aliasing.leave(numbers)
        if found := INEXACT.search(function.attributes):  # an instruction that says so itself was named before
            raise Unsupported(f"the attribute {found[0]} of {name[1:]}", function.place)
        if not returned:
            raise Undecided(f"{name[1:]} never returns")
        value, last = self.met(returned)
        if not self._depth:
            value = self.sound(last, value, "the returned value is poison")
        value = self._as_promised(last, value, function.promised, f"what {name[1:]} returns")
        for k, (_, _, promised) in enumerate(function.parameters):
            if "returned" in promised:
                self._unchanged(last, arguments[k], value, name[1:])
        if re.search(r"\bnoreturn\b", function.attributes):
            self.oblige(last, FALSE, f"{name[1:]}, which is declared not to return, does")
        self.gone.update(self._made[first:])
        return value, State(last.path, state.locals, last.memory)

    def _passed(self, state: State, function: Function, k: int, given: Data) -> Data:
        """An argument as a function gets it: a structure that is passed by value is a copy."""
        sizes = [int(said.split()[1]) for said in function.parameters[k][2] if said.startswith("byval ")]
        if not sizes or not isinstance(given, Pointer):
            return given
        made = self.new(f"a copy of an argument of {function.name[1:]}", sizes[0], 16, True)
        self._made.append(made)
        state.memory[made] = [None] * sizes[0]
        self.copy(state, pointer(made), given, sizes[0])
        return pointer(made)

    def _unchanged(self, state: State, given: Data, returned: Data, name: str) -> None:
        """What a function is declared to return as it was given."""
        if given == returned:
            return
        if not isinstance(given, Term) or not isinstance(returned, Term):
            raise self.refuse(f"an argument that {name} is declared to return, and that is no number")
        same = terms.eq(pattern(given), pattern(returned))
        self.oblige(state, same, f"{name} does not return the argument that it is declared to return")

    def _as_promised(self, state: State, value: Data, promised: frozenset[str], what: str) -> Data:
        """A value of which attributes promise something, each of which must be so."""
        for word in sorted(promised):
            kind, *numbers = word.split()
            if kind in ("byref", "inalloca", "preallocated", "nofpclass"):
                raise self.refuse(f"the promise `{kind}` about {what}")
            if kind == "range":
                self._in_range(state, value, [int(n) for n in numbers], what)
            elif isinstance(value, Pointer):
                self._of_pointer(state, value, kind, [int(n) for n in numbers], what)
        return value

    def _in_range(self, state: State, value: Data, numbers: list[int], what: str) -> None:
        width, low, high = numbers
        for x in value if isinstance(value, list) else [value]:
            if isinstance(x, Term):
                far = terms.binary("sub", x, bv(low, width))
                inside = terms.compare("ult", far, bv(high - low, width))
                self.oblige(state, inside, f"{what} is not in the range that is promised, {low} to {high - 1}")

    def _of_pointer(self, state: State, value: Pointer, kind: str, numbers: list[int], what: str) -> None:
        for target in value.targets:
            if target.object is None:
                if kind in ("nonnull", "dereferenceable"):
                    self.oblige(state, not_(target.condition), f"{what} is null, and is promised not to be")
                continue
            if kind == "align":
                size, held = numbers[0], self.objects[target.object].align
                even = terms.eq(terms.binary("urem", target.offset, bv(size, 64)), bv(0, 64))
                holds = even if held % size == 0 else FALSE
                self.oblige(state, or_(not_(target.condition), holds), f"{what} is not aligned to {size}, as promised")
            elif kind in ("dereferenceable", "dereferenceable_or_null"):
                here, end = self.within(target), bv(self.objects[target.object].size, 64)
                inside = and_(
                    terms.compare("ule", here, end),
                    terms.compare("ule", bv(numbers[0], 64), terms.binary("sub", end, here)),
                )
                said = f"{what} points to less than the {numbers[0]} bytes that are promised"
                self.oblige(state, or_(not_(target.condition), inside), said)
            elif kind == "initializes" and target.condition is TRUE and target.offset.constant is not None:
                for low, high in zip(numbers[::2], numbers[1::2], strict=True):
                    self.forget(state, target.object, target.offset.constant + low, target.offset.constant + high)

    def walk(
        self, function: Function, waiting: dict[str, State], stop: str | None = None
    ) -> tuple[list[tuple[State, Data]], State | None]:
        """Follow all paths from the blocks where states wait: those that return, and those that arrive at `stop`.

        A path that starts at `stop` goes through it.
        """
        returned: list[tuple[State, Data]] = []
        stopped: State | None = None
        places = ranks(function)
        forks: dict[str, int] = {}
        while waiting:
            label = min(waiting, key=lambda b: places[b])
            here = waiting.pop(label)
            result = self._block(function, label, here, forks)
            if isinstance(result, list):
                for target, arriving in result:
                    if target == stop:
                        stopped = arriving if stopped is None else self._merge(stopped, arriving)
                    else:
                        waiting[target] = self._merge(waiting[target], arriving) if target in waiting else arriving
            elif result is not None:
                returned.append((here, result[0]))
        return returned, stopped

    def met(self, returned: Sequence[tuple[State, Data]]) -> tuple[Data, State]:
        """The value and the state of paths that return, one choice for all of them."""
        last, value = returned[0]
        last.locals = {"": value}
        for other, its in returned[1:]:
            other.locals = {"": its}
            last = self._merge(last, other)
        return last.locals.get(""), last

    def _block(
        self, function: Function, label: str, state: State, forks: dict[str, int]
    ) -> list[tuple[str, State]] | tuple[Data] | None:
        """Where the paths go on, or a value returned, or None for a path that ends."""
        for i in function.blocks[label]:
            self.place = i.place or self.place
            self.steps -= 1
            if self.steps < 0 or time.process_time() > self.deadline:
                limit = (
                    f"{self.limits[0]} instructions"
                    if self.steps < 0
                    else f"{max(self.limits[1], 0):.3g} s of processor time"
                )
                where = "" if self.place is None else f" and was at {self.place[0]}:{self.place[1]}"
                raise Undecided(f"an infinite loop, or too many paths: the kernel did not end within {limit}{where}")
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

    def _jump(
        self, function: Function, i: Instruction, label: str, state: State, forks: dict[str, int]
    ) -> list[tuple[str, State]]:
        if not i.operands:
            return [(i.extra["labels"][0], state)]
        value = self._term(i.operands[0], state, "a branch depends on an uninitialised value")
        if lost := [v for v in terms.variables([value]) if str(v.value).startswith("any.lost")]:
            other = terms.substituted([value], {v: self.fresh(v.sort) for v in lost})[0]
            self.oblige(state, terms.eq(value, other), "a branch depends on an uninitialised value")
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
            if self.patient and len(left) == 2 and len(ends) == 1:
                # Whether it ends here is asked later, as undefined behaviour; the other path goes on as if it did not.
                left.sort(key=lambda way: way[0] in ends)
                return [(left[0][0], state), (left[1][0], state.fork(left[1][1]))]
            if len(left) > 1:
                left = [(target, c) for target, c in left if self.feasible((*state.path, c), forks[label] > 2)]
        if len(left) == 1:
            return [(left[0][0], state)]
        return [(target, state.fork(c)) for target, c in left]

    def _enter(self, function: Function, source: str, target: str, state: State) -> State:
        found = {}
        for i in function.blocks[target]:
            if i.op != "phi":
                break
            if i.flags & FAST:
                raise self.refuse(f"the fast-math flag `{sorted(i.flags & FAST)[0]}`")
            if source not in i.extra["labels"]:
                raise self.refuse(f"a phi without a value for the block {source[1:]}")
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
        merged: dict[str, Data] = {}
        for n in names:
            try:
                merged[n] = self._choose(c, a.locals[n], b.locals[n])
            except Unsupported:
                continue  # left undefined: an error only where it is used
        memory: dict[int, Cells] = {}
        for number in a.memory.keys() | b.memory.keys():
            x, y = (s.memory.get(number, self._global_cells.get(number)) for s in (a, b))
            if x is None or y is None or x is y:
                memory[number] = x if x is not None else y  # type: ignore[assignment]
            else:
                try:
                    memory[number] = [merged_cell(c, p, q) for p, q in zip(x, y, strict=True)]
                except TypeError:
                    raise self.refuse("a pointer stored on one path and something else on another") from None
        return State(path, merged, memory)

    # Instructions --------------------------------------------------------------------------------

    def _instruction(self, i: Instruction, state: State) -> Data:
        if i.flags & FAST:
            raise self.refuse(f"the fast-math flag `{sorted(i.flags & FAST)[0]}`")
        if "declared" in i.extra:
            self.aliasing.declared(aliasing.read(self.module.nodes, i.extra["declared"]))
            return None
        if "scopes" in i.extra and i.op in ("load", "store", "call"):
            scopes, apart = (aliasing.read(self.module.nodes, name) for name in i.extra["scopes"])
            self.aliasing.here.append((self.aliasing.frame, (scopes, apart)))
            try:
                return getattr(self, f"_{i.op}")(i, state)
            finally:
                self.aliasing.here.pop()
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

    def _unsupported(self, i: Instruction, state: State) -> Data:
        raise self.refuse(i.extra["construct"])

    def _scalar(self, i: Instruction, t: Type, operand_types: list[Type], a: list[Data], state: State) -> Data:
        if any(x is POISON for x in a):
            if i.op in ("udiv", "sdiv", "urem", "srem"):
                self.oblige(state, FALSE, f"{i.op} of an uninitialised value")
            return POISON
        if any(isinstance(x, Guarded) for x in a):
            if i.op in ("udiv", "sdiv", "urem", "srem"):
                a = self.sound(state, a, f"{i.op} of poison")
            parts = [opened(x) for x in a]
            values = [x for x, _ in parts]
            return guarded(self._scalar(i, t, operand_types, values, state), terms.disjunction(b for _, b in parts))
        return self.promised(lambda: self._plain(i, t, a, state))

    def _plain(self, i: Instruction, t: Type, a: list[Data], state: State) -> Data:
        """An instruction on scalars none of which is poison."""
        if any(isinstance(x, Pointer | Below) for x in a):
            return self._pointers(i, a)
        if i.op in _INTEGER:
            return self._integer(i, a[0], a[1], state)
        if i.op in _FLOATING:
            plain = terms.floating(_FLOATING[i.op], a[0].sort, *a)
            return self._contracted(i.op, plain, a) if "contract" in i.flags else plain
        if i.op == "icmp":
            if "samesign" in i.flags:
                signs = [terms.extract(x, x.width - 1, x.width - 1) for x in a]
                self.promise(state, terms.eq(*signs), "numbers of different signs in an icmp samesign")
            return terms.bit(compared(i.extra["predicate"], a[0], a[1]))
        if i.op == "fcmp":
            return terms.bit(float_compared(i.extra["predicate"], a[0], a[1]))
        if i.op == "fneg":
            if a[0] in self._products:  # which may be fused with what uses it
                p, q = self._products[a[0]]
                self._products[negated(a[0])] = (negated(p), q)
            return negated(a[0])
        return self._cast(i, t, a[0], state)

    def _contracted(self, op: str, plain: Term, a: list[Term]) -> Term:
        """The back end fuses a product with the sum or difference that uses it, or not, as it likes, each time."""
        if op == "fmul":
            self._products[plain] = (a[0], a[1])
        if op not in ("fadd", "fsub"):
            return plain
        result = plain
        for k in (0, 1):
            if a[k] in self._products:
                p, q = self._products[a[k]]
                other = a[1 - k]
                if op == "fsub":
                    p, other = (negated(p), other) if k else (p, negated(other))
                result = terms.ite(self.fresh(terms.BOOL), terms.floating("fp.fma", plain.sort, p, q, other), result)
        return result

    def _pointers(self, i: Instruction, a: list[Data]) -> Data:
        if i.op == "icmp":  # as a number an address is compared with 0 alone
            a = [NULL if isinstance(x, Term) and x.constant == 0 else x for x in a]
        if i.op == "icmp" and all(isinstance(x, Pointer) for x in a):
            found: Term | None = None
            for x, y in itertools.product(a[0].targets, a[1].targets):
                both = and_(x.condition, y.condition)
                if both is not FALSE:
                    one = self._places_compared(i.extra["predicate"], x, y)
                    found = one if found is None else terms.ite(both, one, found)
            if found is not None:
                return found
        if i.op == "icmp":
            raise self.refuse("a comparison of an address with a number")
        if i.op in ("ptrtoint", "ptrtoaddr", "inttoptr"):
            return a[0]  # as a number too it is a place in its object, and only moved
        if i.op == "add" and isinstance(a[0], Pointer) and isinstance(a[1], Term):
            return a[0].moved(a[1])
        if i.op == "add" and isinstance(a[1], Pointer) and isinstance(a[0], Term):
            return a[1].moved(a[0])
        if i.op == "sub" and isinstance(a[0], Pointer) and isinstance(a[1], Term):
            return a[0].moved(terms.binary("sub", bv(0, 64), a[1]))
        if i.op == "sub" and self._together(a):
            return terms.binary("sub", a[0].targets[0].offset, a[1].targets[0].offset)
        if i.op == "sub" and isinstance(a[0], Term) and self._together(a[1:]):
            return Below(a[0], a[1])
        if i.op == "xor" and a[1] is bv(-1, 64) and self._together(a[:1]):  # not x is -1 - x
            return Below(a[1], a[0])
        if i.op == "add":
            below, other = (a[0], a[1]) if isinstance(a[0], Below) else (a[1], a[0])
            if isinstance(below, Below) and isinstance(other, Term):
                return Below(terms.binary("add", below.integer, other), below.place)
            if isinstance(below, Below) and self._together([below.place, other]):
                apart = terms.binary("sub", other.targets[0].offset, below.place.targets[0].offset)
                return terms.binary("add", below.integer, apart)
        raise self.refuse(f"`{i.op}` of an address")

    def _places_compared(self, predicate: str, x: Target, y: Target) -> Term:
        if x.object == y.object:
            return terms.bit(compared(predicate, x.offset, y.offset))
        if predicate in ("eq", "ne") and None in (x.object, y.object):
            return bv(int(predicate == "ne"), 1)
        # Loop versioning asks whether two arguments overlap: they are disjoint, in either order.
        if None not in (x.object, y.object) and predicate in ("ult", "ule", "ugt", "uge"):
            return self._apart(predicate, x, y)
        raise self.refuse("a comparison of pointers to different objects")

    @staticmethod
    def _together(a: Sequence[Data]) -> bool:
        """Whether all are places in one object."""
        places = {x.targets[0].object if isinstance(x, Pointer) and len(x.targets) == 1 else None for x in a}
        return len(places) == 1 and None not in places

    def of_places(self, name: str, a: Sequence[Data]) -> Data:
        """The higher or the lower of two places in one object: so compilers find how often a loop turns."""
        if name not in ("umax", "umin") or not self._together(a):
            raise self.refuse(f"a call of llvm.{name} on addresses")
        less = terms.compare("ult", a[0].targets[0].offset, a[1].targets[0].offset)
        return self._choose(less, *((a[1], a[0]) if name == "umax" else (a[0], a[1])))

    def _apart(self, predicate: str, x: Target, y: Target) -> Term:
        """An unsigned comparison of the addresses of two objects: one order for each pair, either one possible.

        Of an address that may be outside its object nothing is known.
        """
        assert x.object is not None and y.object is not None
        if not self.inside(x) or not self.inside(y):
            return terms.bit(self.fresh(terms.BOOL))
        low, high = sorted((x.object, y.object))
        below = terms.var(f"order{low}_{high}", terms.BOOL)  # `low` lies entirely below `high`
        first = below if x.object == low else not_(below)
        # One past the end of the lower object may be the start of the higher: equality is possible only there.
        touch = terms.var(f"touch{low}_{high}", terms.BOOL)
        same = or_(and_(first, and_(touch, self._meeting(x, y))), and_(not_(first), and_(touch, self._meeting(y, x))))
        less = and_(first, not_(same))
        found = {"ult": less, "ule": or_(less, same), "ugt": not_(or_(less, same)), "uge": not_(less)}[predicate]
        return terms.bit(found)

    def _meeting(self, lower: Target, upper: Target) -> Term:
        """Whether one address is the end of its object, and the other one the start of its own."""
        assert lower.object is not None
        return and_(terms.eq(lower.offset, self.extent(lower.object)), terms.eq(upper.offset, bv(0, 64)))

    def _integer(self, i: Instruction, a: Term, b: Term, state: State) -> Term:
        op, w = i.op, a.width
        if op in ("lshr", "ashr") and b.constant is not None:
            quotient = self.polynomials.shifted(a, b.constant, op == "ashr")
            if quotient is not None:  # no bit that is set is shifted out: it keeps what `exact` says
                return quotient
        result = terms.binary(op, a, b)
        if op in ("add", "sub", "mul"):
            if "nsw" in i.flags:
                self.promise(state, not_(self.overflows(op, a, b)), f"signed overflow of a {w}-bit {op}")
            if "nuw" in i.flags:
                self.promise(state, not_(self.carries(op, a, b)), f"unsigned overflow of a {w}-bit {op} without wrap")
        elif op in ("shl", "lshr", "ashr"):
            self.promise(state, terms.compare("ult", b, bv(w, w)), f"shift of {w} bits by {w} or more")
            if op == "shl" and "nuw" in i.flags and a.high << (b.constant or w) >= 1 << w:
                self.promise(state, terms.eq(terms.binary("lshr", result, b), a), f"bits lost by a {w}-bit shl nuw")
            if op == "shl" and "nsw" in i.flags and a.high << (b.constant or w) >= 1 << (w - 1):
                self.promise(state, terms.eq(terms.binary("ashr", result, b), a), f"signed overflow of a {w}-bit shl")
            if op != "shl" and "exact" in i.flags:
                self.promise(state, terms.eq(terms.binary("shl", result, b), a), f"bits lost by an exact {w}-bit {op}")
        elif op in ("udiv", "urem", "sdiv", "srem"):
            self.oblige(state, not_(terms.eq(b, bv(0, w))), f"division by zero in a {w}-bit {op}")
            if op[0] == "s":
                lowest = and_(terms.eq(a, bv(1 << (w - 1), w)), terms.eq(b, bv(-1, w)))
                self.oblige(state, not_(lowest), f"signed overflow of a {w}-bit {op}")
            if "exact" in i.flags:
                self.promise(state, terms.eq(terms.binary("mul", result, b), a), f"remainder of an exact {w}-bit {op}")
        elif op == "or" and "disjoint" in i.flags:
            self.promise(state, terms.eq(terms.binary("and", a, b), bv(0, w)), f"common bits in a {w}-bit or disjoint")
        return result

    def _cast(self, i: Instruction, t: Type, a: Term, state: State) -> Data:
        op = i.op
        if op == "trunc":
            if "nuw" in i.flags:
                lost = terms.extract(a, a.width - 1, t[1])
                self.promise(state, terms.eq(lost, bv(0, lost.width)), f"bits lost by a trunc nuw to {t[1]} bits")
            result = terms.extract(a, t[1] - 1, 0)
            if "nsw" in i.flags:
                self.promise(
                    state, terms.eq(terms.sext(result, a.width), a), f"bits lost by a trunc nsw to {t[1]} bits"
                )
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
            return self.typed(a, t)
        raise self.refuse(f"`{op}`")

    def _non_negative(self, state: State, a: Term, op: str) -> None:
        self.promise(state, compared("sge", a, bv(0, a.width)), f"a negative number in a {op} nneg")

    def _to_integer(self, op: str, a: Term, width: int, state: State) -> Term:
        """Rounding towards zero; outside the type's range, undefined."""
        wide = FLOATS["double"]
        x = terms.floating("fp.trunc", wide, terms.floating("convert", wide, a))
        if width > 64:
            raise self.refuse(f"`{op}` to {width} bits")
        power = bv((1023 + width - (op == "fptosi")) << 52, 64)  # which is too large already
        least = terms.binary("or", power, bv(1 << 63, 64)) if op == "fptosi" else bv(0, 64)
        inside = and_(
            terms.floating("fp.leq", terms.BOOL, terms.as_float(least, wide), x),
            terms.floating("fp.lt", terms.BOOL, x, terms.as_float(power, wide)),
        )
        self.promise(state, inside, f"a number outside the range of {width} bits in {op}")
        return terms.floating("to_signed" if op == "fptosi" else "to_unsigned", ("bv", width), a)

    def _bitcast(self, i: Instruction, state: State) -> Data:
        a = self.value(i.operands[0], state.locals)
        t, before = i.type, i.operands[0].type
        if t == before == ("ptr",):
            return a
        if before[0] != "vector" and t[0] != "vector":
            a, bad = opened(a)
            return POISON if a is POISON else guarded(self._cast(i, t, a, state), bad)
        pieces, bad = a if before[0] == "vector" else [a], FALSE
        if any(isinstance(x, Guarded) for x in pieces):
            bad = terms.disjunction(opened(x)[1] for x in pieces)
            pieces = [opened(x)[0] for x in pieces]
        if any(x is POISON for x in pieces):
            if t[0] == before[0] == "vector" and _is_whole(t[2]) and _is_whole(before[2]):
                return guarded(self._some_bits(pieces, size_of(before[2]), t), bad)
            self.oblige(state, FALSE, "bits of a vector that has uninitialised elements")
            return self.any(t)
        joined = terms.joined([pattern(x) for x in pieces])
        if t[0] != "vector":
            return guarded(self.typed(joined, t), bad)
        width = joined.width // t[1]
        found = [self.typed(terms.extract(joined, width * k + width - 1, width * k), t[2]) for k in range(t[1])]
        return guarded(found, bad)

    def _some_bits(self, pieces: Sequence[Data], size: int, t: Type) -> list[Data]:
        """Elements of `size` bytes, some of them poison, as those of another type: one bit of these makes poison."""
        own = size_of(t[2])
        found: list[Data] = []
        for start in range(0, t[1] * own, own):
            first, last = start // size, (start + own - 1) // size
            part = pieces[first : last + 1]
            if any(x is POISON for x in part):
                found.append(POISON)
                continue
            low = 8 * (start - first * size)
            bits = terms.joined([pattern(x) for x in part])
            found.append(self.typed(terms.extract(bits, low + 8 * own - 1, low), t[2]))
        return found

    def _load(self, i: Instruction, state: State) -> Data:
        return self.load(state, self._address(i.operands[0], state), i.type, i.extra["align"] or alignment(i.type))

    def _store(self, i: Instruction, state: State) -> None:
        value = self.value(i.operands[0], state.locals)
        self.store(state, self._address(i.operands[1], state), i.type, value, i.extra["align"] or alignment(i.type))

    def _atomicrmw(self, i: Instruction, state: State) -> Data:
        """As if it were alone: other threads are none of the kernel's arguments."""
        op = i.extra["atomic"]
        if op not in COMMUTING and op != "xchg":
            raise self.refuse(f"an atomic `{op}`")
        where, value = self._address(i.operands[0], state), self.value(i.operands[1], state.locals)
        align = i.extra["align"] or alignment(i.type)
        before = self.load(state, where, i.type, align)
        if op != "xchg":
            before = self.sound(state, before, "an atomic operation on poison")
            value = COMMUTING[op](before, self.sound(state, value, "an atomic operation on poison"))
        self.store(state, where, i.type, value, align)
        return before

    def _address(self, v: Value, state: State) -> Pointer:
        found = self.value(v, state.locals)
        if found is POISON:
            self.oblige(state, FALSE, "an address that is not initialised")
            return NULL
        if not isinstance(found, Pointer):
            raise self.refuse("a number used as an address")
        return found

    def _alloca(self, i: Instruction, state: State) -> Pointer:
        size, align = size_of(i.extra["allocated"]), i.extra["align"] or alignment(i.extra["allocated"])
        if i.operands:
            length = self._term(i.operands[0], state, "an array on the stack whose length is not initialised")
            if length.constant is None:
                raise self.refuse("an array on the stack whose length the input decides")
            size *= length.constant
        number = self.new(f"a local variable ({i.result})", size, align, True)
        self._made.append(number)
        state.memory[number] = [None] * size
        return pointer(number)

    def restore(self, saved: Data) -> None:
        """Local variables made since the stack was saved are gone."""
        since = saved.targets[0].object if isinstance(saved, Pointer) and len(saved.targets) == 1 else None
        if since is None:
            raise self.refuse("a stack that is restored to where it may not have been")
        self.gone.update(number for number in self._made if number > since)

    def _getelementptr(self, i: Instruction, state: State) -> Data:
        base = self.value(i.operands[0], state.locals)
        indices = [self.value(o, state.locals) for o in i.operands[1:]]
        if base is POISON or any(x is POISON for x in indices):
            return POISON
        indices = self.sound(state, indices, "an address that is poison")
        by = self.distance(i.extra["element"], indices)
        moved = base.moved(by)
        if self._wraps(i, indices, by, moved, state):
            return POISON
        if "inbounds" in i.flags:
            for target in moved.targets:
                if target.object is None:
                    continue
                inside = terms.compare("ule", target.offset, self.extent(target.object))
                if self.lazy and target.condition is TRUE and inside is FALSE:
                    return POISON
                name = self.objects[target.object].name
                before = (target.offset.constant or 0) >= 1 << (target.offset.width - 1)
                what = f"address {'before the start' if before else 'beyond the end'} of {name}"
                self.oblige(state, or_(not_(target.condition), inside), what, poison=not self.lazy)
        return moved

    def _wraps(self, i: Instruction, indices: list[Data], by: Term, moved: Pointer, state: State) -> bool:
        """Whether an address is poison as it goes round, by `nuw` or `nusw`; where that may be, it is an obligation."""
        if "nuw" in i.flags:
            negative = [terms.compare("slt", x, bv(0, x.width)) for x in (*indices, by)]
            if self.lazy and TRUE in negative:
                return True
            self.oblige(state, not_(terms.disjunction(negative)), "a negative distance in a getelementptr nuw")
        if i.flags & {"nusw", "inbounds", "nuw"} and len(indices) == 1 and indices[0].constant is not None:
            far = terms.signed(indices[0].constant, indices[0].width) * size_of(i.extra["element"])
            if not -(1 << 63) <= far < 1 << 63:
                self.oblige(state, FALSE, "a distance of more than 63 bits in a getelementptr")
        return False

    def _select(self, i: Instruction, state: State) -> Data:
        c, a, b = (self.value(o, state.locals) for o in i.operands)
        if isinstance(c, list):
            return [self._selected(x, y, z, state) for x, y, z in zip(c, a, b, strict=True)]
        return self._selected(c, a, b, state)

    def _selected(self, c: Data, a: Data, b: Data, state: State) -> Data:
        if c is POISON:
            return POISON
        if isinstance(c, Guarded):
            if isinstance(a, Pointer):
                raise self.refuse("a pointer chosen by what may be poison")
            return guarded(self._selected(c.value, a, b, state), c.bad)
        c = terms.truth(c)
        return (a if c.value else b) if c.op == "const" else self._choose(c, a, b)

    def _freeze(self, i: Instruction, state: State) -> Data:
        def frozen(t: Type, x: Data) -> Data:
            if isinstance(x, list):
                return [frozen(inner, item) for (_, inner), item in zip(fields(t), x, strict=True)]
            if isinstance(x, Guarded):
                return terms.ite(x.bad, self.fresh(x.value.sort), x.value)
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
        k = self.sound(state, k, "an index that is poison")
        if k.constant is None:
            raise self.refuse("an element inserted at a symbolic index")
        return [x if n == k.constant else old for n, old in enumerate(v)]

    def _extractelement(self, i: Instruction, state: State) -> Data:
        v, k = (self.value(o, state.locals) for o in i.operands)
        k = self.sound(state, k, "an index that is poison")
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

    def _through(self, i: Instruction, state: State) -> Data:
        """A call through a pointer: of each function that it may point to."""
        where = self._address(i.extra["through"], state)
        found: list[tuple[State, Data]] = []
        for target in where.targets:
            name = self.functions.get(target.object) if target.object is not None else None
            if name is None or target.offset is not bv(0, 64):
                what = "a null pointer" if target.object is None else "a pointer that is to no function of this module"
                self.oblige(state, not_(target.condition), f"a call through {what}")
                continue
            here = state if len(where.targets) == 1 else state.fork(target.condition)
            direct = replace(i, extra={n: x for n, x in i.extra.items() if n != "through"} | {"callee": name})
            found.append((here, self._call(direct, here)))
        if not found:
            raise Undecided("a call through a pointer that is to no function of this module")
        if found[0][0] is state:
            return found[0][1]
        names = dict(state.locals)
        value, last = self.met(found)
        state.path, state.memory, state.owned, state.locals = last.path, last.memory, set(), names
        return value

    def _call(self, i: Instruction, state: State) -> Data:
        if "through" in i.extra:
            return self._through(i, state)
        callee = i.extra["callee"]
        if callee.startswith("@llvm.") or (callee in LIBRARY and callee not in self.module.functions):
            return intrinsic(self, i, state)
        arguments = [self.value(o, state.locals) for o in i.operands]
        if i.extra["callee"] == "@abort":
            self.trap = "abort is called"
            return None
        for a, promised in zip(arguments, i.extra["attributes"], strict=True):
            if a is POISON and "noundef" in promised:
                self.oblige(state, FALSE, f"an uninitialised argument of {callee[1:]}")
        arguments = [self.sound(state, a, f"an argument of {callee[1:]} that is poison") for a in arguments]
        place = self.place
        self._promised(i, arguments, state)
        alone = frozenset(k for k, here in enumerate(i.extra["attributes"]) if "noalias" in here)
        result, after = self.call(callee, arguments, state, alone)
        self.place = place
        state.path, state.memory, state.owned = after.path, after.memory, set()
        return self._as_promised(state, result, i.extra["promised"], f"what {callee[1:]} returns")

    def _promised(self, i: Instruction, arguments: list[Data], state: State) -> None:
        """What a call and the function that is called promise of each other and of arguments."""
        callee = i.extra["callee"]
        function = self.module.functions.get(callee)
        if function is None:
            return
        given = (i.type, *(o.type for o in i.operands))
        if given != (function.result, *(t for _, t, _ in function.parameters)):
            raise self.refuse(f"a call of {callee[1:]} with other types than it has")
        own = attributes(self.module, i.extra["own"])
        if INEXACT.search(own) or re.search(r"\bnoreturn\b", own):
            raise self.refuse(f"a call of {callee[1:]} that promises other things than the function")
        promises.check_call(self.module, function, own)
        for k, (a, here) in enumerate(zip(arguments, i.extra["attributes"], strict=True)):
            promises.check_argument(self.module, function, k, here)
            self._as_promised(state, a, here | function.parameters[k][2], f"an argument of {callee[1:]}")


_INTEGER = {"add", "sub", "mul", "udiv", "sdiv", "urem", "srem", "shl", "lshr", "ashr", "and", "or", "xor"}
_FLOATING = {"fadd": "fp.add", "fsub": "fp.sub", "fmul": "fp.mul", "fdiv": "fp.div"}


def _is_whole(t: Type) -> bool:
    """Whether the elements of a vector of some type are whole bytes, and as many in memory."""
    return t[0] != "int" or int(t[1]) == 8 * size_of(t)
