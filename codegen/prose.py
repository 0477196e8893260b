"""The spec as a page to read: its formats, what its functions promise, and every theorem, taken from the code."""

import ast
import inspect
import re
import sys
import textwrap
import typing
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from importlib import resources
from itertools import pairwise
from pathlib import Path
from types import ModuleType
from typing import Any

import jinja2

import septet.spec.theorems  # noqa: F401  (registers them)
from septet.codegen.core.lift import Source, source
from septet.spec import (
    activations,
    codec,
    dot,
    floats,
    formats,
    group,
    layout,
    paper,
    quantizer,
    scales,
    storage,
    theorem,
)
from septet.spec.blocks import block, exl2, ggml, kquants, marlin, microscaling, packing, paper43, swizzled, tensors
from septet.spec.blocks import scales as block_scales
from septet.spec.blocks import words as matrix_words
from septet.spec.blocks.catalogue import AUDITED, MATRICES, TENSORS
from septet.spec.formats import FORMATS, Format, Lane
from septet.spec.quantizer import Number
from septet.spec.theorem import FAMILIES, THEOREMS, Theorem

MODULES = (formats, quantizer, codec, layout, floats, scales, storage, group, dot, activations, paper)
BLOCK_MODULES = (
    packing, block, block_scales, ggml, kquants, microscaling, matrix_words, paper43, tensors, exl2, marlin, swizzled,
)  # fmt: skip
"""In the order in which they are read."""
SORTS: dict[Any, str] = {
    int: "integers",
    Fraction: "rationals",
    Number: "rationals",
    int | Fraction: "rationals",
    bool: "booleans",
    tuple[int, ...]: "tuples of integers",
}


@dataclass(frozen=True)
class Function:
    """A function as the page shows it: `signature` without `def`, conditions as they are written."""

    name: str
    signature: str
    about: str
    requires: Sequence[str]
    ensures: Sequence[str]


@dataclass(frozen=True)
class Type:
    """A class: its fields as they are written, and what its properties and methods give."""

    name: str
    about: str
    fields: Sequence[str]
    derived: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Module:
    """A module of the spec; `constants` are those that have a docstring: source, value, docstring."""

    name: str
    path: str
    about: str
    constants: Sequence[tuple[str, str, str]]
    types: Sequence[Type]
    functions: Sequence[Function]


@dataclass(frozen=True)
class Statement:
    """A theorem: what it is stated for, under which conditions, and the predicate's body."""

    name: str
    about: str
    holds: bool
    over: str
    requires: Sequence[str]
    body: str


@dataclass(frozen=True)
class FamilyOfTheorems:
    """The theorems of a family, and what their module says of them."""

    name: str
    module: str
    about: str
    theorems: Sequence[Statement]


