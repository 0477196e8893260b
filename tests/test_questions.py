"""Benchmarks whose answers are written, not chosen; and the harness on small files of questions."""

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import pytest
import small_llama
from numpy.typing import NDArray

from septet import cli
from septet.evaluation import data, measurements, programs, questions
from septet.models.generation import generate
from septet.models.loading import Model, open_model

ADD = {
    "task_id": "HumanEval/0", "prompt": "def add(a, b):\n", "entry_point": "add",
    "test": "def check(candidate):\n    assert candidate(2, 3) == 5\n", "canonical_solution": "\n    return a + b\n",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "answer", "right"),
    [
        ("so 2 + 3 = 5. The answer is $1,234.", "1234", True),
        ("18.0", "18", True),
        ("she has -3", "-3", True),
        ("first 18, then 19", "18", False),
        ("eighteen", "18", False),
    ],
)
def test_the_last_number_counts(text: str, answer: str, right: bool) -> None:
    assert questions.number_is_right({"answer": answer}, text) is right


def test_programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Right is only what passes its tests; what never ends, takes too much or leaves before the tests does not."""
    monkeypatch.setattr(programs, "SECONDS", 1)
    assert questions.program_is_right(ADD, ADD["canonical_solution"])
    for body in (
        "return a - b",
        "import sys; sys.exit(0)",
        "import os; os._exit(0)",
        "while True: pass",
        f"x = bytes(2 << 30); return {'a + b'}",
        "open('file', 'w').write('x' * (2 << 20)); return a + b",
        "return a +",
        "return a + b # \0",
    ):
        assert not questions.program_is_right(ADD, f"\n    {body}\n"), body
    assert questions.program_is_right(ADD, "\n    open('file', 'w').write('x'); return a + b\n")
    monkeypatch.setenv("SECRET", "x")
    assert questions.program_is_right(ADD, "\n    import os; return 5 if 'SECRET' not in os.environ else 0\n")


def test_what_is_written_ends_and_is_kept(tmp_path: Path) -> None:
    """The tokens of `generate`, cut at the first of some texts; a second run does not open the model."""
    small_llama.write_folder(tmp_path / "m")
    model = open_model(tmp_path / "m")
    prompt = np.array(model.tokenizer.encode("the cat"), np.int64)
    whole = model.tokenizer.decode(list(generate(model, prompt, 12)))
    assert questions.continued(model, ["the cat"], (), 12) == [whole]
    assert questions.continued(model, ["the cat"], (whole[1:2], whole[:2]), 12) == [""]
    middle = whole[3:5]
    assert questions.continued(model, ["the cat"], (middle, whole[6:8]), 12) == [whole[: whole.index(middle)]]

    def never() -> Any:
        raise AssertionError

    first = questions.Likelihoods(lambda: model, tmp_path / "kept", "a")
    assert first.texts(["the cat"], (), 12) == [whole] and first.of("the", [" cat", " dog"])
    again = questions.Likelihoods(never, tmp_path / "kept", "a")
    assert again.texts(["the cat"], (), 12) == [whole]
    assert again.of("the", [" cat", " dog"]) == first.of("the", [" cat", " dog"])
    with pytest.raises(AssertionError):
        again.texts(["the cat"], (), 11)


@pytest.mark.parametrize("packed", [True, False])
def test_texts_that_are_written_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool) -> None:
    """Each text is the one that is written alone, whatever is written beside it and however long its prompt is."""
    small_llama.write_folder(tmp_path / "m")
    if packed:
        assert cli.run(["quantize", str(tmp_path / "m"), str(tmp_path / "q"), "--format", "nl11", "--group", "32"]) == 0
    model = open_model(tmp_path / ("q" if packed else "m"))
    prompts = ["the cat", "the dog sat there and the cat sat", "a", "the dog"]
    alone = [model.tokenizer.decode(list(generate(model, encoded(model, prompt), 12))) for prompt in prompts]
    assert len(set(alone)) > 1
    assert questions.continued(model, prompts, (), 12) == alone
    pairs = (text[i : i + 2] for text in alone for i in range(2, len(text) - 1))
    stop = next(pair for pair in pairs if pair.isascii())  # half a character is decoded otherwise than the whole
    cut = [text[: text.index(stop)] if stop in text else text for text in alone]
    assert questions.continued(model, prompts, (stop,), 12) == cut
    monkeypatch.setattr(questions, "BATCH", 2)
    assert questions.Likelihoods(lambda: model, tmp_path / "kept").texts(prompts, (), 12) == alone


def encoded(model: Model, text: str) -> NDArray[np.int64]:
    return np.array(model.tokenizer.encode(text), np.int64)


def test_answers_that_are_scored_together(tmp_path: Path) -> None:
    """Answers of one token and of several, each as one pass over context and answer has it."""
    small_llama.write_folder(tmp_path / "m")
    model = open_model(tmp_path / "m")
    answers = [" cat", " dog sat there", " cat and the dog sat"]
    found = questions.likelihoods(questions.Contexts(model), "the", answers)
    for answer, (score, _) in zip(answers, found, strict=True):
        tokens, start = encoded(model, "the" + answer), len(encoded(model, "the"))
        logits = model.llama.forward(tokens, model.llama.cache(len(tokens)), last=False).astype(np.float64)
        logits -= np.log(np.exp(logits).sum(axis=1, keepdims=True))
        expected = sum(logits[i - 1, tokens[i]] for i in range(start, len(tokens)))
        assert score == pytest.approx(expected, abs=1e-5)


def test_the_harness(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Every kind of task on questions of our own; answers agree with likelihoods and texts worked out beside it."""
    pytest.importorskip("lm_eval")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(platformdirs, "user_cache_path", lambda name: tmp_path / "cache")
    small_llama.write_folder(tmp_path / "m")
    labels = {"labels": ["A", "B"], "answer": "B"}
    rows = {
        "winogrande.jsonl": [{"sentence": "the cat and the dog, _ sat there", "choices": ["cat", "dog"]} | labels] * 3,
        "boolq.jsonl": [{"passage": "the cat sat", "question": "the cat sat", "answer": "yes"}] * 3,
        "gsm8k.jsonl": [{"question": "12 cats", "answer": "12"}] * 3,
    }
    here = tmp_path / "files"
    here.mkdir()
    for name, found in rows.items():
        (here / name).write_text("\n".join(map(json.dumps, found)))
    (here / "HumanEval.jsonl.gz").write_bytes(gzip.compress("\n".join([json.dumps(ADD)] * 3).encode()))
    monkeypatch.setattr(data, "found", lambda name: sorted(here.iterdir()))
    tasks = [part for name in ("winogrande", "boolq", "gsm8k", "humaneval") for part in ("--task", name)]
    assert cli.run(["questions", "m", *tasks, "--limit", "2"]) == 2
    assert "say --run-code" in capsys.readouterr().err
    monkeypatch.setattr(questions, "TOKENS", 8)

    def continued(model: Model, contexts: list[str], *rest: Any) -> list[str]:
        assert all(context == context.rstrip() for context in contexts)
        return [ADD["canonical_solution"] + "12"] * len(contexts)

    monkeypatch.setattr(questions, "continued", continued)
    assert cli.run(["questions", "m", *tasks, "--limit", "2", "--run-code", "--measurements", "m.json"]) == 0
    (run,) = measurements.read(Path("m.json"))
    results = run["results"]
    contexts = questions.Contexts(open_model(tmp_path / "m"))

    def likelihood(context: str, answer: str) -> float:
        return questions.likelihoods(contexts, context, [answer])[0][0]

    cat, dog = (likelihood(f"the cat and the dog, {who}", " sat there") for who in ("cat", "dog"))
    no, yes = (likelihood("the cat sat\nQuestion: the cat sat?\nAnswer:", f" {word}") for word in ("no", "yes"))
    assert cat != dog and no != yes
    assert results["winogrande"]["acc"] == float(dog > cat) and results["boolq"]["acc"] == float(yes > no)
    assert results["gsm8k"]["answers"] == [[i, 1, 1] for i, _, _ in results["gsm8k"]["answers"]]
    assert results["humaneval"]["acc"] == 1 and results["humaneval"]["questions"] == 2
