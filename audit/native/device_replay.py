"""Counterexamples of device kernels: the device IR run on the CPU, in several orders of threads, watched for faults."""

import pickle
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from septet.audit.frontends import llvm
from septet.audit.frontends.compiler import Compiler
from septet.audit.frontends.grid import Portable
from septet.audit.frontends.signatures import Signature
from septet.audit.manifest import ARRAYS, OUTPUTS, Kernel
from septet.audit.native import device
from septet.audit.native.device import FORWARD, REVERSE
from septet.audit.native.replay import FILLS, SECONDS, Input, Native, Shown, expected, integer, split

ORDERS = (FORWARD, REVERSE, 2, 3)
"""Orders in which threads run: as they are numbered, backwards, and two random ones."""
_SAID = {FORWARD: "in order", REVERSE: "backwards"}


class DeviceNative(Native):
    """The builds of a device kernel for this machine; barriers wait for threads that have returned if `waits`."""

    driver = "device_driver.py"
    host = False

    def __init__(
        self,
        clang: Compiler,
        kernel: Kernel,
        flags: Sequence[str],
        signature: Signature,
        folder: Path,
        module: Portable,
    ) -> None:
        super().__init__(clang, kernel, flags, signature, folder)
        self.module = module
        self.waits = not module.nvidia
        self._launcher: Path | None = None
        self._types: Sequence[llvm.Type] = ()

    def can_fuse(self) -> bool:
        """There is one build; what may be fused is fused by the compiler for the device."""
        return False

    def launcher(self) -> Path:
        """The file with the launcher, made when it is first needed.

        Raises:
            NotCompiled: it does not compile.
        """
        if self._launcher is None:
            made = device.compiled(self.module, self.folder, checked=True)
            self._types = made.host.parameters[self.kernel.symbol]
            self._launcher = self.folder / "launcher.pickle"
            self._launcher.write_bytes(pickle.dumps(made))
        return self._launcher

    def _request(
        self, given: Input, fill: int, side: str, extra: Sequence[str], order: int = FORWARD
    ) -> dict[str, Any]:
        launcher = self.launcher()
        kernel, arguments = self.kernel, []
        parts = split(kernel, given.data, given.count)
        outputs = {o.role: o for o in kernel.outputs(given.count)}
        for role, t, passing in zip(kernel.arguments, self._types, self.signature.passings, strict=True):
            if passing.how == "null":
                arguments.append({"null": True, "name": f"`{role}`"})
            elif role in ARRAYS:
                arguments.append({"bytes": parts[role].hex(), "name": f"`{role}`", "input": True})
            elif role in OUTPUTS:
                size = outputs[role].elements * outputs[role].bytes
                arguments.append({"bytes": bytes([fill] * size).hex(), "name": f"`{role}`", "input": False})
            elif role == "shared":
                arguments.append({"local": kernel.shared, "name": "`shared`"})
            else:
                data = parts[role] if role in parts else integer(kernel, role, given).to_bytes(8, "little")
                kind = "reference" if t == ("ptr",) else "float" if t[0] != "int" else "integer"
                arguments.append({kind: data.hex(), "name": f"`{role}`"})
        grid, workgroup = kernel.launch(given.count)
        return {
            "launcher": str(launcher), "symbol": kernel.symbol, "grid": grid, "workgroup": workgroup,
            "order": order, "fill": fill, "arguments": arguments, "dynamic": kernel.shared or 0,
            "leave": not self.waits,
        }  # fmt: skip

    def replayed(self, given: Input, wanted: Sequence[int] | None = None) -> Shown | None:
        """What the kernel does wrong on an input in one of several orders of its threads, or None.

        Raises:
            ValueError: the input is not valid.
            OSError: the replay cannot run.
        """
        wanted = expected(self.kernel, given) if wanted is None else wanted
        ways = [(order, fill) for order in ORDERS for fill in FILLS]
        requests = [self._request(given, fill, "end", (), order) for order, fill in ways]
        first: Shown | None = None
        shown_in = FORWARD
        for (order, _), said in zip(ways, self._answers(requests, SECONDS), strict=False):
            found = self.wrong(given, wanted, said)
            if found is None:
                continue
            if first is None:
                first, shown_in = found, order
            elif (first.what, first.got) != (found.what, found.got) and order == REVERSE != shown_in:
                return _either(first, found)
        return first if first is None or shown_in == FORWARD else _in_order(first, shown_in)

    def wrong(self, given: Input, wanted: Sequence[int], said: Mapping[str, Any] | str) -> Shown | None:
        """What is wrong with what a run left behind, or None."""
        if not isinstance(said, str) and (fault := said.get("fault")):
            return Shown(fault["what"], place=(fault["file"], fault["line"]) if fault["file"] else None)
        return super().wrong(given, wanted, said if isinstance(said, str) else dict(said))


def _in_order(shown: Shown, order: int) -> Shown:
    how = _SAID.get(order, f"in the random order of seed {order}")
    what = f"{shown.what}, where threads run {how}"
    return replace(shown, what=what)


def _either(one: Shown, other: Shown) -> Shown:
    """What is wrong where the order of threads makes a difference."""
    where = one if one.got is not None else other
    more = f"{other.what}{'' if other.got is None else f', {other.got}'}"
    what = f"{one.what}; where threads run backwards: {more}"
    return replace(where, what=what, place=one.place or other.place)
