"""What a contract says in Lean: of every format, that the preconditions imply the postconditions, that what is called
has its preconditions met, and that tables are read inside.

The statement is generated from the function's text, function by function: what a callee's own body needs is the
contract of the callee.
"""

import ast
import inspect
import typing
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from septet.codegen.core.lift import source
from septet.codegen.lean.definitions import (
    ATOM,
    INT,
    LANE,
    DefinitionError,
    Names,
    Renderer,
    Term,
    bind,
    lean_name,
    signature,
)

Function = Callable[..., Any]


def title(function: Function) -> str:
    """The name of the theorem: contract_of_codec_encode."""
    plain = inspect.unwrap(function)
    return f"contract_of_{plain.__module__.rsplit('.', 1)[-1]}_{plain.__name__}"


class Needs:
    """What the text of a function needs to mean something, as Lean propositions.

    Attributes:
        known: what is not said again, since hypotheses say it.
    """

    def __init__(self, renderer: Renderer, known: Sequence[str]) -> None:
        self.renderer = renderer
        self.known = known

    def expression(self, node: ast.AST, names: Names) -> list[str]:
        """What an expression needs: its calls' preconditions, and indices that are inside."""
        if isinstance(node, ast.GeneratorExp | ast.ListComp):
            return self._over(node, names)
        if isinstance(node, ast.BoolOp):
            return self._guarded(node, names)
        found = [n for child in ast.iter_child_nodes(node) for n in self.expression(child, names)]
        if isinstance(node, ast.Subscript):
            found += self._index(node, names)
        if isinstance(node, ast.Call):
            found += self._call(node, names)
        return list(dict.fromkeys(n for n in found if n not in self.known))

    def body(self, statements: Sequence[ast.stmt], names: Names, deep: str) -> str:
        """What a block needs, as lines; nothing if it needs nothing."""
        if not statements:
            return ""
        head, rest = statements[0], statements[1:]
        if isinstance(head, ast.Return) and head.value is not None:
            return self._lines(self.expression(head.value, names), deep)
        if isinstance(head, ast.If) and isinstance(head.body[-1], ast.Return):
            test = self.renderer.condition(head.test, names)
            then = self.body(head.body, names, deep + "  ").strip()
            after = self.body([*head.orelse, *rest], names, deep + "  ").strip()
            choices = [f"({test.text} → {then})"] if then else []
            choices += [f"({test.at(31)} \N{LOGICAL OR} ({after}))"] if after else []
            return self._lines([*self.expression(head.test, names), *choices], deep)
        if isinstance(head, ast.For):
            over = self.renderer.expression(head.iter, names)
            bound, given = bind(head.target, over.type.of[0])
            inside = self.body(head.body, names | given, deep + "  ").strip()
            return self._lines(
                [
                    *self.expression(head.iter, names),
                    *([f"(∀ {bound} ∈ {over.at(51)}, {inside})"] if inside else []),
                    *([after] if (after := self.body(rest, names, deep).strip()) else []),
                ],
                deep,
            )
        if isinstance(head, ast.If):
            own = [self.expression(head.test, names)]
            own += [[b] if (b := self.body(s, names, deep).strip()) else [] for s in (head.body, head.orelse)]
            if any(own):
                raise DefinitionError(f"a condition without a return that needs {own}")
            _, names = self.renderer.step(head, names, deep)
            return self.body(rest, names, deep)
        if isinstance(head, ast.Assign):
            needed = self.expression(head.value, names)
            text, names = self.renderer.step(head, names, deep)
            after = self.body(rest, names, deep)
            if not after or not needed:
                return text + after if after else self._lines(needed, deep)
            return f"{deep}{' ∧ '.join(needed)} ∧ (\n{text}{after.rstrip()})\n"
        if isinstance(head, ast.Expr):
            return self.body(rest, names, deep)
        raise DefinitionError(ast.unparse(head))

    @staticmethod
    def _lines(needed: Sequence[str], deep: str) -> str:
        return f"{deep}{' ∧ '.join(needed)}\n" if needed else ""

    def _over(self, node: ast.GeneratorExp | ast.ListComp, names: Names) -> list[str]:
        (one,) = node.generators
        over = self.renderer.expression(one.iter, names)
        bound, given = bind(one.target, over.type.of[0])
        inside = self.expression(node.elt, names | given)
        every = [f"(∀ {bound} ∈ {over.at(51)}, {' ∧ '.join(inside)})"] if inside else []
        return [*self.expression(one.iter, names), *every]

    def _guarded(self, node: ast.BoolOp, names: Names) -> list[str]:
        """Of operands: each is looked at only if those before it leave the answer open."""
        found, before = self.expression(node.values[0], names), [node.values[0]]
        for value in node.values[1:]:
            inside = self.expression(value, names)
            test = self.renderer.condition(typing.cast(ast.expr, ast.BoolOp(node.op, before)), names)
            if inside and isinstance(node.op, ast.Or):
                found.append(f"({test.at(31)} \N{LOGICAL OR} ({' ∧ '.join(inside)}))")
            elif inside:
                found.append(f"({test.text} → {' ∧ '.join(inside)})")
            before.append(value)
        return found

    def _index(self, node: ast.Subscript, names: Names) -> Iterator[str]:
        if isinstance(node.slice, ast.Slice) or (isinstance(node.value, ast.Name) and node.value.id not in names):
            return
        of = self.renderer.expression(node.value, names)
        at = self.renderer.expression(node.slice, names)
        if of.type.name == "List" and at.type in (INT, LANE) and at.text != "-1":
            low = "" if at.text.isdigit() else f"0 ≤ {at.at(51)} ∧ "
            yield f"({low}{at.at(51)} < len {of.at(ATOM)})"

    def _call(self, node: ast.Call, names: Names) -> Iterator[str]:
        if isinstance(node.func, ast.Name) and node.func.id not in self.renderer.globals:
            return
        of = node.func.value if isinstance(node.func, ast.Attribute) else None
        if isinstance(of, ast.Name) and of.id in names:  # a method
            return
        function, _ = self.renderer.function(node.func, names)
        if not inspect.isfunction(inspect.unwrap(function)):
            return
        src, types = source(function), signature(function)
        given = {
            name: self.renderer.expression(a, names, None if t == LANE else t)
            for a, (name, t) in zip(node.args, types.items(), strict=False)
        }
        for c in src.contracts("require"):
            yield Renderer(src, "").condition(c.body, given).at(36)


