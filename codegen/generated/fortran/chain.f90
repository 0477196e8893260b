! Kernels of format chain for Fortran 2018, fingerprint c50d5ef04296ec419c7c73e62a200b635311cf93adbadbd434a8f1fab8cec1fb;
! written by `septet codegen`.
! A group is `u`, a binary16 number with the low byte first, and then blocks of 16 weights in 7 bytes: 2 +
! 7*group/16 bytes. `group` is a multiple of 16 up to 256; a row is whole groups.
! Septet i of a block is bits 7*i to 7*i + 6 of its bytes, read as one number with the low byte first; it has
! weights 2*i and 2*i + 1: u times what its table says, plus what another says of the septet before. A row
! begins after septet 0.
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
! Building: no -ffast-math.
module septet_chain_kernels
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

integer(int8), parameter :: table0(0:127) = [82_int8, 0_int8, 16_int8, -11_int8, 33_int8, -18_int8, -18_int8, &
  -61_int8, -23_int8, -14_int8, 8_int8, -5_int8, -19_int8, 22_int8, -23_int8, -7_int8, -29_int8, -6_int8, &
  7_int8, -22_int8, 21_int8, -37_int8, 29_int8, 0_int8, 36_int8, 16_int8, -2_int8, -33_int8, 13_int8, -27_int8, &
  -8_int8, 54_int8, 9_int8, 44_int8, 27_int8, 5_int8, 35_int8, 54_int8, -14_int8, 7_int8, 3_int8, -8_int8, &
  -28_int8, 13_int8, -21_int8, -4_int8, -9_int8, 3_int8, 7_int8, -30_int8, 17_int8, 0_int8, 27_int8, -21_int8, &
  -57_int8, -14_int8, 1_int8, 19_int8, 39_int8, 25_int8, 22_int8, 16_int8, -5_int8, -38_int8, -16_int8, &
  -26_int8, 6_int8, -2_int8, 39_int8, -66_int8, 8_int8, 13_int8, 14_int8, -48_int8, -22_int8, -7_int8, -24_int8, &
  -2_int8, 5_int8, -20_int8, 16_int8, -8_int8, 82_int8, 7_int8, 45_int8, 31_int8, 27_int8, 17_int8, -35_int8, &
  -44_int8, -3_int8, 25_int8, -12_int8, -6_int8, 11_int8, -55_int8, 39_int8, -10_int8, -42_int8, -8_int8, &
  -17_int8, -44_int8, 21_int8, 7_int8, -13_int8, 21_int8, -22_int8, 0_int8, -2_int8, -19_int8, 5_int8, -12_int8, &
  -18_int8, 31_int8, -14_int8, -18_int8, 32_int8, -31_int8, -44_int8, -82_int8, 43_int8, 28_int8, 55_int8, &
  -6_int8, -5_int8, 7_int8, 31_int8, 21_int8]
integer(int8), parameter :: table1(0:127) = [2_int8, -7_int8, -15_int8, -13_int8, -18_int8, 1_int8, -10_int8, &
  -28_int8, 45_int8, -13_int8, -15_int8, 0_int8, -29_int8, 7_int8, -2_int8, -40_int8, -28_int8, -6_int8, &
  -22_int8, 7_int8, -15_int8, -10_int8, -26_int8, 23_int8, 10_int8, -4_int8, 1_int8, -5_int8, 14_int8, 11_int8, &
  -15_int8, -17_int8, 3_int8, -24_int8, 11_int8, 4_int8, 1_int8, 3_int8, 9_int8, 6_int8, 4_int8, 23_int8, &
  -24_int8, 30_int8, -3_int8, -3_int8, 31_int8, -32_int8, -8_int8, 31_int8, -7_int8, 14_int8, -23_int8, 24_int8, &
  -11_int8, 3_int8, -15_int8, 7_int8, 12_int8, -16_int8, 14_int8, 4_int8, -15_int8, -31_int8, -15_int8, &
  -24_int8, -21_int8, 12_int8, -5_int8, 4_int8, 28_int8, 7_int8, -9_int8, -18_int8, -30_int8, -20_int8, -3_int8, &
  -7_int8, -1_int8, -16_int8, -10_int8, 18_int8, -28_int8, 20_int8, 37_int8, -27_int8, 20_int8, 40_int8, &
  16_int8, -1_int8, -45_int8, -8_int8, 11_int8, 16_int8, 22_int8, -2_int8, 12_int8, 6_int8, 12_int8, -8_int8, &
  -12_int8, -4_int8, -28_int8, -21_int8, 21_int8, -9_int8, -4_int8, -40_int8, -2_int8, -4_int8, -9_int8, &
  -41_int8, 2_int8, -15_int8, -5_int8, -24_int8, 16_int8, -18_int8, 5_int8, 14_int8, -1_int8, -25_int8, 21_int8, &
  -31_int8, 21_int8, 0_int8, 13_int8, -5_int8]
