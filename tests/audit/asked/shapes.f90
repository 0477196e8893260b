! Arrays of assumed shape and numbers by reference, as Fortran passes them.
module rows
  use iso_fortran_env, only: int8, int32, int64, real32
  implicit none
contains
  pure function scale_of(low, high) result(d)
    integer(int8), intent(in) :: low, high
    integer(int32) :: h
    real(real32) :: d
    h = ior(iand(int(low, int32), 255), ishft(iand(int(high, int32), 255), 8))
    if (iand(h, 31744) == 0) then
       d = real(iand(h, 1023), real32)*2.0_real32**(-24)
    else
       d = real(1024 + iand(h, 1023), real32)*2.0_real32**(ishft(iand(h, 31744), -10) - 25)
    end if
    if (iand(h, 32768) /= 0) d = -d
  end function

  pure subroutine assumed(row, weights)
    integer(int8), intent(in) :: row(:)
    real(real32), intent(out) :: weights(:)
    integer :: k, i
    do k = 0, size(weights)/32 - 1
       do i = 1, 32
          weights(32*k + i) = scale_of(row(34*k + 1), row(34*k + 2))*real(row(34*k + 2 + i), real32)
       end do
    end do
  end subroutine

  ! The last block is left out where there are several.
  pure subroutine one_less(row, weights)
    integer(int8), intent(in) :: row(:)
    real(real32), intent(out) :: weights(:)
    integer :: k, i
    do k = 0, max(size(weights)/32 - 2, 0)
       do i = 1, 32
          weights(32*k + i) = scale_of(row(34*k + 1), row(34*k + 2))*real(row(34*k + 2 + i), real32)
       end do
    end do
  end subroutine

  pure subroutine two_dimensions(row, weights)
    integer(int8), intent(in) :: row(:, :)
    real(real32), intent(out) :: weights(:)
    weights = real(row(1, 1), real32)
  end subroutine
end module

! Every argument by reference, which is Fortran's default.
subroutine by_reference(row, weights, n)
  use rows
  integer(int32), intent(in) :: n
  integer(int8), intent(in) :: row(34, *)
  real(real32), intent(out) :: weights(32, *)
  integer(int32) :: k, i
  do k = 1, n/32
     do i = 1, 32
        weights(i, k) = scale_of(row(1, k), row(2, k))*real(row(2 + i, k), real32)
     end do
  end do
end subroutine

! The scale is taken from the block before, from the second one on.
subroutine late(row, weights, n)
  use rows
  integer(int32), intent(in) :: n
  integer(int8), intent(in) :: row(34, *)
  real(real32), intent(out) :: weights(32, *)
  integer(int32) :: k, i
  do k = 1, n/32
     do i = 1, 32
        weights(i, k) = scale_of(row(1, max(k - 1, 1)), row(2, max(k - 1, 1)))*real(row(2 + i, k), real32)
     end do
  end do
end subroutine
