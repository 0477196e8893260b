// As dot.mlir, with a sum that leaves out half. A group of s43: its dot product with 8-bit activations, a thread for each of the 32 septets.
module attributes {gpu.container_module} {
  gpu.module @kernels {
    gpu.func @dot(%packed: memref<32xi8>, %a: memref<64xi8>, %out: memref<1xi32>)
        workgroup(%s : memref<32xi32, #gpu.address_space<workgroup>>) kernel {
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %c2 = arith.constant 2 : index
      %c4 = arith.constant 4 : index
      %c7 = arith.constant 7 : index
      %c8 = arith.constant 8 : index
      %t = gpu.thread_id x
      %size = gpu.block_dim x
      %b = arith.divui %t, %c8 : index
      %j = arith.remui %t, %c8 : index
      %off = arith.muli %b, %c7 : index
      %base = arith.addi %off, %c4 : index
      %zero = arith.constant 0 : i64
      %bits = scf.for %k = %c0 to %c7 step %c1 iter_args(%acc = %zero) -> i64 {
        %at = arith.addi %base, %k : index
        %p = memref.load %packed[%at] : memref<32xi8>
        %w = arith.extui %p : i8 to i64
        %by = arith.muli %k, %c8 : index
        %by64 = arith.index_castui %by : index to i64
        %up = arith.shli %w, %by64 : i64
        %r = arith.ori %acc, %up : i64
        scf.yield %r : i64
      }
      %q = arith.muli %j, %c7 : index
      %q64 = arith.index_castui %q : index to i64
      %down = arith.shrui %bits, %q64 : i64
      %c127 = arith.constant 127 : i64
      %v64 = arith.andi %down, %c127 : i64
      %v = arith.trunci %v64 : i64 to i32
      %i3 = arith.constant 3 : i32
      %i7 = arith.constant 7 : i32
      %i15 = arith.constant 15 : i32
      %h = arith.shrui %v, %i3 : i32
      %l = arith.andi %v, %i7 : i32
      %n0 = arith.muli %h, %i7 : i32
      %n1 = arith.muli %l, %i15 : i32
      %t0 = arith.muli %t, %c2 : index
      %t1 = arith.addi %t0, %c1 : index
      %a0 = memref.load %a[%t0] : memref<64xi8>
      %a1 = memref.load %a[%t1] : memref<64xi8>
      %x0 = arith.extsi %a0 : i8 to i32
      %x1 = arith.extsi %a1 : i8 to i32
      %p0 = arith.muli %n0, %x0 : i32
      %p1 = arith.muli %n1, %x1 : i32
      %term = arith.addi %p0, %p1 : i32
      memref.store %term, %s[%t] : memref<32xi32, #gpu.address_space<workgroup>>
      gpu.barrier  // before the sum
      %half = arith.shrui %size, %c2 : index
      %last = scf.while (%k = %half) : (index) -> index {
        %more = arith.cmpi ne, %k, %c0 : index
        scf.condition(%more) %k : index
      } do {
      ^bb0(%k: index):
        %mine = arith.cmpi ult, %t, %k : index
        scf.if %mine {
          %o = arith.addi %t, %k : index
          %x = memref.load %s[%t] : memref<32xi32, #gpu.address_space<workgroup>>
          %y = memref.load %s[%o] : memref<32xi32, #gpu.address_space<workgroup>>
          %r = arith.addi %x, %y : i32
          memref.store %r, %s[%t] : memref<32xi32, #gpu.address_space<workgroup>>
        }
        gpu.barrier  // after a step
        %next = arith.shrui %k, %c1 : index
        scf.yield %next : index
      }
      %first = arith.cmpi eq, %t, %c0 : index
      scf.if %first {
        %r = memref.load %s[%c0] : memref<32xi32, #gpu.address_space<workgroup>>
        memref.store %r, %out[%c0] : memref<1xi32>
      }
      gpu.return
    }
  }
}