integer(int8), parameter :: table2(0:127) = [30_int8, -7_int8, 7_int8, 8_int8, 21_int8, -36_int8, 1_int8, &
  -9_int8, -9_int8, -10_int8, 25_int8, 34_int8, 8_int8, 5_int8, -25_int8, 3_int8, -5_int8, 17_int8, 7_int8, &
  -3_int8, 42_int8, 41_int8, 17_int8, -7_int8, 55_int8, -31_int8, 15_int8, 9_int8, 21_int8, -20_int8, -35_int8, &
  -17_int8, -8_int8, 40_int8, -71_int8, 17_int8, -17_int8, -42_int8, 24_int8, 53_int8, -22_int8, -27_int8, &
  21_int8, 37_int8, 43_int8, 43_int8, -15_int8, 25_int8, -16_int8, -42_int8, 27_int8, -29_int8, -38_int8, &
  14_int8, 13_int8, 1_int8, 5_int8, -22_int8, 13_int8, 31_int8, 23_int8, -41_int8, -16_int8, 1_int8, -23_int8, &
  5_int8, 37_int8, 26_int8, 28_int8, 35_int8, 8_int8, 11_int8, -14_int8, 1_int8, 28_int8, 1_int8, -11_int8, &
  -47_int8, -3_int8, -82_int8, -7_int8, -5_int8, -12_int8, -41_int8, 21_int8, 5_int8, 11_int8, -3_int8, 28_int8, &
  -8_int8, -24_int8, -5_int8, 13_int8, 33_int8, -17_int8, -42_int8, -1_int8, 54_int8, -13_int8, 22_int8, &
  -15_int8, 18_int8, -13_int8, -32_int8, 37_int8, 82_int8, 20_int8, 13_int8, -15_int8, 81_int8, -58_int8, &
  18_int8, 35_int8, -7_int8, -26_int8, -50_int8, 46_int8, -29_int8, -25_int8, -17_int8, -10_int8, -16_int8, &
  6_int8, 65_int8, -40_int8, -1_int8, -28_int8, 15_int8]
integer(int8), parameter :: table3(0:127) = [0_int8, 1_int8, 45_int8, -8_int8, -7_int8, 11_int8, 0_int8, &
  -12_int8, 11_int8, -21_int8, -1_int8, -18_int8, 24_int8, -9_int8, -7_int8, 3_int8, -21_int8, 14_int8, &
  -23_int8, 15_int8, 16_int8, 4_int8, 13_int8, 10_int8, -40_int8, -11_int8, 6_int8, -7_int8, -24_int8, 5_int8, &
  1_int8, 10_int8, -14_int8, 2_int8, 2_int8, -5_int8, -3_int8, -23_int8, -1_int8, -8_int8, -21_int8, -45_int8, &
  5_int8, 4_int8, -28_int8, 2_int8, 10_int8, 34_int8, -15_int8, -4_int8, 8_int8, 17_int8, 32_int8, -7_int8, &
  -15_int8, -10_int8, 13_int8, -1_int8, 24_int8, -15_int8, 10_int8, 22_int8, -30_int8, 1_int8, -8_int8, -7_int8, &
  6_int8, -10_int8, -10_int8, 0_int8, -21_int8, 9_int8, 9_int8, 34_int8, 13_int8, 22_int8, 4_int8, 18_int8, &
  -40_int8, 6_int8, 20_int8, -3_int8, 16_int8, -8_int8, -4_int8, -7_int8, -15_int8, -14_int8, 8_int8, 23_int8, &
  22_int8, -8_int8, 18_int8, 40_int8, 26_int8, 2_int8, 4_int8, 10_int8, -8_int8, -19_int8, 24_int8, 14_int8, &
  -38_int8, 14_int8, 7_int8, -4_int8, -6_int8, -8_int8, 30_int8, 15_int8, -4_int8, 11_int8, 28_int8, 1_int8, &
  -24_int8, -10_int8, 0_int8, 6_int8, -13_int8, -16_int8, 12_int8, 5_int8, 7_int8, -12_int8, 7_int8, 7_int8, &
  -14_int8, -1_int8]
