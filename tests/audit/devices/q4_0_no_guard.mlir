// As q4_0.mlir, without a guard against the end of the row. ggml's Q4_0 by bytes: a block has two of its scale and sixteen of codes.
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @q4_0(%x: memref<1024xi8>, %y: memref<1024xf32>, %n: i32) kernel {
      %g = gpu.block_id x
      %size = gpu.block_dim x
      %t = gpu.thread_id x
      %m = arith.muli %g, %size : index
      %i = arith.addi %m, %t : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %c16 = arith.constant 16 : index
      %c18 = arith.constant 18 : index
      %c32 = arith.constant 32 : index
      %all = arith.index_castui %n : i32 to index
      %half = arith.divui %all, %c2 : index
      %inside = arith.cmpi ult, %i, %half : index
      %always = arith.cmpi ule, %i, %i : index
      scf.if %always {
        %b = arith.divui %i, %c16 : index
        %j = arith.remui %i, %c16 : index
        %at = arith.muli %b, %c18 : index
        %at1 = arith.addi %at, %c1 : index
        %low = memref.load %x[%at] : memref<1024xi8>
        %high = memref.load %x[%at1] : memref<1024xi8>
        %low16 = arith.extui %low : i8 to i16
        %high16 = arith.extui %high : i8 to i16
        %i8 = arith.constant 8 : i16
        %up = arith.shli %high16, %i8 : i16
        %bits = arith.ori %up, %low16 : i16
        %h = arith.bitcast %bits : i16 to f16
        %d = arith.extf %h : f16 to f32
        %q0 = arith.addi %at, %c2 : index
        %q = arith.addi %q0, %j : index
        %v8 = memref.load %x[%q] : memref<1024xi8>
        %v = arith.extui %v8 : i8 to i32
        %f15 = arith.constant 15 : i32
        %f8 = arith.constant 8 : i32
        %f4 = arith.constant 4 : i32
        %a = arith.andi %v, %f15 : i32
        %a8 = arith.subi %a, %f8 : i32
        %c = arith.shrui %v, %f4 : i32
        %cm8 = arith.subi %c, %f8 : i32
        %af = arith.sitofp %a8 : i32 to f32
        %cf = arith.sitofp %cm8 : i32 to f32
        %aw = arith.mulf %d, %af : f32
        %cw = arith.mulf %d, %cf : f32
        %o0 = arith.muli %b, %c32 : index
        %o = arith.addi %o0, %j : index
        %o16 = arith.addi %o, %c16 : index
        memref.store %aw, %y[%o] : memref<1024xf32>
        memref.store %cw, %y[%o16] : memref<1024xf32>
      }
      gpu.return
    }
  }
}
