"""The page on foreign kernels keeps what an earlier run said of kernels that this one did not ask about."""

from typing import Any

import foreign
from strangers import WRAPPERS, Asked, asked


def told(**claim: Any) -> Asked:
    """A kernel that nobody has."""
    return asked("Nobody", "f<a | b>", WRAPPERS / "x.cu", format="ggml/q4_0", workgroup="1", grid="1",
                 arguments=["packed", "output"], **claim)  # fmt: skip


SAID: dict[str, Any] = {
    "counts": [32], "every_length": None, "format": "ggml/q4_0", "operation": "dequantize_row", "verdict": "refuted",
    "processor_seconds": 1.25, "reason": None,
    "refutation": {"what": "element 1 is wrong", "element": 1, "expected": "1.0", "got": "2.0", "input": "00" * 18},
}  # fmt: skip


def test_a_row_is_found_again_on_its_page() -> None:
    kernel = told()
    made = foreign.row(kernel, SAID)
    assert made.verdict == "refuted" and made.seconds == 1.2
    page = foreign.render([made], 3, 1)
    assert foreign.before(kernel, page) == made
    assert "3 more were not asked about" in page.replace("\n", " ")
    assert "The rows of 1 are of an earlier run" in page.replace("\n", " ")
    assert "| Nobody | 1 | 1 |" in page


def test_a_proved_kernel_has_no_note_and_an_unknown_one_has_its_reason() -> None:
    kernel = told()
    assert foreign.row(kernel, {**SAID, "verdict": "proved", "refutation": None}).note is None
    said = foreign.row(kernel, {**SAID, "verdict": "unknown", "refutation": None, "reason": "why\nnot"})
    assert said.note is not None and said.note.endswith("unknown: why not")
    assert foreign.before(kernel, "# Kernels\n") is None
