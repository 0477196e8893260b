"""The order in which the blocks of a function are visited, and its loops."""

from collections.abc import Mapping, Sequence

from septet.audit.frontends.llvm import Function, Instruction


def ranks(function: Function) -> dict[str, int]:
    """Blocks in a weak topological order: a loop's blocks before those that follow it.

    Source: F. Bourdoncle, Efficient chaotic iteration strategies with widenings, 1993.
    """
    successors = {label: _successors(block) for label, block in function.blocks.items()}
    low: dict[str, float] = dict.fromkeys(successors, 0)
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
    places = {label: k for k, label in enumerate(found)}
    return {label: places.get(label, len(found)) for label in successors}


def outer_loops(function: Function) -> list[str]:
    """The first blocks of the loops that are in no other loop, in the order in which they are met.

    A loop is a set of blocks that lead to each other. One that can be entered in several places is left out.
    """
    successors = {label: _successors(block) for label, block in function.blocks.items()}
    ahead = {label: _reached(successors, successors[label]) for label in successors}
    live = _reached(successors, [next(iter(successors))])
    order = ranks(function)
    found: dict[str, None] = {}
    for label in sorted(live, key=lambda b: order[b]):
        if label not in ahead[label]:
            continue
        loop = {b for b in ahead[label] if label in ahead[b]}
        outside = [b for b in live - loop if any(s in loop for s in successors[b])]
        entered = {s for b in outside for s in successors[b] if s in loop}
        if len(entered) == 1:
            found.setdefault(entered.pop())
    return list(found)


def _reached(successors: Mapping[str, Sequence[str]], starts: Sequence[str]) -> set[str]:
    found: set[str] = set()
    stack = list(starts)
    while stack:
        label = stack.pop()
        if label not in found:
            found.add(label)
            stack += successors[label]
    return found


def _successors(block: Sequence[Instruction]) -> list[str]:
    last = block[-1]
    if last.op == "br":
        return list(last.extra["labels"])
    if last.op == "switch":
        return [last.extra["default"], *(target for _, target in last.extra["cases"])]
    return []
