! ggml's blocks, GPTQ's words and s43's parts in Fortran.
module right_blocks
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

  ! A shift of a byte, logical in Fortran, and a mask; codes as an array of two dimensions.
  subroutine decode(septets, codes, count) bind(c)
    integer(c_size_t), value :: count
    integer(c_int8_t), intent(in) :: septets(count)
    integer(c_int8_t), intent(out) :: codes(2, count)
    integer(c_size_t) :: i
    do i = 1, count
      codes(1, i) = ishft(septets(i), -3)
      codes(2, i) = iand(septets(i), 7_c_int8_t)
    end do
  end subroutine decode

  ! Bits moved into place.
  function encode(c0, c1) result(septet) bind(c)
    integer(c_int), value :: c0, c1
    integer(c_int) :: septet
    septet = c1
    call mvbits(c0, 0, 4, septet, 3)
  end function encode

  ! Bits tested and set one at a time.
  subroutine unpack_bits(packed, septets) bind(c)
    integer(c_int8_t), intent(in) :: packed(0:6)
    integer(c_int8_t), intent(out) :: septets(0:7)
    integer :: i, k
    do i = 0, 7
      septets(i) = 0
      do k = 0, 6
        if (btest(packed((7*i + k)/8), mod(7*i + k, 8))) septets(i) = ibset(septets(i), k)
      end do
    end do
  end subroutine unpack_bits

  ! Bit fields of a word, quotient and remainder by 11.
  subroutine radix(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(11)
    real(c_float), intent(out) :: out(2, 8)
    integer(c_int64_t) :: w
    integer :: i, s
    w = 0
    do i = 1, 7
      w = w + shiftl(int(byte(packed(4 + i)), c_int64_t), 8*(i - 1))
    end do
    do i = 1, 8
      s = int(ibits(w, 7*(i - 1), 7))
      out(1, i) = half(packed(1), packed(2)) + half(packed(3), packed(4))*real(mod(s, 11), c_float)
      out(2, i) = half(packed(1), packed(2)) + half(packed(3), packed(4))*real(s/11, c_float)
    end do
  end subroutine radix

  ! A loop without an order.
  subroutine planes(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(0:31)
    real(c_float), intent(out) :: out(0:63)
    integer :: i, low, top
    real(c_float) :: lo, u
    lo = half(packed(0), packed(1))
    u = half(packed(2), packed(3))
    do concurrent (i = 0:31) local(low, top)
      out(i) = lo + u*real(7*ibits(byte(packed(4 + mod(i, 16))), 4*(i/16), 4), c_float)
      low = ibits(byte(packed(20 + mod(i, 8))), 2*(i/8), 2)
      top = ibits(byte(packed(28 + mod(i, 4))), i/4, 1)
      out(32 + i) = lo + u*real(15*(low + 4*top), c_float)
    end do
  end subroutine planes

  ! Blocks as columns of an array.
  subroutine q8_0(packed, out, blocks) bind(c)
    integer(c_size_t), value :: blocks
    integer(c_int8_t), intent(in) :: packed(34, blocks)
    real(c_float), intent(out) :: out(32, blocks)
    integer(c_size_t) :: b
    integer :: i
    do b = 1, blocks
      do i = 1, 32
        out(i, b) = half(packed(1, b), packed(2, b))*real(packed(2 + i, b), c_float)
      end do
    end do
  end subroutine q8_0

  ! Remainder and quotient of a byte.
  subroutine q4_0(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(18)
    real(c_float), intent(out) :: out(16, 2)
    integer :: i
    do i = 1, 16
      out(i, 1) = half(packed(1), packed(2))*real(modulo(byte(packed(2 + i)), 16) - 8, c_float)
      out(i, 2) = half(packed(1), packed(2))*real(byte(packed(2 + i))/16 - 8, c_float)
    end do
  end subroutine q4_0

  ! Words as integers of Fortran, which have signs.
  subroutine gptq(packed, zeros, scales, out) bind(c)
    integer(c_int32_t), intent(in) :: packed(8), zeros(1)
    integer(c_int8_t), intent(in) :: scales(2, 8)
    real(c_float), intent(out) :: out(8, 8)
    integer :: r, c, n
    do c = 1, 8
      do r = 1, 8
        n = ibits(packed(c), 4*(r - 1), 4) - ibits(zeros(1), 4*(c - 1), 4) - 1
        out(c, r) = half(scales(1, c), scales(2, c))*real(n, c_float)
      end do
    end do
  end subroutine gptq
end module right_blocks
