"""Question benchmarks by the package `lm-eval` (EleutherAI's harness), offline, on the files that `data.fetch` keeps.

Choices are scored by likelihood: `acc` takes the likeliest answer, `acc_norm` the likeliest by its length. Of what is
generated, the likeliest token each time, both say whether it is right. The prompts are those below, without examples
before the question, and so no figure here is comparable with one of another prompt.
"""

import gzip
import hashlib
import itertools
import json
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.evaluation import data, programs
from septet.lattice import Floats
from septet.models.generation import generate_together
from septet.models.llama import Cache
from septet.models.loading import Model
from septet.spec.unknown import unknown


@dataclass(frozen=True)
class Task:
    """A benchmark.

    Args:
        package: the key in `data.PACKAGES`; `file`: the name of its file there.
        prompt: Jinja, from a question to the text before the answer, or to the number of the right one of several
            contexts; `choices`: to the list of answers, or of contexts.
        target: to the number of the right answer, or to what follows every context.
        right: for answers that are generated: whether the text that followed a question's prompt is right.
        stops: what ends a generated answer.
    """

    package: str
    file: str
    prompt: str
    choices: str = "{{choices}}"
    target: str = "{{labels.index(answer)}}"
    right: Callable[[dict[str, Any], str], bool] | None = None
    stops: tuple[str, ...] = ()


def number_is_right(question: dict[str, Any], text: str) -> bool:
    """Whether the last number of a text is the answer."""
    found = re.findall(r"-?\d[\d,]*(?:\.\d+)?", text)
    return bool(found) and float(found[-1].replace(",", "")) == float(question["answer"].replace(",", ""))


def program_is_right(question: dict[str, Any], text: str) -> bool:
    """Whether a function that goes on so after its prompt, as the task gives it, passes its tests; this runs it."""
    program = f"{question['prompt'].rstrip()}{text}\n{question['test']}\ncheck({question['entry_point']})\n"
    return programs.passes(program)


ASKED = "Question: {{question}}\nAnswer:"
TASKS = {
    "arc_challenge": Task("questions", "arc_challenge.jsonl", ASKED),
    "hellaswag": Task("questions", "hellaswag.jsonl", "{{question}}"),
    "openbookqa": Task("questions", "openbookqa.jsonl", "{{question}}"),
    "piqa": Task("questions", "piqa.jsonl", "Question: {{goal}}\nAnswer:"),
    "truthfulqa_mc1": Task("questions", "truthfulqa.jsonl", ASKED),
    "mmlu": Task(
        "mmlu",
        "mmlu.jsonl",
        "{{question}}\nA. {{answer_a}}\nB. {{answer_b}}\nC. {{answer_c}}\nD. {{answer_d}}\nAnswer:",
        "{{['A', 'B', 'C', 'D']}}",
        "{{['A', 'B', 'C', 'D'].index(correct_answer)}}",
    ),
    "boolq": Task(
        "questions",
        "boolq.jsonl",
        "{{passage}}\nQuestion: {{question}}?\nAnswer:",
        "{{['no', 'yes']}}",
        "{{['no', 'yes'].index(answer)}}",
    ),
    "winogrande": Task(
        "questions",
        "winogrande.jsonl",
        "{{labels.index(answer)}}",
        "{{[sentence.split('_')[0] ~ choices[0], sentence.split('_')[0] ~ choices[1]]}}",
        "{{sentence.split('_')[1].strip()}}",
    ),
    "gsm8k": Task(
        "questions", "gsm8k.jsonl", ASKED, target="{{answer}}", right=number_is_right, stops=("\nQuestion:", "\n\n\n")
    ),
    "humaneval": Task(
        "humaneval",
        "HumanEval.jsonl.gz",
        "{{prompt.rstrip()}}",  # tokens have a line's end and the indentation after it together
        target="{{canonical_solution}}",
        right=program_is_right,
        stops=("\nclass ", "\ndef ", "\n#", "\nif ", "\nprint("),
    ),
}
"""The benchmarks by name."""
RUNS_CODE = ("humaneval",)
"""Those that run what a model wrote."""
TOKENS = 200
"""Of a generated answer, at most."""
BATCH = 25
"""Questions whose answers are written at once."""