def document() -> str:
    """The page, in Markdown."""
    template = resources.files("septet.codegen").joinpath("templates", "spec.md.j2").read_text(encoding="utf-8")
    environment = jinja2.Environment(trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined)
    environment.filters["markdown"] = markdown
    text = environment.from_string(template).render(
        formats=list(FORMATS.values()),
        modules=[module(m) for m in MODULES + BLOCK_MODULES],
        blocks=list(AUDITED.values()),
        matrices=list(MATRICES.values()),
        tensors=list(TENSORS.values()),
        theorems_about=paragraphs(theorem),
        families=families(),
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def module(m: ModuleType) -> Module:
    """What a module of the spec says of itself."""
    tree = ast.parse(Path(str(m.__file__)).read_text(encoding="utf-8"))
    own = [value for value in vars(m).values() if getattr(inspect.unwrap(value), "__module__", None) == m.__name__]
    return Module(
        m.__name__.removeprefix("septet.spec."),
        f"{m.__name__.removeprefix('septet.').replace('.', '/')}.py",
        paragraphs(m),
        list(constants(m, tree)),
        [type_(value) for value in own if inspect.isclass(value)],
        [function(value) for value in own if inspect.isfunction(value)],
    )


def constants(m: ModuleType, tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """The assignments that a docstring follows: source, value if that is an integer not written out, docstring."""
    for statement, after in pairwise(tree.body):
        if (
            isinstance(statement, ast.Assign)
            and isinstance(after, ast.Expr)
            and isinstance(after.value, ast.Constant)
            and isinstance(after.value.value, str)
            and ast.unparse(statement.targets[0]).isupper()
        ):
            value = getattr(m, ast.unparse(statement.targets[0]), None)
            written_out = isinstance(statement.value, ast.Constant)
            shown = str(value) if isinstance(value, int) and not written_out else ""
            yield ast.unparse(statement), shown, inspect.cleandoc(after.value.value)


def type_(c: type) -> Type:
    """A class's fields, and what it derives from them."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(c))).body[0]
    assert isinstance(tree, ast.ClassDef)
    derived = [
        (
            name
            if isinstance(p, property)
            else f"{name}{inspect.signature(p)}".replace("self, ", "").replace("self", ""),
            p,
        )
        for name, p in vars(c).items()
        if isinstance(p, property) or (inspect.isfunction(p) and not name.startswith("_"))
    ]
    return Type(
        c.__name__,
        paragraphs(c),
        [ast.unparse(s) for s in tree.body if isinstance(s, ast.AnnAssign)],
        [(n, paragraphs(p)) for n, p in derived],
    )


def function(f: Callable[..., Any]) -> Function:
    """A function's signature, docstring and contracts."""
    src = source(f)
    returns = f" -> {ast.unparse(src.node.returns)}" if src.node.returns else ""
    signature = f"{src.node.name}({ast.unparse(src.node.args)}){returns}"
    return Function(
        src.node.name, signature, paragraphs(src.function), conditions(src, "require"), conditions(src, "ensure")
    )


def conditions(src: Source, kind: str) -> list[str]:
    """The conditions of a function's contracts as they are written, each on one line."""
    return [" ".join(_text(src, c.body).split()) for c in src.contracts(kind)]


def families() -> list[FamilyOfTheorems]:
    """All theorems."""
    found = []
    for family in FAMILIES:
        members = [t for t in THEOREMS.values() if t.family == family]
        home = inspect.unwrap(members[0].statement).__module__
        file = home.rsplit(".", 1)[-1]
        found.append(FamilyOfTheorems(family, file, paragraphs(sys.modules[home]), [statement(t) for t in members]))
    return found


def statement(t: Theorem) -> Statement:
    """A theorem in the words of its source."""
    src = source(t.statement)
    over = []
    free: dict[str, list[str]] = {}
    about = [fmt for fmt in FORMATS.values() if t.where(fmt)]
    for name, hint in typing.get_type_hints(src.function).items():
        if hint is Format:
            names = words([fmt.name for fmt in about])
            over.append("every format" if len(about) == len(FORMATS) else f"the formats {names}")
        elif name in t.over:
            values = t.over[name]
            over.append(f"`{name}` in {_varying(about, values) if callable(values) else _values(values)}")
        elif hint == Lane:
            over.append("each lane")
        elif name != "return":
            free.setdefault(SORTS[hint], []).append(f"`{name}`")
    over += [f"all {sort} {', '.join(names)}" for sort, names in free.items()]
    return Statement(t.name, paragraphs(src.function), t.holds, words(over), conditions(src, "require"), _body(src))


def _varying(about: Sequence[Format], values: Callable[[Format], Sequence[Any]]) -> str:
    """The values of a constant that depends on the format; those of most formats first, exceptions in parentheses."""
    alike: dict[str, list[str]] = {}
    for fmt in about:
        alike.setdefault(_values(values(fmt)), []).append(fmt.name)
    most, *exceptions = sorted(alike, key=lambda text: -len(alike[text]))
    return most + "".join(f" ({text} for {words(alike[text])})" for text in exceptions)


def _values(values: Sequence[Any]) -> str:
    names = [str(getattr(v, "name", v)) for v in values]
    steps = {b - a for a, b in pairwise(values)} if all(isinstance(v, int) for v in values) else set()
    if len(names) > 4 and len(steps) == 1:
        step = steps.pop()
        return f"{names[0]} to {names[-1]}" + (f" in steps of {step}" if step != 1 else "")
    return words(names)


def _text(src: Source, node: ast.AST) -> str:
    return ast.get_source_segment(Path(src.file).read_text(encoding="utf-8"), node) or ast.unparse(node)


def _body(src: Source) -> str:
    """A function's body without its docstring, comments included."""
    lines = Path(src.file).read_text(encoding="utf-8").splitlines()
    documented = ast.get_docstring(src.node) is not None
    start = src.node.body[0].end_lineno if documented else src.node.body[0].lineno - 1
    return textwrap.dedent("\n".join(lines[start : src.node.end_lineno]))


# Text ---------------------------------------------------------------------------------------------


def paragraphs(thing: Any) -> str:
    """A docstring in Markdown: paragraphs stay, `Raises:` and `Attributes:` become lists."""
    text = inspect.getdoc(thing) or ""
    done = []
    for part in text.split("\n\n"):
        heading, _, entries = part.partition("\n")
        if heading in ("Raises:", "Attributes:"):
            items = re.split(r"\n(?! )", textwrap.dedent(entries))
            done.append("\n".join(f"- {_entry(heading, ' '.join(item.split()))}" for item in items))
        else:
            done.append(part)
    return "\n\n".join(done)


def _entry(heading: str, item: str) -> str:
    name, _, meaning = item.partition(": ")
    return f"raises `{name}`: {meaning}" if heading == "Raises:" else f"`{name}`: {meaning}"


EMPHASIS = re.compile(r"(?<!\w)\*(\w[\w ]*)\*(?!\w)")


def markdown(text: str) -> str:
    """Text in which asterisks mean multiplication, unless they enclose words; code in backticks is left as it is."""
    parts = EMPHASIS.sub(r"_\1_", text).split("`")
    return "`".join(part if k % 2 else part.replace("*", r"\*") for k, part in enumerate(parts))


def words(items: Sequence[str]) -> str:
    """A list in words: a, b and c."""
    return " and ".join(filter(None, [", ".join(items[:-1]), items[-1] if items else ""]))