def said(function: Function, names: Names, hypotheses: Sequence[str]) -> str:
    """What a contract says for arguments of some names, as lines: postconditions, and what the text needs.

    What hypotheses say already is left out, unless nothing else would be left.
    """
    parts = _parts(function, names, [*hypotheses, *(f"({h})" for h in hypotheses)]) or _parts(function, names, [])
    types = signature(function)
    given = " ".join(names[n].at(ATOM) for n in types if n != "return")
    head = f"    let result := {lean_name(function)} {given}\n" if source(function).contracts("ensure") else ""
    return head + "    " + (" ∧\n    ".join(parts) or "True")


def _parts(function: Function, names: Names, known: Sequence[str]) -> list[str]:
    """What a contract is a conjunction of."""
    src = source(function)
    renderer = Renderer(src, "")
    inside = names | {"result": Term("result", signature(function)["return"])}
    needs = Needs(renderer, known)
    ensures = [c.body for c in src.contracts("ensure")]
    parts = [renderer.condition(c, inside).at(36) for c in ensures]
    parts += [n for c in ensures for n in needs.expression(c, inside)]
    parts += [n for c in src.contracts("require") for n in needs.expression(c.body, names)]
    body = needs.body(src.node.body, names, "    ").strip()
    if body:
        parts.append(f"({body})" if "let " in body and parts else body)
    return [*dict.fromkeys(parts)]
