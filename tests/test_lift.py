"""The lifter: what it accepts means what Python means; what it does not accept is refused, saying where."""

import importlib.util
import inspect
import textwrap
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from septet.codegen.core import claim
from septet.codegen.core.interpreter import evaluate
from septet.codegen.core.ir import Expr, Sort, const, order
from septet.codegen.core.lift import Lifter, LiftError, source
from septet.spec import codec
from septet.spec.formats import R11, S43

HEAD = """\
import textwrap
from fractions import Fraction
from icontract import ensure, require
from septet.spec.floats import floor
G = 0
def helper(y: int) -> int:
    return y
def twice(y, k=2):
    return k * y
def keyed(y, *, k=2):
    return k * y
def down(k):
    return 0 if k == 0 else 1 + down(k - 1)
@require(lambda y: y >= 0)
def root(y: int) -> int:
    return y
def f(x: int):
"""


@pytest.fixture
def lift(tmp_path: Path) -> Callable[[str], tuple[ModuleType, Path]]:
    """Makes a module of helpers and `f(x)` with the given body; the body's first line is number FIRST."""

    def module(body: str) -> tuple[ModuleType, Path]:
        file = tmp_path / f"snippet{len(list(tmp_path.iterdir()))}.py"
        file.write_text(HEAD + textwrap.indent(body, "    ") + "\n")
        spec = importlib.util.spec_from_file_location(file.stem, file)
        assert spec is not None and spec.loader is not None
        made = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(made)
        return made, file

    return module


FIRST = HEAD.count("\n") + 1