integer(int32), parameter :: table4(0:31) = [536870912_int32, 1_int32, 2_int32, 4_int32, 8_int32, 16_int32, &
  32_int32, 64_int32, 128_int32, 256_int32, 512_int32, 1024_int32, 2048_int32, 4096_int32, 8192_int32, &
  16384_int32, 32768_int32, 65536_int32, 131072_int32, 262144_int32, 524288_int32, 1048576_int32, 2097152_int32, &
  4194304_int32, 8388608_int32, 16777216_int32, 33554432_int32, 67108864_int32, 134217728_int32, &
  268435456_int32, 536870912_int32, 536870912_int32]
public :: septet_chain_unpack
public :: septet_chain_dequantize_group
public :: septet_chain_add_group
public :: septet_chain_quantize_activations
public :: septet_chain_quantize_vectors
public :: septet_chain_dequantize_rows
public :: septet_chain_matmul
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

! The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 0.
pure function septet_chain_chains_level(before, septet) result(returned)
  integer(int32), value, intent(in) :: before
  integer(int32), value, intent(in) :: septet
  integer(int32) :: returned
  returned = int(table0(septet), int32) + int(table1(before), int32)
  return
end function


! The value of a weight in units: the entry of its septet, and that of the septet before. Here lane = 1.
pure function septet_chain_chains_level_1(before, septet) result(returned)
  integer(int32), value, intent(in) :: before
  integer(int32), value, intent(in) :: septet
  integer(int32) :: returned
  returned = int(table2(septet), int32) + int(table3(before), int32)
  return
end function


! The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0.
pure function septet_chain_floats_decode(bits) result(returned)
  integer(int32), value, intent(in) :: bits
  integer(int64) :: returned
  integer(int32) :: t0
  integer(int32) :: t1
  integer(int64) :: t2
  t0 = iand(bits, 32767_int32)
  t1 = shifta(t0, 10_int32)
  t2 = merge(int(t0, int64), int(1024_int32 + iand(t0, 1023_int32), int64) * int(int(table4(t1), int32), int64), &
    t1 == 0_int32)
  if (bits < 32768_int32) then
    returned = t2
    return
  end if
  returned = -t2
  return
end function


! The septets of a block of bytes.
function septet_chain_unpack(data, septets) result(returned) bind(c, name="septet_chain_unpack")
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


! The first `length` weights of a stored group, after a septet. No rounding happens.
function septet_chain_dequantize_group(data, before, length, group, weights) result(returned) bind(c, &
  name="septet_chain_dequantize_group")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: before
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  real(real32), intent(inout) :: weights(0:*)
  integer(int32) :: returned
  integer(int32) :: unused
  integer(int32) :: bits
  integer(int32) :: status
  integer(int32) :: magnitude_bits
  real(real32) :: x
  real(real32) :: u
  integer(int8) :: septets(0:7)
  integer(int32) :: last
  integer(int32) :: count
  integer(int32) :: block
  integer(int32) :: s
  integer(int32) :: septet
  integer(int32) :: previous
  integer(int32) :: i
  integer(int32) :: i_1
  if ((.not. (((0_int32 < group) .and. (group <= 256_int32)) .and. (iand(group, 15_int32) == 0_int32))) .or. &
    (group < length)) then
    returned = 1_int32
    return
  end if
  bits = from_byte(data(0_int32)) + (from_byte(data(1_int32)) * 256_int32)
  status = merge(3_int32, merge(4_int32, 0_int32, 32768_int32 <= bits), iand(shifta(bits, 10_int32), 31_int32) &
    == 31_int32)
  if (status /= 0_int32) then
    returned = status
    return
  end if
  magnitude_bits = iand(bits, 32767_int32)
  x = 0.0_real32
  if (magnitude_bits < 1024_int32) then
    x = real(magnitude_bits, real32) * 5.960464477539063e-08_real32
  else
    x = transfer(((magnitude_bits * 8192_int32) + 939524096_int32), 0.0_real32)
  end if
  if (32768_int32 <= bits) then
    x = -x
  end if
  u = x
  last = before
  count = shifta(group, 4_int32)
  do block = 0, count - 1_int32
    unused = septet_chain_unpack(data(2_int32 + (block * 7_int32)), septets(0_int32))
    do s = 0, 8_int32 - 1_int32
      septet = int(septets(s), int32)
      previous = last
      i = (block * 16_int32) + (s * 2_int32)
      if (i < length) then
        weights(i) = u * real(septet_chain_chains_level(previous, septet), real32)
      end if
      i_1 = ((block * 16_int32) + (s * 2_int32)) + 1_int32
      if (i_1 < length) then
        weights(i_1) = u * real(septet_chain_chains_level_1(previous, septet), real32)
      end if
      last = septet
    end do
  end do
  returned = 0_int32
  return
