"""The LLaMA family's forward pass: RMSNorm, rotary embedding, grouped heads, SwiGLU, a cache of keys and values.

Touvron et al., "LLaMA: Open and Efficient Foundation Language Models" (2023); Su et al., "RoFormer" (2021); Ainslie et
al., "GQA" (2023). Products of weights are those of `septet.models.products`. Quantized models run in compiled C
(`septet.models.compiled`) where there is a compiler. Otherwise the rest is NumPy, whose sums and exponentials are taken
in binary64 and rounded to binary32, so that they come out alike on every machine and as in C, but in rare cases. That
matters: an activation that falls to the other of two codes of eight bits moves logits visibly.
"""

import functools
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from septet.errors import SeptetError
from septet.lattice import Floats
from septet.models.compiled import OPERATIONS, Compiled, compiled
from septet.models.config import Config
from septet.models.narrow import narrowed
from septet.models.products import Matrix, Packed, Plain, Threads, stacked
from septet.models.weights import Weights

Doubles = NDArray[np.float64]
Watch = Callable[[str, Floats], None]
"""Told the name of each linear weight and the vectors [vectors, columns] that it is about to multiply."""


@dataclass(frozen=True)
class Layer:
    """A layer's matrices and norms. `heads` and `gates` are the products of q, k, v and of gate and up together."""

    index: int
    attention_norm: Floats
    heads: tuple[Matrix, ...]
    output: Matrix
    feed_norm: Floats
    gates: tuple[Matrix, ...]
    down: Matrix


@dataclass
class Cache:
    """Keys and values, binary32 [layers, key heads, positions, head size], for the positions so far."""

    keys: Floats
    values: Floats
    length: int = 0


