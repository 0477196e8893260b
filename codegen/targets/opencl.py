"""OpenCL C 1.2. Divisions are right to the last bit where the build says `-cl-fp32-correctly-rounded-divide-sqrt`."""

from septet.codegen.passes.machine import Type
from septet.codegen.targets import c11
from septet.codegen.targets.clike import Language

OPERATIONS = {
    **c11.OPERATIONS,
    "from_pattern": "as_float({0})",
    "pattern": "as_int({0})",
    "fused": "fma({0}, {1}, {2})",
    "magnitude": "fabs({0})",
    "floor_scaled": "(long)floor({a} * {power})",
    "nearest_integer": "(int)rint({0})",
}

OPENCL = Language(
    name="opencl",
    suffix=".cl",
    types={Type.BOOL: "bool", Type.I32: "int", Type.I64: "long", Type.F32: "float"},
    elements={"uint8": "uchar", "int8": "char", "int32": "int", "int64": "long"},
    operations=OPERATIONS,
    prelude="#pragma OPENCL FP_CONTRACT OFF",
    function="static ",
    kernel="__kernel __attribute__((reqd_work_group_size({workgroup}, 1, 1))) void ",
    table="__constant ",
    spaces={"global": "__global ", "private": "", "shared": "__local "},
    long_suffix="L",
    thread="(long)get_global_id(0)",
    workgroup="(long)get_group_id(0)",
    lane="(int)get_local_id(0)",
    building="-cl-fp32-correctly-rounded-divide-sqrt; not -cl-fast-relaxed-math, -cl-unsafe-math-optimizations or "
    "-cl-denorms-are-zero",
    barrier="barrier(CLK_LOCAL_MEM_FENCE);",
)
