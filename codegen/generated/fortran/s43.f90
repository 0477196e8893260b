! Kernels of format s43 for Fortran 2018, fingerprint 51daf4c0aec100a5485fad4ffa83dc7a365a024dc5d4e0b5c750fc23ad6755f5;
! written by `septet codegen`.
! A group is `lo` and `u`, binary16 numbers with the low byte first, and then blocks of 16 weights in 7 bytes:
! 4 + 7*group/16 bytes. `group` is a multiple of 16 up to 256; a row is whole groups.
! Septet i of a block is bits 7*i to 7*i + 6 of its bytes, read as one number with the low byte first; it has
! weights 2*i and 2*i + 1, whose codes are c0 and c1.
! A septet is 8*c0 + c1, and a weight is lo + u*n[code]. The codebooks are
! n0 = 0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98, 105
! n1 = 0, 15, 30, 45, 60, 75, 90, 105
! The products of a row are added group by group: group g to partial sum g % 8, each time rounded to binary32,
! and then partial sums 4, 2 and 1 apart.
! Sizes are numbers of weights, rows and vectors, none below zero.
! Statuses:
! 0 success;
! 1 a size that the format does not have;
! 2 a weight that is not finite or too large;
! 3 a scale that is not finite;
! 4 a unit whose sign is set;
! 5 a septet that is not valid;
! 6 a sum that is too large for binary32.
! Integers that stand for weights and scales count units of 2^-24, 5.960464477539063e-08.
! Building: no -ffast-math.
module septet_s43_kernels
use, intrinsic :: iso_fortran_env, only: int8, int32, int64, real32
implicit none
private

interface
  pure real(real32) function fmaf(a, b, c) bind(c)
    import :: real32
    real(real32), value, intent(in) :: a, b, c
  end function
  pure real(real32) function rintf(x) bind(c)
    import :: real32
    real(real32), value, intent(in) :: x
  end function
end interface

integer(int8), parameter :: table0(0:15) = [0_int8, 7_int8, 14_int8, 21_int8, 28_int8, 35_int8, 42_int8, &
  49_int8, 56_int8, 63_int8, 70_int8, 77_int8, 84_int8, 91_int8, 98_int8, 105_int8]
integer(int8), parameter :: table1(0:7) = [0_int8, 15_int8, 30_int8, 45_int8, 60_int8, 75_int8, 90_int8, &
  105_int8]
integer(int32), parameter :: table2(0:31) = [536870912_int32, 1_int32, 2_int32, 4_int32, 8_int32, 16_int32, &
  32_int32, 64_int32, 128_int32, 256_int32, 512_int32, 1024_int32, 2048_int32, 4096_int32, 8192_int32, &
  16384_int32, 32768_int32, 65536_int32, 131072_int32, 262144_int32, 524288_int32, 1048576_int32, 2097152_int32, &
  4194304_int32, 8388608_int32, 16777216_int32, 33554432_int32, 67108864_int32, 134217728_int32, &
  268435456_int32, 536870912_int32, 536870912_int32]
public :: septet_s43_unpack
public :: septet_s43_pack
public :: septet_s43_dequantize_group
public :: septet_s43_quantize_group
public :: septet_s43_quantize_activations
public :: septet_s43_quantize_vectors
public :: septet_s43_dot_group
public :: septet_s43_add_group
public :: septet_s43_dequantize_rows
public :: septet_s43_quantize_rows
public :: septet_s43_matmul
contains

! The number that a byte is.
pure elemental integer(int32) function from_byte(byte)
  integer(int8), intent(in) :: byte
  from_byte = iand(int(byte, int32), 255_int32)
end function

! The byte of a number from 0 to 255.
pure elemental integer(int8) function to_byte(number)
  integer(int32), intent(in) :: number
  to_byte = int(number - merge(256_int32, 0_int32, number > 127_int32), int8)
end function

! The lattice value of a code: lo + u * n[c]. Here n = (0, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91,
! 98, 105), lo = 0, u = 1.
pure function septet_s43_quantizer_value(c) result(returned)
  integer(int32), value, intent(in) :: c
  integer(int32) :: returned
  returned = int(table0(c), int32)
  return
end function


! The lattice value of a code: lo + u * n[c]. Here n = (0, 15, 30, 45, 60, 75, 90, 105), lo = 0, u = 1.
pure function septet_s43_quantizer_value_1(c) result(returned)
  integer(int32), value, intent(in) :: c
  integer(int32) :: returned
  returned = int(table1(c), int32)
  return
end function