REFUSED = [
    ("while x > 0:\n    x = x - 1\nreturn x", 0, "the statement `while x > 0:`"),
    ("try:\n    return x\nexcept ValueError:\n    return 0", 0, "the statement `try:`"),
    ("with open('a'):\n    return x", 0, "the statement `with"),
    ("match x:\n    case 1:\n        return 1\nreturn 2", 0, "the statement `match x:`"),
    ("global G\nG = x\nreturn x", 0, "the statement `global G`"),
    ("import math\nreturn x", 0, "the statement `import math`"),
    ("assert x\nreturn x", 0, "the statement `assert x`"),
    ("if x > 3:\n    raise ValueError\nreturn x", 1, "the statement `raise ValueError`"),
    ("del x\nreturn 1", 0, "the statement `del x`"),
    ("def g(y):\n    return y\nreturn g(x)", 0, "the statement `def g(y):`"),
    ("class A:\n    pass\nreturn x", 0, "the statement `class A:`"),
    ("for i in (1, 2):\n    break\nreturn x", 1, "the statement `break`"),
    ("for i in (1, 2):\n    x = x + i\nelse:\n    x = 1\nreturn x", 0, "`else` after a loop"),
    ("a = b = x\nreturn a", 0, "the statement `a = b = x`"),
    ("a = [1]\na[0] += x\nreturn a[0]", 1, "the statement `a[0] += x`"),
    ("a = [x]\na.append(1)\nreturn a[0]", 1, "the statement `a.append(1)`"),
    ("print(x)\nreturn x", 0, "the statement `print(x)`"),
    ("yield x", 0, "the statement `yield x`"),
    ("a, *b = (1, 2, x)\nreturn a", 0, "an assignment to `(a, *b)`"),
    ("a, b = (1, 2, x)\nreturn a", 0, "an assignment to `(a, b)`"),
    ("a, b = x\nreturn a", 0, "an assignment to `(a, b)`"),
    ("a = [0, 1]\na[x] = 3\nreturn a[0]", 1, "an assignment to `a[x]`"),
    ("a = [x]\nb = a\nb[0] = 3\nreturn a[0]", 2, "an assignment to `b[0]`"),
    ("a = [x]\nb = a\nb += [x]\nreturn len(a)", 2, "`b += [x]` of something else than numbers"),
    ("a = (1, x)\na[0] = 2\nreturn a[0]", 1, "an assignment to `a[0]`"),
    ("return x or 5", 0, "`x`, an operand of `and` or `or` that is not a condition"),
    ("return x > 1 and 5", 0, "`5`, an operand of `and` or `or` that is not a condition"),
    ("return int(Fraction(x) / 2)", 0, "rounds towards zero"),
    ("return int(Fraction(-1, 2)) + x", 0, "rounds towards zero"),
    ("return int('7') + x", 0, "`int('7')`, which fails"),
    ("return len([(a, b) for a, b in zip((1, x), (1,), strict=True)])", 0, "which fails: zip() argument 2 is shorter"),
    ("return sum((x,), start=1)", 0, "keyword arguments"),
    ("g = lambda a: a + x\nreturn g(1)", 0, "`lambda a: a + x` (Lambda)"),
    ("z = zip((1, 2), (3, x))\nreturn sum(a * b for a, b in z)", 0, "for what can be gone through only once"),
    ("g = (x + i for i in range(3))\nreturn sum(g) + sum(g)", 0, "for what can be gone through only once"),
    ("return twice(x + i for i in range(3))", 0, "an argument that can be gone through only once"),
    ("return len(zip((1, 2), (3, x)))", 0, "which has no length"),
    ("return zip((1, 2), (3, x))[0][0]", 0, "a subscript of what has no items"),
    ("return x[0]", 0, "a subscript of what has no items"),
    ("return x / 3", 0, "Python would give a float"),
    ("return x + 1 / 2", 0, "Python would give a float"),
    ("return x * 2 ** -1", 0, "`2 ** (-1)`"),
    ("return x + 1 // 0", 0, "`1 // 0`, which fails"),
    ("return x + 1 % 0", 0, "`1 % 0`, which fails"),
    ("return x + Fraction(1) / 0", 0, "`Fraction(1) / 0`, which fails"),
    ("return x + Fraction(1, 0)", 0, "`Fraction(1, 0)`, which fails"),
    ("return x + (1 << -1)", 0, "`1 << -1`, which fails"),
    ("return x + len('ab'[7])", 0, "`'ab'[7]`, which fails"),
    ("return x + max([])", 0, "`max([])`, which fails"),
    ("k = 'a'\nreturn x + (1, 2)[k]", 1, "`(1, 2)[k]`, which fails"),
    ("return min(x, 'a')", 0, "'a' is not a number"),
    ("return abs((x, 1))", 0, "is not a number"),
    ("return abs(x, 1)", 0, "`abs(x, 1)`, which fails"),
    ("return sum([(x,)])", 0, "is not a number"),
    ("return x + textwrap.nothing", 0, "`textwrap.nothing`, which fails"),
    ("return keyed(x, k=1)", 0, "keyword arguments"),
    ("return keyed(x)", 0, "keyed, whose parameters are not all plain names"),
    ("return (x + 1) is (x + 1)", 0, "the comparison"),
    ("return 1 << x", 0, "`1 << x`"),
    ("return x >> x", 0, "`x >> x`"),
    ("return x << -1", 0, "`x << -1`"),
    ("return 7 // x", 0, "`7 // x`"),
    ("return 7 % x", 0, "`7 % x`"),
    ("return x / x", 0, "`x / x`"),
    ("return x // 0", 0, "`x // 0`"),
    ("return x % 0", 0, "`x % 0`"),
    ("return x / 0", 0, "`x / 0`"),
    ("return x // -2", 0, "`x // -2`"),
    ("return Fraction(1, x)", 0, "a Fraction whose denominator depends on variables"),
    ("return x ** 2", 0, "`x ** 2`"),
    ("return x & 1", 0, "`x & 1`"),
    ("return x ^ 1", 0, "`x ^ 1`"),
    ("return ~x", 0, "`~x`"),
    ("return x * 1.5", 0, "`x * 1.5`"),
    ("return len([0] * x)", 0, "`[0] * x`"),
    ("return sum(i for i in range(x))", 0, "`range(x)`"),
    ("return helper(*x)", 0, "a loop over `x`, whose length is not fixed"),
    ("return sum([i for i in (1, 2) if i < x])", 0, "a comprehension whose `if` depends on variables"),
    ("return len((1, 2, 3)[x:])", 0, "a slice whose ends are expressions"),
    ("return ((1, 2), (3, 4))[x][0]", 0, "an index that is an expression into something else than integers"),
    ("return x + (1, 2)[5]", 0, "the index 5 of 2 items"),
    ("return x + (1, 2)[-3]", 0, "the index -3 of 2 items"),
    ("return {1: x}[1]", 0, "`{1: x}` (Dict)"),
    ("return len({x})", 0, "`{x}` (Set)"),
    ("return len(f'{x}')", 0, "(JoinedStr)"),
    ("return len('%d' % x)", 0, "`'%d' % x`"),
    ("return 'a'.upper()", 0, "the call `'a'.upper()`"),
    ("return (y := x) + y", 0, "`(y := x)` (NamedExpr)"),
    ("return helper(y=x)", 0, "keyword arguments, `helper(y=x)`"),
    ("return helper(x, x)", 0, "a call of helper with 2 arguments"),
    ("return helper()", 0, "a call of helper without y"),
    ("return sorted((x, 1))[0]", 0, "the call `sorted((x, 1))`"),
    ("return round(x)", 0, "the call `round(x)`"),
    ("return x.real", 0, "an attribute of an expression, `x.real`"),
    ("return nobody", 0, "the name `nobody`"),
    ("if x > 0:\n    y = 1\nreturn y", 2, "the name `y`"),
    ("y = 1\nif x > 0:\n    y = 'a'\nreturn y", 3, "the name `y`"),
    ("return 1 if x > 0 else 'a'", -1, "a choice between 1 and 'a'"),
    ("return x < 'a'", 0, "the comparison `x < 'a'`"),
    ("return (x, 1) < (2, 1)", 0, "the comparison `(x, 1) < (2, 1)`"),
    ("return x in x", 0, "the comparison `x in x`"),
    ("return x is None", 0, "the comparison `x is None`"),
    ("y = x", -1, "f, which may end without returning"),
    ("if x > 0:\n    return 1", -1, "f, which may end without returning"),
    ("return f(x)", 0, "recursion has no end"),
    ("if x <= 0:\n    return 0\nreturn f(x - 1)", 2, "recursion has no end"),
    ("return twice(x, 2) + down(1000)", None, "recursion has no end"),
]  # fmt: skip
"""Body of f, line of the construct from the body's first one (None: in a helper), and what the refusal names."""


