"""Launches a device kernel on the CPU, once for each request, in a process that may crash.

Usage: device_driver.py < requests. A request is a line of JSON: launcher (a file with a pickled `device.Launcher`),
symbol, grid, workgroup, order, fill, dynamic and arguments: {"bytes": hex, "name", "input"}, {"integer": hex},
{"float": hex}, {"null": true}, {"local": n} or {"reference": hex}. Prints a line of JSON before each launch,
"calling", and one after it: the arrays' bytes afterwards, and the fault that stopped it, if one did.
"""

import json
import os
import pickle
import resource
import sys
from pathlib import Path
from typing import Any

import numpy as np

from septet.audit.native.device import Launcher, Local

MEMORY = 8 << 30
WRITTEN = 1 << 28


def call(request: dict[str, Any]) -> dict[str, Any]:
    """Launch, and tell what came of it."""
    arguments: list[Any] = []
    arrays: list[tuple[dict[str, Any], Any]] = []
    inputs: list[int] = []
    for k, a in enumerate(request["arguments"]):
        if "integer" in a:
            arguments.append(int.from_bytes(bytes.fromhex(a["integer"]), "little"))
        elif "null" in a:
            arguments.append(None)
        elif "local" in a:
            arguments.append(Local(a["local"]))
        elif "float" in a:
            arguments.append(np.frombuffer(bytes.fromhex(a["float"]), "<f4")[0])
        else:
            data = np.frombuffer(bytes.fromhex(a.get("bytes", a.get("reference"))), np.uint8).copy()
            arguments.append(data)
            if "bytes" in a:
                arrays.append((a, data))
            if a.get("input", True):
                inputs.append(k)
    fault = launcher(
        request["symbol"], request["grid"], request["workgroup"], arguments, order=request["order"],
        fill=request["fill"], dynamic=request["dynamic"], inputs=inputs,
        names=[a["name"] for a in request["arguments"]], leave=request["leave"],
    )  # fmt: skip
    told = None
    if fault is not None:
        place = next((p for p in fault.places if p is not None), None)
        told = {"what": fault.told(), "file": place and place[0], "line": place and place[1]}
    after = [{"bytes": data.tobytes().hex(), "spilled": False} for _, data in arrays]
    return {"arrays": after, "returned": None, "fault": told}


requests = [json.loads(line) for line in sys.stdin.readlines()]
answers = os.fdopen(os.dup(1), "w")
nothing = os.open(os.devnull, os.O_RDWR)
os.dup2(nothing, 0)
os.dup2(nothing, 1)
for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, WRITTEN), (resource.RLIMIT_CORE, 0)):
    resource.setrlimit(limit, (most, most))
launcher: Launcher = pickle.loads(Path(requests[0]["launcher"]).read_bytes())
launcher.loaded()  # before anything is called: that it cannot be loaded is no fault of the kernel
print('"calling"', file=answers, flush=True)
for given in requests:
    print('"calling"', file=answers, flush=True)
    print(json.dumps(call(given)), file=answers, flush=True)