! The largest number of the format that is not above `q` (units of the grid): roundTowardNegative.
pure function septet_s43_floats_round_down(q) result(returned)
  integer(int64), value, intent(in) :: q
  integer(int64) :: returned
  if (((-2048_int64) <= q) .and. (q < 2048_int64)) then
    returned = q
    return
  end if
  if (((-4096_int64) <= q) .and. (q < 4096_int64)) then
    returned = iand(q, -2_int64)
    return
  end if
  if (((-8192_int64) <= q) .and. (q < 8192_int64)) then
    returned = iand(q, -4_int64)
    return
  end if
  if (((-16384_int64) <= q) .and. (q < 16384_int64)) then
    returned = iand(q, -8_int64)
    return
  end if
  if (((-32768_int64) <= q) .and. (q < 32768_int64)) then
    returned = iand(q, -16_int64)
    return
  end if
  if (((-65536_int64) <= q) .and. (q < 65536_int64)) then
    returned = iand(q, -32_int64)
    return
  end if
  if (((-131072_int64) <= q) .and. (q < 131072_int64)) then
    returned = iand(q, -64_int64)
    return
  end if
  if (((-262144_int64) <= q) .and. (q < 262144_int64)) then
    returned = iand(q, -128_int64)
    return
  end if
  if (((-524288_int64) <= q) .and. (q < 524288_int64)) then
    returned = iand(q, -256_int64)
    return
  end if
  if (((-1048576_int64) <= q) .and. (q < 1048576_int64)) then
    returned = iand(q, -512_int64)
    return
  end if
  if (((-2097152_int64) <= q) .and. (q < 2097152_int64)) then
    returned = iand(q, -1024_int64)
    return
  end if
  if (((-4194304_int64) <= q) .and. (q < 4194304_int64)) then
    returned = iand(q, -2048_int64)
    return
  end if
  if (((-8388608_int64) <= q) .and. (q < 8388608_int64)) then
    returned = iand(q, -4096_int64)
    return
  end if
  if (((-16777216_int64) <= q) .and. (q < 16777216_int64)) then
    returned = iand(q, -8192_int64)
    return
  end if
  if (((-33554432_int64) <= q) .and. (q < 33554432_int64)) then
    returned = iand(q, -16384_int64)
    return
  end if
  if (((-67108864_int64) <= q) .and. (q < 67108864_int64)) then
    returned = iand(q, -32768_int64)
    return
  end if
  if (((-134217728_int64) <= q) .and. (q < 134217728_int64)) then
    returned = iand(q, -65536_int64)
    return
  end if
  if (((-268435456_int64) <= q) .and. (q < 268435456_int64)) then
    returned = iand(q, -131072_int64)
    return
  end if
  if (((-536870912_int64) <= q) .and. (q < 536870912_int64)) then
    returned = iand(q, -262144_int64)
    return
  end if
  if (((-1073741824_int64) <= q) .and. (q < 1073741824_int64)) then
    returned = iand(q, -524288_int64)
    return
  end if
  if (((-2147483648_int64) <= q) .and. (q < 2147483648_int64)) then
    returned = iand(q, -1048576_int64)
    return
  end if
  if (((-4294967296_int64) <= q) .and. (q < 4294967296_int64)) then
    returned = iand(q, -2097152_int64)
    return
  end if
  if (((-8589934592_int64) <= q) .and. (q < 8589934592_int64)) then
    returned = iand(q, -4194304_int64)
    return
  end if
  if (((-17179869184_int64) <= q) .and. (q < 17179869184_int64)) then
    returned = iand(q, -8388608_int64)
    return
  end if
  if (((-34359738368_int64) <= q) .and. (q < 34359738368_int64)) then
    returned = iand(q, -16777216_int64)
    return
  end if
  if (((-68719476736_int64) <= q) .and. (q < 68719476736_int64)) then
    returned = iand(q, -33554432_int64)
    return
  end if
  if (((-137438953472_int64) <= q) .and. (q < 137438953472_int64)) then
    returned = iand(q, -67108864_int64)
    return
  end if
  if (((-274877906944_int64) <= q) .and. (q < 274877906944_int64)) then
    returned = iand(q, -134217728_int64)
    return
  end if
  if (((-549755813888_int64) <= q) .and. (q < 549755813888_int64)) then
    returned = iand(q, -268435456_int64)
    return
  end if
  returned = iand(q, -536870912_int64)
  return
end function