class Likelihoods:
    """Log likelihoods of texts that go on from others; each is kept on disk, so that a run that was stopped goes on.

    Args:
        model: what answers; a function, called when something was not kept.
        folder: where to keep; `depends`: what the answers depend on besides the texts.
    """

    def __init__(self, model: Callable[[], Model], folder: Path, *depends: str) -> None:
        self._model = model
        self._contexts: Contexts | None = None
        digest = hashlib.sha256("\0".join(depends).encode()).hexdigest()[:40]
        self._path = folder / f"{digest}.jsonl"
        self._kept: dict[str, tuple[float, bool]] = {}
        self._texts: dict[str, str] = {}
        if self._path.is_file():
            for line in self._path.read_text("utf-8").splitlines():
                try:
                    key, *found = json.loads(line)
                except ValueError:  # the last line of a run that was killed
                    continue
                if isinstance(found[0], str):
                    self._texts[key] = found[0]
                else:
                    self._kept[key] = found[0], found[1]

    def of(self, context: str, answers: Sequence[str]) -> list[tuple[float, bool]]:
        """Of each answer to a context nats, and whether every token of it was the likeliest.

        Raises:
            SeptetError: as `likelihoods`.
        """
        keys = [_key(f"{len(context)} {context}{answer}") for answer in answers]
        if not all(key in self._kept for key in keys):
            self._contexts = self._contexts or Contexts(self._model())
            made = dict(zip(keys, likelihoods(self._contexts, context, answers), strict=True))
            self._kept |= made
            self._keep([[key, *found] for key, found in made.items()])
        return [self._kept[key] for key in keys]

    def texts(self, contexts: Sequence[str], stops: Sequence[str], tokens: int) -> list[str]:
        """What the model goes on with after each context, as `continued` tells it.

        Raises:
            SeptetError: as `generate`.
        """
        keys = [_key(json.dumps([context, list(stops), tokens])) for context in contexts]
        for start in range(0, len(keys), BATCH):
            part = slice(start, start + BATCH)
            if not all(key in self._texts for key in keys[part]):
                made = dict(zip(keys[part], continued(self._model(), contexts[part], stops, tokens), strict=True))
                self._texts |= made
                self._keep([[key, text] for key, text in made.items()])
        return [self._texts[key] for key in keys]

    def _keep(self, found: Sequence[Sequence[object]]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.write("".join(json.dumps(one) + "\n" for one in found))


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:40]


def continued(model: Model, contexts: Sequence[str], stops: Sequence[str], tokens: int) -> list[str]:
    """What a model goes on with, up to a token that ends a text, the first of some texts, or a number of tokens.

    Raises:
        SeptetError: as `generate`.
    """
    decode = model.tokenizer.decode

    def ended(made: list[int]) -> bool:
        text = decode(made)
        return any(stop in text for stop in stops)

    prompts = [np.array(model.tokenizer.encode(context), np.int64) for context in contexts]
    texts = [decode(made) for made in generate_together(model, prompts, tokens, ended)]
    return [text[: min([text.index(stop) for stop in stops if stop in text], default=None)] for text in texts]


class Contexts:
    """A model that has read a context, so that the answers to a question need not read it again.

    Args:
        model: what reads.
    """

    def __init__(self, model: Model) -> None:
        self.model = model
        self._before: list[int] = []
        self._cache: Cache | None = None
        self._logits: Floats | None = None

    def logits(self, before: list[int], answers: Sequence[list[int]]) -> list[Floats]:
        """Of each answer, logits [tokens, vocabulary] of the last token of `before`, not empty, and of the answer's.

        Raises:
            SeptetError: both together are longer than the model's context.
        """
        llama = self.model.llama
        if self._cache is None or self._logits is None or before != self._before:
            self._cache = llama.cache(len(before))
            self._logits, self._before = llama.forward(np.array(before, np.int64), self._cache), before
        texts = []
        for answer in answers:
            cache = llama.cache(len(before) + len(answer))
            for new, old in ((cache.keys, self._cache.keys), (cache.values, self._cache.values)):
                new[:, :, : len(before)] = old
            cache.length = len(before)
            texts.append((np.array(answer, np.int64), cache))
        longer = [text for text in texts if len(text[0])]
        found = iter(llama.together(longer) if longer else [])
        return [np.concatenate([self._logits, next(found)]) if len(text[0]) else self._logits for text in texts]


def likelihoods(contexts: Contexts, context: str, answers: Sequence[str]) -> list[tuple[float, bool]]:
    """The log likelihood of each answer to a context, nats, and whether each of its tokens was the likeliest.

    Spaces at the end of the context count as the answers', since tokens begin with spaces.

    Raises:
        SeptetError: context and an answer are longer than the model's context, or an answer has no token of its own.
    """
    encode = contexts.model.tokenizer.encode
    spaces = len(context) - len(context.rstrip())
    if spaces:
        context, answers = context[:-spaces], [context[-spaces:] + answer for answer in answers]
    start = max(len(encode(context)), 1)
    whole = [encode(context + answer) for answer in answers]
    if any(len(tokens) <= start for tokens in whole):
        raise SeptetError("there is nothing to score: the continuation has no token of its own")
    found: list[tuple[float, bool]] = [(0.0, False)] * len(answers)
    for before in dict.fromkeys(tuple(tokens[:start]) for tokens in whole):
        alike = [i for i, tokens in enumerate(whole) if tuple(tokens[:start]) == before]
        made = contexts.logits(list(before), [whole[i][start:-1] for i in alike])
        for i, logits in zip(alike, made, strict=True):
            found[i] = _score(logits, np.array(whole[i][start:], np.int64))
    return found


