! Groups of s43 with one fault each, in Fortran.
module wrong_words
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

  ! The lanes in the wrong order.
  subroutine lanes_swapped(packed, out) bind(c)
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
      out(2*i) = lo + u*real(7*iand(ishft(w, -3), 15_c_int64_t), c_float)
      out(2*i - 1) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine lanes_swapped

  ! Bytes widened with their sign.
  subroutine bytes_signed(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(11)
    real(c_float), intent(out) :: out(16)
    integer(c_int64_t) :: w
    integer :: i
    real(c_float) :: lo, u
    lo = half(packed(1), packed(2))
    u = half(packed(3), packed(4))
    w = 0
    do i = 11, 5, -1
      w = ior(ishft(w, 8), int(packed(i), c_int64_t))
    end do
    do i = 1, 8
      out(2*i - 1) = lo + u*real(7*iand(ishft(w, -3), 15_c_int64_t), c_float)
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine bytes_signed

  ! The loop over septets ends one early: two weights are never written.
  subroutine one_short(packed, out) bind(c)
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
    do i = 1, 7
      out(2*i - 1) = lo + u*real(7*iand(ishft(w, -3), 15_c_int64_t), c_float)
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine one_short

  ! The offset is multiplied by the unit.
  subroutine offset_scaled(packed, out) bind(c)
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
      out(2*i - 1) = u*(lo + real(7*iand(ishft(w, -3), 15_c_int64_t), c_float))
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine offset_scaled

  ! A code of four bits is read from three.
  subroutine three_bits(packed, out) bind(c)
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
      out(2*i - 1) = lo + u*real(7*iand(ishft(w, -3), 7_c_int64_t), c_float)
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine three_bits

  ! A loop that counts from 0 as in C: a byte before the block, and not its last.
  subroutine from_zero(packed, out) bind(c)
    integer(c_int8_t), intent(in) :: packed(11)
    real(c_float), intent(out) :: out(16)
    integer(c_int64_t) :: w
    integer :: i
    real(c_float) :: lo, u
    lo = half(packed(1), packed(2))
    u = half(packed(3), packed(4))
    w = 0
    do i = 10, 4, -1
      w = ior(ishft(w, 8), iand(int(packed(i), c_int64_t), 255_c_int64_t))
    end do
    do i = 1, 8
      out(2*i - 1) = lo + u*real(7*iand(ishft(w, -3), 15_c_int64_t), c_float)
      out(2*i) = lo + u*real(15*iand(w, 7_c_int64_t), c_float)
      w = ishft(w, -7)
    end do
  end subroutine from_zero
end module wrong_words
