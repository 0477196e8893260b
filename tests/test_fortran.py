"""The generated Fortran against the spec and the NumPy kernels, bit for bit, by the checks that the C passes."""

import ctypes
import itertools
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest
import test_c
from conftest import absent
from hypothesis import given, settings

from septet import native
from septet.codegen.core import interpreter, ir
from septet.codegen.core.ir import Sort
from septet.codegen.core.rational import RenderError
from septet.codegen.generated import generated
from septet.codegen.targets import fortran
from septet.codegen.targets.routines import Argument, Routine
from septet.native import Kernels
from septet.spec.formats import FORMATS, S43, Format

ROOT = Path(__file__).resolve().parent.parent
STRICT = ("-std=f2018", "-Wall", "-Wextra", "-Werror", "-J", ".")
BUILDS = {
    "gfortran -O0": ("gfortran", "-O0", *STRICT, "-fcheck=all"),
    "gfortran -O3": ("gfortran", "-O3", *STRICT, "-march=native", "-ffp-contract=fast"),
    "flang -O2": ("flang-new-19", "-O2", "-module-dir", "."),
}


def build(folder: Path, fmt: Format, command: tuple[str, ...], text: str = "") -> Kernels:
    """Kernels compiled from the generated module, or from another."""
    found = shutil.which(command[0])
    if found is None:
        absent(f"{command[0]} is not installed")
    (folder / "kernels.f90").write_text(text or fortran.source(fmt))
    arguments = [found, *command[1:], "-shared", "-fPIC", "-o", "kernels.so", "kernels.f90"]
    done = subprocess.run(arguments, cwd=folder, check=True, timeout=120, capture_output=True, text=True)
    assert done.stderr == ""
    return Kernels(fmt, folder / "kernels.so")


@pytest.fixture(scope="module", params=itertools.product(FORMATS, BUILDS), ids=lambda p: f"{p[0]} {p[1]}")
def kernels(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Kernels:
    fmt, name = request.param
    return build(tmp_path_factory.mktemp("fortran"), FORMATS[fmt], BUILDS[name])


def test_rows_are_those_of_numpy(kernels: Kernels, monkeypatch: pytest.MonkeyPatch) -> None:
    test_c.numpy_kernels(monkeypatch)
    for group in (kernels.fmt.groups()[0], kernels.fmt.groups()[-1]):
        test_c.check_rows(kernels, group)


@pytest.mark.parametrize(
    "check",
    [
        test_c.test_every_septet_in_every_place,
        test_c.test_every_scale,
        test_c.test_weights_that_have_no_code_are_refused,
        test_c.test_sizes_that_a_format_has_not_are_refused,
        test_c.test_products_are_those_of_the_spec,
        test_c.test_group_products_are_exact,
    ],
    ids=lambda f: f.__name__.removeprefix("test_"),
)
def test_what_holds_of_c_holds_of_fortran(check, kernels: Kernels) -> None:  # type: ignore[no-untyped-def]
    check(kernels)


def quantized(loaded: Kernels, vector: list[float]) -> tuple[int, list[int], int]:
    a, codes, scale = np.array(vector, np.float32), np.zeros(len(vector), np.int8), np.zeros(1, np.float32)
    status = loaded.run("quantize_activations", a, len(vector), codes, scale)
    return status, codes.tolist(), int(scale.view(np.uint32)[0])


def test_activations_are_those_of_c(kernels: Kernels) -> None:
    """The C is compared with the spec in its own tests."""
    reference = native.kernels(kernels.fmt)
    assert reference is not None

    @settings(max_examples=100, deadline=None)
    @given(test_c.st.lists(test_c.ACTIVATIONS, max_size=9))
    def check(vector: list[float]) -> None:
        assert quantized(kernels, vector) == quantized(reference, vector)

    check()
    for ties in ([127.0, 0.5, 1.5, -0.5, -2.5], [2.0**-149, -(2.0**-148)], [0.0, -0.0], []):
        assert quantized(kernels, ties) == quantized(reference, ties)
    for bad in (np.nan, np.inf, -np.inf):
        assert quantized(kernels, [1.0, bad])[0] == 2


def test_committed_files_are_those_generated() -> None:
    files = {path: text for path, text in generated().items() if path.endswith(".f90")}
    assert {Path(path).name for path in files} == {p.name for p in (ROOT / "codegen/generated/fortran").iterdir()}
    for path, text in files.items():
        assert (ROOT / path).read_text() == text, f"{path} is stale"


@pytest.mark.parametrize("e", test_c.EXPRESSIONS.values(), ids=test_c.EXPRESSIONS)
def test_the_renderer_means_what_the_ir_means(e: ir.Expr, tmp_path: Path) -> None:
    x_in, y_out = Argument("x", (test_c.X,), False), Argument("y", (e, ir.const(1)), True)
    text = fortran.Procedure(Routine("f", "", (x_in,), (y_out,), {test_c.X: (-300, 300)})).text()
    text = text.replace("(x, y)", '(x, y) bind(C, name="septet_s43_f")', 1)
    text = text.replace("integer(i8), intent(in) :: x\n", "integer(i8), value :: x\n", 1)
    head = "module m\nuse iso_c_binding\nimplicit none\ninteger, parameter :: i8 = c_int64_t\ncontains\n"
    text = f"{head}{text}end module m\n"
    f = build(tmp_path, S43, ("gfortran", "-O1"), text).library.septet_s43_f
    result = np.empty(2, np.int64)
    for x in range(-300, 301):
        f(ctypes.c_int64(x), result.ctypes.data_as(ctypes.c_void_p))
        assert result[0] == interpreter.evaluate([e], {"x": x})[0], x


def test_what_fits_no_type_is_refused() -> None:
    x = ir.var("x", Sort.INT)
    square = Argument("y", (ir.mul(x, x),), False)
    with pytest.raises(RenderError, match="fits no machine type"):
        fortran.Procedure(Routine("f", "", (Argument("x", (x,), False),), (square,), {x: (0, 1 << 40)}))


FAULTS = {
    "a midpoint rounded": ("real(doubled0(k), c_double)", "real(real(doubled0(k), c_float), c_double)"),
    "a tie that goes down": (">= real(doubled0", "> real(doubled0"),
    "the ceiling a floor": ("ceiling(high", "floor(high"),
    "padding that is quantized": ("if (i < length) then", "if (i < group) then"),
    "the lanes swapped": ("call levels(septets(s), n(b*block_size + place0(s)), n(b*block_size + place1(s)))",
        "call levels(septets(s), n(b*block_size + place1(s)), n(b*block_size + place0(s)))"),
    "the last weight not written": ("(i = 1:length)\n      weights", "(i = 1:length - 1)\n      weights"),
    "a row's last group forgotten": ("do g = 0, (columns + group - 1)/group - 1", "do g = 0, columns/group - 1"),
}  # fmt: skip


@pytest.mark.parametrize("fault", FAULTS)
def test_faults_in_the_template_are_caught(fault: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    test_c.numpy_kernels(monkeypatch)
    right, wrong = FAULTS[fault]
    text = fortran.source(S43)
    assert right in text
    loaded = build(tmp_path, S43, ("gfortran", "-O1"), text.replace(right, wrong))
    with pytest.raises(AssertionError):
        for group in (16, 48, 256):
            test_c.check_rows(loaded, group)
