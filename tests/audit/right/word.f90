! s43: the 56 bits of a block as one word; scales by a table of powers of two.
module word_kernels
  use, intrinsic :: iso_c_binding, only: c_int8_t, c_int32_t, c_int64_t, c_float
  implicit none
contains
  pure function half(low, high) result(x)
    integer(c_int8_t), intent(in) :: low, high
    real(c_float) :: x
    integer(c_int32_t) :: bits, exponent, fraction
    integer :: k
    real(c_float), parameter :: power(30) = [(2.0_c_float**(k - 25), k=1, 30)]
    bits = ior(iand(int(low, c_int32_t), 255), ishft(iand(int(high, c_int32_t), 255), 8))
    exponent = iand(ishft(bits, -10), 31)
    fraction = iand(bits, 1023)
    if (exponent == 0) then
      x = real(fraction, c_float)*power(1)
    else
      x = real(1024 + fraction, c_float)*power(exponent)
    end if
    if (btest(bits, 15)) x = -x
  end function half

  subroutine dequantize(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(11)
    real(c_float), intent(out) :: out(16)
    integer(c_int64_t) :: w
    integer :: i
    real(c_float) :: lo, u
    lo = half(packed(1), packed(2))
    u = half(packed(3), packed(4))
    w = 0
    do i = 11, 5, -1
      w = ior(ishft(w, 8), iand(int(packed(i), c_int64_t), 255_c_int64_t))
    end do
    do i = 1, 8
      out(2*i - 1) = lo + u*real(7*iand(ishft(w, -3), 15_c_int64_t), c_float)
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine dequantize

  ! A loop without an order, over shifts of a word.
  subroutine unpack(packed, septets) bind(c)
    integer(c_int8_t), intent(in) :: packed(7)
    integer(c_int8_t), intent(out) :: septets(8)
    integer(c_int64_t) :: w
    integer :: i
    w = 0
    do i = 7, 1, -1
      w = ior(shiftl(w, 8), iand(int(packed(i), c_int64_t), 255_c_int64_t))
    end do
    do concurrent (i = 1:8)
      septets(i) = int(iand(shiftr(w, 7*(i - 1)), 127_c_int64_t), c_int8_t)
    end do
  end subroutine unpack
end module word_kernels
