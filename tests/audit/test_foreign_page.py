"""The page on foreign kernels says of each what was found, and how many were not asked about."""

from typing import Any

import foreign
from strangers import KINDS, WRAPPERS, Asked, Reason, asked


def told(**claim: Any) -> Asked:
    """A kernel that nobody has."""
    return asked("Nobody", "f<a | b>", WRAPPERS / "x.cu", format="ggml/q4_0", workgroup="1", grid="1",
                 arguments=["packed", "output"], **claim)  # fmt: skip


SAID: dict[str, Any] = {
    "counts": [32], "every_length": None, "format": "ggml/q4_0", "operation": "dequantize_row", "verdict": "refuted",
    "processor_seconds": 1.25, "reason": None,
    "refutation": {"what": "element 1 is wrong", "element": 1, "expected": "1.0", "got": "2.0", "input": "00" * 18},
}  # fmt: skip


def test_a_row_has_its_verdict_and_its_time() -> None:
    made = foreign.row(told(), SAID)
    assert made.verdict == "refuted" and made.seconds == 1.2
    page = foreign.render([made], [told(symbol="other")])
    assert made.line in page and made.note is not None and made.note in page
    assert "1 more were not asked about" in page.replace("\n", " ")
    assert page.endswith("## Not asked about in this run\n\n- Nobody, `f<a | b>` (CUDA)\n")
    assert "| Nobody | 1 | 1 |" in page and "not asked" not in foreign.render([made], [])


def test_a_refutation_is_told_in_words_and_held_against_another_library() -> None:
    unread = foreign.row(told(), SAID)
    assert unread.confirmed is False and unread.note is not None and foreign.UNREAD in unread.note
    expected = {**SAID["refutation"], "element": 16, "expected": "-8.0 (0xc1000000)", "input": "003c" + "00" * 16}
    read = foreign.row(told(reason=Reason("fault", "Codes are swapped.")), {**SAID, "refutation": expected})
    assert read.confirmed and read.note is not None and "Codes are swapped. Input" in read.note
    page = foreign.render([unread, read], [])
    assert f"- 1: {KINDS['fault']}." in page and "- 1: nobody has read yet why." in page
    assert "Of the 2 weights of ggml's types among them, `gguf`, which nobody here wrote, expects 1 too." in page


def test_every_reason_is_of_a_known_kind() -> None:
    assert {a.reason.kind for a in foreign.kernels() if a.reason} == set(KINDS)


def test_a_proved_kernel_has_no_note_and_an_unknown_one_has_its_reason() -> None:
    kernel = told()
    assert foreign.row(kernel, {**SAID, "verdict": "proved", "refutation": None}).note is None
    said = foreign.row(kernel, {**SAID, "verdict": "unknown", "refutation": None, "reason": "why\nnot"})
    assert said.note is not None and said.note.endswith("unknown: why not")
