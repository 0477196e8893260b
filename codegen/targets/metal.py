"""The Metal shading language, for compilers that are told `-fno-fast-math`: fast mathematics is Metal's default."""

from septet.codegen.passes.machine import Type
from septet.codegen.targets import c11
from septet.codegen.targets.clike import Language

OPERATIONS = {
    **c11.OPERATIONS,
    "from_pattern": "as_type<float>({0})",
    "pattern": "as_type<int>({0})",
    "fused": "fma({0}, {1}, {2})",
    "magnitude": "fabs({0})",
    "floor_scaled": "(long)floor({a} * {power})",
    "nearest_integer": "(int)rint({0})",
}

METAL = Language(
    name="metal",
    suffix=".metal",
    types={Type.BOOL: "bool", Type.I32: "int", Type.I64: "long", Type.F32: "float"},
    elements={"uint8": "uchar", "int8": "int8_t", "int32": "int", "int64": "long"},
    operations=OPERATIONS,
    prelude="#include <metal_stdlib>\nusing namespace metal;",
    function="static ",
    kernel="[[max_total_threads_per_threadgroup({workgroup})]] kernel void ",
    table="constant const ",
    spaces={"global": "device ", "private": "thread ", "shared": "threadgroup "},
    restrict="",
    long_suffix="L",
    thread="(long)thread_number",
    workgroup="(long)workgroup_number",
    lane="(int)lane_number",
    threads="(int)lanes",
    building="-fno-fast-math",
    barrier="threadgroup_barrier(mem_flags::mem_threadgroup);",
    value_parameter="constant const {type} &{name} [[buffer({index})]]",
    array_parameter="{pointer} [[buffer({index})]]",
    extra_parameters=(
        "uint thread_number [[thread_position_in_grid]]",
        "uint workgroup_number [[threadgroup_position_in_grid]]",
        "uint lane_number [[thread_position_in_threadgroup]]",
        "uint lanes [[threads_per_threadgroup]]",
    ),
)
