--  Written by `septet codegen`: binary32 patterns as numbers, from the spec with fingerprint 18617df1dc933295475c4b68291033ffd1c85c09abe3d3e92f72f0982862e584
--
--  A weight is a binary32 pattern or a whole number of 2**(-25), rounded down; offsets, units and lattice values are
--  whole numbers of 2**(-24): an offset and at most 127 units. From 2**48 - 2**23 on, rounding would reach 2**24.
with Septet.Binary16; use Septet.Binary16;

package Septet.Binary32 with Pure, SPARK_Mode is

   subtype Doubled is Int range (-2**50) .. 2**50;
   subtype Lattice is Int range -(2**47 - 1) .. 2**47 - 1;

   --  A binary32 pattern, as the number that its bits are.
   type Binary32_Pattern is range 0 .. 2**32 - 1 with Size => 32;
   type Patterns is array (Natural range <>) of Binary32_Pattern;

   --  A pattern without its sign.
   subtype Magnitude_Pattern is Int range 0 .. 2**31 - 1;

   function Without_Sign (Bits : Binary32_Pattern) return Magnitude_Pattern is
     (if Bits < 2**31 then Int (Bits) else Int (Bits) - 2**31)
   with
     Global => null;

   --  Finite, and below 2**24.
   function Is_Number (Bits : Binary32_Pattern) return Boolean is
     (Without_Sign (Bits) < 151 * 2**23)
   with
     Global => null;

   --  Finite, and at most the largest number of the scale type.
   function Is_Weight (Bits : Binary32_Pattern) return Boolean is
     (Without_Sign (Bits) <= 1199562752)
   with
     Global => null,
     Post => (if Is_Weight'Result then Is_Number (Bits));

   --  A number is its significand times two to its exponent, in units of 2**(-25).
   function Exponent (M : Magnitude_Pattern) return Int is
     (Int'Max (M / 2**23, 1) - 125)
   with
     Global => null,
     Pre => M < 151 * 2**23,
     Post => Exponent'Result in -124 .. 25;

   function Significand (M : Magnitude_Pattern) return Int is
     (M mod 2**23 + (if M < 2**23 then 0 else 2**23))
   with
     Global => null,
     Post => Significand'Result in 0 .. 2**24 - 1;

   function Rounded_Down (M : Magnitude_Pattern) return Int is
     (case Exponent (M) is
         when 25 => Significand (M) * 2**25,
         when 24 => Significand (M) * 2**24,
         when 23 => Significand (M) * 2**23,
         when 22 => Significand (M) * 2**22,
         when 21 => Significand (M) * 2**21,
         when 20 => Significand (M) * 2**20,
         when 19 => Significand (M) * 2**19,
         when 18 => Significand (M) * 2**18,
         when 17 => Significand (M) * 2**17,
         when 16 => Significand (M) * 2**16,
         when 15 => Significand (M) * 2**15,
         when 14 => Significand (M) * 2**14,
         when 13 => Significand (M) * 2**13,
         when 12 => Significand (M) * 2**12,
         when 11 => Significand (M) * 2**11,
         when 10 => Significand (M) * 2**10,
         when 9 => Significand (M) * 2**9,
         when 8 => Significand (M) * 2**8,
         when 7 => Significand (M) * 2**7,
         when 6 => Significand (M) * 2**6,
         when 5 => Significand (M) * 2**5,
         when 4 => Significand (M) * 2**4,
         when 3 => Significand (M) * 2**3,
         when 2 => Significand (M) * 2**2,
         when 1 => Significand (M) * 2**1,
         when 0 => Significand (M),
         when -1 => Significand (M) / 2**1,
         when -2 => Significand (M) / 2**2,
         when -3 => Significand (M) / 2**3,
         when -4 => Significand (M) / 2**4,
         when -5 => Significand (M) / 2**5,
         when -6 => Significand (M) / 2**6,
         when -7 => Significand (M) / 2**7,
         when -8 => Significand (M) / 2**8,
         when -9 => Significand (M) / 2**9,
         when -10 => Significand (M) / 2**10,
         when -11 => Significand (M) / 2**11,
         when -12 => Significand (M) / 2**12,
         when -13 => Significand (M) / 2**13,
         when -14 => Significand (M) / 2**14,
         when -15 => Significand (M) / 2**15,
         when -16 => Significand (M) / 2**16,
         when -17 => Significand (M) / 2**17,
         when -18 => Significand (M) / 2**18,
         when -19 => Significand (M) / 2**19,
         when -20 => Significand (M) / 2**20,
         when -21 => Significand (M) / 2**21,
         when -22 => Significand (M) / 2**22,
         when -23 => Significand (M) / 2**23,
         when others => 0)
   with
     Global => null,
     Pre => M < 151 * 2**23,
     Post => Rounded_Down'Result in 0 .. 2**49;

   function Rounded_Up (M : Magnitude_Pattern) return Int is
     (case Exponent (M) is
         when 25 => Significand (M) * 2**25,
         when 24 => Significand (M) * 2**24,
         when 23 => Significand (M) * 2**23,
         when 22 => Significand (M) * 2**22,
         when 21 => Significand (M) * 2**21,
         when 20 => Significand (M) * 2**20,
         when 19 => Significand (M) * 2**19,
         when 18 => Significand (M) * 2**18,
         when 17 => Significand (M) * 2**17,
         when 16 => Significand (M) * 2**16,
         when 15 => Significand (M) * 2**15,
         when 14 => Significand (M) * 2**14,
         when 13 => Significand (M) * 2**13,
         when 12 => Significand (M) * 2**12,
         when 11 => Significand (M) * 2**11,
         when 10 => Significand (M) * 2**10,
         when 9 => Significand (M) * 2**9,
         when 8 => Significand (M) * 2**8,
         when 7 => Significand (M) * 2**7,
         when 6 => Significand (M) * 2**6,
         when 5 => Significand (M) * 2**5,
         when 4 => Significand (M) * 2**4,
         when 3 => Significand (M) * 2**3,
         when 2 => Significand (M) * 2**2,
         when 1 => Significand (M) * 2**1,
         when 0 => Significand (M),
         when -1 => (Significand (M) + 1) / 2**1,
         when -2 => (Significand (M) + 3) / 2**2,
         when -3 => (Significand (M) + 7) / 2**3,
         when -4 => (Significand (M) + 15) / 2**4,
         when -5 => (Significand (M) + 31) / 2**5,
         when -6 => (Significand (M) + 63) / 2**6,
         when -7 => (Significand (M) + 127) / 2**7,
         when -8 => (Significand (M) + 255) / 2**8,
         when -9 => (Significand (M) + 511) / 2**9,
         when -10 => (Significand (M) + 1023) / 2**10,
         when -11 => (Significand (M) + 2047) / 2**11,
         when -12 => (Significand (M) + 4095) / 2**12,
         when -13 => (Significand (M) + 8191) / 2**13,
         when -14 => (Significand (M) + 16383) / 2**14,
         when -15 => (Significand (M) + 32767) / 2**15,
         when -16 => (Significand (M) + 65535) / 2**16,
         when -17 => (Significand (M) + 131071) / 2**17,
         when -18 => (Significand (M) + 262143) / 2**18,
         when -19 => (Significand (M) + 524287) / 2**19,
         when -20 => (Significand (M) + 1048575) / 2**20,
         when -21 => (Significand (M) + 2097151) / 2**21,
         when -22 => (Significand (M) + 4194303) / 2**22,
         when -23 => (Significand (M) + 8388607) / 2**23,
         when others => Int'Min (Significand (M), 1))
   with
     Global => null,
     Pre => M < 151 * 2**23,
     Post => Rounded_Up'Result in Rounded_Down (M) .. 2**49;

   --  A number in units of 2**(-25), rounded down, and rounded up.
   function Floor_Doubled (Bits : Binary32_Pattern) return Doubled is
     (if Bits < 2**31 then Rounded_Down (Without_Sign (Bits)) else -Rounded_Up (Without_Sign (Bits)))
   with
     Global => null,
     Pre => Is_Number (Bits);

   function Ceil_Doubled (Bits : Binary32_Pattern) return Doubled is
     (if Bits < 2**31 then Rounded_Up (Without_Sign (Bits)) else -Rounded_Down (Without_Sign (Bits)))
   with
     Global => null,
     Pre => Is_Number (Bits),
     Post => Floor_Doubled (Bits) <= Ceil_Doubled'Result;

   --  A weight in units of 2**(-24), rounded down, and rounded up.
   function Floor_Units (Bits : Binary32_Pattern) return Units is
     ((Floor_Doubled (Bits) - Floor_Doubled (Bits) mod 2) / 2)
   with
     Global => null,
     Pre => Is_Weight (Bits);

   function Ceil_Units (Bits : Binary32_Pattern) return Units is
     ((Ceil_Doubled (Bits) + Ceil_Doubled (Bits) mod 2) / 2)
   with
     Global => null,
     Pre => Is_Weight (Bits),
     Post => Floor_Units (Bits) <= Ceil_Units'Result;

   --  The binary32 pattern nearest to a lattice value.
   function Nearest_Pattern (Q : Lattice) return Binary32_Pattern
   with
     Global => null,
     Post => Is_Number (Nearest_Pattern'Result)
             and then Floor_Doubled (Nearest_Pattern'Result) = 2 * Round_Binary32_26 (Q)
             and then (if Q = 0 then Nearest_Pattern'Result = 0);

end Septet.Binary32;