! The pattern of a number given in units of the grid; zero gets the positive one.
pure function septet_s43_floats_encode(q) result(returned)
  integer(int64), value, intent(in) :: q
  integer(int64) :: returned
  logical :: t0
  integer(int64) :: t1
  integer(int64) :: t2
  t0 = q < 0_int64
  t1 = merge(-q, q, t0)
  t2 = 0_int64
  if (t1 < 2048_int64) then
    t2 = t1
  else
    if (t1 < 4096_int64) then
      t2 = 1024_int64 + shifta(t1, 1_int64)
    else
      if (t1 < 8192_int64) then
        t2 = 2048_int64 + shifta(t1, 2_int64)
      else
        if (t1 < 16384_int64) then
          t2 = 3072_int64 + shifta(t1, 3_int64)
        else
          if (t1 < 32768_int64) then
            t2 = 4096_int64 + shifta(t1, 4_int64)
          else
            if (t1 < 65536_int64) then
              t2 = 5120_int64 + shifta(t1, 5_int64)
            else
              if (t1 < 131072_int64) then
                t2 = 6144_int64 + shifta(t1, 6_int64)
              else
                if (t1 < 262144_int64) then
                  t2 = 7168_int64 + shifta(t1, 7_int64)
                else
                  if (t1 < 524288_int64) then
                    t2 = 8192_int64 + shifta(t1, 8_int64)
                  else
                    if (t1 < 1048576_int64) then
                      t2 = int(9216_int32 + int(shifta(t1, 9_int64), int32), int64)
                    else
                      if (t1 < 2097152_int64) then
                        t2 = int(10240_int32 + int(shifta(t1, 10_int64), int32), int64)
                      else
                        if (t1 < 4194304_int64) then
                          t2 = int(11264_int32 + int(shifta(t1, 11_int64), int32), int64)
                        else
                          if (t1 < 8388608_int64) then
                            t2 = int(12288_int32 + int(shifta(t1, 12_int64), int32), int64)
                          else
                            if (t1 < 16777216_int64) then
                              t2 = int(13312_int32 + int(shifta(t1, 13_int64), int32), int64)
                            else
                              if (t1 < 33554432_int64) then
                                t2 = int(14336_int32 + int(shifta(t1, 14_int64), int32), int64)
                              else
                                if (t1 < 67108864_int64) then
                                  t2 = int(15360_int32 + int(shifta(t1, 15_int64), int32), int64)
                                else
                                  if (t1 < 134217728_int64) then
                                    t2 = int(16384_int32 + int(shifta(t1, 16_int64), int32), int64)
                                  else
                                    if (t1 < 268435456_int64) then
                                      t2 = int(17408_int32 + int(shifta(t1, 17_int64), int32), int64)
                                    else
                                      if (t1 < 536870912_int64) then
                                        t2 = int(18432_int32 + int(shifta(t1, 18_int64), int32), int64)
                                      else
                                        if (t1 < 1073741824_int64) then
                                          t2 = int(19456_int32 + int(shifta(t1, 19_int64), int32), int64)
                                        else
                                          if (t1 < 2147483648_int64) then
                                            t2 = int(20480_int32 + int(shifta(t1, 20_int64), int32), int64)
                                          else
                                            if (t1 < 4294967296_int64) then
                                              t2 = int(21504_int32 + int(shifta(t1, 21_int64), int32), int64)
                                            else
                                              if (t1 < 8589934592_int64) then
                                                t2 = int(22528_int32 + int(shifta(t1, 22_int64), int32), int64)
                                              else
                                                if (t1 < 17179869184_int64) then
                                                  t2 = int(23552_int32 + int(shifta(t1, 23_int64), int32), int64)
                                                else
                                                  if (t1 < 34359738368_int64) then
                                                    t2 = int(24576_int32 + int(shifta(t1, 24_int64), int32), int64)
                                                  else
                                                    if (t1 < 68719476736_int64) then
                                                      t2 = int(25600_int32 + int(shifta(t1, 25_int64), int32), int64)
                                                    else
                                                      if (t1 < 137438953472_int64) then
                                                        t2 = int(26624_int32 + int(shifta(t1, 26_int64), int32), int64)
                                                      else
                                                        if (t1 < 274877906944_int64) then
                                                          t2 = int(27648_int32 + int(shifta(t1, 27_int64), int32), int64)
                                                        else
                                                          if (t1 < 549755813888_int64) then
                                                            t2 = int(28672_int32 + int(shifta(t1, 28_int64), int32), int64)
                                                          else
                                                            t2 = int(29696_int32 + int(shifta(t1, 29_int64), int32), int64)
                                                          end if
                                                        end if
                                                      end if
                                                    end if
                                                  end if
                                                end if
                                              end if
                                            end if
                                          end if
                                        end if
                                      end if
                                    end if
                                  end if
                                end if
                              end if
                            end if
                          end if
                        end if
                      end if
                    end if
                  end if
                end if
              end if
            end if
          end if
        end if
      end if
    end if
  end if
  if (t0) then
    returned = 32768_int64 + t2
    return
  end if
  returned = t2
  return
end function


! The code of a weight: the first whose midpoint with the next exceeds `w`, or the last. Here n = (0, 7, 14,
! 21, 28, 35, 42, 49, 56, 63, 70, 77, 84, 91, 98, 105).
pure function septet_s43_quantizer_code(lo, u, w) result(returned)
  integer(int64), value, intent(in) :: lo
  integer(int64), value, intent(in) :: u
  integer(int64), value, intent(in) :: w
  integer(int32) :: returned
  integer(int64) :: t0
  integer(int64) :: t1
  t0 = w * 2_int64
  t1 = lo * 2_int64
  if (t0 < (t1 + (u * 7_int64))) then
    returned = 0_int32
    return
  end if
  if (t0 < (t1 + (u * 21_int64))) then
    returned = 1_int32
    return
  end if
  if (t0 < (t1 + (u * 35_int64))) then
    returned = 2_int32
    return
  end if
  if (t0 < (t1 + (u * 49_int64))) then
    returned = 3_int32
    return
  end if
  if (t0 < (t1 + (u * 63_int64))) then
    returned = 4_int32
    return
  end if
  if (t0 < (t1 + (u * 77_int64))) then
    returned = 5_int32
    return
  end if
  if (t0 < (t1 + (u * 91_int64))) then
    returned = 6_int32
    return
  end if
  if (t0 < (t1 + (u * 105_int64))) then
    returned = 7_int32
    return
  end if
  if (t0 < (t1 + (u * 119_int64))) then
    returned = 8_int32
    return
  end if
  if (t0 < (t1 + (u * 133_int64))) then
    returned = 9_int32
    return
  end if
  if (t0 < (t1 + (u * 147_int64))) then
    returned = 10_int32
    return
  end if
  if (t0 < (t1 + (u * 161_int64))) then
    returned = 11_int32
    return
  end if
  if (t0 < (t1 + (u * 175_int64))) then
    returned = 12_int32
    return
  end if
  if (t0 < (t1 + (u * 189_int64))) then
    returned = 13_int32
    return
  end if
  if (t0 < (t1 + (u * 203_int64))) then
    returned = 14_int32
    return
  end if
  returned = 15_int32
  return
