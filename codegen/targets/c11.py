"""C11: plain functions, for any compiler whose `float` and `double` are IEEE 754's."""

from septet.codegen.passes.machine import Type
from septet.codegen.targets.clike import Language

OPERATIONS = {
    "from_integer": "(float){a0}",
    "from_pattern": "from_pattern({0})",
    "pattern": "pattern({0})",
    "add": "({a0} + {a1})",
    "multiply": "({a0} * {a1})",
    "divide": "({a0} / {a1})",
    "fused": "fmaf({0}, {1}, {2})",
    "scaled": "({a} * {power})",
    "negated": "-{a0}",
    "magnitude": "fabsf({0})",
    "less": "({a0} < {a1})",
    "at_most": "({a0} <= {a1})",
    "floor_scaled": "(int64_t)floorf({a} * {power})",
    "nearest_integer": "(int32_t)rintf({0})",
}

PRELUDE = """
#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

static inline float from_pattern(int32_t bits)
{
    float x;
    memcpy(&x, &bits, sizeof x);
    return x;
}

static inline int32_t pattern(float x)
{
    int32_t bits;
    memcpy(&bits, &x, sizeof bits);
    return bits;
}
"""

C11 = Language(
    name="c",
    suffix=".c",
    types={Type.BOOL: "bool", Type.I32: "int32_t", Type.I64: "int64_t", Type.F32: "float"},
    operations=OPERATIONS,
    prelude=PRELUDE,
    function="static inline ",
    exported="",
    building="no -ffast-math; contraction to fused operations changes no bit",
    arithmetic_shift=False,
)