@dataclass
class Llama:
    """A model in memory.

    Attributes:
        timed: whether to count the time of each operation.
        watch: told what each linear weight multiplies.
    """

    config: Config
    embedding: Matrix
    layers: list[Layer]
    norm: Floats
    head: Matrix
    threads: Threads
    timed: bool = False
    watch: Watch | None = None
    _seconds: dict[tuple[int, str], float] = field(default_factory=lambda: defaultdict(float))

    @property
    def size(self) -> int:
        """Bytes of the matrices."""
        matrices: list[Matrix] = [self.embedding, *([] if self.head is self.embedding else [self.head])]
        for layer in self.layers:
            matrices += [*layer.heads, layer.output, *layer.gates, layer.down]
        return sum(matrix.size for matrix in matrices)

    def cache(self, positions: int) -> Cache:
        """An empty cache for a text of that many tokens.

        Raises:
            SeptetError: the model has fewer positions.
        """
        c = self.config
        if positions > c.context:
            raise SeptetError(f"a text of {positions} tokens is longer than the model's context of {c.context}")
        shape = c.layers, c.key_heads, positions, c.head_size
        return Cache(np.zeros(shape, np.float32), np.zeros(shape, np.float32))

    def forward(self, tokens: NDArray[np.int64], cache: Cache, last: bool = True) -> Floats:
        """Logits [tokens, vocabulary] of what follows each token, or [1, vocabulary] of what follows the last.

        Args:
            tokens: those after the positions that the cache has.
            cache: gets their keys and values.
            last: whether only the last token's logits are wanted.
        """
        if self.watch is None and self._compiled is not None:
            turns = _turns(self.config, cache.length + np.arange(len(tokens)))
            x, wanted = self.embedding.rows(tokens).copy(), 1 if last else len(tokens)
            made = self._compiled.run(x, turns, cache, wanted, self.threads.count, self.timed)
            if made is not None:
                cache.length += len(tokens)
                return self._logits(made) if isinstance(self.head, Plain) else made
        x = self._through([(tokens, cache)])
        return self._logits(x[-1:] if last else x)

    def together(self, texts: Sequence[tuple[NDArray[np.int64], Cache]]) -> list[Floats]:
        """Logits [tokens, vocabulary] of each of several texts, whose vectors a plain matrix multiplies at once.

        They are those of `forward` but for the rounding of NumPy's sums, which depends on the number of vectors.

        Args:
            texts: of each the tokens after the positions that its cache has, and the cache, as for `forward`.
        """
        if self._compiled is not None:
            return [self.forward(tokens, cache, last=False) for tokens, cache in texts]
        logits = self._logits(self._through(texts))
        return np.split(logits, np.cumsum([len(tokens) for tokens, _ in texts])[:-1])

    def spent(self) -> dict[tuple[int, str], float]:
        """Seconds in each (layer, operation) since the last `forget`, if `timed`; those outside of layers are -1's."""
        found = dict(self._seconds)
        if self._compiled is not None:
            for (layer, operation), seconds in np.ndenumerate(self._compiled.seconds):
                key = layer if layer < len(self.layers) else -1, OPERATIONS[operation]
                found[key] = found.get(key, 0.0) + seconds
        return {key: seconds for key, seconds in found.items() if seconds}

    def forget(self) -> None:
        """Begin to count anew."""
        self._seconds.clear()
        if self._compiled is not None:
            self._compiled.seconds[:] = 0

    @functools.cached_property
    def _compiled(self) -> Compiled | None:
        return compiled(self)

    def _through(self, texts: Sequence[tuple[NDArray[np.int64], Cache]]) -> Floats:
        """What the head multiplies for every token of some texts, one after the other."""
        x = self.embedding.rows(np.concatenate([tokens for tokens, _ in texts]))
        places = [(_turns(self.config, cache.length + np.arange(len(tokens))), cache) for tokens, cache in texts]
        for layer in self.layers:
            x = x + self._attention(layer, self._norm(x, layer.attention_norm), places)
            x = x + self._feed(layer, self._norm(x, layer.feed_norm))
        for tokens, cache in texts:
            cache.length += len(tokens)
        x = self._norm(x, self.norm)
        if self.watch is not None:
            self.watch("model.embed_tokens.weight" if self.config.tied else "lm_head.weight", x)
        return x

    def _logits(self, x: Floats) -> Floats:
        started = time.perf_counter()
        logits = self.head.apply(x, self.threads)
        self._count(-1, "head", started)
        return logits

    def _attention(self, layer: Layer, x: Floats, places: Sequence[tuple[tuple[Floats, Floats], Cache]]) -> Floats:
        name = f"model.layers.{layer.index}.self_attn."
        joined = self._products(layer, "q, k, v", layer.heads, [name + f"{p}_proj.weight" for p in "qkv"], x)
        started = time.perf_counter()
        parts = np.split(joined, np.cumsum([len(turns[0]) for turns, _ in places])[:-1])
        mixed = [self._mixed(layer, part, *place) for part, place in zip(parts, places, strict=True)]
        flat = mixed[0] if len(mixed) == 1 else np.concatenate(mixed)
        self._count(layer.index, "attention", started)
        return self._products(layer, "output", (layer.output,), [name + "o_proj.weight"], flat)

    def _mixed(self, layer: Layer, joined: Floats, turns: tuple[Floats, Floats], cache: Cache) -> Floats:
        """Values [tokens, heads * head size] of one text, weighted by how keys agree with queries."""
        c, count = self.config, len(joined)
        split = joined.reshape(count, -1, c.head_size).transpose(1, 0, 2)
        q, k = _rotate(split[: c.heads], turns), _rotate(split[c.heads : c.heads + c.key_heads], turns)
        past, stop = cache.length, cache.length + count
        keys, values = cache.keys[layer.index], cache.values[layer.index]
        keys[:, past:stop], values[:, past:stop] = k, split[c.heads + c.key_heads :]
        # Heads that share keys are stacked: [key heads, heads a key head * tokens, head size].
        stack = q.astype(np.float64).reshape(c.key_heads, -1, c.head_size)
        scores = stack @ keys[:, :stop].transpose(0, 2, 1).astype(np.float64)
        scores /= np.sqrt(c.head_size)
        scores = scores.reshape(c.key_heads, -1, count, stop)
        if count > 1:
            later = np.arange(stop) > (past + np.arange(count))[:, None]
            scores[..., later] = -np.inf
        weights = _softmax(scores).reshape(c.key_heads, -1, stop)
        mixed = (weights @ values[:, :stop].astype(np.float64)).reshape(c.heads, count, c.head_size)
        flat: Floats = mixed.transpose(1, 0, 2).reshape(count, -1).astype(np.float32)
        return flat

    def _feed(self, layer: Layer, x: Floats) -> Floats:
        name = f"model.layers.{layer.index}.mlp."
        joined = self._products(layer, "gate, up", layer.gates, [name + f"{p}_proj.weight" for p in ("gate", "up")], x)
        started = time.perf_counter()
        gate, up = np.split(joined, 2, axis=1)
        made = (gate / (1 + np.exp(-gate.astype(np.float64)))).astype(np.float32) * up
        self._count(layer.index, "SwiGLU", started)
        return self._products(layer, "down", (layer.down,), [name + "down_proj.weight"], made)

    def _products(self, layer: Layer, what: str, matrices: tuple[Matrix, ...], names: list[str], x: Floats) -> Floats:
        if self.watch is not None:
            for name in names:
                self.watch(name, x)
        started = time.perf_counter()
        made = [matrix.apply(x, self.threads) for matrix in matrices]
        self._count(layer.index, what, started)
        return made[0] if len(made) == 1 else np.concatenate(made, axis=1)

    def _norm(self, x: Floats, scale: Floats) -> Floats:
        started = time.perf_counter()
        mean = np.mean(np.square(x, dtype=np.float64), axis=1, keepdims=True)
        made: Floats = (x * (1 / np.sqrt(mean + self.config.epsilon))).astype(np.float32) * scale
        self._count(-1, "norms", started)
        return made

    def _count(self, layer: int, operation: str, started: float) -> None:
        if self.timed:
            self._seconds[layer, operation] += time.perf_counter() - started


