"""The spec's functions as Lean definitions: each is one definition, with its name, parameters and docstring.

Calls stay calls, a loop that returns is a search (`first`) and another loop a fold over what it assigns. Python's
integers are `Int` and Fractions `Rat`; `//` and `%` are Lean's `/` and `%`, which are the same for positive divisors,
and the spec has no others. What Python's tuples and ranges become stands in `proofs/lean/Septet/Python.lean`.

Source: the Lean 4 language reference.
"""

import ast
import inspect
import re
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from septet.codegen.core.lift import Source, source
from septet.spec.blocks.packing import Packing
from septet.spec.chains import Chain
from septet.spec.floats import BinaryFormat
from septet.spec.formats import Format, Lane, LayoutName
from septet.spec.quantizer import Number, Real

INFIX: Mapping[type[ast.AST], tuple[str, int]] = {
    ast.Add: ("+", 65), ast.Sub: ("-", 65), ast.Mult: ("*", 70), ast.FloorDiv: ("/", 70), ast.Div: ("/", 70),
    ast.Mod: ("%", 70), ast.Lt: ("<", 50), ast.LtE: ("≤", 50), ast.Gt: (">", 50), ast.GtE: ("≥", 50), ast.Eq: ("=", 50),
    ast.NotEq: ("≠", 50), ast.In: ("∈", 50), ast.And: ("∧", 35), ast.Or: ("\N{LOGICAL OR}", 30),
}  # fmt: skip
NEGATED: Mapping[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.GtE, ast.LtE: ast.Gt, ast.Gt: ast.LtE, ast.GtE: ast.Lt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.NotIn: ast.In,
}  # fmt: skip
PRODUCT = "\N{MULTIPLICATION SIGN}"
BLOCKS = "septet.spec.blocks."
KEYWORDS = {"at", "by", "end", "from", "fun", "have", "open", "show", "then", "where"}
ATOM, APPLIED, NEGATIVE, OPEN = 1000, 900, 75, 0
"""How tightly a text holds together."""


class DefinitionError(ValueError):
    """Python that has no rendering as a definition."""


@dataclass(frozen=True)
class Type:
    """A Lean type."""

    name: str
    of: tuple["Type", ...] = ()

    def __str__(self) -> str:
        if self.name == PRODUCT:
            return f" {PRODUCT} ".join(t.inner for t in self.of)
        return " ".join([self.name, *(t.inner for t in self.of)])

    @property
    def inner(self) -> str:
        """As an argument."""
        return f"({self})" if self.of else self.name


INT, RAT, BOOL, PROP, LANE, LAYOUT = map(Type, ("Int", "Rat", "Bool", "Prop", "Lane", "Layout"))
WORD = Type("\N{GREEK SMALL LETTER ALPHA}")
"""What packings move bits of: an integer, or bits that are followed (`proofs/lean/Septet/Word.lean`)."""
NUMBERS, WORDS = Type("List", (INT,)), Type("List", (WORD,))
FORMAT, BINARY = Type("Format"), Type("BinaryFormat")
OWNERS: Mapping[str, type] = {t.__name__: t for t in (Format, BinaryFormat, Chain, Packing)}
"""The classes of the spec that are structures."""
HINTS: Mapping[Any, Type] = {
    int: INT, Fraction: RAT, Number: RAT, Real: RAT, bool: BOOL, Lane: LANE, LayoutName: LAYOUT, str: Type("String"),
    **{t: Type(n) for n, t in OWNERS.items()}, tuple[int, ...]: NUMBERS,
    tuple[Fraction, ...]: Type("List", (RAT,)),
}  # fmt: skip


def type_of(hint: Any) -> Type:
    """The Lean type of a type hint.

    Raises:
        DefinitionError: it has none.
    """
    if hint in HINTS:
        return HINTS[hint]
    if typing.get_origin(hint) is tuple and Ellipsis not in typing.get_args(hint):
        return Type(PRODUCT, tuple(type_of(a) for a in typing.get_args(hint)))
    raise DefinitionError(f"the type {hint}")


@dataclass(frozen=True)
class Term:
    """A text, its type, and how tightly it holds together."""

    text: str
    type: Type
    tight: int = ATOM

    def at(self, least: int) -> str:
        """The text where something as tight as `least` is expected."""
        return self.text if self.tight >= least else f"({self.text})"


Names = dict[str, Term]


def lean_name(function: Callable[..., Any]) -> str:
    """A function's name in the namespace `Septet`: Codec.encode; what belongs to the formats has no module's name."""
    plain = inspect.unwrap(function)
    return f"{plain.__module__.rsplit('.', 1)[-1].capitalize()}.{plain.__name__}"


def local(name: str) -> str:
    """A parameter's or a variable's name, which must not be one of Lean's words."""
    return f"{name}_" if name in KEYWORDS else name