end function


! The code of a weight: the first whose midpoint with the next exceeds `w`, or the last. Here n = (0, 15, 30,
! 45, 60, 75, 90, 105).
pure function septet_s43_quantizer_code_1(lo, u, w) result(returned)
  integer(int64), value, intent(in) :: lo
  integer(int64), value, intent(in) :: u
  integer(int64), value, intent(in) :: w
  integer(int32) :: returned
  integer(int64) :: t0
  integer(int64) :: t1
  t0 = w * 2_int64
  t1 = lo * 2_int64
  if (t0 < (t1 + (u * 15_int64))) then
    returned = 0_int32
    return
  end if
  if (t0 < (t1 + (u * 45_int64))) then
    returned = 1_int32
    return
  end if
  if (t0 < (t1 + (u * 75_int64))) then
    returned = 2_int32
    return
  end if
  if (t0 < (t1 + (u * 105_int64))) then
    returned = 3_int32
    return
  end if
  if (t0 < (t1 + (u * 135_int64))) then
    returned = 4_int32
    return
  end if
  if (t0 < (t1 + (u * 165_int64))) then
    returned = 5_int32
    return
  end if
  if (t0 < (t1 + (u * 195_int64))) then
    returned = 6_int32
    return
  end if
  returned = 7_int32
  return
end function


! The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0.
pure function septet_s43_floats_decode(bits) result(returned)
  integer(int32), value, intent(in) :: bits
  integer(int64) :: returned
  integer(int32) :: t0
  integer(int32) :: t1
  integer(int64) :: t2
  t0 = iand(bits, 32767_int32)
  t1 = shifta(t0, 10_int32)
  t2 = merge(int(t0, int64), int(1024_int32 + iand(t0, 1023_int32), int64) * int(int(table2(t1), int32), int64), &
    t1 == 0_int32)
  if (bits < 32768_int32) then
    returned = t2
    return
  end if
  returned = -t2
  return
end function


! The septets of a block of bytes.
function septet_s43_unpack(data, septets) result(returned) bind(c, name="septet_s43_unpack")
  integer(int8), intent(in) :: data(0:*)
  integer(int8), intent(inout) :: septets(0:*)
  integer(int32) :: returned
  integer(int32) :: data0
  integer(int32) :: data1
  integer(int32) :: data2
  integer(int32) :: data3
  integer(int32) :: data4
  integer(int32) :: data5
  integer(int32) :: data6
  integer(int64) :: word
  data0 = from_byte(data(0_int32))
  data1 = from_byte(data(1_int32))
  data2 = from_byte(data(2_int32))
  data3 = from_byte(data(3_int32))
  data4 = from_byte(data(4_int32))
  data5 = from_byte(data(5_int32))
  data6 = from_byte(data(6_int32))
  word = (((int((data0 + (data1 * 256_int32)) + (data2 * 65536_int32), int64) + (int(data3, int64) * &
    16777216_int64)) + (int(data4, int64) * 4294967296_int64)) + (int(data5, int64) * 1099511627776_int64)) + &
    (int(data6, int64) * 281474976710656_int64)
  septets(0_int32) = int(int(iand(word, 127_int64), int32), int8)
  septets(1_int32) = int(int(iand(shifta(word, 7_int64), 127_int64), int32), int8)
  septets(2_int32) = int(int(iand(shifta(word, 14_int64), 127_int64), int32), int8)
  septets(3_int32) = int(int(iand(shifta(word, 21_int64), 127_int64), int32), int8)
  septets(4_int32) = int(iand(int(shifta(word, 28_int64), int32), 127_int32), int8)
  septets(5_int32) = int(iand(int(shifta(word, 35_int64), int32), 127_int32), int8)
  septets(6_int32) = int(iand(int(shifta(word, 42_int64), int32), 127_int32), int8)
  septets(7_int32) = int(iand(int(shifta(word, 49_int64), int32), 127_int32), int8)
  returned = 0_int32
  return
end function