@pytest.mark.parametrize(("body", "line", "construct"), REFUSED, ids=[body for body, _, _ in REFUSED])
def test_what_is_outside_the_subset_is_refused_with_its_place(
    lift: Callable[[str], tuple[ModuleType, Path]], body: str, line: int | None, construct: str
) -> None:
    module, file = lift(body)
    with pytest.raises(LiftError) as refusal:
        claim.contract(module.f, {})
    assert construct in refusal.value.construct
    assert refusal.value.file == str(file)
    if line is not None:
        assert refusal.value.line == FIRST + line
    assert str(refusal.value) == f"{file}:{refusal.value.line}: cannot lift {refusal.value.construct}"


ACCEPTED = [
    "return x % 3 - x // 3 * 2",
    "return (x >> 1) + (x << 2)",
    "return -(-x // 2)",
    "return 1 < x <= 3 != x",
    "return x in (1, 2, 3)",
    "return x not in [1, 2]",
    "return not x",
    "return x if x else 7",
    "return sum(a * b for a, b in zip((1, 2, 3), (x, x + 1), strict=False))",
    "return sum(i * a for i, a in enumerate(reversed([x, 2, 3])))",
    "return sum([x, 2, 3][::-1][:2])",
    "return sum([x], 4) + sum([x > 1, True])",
    "return (x, 1) == (2, 1)",
    "return [x] == (x,)",
    "return (5, x)[-1]",
    "return floor(Fraction(x) * 3 / 2)",
    "return Fraction(x) / 3 + 1",
    "return Fraction(x) == x",
    "return (x > 1) == 1",
    "return max(-x, x, 2) - min(x, 3) + abs(x)",
    "return [[x + i for i in range(2)] for _ in range(2)][1][0]",
    "i = 9\na = [i for i in range(3)]\nreturn i + x",
    "for i in range(3):\n    x = x + i\nreturn x * i",
    "y = 0\nif x > 1:\n    y = x\nelif x < 0:\n    y = -x\nreturn y",
    "for i in range(4):\n    if x == i:\n        return 10 + i\nreturn -1",
    "if x > 2:\n    if x > 4:\n        return 1\n    x = 7\nreturn x",
    "x -= 2\nx *= 3\nreturn x",
    "a, b = x, 2\na, b = b, a\nreturn a - b",
    "a = [1]\nfor i in a:\n    a = a + [x]\nreturn len(a)",
    "a = [1, x] if x > 0 else [2, 3]\nreturn a[0]",
    "return (3, 1, 2, 9)[x % 4]",
    "return twice(x) + twice(x, 3) + down(5)",
    "abs = 3\nreturn abs + x",
    "return sum(list(zip((1, 2), (3, x), strict=True))[1])",
    "return all(x > i for i in range(2)) or any([x == -3, x == -5])",
    "return 2 ** 3 + int(x > 1)",
    "return 1 if x == 1 or x == 3 else 0",
    "return x << 40",
]  # fmt: skip


