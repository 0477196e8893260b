"""LLVM IR to damage: a loop over bytes, vectors, a table, a switch, calls of intrinsics."""

LLVM = (
    b"""target datalayout = "e-m:e-p270:32:32-p271:32:32-p272:64:64-i64:64-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"
%struct.pair = type { i8, [3 x i16] }
@table = internal unnamed_addr constant [4 x i8] c"\\01\\02\\03\\FF", align 1
@floats = internal constant [2 x float] [float 1.000000e+00, float 0x3FB99999A0000000], align 4
define dso_local void @f(ptr nocapture noundef readonly %p, ptr noalias noundef writeonly %q, i64 noundef %n) {
entry:
  %empty = icmp eq i64 %n, 0
  br i1 %empty, label %end, label %loop
loop:
  %i = phi i64 [ 0, %entry ], [ %next, %latch ]
  %at = getelementptr inbounds i8, ptr %p, i64 %i
  %byte = load i8, ptr %at, align 1
  %low = and i8 %byte, 3
  %wide = zext nneg i8 %low to i64
  %cell = getelementptr inbounds [4 x i8], ptr @table, i64 0, i64 %wide
  %code = load i8, ptr %cell, align 1
  switch i8 %code, label %latch [
    i8 1, label %one
    i8 2, label %latch
  ]
one:
  %m = tail call i8 @llvm.smax.i8(i8 %code, i8 0)
  br label %latch
latch:
  %v = phi i8 [ %code, %loop ], [ %m, %one ], [ 7, %loop ]
  %to = getelementptr inbounds i8, ptr %q, i64 %i
  store i8 %v, ptr %to, align 1
  %next = add nuw i64 %i, 1
  %done = icmp eq i64 %next, %n
  br i1 %done, label %end, label %loop, !llvm.loop !0
end:
  ret void
}
declare i8 @llvm.smax.i8(i8, i8)
!0 = distinct !{!0, !1}
!1 = !{!"llvm.loop.mustprogress"}
""",
    b"""target datalayout = "e-m:e-i64:64-f80:128-n8:16:32:64-S128"
target triple = "x86_64-pc-linux-gnu"
define i32 @g(ptr %p, ptr %q) #0 {
  %1 = alloca { i8, [3 x i16] }, align 8
  %2 = load <8 x i16>, ptr %p, align 2
  %3 = shufflevector <8 x i16> %2, <8 x i16> poison, <8 x i32> <i32 7, i32 6, i32 5, i32 4, i32 3, i32 2, i32 1, i32 0>
  %4 = shl <8 x i16> %3, <i16 1, i16 1, i16 1, i16 1, i16 1, i16 1, i16 1, i16 1>
  %5 = extractelement <8 x i16> %4, i64 3
  %6 = insertvalue { i16, i1 } poison, i16 %5, 0
  %7 = extractvalue { i16, i1 } %6, 0
  %8 = sitofp i16 %7 to float
  %9 = fmul float %8, 2.500000e-01
  %10 = fcmp olt float %9, 0x7FF0000000000000
  %11 = select i1 %10, float %9, float 0.000000e+00
  %12 = tail call float @llvm.fma.f32(float %11, float %9, float 1.000000e+00)
  store float %12, ptr %q, align 4
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 %1, ptr align 1 %p, i64 8, i1 false)
  %13 = getelementptr inbounds { i8, [3 x i16] }, ptr %1, i32 0, i32 1, i64 2
  store i16 %7, ptr %13, align 2
  ret i32 0
}
declare float @llvm.fma.f32(float, float, float)
declare void @llvm.memcpy.p0.p0.i64(ptr noalias nocapture writeonly, ptr noalias nocapture readonly, i64, i1 immarg)
attributes #0 = { nounwind "no-trapping-math"="true" }
""",
)
"""Two modules as clang writes them."""