! The bytes of a block of septets.
function septet_s43_pack(septets, data) result(returned) bind(c, name="septet_s43_pack")
  integer(int8), intent(in) :: septets(0:*)
  integer(int8), intent(inout) :: data(0:*)
  integer(int32) :: returned
  integer(int32) :: septet
  integer(int32) :: septet_1
  integer(int32) :: septet_2
  integer(int32) :: septet_3
  integer(int32) :: septet_4
  integer(int32) :: septet_5
  integer(int32) :: septet_6
  integer(int32) :: septet_7
  integer(int64) :: word
  septet = int(septets(0_int32), int32)
  septet_1 = int(septets(1_int32), int32)
  septet_2 = int(septets(2_int32), int32)
  septet_3 = int(septets(3_int32), int32)
  septet_4 = int(septets(4_int32), int32)
  septet_5 = int(septets(5_int32), int32)
  septet_6 = int(septets(6_int32), int32)
  septet_7 = int(septets(7_int32), int32)
  word = (((int(((septet + (septet_1 * 128_int32)) + (septet_2 * 16384_int32)) + (septet_3 * 2097152_int32), &
    int64) + (int(septet_4, int64) * 268435456_int64)) + (int(septet_5, int64) * 34359738368_int64)) + &
    (int(septet_6, int64) * 4398046511104_int64)) + (int(septet_7, int64) * 562949953421312_int64)
  data(0_int32) = to_byte(int(iand(word, 255_int64), int32))
  data(1_int32) = to_byte(int(iand(shifta(word, 8_int64), 255_int64), int32))
  data(2_int32) = to_byte(int(iand(shifta(word, 16_int64), 255_int64), int32))
  data(3_int32) = to_byte(int(iand(shifta(word, 24_int64), 255_int64), int32))
  data(4_int32) = to_byte(iand(int(shifta(word, 32_int64), int32), 255_int32))
  data(5_int32) = to_byte(iand(int(shifta(word, 40_int64), int32), 255_int32))
  data(6_int32) = to_byte(iand(int(shifta(word, 48_int64), int32), 255_int32))
  returned = 0_int32
  return
end function


! The first `length` weights of a stored group, each the binary32 number nearest to its lattice value.
function septet_s43_dequantize_group(data, length, group, weights) result(returned) bind(c, &
  name="septet_s43_dequantize_group")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  real(real32), intent(inout) :: weights(0:*)
  integer(int32) :: returned
  integer(int32) :: unused
  integer(int32) :: lo_bits
  integer(int32) :: u_bits
  integer(int32) :: status
  integer(int32) :: magnitude_bits
  real(real32) :: x
  real(real32) :: lo
  integer(int32) :: magnitude_bits_1
  real(real32) :: x_1
  real(real32) :: u
  integer(int8) :: septets(0:7)
  integer(int32) :: count
  integer(int32) :: block
  integer(int32) :: s
  integer(int32) :: septet
  integer(int32) :: i
  integer(int32) :: i_1
  if ((.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) .or. &
    (group < length)) then
    returned = 1_int32
    return
  end if
  lo_bits = from_byte(data(0_int32)) + (from_byte(data(1_int32)) * 256_int32)
  u_bits = from_byte(data(2_int32)) + (from_byte(data(3_int32)) * 256_int32)
  status = merge(3_int32, merge(4_int32, 0_int32, 32768_int32 <= u_bits), (iand(shifta(lo_bits, 10_int32), &
    31_int32) == 31_int32) .or. (iand(shifta(u_bits, 10_int32), 31_int32) == 31_int32))
  if (status /= 0_int32) then
    returned = status
    return
  end if
  magnitude_bits = iand(lo_bits, 32767_int32)
  x = 0.0_real32
  if (magnitude_bits < 1024_int32) then
    x = real(magnitude_bits, real32) * 5.960464477539063e-08_real32
  else
    x = transfer(((magnitude_bits * 8192_int32) + 939524096_int32), 0.0_real32)
  end if
  if (32768_int32 <= lo_bits) then
    x = -x
  end if
  lo = x
  magnitude_bits_1 = iand(u_bits, 32767_int32)
  x_1 = 0.0_real32
  if (magnitude_bits_1 < 1024_int32) then
    x_1 = real(magnitude_bits_1, real32) * 5.960464477539063e-08_real32
  else
    x_1 = transfer(((magnitude_bits_1 * 8192_int32) + 939524096_int32), 0.0_real32)
  end if
  if (32768_int32 <= u_bits) then
    x_1 = -x_1
  end if
  u = x_1
  count = shifta(group, 4_int32)
  do block = 0, count - 1_int32
    unused = septet_s43_unpack(data(4_int32 + (block * 7_int32)), septets(0_int32))
    do s = 0, 8_int32 - 1_int32
      septet = int(septets(s), int32)
      i = (block * 16_int32) + (s * 2_int32)
      if (i < length) then
        weights(i) = lo + (u * real(septet_s43_quantizer_value(shifta(septet, 3_int32)), real32))
      end if
      i_1 = (block * 16_int32) + ((s * 2_int32) + 1_int32)
      if (i_1 < length) then
        weights(i_1) = lo + (u * real(septet_s43_quantizer_value_1(iand(septet, 7_int32)), real32))
      end if
    end do
  end do
  returned = 0_int32
  return
end function


