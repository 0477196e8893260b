"""Calls a function of a shared library, once for each request, in a process that may crash.

Usage: replay_driver.py SECONDS < requests, with the seconds of processor time that all of them may take. A request is
a line of JSON: library, symbol, result ("void" or a type such as "u32" or "f32"), arguments, and side, "end" or
"start": at which end of its buffer an array touches memory that must not be accessed. An argument is {"integer": value,
"bits": width}, {"float": hex}, {"null": true}, {"bytes": hex, "align": n}, or, longer than memory, {"sparse": size,
"windows": [[offset, hex]], "written": bool, "align": n}. "reference" says that a number's address is passed, and
"descriptor" that an array's descriptor is. Prints a line of JSON before each call, "calling", and one after it: the
arrays' bytes afterwards, the bytes around them, the value returned, and the processor time; or why the function cannot
be called. What the function itself prints is thrown away.
"""

import ctypes
import json
import mmap
import os
import resource
import sys
import time
from typing import Any

PAGE = mmap.PAGESIZE
MARK = 0xC5
MEMORY = 4 << 30
"""Bytes of address space for the kernel and this process."""
SPACE = 1 << 40
"""The same where arrays are longer than memory."""
CHUNK = 1 << 21
"""Bytes of what is mapped again and again in the place of an output that is lost."""
GUARD = 1 << 33
"""Bytes on either side of such an array that must not be accessed: what a negative 32-bit index of a number reaches."""
NORESERVE, FIXED = 0x4000, 0x10
"""Flags of mmap that Python has no names for."""
WRITTEN = 1 << 28
"""Bytes of a file that it may write, the answers among them."""


class Descriptor(ctypes.Structure):
    """Of a Fortran array of one dimension, as flang passes it."""

    _fields_ = [
        ("base", ctypes.c_void_p), ("size", ctypes.c_size_t), ("version", ctypes.c_int), ("rank", ctypes.c_ubyte),
        ("type", ctypes.c_byte), ("attribute", ctypes.c_ubyte), ("extra", ctypes.c_ubyte), ("lower", ctypes.c_int64),
        ("extent", ctypes.c_int64), ("stride", ctypes.c_int64),
    ]  # fmt: skip


def described(start: int, size: int, version: int, kind: int, extent: int) -> Any:
    """The address of a descriptor of a contiguous array."""
    return ctypes.byref(Descriptor(start, size, version, 1, kind, 0, 0, 1, extent, size))


def single(a: dict[str, Any]) -> Any:
    """A number, its address, or no address."""
    if "null" in a:
        return ctypes.c_void_p(None)
    if "integer" in a:
        number = getattr(ctypes, f"c_int{a['bits']}")(a["integer"])
    else:
        number = ctypes.c_float.from_buffer_copy(bytes.fromhex(a["float"]))
    return ctypes.byref(number) if "reference" in a else number


def sparse(libc: Any, a: dict[str, Any]) -> Any:
    """The address of an array longer than memory, of which only windows are kept; the rest is zeros, or is lost."""
    libc.mmap.restype = ctypes.c_void_p
    libc.mmap.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int, ctypes.c_int, ctypes.c_int, ctypes.c_long]
    anonymous = mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS | NORESERVE

    def mapped(at: int | None, size: int, how: int, kind: int, file: int = -1) -> int:
        found = libc.mmap(at, size, how, kind | (FIXED if at is not None else 0), file, 0)
        if found == ctypes.c_void_p(-1).value:
            raise OSError(ctypes.get_errno(), "mmap")
        return int(found)

    size = -(-max(a["sparse"], 1) // CHUNK) * CHUNK
    base = mapped(None, size + 2 * GUARD, 0, anonymous) + GUARD
    start = base + (size - a["sparse"]) // a["align"] * a["align"]
    both = mmap.PROT_READ | mmap.PROT_WRITE
    if a["written"]:
        file = os.memfd_create("lost")
        os.ftruncate(file, CHUNK)
        for at in range(0, size, CHUNK):
            mapped(base + at, CHUNK, both, mmap.MAP_SHARED, file)
        for at, data in a["windows"]:
            page = (start + at) // PAGE * PAGE
            mapped(page, -(-(start + at + len(data) // 2 - page) // PAGE) * PAGE, both, anonymous)
    else:
        mapped(base, size, both, anonymous)
    for at, data in a["windows"]:
        ctypes.memmove(start + at, bytes.fromhex(data), len(data) // 2)
    first = start // PAGE * PAGE
    libc.mprotect(ctypes.c_void_p(base), ctypes.c_size_t(first - base), 0)
    if not a["written"]:
        libc.mprotect(ctypes.c_void_p(first), ctypes.c_size_t(base + size - first), mmap.PROT_READ)
    return start


def call(request: dict[str, Any]) -> dict[str, Any]:
    """Call, and tell what came of it."""
    libc = ctypes.CDLL(None, use_errno=True)
    arguments, arrays = [], []
    looked_at: list[list[tuple[int, int]]] = []
    for a in request["arguments"]:
        if "sparse" in a:
            start = sparse(libc, a)
            arguments.append(ctypes.c_void_p(start))
            looked_at.append([(start + at, len(data) // 2) for at, data in a["windows"]])
            continue
        looked_at.append([])
        if "bytes" not in a:
            arguments.append(single(a))
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
        arguments.append(described(start, *a["descriptor"]) if "descriptor" in a else ctypes.c_void_p(start))
        arrays.append((area, start, len(data), base + PAGE, size))
    print('"calling"', file=answers, flush=True)  # a library's constructors run when it is loaded
    try:
        function = getattr(ctypes.CDLL(request["library"]), request["symbol"])
    except (OSError, AttributeError) as problem:
        print(json.dumps({"error": str(problem)}), file=answers, flush=True)
        raise
    result = request["result"]
    kinds = {"void": None, "f32": ctypes.c_float}
    function.restype = kinds[result] if result in kinds else getattr(ctypes, f"c_uint{result[1:]}")
    os.dup2(nothing, 2)
    began = time.process_time()
    returned = function(*arguments)
    seconds = time.process_time() - began
    if result == "f32":
        returned = int.from_bytes(ctypes.c_float(returned), sys.byteorder)
    os.dup2(messages, 2)
    after = []
    for _, start, length, base, size in arrays:
        whole = ctypes.string_at(base, size)
        at = start - base
        around = whole[:at] + whole[at + length :]
        after.append({"bytes": whole[at : at + length].hex(), "spilled": any(b != MARK for b in around)})
    windows = [[ctypes.string_at(at, size).hex() for at, size in own] for own in looked_at]
    return {"arrays": after, "returned": returned, "windows": windows, "seconds": seconds}


requests = [json.loads(line) for line in sys.stdin]
longer = any("sparse" in a for request in requests for a in request["arguments"])
answers, messages = os.fdopen(os.dup(1), "w"), os.dup(2)
nothing = os.open(os.devnull, os.O_RDWR)
os.dup2(nothing, 0)
os.dup2(nothing, 1)
seconds = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 5))  # at the first limit a signal that says so
for limit, most in (
    (resource.RLIMIT_AS, SPACE if longer else MEMORY),
    (resource.RLIMIT_FSIZE, WRITTEN),
    (resource.RLIMIT_CORE, 0),
):
    resource.setrlimit(limit, (most, most))
for request in requests:
    print(json.dumps(call(request)), file=answers, flush=True)