def _score(logits: Floats, wanted: NDArray[np.int64]) -> tuple[float, bool]:
    """The log likelihood of tokens under logits [tokens, vocabulary], and whether they are the likeliest."""
    wide = logits.astype(np.float64)
    wide -= wide.max(axis=1, keepdims=True)
    wide -= np.log(np.exp(wide).sum(axis=1, keepdims=True))
    greedy = bool((logits.argmax(axis=1) == wanted).all())
    return float(wide[np.arange(len(wanted)), wanted].sum()), greedy


def ask(
    answers: Likelihoods, names: Sequence[str], limit: int | None, seed: int, scratch: Path
) -> dict[str, dict[str, Any]]:
    """Accuracies by the harness.

    Args:
        answers: of the model that is asked.
        names: keys of `TASKS`.
        limit: questions a task, drawn by the seed; None for all.
        scratch: a folder for the files that the harness reads.

    Returns:
        For each task `questions`, `acc`, `acc_stderr`, `acc_norm`, `acc_norm_stderr`, and `answers`: of each question
        its number in the file, and whether the likeliest answer, and the likeliest by its length, were right.

    Raises:
        SeptetError: the harness is not installed, a task is unknown, or its data were not fetched.
    """
    for name in names:
        if name not in TASKS:
            raise SeptetError(unknown("task", name, TASKS))
    files = {name: _questions(name, scratch) for name in names}
    os.environ |= {"HF_HUB_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1", "HF_DATASETS_DISABLE_PROGRESS_BARS": "1"}
    try:
        from lm_eval import simple_evaluate
        from lm_eval.api.model import LM
        from lm_eval.tasks import TaskManager
    except ImportError as problem:
        raise SeptetError("questions need a package: pip install 'septet[questions]'") from problem

    class Answers(LM):
        """The model as the harness sees it."""

        def loglikelihood(self, requests: list[Any]) -> list[tuple[float, bool]]:
            made: list[tuple[float, bool]] = []
            for context, alike in itertools.groupby((request.args for request in requests), lambda args: args[0]):
                made += answers.of(context, [args[1] for args in alike])
            return made

        def loglikelihood_rolling(self, requests: list[Any]) -> list[float]:
            raise NotImplementedError

        def generate_until(self, requests: list[Any]) -> list[str]:
            made: list[str] = []
            for given, alike in itertools.groupby((request.args for request in requests), lambda args: args[1]):
                made += answers.texts([args[0] for args in alike], given["until"], given["max_gen_toks"])
            return made

    random = np.random.default_rng(seed)
    counts = {name: len(path.read_text("utf-8").splitlines()) for name, path in files.items()}
    drawn = {
        name: sorted(int(i) for i in random.permutation(count)[: count if limit is None else limit])
        for name, count in counts.items()
    }
    found = simple_evaluate(
        Answers(),
        tasks=[_config(name, files[name]) for name in names],
        task_manager=TaskManager(include_defaults=False),
        samples=drawn,
        bootstrap_iters=100,  # standard errors of means are worked out, not drawn
        log_samples=True,
    )
    keys = {f"{m}{end},none": f"{m}{end}" for m in ("acc", "acc_norm") for end in ("", "_stderr")}
    made: dict[str, dict[str, Any]] = {}
    for name in names:
        made[name] = {"questions": len(drawn[name])}
        made[name] |= {new: float(found["results"][name][old]) for old, new in keys.items()}
        samples = sorted(found["samples"][name], key=lambda sample: sample["doc_id"])
        made[name]["answers"] = [[s["doc_id"], int(s["acc"]), int(s["acc_norm"])] for s in samples]
    return made


def _questions(name: str, scratch: Path) -> Path:
    """A task's file without what is no question: MMLU's has stray header rows whose answer is the word "answer"."""
    task = TASKS[name]
    (source,) = [path for path in data.found(task.package) if path.name == task.file]
    text = gzip.decompress(source.read_bytes()).decode() if source.suffix == ".gz" else source.read_text("utf-8")
    lines = [line for line in text.splitlines() if json.loads(line).get("correct_answer") != "answer"]
    path = scratch / f"{name}.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _config(name: str, path: Path) -> dict[str, Any]:
    task = TASKS[name]
    config: dict[str, Any] = {
        "task": name,
        "dataset_path": "json",
        "dataset_kwargs": {"data_files": {"test": str(path)}, "cache_dir": str(path.parent)},
        "test_split": "test",
        "doc_to_text": task.prompt,
        "doc_to_target": task.target,
        "metric_list": [{"metric": m, "aggregation": "mean", "higher_is_better": True} for m in ("acc", "acc_norm")],
    }
    right = task.right
    if right is None:
        return config | {"output_type": "multiple_choice", "doc_to_choice": task.choices}

    def scored(question: dict[str, Any], texts: Sequence[str]) -> dict[str, int]:
        one = int(right(question, texts[0]))
        return {"acc": one, "acc_norm": one}

    return config | {
        "output_type": "generate_until",
        "generation_kwargs": {"until": list(task.stops), "max_gen_toks": TOKENS, "do_sample": False},
        "process_results": scored,
    }