! The bytes of a group of 1 to `group` weights; missing ones are padded with code 0.
function septet_s43_quantize_group(weights, length, group, data) result(returned) bind(c, &
  name="septet_s43_quantize_group")
  real(real32), intent(in) :: weights(0:*)
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  integer(int8), intent(inout) :: data(0:*)
  integer(int32) :: returned
  integer(int32) :: unused
  real(real32) :: least
  real(real32) :: greatest
  integer(int32) :: i
  real(real32) :: w
  integer(int64) :: largest
  integer(int64) :: lo
  integer(int64) :: round_down
  integer(int64) :: u
  integer(int64) :: encode
  integer(int64) :: encode_1
  integer(int8) :: septets(0:7)
  integer(int32) :: count
  integer(int32) :: block
  integer(int32) :: s
  integer(int32) :: c0
  integer(int32) :: c1
  integer(int32) :: i0
  integer(int32) :: i1
  if (((.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) .or. &
    (length == 0_int32)) .or. (group < length)) then
    returned = 1_int32
    return
  end if
  least = weights(0_int32)
  greatest = weights(0_int32)
  do i = 0, length - 1_int32
    w = weights(i)
    if (.not. (abs(w) <= 65504.0_real32)) then
      returned = 2_int32
      return
    end if
    if (w < least) then
      least = w
    end if
    if (greatest < w) then
      greatest = w
    end if
  end do
  largest = -floor(((-greatest) * 16777216.0_real32), int64)
  lo = septet_s43_floats_round_down(floor((least * 16777216.0_real32), int64))
  round_down = septet_s43_floats_round_down(((-(largest - lo)) / 105_int64) - merge(1_int64, 0_int64, &
    mod(-(largest - lo), 105_int64) < 0_int64))
  u = -round_down
  encode = septet_s43_floats_encode(lo)
  data(0_int32) = to_byte(int(iand(encode, 255_int64), int32))
  data(1_int32) = to_byte(int(shifta(encode, 8_int64), int32))
  encode_1 = septet_s43_floats_encode(u)
  data(2_int32) = to_byte(int(iand(encode_1, 255_int64), int32))
  data(3_int32) = to_byte(int(shifta(encode_1, 8_int64), int32))
  count = shifta(group, 4_int32)
  do block = 0, count - 1_int32
    do s = 0, 8_int32 - 1_int32
      c0 = 0_int32
      c1 = 0_int32
      i0 = (block * 16_int32) + (s * 2_int32)
      i1 = (block * 16_int32) + ((s * 2_int32) + 1_int32)
      if (i0 < length) then
        c0 = septet_s43_quantizer_code(lo * 2_int64, u * 2_int64, floor((weights(i0) * 33554432.0_real32), int64))
      end if
      if (i1 < length) then
        c1 = septet_s43_quantizer_code_1(lo * 2_int64, u * 2_int64, floor((weights(i1) * 33554432.0_real32), int64))
      end if
      septets(s) = int((c0 * 8_int32) + c1, int8)
    end do
    unused = septet_s43_pack(septets(0_int32), data(4_int32 + (block * 7_int32)))
  end do
  returned = 0_int32
  return
end function


! A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even.
function septet_s43_quantize_activations(vector, length, activations, scale) result(returned) bind(c, &
  name="septet_s43_quantize_activations")
  real(real32), intent(in) :: vector(0:*)
  integer(int32), value, intent(in) :: length
  integer(int8), intent(inout) :: activations(0:*)
  real(real32), intent(inout) :: scale(0:*)
  integer(int32) :: returned
  real(real32) :: largest
  integer(int32) :: i
  real(real32) :: a
  real(real32) :: s
  integer(int32) :: q
  real(real32) :: vector_i
  integer(int32) :: near
  real(real32) :: twice
  integer(int32) :: q_1
  logical :: is_less
  largest = 0.0_real32
  do i = 0, length - 1_int32
    a = abs(vector(i))
    if (.not. (a <= 3.4028234663852886e+38_real32)) then
      returned = 2_int32
      return
    end if
    if (largest < a) then
      largest = a
    end if
  end do
  s = largest / 127.0_real32
  if (fmaf(s, 127.0_real32, (-largest)) < 0.0_real32) then
    s = transfer(int(int(transfer(s, 0_int32), int64) + 1_int64, int32), 0.0_real32)
  end if
  scale(0_int32) = s
  do i = 0, length - 1_int32
    q = 0_int32
    if (0.0_real32 < s) then
      vector_i = vector(i)
      near = int(rintf((vector_i / s)), int32)
      twice = fmaf(real((-near), real32), s, vector_i) * 2.0_real32
      q_1 = near
      if ((s < twice) .or. ((.not. (twice < s)) .and. (iand(near, 1_int32) == 1_int32))) then
        q_1 = near + 1_int32
      else
        is_less = (-s) < twice
        if ((twice < (-s)) .or. ((.not. is_less) .and. (iand(near, 1_int32) == 1_int32))) then
          q_1 = near - 1_int32
        end if
      end if
      q = q_1
    end if
    activations(i) = int(q, int8)
  end do
  returned = 0_int32
  return
end function


! Vectors of `length` numbers, one after the other, as signed bytes times a scale a vector.
function septet_s43_quantize_vectors(numbers, vectors, length, activations, scales_of) result(returned) &
  bind(c, name="septet_s43_quantize_vectors")
  real(real32), intent(in) :: numbers(0:*)
  integer(int32), value, intent(in) :: vectors
  integer(int32), value, intent(in) :: length
  integer(int8), intent(inout) :: activations(0:*)
  real(real32), intent(inout) :: scales_of(0:*)
  integer(int32) :: returned
  integer(int32) :: v
  integer(int64) :: at
  integer(int32) :: status
  do v = 0, vectors - 1_int32
    at = int(v, int64) * int(length, int64)
    status = septet_s43_quantize_activations(numbers(at), length, activations(at), scales_of(v))
    if (status /= 0_int32) then
      returned = status
      return
    end if
  end do
  returned = 0_int32
  return
