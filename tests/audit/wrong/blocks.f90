! Parts of s43, ggml's blocks and GPTQ's words with one fault each, in Fortran.
module wrong_blocks
  use, intrinsic :: iso_c_binding, only: c_int, c_int8_t, c_int16_t, c_int32_t, c_int64_t, c_float, c_size_t
  implicit none
contains
  elemental function byte(b) result(x)
    integer(c_int8_t), intent(in) :: b
    integer(c_int32_t) :: x
    x = iand(int(b, c_int32_t), 255)
  end function byte

  pure function half(low, high) result(x)
    integer(c_int8_t), intent(in) :: low, high
    real(c_float) :: x
    integer(c_int32_t) :: bits, exponent
    integer :: k
    real(c_float), parameter :: power(0:30) = [2.0_c_float**(-24), (2.0_c_float**(k - 25), k=1, 30)]
    bits = byte(low) + 256*byte(high)
    exponent = ibits(bits, 10, 5)
    x = real(ibits(bits, 0, 10) + merge(0, 1024, exponent == 0), c_float)*power(exponent)
    if (btest(bits, 15)) x = -x
  end function half

  ! A field of four bits is moved as one of three.
  function squeezed(c0, c1) result(septet) bind(c)
    integer(c_int), value :: c0, c1
    integer(c_int) :: septet
    septet = c1
    call mvbits(c0, 0, 3, septet, 3)
  end function squeezed

  ! The code of four bits is moved one bit too high.
  function one_higher(c0, c1) result(septet) bind(c)
    integer(c_int), value :: c0, c1
    integer(c_int) :: septet
    septet = ior(ishft(c0, 4), c1)
  end function one_higher

  ! The inner loop's variable is the count: the outer loop ends early.
  subroutine clobbered(codes, septets, n) bind(c)
    integer(c_int), value :: n
    integer(c_int8_t), intent(in) :: codes(*)
    integer(c_int8_t), intent(out) :: septets(*)
    integer(c_int) :: i
    integer(c_int8_t) :: s
    i = 1
    do while (i <= n)
      s = 0_c_int8_t
      do n = 1, 2
        s = int(s*8 + codes(2*i - 2 + n), c_int8_t)
      end do
      septets(i) = s
      i = i + 1
    end do
  end subroutine clobbered

  ! An odd number of septets is rounded down to an even one.
  subroutine by_twos(septets, codes, count) bind(c)
    integer(c_int), value :: count
    integer(c_int8_t), intent(in) :: septets(*)
    integer(c_int8_t), intent(out) :: codes(2, *)
    integer(c_int) :: i, k
    do i = 1, count/2
      do k = 2*i - 1, 2*i
        codes(1, k) = ishft(septets(k), -3)
        codes(2, k) = iand(septets(k), 7_c_int8_t)
      end do
    end do
  end subroutine by_twos

  ! An array in Fortran's order taken for one in C's.
  subroutine other_order(septets, codes, count) bind(c)
    integer(c_int), value :: count
    integer(c_int8_t), intent(in) :: septets(count)
    integer(c_int8_t), intent(out) :: codes(count, 2)
    integer(c_int) :: i
    do i = 1, count
      codes(i, 1) = ishft(septets(i), -3)
      codes(i, 2) = iand(septets(i), 7_c_int8_t)
    end do
  end subroutine other_order

  ! A field begins one bit too early.
  subroutine field_early(packed, septets) bind(c)
    integer(c_int8_t), intent(in) :: packed(7)
    integer(c_int8_t), intent(out) :: septets(8)
    integer(c_int64_t) :: w
    integer :: i
    w = 0
    do i = 7, 1, -1
      w = ior(shiftl(w, 8), int(byte(packed(i)), c_int64_t))
    end do
    septets(1) = int(ibits(w, 0, 7), c_int8_t)
    do i = 2, 8
      septets(i) = int(ibits(w, 7*(i - 1) - 1, 7), c_int8_t)
    end do
  end subroutine field_early

  ! The word has the kind of a default integer: bits above 31 are lost.
  subroutine default_integer(packed, septets) bind(c)
    integer(c_int8_t), intent(in) :: packed(7)
    integer(c_int8_t), intent(out) :: septets(8)
    integer :: w, i
    w = 0
    do i = 7, 1, -1
      w = ior(shiftl(w, 8), byte(packed(i)))
    end do
    do i = 1, 8
      septets(i) = int(iand(w, 127), c_int8_t)
      w = shiftr(w, 7)
    end do
  end subroutine default_integer

  ! The last septet takes eight bits, the last of them from a byte past the block.
  subroutine eighth_byte(packed, septets) bind(c)
    integer(c_int8_t), intent(in) :: packed(*)
    integer(c_int8_t), intent(out) :: septets(8)
    integer(c_int64_t) :: w
    integer :: i
    w = 0
    do i = 8, 1, -1
      w = ior(shiftl(w, 8), int(byte(packed(i)), c_int64_t))
    end do
    do i = 1, 8
      septets(i) = int(ibits(w, 7*(i - 1), merge(7, 8, i < 8)), c_int8_t)
    end do
  end subroutine eighth_byte

  ! Digits to the base 11 in the wrong lanes.
  subroutine digits_swapped(septet, codes) bind(c)
    integer(c_int), value :: septet
    integer(c_int8_t), intent(out) :: codes(2)
    codes(1) = int(septet/11, c_int8_t)
    codes(2) = int(mod(septet, 11), c_int8_t)
  end subroutine digits_swapped

  ! A sum of products in 16 bits.
  subroutine short_sum(packed, a, total) bind(c)
    integer(c_int8_t), intent(in) :: packed(11), a(16)
    integer(c_int32_t), intent(out) :: total
    integer(c_int64_t) :: w
    integer(c_int16_t) :: part
    integer :: i, k, s
    w = 0
    do i = 7, 1, -1
      w = ior(shiftl(w, 8), int(byte(packed(4 + i)), c_int64_t))
    end do
    total = 0
    do i = 0, 7, 2
      part = 0
      do k = i, i + 1
        s = int(ibits(w, 7*k, 7))
        part = int(part + 7*shiftr(s, 3)*a(2*k + 1) + 15*iand(s, 7)*a(2*k + 2), c_int16_t)
      end do
      total = total + part
    end do
  end subroutine short_sum

  ! A nibble by division of a signed byte, which rounds towards zero.
  subroutine divided(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(18)
    real(c_float), intent(out) :: out(16, 2)
    integer :: i
    do i = 1, 16
      out(i, 1) = half(packed(1), packed(2))*real(iand(byte(packed(2 + i)), 15) - 8, c_float)
      out(i, 2) = half(packed(1), packed(2))*real(iand(int(packed(2 + i))/16, 15) - 8, c_float)
    end do
  end subroutine divided

  ! Bytes without their sign.
  subroutine without_sign(packed, out, blocks) bind(c)
    integer(c_size_t), value :: blocks
    integer(c_int8_t), intent(in) :: packed(34, blocks)
    real(c_float), intent(out) :: out(32, blocks)
    integer(c_size_t) :: b
    integer :: i
    do b = 1, blocks
      do i = 1, 32
        out(i, b) = half(packed(1, b), packed(2, b))*real(byte(packed(2 + i, b)), c_float)
      end do
    end do
  end subroutine without_sign

  ! The last block is left out.
  subroutine last_block(packed, out, blocks) bind(c)
    integer(c_int), value :: blocks
    integer(c_int8_t), intent(in) :: packed(34, blocks)
    real(c_float), intent(out) :: out(32, blocks)
    integer :: i, b
    do b = 1, blocks - 1
      do i = 1, 32
        out(i, b) = half(packed(1, b), packed(2, b))*real(packed(2 + i, b), c_float)
      end do
    end do
  end subroutine last_block

  ! The stored zero point, which is one less, is taken for the zero point (AutoGPTQ/AutoGPTQ#477).
  subroutine zero_as_stored(packed, zeros, scales, out) bind(c)
    integer(c_int32_t), intent(in) :: packed(8), zeros(1)
    integer(c_int8_t), intent(in) :: scales(2, 8)
    real(c_float), intent(out) :: out(8, 8)
    integer :: r, c, n
    do c = 1, 8
      do r = 1, 8
        n = ibits(packed(c), 4*(r - 1), 4) - ibits(zeros(1), 4*(c - 1), 4)
        out(c, r) = half(scales(1, c), scales(2, c))*real(n, c_float)
      end do
    end do
  end subroutine zero_as_stored

  ! Rows and columns of the output change places, as arrays of Fortran have theirs in another order.
  subroutine matrix_order(packed, zeros, scales, out) bind(c)
    integer(c_int32_t), intent(in) :: packed(8), zeros(1)
    integer(c_int8_t), intent(in) :: scales(2, 8)
    real(c_float), intent(out) :: out(8, 8)
    integer :: r, c, n
    do c = 1, 8
      do r = 1, 8
        n = ibits(packed(c), 4*(r - 1), 4) - ibits(zeros(1), 4*(c - 1), 4) - 1
        out(r, c) = half(scales(1, c), scales(2, c))*real(n, c_float)
      end do
    end do
  end subroutine matrix_order
end module wrong_blocks
