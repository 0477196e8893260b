"""Calls a function of a shared library once, in a process that may crash.

Usage: replay_driver.py < request. The request is JSON: library, symbol, result ("void" or an integer type such as
"u32"), arguments, each {"integer": value, "bits": width} or {"bytes": hex, "align": n}, and side, "end" or "start":
at which end of its buffer an array touches memory that must not be accessed. Prints JSON: the arrays' bytes
afterwards, the bytes around them, and the value returned.
"""

import ctypes
import json
import mmap
import sys

PAGE = mmap.PAGESIZE
MARK = 0xC5


def main() -> None:
    """Read the request, call, and print what came of it."""
    request = json.load(sys.stdin)
    libc = ctypes.CDLL(None, use_errno=True)
    arguments, arrays = [], []
    for a in request["arguments"]:
        if "integer" in a:
            arguments.append(getattr(ctypes, f"c_int{a['bits']}")(a["integer"]))
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
    function = getattr(ctypes.CDLL(request["library"]), request["symbol"])
    result = request["result"]
    function.restype = None if result == "void" else getattr(ctypes, f"c_uint{result[1:]}")
    returned = function(*arguments)
    after = []
    for _, start, length, base, size in arrays:
        whole = ctypes.string_at(base, size)
        at = start - base
        around = whole[:at] + whole[at + length :]
        after.append({"bytes": whole[at : at + length].hex(), "spilled": any(b != MARK for b in around)})
    json.dump({"arrays": after, "returned": returned}, sys.stdout)


main()
