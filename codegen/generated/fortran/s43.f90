! Kernels of format s43, fingerprint 51daf4c0aec100a5485fad4ffa83dc7a365a024dc5d4e0b5c750fc23ad6755f5; written by `septet codegen`.
!
! The functions, their arguments and what they return are those of the C header s43.h.
module septet_s43
  use, intrinsic :: iso_c_binding, only: c_int, c_int8_t, c_int32_t, c_int64_t, c_size_t, c_float, c_double
  implicit none
  private

  integer, parameter :: i8 = c_int64_t
  integer(c_int), parameter :: ok = 0, bad_size = 1, bad_weight = 2, scale_not_finite = 3, &
    unit_negative = 4, septet_not_valid = 5
  integer(i8), parameter :: block_size = 16, block_bytes = 7, septets_of_block = 8
  integer(i8), parameter :: largest_group = 256, scale_size = 4, partial_sums = 8, tile = 8
  real(c_float), parameter :: limit = 65504.0_c_float, grid = 2.0_c_float**(-24)

  public :: group_bytes, row_bytes, quantize_group, quantize_row, quantize_rows, dequantize_group, dequantize_row, &
    dequantize_rows, dot_group, quantize_activations, matvec, matmul_rows

contains

  ! The septet of two codes.
  pure function encode(c0, c1) result(septet)
    integer(i8), intent(in) :: c0
    integer(i8), intent(in) :: c1
    integer(i8) :: septet
    septet = ((c0 * 8_i8) + c1)
  end function encode

  ! Whether a septet is the septet of two codes.
  pure function is_valid(septet) result(valid)
    integer(i8), intent(in) :: septet
    logical :: valid
    valid = (septet < 128_i8)
  end function is_valid

  ! The codebook entries of a valid septet's two codes.
  pure subroutine levels(septet, n0, n1)
    integer(i8), intent(in) :: septet
    integer(i8), intent(out) :: n0
    integer(i8), intent(out) :: n1
    integer(i8) :: t0
    integer(i8) :: t1
    integer(i8) :: t2
    integer(i8) :: t3
    integer(i8) :: t4
    integer(i8) :: t5
    integer(i8) :: t6
    integer(i8) :: t7
    integer(i8) :: t8
    integer(i8) :: t9
    integer(i8) :: t10
    integer(i8) :: t11
    integer(i8) :: t12
    integer(i8) :: t13
    integer(i8) :: t14
    integer(i8) :: t15
    integer(i8) :: t16
    integer(i8) :: t17
    integer(i8) :: t18
    integer(i8) :: t19
    integer(i8) :: t20
    integer(i8) :: t21
    integer(i8) :: t22
    integer(i8) :: t23
    t0 = shifta(septet, 3)
    t1 = merge(98_i8, 105_i8, (t0 == 14_i8))
    t2 = merge(91_i8, t1, (t0 == 13_i8))
    t3 = merge(84_i8, t2, (t0 == 12_i8))
    t4 = merge(77_i8, t3, (t0 == 11_i8))
    t5 = merge(70_i8, t4, (t0 == 10_i8))
    t6 = merge(63_i8, t5, (t0 == 9_i8))
    t7 = merge(56_i8, t6, (t0 == 8_i8))
    t8 = merge(49_i8, t7, (t0 == 7_i8))
    t9 = merge(42_i8, t8, (t0 == 6_i8))
    t10 = merge(35_i8, t9, (t0 == 5_i8))
    t11 = merge(28_i8, t10, (t0 == 4_i8))
    t12 = merge(21_i8, t11, (t0 == 3_i8))
    t13 = merge(14_i8, t12, (t0 == 2_i8))
    t14 = merge(7_i8, t13, (t0 == 1_i8))
    t15 = merge(0_i8, t14, (t0 == 0_i8))
    t16 = iand(septet, 7_i8)
    t17 = merge(90_i8, 105_i8, (t16 == 6_i8))
    t18 = merge(75_i8, t17, (t16 == 5_i8))
    t19 = merge(60_i8, t18, (t16 == 4_i8))
    t20 = merge(45_i8, t19, (t16 == 3_i8))
    t21 = merge(30_i8, t20, (t16 == 2_i8))
    t22 = merge(15_i8, t21, (t16 == 1_i8))
    t23 = merge(0_i8, t22, (t16 == 0_i8))
    n0 = t15
    n1 = t23
  end subroutine levels

  ! The bytes of a block of septets.
  pure subroutine pack(septets, data)
    integer(i8), intent(in) :: septets(8)
    integer(i8), intent(out) :: data(7)
    integer(i8) :: t0
    t0 = (((((((septets(1) + (septets(2) * 128_i8)) + (septets(3) * 16384_i8)) + (septets(4) * &
      2097152_i8)) + (septets(5) * 268435456_i8)) + (septets(6) * 34359738368_i8)) + (septets(7) * &
      4398046511104_i8)) + (septets(8) * 562949953421312_i8))
    data(1) = iand(t0, 255_i8)
    data(2) = iand(shifta(t0, 8), 255_i8)
    data(3) = iand(shifta(t0, 16), 255_i8)
    data(4) = iand(shifta(t0, 24), 255_i8)
    data(5) = iand(shifta(t0, 32), 255_i8)
    data(6) = iand(shifta(t0, 40), 255_i8)
    data(7) = iand(shifta(t0, 48), 255_i8)
  end subroutine pack

  ! The septets of a block of bytes.
  pure subroutine unpack(data, septets)
    integer(i8), intent(in) :: data(7)
    integer(i8), intent(out) :: septets(8)
    integer(i8) :: t0
    t0 = ((((((data(1) + (data(2) * 256_i8)) + (data(3) * 65536_i8)) + (data(4) * 16777216_i8)) + &
      (data(5) * 4294967296_i8)) + (data(6) * 1099511627776_i8)) + (data(7) * 281474976710656_i8))
    septets(1) = iand(t0, 127_i8)
    septets(2) = iand(shifta(t0, 7), 127_i8)
    septets(3) = iand(shifta(t0, 14), 127_i8)
    septets(4) = iand(shifta(t0, 21), 127_i8)
    septets(5) = iand(shifta(t0, 28), 127_i8)
    septets(6) = iand(shifta(t0, 35), 127_i8)
    septets(7) = iand(shifta(t0, 42), 127_i8)
    septets(8) = iand(shifta(t0, 49), 127_i8)
  end subroutine unpack

  ! The pattern of a scale from its two bytes.
  pure function scale_bits(data) result(bits)
    integer(i8), intent(in) :: data(2)
    integer(i8) :: bits
    bits = (data(1) + (data(2) * 256_i8))
  end function scale_bits

  ! The two bytes of a scale's pattern, the low one first.
  pure subroutine scale_bytes(bits, data)
    integer(i8), intent(in) :: bits
    integer(i8), intent(out) :: data(2)
    data(1) = iand(bits, 255_i8)
    data(2) = shifta(bits, 8)
  end subroutine scale_bytes

  ! Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones).
  pure function is_finite(bits) result(finite)
    integer(i8), intent(in) :: bits
    logical :: finite
    finite = (.not. (iand(shifta(bits, 10), 31_i8) == 31_i8))
  end function is_finite

  ! The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0.
  pure function scale_units(bits) result(units)
    integer(i8), intent(in) :: bits
    integer(i8) :: units
    integer(i8) :: t0
    integer(i8) :: t1
    integer(i8) :: t2
    integer(i8) :: t3
    integer(i8) :: t4
    integer(i8) :: t5
    integer(i8) :: t6
    integer(i8) :: t7
    integer(i8) :: t8
    integer(i8) :: t9
    integer(i8) :: t10
    integer(i8) :: t11
    integer(i8) :: t12
    integer(i8) :: t13
    integer(i8) :: t14
    integer(i8) :: t15
    integer(i8) :: t16
    integer(i8) :: t17
    integer(i8) :: t18
    integer(i8) :: t19
    integer(i8) :: t20
    integer(i8) :: t21
    integer(i8) :: t22
    integer(i8) :: t23
    integer(i8) :: t24
    integer(i8) :: t25
    integer(i8) :: t26
    integer(i8) :: t27
    integer(i8) :: t28
    integer(i8) :: t29
    integer(i8) :: t30
    integer(i8) :: t31
    integer(i8) :: t32
    integer(i8) :: t33
    t0 = iand(bits, 32767_i8)
    t1 = shifta(t0, 10)
    t2 = (1024_i8 + iand(t0, 1023_i8))
    t3 = merge((t2 * 268435456_i8), (t2 * 536870912_i8), (t1 == 29_i8))
    t4 = merge((t2 * 134217728_i8), t3, (t1 == 28_i8))
    t5 = merge((t2 * 67108864_i8), t4, (t1 == 27_i8))
    t6 = merge((t2 * 33554432_i8), t5, (t1 == 26_i8))
    t7 = merge((t2 * 16777216_i8), t6, (t1 == 25_i8))
    t8 = merge((t2 * 8388608_i8), t7, (t1 == 24_i8))
    t9 = merge((t2 * 4194304_i8), t8, (t1 == 23_i8))
    t10 = merge((t2 * 2097152_i8), t9, (t1 == 22_i8))
    t11 = merge((t2 * 1048576_i8), t10, (t1 == 21_i8))
    t12 = merge((t2 * 524288_i8), t11, (t1 == 20_i8))
    t13 = merge((t2 * 262144_i8), t12, (t1 == 19_i8))
    t14 = merge((t2 * 131072_i8), t13, (t1 == 18_i8))
    t15 = merge((t2 * 65536_i8), t14, (t1 == 17_i8))
    t16 = merge((t2 * 32768_i8), t15, (t1 == 16_i8))
    t17 = merge((t2 * 16384_i8), t16, (t1 == 15_i8))
    t18 = merge((t2 * 8192_i8), t17, (t1 == 14_i8))
    t19 = merge((t2 * 4096_i8), t18, (t1 == 13_i8))
    t20 = merge((t2 * 2048_i8), t19, (t1 == 12_i8))
    t21 = merge((t2 * 1024_i8), t20, (t1 == 11_i8))
    t22 = merge((t2 * 512_i8), t21, (t1 == 10_i8))
    t23 = merge((t2 * 256_i8), t22, (t1 == 9_i8))
    t24 = merge((t2 * 128_i8), t23, (t1 == 8_i8))
    t25 = merge((t2 * 64_i8), t24, (t1 == 7_i8))
    t26 = merge((t2 * 32_i8), t25, (t1 == 6_i8))
    t27 = merge((t2 * 16_i8), t26, (t1 == 5_i8))
    t28 = merge((t2 * 8_i8), t27, (t1 == 4_i8))
    t29 = merge((t2 * 4_i8), t28, (t1 == 3_i8))
    t30 = merge((t2 * 2_i8), t29, (t1 == 2_i8))
    t31 = merge(t2, t30, (t1 == 1_i8))
    t32 = merge(t0, t31, (t1 == 0_i8))
    t33 = merge(t32, (-t32), (bits < 32768_i8))
    units = t33
  end function scale_units

  ! Offset and unit of a group, from the floor of its minimum and the ceiling of its maximum, and their patterns.
  pure subroutine group_scales(minimum, maximum, lo, u, lo_bits, u_bits)
    integer(i8), intent(in) :: minimum
    integer(i8), intent(in) :: maximum
    integer(i8), intent(out) :: lo
    integer(i8), intent(out) :: u
    integer(i8), intent(out) :: lo_bits
    integer(i8), intent(out) :: u_bits
    integer(i8) :: t0
    integer(i8) :: t1
    integer(i8) :: t2
    integer(i8) :: t3
    integer(i8) :: t4
    integer(i8) :: t5
    integer(i8) :: t6
    integer(i8) :: t7
    integer(i8) :: t8
    integer(i8) :: t9
    integer(i8) :: t10
    integer(i8) :: t11
    integer(i8) :: t12
    integer(i8) :: t13
    integer(i8) :: t14
    integer(i8) :: t15
    integer(i8) :: t16
    integer(i8) :: t17
    integer(i8) :: t18
    integer(i8) :: t19
    integer(i8) :: t20
    integer(i8) :: t21
    integer(i8) :: t22
    integer(i8) :: t23
    integer(i8) :: t24
    integer(i8) :: t25
    integer(i8) :: t26
    integer(i8) :: t27
    integer(i8) :: t28
    integer(i8) :: t29
    integer(i8) :: t30
    integer(i8) :: t31
    integer(i8) :: t32
    integer(i8) :: t33
    integer(i8) :: t34
    integer(i8) :: t35
    integer(i8) :: t36
    integer(i8) :: t37
    integer(i8) :: t38
    integer(i8) :: t39
    integer(i8) :: t40
    integer(i8) :: t41
    integer(i8) :: t42
    integer(i8) :: t43
    integer(i8) :: t44
    integer(i8) :: t45
    integer(i8) :: t46
    integer(i8) :: t47
    integer(i8) :: t48
    integer(i8) :: t49
    integer(i8) :: t50
    integer(i8) :: t51
    integer(i8) :: t52
    integer(i8) :: t53
    integer(i8) :: t54
    integer(i8) :: t55
    integer(i8) :: t56
    integer(i8) :: t57
    integer(i8) :: t58
    integer(i8) :: t59
    integer(i8) :: t60
    integer(i8) :: t61
    integer(i8) :: t62
    logical :: t63
    integer(i8) :: t64
    integer(i8) :: t65
    integer(i8) :: t66
    integer(i8) :: t67
    integer(i8) :: t68
    integer(i8) :: t69
    integer(i8) :: t70
    integer(i8) :: t71
    integer(i8) :: t72
    integer(i8) :: t73
    integer(i8) :: t74
    integer(i8) :: t75
    integer(i8) :: t76
    integer(i8) :: t77
    integer(i8) :: t78
    integer(i8) :: t79
    integer(i8) :: t80
    integer(i8) :: t81
    integer(i8) :: t82
    integer(i8) :: t83
    integer(i8) :: t84
    integer(i8) :: t85
    integer(i8) :: t86
    integer(i8) :: t87
    integer(i8) :: t88
    integer(i8) :: t89
    integer(i8) :: t90
    integer(i8) :: t91
    integer(i8) :: t92
    integer(i8) :: t93
    integer(i8) :: t94
    integer(i8) :: t95
    logical :: t96
    integer(i8) :: t97
    integer(i8) :: t98
    integer(i8) :: t99
    integer(i8) :: t100
    integer(i8) :: t101
    integer(i8) :: t102
    integer(i8) :: t103
    integer(i8) :: t104
    integer(i8) :: t105
    integer(i8) :: t106
    integer(i8) :: t107
    integer(i8) :: t108
    integer(i8) :: t109
    integer(i8) :: t110
    integer(i8) :: t111
    integer(i8) :: t112
    integer(i8) :: t113
    integer(i8) :: t114
    integer(i8) :: t115
    integer(i8) :: t116
    integer(i8) :: t117
    integer(i8) :: t118
    integer(i8) :: t119
    integer(i8) :: t120
    integer(i8) :: t121
    integer(i8) :: t122
    integer(i8) :: t123
    integer(i8) :: t124
    integer(i8) :: t125
    integer(i8) :: t126
    integer(i8) :: t127
    integer(i8) :: t128
    t0 = merge((shifta(minimum, 29) * 536870912_i8), minimum, (((-1099511627776_i8) <= minimum) .and. &
      (minimum < 1099511627776_i8)))
    t1 = merge((shifta(minimum, 28) * 268435456_i8), t0, (((-549755813888_i8) <= minimum) .and. (minimum &
      < 549755813888_i8)))
    t2 = merge((shifta(minimum, 27) * 134217728_i8), t1, (((-274877906944_i8) <= minimum) .and. (minimum &
      < 274877906944_i8)))
    t3 = merge((shifta(minimum, 26) * 67108864_i8), t2, (((-137438953472_i8) <= minimum) .and. (minimum &
      < 137438953472_i8)))
    t4 = merge((shifta(minimum, 25) * 33554432_i8), t3, (((-68719476736_i8) <= minimum) .and. (minimum < &
      68719476736_i8)))
    t5 = merge((shifta(minimum, 24) * 16777216_i8), t4, (((-34359738368_i8) <= minimum) .and. (minimum < &
      34359738368_i8)))
    t6 = merge((shifta(minimum, 23) * 8388608_i8), t5, (((-17179869184_i8) <= minimum) .and. (minimum < &
      17179869184_i8)))
    t7 = merge((shifta(minimum, 22) * 4194304_i8), t6, (((-8589934592_i8) <= minimum) .and. (minimum < &
      8589934592_i8)))
    t8 = merge((shifta(minimum, 21) * 2097152_i8), t7, (((-4294967296_i8) <= minimum) .and. (minimum < &
      4294967296_i8)))
    t9 = merge((shifta(minimum, 20) * 1048576_i8), t8, (((-2147483648_i8) <= minimum) .and. (minimum < &
      2147483648_i8)))
    t10 = merge((shifta(minimum, 19) * 524288_i8), t9, (((-1073741824_i8) <= minimum) .and. (minimum < &
      1073741824_i8)))
    t11 = merge((shifta(minimum, 18) * 262144_i8), t10, (((-536870912_i8) <= minimum) .and. (minimum < &
      536870912_i8)))
    t12 = merge((shifta(minimum, 17) * 131072_i8), t11, (((-268435456_i8) <= minimum) .and. (minimum < &
      268435456_i8)))
    t13 = merge((shifta(minimum, 16) * 65536_i8), t12, (((-134217728_i8) <= minimum) .and. (minimum < &
      134217728_i8)))
    t14 = merge((shifta(minimum, 15) * 32768_i8), t13, (((-67108864_i8) <= minimum) .and. (minimum < &
      67108864_i8)))
    t15 = merge((shifta(minimum, 14) * 16384_i8), t14, (((-33554432_i8) <= minimum) .and. (minimum < &
      33554432_i8)))
    t16 = merge((shifta(minimum, 13) * 8192_i8), t15, (((-16777216_i8) <= minimum) .and. (minimum < &
      16777216_i8)))
    t17 = merge((shifta(minimum, 12) * 4096_i8), t16, (((-8388608_i8) <= minimum) .and. (minimum < &
      8388608_i8)))
    t18 = merge((shifta(minimum, 11) * 2048_i8), t17, (((-4194304_i8) <= minimum) .and. (minimum < &
      4194304_i8)))
    t19 = merge((shifta(minimum, 10) * 1024_i8), t18, (((-2097152_i8) <= minimum) .and. (minimum < &
      2097152_i8)))
    t20 = merge((shifta(minimum, 9) * 512_i8), t19, (((-1048576_i8) <= minimum) .and. (minimum < &
      1048576_i8)))
    t21 = merge((shifta(minimum, 8) * 256_i8), t20, (((-524288_i8) <= minimum) .and. (minimum < &
      524288_i8)))
    t22 = merge((shifta(minimum, 7) * 128_i8), t21, (((-262144_i8) <= minimum) .and. (minimum < &
      262144_i8)))
    t23 = merge((shifta(minimum, 6) * 64_i8), t22, (((-131072_i8) <= minimum) .and. (minimum < &
      131072_i8)))
    t24 = merge((shifta(minimum, 5) * 32_i8), t23, (((-65536_i8) <= minimum) .and. (minimum < &
      65536_i8)))
    t25 = merge((shifta(minimum, 4) * 16_i8), t24, (((-32768_i8) <= minimum) .and. (minimum < &
      32768_i8)))
    t26 = merge((shifta(minimum, 3) * 8_i8), t25, (((-16384_i8) <= minimum) .and. (minimum < 16384_i8)))
    t27 = merge((shifta(minimum, 2) * 4_i8), t26, (((-8192_i8) <= minimum) .and. (minimum < 8192_i8)))
    t28 = merge((shifta(minimum, 1) * 2_i8), t27, (((-4096_i8) <= minimum) .and. (minimum < 4096_i8)))
    t29 = merge(minimum, t28, (((-2048_i8) <= minimum) .and. (minimum < 2048_i8)))
    t30 = (-(maximum - t29))
    t31 = (t30/105_i8 - merge(1_i8, 0_i8, mod(t30, 105_i8) < 0_i8))
    t32 = merge((shifta(t31, 29) * 536870912_i8), t31, (((-1099511627776_i8) <= t31) .and. (t31 < &
      1099511627776_i8)))
    t33 = merge((shifta(t31, 28) * 268435456_i8), t32, (((-549755813888_i8) <= t31) .and. (t31 < &
      549755813888_i8)))
    t34 = merge((shifta(t31, 27) * 134217728_i8), t33, (((-274877906944_i8) <= t31) .and. (t31 < &
      274877906944_i8)))
    t35 = merge((shifta(t31, 26) * 67108864_i8), t34, (((-137438953472_i8) <= t31) .and. (t31 < &
      137438953472_i8)))
    t36 = merge((shifta(t31, 25) * 33554432_i8), t35, (((-68719476736_i8) <= t31) .and. (t31 < &
      68719476736_i8)))
    t37 = merge((shifta(t31, 24) * 16777216_i8), t36, (((-34359738368_i8) <= t31) .and. (t31 < &
      34359738368_i8)))
    t38 = merge((shifta(t31, 23) * 8388608_i8), t37, (((-17179869184_i8) <= t31) .and. (t31 < &
      17179869184_i8)))
    t39 = merge((shifta(t31, 22) * 4194304_i8), t38, (((-8589934592_i8) <= t31) .and. (t31 < &
      8589934592_i8)))
    t40 = merge((shifta(t31, 21) * 2097152_i8), t39, (((-4294967296_i8) <= t31) .and. (t31 < &
      4294967296_i8)))
    t41 = merge((shifta(t31, 20) * 1048576_i8), t40, (((-2147483648_i8) <= t31) .and. (t31 < &
      2147483648_i8)))
    t42 = merge((shifta(t31, 19) * 524288_i8), t41, (((-1073741824_i8) <= t31) .and. (t31 < &
      1073741824_i8)))
    t43 = merge((shifta(t31, 18) * 262144_i8), t42, (((-536870912_i8) <= t31) .and. (t31 < &
      536870912_i8)))
    t44 = merge((shifta(t31, 17) * 131072_i8), t43, (((-268435456_i8) <= t31) .and. (t31 < &
      268435456_i8)))
    t45 = merge((shifta(t31, 16) * 65536_i8), t44, (((-134217728_i8) <= t31) .and. (t31 < &
      134217728_i8)))
    t46 = merge((shifta(t31, 15) * 32768_i8), t45, (((-67108864_i8) <= t31) .and. (t31 < 67108864_i8)))
    t47 = merge((shifta(t31, 14) * 16384_i8), t46, (((-33554432_i8) <= t31) .and. (t31 < 33554432_i8)))
    t48 = merge((shifta(t31, 13) * 8192_i8), t47, (((-16777216_i8) <= t31) .and. (t31 < 16777216_i8)))
    t49 = merge((shifta(t31, 12) * 4096_i8), t48, (((-8388608_i8) <= t31) .and. (t31 < 8388608_i8)))
    t50 = merge((shifta(t31, 11) * 2048_i8), t49, (((-4194304_i8) <= t31) .and. (t31 < 4194304_i8)))
    t51 = merge((shifta(t31, 10) * 1024_i8), t50, (((-2097152_i8) <= t31) .and. (t31 < 2097152_i8)))
    t52 = merge((shifta(t31, 9) * 512_i8), t51, (((-1048576_i8) <= t31) .and. (t31 < 1048576_i8)))
    t53 = merge((shifta(t31, 8) * 256_i8), t52, (((-524288_i8) <= t31) .and. (t31 < 524288_i8)))
    t54 = merge((shifta(t31, 7) * 128_i8), t53, (((-262144_i8) <= t31) .and. (t31 < 262144_i8)))
    t55 = merge((shifta(t31, 6) * 64_i8), t54, (((-131072_i8) <= t31) .and. (t31 < 131072_i8)))
    t56 = merge((shifta(t31, 5) * 32_i8), t55, (((-65536_i8) <= t31) .and. (t31 < 65536_i8)))
    t57 = merge((shifta(t31, 4) * 16_i8), t56, (((-32768_i8) <= t31) .and. (t31 < 32768_i8)))
    t58 = merge((shifta(t31, 3) * 8_i8), t57, (((-16384_i8) <= t31) .and. (t31 < 16384_i8)))
    t59 = merge((shifta(t31, 2) * 4_i8), t58, (((-8192_i8) <= t31) .and. (t31 < 8192_i8)))
    t60 = merge((shifta(t31, 1) * 2_i8), t59, (((-4096_i8) <= t31) .and. (t31 < 4096_i8)))
    t61 = merge(t31, t60, (((-2048_i8) <= t31) .and. (t31 < 2048_i8)))
    t62 = (-t61)
    t63 = (t29 < 0_i8)
    t64 = merge((-t29), t29, t63)
    t65 = merge((29696_i8 + shifta(t64, 29)), 0_i8, (t64 < 1099511627776_i8))
    t66 = merge((28672_i8 + shifta(t64, 28)), t65, (t64 < 549755813888_i8))
    t67 = merge((27648_i8 + shifta(t64, 27)), t66, (t64 < 274877906944_i8))
    t68 = merge((26624_i8 + shifta(t64, 26)), t67, (t64 < 137438953472_i8))
    t69 = merge((25600_i8 + shifta(t64, 25)), t68, (t64 < 68719476736_i8))
    t70 = merge((24576_i8 + shifta(t64, 24)), t69, (t64 < 34359738368_i8))
    t71 = merge((23552_i8 + shifta(t64, 23)), t70, (t64 < 17179869184_i8))
    t72 = merge((22528_i8 + shifta(t64, 22)), t71, (t64 < 8589934592_i8))
    t73 = merge((21504_i8 + shifta(t64, 21)), t72, (t64 < 4294967296_i8))
    t74 = merge((20480_i8 + shifta(t64, 20)), t73, (t64 < 2147483648_i8))
    t75 = merge((19456_i8 + shifta(t64, 19)), t74, (t64 < 1073741824_i8))
    t76 = merge((18432_i8 + shifta(t64, 18)), t75, (t64 < 536870912_i8))
    t77 = merge((17408_i8 + shifta(t64, 17)), t76, (t64 < 268435456_i8))
    t78 = merge((16384_i8 + shifta(t64, 16)), t77, (t64 < 134217728_i8))
    t79 = merge((15360_i8 + shifta(t64, 15)), t78, (t64 < 67108864_i8))
    t80 = merge((14336_i8 + shifta(t64, 14)), t79, (t64 < 33554432_i8))
    t81 = merge((13312_i8 + shifta(t64, 13)), t80, (t64 < 16777216_i8))
    t82 = merge((12288_i8 + shifta(t64, 12)), t81, (t64 < 8388608_i8))
    t83 = merge((11264_i8 + shifta(t64, 11)), t82, (t64 < 4194304_i8))
    t84 = merge((10240_i8 + shifta(t64, 10)), t83, (t64 < 2097152_i8))
    t85 = merge((9216_i8 + shifta(t64, 9)), t84, (t64 < 1048576_i8))
    t86 = merge((8192_i8 + shifta(t64, 8)), t85, (t64 < 524288_i8))
    t87 = merge((7168_i8 + shifta(t64, 7)), t86, (t64 < 262144_i8))
    t88 = merge((6144_i8 + shifta(t64, 6)), t87, (t64 < 131072_i8))
    t89 = merge((5120_i8 + shifta(t64, 5)), t88, (t64 < 65536_i8))
    t90 = merge((4096_i8 + shifta(t64, 4)), t89, (t64 < 32768_i8))
    t91 = merge((3072_i8 + shifta(t64, 3)), t90, (t64 < 16384_i8))
    t92 = merge((2048_i8 + shifta(t64, 2)), t91, (t64 < 8192_i8))
    t93 = merge((1024_i8 + shifta(t64, 1)), t92, (t64 < 4096_i8))
    t94 = merge(t64, t93, (t64 < 2048_i8))
    t95 = merge((32768_i8 + t94), t94, t63)
    t96 = (t62 < 0_i8)
    t97 = merge(t61, t62, t96)
    t98 = merge((29696_i8 + shifta(t97, 29)), 0_i8, (t97 < 1099511627776_i8))
    t99 = merge((28672_i8 + shifta(t97, 28)), t98, (t97 < 549755813888_i8))
    t100 = merge((27648_i8 + shifta(t97, 27)), t99, (t97 < 274877906944_i8))
    t101 = merge((26624_i8 + shifta(t97, 26)), t100, (t97 < 137438953472_i8))
    t102 = merge((25600_i8 + shifta(t97, 25)), t101, (t97 < 68719476736_i8))
    t103 = merge((24576_i8 + shifta(t97, 24)), t102, (t97 < 34359738368_i8))
    t104 = merge((23552_i8 + shifta(t97, 23)), t103, (t97 < 17179869184_i8))
    t105 = merge((22528_i8 + shifta(t97, 22)), t104, (t97 < 8589934592_i8))
    t106 = merge((21504_i8 + shifta(t97, 21)), t105, (t97 < 4294967296_i8))
    t107 = merge((20480_i8 + shifta(t97, 20)), t106, (t97 < 2147483648_i8))
    t108 = merge((19456_i8 + shifta(t97, 19)), t107, (t97 < 1073741824_i8))
    t109 = merge((18432_i8 + shifta(t97, 18)), t108, (t97 < 536870912_i8))
    t110 = merge((17408_i8 + shifta(t97, 17)), t109, (t97 < 268435456_i8))
    t111 = merge((16384_i8 + shifta(t97, 16)), t110, (t97 < 134217728_i8))
    t112 = merge((15360_i8 + shifta(t97, 15)), t111, (t97 < 67108864_i8))
    t113 = merge((14336_i8 + shifta(t97, 14)), t112, (t97 < 33554432_i8))
    t114 = merge((13312_i8 + shifta(t97, 13)), t113, (t97 < 16777216_i8))
    t115 = merge((12288_i8 + shifta(t97, 12)), t114, (t97 < 8388608_i8))
    t116 = merge((11264_i8 + shifta(t97, 11)), t115, (t97 < 4194304_i8))
    t117 = merge((10240_i8 + shifta(t97, 10)), t116, (t97 < 2097152_i8))
    t118 = merge((9216_i8 + shifta(t97, 9)), t117, (t97 < 1048576_i8))
    t119 = merge((8192_i8 + shifta(t97, 8)), t118, (t97 < 524288_i8))
    t120 = merge((7168_i8 + shifta(t97, 7)), t119, (t97 < 262144_i8))
    t121 = merge((6144_i8 + shifta(t97, 6)), t120, (t97 < 131072_i8))
    t122 = merge((5120_i8 + shifta(t97, 5)), t121, (t97 < 65536_i8))
    t123 = merge((4096_i8 + shifta(t97, 4)), t122, (t97 < 32768_i8))
    t124 = merge((3072_i8 + shifta(t97, 3)), t123, (t97 < 16384_i8))
    t125 = merge((2048_i8 + shifta(t97, 2)), t124, (t97 < 8192_i8))
    t126 = merge((1024_i8 + shifta(t97, 1)), t125, (t97 < 4096_i8))
    t127 = merge(t97, t126, (t97 < 2048_i8))
    t128 = merge((32768_i8 + t127), t127, t96)
    lo = t29
    u = t62
    lo_bits = t95
    u_bits = t128
  end subroutine group_scales

  ! What a group adds to its row: lo * (sum of activations) + u * (dot product), exactly.
  pure function contribution(lo, u, dot, total) result(units)
    integer(i8), intent(in) :: lo
    integer(i8), intent(in) :: u
    integer(i8), intent(in) :: dot
    integer(i8), intent(in) :: total
    integer(i8) :: units
    units = ((lo * total) + (u * dot))
  end function contribution

  ! Twice the midpoints of lane 0: a weight's code is how many are not above twice the weight.
  pure subroutine midpoints0(lo, u, doubled)
    integer(i8), intent(in) :: lo
    integer(i8), intent(in) :: u
    integer(i8), intent(out) :: doubled(15)
    integer(i8) :: t0
    t0 = (lo * 2_i8)
    doubled(1) = (t0 + (u * 7_i8))
    doubled(2) = (t0 + (u * 21_i8))
    doubled(3) = (t0 + (u * 35_i8))
    doubled(4) = (t0 + (u * 49_i8))
    doubled(5) = (t0 + (u * 63_i8))
    doubled(6) = (t0 + (u * 77_i8))
    doubled(7) = (t0 + (u * 91_i8))
    doubled(8) = (t0 + (u * 105_i8))
    doubled(9) = (t0 + (u * 119_i8))
    doubled(10) = (t0 + (u * 133_i8))
    doubled(11) = (t0 + (u * 147_i8))
    doubled(12) = (t0 + (u * 161_i8))
    doubled(13) = (t0 + (u * 175_i8))
    doubled(14) = (t0 + (u * 189_i8))
    doubled(15) = (t0 + (u * 203_i8))
  end subroutine midpoints0

  ! Twice the midpoints of lane 1: a weight's code is how many are not above twice the weight.
  pure subroutine midpoints1(lo, u, doubled)
    integer(i8), intent(in) :: lo
    integer(i8), intent(in) :: u
    integer(i8), intent(out) :: doubled(7)
    integer(i8) :: t0
    t0 = (lo * 2_i8)
    doubled(1) = (t0 + (u * 15_i8))
    doubled(2) = (t0 + (u * 45_i8))
    doubled(3) = (t0 + (u * 75_i8))
    doubled(4) = (t0 + (u * 105_i8))
    doubled(5) = (t0 + (u * 135_i8))
    doubled(6) = (t0 + (u * 165_i8))
    doubled(7) = (t0 + (u * 195_i8))
  end subroutine midpoints1

  ! The weight of a block that sits in a lane of a septet: the inverse of `place`.
  pure function place0(septet) result(weight)
    integer(i8), intent(in) :: septet
    integer(i8) :: weight
    weight = (septet * 2_i8)
  end function place0

  ! The weight of a block that sits in a lane of a septet: the inverse of `place`.
  pure function place1(septet) result(weight)
    integer(i8), intent(in) :: septet
    integer(i8) :: weight
    weight = ((septet * 2_i8) + 1_i8)
  end function place1

  pure function holds(group) result(held)
    integer(c_size_t), intent(in) :: group
    logical :: held
    held = group > 0 .and. group <= largest_group .and. modulo(group, block_size) == 0
  end function holds

  ! The number that a byte is.
  elemental function from_byte(byte) result(n)
    integer(c_int8_t), intent(in) :: byte
    integer(i8) :: n
    n = iand(int(byte, i8), 255_i8)
  end function from_byte

  ! The byte of a number from 0 to 255.
  elemental function to_byte(n) result(byte)
    integer(i8), intent(in) :: n
    integer(c_int8_t) :: byte
    byte = int(n - shiftl(shiftr(n, 7), 8), c_int8_t)
  end function to_byte

  pure function group_bytes(group) &
    bind(C, name="septet_s43_group_bytes") result(bytes)
    integer(c_size_t), value :: group
    integer(c_size_t) :: bytes
    bytes = 0
    if (holds(group)) bytes = scale_size + group/block_size*block_bytes
  end function group_bytes

  pure function row_bytes(columns, group) &
    bind(C, name="septet_s43_row_bytes") result(bytes)
    integer(c_size_t), value :: columns, group
    integer(c_size_t) :: bytes
    bytes = 0
    if (holds(group)) bytes = (columns/group + merge(1, 0, modulo(columns, group) /= 0))*group_bytes(group)
  end function row_bytes

  function quantize_group(weights, length, group, data) &
    bind(C, name="septet_s43_quantize_group") result(status)
    integer(c_size_t), value :: length, group
    real(c_float), intent(in) :: weights(*)
    integer(c_int8_t), intent(out) :: data(*)
    integer(c_int) :: status
    integer(i8) :: lo, u, lo_bits, u_bits, i, b, s, k
    integer(i8) :: doubled0(15), doubled1(7), bytes(max(block_bytes, scale_size))
    integer(i8) :: codes(0:block_size - 1), septets(septets_of_block)
    real(c_double) :: padded(0:largest_group - 1), low, high

    status = bad_size
    if (.not. holds(group) .or. length <= 0 .or. length > group) return
    status = bad_weight
    do i = 1, length
      if (.not. abs(weights(i)) <= limit) return
    end do
    low = real(weights(1), c_double)
    high = low
    do i = 0, group - 1
      padded(i) = real(weights(merge(i + 1, 1_i8, i < length)), c_double) ! padding does not change a group's extremes
      if (padded(i) < low) low = padded(i)
      if (padded(i) > high) high = padded(i)
    end do

    call group_scales(floor(low*2.0_c_double**(24), i8), ceiling(high*2.0_c_double**(24), i8), &
      lo, u, lo_bits, u_bits)
    call midpoints0(lo, u, doubled0)
    call midpoints1(lo, u, doubled1)
    call scale_bytes(lo_bits, bytes(1:2))
    call scale_bytes(u_bits, bytes(3:4))
    do i = 1, scale_size
      data(i) = to_byte(bytes(i))
    end do
    do b = 0, group/block_size - 1
      do i = 0, block_size - 1
        codes(i) = 0
      end do
      do s = 0, septets_of_block - 1
        i = b*block_size + place0(s)
        if (i < length) then
          do k = 1, 15 ! twice a midpoint is exact in binary64
            if (padded(i)*2.0_c_double**(25) >= real(doubled0(k), c_double)) &
              codes(place0(s)) = codes(place0(s)) + 1
          end do
        end if
        i = b*block_size + place1(s)
        if (i < length) then
          do k = 1, 7 ! twice a midpoint is exact in binary64
            if (padded(i)*2.0_c_double**(25) >= real(doubled1(k), c_double)) &
              codes(place1(s)) = codes(place1(s)) + 1
          end do
        end if
        septets(s + 1) = encode(codes(place0(s)), codes(place1(s)))
      end do
      call pack(septets, bytes(1:block_bytes))
      do i = 1, block_bytes
        data(scale_size + b*block_bytes + i) = to_byte(bytes(i))
      end do
    end do
    status = ok
  end function quantize_group

  function quantize_row(weights, columns, group, data) &
    bind(C, name="septet_s43_quantize_row") result(status)
    integer(c_size_t), value :: columns, group
    real(c_float), intent(in) :: weights(*)
    integer(c_int8_t), intent(out) :: data(*)
    integer(c_int) :: status
    integer(i8) :: g
    status = bad_size
    if (.not. holds(group)) return
    status = ok
    do g = 0, (columns + group - 1)/group - 1
      status = quantize_group(weights(g*group + 1), min(group, columns - g*group), group, data(g*group_bytes(group) + 1))
      if (status /= ok) return
    end do
  end function quantize_row

  function quantize_rows(weights, rows, columns, group, data) &
    bind(C, name="septet_s43_quantize_rows") result(status)
    integer(c_size_t), value :: rows, columns, group
    real(c_float), intent(in) :: weights(*)
    integer(c_int8_t), intent(out) :: data(*)
    integer(c_int) :: status
    integer(i8) :: r
    status = ok
    do r = 0, rows - 1
      status = quantize_row(weights(r*columns + 1), columns, group, data(r*row_bytes(columns, group) + 1))
      if (status /= ok) return
    end do
  end function quantize_rows

  ! A group's codebook entries in the order of its weights.
  pure subroutine entries(data, group, n, status)
    integer(c_int8_t), intent(in) :: data(*)
    integer(c_size_t), intent(in) :: group
    integer(i8), intent(out) :: n(0:largest_group - 1)
    integer(c_int), intent(out) :: status
    integer(i8) :: bytes(block_bytes), septets(0:septets_of_block - 1), b, s, i
    status = ok
    do b = 0, group/block_size - 1
      do i = 1, block_bytes
        bytes(i) = from_byte(data(scale_size + b*block_bytes + i))
      end do
      call unpack(bytes, septets)
      do concurrent (s = 0:septets_of_block - 1)
        call levels(septets(s), n(b*block_size + place0(s)), n(b*block_size + place1(s)))
      end do
      do s = 0, septets_of_block - 1
        if (.not. is_valid(septets(s))) status = septet_not_valid
      end do
    end do
  end subroutine entries

  ! A group's offset and unit in units of the grid.
  pure subroutine stored_scales(data, lo, u, status)
    integer(c_int8_t), intent(in) :: data(*)
    integer(i8), intent(out) :: lo, u
    integer(c_int), intent(out) :: status
    integer(i8) :: bytes(4), lo_bits, u_bits, i
    do i = 1, 4
      bytes(i) = from_byte(data(i))
    end do
    lo_bits = scale_bits(bytes(1:2))
    u_bits = scale_bits(bytes(3:4))
    lo = 0
    u = 0
    status = scale_not_finite
    if (.not. (is_finite(lo_bits) .and. is_finite(u_bits))) return
    lo = scale_units(lo_bits)
    u = scale_units(u_bits)
    status = merge(unit_negative, ok, u_bits >= 32768)
  end subroutine stored_scales

  function dequantize_group(data, length, group, weights) &
    bind(C, name="septet_s43_dequantize_group") result(status)
    integer(c_size_t), value :: length, group
    integer(c_int8_t), intent(in) :: data(*)
    real(c_float), intent(inout) :: weights(*)
    integer(c_int) :: status
    integer(i8) :: n(0:largest_group - 1), lo, u, i
    real(c_float) :: offset, step
    status = bad_size
    if (.not. holds(group) .or. length < 0 .or. length > group) return
    call stored_scales(data, lo, u, status)
    if (status /= ok) return
    call entries(data, group, n, status)
    if (status /= ok) return
    offset = real(lo, c_float)*grid
    step = real(u, c_float)*grid
    do concurrent (i = 1:length)
      weights(i) = offset + step*real(n(i - 1), c_float) ! the product is exact: one rounding, fused or not
    end do
  end function dequantize_group

  function dequantize_row(data, columns, group, weights) &
    bind(C, name="septet_s43_dequantize_row") result(status)
    integer(c_size_t), value :: columns, group
    integer(c_int8_t), intent(in) :: data(*)
    real(c_float), intent(inout) :: weights(*)
    integer(c_int) :: status
    integer(i8) :: g
    status = bad_size
    if (.not. holds(group)) return
    status = ok
    do g = 0, (columns + group - 1)/group - 1
      status = dequantize_group(data(g*group_bytes(group) + 1), min(group, columns - g*group), group, weights(g*group + 1))
      if (status /= ok) return
    end do
  end function dequantize_row

  function dequantize_rows(data, rows, columns, group, weights) &
    bind(C, name="septet_s43_dequantize_rows") result(status)
    integer(c_size_t), value :: rows, columns, group
    integer(c_int8_t), intent(in) :: data(*)
    real(c_float), intent(inout) :: weights(*)
    integer(c_int) :: status
    integer(i8) :: r
    status = ok
    do r = 0, rows - 1
      status = dequantize_row(data(r*row_bytes(columns, group) + 1), columns, group, weights(r*columns + 1))
      if (status /= ok) return
    end do
  end function dequantize_rows

  function dot_group(data, length, group, activations, dot) &
    bind(C, name="septet_s43_dot_group") result(status)
    integer(c_size_t), value :: length, group
    integer(c_int8_t), intent(in) :: data(*), activations(*)
    integer(c_int32_t), intent(out) :: dot
    integer(c_int) :: status
    integer(i8) :: n(0:largest_group - 1), i
    dot = 0
    status = bad_size
    if (.not. holds(group) .or. length < 0 .or. length > group) return
    call entries(data, group, n, status)
    if (status /= ok) return
    do i = 1, length
      dot = dot + int(n(i - 1), c_int32_t)*activations(i)
    end do
  end function dot_group

  function quantize_activations(vector, length, activations, scale) &
    bind(C, name="septet_s43_quantize_activations") result(status)
    integer(c_size_t), value :: length
    real(c_float), intent(in) :: vector(*)
    integer(c_int8_t), intent(out) :: activations(*)
    real(c_float), intent(out) :: scale
    integer(c_int) :: status
    real(c_double), parameter :: even = 1.5_c_double*2.0_c_double**52 ! adding it rounds to an integer, ties to even
    real(c_float) :: largest
    integer(i8) :: i
    largest = 0
    scale = 0
    status = bad_weight
    do i = 1, length
      if (.not. abs(vector(i)) <= huge(largest)) return
      largest = max(largest, abs(vector(i)))
    end do
    scale = largest/127.0_c_float
    ! The product is exact.
    if (127.0_c_double*real(scale, c_double) < real(largest, c_double)) scale = nearest(scale, 1.0_c_float)
    if (scale > 0) then
      ! No quotient of binary32 numbers is rounded to or across a tie.
      do concurrent (i = 1:length)
        activations(i) = int((real(vector(i), c_double)/real(scale, c_double) + even) - even, c_int8_t)
      end do
    else
      do i = 1, length
        activations(i) = 0
      end do
    end if
    status = ok
  end function quantize_activations

  ! A tile of at most `tile` products of a row with vectors.
  subroutine row_products(data, columns, group, activations, scales, vectors, rows, products, status)
    integer(c_size_t), intent(in) :: columns, group, vectors, rows
    integer(c_int8_t), intent(in) :: data(*), activations(*)
    real(c_float), intent(in) :: scales(*)
    real(c_float), intent(inout) :: products(*)
    integer(c_int), intent(out) :: status
    real(c_float) :: partial(0:partial_sums - 1, tile)
    integer(i8) :: n(0:largest_group - 1), lo, u, g, v, i, length, half, first, k, dot, total
    do v = 1, tile
      do k = 0, partial_sums - 1
        partial(k, v) = 0
      end do
    end do
    status = ok
    do g = 0, (columns + group - 1)/group - 1
      length = min(group, columns - g*group)
      call stored_scales(data(g*group_bytes(group) + 1), lo, u, status)
      if (status /= ok) return
      call entries(data(g*group_bytes(group) + 1), group, n, status)
      if (status /= ok) return
      k = modulo(g, partial_sums)
      do v = 1, vectors
        first = (v - 1)*columns + g*group + 1
        dot = 0
        total = 0
        do i = 0, length - 1
          dot = dot + n(i)*activations(first + i)
          total = total + activations(first + i)
        end do
        partial(k, v) = partial(k, v) + real(contribution(lo, u, dot, total), c_float)
      end do
    end do
    do v = 1, vectors
      half = partial_sums/2
      do while (half > 0)
        do k = 0, half - 1
          partial(k, v) = partial(k, v) + partial(k + half, v)
        end do
        half = half/2
      end do
      ! The sum times the grid is exact; a product that is exactly 0 has no sign in the spec.
      products((v - 1)*rows + 1) = 0
      if (abs(partial(0, v)) > 0 .and. abs(scales(v)) > 0) products((v - 1)*rows + 1) = (partial(0, v)*grid)*scales(v)
    end do
  end subroutine row_products

  function matmul_rows(data, rows, columns, group, activations, scales, vectors, products) &
    bind(C, name="septet_s43_matmul") result(status)
    integer(c_size_t), value :: rows, columns, group, vectors
    integer(c_int8_t), intent(in) :: data(*), activations(*)
    real(c_float), intent(in) :: scales(*)
    real(c_float), intent(inout) :: products(*)
    integer(c_int) :: status
    integer(i8) :: r, v
    status = bad_size
    if (.not. holds(group)) return
    status = scale_not_finite
    do v = 1, vectors
      if (.not. abs(scales(v)) <= huge(scales)) return
    end do
    status = ok
    do r = 0, rows - 1
      do v = 0, vectors - 1, tile
        call row_products(data(r*row_bytes(columns, group) + 1), columns, group, activations(v*columns + 1), &
          scales(v + 1), min(tile, vectors - v), rows, products(v*rows + r + 1), status)
        if (status /= ok) return
      end do
    end do
  end function matmul_rows

  function matvec(data, rows, columns, group, activations, scale, products) &
    bind(C, name="septet_s43_matvec") result(status)
    integer(c_size_t), value :: rows, columns, group
    integer(c_int8_t), intent(in) :: data(*), activations(*)
    real(c_float), value :: scale
    real(c_float), intent(inout) :: products(*)
    integer(c_int) :: status
    real(c_float) :: scales(1)
    scales(1) = scale
    status = matmul_rows(data, rows, columns, group, activations, scales, 1_c_size_t, products)
  end function matvec
end module septet_s43
