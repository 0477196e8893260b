"""Sources and kernels that mean harm, or have no end: told in time, with nothing of them inside this process."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from septet.audit import manifest
from septet.audit.frontends import compiler
from septet.audit.native import differential
from septet.audit.tasks import audit
from septet.audit.verdict import Verdict

pytestmark = pytest.mark.needs("clang-19", "gcc")

RIGHT = "uint64_t w = 0; memcpy(&w, p, 7); for (int i = 0; i < 8; i++) out[i] = (uint8_t)(w >> 7 * i & 127);"


def row(file: Path) -> manifest.Kernel:
    return manifest.kernel({
        "source": str(file), "symbol": "f", "format": "s43", "operation": "unpack", "arguments": ["packed", "output"],
    })  # fmt: skip


def audited(file: Path) -> Verdict:
    return audit(row(file), "-O1", 20)


def source(folder: Path, body: str, before: str = "") -> Path:
    file = folder / "kernel.c"
    headers = "".join(f"#include <{name}.h>\n" for name in ("stdint", "string", "stdlib", "unistd", "signal", "stdio"))
    file.write_text(f"{headers}{before}\nvoid f(const uint8_t *p, uint8_t *out) {{ {body} }}\n")
    return file


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("exit(0);", "ends the process with status 0"),
        ("for (int i = 0; i < 1000; i++) close(i);" + RIGHT, "ends the process with status"),
        ("raise(SIGUSR1);", "killed by SIGUSR1"),
        ("char *q; while ((q = malloc(1 << 28))) q[1 << 20] = 1; *(volatile char *)q = 1;", "killed by SIGSEGV"),
    ],
)
def test_what_ends_the_process_is_refuted(tmp_path: Path, body: str, shown: str) -> None:
    found = differential.run(differential.Test(row(source(tmp_path, body)), "-O1", "off", 20))
    assert found.answer == "refuted", found.reason
    assert found.refutation is not None and shown in found.refutation.what


@pytest.mark.parametrize(
    "body",
    [
        f"if (fork() == 0) for (;;) pause(); {RIGHT}",
        f'puts("{{}}"); fflush(stdout); fputs("\\"calling\\"\\n", stderr); {RIGHT}',
    ],
)
def test_what_a_kernel_starts_or_prints_disturbs_nobody(tmp_path: Path, body: str) -> None:
    began = time.monotonic()
    found = differential.run(differential.Test(row(source(tmp_path, body)), "-O1", "off", 60))
    assert found.answer == "tested", found.reason
    assert time.monotonic() - began < 60


def test_what_stops_itself_is_not_waited_for(tmp_path: Path) -> None:
    found = differential.run(differential.Test(row(source(tmp_path, "raise(SIGSTOP);")), "-O1", "off", 1))
    assert found.answer == "unknown" and "does not end" in (found.reason or "")


def test_a_device_is_no_source(tmp_path: Path) -> None:
    for name in ("endless.ll", "endless.c"):
        (tmp_path / name).symlink_to("/dev/zero")
        found = audited(tmp_path / name)
        assert found.answer == "bad input" and "is not a file" in (found.reason or "")


def test_llvm_ir_of_any_size_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.ll"
    with file.open("w") as out:
        out.truncate(compiler.LARGEST_IR + 1)
    found = audited(file)
    assert found.answer == "bad input" and "64 MiB" in (found.reason or "")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("define void @f(ptr %0, ptr %1) {\n  ret void\n", "does not end"),
        ("define void @f(ptr %0, ptr %1) {\n  br label %9\n}\n", "a jump to %9"),
        ("define void @f(ptr %0, ptr %1) {\n  %3 = add i8\n}\n", "the value"),
        ('module asm "nop"\ndefine void @f(ptr %0, ptr %1) {\n  ret void\n}\n', "inline assembly"),
    ],
)
def test_broken_llvm_ir_is_unsupported(tmp_path: Path, text: str, reason: str) -> None:
    file = tmp_path / "kernel.ll"
    file.write_text(text)
    found = audited(file)
    assert found.answer == "unsupported" and reason in (found.reason or "")


@pytest.mark.parametrize("where", ["static const char big[1u << 31] = {1};", ""])
def test_large_objects_are_unsupported(tmp_path: Path, where: str) -> None:
    local = "" if where else "char big[1u << 30]; big[p[0]] = 1;"
    found = audited(source(tmp_path, f"{local} out[0] = (uint8_t)big[p[0]];", where))
    assert found.answer in ("unsupported", "refuted") or "bytes" in (found.reason or "")
    assert found.seconds < 60


def test_a_long_message_is_shown_from_both_ends(tmp_path: Path) -> None:
    many = "".join(f"#error number {k}\n" for k in range(200))
    file = source(tmp_path, "", many)
    kernel = replace(row(file), flags=("-ferror-limit=0",))
    found = audit(kernel, "-O1", 20)
    assert found.answer == "bad input" and len(found.reason or "") < 2 * compiler.MESSAGE
    assert "number 0" in (found.reason or "") and "number 199" in (found.reason or "")