def load(weights: Weights, config: Config, threads: int = 1) -> Llama:
    """Read a model.

    Raises:
        SeptetError: a tensor is missing, has another shape than the config says, or is not valid.
    """
    c = config
    keys, inner = c.key_heads * c.head_size, c.heads * c.head_size

    def together(*parts: Matrix) -> tuple[Matrix, ...]:
        one = stacked(parts)
        return parts if one is None else (one,)

    layers = []
    for i in range(c.layers):
        name = f"model.layers.{i}."
        attention, feed = name + "self_attn.", name + "mlp."
        layers.append(
            Layer(
                i,
                weights.vector(name + "input_layernorm.weight", c.hidden),
                together(
                    weights.matrix(attention + "q_proj.weight", (inner, c.hidden)),
                    weights.matrix(attention + "k_proj.weight", (keys, c.hidden)),
                    weights.matrix(attention + "v_proj.weight", (keys, c.hidden)),
                ),
                weights.matrix(attention + "o_proj.weight", (c.hidden, inner)),
                weights.vector(name + "post_attention_layernorm.weight", c.hidden),
                together(
                    weights.matrix(feed + "gate_proj.weight", (c.intermediate, c.hidden)),
                    weights.matrix(feed + "up_proj.weight", (c.intermediate, c.hidden)),
                ),
                weights.matrix(feed + "down_proj.weight", (c.hidden, c.intermediate)),
            )
        )
    embedding = weights.matrix("model.embed_tokens.weight", (c.vocabulary, c.hidden))
    head = embedding if c.tied else weights.matrix("lm_head.weight", (c.vocabulary, c.hidden))
    packed = all(isinstance(m, Packed) for at in layers for m in (*at.heads, at.output, *at.gates, at.down))
    if packed and isinstance(head, Plain):  # the reference run of a plain model keeps to products in binary32
        narrow = narrowed(head.matrix)
        if narrow is not None:
            embedding, head = narrow if c.tied else embedding, narrow
    return Llama(c, embedding, layers, weights.vector("model.norm.weight", c.hidden), head, Threads(threads))


def _turns(config: Config, positions: NDArray[np.int64]) -> tuple[Floats, Floats]:
    """Cosines and sines [positions, head size / 2] of the rotary embedding."""
    powers = np.arange(0, config.head_size, 2, dtype=np.float64) / config.head_size
    angles = positions[:, None] * config.rope_theta**-powers
    return np.cos(angles).astype(np.float32), np.sin(angles).astype(np.float32)


def _rotate(x: Floats, turns: tuple[Floats, Floats]) -> Floats:
    """Vectors [heads, positions, head size], turned; the halves of a vector hold the pairs."""
    cos, sin = turns
    first, second = np.split(x, 2, axis=2)
    return np.concatenate([first * cos - second * sin, second * cos + first * sin], axis=2)


def _softmax(scores: Doubles) -> Doubles:
    scores -= scores.max(axis=-1, keepdims=True)
    powers: Doubles = np.exp(scores, out=scores)
    powers /= powers.sum(axis=-1, keepdims=True)
    return powers