class Renderer:
    """Expressions and bodies of one function, as Lean text; `module` is where it stands, the function's own if None."""

    def __init__(self, src: Source, module: str | None = None) -> None:
        self.globals = src.function.__globals__
        self.src = src
        self.module = src.function.__module__ if module is None else module

    # Expressions ---------------------------------------------------------------------------------

    def expression(self, node: ast.expr, names: Names, wanted: Type | None = None) -> Term:
        """An expression, of a wanted type where the type can be chosen."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node)}")
        found: Term = method(node, names, wanted)
        return found if wanted is None else self.cast(found, wanted)

    def cast(self, term: Term, wanted: Type) -> Term:
        """A term as one of another type: an integer as a rational, a condition as a truth value."""
        if term.type == wanted:
            return term
        if (term.type, wanted) == (INT, RAT):
            if term.text.lstrip("-").isdigit():
                return replace(term, type=RAT)
            of = f"{term.text} : Int" if term.tight < APPLIED else term.text
            return Term(f"({f'({of})' if term.tight < APPLIED else of} : Rat)", RAT)
        if (term.type, wanted) == (LANE, INT):
            return Term(f"({term.text} : Int)", INT)
        if (term.type, wanted) == (INT, LANE) and term.text in "01":
            return replace(term, type=LANE)
        if (term.type, wanted) == (PROP, BOOL):
            return Term(f"decide {term.at(ATOM)}", BOOL, APPLIED)
        if (term.type, wanted) == (BOOL, PROP):
            return replace(term, type=PROP)
        if (term.type, wanted) == (INT, PROP):
            return Term(f"{term.at(51)} ≠ 0", PROP, 50)
        if (term.type, wanted) == (PROP, INT):
            return Term(f"if {term.text} then 1 else 0", INT, OPEN)
        if term.type.name == PRODUCT and wanted.name == "List" and set(term.type.of) == set(wanted.of):
            parts = [f"{term.at(ATOM)}.{'2.' * k}1" for k in range(len(term.type.of) - 1)]
            return Term(f"[{', '.join([*parts, term.at(ATOM) + '.2' * (len(term.type.of) - 1)])}]", wanted)
        if (term.type, wanted) == (NUMBERS, WORDS):  # integers are words
            return term
        if term.type.name == wanted.name == "List" and term.text == "[]":
            return replace(term, type=wanted)
        raise DefinitionError(f"{self.src.file}: {term.text} : {term.type} as {wanted}")

    def condition(self, node: ast.expr, names: Names) -> Term:
        """A condition, as a proposition."""
        return self.expression(node, names, PROP)

    def _constant(self, node: ast.Constant, names: Names, wanted: Type | None) -> Term:
        if isinstance(node.value, bool):
            return Term(str(node.value).capitalize(), PROP)
        if isinstance(node.value, int):
            return Term(str(node.value), LANE if wanted == LANE else INT)
        if isinstance(node.value, str):
            return Term(f".{node.value}", LAYOUT)
        raise DefinitionError(f"{self.src.file}:{node.lineno}: {node.value!r}")

    def _name(self, node: ast.Name, names: Names, wanted: Type | None) -> Term:
        if node.id in names:
            return names[node.id]
        value = self.globals.get(node.id)
        if node.id == "LANES":
            return Term("LANES", Type("List", (LANE,)))
        if type(value) in OWNERS.values():
            return Term(node.id, Type(type(value).__name__))
        if isinstance(value, int):
            return Term(node.id, INT)
        if isinstance(value, tuple) and all(isinstance(v, int) for v in value):
            return Term(f"({list(value)} : {NUMBERS})", NUMBERS)
        raise DefinitionError(f"{self.src.file}:{node.lineno}: the name {node.id}")

    def _attribute(self, node: ast.Attribute, names: Names, wanted: Type | None) -> Term:
        of = self.expression(node.value, names)
        if of.type == RAT and node.attr in ("numerator", "denominator"):
            return Term(f"{of.at(ATOM)}.num" if node.attr == "numerator" else f"({of.at(ATOM)}.den : Int)", INT)
        owner = OWNERS.get(of.type.name)
        if owner is None:
            raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node)}")
        return Term(f"{of.at(ATOM)}.{node.attr}", member(owner, node.attr))

    def _subscript(self, node: ast.Subscript, names: Names, wanted: Type | None) -> Term:
        if isinstance(node.value, ast.Name) and node.value.id == "BLOCK":
            return Term(f"BLOCK {self.expression(node.slice, names).at(ATOM)}", INT, APPLIED)
        of = self.expression(node.value, names)
        if of.type.name == PRODUCT:
            if isinstance(node.slice, ast.Constant):
                k = int(typing.cast(int, node.slice.value))
                return Term(f"{of.at(ATOM)}.{k + 1}", of.type.of[k])
            return Term(f"{of.at(ATOM)}.item {self._index(node.slice, names)}", of.type.of[0], APPLIED)
        if of.type.name == "List" and isinstance(node.slice, ast.Slice):
            return self._slice(node.slice, of)
        if of.type.name == "List":
            if ast.unparse(node.slice) == "-1":
                return Term(f"{of.at(ATOM)}.final", of.type.of[0])
            return Term(f"{of.at(ATOM)}.item {self._index(node.slice, names)}", of.type.of[0], APPLIED)
        raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node)}")

    def _slice(self, node: ast.Slice, of: Term) -> Term:
        """The elements before a number, or from it on."""
        kept, end = ("take", node.upper) if node.lower is None else ("drop", node.lower)
        if end is None or not ast.unparse(end).isdigit() or node.step or (node.lower and node.upper):
            raise DefinitionError(f"{self.src.file}: a slice {ast.unparse(node)}")
        return Term(f"{of.at(ATOM)}.{kept} {ast.unparse(end)}", of.type, APPLIED)

    def _index(self, node: ast.expr, names: Names) -> str:
        """An index; Lean takes a lane as a number where it is an argument."""
        return self.expression(node, names).at(ATOM)

    def _tuple(self, node: ast.Tuple, names: Names, wanted: Type | None) -> Term:
        if any(isinstance(e, ast.Starred) for e in node.elts):
            parts = [
                self.expression(e.value, names).at(66) if isinstance(e, ast.Starred)
                else f"[{self.expression(e, names).text}]"
                for e in node.elts
            ]  # fmt: skip
            return Term(" ++ ".join(parts), wanted or WORDS, 65)
        if wanted is not None and wanted.name == "List":
            elements = [self.expression(e, names, wanted.of[0]) for e in node.elts]
            return Term(f"[{', '.join(e.text for e in elements)}]", wanted)
        wants = wanted.of if wanted is not None else [None] * len(node.elts)
        elements = [self.expression(e, names, w) for e, w in zip(node.elts, wants, strict=True)]
        return Term(f"({', '.join(e.text for e in elements)})", Type(PRODUCT, tuple(e.type for e in elements)))

    def _unaryop(self, node: ast.UnaryOp, names: Names, wanted: Type | None) -> Term:
        if isinstance(node.op, ast.Not):
            return Term(f"¬ {self.condition(node.operand, names).at(51)}", PROP, 40)
        of = self.expression(node.operand, names)
        return Term(f"-{of.at(NEGATIVE + 1)}", of.type, NEGATIVE)

    def _binop(self, node: ast.BinOp, names: Names, wanted: Type | None) -> Term:
        if isinstance(node.op, ast.LShift | ast.RShift | ast.Pow):
            return self._shift(node, names)
        left, right = self.expression(node.left, names), self.expression(node.right, names)
        if left.type.name == "List":
            return Term(f"{left.at(65)} ++ {right.at(66)}", left.type, 65)
        if isinstance(node.op, ast.Div):
            left, right = self.cast(left, RAT), self.cast(right, RAT)
        if WORD in (left.type, right.type) and left.type != right.type:
            word, number = (left, right) if left.type == WORD else (right, left)
            return self._moved(word, INFIX[type(node.op)][0], number)
        left, right = self._alike(left, right, INT)
        sign, tight = INFIX[type(node.op)]
        return Term(f"{left.at(tight)} {sign} {right.at(tight + 1)}", left.type, tight)

    def _moved(self, word: Term, sign: str, number: Term) -> Term:
        """A word's multiple, quotient or remainder; a number that is written out has its type beside it."""
        by = number.at(71) if re.search("[a-z]", number.text) else f"({number.text} : Int)"
        return Term(f"{word.at(70)} {sign} {by}", WORD, 70)

    def _shift(self, node: ast.BinOp, names: Names) -> Term:
        left = self.expression(node.left, names)
        if isinstance(node.op, ast.Pow):
            raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node)}")
        by = self.expression(node.right, names, INT)
        power = Term(f"2 ^ {by.text}", INT, 76) if by.text.isdigit() else Term(f"pow2 {by.at(ATOM)}", INT, APPLIED)
        if isinstance(node.op, ast.LShift) and left.text == "1":
            return power
        sign = "*" if isinstance(node.op, ast.LShift) else "/"
        if left.type == WORD:
            return self._moved(left, sign, power)
        return Term(f"{left.at(70)} {sign} {power.at(71)}", INT, 70)

    def _alike(self, left: Term, right: Term, fallback: Type) -> tuple[Term, Term]:
        for wanted in (RAT, FORMAT, LAYOUT):
            if wanted in (left.type, right.type):
                return self.cast(left, wanted), self.cast(right, wanted)
        if left.type == right.type:
            return left, right
        if {left.type, right.type} == {BOOL, PROP}:
            return self.cast(left, PROP), self.cast(right, PROP)
        if LANE in (left.type, right.type) and (left.text in ("0", "1") or right.text in ("0", "1")):
            return self.cast(left, LANE), self.cast(right, LANE)
        return self.cast(left, fallback), self.cast(right, fallback)

    def _compare(self, node: ast.Compare, names: Names, wanted: Type | None) -> Term:
        operands = [node.left, *node.comparators]
        parts = []
        for op, a, b in zip(node.ops, operands, operands[1:], strict=False):
            left, right = self.expression(a, names), None
            if isinstance(b, ast.Tuple):
                right = self.expression(b, names, left.type)
            right = right or self.expression(b, names)
            if isinstance(op, ast.NotIn):
                parts.append(Term(f"{left.at(51)} ∉ {right.at(51)}", PROP, 50))
                continue
            if not isinstance(op, ast.In) and left.type != right.type:
                left, right = self._alike(left, right, INT)
            sign, tight = INFIX[type(op)]
            if left.type == PROP == right.type:
                sign, tight = "↔", 20
            parts.append(Term(f"{left.at(tight + 1)} {sign} {right.at(tight + 1)}", PROP, tight))
        return self._joined(parts, ast.And())

    def _joined(self, parts: Sequence[Term], op: ast.boolop) -> Term:
        if len(parts) == 1:
            return parts[0]
        sign, tight = INFIX[type(op)]
        return Term(f" {sign} ".join(p.at(tight + 1) for p in parts), PROP, tight)

    def _boolop(self, node: ast.BoolOp, names: Names, wanted: Type | None) -> Term:
        parts: list[Term] = []
        for value in node.values:
            parts.append(self.condition(value, names))
        sign, tight = INFIX[type(node.op)]
        flat = [p.at(tight) if isinstance(node.op, ast.And) else p.at(tight + 1) for p in parts]
        return Term(f" {sign} ".join(flat), PROP, tight)

    def _ifexp(self, node: ast.IfExp, names: Names, wanted: Type | None) -> Term:
        test = self.condition(node.test, names)
        then, other = self._alike(
            self.expression(node.body, names, wanted), self.expression(node.orelse, names, wanted), INT
        )
        return Term(f"if {test.text} then {then.text} else {other.text}", then.type, OPEN)

    # Calls, and what goes over sequences ---------------------------------------------------------

    def _call(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        if isinstance(node.func, ast.Name) and node.func.id not in self.globals:
            builtin = getattr(self, f"_call_{node.func.id}", None)
            if builtin is None:
                raise DefinitionError(f"{self.src.file}:{node.lineno}: a call of {node.func.id}")
            made: Term = builtin(node, names, wanted)
            return made
        if isinstance(node.func, ast.Attribute) and isinstance(node.func.value, ast.Name):
            owner = names.get(node.func.value.id)
            if owner is not None and owner.type == Type("Packing"):  # a field that is a function
                given = [self.expression(a, names, NUMBERS).at(ATOM) for a in node.args]
                return Term(" ".join([f"{owner.at(ATOM)}.{node.func.attr}", *given]), NUMBERS, APPLIED)
        function, first = self.function(node.func, names)
        if function is Fraction:
            return self._fraction(node, names)
        if ast.unparse(node.func).endswith("pairwise"):
            of = self.expression(node.args[0], names)
            return Term(f"pairwise {of.at(ATOM)}", Type("List", (Type(PRODUCT, of.type.of * 2),)), APPLIED)
        hints = signature(function)
        arguments = list(first)
        for a, wants in zip(node.args, list(hints.values())[len(first) :], strict=False):
            lane = isinstance(a, ast.Name) and a.id in names and names[a.id].type == LANE
            arguments.append(self.expression(a, names, LANE if lane else wants))
        result = NUMBERS if WORDS in hints.values() and NUMBERS in (a.type for a in arguments) else hints["return"]
        if first:  # a method
            name = f"{first[0].at(ATOM)}.{function.__name__}"
            arguments = arguments[1:]
        else:
            name = lean_name(function)
            if inspect.unwrap(function).__module__ == self.module:
                name = function.__name__
        return Term(" ".join([name, *(a.at(ATOM) for a in arguments)]), result, APPLIED if arguments else ATOM)

    def function(self, node: ast.expr, names: Names) -> tuple[Callable[..., Any], Sequence[Term]]:
        """The function of a call, and the object whose method it is."""
        if isinstance(node, ast.Name):
            return typing.cast(Callable[..., Any], self.globals[node.id]), ()
        if isinstance(node, ast.Attribute):
            if isinstance(node.value, ast.Name) and node.value.id not in names:
                return typing.cast(Callable[..., Any], getattr(self.globals[node.value.id], node.attr)), ()
            of = self.expression(node.value, names)
            owner = OWNERS.get(of.type.name)
            if owner is not None:
                return typing.cast(Callable[..., Any], getattr(owner, node.attr)), (of,)
        raise DefinitionError(f"{self.src.file}:{node.lineno}: a call of {ast.unparse(node)}")

    def _fraction(self, node: ast.Call, names: Names) -> Term:
        parts = [self.expression(a, names) for a in node.args]
        if len(parts) == 1:
            return self.cast(parts[0], RAT)
        return Term(f"({parts[0].text} / {parts[1].text} : Rat)", RAT)

    def _call_len(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return Term(f"len {self.expression(node.args[0], names).at(ATOM)}", INT, APPLIED)

    def _call_abs(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        of = self.expression(node.args[0], names)
        return Term(f"|{of.text}|", of.type)

    def _call_range(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        of = [self.expression(a, names, INT).at(ATOM) for a in node.args]
        return Term(f"{('range', 'range_from', 'range_by')[len(of) - 1]} {' '.join(of)}", Type("List", (INT,)), APPLIED)

    def _call_reversed(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        of = self.expression(node.args[0], names)
        return Term(f"{of.at(ATOM)}.reverse", of.type)

    def _call_enumerate(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        of = self.expression(node.args[0], names)
        return Term(f"enumerate {of.at(ATOM)}", Type("List", (Type(PRODUCT, (INT, *of.type.of)),)), APPLIED)

    def _call_zip(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        """Of two or three, the last two first: (a, (b, c)), which Lean writes as (a, b, c)."""
        of = [self.expression(a, names) for a in node.args]
        text = of[-1].at(ATOM)
        for t in reversed(of[:-1]):
            text = f"({t.at(ATOM)}.zip {text})"
        return Term(text[1:-1], Type("List", (Type(PRODUCT, tuple(t.type.of[0] for t in of)),)), APPLIED)

    def _call_tuple(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return self.expression(node.args[0], names, wanted)

    _call_list = _call_tuple

    def _call_sum(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        of = self._mapped(node.args[0], names, None)
        if of.type.of[0] == PROP:
            of = self._mapped(node.args[0], names, INT)
        return Term(f"{of.at(ATOM)}.sum", of.type.of[0])

    def _mapped(self, node: ast.expr, names: Names, element: Type | None) -> Term:
        if isinstance(node, ast.GeneratorExp):
            return self._generatorexp(node, names, None if element is None else Type("List", (element,)))
        return self.expression(node, names)

    def _call_min(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return self._extreme(node, names, "min", "least")

    def _call_max(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return self._extreme(node, names, "max", "greatest")

    def _extreme(self, node: ast.Call, names: Names, of_two: str, of_all: str) -> Term:
        if len(node.args) == 1:
            of = self._mapped(node.args[0], names, None)
            return Term(f"{of.at(ATOM)}.{of_all}", of.type.of[0])
        first, second = (self.expression(a, names) for a in node.args)
        left, right = self._alike(first, second, INT)
        return Term(f"{of_two} {left.at(ATOM)} {right.at(ATOM)}", left.type, APPLIED)

    def _call_all(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return self._quantified(node, names, "∀")

    def _call_any(self, node: ast.Call, names: Names, wanted: Type | None) -> Term:
        return self._quantified(node, names, "∃")

    def _quantified(self, node: ast.Call, names: Names, sign: str) -> Term:
        over, bound, inner = self._generator(node.args[0], names)
        body = self.condition(typing.cast(ast.GeneratorExp, node.args[0]).elt, inner)
        return Term(f"{sign} {bound} ∈ {over.at(51)}, {body.text}", PROP, OPEN)

    def _generator(self, node: ast.expr, names: Names) -> tuple[Term, str, Names]:
        if not isinstance(node, ast.GeneratorExp | ast.ListComp) or len(node.generators) != 1 or node.generators[0].ifs:
            raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node)}")
        over = self.expression(node.generators[0].iter, names)
        if over.type.name == PRODUCT:
            over = self.cast(over, Type("List", over.type.of[:1]))
        bound, given = bind(node.generators[0].target, over.type.of[0])
        typed = f"({bound} : {WORD})" if over.type == WORDS else bound
        return over, typed, names | given

    def _generatorexp(self, node: ast.GeneratorExp | ast.ListComp, names: Names, wanted: Type | None) -> Term:
        if len(node.generators) == 2:
            first = ast.copy_location(ast.GeneratorExp(node.elt, node.generators[:1]), node)
            over, bound, inner = self._generator(first, names)
            rest = ast.copy_location(ast.GeneratorExp(node.elt, node.generators[1:]), node)
            each = self._generatorexp(rest, inner, wanted)
            return Term(f"{over.at(ATOM)}.flatMap fun {bound} => {each.text}", each.type, OPEN)
        over, bound, inner = self._generator(node, names)
        body = self.expression(node.elt, inner, None if wanted is None else wanted.of[0])
        return Term(f"{over.at(ATOM)}.map fun {bound} => {body.text}", Type("List", (body.type,)), OPEN)

    _listcomp = _generatorexp

    # Statements ----------------------------------------------------------------------------------

    def body(self, statements: Sequence[ast.stmt], names: Names, result: Type, deep: str = "  ") -> str:
        """What a block returns, as lines."""
        if not statements:
            raise DefinitionError(f"{self.src.file}: {self.src.node.name} may end without returning")
        head, rest = statements[0], statements[1:]
        if isinstance(head, ast.Expr) and isinstance(head.value, ast.Constant):
            return self.body(rest, names, result, deep)
        if isinstance(head, ast.Return) and head.value is not None:
            return f"{deep}{self.expression(head.value, names, result).text}\n"
        if isinstance(head, ast.If) and isinstance(head.body[-1], ast.Return):  # what follows is its `else`
            test = self.condition(head.test, names).text
            then = self.body(head.body, names, result, deep + "  ")
            after = self.body([*head.orelse, *rest], names, result, deep + "  ")
            return f"{deep}if {test} then\n{then}{deep}else\n{after}"
        if isinstance(head, ast.For) and _searches(head):
            over = self.expression(head.iter, names)
            bound, given = bind(head.target, over.type.of[0])
            choice = typing.cast(ast.If, head.body[0])
            test = self.condition(choice.test, names | given).text
            found = self.body(choice.body, names | given, result, "").strip()
            after = self.body(rest, names, result, deep + "  ")
            where = f"{deep}first {over.at(ATOM)} (fun {bound} => {test})"
            return f"{where}\n{deep}  (fun {bound} => {found}) <|\n{after}"
        if isinstance(head, ast.Assign | ast.AugAssign | ast.If | ast.For):
            text, names = self.step(head, names, deep)
            after = self.body(rest, names, result, deep)
            if text and after.lstrip().startswith("-"):  # it would be subtracted from the line before
                after = f"{deep}({after.strip()})\n"
            return text + after
        raise DefinitionError(f"{self.src.file}:{head.lineno}: {ast.unparse(head).splitlines()[0]}")

    def step(self, node: ast.stmt, names: Names, deep: str) -> tuple[str, Names]:
        """What a statement gives its names, as lines, and the names after it."""
        if isinstance(node, ast.Assign) and len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name):
                value = self.expression(node.value, names)
                value = self.cast(value, BOOL) if value.type == PROP else value
                typed = f" : {value.type}" if value.text.isdigit() else ""
                line = f"{deep}let {local(target.id)}{typed} := {value.text}\n"
                return line, names | {target.id: Term(local(target.id), value.type)}
            if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                lines = ""
                for element, part in zip(target.elts, node.value.elts, strict=True):
                    line, names = self.step(ast.copy_location(ast.Assign([element], part), node), names, deep)
                    lines += line
                return lines, names
            if isinstance(target, ast.Tuple):
                return "", names | _parts(target, self.expression(node.value, names))
        if isinstance(node, ast.For) and _updates(node):
            return self._updated(node, names, deep)
        assigned = sorted(_assigned(node))
        if len(assigned) == 1:
            kept = names.get(assigned[0]) or self._first(node, assigned[0], names)
            names = names | {assigned[0]: kept}
            if isinstance(node, ast.If):
                return f"{deep}let {kept.text} :=\n{self._conditional(node, names, kept, deep)}", names
            if isinstance(node, ast.For) and not node.orelse:
                over = self.expression(node.iter, names)
                bound, given = bind(node.target, over.type.of[0])
                inner = self._after(node.body, names | given, kept, deep + "    ")
                fold = f"{over.at(ATOM)}.foldl (init := {kept.text}) fun {kept.text} {bound} =>"
                return f"{deep}let {kept.text} := {fold}\n{inner}", names
        raise DefinitionError(f"{self.src.file}:{node.lineno}: {ast.unparse(node).splitlines()[0]}")

    def _updated(self, node: ast.For, names: Names, deep: str) -> tuple[str, Names]:
        """A loop that gives several names values where a condition holds, as a fold over the tuple of them."""
        choice = typing.cast(ast.If, node.body[0])
        assign = typing.cast(ast.Assign, choice.body[0])
        target, value = typing.cast(ast.Tuple, assign.targets[0]), typing.cast(ast.Tuple, assign.value)
        kept = [names[typing.cast(ast.Name, e).id] for e in target.elts]
        over = self.expression(node.iter, names)
        bound, given = bind(node.target, over.type.of[0])
        state, after = bind(target, Type(PRODUCT, tuple(k.type for k in kept)))
        inside = names | given | after
        test = self.condition(choice.test, inside).text
        new = ", ".join(self.expression(e, inside, k.type).text for e, k in zip(value.elts, kept, strict=True))
        start = ", ".join(k.text for k in kept)
        fold = f"{over.at(ATOM)}.foldl (init := ({start})) fun {state} {bound} =>"
        return f"{deep}let {state} := {fold}\n{deep}  if {test} then ({new}) else {state}\n", names | after

    def _first(self, node: ast.stmt, name: str, names: Names) -> Term:
        """A variable, by what a statement first assigns to it."""
        for s in ast.walk(node):
            if isinstance(s, ast.Assign) and ast.unparse(s.targets[0]) == name:
                return Term(local(name), self.expression(s.value, names).type)
        raise DefinitionError(f"{self.src.file}:{node.lineno}: {name}")

    def _conditional(self, node: ast.If, names: Names, kept: Term, deep: str) -> str:
        test = self.condition(node.test, names).text
        then = self._after(node.body, names, kept, deep + "    ")
        other = self._after(node.orelse, names, kept, deep + "    ")
        return f"{deep}  if {test} then\n{then}{deep}  else\n{other}"

    def _after(self, statements: Sequence[ast.stmt], names: Names, kept: Term, deep: str) -> str:
        """What a variable is after some statements."""
        if not statements:
            return f"{deep}{kept.text}\n"
        if (
            len(statements) == 1
            and isinstance(statements[0], ast.Assign)
            and statements[0].targets[0].__class__ is ast.Name
        ):
            return f"{deep}{self.expression(statements[0].value, names, kept.type).text}\n"
        text, names = self.step(statements[0], names, deep)
        if len(statements) == 1 and text.startswith(f"{deep}let {kept.text} :=\n"):
            return "".join(line.removeprefix("  ") for line in text.splitlines(keepends=True)[1:])
        return text + self._after(statements[1:], names, kept, deep)


def _assigned(node: ast.stmt) -> set[str]:
    """The names that a statement gives values to."""
    assignments = (s for s in ast.walk(node) if isinstance(s, ast.Assign))
    return {n.id for s in assignments for n in s.targets if isinstance(n, ast.Name)}


def _updates(node: ast.For) -> bool:
    """Whether all that a turn does is, under a condition, to give several names values at once."""
    only = node.body[0]
    return (
        len(node.body) == 1 and isinstance(only, ast.If) and not only.orelse and len(only.body) == 1
        and isinstance(only.body[0], ast.Assign) and isinstance(only.body[0].value, ast.Tuple)
    )  # fmt: skip


def _searches(node: ast.For) -> bool:
    only = node.body[0]
    return (
        len(node.body) == 1 and isinstance(only, ast.If) and not only.orelse and isinstance(only.body[-1], ast.Return)
    )


def bind(target: ast.expr, element: Type) -> tuple[str, Names]:
    """The name that an element is bound to, and what its parts are called by."""
    if isinstance(target, ast.Name):
        name = local(target.id)
        return name, {target.id: Term(name, element)}
    if isinstance(target, ast.Tuple):
        name = "".join(typing.cast(ast.Name, e).id for e in target.elts)
        return name, _parts(target, Term(name, element))
    raise DefinitionError(ast.unparse(target))


def _parts(target: ast.Tuple, of: Term) -> Names:
    """The names in a tuple, each as the part of what it is assigned."""
    if of.type.name != PRODUCT or len(of.type.of) != len(target.elts):
        raise DefinitionError(f"{ast.unparse(target)} = {of.text}")
    found, text = {}, of.at(ATOM)
    for k, (e, t) in enumerate(zip(target.elts, of.type.of, strict=True)):
        last = k + 1 == len(of.type.of)
        found[typing.cast(ast.Name, e).id] = Term(f"{text}.{'2.' * (k - last)}{2 if last else 1}", t)
    return found


def signature(function: Callable[..., Any]) -> dict[str, Type]:
    """The types of a function's parameters and of what it returns."""
    plain = inspect.unwrap(function)
    hints = typing.get_type_hints(plain)
    names = [n for n in inspect.signature(plain).parameters if n != "self"]
    found = {n: type_of(hints[n]) for n in names}
    if plain.__module__.startswith(BLOCKS) and {*found.values(), type_of(hints["return"])} == {NUMBERS}:
        return {**dict.fromkeys(names, WORDS), "return": WORDS}  # a packing
    if "self" in inspect.signature(plain).parameters:
        found = {"self": Type(plain.__qualname__.split(".")[0])} | found
    return found | {"return": type_of(hints["return"])}


def member(owner: type, name: str) -> Type:
    """The type of a field or a property."""
    found = inspect.getattr_static(owner, name, None)
    if isinstance(found, property) and found.fget is not None:
        return signature(found.fget)["return"]
    return type_of(typing.get_type_hints(owner)[name])


def documented(text: str | None, deep: str = "") -> str:
    """A docstring as Lean's."""
    return f"{deep}/-- {inspect.cleandoc(text or '').strip()} -/\n".replace("\n\n", f"\n{deep}\n")


def binders(types: Mapping[str, Type]) -> list[str]:
    """Parameters, those of one type that stand together in one bracket."""
    groups: list[tuple[list[str], Type]] = []
    for name, t in types.items():
        if groups and groups[-1][1] == t:
            groups[-1][0].append(local(name))
        else:
            groups.append(([local(name)], t))
    return [f"({' '.join(names)} : {t})" for names, t in groups]


def definition(function: Callable[..., Any]) -> str:
    """A function as a definition.

    Raises:
        DefinitionError: it uses what has no rendering.
    """
    src = source(function)
    types = signature(function)
    result = types.pop("return")
    names = {name: Term(local(name), t) for name, t in types.items()}
    name, bound = src.node.name, binders(types)
    if "self" in types:
        name, bound[0] = f"{types['self']}Fields.{name}", f"(self : {types['self']}Fields)"
    if result == WORDS:
        bound.insert(0, f"[Word {WORD}]")
    body = Renderer(src).body(src.node.body, names, result)
    head = f"{documented(ast.get_docstring(src.node))}def {name}"
    return f"{head} {' '.join(bound)} : {result} :=\n{body}"


def derived(owner: type) -> str:
    """The properties and methods of a class, as definitions."""
    members = [m.fget if isinstance(m, property) else m for m in vars(owner).values()]
    return "\n".join(
        definition(m) for m in members if inspect.isfunction(m) and not m.__name__.startswith("_")
    )  # fmt: skip


def fields(owner: type) -> str:
    """The fields of a class, as a structure of their own: what derives from them is what its conditions speak of."""
    hints = {n: t for n, t in typing.get_type_hints(owner).items() if n != "name" and t is not float}
    lines = [f"  {n} : {type_of(t)}\n" for n, t in hints.items()]
    return f"{documented(owner.__doc__)}structure {owner.__name__}Fields where\n{''.join(lines)}"


def validity(owner: type) -> str:
    """What a class's constructor checks, and the structure of fields that meet it."""
    name = owner.__name__
    src = source(vars(owner)["__post_init__"])
    names = {"self": Term("self", Type(name))}
    conditions = [_checked(s, Renderer(src), names) for s in src.node.body]
    said = " ∧\n  ".join(f"({c})" for c in conditions if c)
    return (
        f"/-- What the constructor checks. -/\ndef {name}Fields.Valid (self : {name}Fields) : Prop :=\n  {said}\n\n"
        f"instance (self : {name}Fields) : Decidable self.Valid := by unfold {name}Fields.Valid; infer_instance\n\n"
        f"{documented(owner.__doc__)}structure {name} extends {name}Fields where\n"
        f"  valid : to{name}Fields.Valid\n"
    )


def _checked(node: ast.stmt, renderer: Renderer, names: Names) -> str:
    """What a statement of a constructor does not raise an error for; nothing where types say it."""
    if isinstance(node, ast.If) and isinstance(node.body[0], ast.Raise):
        if "not in BLOCK" in ast.unparse(node.test):
            return ""
        return renderer.condition(negated(node.test), names).text
    if isinstance(node, ast.For):
        of = [
            renderer.expression(e, names) for e in (node.iter.args if isinstance(node.iter, ast.Call) else [node.iter])
        ]
        kinds = [t.type.of[0] for t in of]
        bound, given = bind(node.target, Type(PRODUCT, tuple(kinds)) if len(of) > 1 else kinds[0])
        parts = [_checked(s, renderer, names | given) for s in node.body]
        rows = [[f"{t.text}.{k + 1}" for t in of] for k in range(len(of[0].type.of))]
        members = ", ".join(row[0] if len(row) == 1 else f"({', '.join(row)})" for row in rows)
        return f"∀ {bound} ∈ [{members}],\n    " + " ∧\n    ".join(f"({p})" for p in parts if p)
    raise DefinitionError(ast.unparse(node))


def negated(node: ast.expr) -> ast.expr:
    """The opposite of a condition, with the negation where it is easiest to read."""
    if isinstance(node, ast.BoolOp):
        other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        return ast.copy_location(ast.BoolOp(other, [negated(v) for v in node.values]), node)
    if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in NEGATED:
        made = ast.Compare(node.left, [NEGATED[type(node.ops[0])]()], node.comparators)
        return ast.copy_location(made, node)
    if isinstance(node, ast.Call) and ast.unparse(node.func) == "any":
        inner = typing.cast(ast.GeneratorExp, node.args[0])
        over = ast.copy_location(ast.GeneratorExp(negated(inner.elt), inner.generators), node)
        return ast.copy_location(ast.Call(ast.Name("all"), [over], []), node)
    return ast.copy_location(ast.UnaryOp(ast.Not(), node), node)
