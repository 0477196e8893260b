"""C11 for AArch64: conversions are the single instructions that `arm_neon.h` names, and call no library.

Loops are those of plain C, which compilers vectorize for the 128-bit registers.
"""

from dataclasses import replace

from septet.codegen.targets import c11

NEON = replace(
    c11.C11,
    name="neon",
    suffix=".neon.c",
    operations={
        **c11.OPERATIONS,
        "fused": "vget_lane_f32(vfma_f32(vdup_n_f32({2}), vdup_n_f32({0}), vdup_n_f32({1})), 0)",
        "magnitude": "vabds_f32({0}, 0.0f)",
        "floor_scaled": "vcvtmd_s64_f64((double)({a} * {power}))",
        "nearest_integer": "vcvtns_s32_f32({0})",
    },
    prelude="\n#include <arm_neon.h>" + c11.PRELUDE,
)