end function


! The dot product of a group's first `length` codebook entries with activations, and the activations' sum.
function septet_s43_dot_group(data, length, group, activations, sums) result(returned) bind(c, &
  name="septet_s43_dot_group")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  integer(int8), intent(in) :: activations(0:*)
  integer(int64), intent(inout) :: sums(0:*)
  integer(int32) :: returned
  integer(int32) :: unused
  integer(int32) :: dotted
  integer(int32) :: total
  integer(int8) :: septets(0:7)
  integer(int32) :: count
  integer(int32) :: block
  integer(int32) :: s
  integer(int32) :: septet
  integer(int32) :: i
  integer(int32) :: a
  integer(int32) :: i_1
  if ((.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) .or. &
    (group < length)) then
    returned = 1_int32
    return
  end if
  dotted = 0_int32
  total = 0_int32
  count = shifta(group, 4_int32)
  do block = 0, count - 1_int32
    unused = septet_s43_unpack(data(4_int32 + (block * 7_int32)), septets(0_int32))
    do s = 0, 8_int32 - 1_int32
      septet = int(septets(s), int32)
      i = (block * 16_int32) + (s * 2_int32)
      if (i < length) then
        a = int(activations(i), int32)
        dotted = dotted + (septet_s43_quantizer_value(shifta(septet, 3_int32)) * a)
        total = total + a
      end if
      i_1 = (block * 16_int32) + ((s * 2_int32) + 1_int32)
      if (i_1 < length) then
        a = int(activations(i_1), int32)
        dotted = dotted + (septet_s43_quantizer_value_1(iand(septet, 7_int32)) * a)
        total = total + a
      end if
    end do
  end do
  sums(0_int32) = int(dotted, int64)
  sums(1_int32) = int(total, int64)
  returned = 0_int32
  return
end function


! Add to a sum what a group adds to its row, in units of the scale type's grid.
function septet_s43_add_group(data, length, group, activations, sums) result(returned) bind(c, &
  name="septet_s43_add_group")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  integer(int8), intent(in) :: activations(0:*)
  real(real32), intent(inout) :: sums(0:*)
  integer(int32) :: returned
  integer(int32) :: lo_bits
  integer(int32) :: u_bits
  integer(int32) :: wrong
  integer(int64) :: both(0:1)
  integer(int32) :: status
  real(real32) :: x
  lo_bits = from_byte(data(0_int32)) + (from_byte(data(1_int32)) * 256_int32)
  u_bits = from_byte(data(2_int32)) + (from_byte(data(3_int32)) * 256_int32)
  wrong = merge(3_int32, merge(4_int32, 0_int32, 32768_int32 <= u_bits), (iand(shifta(lo_bits, 10_int32), &
    31_int32) == 31_int32) .or. (iand(shifta(u_bits, 10_int32), 31_int32) == 31_int32))
  if (wrong /= 0_int32) then
    returned = wrong
    return
  end if
  status = septet_s43_dot_group(data(0_int32), length, group, activations(0_int32), both(0_int32))
  if (status /= 0_int32) then
    returned = status
    return
  end if
  x = real(((septet_s43_floats_decode(lo_bits) * both(1_int32)) + (septet_s43_floats_decode(u_bits) * &
    both(0_int32))), real32)
  sums(0_int32) = sums(0_int32) + x
  returned = 0_int32
  return
end function


! The weights of rows of `columns` weights, group after group.
function septet_s43_dequantize_rows(data, rows, columns, group, weights) result(returned) bind(c, &
  name="septet_s43_dequantize_rows")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: rows
  integer(int32), value, intent(in) :: columns
  integer(int32), value, intent(in) :: group
  real(real32), intent(inout) :: weights(0:*)
  integer(int32) :: returned
  integer(int64) :: groups
  integer(int64) :: tasks
  integer(int64) :: t
  integer(int64) :: r
  integer(int64) :: g
  integer(int64) :: place
  integer(int64) :: t0
  integer(int64) :: at
  integer(int32) :: status
  if (.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) then
    returned = 1_int32
    return
  end if
  groups = ((int(columns, int64) + int(group, int64)) - 1_int64) / int(group, int64)
  tasks = int(rows, int64) * groups
  do t = 0, tasks - 1_int64
    r = t / groups
    g = t - (r * groups)
    place = (r * int(columns, int64)) + (g * int(group, int64))
    t0 = int(columns, int64) - (g * int(group, int64))
    at = t * int(4_int32 + shifta(group * 7_int32, 4_int32), int64)
    status = septet_s43_dequantize_group(data(at), int(merge(t0, int(group, int64), t0 < int(group, int64)), &
      int32), group, weights(place))
    if (status /= 0_int32) then
      returned = status
      return
    end if
  end do
  returned = 0_int32
  return
end function


