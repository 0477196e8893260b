"""Calls a function of a shared library, once for each request, in a process that may crash.

Usage: replay_driver.py < requests. A request is a line of JSON: library, symbol, result ("void" or an integer type
such as "u32"), arguments, each {"integer": value, "bits": width}, {"float": hex} or {"bytes": hex, "align": n}, and
side, "end" or "start": at which end of its buffer an array touches memory that must not be accessed. Prints a line of
JSON before each call, "calling", and one after it: the arrays' bytes afterwards, the bytes around them, and the value
returned; or why the function cannot be called. What the function itself prints is thrown away.
"""

import ctypes
import json
import mmap
import os
import resource
import sys
from typing import Any

PAGE = mmap.PAGESIZE
MARK = 0xC5
MEMORY = 4 << 30
"""Bytes of address space for the kernel and this process."""
WRITTEN = 1 << 28
"""Bytes of a file that it may write, the answers among them."""


def call(request: dict[str, Any]) -> dict[str, Any]:
    """Call, and tell what came of it."""
    libc = ctypes.CDLL(None, use_errno=True)
    arguments, arrays = [], []
    for a in request["arguments"]:
        if "integer" in a:
            arguments.append(getattr(ctypes, f"c_int{a['bits']}")(a["integer"]))
            continue
        if "float" in a:
            arguments.append(ctypes.c_float.from_buffer_copy(bytes.fromhex(a["float"])))
            continue
        data = bytes.fromhex(a["bytes"])
        size = -(-max(len(data), 1) // PAGE) * PAGE
        area = mmap.mmap(-1, size + 2 * PAGE)
        base = ctypes.addressof(ctypes.c_char.from_buffer(area))
        start = base + PAGE
        if request["side"] == "end":
            start += (size - len(data)) // a["align"] * a["align"]
        ctypes.memset(base + PAGE, MARK, size)
        ctypes.memmove(start, data, len(data))
        for edge in (base, base + PAGE + size):
            if libc.mprotect(ctypes.c_void_p(edge), ctypes.c_size_t(PAGE), 0):
                raise OSError(ctypes.get_errno(), "mprotect")
        arguments.append(ctypes.c_void_p(start))
        arrays.append((area, start, len(data), base + PAGE, size))
    print('"calling"', file=answers, flush=True)  # a library's constructors run when it is loaded
    try:
        function = getattr(ctypes.CDLL(request["library"]), request["symbol"])
    except (OSError, AttributeError) as problem:
        print(json.dumps({"error": str(problem)}), file=answers, flush=True)
        raise
    result = request["result"]
    function.restype = None if result == "void" else getattr(ctypes, f"c_uint{result[1:]}")
    os.dup2(nothing, 2)
    returned = function(*arguments)
    os.dup2(messages, 2)
    after = []
    for _, start, length, base, size in arrays:
        whole = ctypes.string_at(base, size)
        at = start - base
        around = whole[:at] + whole[at + length :]
        after.append({"bytes": whole[at : at + length].hex(), "spilled": any(b != MARK for b in around)})
    return {"arrays": after, "returned": returned}


requests = sys.stdin.readlines()
answers, messages = os.fdopen(os.dup(1), "w"), os.dup(2)
nothing = os.open(os.devnull, os.O_RDWR)
os.dup2(nothing, 0)
os.dup2(nothing, 1)
for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_FSIZE, WRITTEN), (resource.RLIMIT_CORE, 0)):
    resource.setrlimit(limit, (most, most))
for line in requests:
    print(json.dumps(call(json.loads(line))), file=answers, flush=True)