end function


! Add to a sum what a group adds to its row, in units of 2^-24: its unit times its dot product, rounded once.
function septet_chain_add_group(data, before, length, group, activations, sums) result(returned) bind(c, &
  name="septet_chain_add_group")
  integer(int8), intent(in) :: data(0:*)
  integer(int32), value, intent(in) :: before
  integer(int32), value, intent(in) :: length
  integer(int32), value, intent(in) :: group
  integer(int8), intent(in) :: activations(0:*)
  real(real32), intent(inout) :: sums(0:*)
  integer(int32) :: returned
  integer(int32) :: unused
  integer(int32) :: bits
  integer(int32) :: status
  integer(int8) :: septets(0:7)
  integer(int32) :: last
  integer(int32) :: dotted
  integer(int32) :: count
  integer(int32) :: block
  integer(int32) :: s
  integer(int32) :: septet
  integer(int32) :: previous
  integer(int32) :: i
  integer(int32) :: i_1
  bits = from_byte(data(0_int32)) + (from_byte(data(1_int32)) * 256_int32)
  status = merge(3_int32, merge(4_int32, 0_int32, 32768_int32 <= bits), iand(shifta(bits, 10_int32), 31_int32) &
    == 31_int32)
  if (status /= 0_int32) then
    returned = status
    return
  end if
  last = before
  dotted = 0_int32
  count = shifta(group, 4_int32)
  do block = 0, count - 1_int32
    unused = septet_chain_unpack(data(2_int32 + (block * 7_int32)), septets(0_int32))
    do s = 0, 8_int32 - 1_int32
      septet = int(septets(s), int32)
      previous = last
      i = (block * 16_int32) + (s * 2_int32)
      if (i < length) then
        dotted = dotted + (septet_chain_chains_level(previous, septet) * int(activations(i), int32))
      end if
      i_1 = ((block * 16_int32) + (s * 2_int32)) + 1_int32
      if (i_1 < length) then
        dotted = dotted + (septet_chain_chains_level_1(previous, septet) * int(activations(i_1), int32))
      end if
      last = septet
    end do
  end do
  sums(0_int32) = sums(0_int32) + real((septet_chain_floats_decode(bits) * int(dotted, int64)), real32)
  returned = 0_int32
  return
end function


! A vector as signed bytes times one scale: its largest magnitude over 127, rounded up; ties go to even.
function septet_chain_quantize_activations(vector, length, activations, scale) result(returned) bind(c, &
  name="septet_chain_quantize_activations")
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
function septet_chain_quantize_vectors(numbers, vectors, length, activations, scales_of) result(returned) &
  bind(c, name="septet_chain_quantize_vectors")
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
    status = septet_chain_quantize_activations(numbers(at), length, activations(at), scales_of(v))
    if (status /= 0_int32) then
      returned = status
      return
    end if
  end do
  returned = 0_int32
  return
end function


! The weights of rows of `columns` weights, group after group.
function septet_chain_dequantize_rows(data, rows, columns, group, weights) result(returned) bind(c, &
  name="septet_chain_dequantize_rows")
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
  integer(int32) :: before
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
    at = t * int(2_int32 + shifta(group * 7_int32, 4_int32), int64)
    before = 0_int32
    if (g /= 0_int64) then
      before = shifta(from_byte(data(at - 1_int64)), 1_int32)
    end if
    status = septet_chain_dequantize_group(data(at), before, int(merge(t0, int(group, int64), t0 < int(group, &
      int64)), int32), group, weights(place))
    if (status /= 0_int32) then
      returned = status
      return
    end if
  end do
  returned = 0_int32
  return
end function


! products[vectors][rows]: a stored matrix times vectors of activations, each times its scale.
function septet_chain_matmul(data, rows, columns, group, activations, scales_of, vectors, products) &
  result(returned) bind(c, name="septet_chain_matmul")
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
  integer(int32) :: before
  integer(int32) :: before_1
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
  size = 2_int32 + shifta(group * 7_int32, 4_int32)
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
        before = 0_int32
        if (g /= 0_int64) then
          before = shifta(from_byte(data(at - 1_int64)), 1_int32)
        end if
        before_1 = before
        status = septet_chain_add_group(data(at), before_1, int(length, int32), group, activations((v * int(columns, &
          int64)) + (g * int(group, int64))), total(0_int32))
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

end module septet_chain_kernels