! The bytes of rows of `columns` weights, group after group.
function septet_s43_quantize_rows(weights, rows, columns, group, data) result(returned) bind(c, &
  name="septet_s43_quantize_rows")
  real(real32), intent(in) :: weights(0:*)
  integer(int32), value, intent(in) :: rows
  integer(int32), value, intent(in) :: columns
  integer(int32), value, intent(in) :: group
  integer(int8), intent(inout) :: data(0:*)
  integer(int32) :: returned
  integer(int64) :: groups
  integer(int64) :: tasks
  integer(int64) :: t
  integer(int64) :: r
  integer(int64) :: g
  integer(int64) :: place
  integer(int64) :: t0
  integer(int64) :: length
  integer(int32) :: status
  if (.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) then
    returned = 1_int32
    return
  end if
  groups = ((int(columns, int64) + int(group, int64)) - 1_int64) / int(group, int64)
  tasks = int(rows, int64) * groups
  do t = 0, tasks - 1_int64
    r = t / groups
    g = t - (r * groups)
    place = (r * int(columns, int64)) + (g * int(group, int64))
    t0 = int(columns, int64) - (g * int(group, int64))
    length = merge(t0, int(group, int64), t0 < int(group, int64))
    status = septet_s43_quantize_group(weights(place), int(length, int32), group, data(t * int(4_int32 + &
      shifta(group * 7_int32, 4_int32), int64)))
    if (status /= 0_int32) then
      returned = status
      return
    end if
  end do
  returned = 0_int32
  return
end function


! products[vectors][rows]: a stored matrix times vectors of activations, each times its scale.
function septet_s43_matmul(data, rows, columns, group, activations, scales_of, vectors, products) &
  result(returned) bind(c, name="septet_s43_matmul")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: rows
  integer(int32), value, intent(in) :: columns
  integer(int32), value, intent(in) :: group
  integer(int8), intent(in) :: activations(0:*)
  real(real32), intent(in) :: scales_of(0:*)
  integer(int32), value, intent(in) :: vectors
  real(real32), intent(inout) :: products(0:*)
  integer(int32) :: returned
  integer(int64) :: groups
  integer(int32) :: size
  integer(int64) :: count
  integer(int64) :: t
  integer(int64) :: v
  integer(int64) :: r
  real(real32) :: scale
  real(real32) :: partial(0:7)
  integer(int64) :: faults(0:7)
  integer(int32) :: k
  integer(int64) :: fault
  real(real32) :: total(0:0)
  integer(int32) :: count_1
  integer(int32) :: turn
  integer(int64) :: g
  integer(int64) :: t0
  integer(int64) :: length
  integer(int64) :: at
  integer(int32) :: status
  integer(int32) :: i
  integer(int64) :: first
  real(real32) :: partial0
  real(real32) :: product
  if (.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) then
    returned = 1_int32
    return
  end if
  groups = ((int(columns, int64) + int(group, int64)) - 1_int64) / int(group, int64)
  size = 4_int32 + shifta(group * 7_int32, 4_int32)
  count = int(vectors, int64) * int(rows, int64)
  do t = 0, count - 1_int64
    v = t / int(rows, int64)
    r = t - (v * int(rows, int64))
    scale = scales_of(v)
    if (.not. (abs(scale) <= 3.4028234663852886e+38_real32)) then
      returned = 3_int32
      return
    end if
    do k = 0, 8_int32 - 1_int32
      fault = groups * 8_int64
      total(0_int32) = 0.0_real32
      count_1 = int(shifta(((groups - int(k, int64)) + 8_int64) - 1_int64, 3_int64), int32)
      do turn = 0, count_1 - 1_int32
        g = (int(turn, int64) * 8_int64) + int(k, int64)
        t0 = int(columns, int64) - (g * int(group, int64))
        length = merge(t0, int(group, int64), t0 < int(group, int64))
        at = ((r * groups) + g) * int(size, int64)
        status = septet_s43_add_group(data(at), int(length, int32), group, activations((v * int(columns, int64)) + (g &
          * int(group, int64))), total(0_int32))
        if ((status /= 0_int32) .and. (((g * 8_int64) + int(status, int64)) < fault)) then
          fault = (g * 8_int64) + int(status, int64)
        end if
      end do
      partial(k) = total(0_int32)
      faults(k) = fault
    end do
    do i = 0, 4_int32 - 1_int32
      partial(i) = partial(i) + partial(i + 4_int32)
      if (faults(i + 4_int32) < faults(i)) then
        faults(i) = faults(i + 4_int32)
      end if
    end do
    do i = 0, 2_int32 - 1_int32
      partial(i) = partial(i) + partial(i + 2_int32)
      if (faults(i + 2_int32) < faults(i)) then
        faults(i) = faults(i + 2_int32)
      end if
    end do
    do i = 0, 1_int32 - 1_int32
      partial(i) = partial(i) + partial(i + 1_int32)
      if (faults(i + 1_int32) < faults(i)) then
        faults(i) = faults(i + 1_int32)
      end if
    end do
    first = faults(0_int32)
    if (first < (groups * 8_int64)) then
      returned = int(iand(first, 7_int64), int32)
      return
    end if
    partial0 = partial(0_int32)
    product = 0.0_real32
    if (.not. ((abs(partial0) <= 0.0_real32) .or. (abs(scale) <= 0.0_real32))) then
      product = (partial0 * 5.960464477539063e-08_real32) * scale
    end if
    products(t) = product
  end do
  returned = 0_int32
  return
end function

end module septet_s43_kernels
