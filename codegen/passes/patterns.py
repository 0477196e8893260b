"""Takes patterns of 32 bits apart into their sign and the rest, for languages whose integers have 32 bits with a sign.

A pattern is used for two things: whether its top bit is set, and what the other bits are. Both are computed without it,
and then nothing is left that needs more than 31 bits.
"""

from collections.abc import Mapping
from dataclasses import replace

from septet.codegen.core import ir, ranges
from septet.codegen.core.ir import Expr, Sort
from septet.codegen.core.ranges import Interval
from septet.codegen.core.rational import REBUILD, substituted
from septet.codegen.program.ir import (
    Apply,
    Assign,
    Assume,
    Call,
    For,
    If,
    Let,
    Load,
    Operate,
    Procedure,
    Program,
    Register,
    Return,
    Statement,
    Store,
    View,
)

TOP = 1 << 31
Split = tuple[Expr, Expr]
"""A sign, 0 or 1, and a number below 2^31: together sign * 2^31 + number."""


def apart(program: Program) -> Program:
    """The same program, with patterns as two numbers wherever that can be told of them."""
    return replace(
        program, procedures={n: _Procedure(program, p).made() for n, p in program.procedures.items()}
    )  # functions that nothing applies any more are left out when they are lowered


def split(e: Expr, bounds: Mapping[Expr, Interval], known: Mapping[Expr, Split]) -> Split | None:
    """A value as a sign and a number below 2^31, if it can be told."""
    if e in known:
        return known[e]
    if _within(e, TOP - 1, bounds):
        return ir.const(0), e
    if e.op == "ite":
        there, other = (split(a, bounds, known) for a in e.args[1:])
        if there is None or other is None:
            return None
        return ir.ite(e.args[0], there[0], other[0]), ir.ite(e.args[0], there[1], other[1])
    if e.op == "mul" and e.args[1].op == "const" and ir.number(e.args[1]) == TOP:
        return (e.args[0], ir.const(0)) if _within(e.args[0], 1, bounds) else None
    if e.op == "add":
        sign, rest = ir.const(0), ir.const(0)
        for a in e.args:
            part = split(a, bounds, known)
            if part is None:
                return None
            sign, rest = ir.add(sign, part[0]), ir.add(rest, part[1])
        return (sign, rest) if _within(sign, 1, bounds) and _within(rest, TOP - 1, bounds) else None
    return None


def _within(e: Expr, most: int, bounds: Mapping[Expr, Interval]) -> bool:
    low, high = ranges.intervals([e], dict(bounds))[e]
    return low is not None and high is not None and 0 <= low and high <= most


class _Procedure:
    def __init__(self, program: Program, procedure: Procedure) -> None:
        self.program, self.procedure = program, procedure
        self.bounds = dict(procedure.bounds)
        self.known: dict[Expr, Split] = {}

    def made(self) -> Procedure:
        """The procedure, rewritten."""
        return replace(self.procedure, body=self._block(self.procedure.body), bounds=self.bounds)

    def _block(self, body: tuple[Statement, ...]) -> tuple[Statement, ...]:
        return tuple(made for s in body for made in self._statement(s))

    def _statement(self, s: Statement) -> tuple[Statement, ...]:
        r = self._rewritten
        if isinstance(s, Let):
            return self._named(s.var, r(s.value)) or (replace(s, value=r(s.value)),)
        if isinstance(s, Apply):
            f, given = self.program.functions[s.function], tuple(map(r, s.arguments))
            made = self._named(s.var, substituted(f.result, dict(zip(f.parameters, given, strict=True))))
            return made or (replace(s, arguments=given),)
        if isinstance(s, Assume):
            return (replace(s, of=r(s.of), condition=r(s.condition)),)
        if isinstance(s, Register | Assign):
            return (replace(s, value=r(s.value)),)
        if isinstance(s, Load):
            return (replace(s, index=r(s.index)),)
        if isinstance(s, Store):
            return (replace(s, index=r(s.index), value=r(s.value)),)
        if isinstance(s, Operate):
            return (replace(s, arguments=tuple(map(r, s.arguments))),)
        if isinstance(s, Call):
            passed = tuple(replace(a, start=r(a.start)) if isinstance(a, View) else r(a) for a in s.arguments)
            return (replace(s, arguments=passed),)
        if isinstance(s, For):
            return (replace(s, stop=r(s.stop), body=self._block(s.body)),)
        if isinstance(s, If):
            return (replace(s, condition=r(s.condition), then=self._block(s.then), other=self._block(s.other)),)
        return (replace(s, value=r(s.value)),) if isinstance(s, Return) else (s,)

    def _named(self, var: Expr, value: Expr) -> tuple[Statement, ...]:
        """Two names in place of one whose value may have its top bit set; nothing where that is not so."""
        if var.sort is not Sort.INT or (ranges.intervals([var], self.bounds)[var][1] or 0) < TOP:
            return ()
        found = split(value, self.bounds, self.known)
        if found is None:
            return ()
        stem = str(var.value).split("'")[0]
        sign, rest = ir.var(f"{stem}_sign", Sort.INT), ir.var(f"{stem}_rest", Sort.INT)
        self.bounds |= {sign: (0, 1), rest: (0, TOP - 1)}
        self.known[var] = sign, rest
        return Let(sign, found[0]), Let(rest, found[1])

    def _rewritten(self, e: Expr) -> Expr:
        """The same value, without patterns that are known as two numbers."""
        done: dict[Expr, Expr] = {}
        for x in ir.order([e]):
            if x.op == "mod" and ir.number(x.args[1]) == TOP and x.args[0] in self.known:
                done[x] = self.known[x.args[0]][1]
            elif x.op == "le" and x.args[0].op == "const" and ir.number(x.args[0]) == TOP and x.args[1] in self.known:
                done[x] = ir.eq(self.known[x.args[1]][0], ir.const(1))
            else:
                done[x] = REBUILD[x.op](*(done[a] for a in x.args)) if x.args and x.op in REBUILD else x
        return done[e]