@pytest.mark.parametrize("body", ACCEPTED)
def test_what_is_accepted_means_what_python_means(lift: Callable[[str], tuple[ModuleType, Path]], body: str) -> None:
    module, _ = lift(body)
    lifted = claim.contract(module.f, {})
    result = lifted.result if isinstance(lifted.result, Expr) else const(lifted.result)
    for x in range(-9, 10):
        want = module.f(x)
        got, fine = evaluate([result, lifted.goal], {"x": x})
        assert fine and got == want, f"f({x}) is {want} in Python and {got} lifted"


def test_a_table_index_outside_the_table_is_an_obligation(lift: Callable[[str], tuple[ModuleType, Path]]) -> None:
    module, _ = lift("return (3, 1, 2, 9)[x] if x > 0 else 0")
    lifted = claim.contract(module.f, {})
    assert list(lifted.obligations.values()) == ["the index of `(3, 1, 2, 9)[x]`"]
    assert [evaluate([lifted.goal], {"x": x}) == [True] for x in (-5, 0, 1, 3, 4)] == [True, True, True, True, False]


def test_a_callee_s_precondition_is_an_obligation_where_it_is_called(
    lift: Callable[[str], tuple[ModuleType, Path]],
) -> None:
    module, _ = lift("if x > 5:\n    return 0\nif x < -5:\n    return root(-x)\nreturn root(x + 3)")
    lifted = claim.contract(module.f, {})
    assert set(lifted.obligations.values()) == {"the precondition of root"}
    assert [x for x in range(-9, 10) if evaluate([lifted.goal], {"x": x}) != [True]] == [-5, -4]


def test_an_obligation_behind_and_holds_only_where_it_is_reached(
    lift: Callable[[str], tuple[ModuleType, Path]],
) -> None:
    module, _ = lift("return x >= 0 and root(x) > 2")
    lifted = claim.contract(module.f, {})
    assert all(evaluate([lifted.goal], {"x": x}) == [True] for x in range(-5, 6))
    module, _ = lift("return root(x) > 2 and x >= 0")
    lifted = claim.contract(module.f, {})
    assert [evaluate([lifted.goal], {"x": x}) for x in (-1, 0)] == [[False], [True]]


def test_contracts_are_read_from_the_decorators() -> None:
    found = source(codec.decode)
    assert found.node.name == "decode" and len(found.contracts("require")) == 2 and len(found.contracts("ensure")) == 1
    lifted = claim.contract(codec.decode, {"fmt": R11})
    assert [evaluate([lifted.precondition], {"septet": s})[0] for s in (-1, 0, 120, 121)] == [False, True, True, False]
    assert evaluate([lifted.body], {"septet": 120}) == [True]
    assert evaluate([lifted.body], {"septet": 121}) == [False]


def test_a_wrong_postcondition_is_a_false_body(tmp_path: Path) -> None:
    file = tmp_path / "wrong.py"
    file.write_text(
        "from icontract import ensure\n@ensure(lambda x, result: result > x)\ndef f(x: int) -> int:\n    return x + x\n"
    )
    spec = importlib.util.spec_from_file_location("wrong", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    lifted = claim.contract(module.f, {})
    assert evaluate([lifted.body], {"x": 1}) == [True] and evaluate([lifted.body], {"x": 0}) == [False]


def test_a_tuple_parameter_needs_its_length(tmp_path: Path) -> None:
    file = tmp_path / "lengthless.py"
    file.write_text("def f(values: tuple[int, ...]) -> int:\n    return sum(values)\n")
    spec = importlib.util.spec_from_file_location("lengthless", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    with pytest.raises(LiftError, match=r"lengthless.py:1: .*no precondition `len\(values\) == \.\.\.`"):
        claim.contract(module.f, {})


def test_builtins_cannot_be_lifted_as_functions() -> None:
    with pytest.raises(LiftError):
        source(len)


def test_calls_with_equal_but_different_arguments_are_not_confused() -> None:
    """True, 1 and Fraction(1) are equal: a memo that took them for one another would change a result's sort."""
    lifter = Lifter()
    first = lifter.call(codec.encode, S43, 1, 1)
    assert type(first) is int
    assert type(lifter.call(inspect.unwrap(_same), Fraction(1))) is Fraction
    assert type(lifter.call(inspect.unwrap(_same), 1)) is int
    assert type(lifter.call(inspect.unwrap(_same), True)) is bool


def _same(x: Any) -> Any:
    return x


def test_a_product_with_a_table_look_up_stays_linear() -> None:
    from septet.spec import quantizer

    lifted = claim.contract(quantizer.value, {"n": R11.codebooks[0]})
    products = [e for e in order([lifted.result]) if e.op == "mul" and e.sort is not Sort.BOOL]
    assert products and all("const" in (a.op for a in e.args) for e in products)
