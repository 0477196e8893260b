--  Written by `septet codegen`: binary16 numbers and rounding, from the spec with fingerprint b331c4d8e9e6003c082b3b3d1457ba9076e8f781a8856eaaa2f8d69b8d745547
--
--  A number is an integer, the count of binary16's least positive number, 2**-24: subtype Units has those of binary16.
--  "/" rounds toward zero, so that X / D rounded down is (X - X mod D) / D. Pre and Post are the contracts of the
--  Python; what the subtypes say is not said again.

package Septet.Binary16 with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Pattern is Int range 0 .. 65535;
   subtype Units is Int range (-1_098_974_756_864) .. 1_098_974_756_864;
   subtype Byte_Number is Int range 0 .. 255;
   subtype Scale_Range_Of_Scale_Units_Part_1 is Int range 0 .. 1_098_974_756_864;
   subtype Scale_Range_Of_Number is Int range (-2**50) .. 2**50;
   subtype Scale_Range_Of_Number_Within_2_Pow_40_Less_1 is Int range (-(2**40 - 1)) .. (2**40 - 1);
   subtype Scale_Range_Of_Round_Nearest is Int range (-1_100_048_498_686) .. 1_100_048_498_687;
   subtype Scale_Range_Of_Number_Within_2_Pow_48_Less_1 is Int range (-(2**48 - 1)) .. (2**48 - 1);
   subtype Scale_Range_Of_Round_Binary32_25 is Int range (-281_474_993_487_870) .. 281_474_993_487_871;
   subtype Scale_Range_Of_Number_Within_2_Pow_49_Less_1 is Int range (-(2**49 - 1)) .. (2**49 - 1);
   subtype Scale_Range_Of_Round_Binary32_26 is Int range (-562_949_986_975_742) .. 562_949_986_975_743;
   subtype Bytes_2 is Bytes (0 .. 1);

   --  Whether a pattern encodes a number, and not an infinity or a NaN (exponent field all ones).
   function Is_Finite (Bits : Pattern) return Boolean is
     (((Bits / 2**10) mod 2**5) /= 31)
   with
     Global => null,
     Post => Is_Finite'Result = ((Bits mod 2**15) < 31744);

   function Scale_Units_Part_1 (Bits : Pattern) return Scale_Range_Of_Scale_Units_Part_1 is
     (case (Bits mod 2**15) / 2**10 is when 0 => Bits mod 2**15, when 1 => 1024
      + ((Bits mod 2**15) mod 2**10), when 2 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2, when 3 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 4, when 4 => (1024 + ((Bits mod 2**15) mod 2**10)) * 8,
      when 5 => (1024 + ((Bits mod 2**15) mod 2**10)) * 16, when 6 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 32, when 7 => (1024 + ((Bits mod 2**15) mod 2**10)) * 64,
      when 8 => (1024 + ((Bits mod 2**15) mod 2**10)) * 128, when 9 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 256, when 10 => (1024 + ((Bits mod 2**15) mod 2**10)) * 512,
      when 11 => (1024 + ((Bits mod 2**15) mod 2**10)) * 1024, when 12 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 2048, when 13 => (1024 + ((Bits mod 2**15) mod 2**10)) * 4096,
      when 14 => (1024 + ((Bits mod 2**15) mod 2**10)) * 8192, when 15 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 16384, when 16 => (1024 + ((Bits mod 2**15) mod 2**10)) * 32768,
      when 17 => (1024 + ((Bits mod 2**15) mod 2**10)) * 65536, when 18 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 131_072, when 19 => (1024 + ((Bits mod 2**15) mod 2**10)) * 262_144,
      when 20 => (1024 + ((Bits mod 2**15) mod 2**10)) * 524_288, when 21 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 2**20, when 22 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**21,
      when 23 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**22, when 24 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 2**23, when 25 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**24,
      when 26 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**25, when 27 => (1024
      + ((Bits mod 2**15) mod 2**10)) * 2**26, when 28 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**27,
      when 29 => (1024 + ((Bits mod 2**15) mod 2**10)) * 2**28, when others => (1024
      + ((Bits mod 2**15) mod 2**10)) * 2**29)
   with Global => null;

   --  The number that a finite pattern encodes, in units of the grid. Both zeros decode to 0.
   function Scale_Units (Bits : Pattern) return Units is
     (if Bits < 32768 then Scale_Units_Part_1 (Bits) else (-Scale_Units_Part_1 (Bits)))
   with
     Global => null,
     Pre => Is_Finite (Bits);

   --  Whether `q` units of the grid are a number of the format.
   function Representable (Q : Scale_Range_Of_Number) return Boolean is
     ((abs Q < 2048) or else (if abs Q < 4096 then (Q mod 2**1) = 0 elsif abs Q < 8192 then (Q mod 2**2) = 0
      elsif abs Q < 16384 then (Q mod 2**3) = 0 elsif abs Q < 32768 then (Q mod 2**4) = 0 elsif abs Q
      < 65536 then (Q mod 2**5) = 0 elsif abs Q < 131_072 then (Q mod 2**6) = 0 elsif abs Q
      < 262_144 then (Q mod 2**7) = 0 elsif abs Q < 524_288 then (Q mod 2**8) = 0 elsif abs Q
      < 2**20 then (Q mod 2**9) = 0 elsif abs Q < 2**21 then (Q mod 2**10) = 0 elsif abs Q
      < 2**22 then (Q mod 2**11) = 0 elsif abs Q < 2**23 then (Q mod 2**12) = 0 elsif abs Q
      < 2**24 then (Q mod 2**13) = 0 elsif abs Q < 2**25 then (Q mod 2**14) = 0 elsif abs Q
      < 2**26 then (Q mod 2**15) = 0 elsif abs Q < 2**27 then (Q mod 2**16) = 0 elsif abs Q
      < 2**28 then (Q mod 2**17) = 0 elsif abs Q < 2**29 then (Q mod 2**18) = 0 elsif abs Q
      < 2**30 then (Q mod 2**19) = 0 elsif abs Q < 2**31 then (Q mod 2**20) = 0 elsif abs Q
      < 2**32 then (Q mod 2**21) = 0 elsif abs Q < 2**33 then (Q mod 2**22) = 0 elsif abs Q
      < 2**34 then (Q mod 2**23) = 0 elsif abs Q < 2**35 then (Q mod 2**24) = 0 elsif abs Q
      < 2**36 then (Q mod 2**25) = 0 elsif abs Q < 2**37 then (Q mod 2**26) = 0 elsif abs Q
      < 2**38 then (Q mod 2**27) = 0 elsif abs Q < 2**39 then (Q mod 2**28) = 0 else (abs Q < 2**40)
      and then ((Q mod 2**29) = 0)))
   with
     Global => null;

   function Scale_Bits_Part_1 (Q : Units) return Units is
     (if abs Q < 2048 then abs Q elsif abs Q < 4096 then 1024 + ((abs Q - abs Q mod 2**1) / 2**1) elsif abs Q
      < 8192 then 2048 + ((abs Q - abs Q mod 2**2) / 2**2) elsif abs Q < 16384 then 3072 + ((abs Q
      - abs Q mod 2**3) / 2**3) elsif abs Q < 32768 then 4096 + ((abs Q - abs Q mod 2**4) / 2**4) elsif abs Q
      < 65536 then 5120 + ((abs Q - abs Q mod 2**5) / 2**5) elsif abs Q < 131_072 then 6144 + ((abs Q
      - abs Q mod 2**6) / 2**6) elsif abs Q < 262_144 then 7168 + ((abs Q - abs Q mod 2**7) / 2**7)
      elsif abs Q < 524_288 then 8192 + ((abs Q - abs Q mod 2**8) / 2**8) elsif abs Q < 2**20 then 9216
      + ((abs Q - abs Q mod 2**9) / 2**9) elsif abs Q < 2**21 then 10240 + ((abs Q - abs Q mod 2**10) / 2**10)
      elsif abs Q < 2**22 then 11264 + ((abs Q - abs Q mod 2**11) / 2**11) elsif abs Q < 2**23 then 12288
      + ((abs Q - abs Q mod 2**12) / 2**12) elsif abs Q < 2**24 then 13312 + ((abs Q
      - abs Q mod 2**13) / 2**13) elsif abs Q < 2**25 then 14336 + ((abs Q - abs Q mod 2**14) / 2**14)
      elsif abs Q < 2**26 then 15360 + ((abs Q - abs Q mod 2**15) / 2**15) elsif abs Q < 2**27 then 16384
      + ((abs Q - abs Q mod 2**16) / 2**16) elsif abs Q < 2**28 then 17408 + ((abs Q
      - abs Q mod 2**17) / 2**17) elsif abs Q < 2**29 then 18432 + ((abs Q - abs Q mod 2**18) / 2**18)
      elsif abs Q < 2**30 then 19456 + ((abs Q - abs Q mod 2**19) / 2**19) elsif abs Q < 2**31 then 20480
      + ((abs Q - abs Q mod 2**20) / 2**20) elsif abs Q < 2**32 then 21504 + ((abs Q
      - abs Q mod 2**21) / 2**21) elsif abs Q < 2**33 then 22528 + ((abs Q - abs Q mod 2**22) / 2**22)
      elsif abs Q < 2**34 then 23552 + ((abs Q - abs Q mod 2**23) / 2**23) elsif abs Q < 2**35 then 24576
      + ((abs Q - abs Q mod 2**24) / 2**24) elsif abs Q < 2**36 then 25600 + ((abs Q
      - abs Q mod 2**25) / 2**25) elsif abs Q < 2**37 then 26624 + ((abs Q - abs Q mod 2**26) / 2**26)
      elsif abs Q < 2**38 then 27648 + ((abs Q - abs Q mod 2**27) / 2**27) elsif abs Q < 2**39 then 28672
      + ((abs Q - abs Q mod 2**28) / 2**28) elsif abs Q < 2**40 then 29696 + ((abs Q
      - abs Q mod 2**29) / 2**29) else 0)
   with Global => null;

   --  The pattern of a number given in units of the grid; zero gets the positive one.
   function Scale_Bits (Q : Units) return Pattern is
     (if Q < 0 then 32768 + Scale_Bits_Part_1 (Q) else Scale_Bits_Part_1 (Q))
   with
     Global => null,
     Pre => Representable (Q);

   --  The largest number of the format that is not above `q` (units of the grid): roundTowardNegative.
   function Round_Down (Q : Units) return Units is
     (if ((-2048) <= Q) and then (Q < 2048) then Q elsif ((-4096) <= Q) and then (Q < 4096) then Q - Q mod 2
      elsif ((-8192) <= Q) and then (Q < 8192) then Q - Q mod 4 elsif ((-16384) <= Q) and then (Q
      < 16384) then Q - Q mod 8 elsif ((-32768) <= Q) and then (Q < 32768) then Q - Q mod 16 elsif ((-65536)
      <= Q) and then (Q < 65536) then Q - Q mod 32 elsif ((-131_072) <= Q) and then (Q < 131_072) then Q
      - Q mod 64 elsif ((-262_144) <= Q) and then (Q < 262_144) then Q - Q mod 128 elsif ((-524_288) <= Q)
      and then (Q < 524_288) then Q - Q mod 256 elsif ((-2**20) <= Q) and then (Q < 2**20) then Q - Q mod 512
      elsif ((-2**21) <= Q) and then (Q < 2**21) then Q - Q mod 1024 elsif ((-2**22) <= Q) and then (Q
      < 2**22) then Q - Q mod 2048 elsif ((-2**23) <= Q) and then (Q < 2**23) then Q - Q mod 4096
      elsif ((-2**24) <= Q) and then (Q < 2**24) then Q - Q mod 8192 elsif ((-2**25) <= Q) and then (Q
      < 2**25) then Q - Q mod 16384 elsif ((-2**26) <= Q) and then (Q < 2**26) then Q - Q mod 32768
      elsif ((-2**27) <= Q) and then (Q < 2**27) then Q - Q mod 65536 elsif ((-2**28) <= Q) and then (Q
      < 2**28) then Q - Q mod 131_072 elsif ((-2**29) <= Q) and then (Q < 2**29) then Q - Q mod 262_144
      elsif ((-2**30) <= Q) and then (Q < 2**30) then Q - Q mod 524_288 elsif ((-2**31) <= Q) and then (Q
      < 2**31) then Q - Q mod 2**20 elsif ((-2**32) <= Q) and then (Q < 2**32) then Q - Q mod 2**21
      elsif ((-2**33) <= Q) and then (Q < 2**33) then Q - Q mod 2**22 elsif ((-2**34) <= Q) and then (Q
      < 2**34) then Q - Q mod 2**23 elsif ((-2**35) <= Q) and then (Q < 2**35) then Q - Q mod 2**24
      elsif ((-2**36) <= Q) and then (Q < 2**36) then Q - Q mod 2**25 elsif ((-2**37) <= Q) and then (Q
      < 2**37) then Q - Q mod 2**26 elsif ((-2**38) <= Q) and then (Q < 2**38) then Q - Q mod 2**27
      elsif ((-2**39) <= Q) and then (Q < 2**39) then Q - Q mod 2**28 elsif ((-2**40) <= Q) and then (Q
      < 2**40) then Q - Q mod 2**29 else Q)
   with
     Global => null,
     Post => Round_Down'Result <= Q
             and then Representable (Round_Down'Result)
             and then Representable (-Round_Down'Result);

   --  The smallest number of the format that is not below `q` (units of the grid): roundTowardPositive.
   function Round_Up (Q : Units) return Units is
     (-Round_Down ((-Q)))
   with
     Global => null,
     Post => Q <= Round_Up'Result
             and then Representable (Round_Up'Result);

   --  The two bytes of a scale's pattern, the low one first.
   function Scale_Byte_0 (Bits : Pattern) return Byte_Number is
     (Bits mod 2**8)
   with
     Global => null;

   --  The two bytes of a scale's pattern, the low one first.
   function Scale_Byte_1 (Bits : Pattern) return Byte_Number is
     (Bits / 2**8)
   with
     Global => null;

   --  The pattern of a scale from its two bytes.
   function Scale_Pattern (Data : Bytes_2) return Pattern is
     (Int (Data (0)) + (Int (Data (1)) * 256))
   with
     Global => null;

   --  `q` rounded to `significand` bits, ties to even: roundTiesToEven, overflow apart.
   function Round_Nearest (Q : Scale_Range_Of_Number_Within_2_Pow_40_Less_1) return Scale_Range_Of_Round_Nearest is
     (if abs Q < 2048 then Q elsif abs Q < 4096 then (if (((Q mod 2**1) * 2) < 2) or
      else ((((Q mod 2**1) * 2) = 2) and then ((((Q - Q mod 2**1) / 2**1) mod 2**1) = 0)) then Q
      - (Q mod 2**1) else (Q - (Q mod 2**1)) + 2) elsif abs Q < 8192 then (if (((Q mod 2**2) * 2) < 4) or
      else ((((Q mod 2**2) * 2) = 4) and then ((((Q - Q mod 2**2) / 2**2) mod 2**1) = 0)) then Q
      - (Q mod 2**2) else (Q - (Q mod 2**2)) + 4) elsif abs Q < 16384 then (if (((Q mod 2**3) * 2) < 8) or
      else ((((Q mod 2**3) * 2) = 8) and then ((((Q - Q mod 2**3) / 2**3) mod 2**1) = 0)) then Q
      - (Q mod 2**3) else (Q - (Q mod 2**3)) + 8) elsif abs Q < 32768 then (if (((Q mod 2**4) * 2) < 16) or
      else ((((Q mod 2**4) * 2) = 16) and then ((((Q - Q mod 2**4) / 2**4) mod 2**1) = 0)) then Q
      - (Q mod 2**4) else (Q - (Q mod 2**4)) + 16) elsif abs Q < 65536 then (if (((Q mod 2**5) * 2) < 32) or
      else ((((Q mod 2**5) * 2) = 32) and then ((((Q - Q mod 2**5) / 2**5) mod 2**1) = 0)) then Q
      - (Q mod 2**5) else (Q - (Q mod 2**5)) + 32) elsif abs Q < 131_072 then (if (((Q mod 2**6) * 2) < 64) or
      else ((((Q mod 2**6) * 2) = 64) and then ((((Q - Q mod 2**6) / 2**6) mod 2**1) = 0)) then Q
      - (Q mod 2**6) else (Q - (Q mod 2**6)) + 64) elsif abs Q < 262_144 then (if (((Q mod 2**7) * 2) < 128)
      or else ((((Q mod 2**7) * 2) = 128) and then ((((Q - Q mod 2**7) / 2**7) mod 2**1) = 0)) then Q
      - (Q mod 2**7) else (Q - (Q mod 2**7)) + 128) elsif abs Q < 524_288 then (if (((Q mod 2**8) * 2) < 256)
      or else ((((Q mod 2**8) * 2) = 256) and then ((((Q - Q mod 2**8) / 2**8) mod 2**1) = 0)) then Q
      - (Q mod 2**8) else (Q - (Q mod 2**8)) + 256) elsif abs Q < 2**20 then (if (((Q mod 2**9) * 2) < 512) or
      else ((((Q mod 2**9) * 2) = 512) and then ((((Q - Q mod 2**9) / 2**9) mod 2**1) = 0)) then Q
      - (Q mod 2**9) else (Q - (Q mod 2**9)) + 512) elsif abs Q < 2**21 then (if (((Q mod 2**10) * 2) < 1024)
      or else ((((Q mod 2**10) * 2) = 1024) and then ((((Q - Q mod 2**10) / 2**10) mod 2**1) = 0)) then Q
      - (Q mod 2**10) else (Q - (Q mod 2**10)) + 1024) elsif abs Q < 2**22 then (if (((Q mod 2**11) * 2)
      < 2048) or else ((((Q mod 2**11) * 2) = 2048) and then ((((Q - Q mod 2**11) / 2**11) mod 2**1)
      = 0)) then Q - (Q mod 2**11) else (Q - (Q mod 2**11)) + 2048) elsif abs Q
      < 2**23 then (if (((Q mod 2**12) * 2) < 4096) or else ((((Q mod 2**12) * 2) = 4096) and then ((((Q
      - Q mod 2**12) / 2**12) mod 2**1) = 0)) then Q - (Q mod 2**12) else (Q - (Q mod 2**12)) + 4096)
      elsif abs Q < 2**24 then (if (((Q mod 2**13) * 2) < 8192) or else ((((Q mod 2**13) * 2) = 8192)
      and then ((((Q - Q mod 2**13) / 2**13) mod 2**1) = 0)) then Q - (Q mod 2**13) else (Q - (Q mod 2**13))
      + 8192) elsif abs Q < 2**25 then (if (((Q mod 2**14) * 2) < 16384) or else ((((Q mod 2**14) * 2)
      = 16384) and then ((((Q - Q mod 2**14) / 2**14) mod 2**1) = 0)) then Q - (Q mod 2**14) else (Q
      - (Q mod 2**14)) + 16384) elsif abs Q < 2**26 then (if (((Q mod 2**15) * 2) < 32768) or
      else ((((Q mod 2**15) * 2) = 32768) and then ((((Q - Q mod 2**15) / 2**15) mod 2**1) = 0)) then Q
      - (Q mod 2**15) else (Q - (Q mod 2**15)) + 32768) elsif abs Q < 2**27 then (if (((Q mod 2**16) * 2)
      < 65536) or else ((((Q mod 2**16) * 2) = 65536) and then ((((Q - Q mod 2**16) / 2**16) mod 2**1)
      = 0)) then Q - (Q mod 2**16) else (Q - (Q mod 2**16)) + 65536) elsif abs Q
      < 2**28 then (if (((Q mod 2**17) * 2) < 131_072) or else ((((Q mod 2**17) * 2) = 131_072) and then ((((Q
      - Q mod 2**17) / 2**17) mod 2**1) = 0)) then Q - (Q mod 2**17) else (Q - (Q mod 2**17)) + 131_072)
      elsif abs Q < 2**29 then (if (((Q mod 2**18) * 2) < 262_144) or else ((((Q mod 2**18) * 2) = 262_144)
      and then ((((Q - Q mod 2**18) / 2**18) mod 2**1) = 0)) then Q - (Q mod 2**18) else (Q - (Q mod 2**18))
      + 262_144) elsif abs Q < 2**30 then (if (((Q mod 2**19) * 2) < 524_288) or else ((((Q mod 2**19) * 2)
      = 524_288) and then ((((Q - Q mod 2**19) / 2**19) mod 2**1) = 0)) then Q - (Q mod 2**19) else (Q
      - (Q mod 2**19)) + 524_288) elsif abs Q < 2**31 then (if (((Q mod 2**20) * 2) < 2**20) or
      else ((((Q mod 2**20) * 2) = 2**20) and then ((((Q - Q mod 2**20) / 2**20) mod 2**1) = 0)) then Q
      - (Q mod 2**20) else (Q - (Q mod 2**20)) + 2**20) elsif abs Q < 2**32 then (if (((Q mod 2**21) * 2)
      < 2**21) or else ((((Q mod 2**21) * 2) = 2**21) and then ((((Q - Q mod 2**21) / 2**21) mod 2**1)
      = 0)) then Q - (Q mod 2**21) else (Q - (Q mod 2**21)) + 2**21) elsif abs Q
      < 2**33 then (if (((Q mod 2**22) * 2) < 2**22) or else ((((Q mod 2**22) * 2) = 2**22) and then ((((Q
      - Q mod 2**22) / 2**22) mod 2**1) = 0)) then Q - (Q mod 2**22) else (Q - (Q mod 2**22)) + 2**22)
      elsif abs Q < 2**34 then (if (((Q mod 2**23) * 2) < 2**23) or else ((((Q mod 2**23) * 2) = 2**23)
      and then ((((Q - Q mod 2**23) / 2**23) mod 2**1) = 0)) then Q - (Q mod 2**23) else (Q - (Q mod 2**23))
      + 2**23) elsif abs Q < 2**35 then (if (((Q mod 2**24) * 2) < 2**24) or else ((((Q mod 2**24) * 2)
      = 2**24) and then ((((Q - Q mod 2**24) / 2**24) mod 2**1) = 0)) then Q - (Q mod 2**24) else (Q
      - (Q mod 2**24)) + 2**24) elsif abs Q < 2**36 then (if (((Q mod 2**25) * 2) < 2**25) or
      else ((((Q mod 2**25) * 2) = 2**25) and then ((((Q - Q mod 2**25) / 2**25) mod 2**1) = 0)) then Q
      - (Q mod 2**25) else (Q - (Q mod 2**25)) + 2**25) elsif abs Q < 2**37 then (if (((Q mod 2**26) * 2)
      < 2**26) or else ((((Q mod 2**26) * 2) = 2**26) and then ((((Q - Q mod 2**26) / 2**26) mod 2**1)
      = 0)) then Q - (Q mod 2**26) else (Q - (Q mod 2**26)) + 2**26) elsif abs Q
      < 2**38 then (if (((Q mod 2**27) * 2) < 2**27) or else ((((Q mod 2**27) * 2) = 2**27) and then ((((Q
      - Q mod 2**27) / 2**27) mod 2**1) = 0)) then Q - (Q mod 2**27) else (Q - (Q mod 2**27)) + 2**27)
      elsif abs Q < 2**39 then (if (((Q mod 2**28) * 2) < 2**28) or else ((((Q mod 2**28) * 2) = 2**28)
      and then ((((Q - Q mod 2**28) / 2**28) mod 2**1) = 0)) then Q - (Q mod 2**28) else (Q - (Q mod 2**28))
      + 2**28) elsif abs Q < 2**40 then (if (((Q mod 2**29) * 2) < 2**29) or else ((((Q mod 2**29) * 2)
      = 2**29) and then ((((Q - Q mod 2**29) / 2**29) mod 2**1) = 0)) then Q - (Q mod 2**29) else (Q
      - (Q mod 2**29)) + 2**29) else Q)
   with
     Global => null;

   --  `q` rounded to `significand` bits, ties to even: roundTiesToEven, overflow apart.
   function Round_Binary32_25 (Q : Scale_Range_Of_Number_Within_2_Pow_48_Less_1) return Scale_Range_Of_Round_Binary32_25 is
     (if abs Q < 2**24 then Q elsif abs Q < 2**25 then (if (((Q mod 2**1) * 2) < 2) or
      else ((((Q mod 2**1) * 2) = 2) and then ((((Q - Q mod 2**1) / 2**1) mod 2**1) = 0)) then Q
      - (Q mod 2**1) else (Q - (Q mod 2**1)) + 2) elsif abs Q < 2**26 then (if (((Q mod 2**2) * 2) < 4) or
      else ((((Q mod 2**2) * 2) = 4) and then ((((Q - Q mod 2**2) / 2**2) mod 2**1) = 0)) then Q
      - (Q mod 2**2) else (Q - (Q mod 2**2)) + 4) elsif abs Q < 2**27 then (if (((Q mod 2**3) * 2) < 8) or
      else ((((Q mod 2**3) * 2) = 8) and then ((((Q - Q mod 2**3) / 2**3) mod 2**1) = 0)) then Q
      - (Q mod 2**3) else (Q - (Q mod 2**3)) + 8) elsif abs Q < 2**28 then (if (((Q mod 2**4) * 2) < 16) or
      else ((((Q mod 2**4) * 2) = 16) and then ((((Q - Q mod 2**4) / 2**4) mod 2**1) = 0)) then Q
      - (Q mod 2**4) else (Q - (Q mod 2**4)) + 16) elsif abs Q < 2**29 then (if (((Q mod 2**5) * 2) < 32) or
      else ((((Q mod 2**5) * 2) = 32) and then ((((Q - Q mod 2**5) / 2**5) mod 2**1) = 0)) then Q
      - (Q mod 2**5) else (Q - (Q mod 2**5)) + 32) elsif abs Q < 2**30 then (if (((Q mod 2**6) * 2) < 64) or
      else ((((Q mod 2**6) * 2) = 64) and then ((((Q - Q mod 2**6) / 2**6) mod 2**1) = 0)) then Q
      - (Q mod 2**6) else (Q - (Q mod 2**6)) + 64) elsif abs Q < 2**31 then (if (((Q mod 2**7) * 2) < 128) or
      else ((((Q mod 2**7) * 2) = 128) and then ((((Q - Q mod 2**7) / 2**7) mod 2**1) = 0)) then Q
      - (Q mod 2**7) else (Q - (Q mod 2**7)) + 128) elsif abs Q < 2**32 then (if (((Q mod 2**8) * 2) < 256) or
      else ((((Q mod 2**8) * 2) = 256) and then ((((Q - Q mod 2**8) / 2**8) mod 2**1) = 0)) then Q
      - (Q mod 2**8) else (Q - (Q mod 2**8)) + 256) elsif abs Q < 2**33 then (if (((Q mod 2**9) * 2) < 512) or
      else ((((Q mod 2**9) * 2) = 512) and then ((((Q - Q mod 2**9) / 2**9) mod 2**1) = 0)) then Q
      - (Q mod 2**9) else (Q - (Q mod 2**9)) + 512) elsif abs Q < 2**34 then (if (((Q mod 2**10) * 2) < 1024)
      or else ((((Q mod 2**10) * 2) = 1024) and then ((((Q - Q mod 2**10) / 2**10) mod 2**1) = 0)) then Q
      - (Q mod 2**10) else (Q - (Q mod 2**10)) + 1024) elsif abs Q < 2**35 then (if (((Q mod 2**11) * 2)
      < 2048) or else ((((Q mod 2**11) * 2) = 2048) and then ((((Q - Q mod 2**11) / 2**11) mod 2**1)
      = 0)) then Q - (Q mod 2**11) else (Q - (Q mod 2**11)) + 2048) elsif abs Q
      < 2**36 then (if (((Q mod 2**12) * 2) < 4096) or else ((((Q mod 2**12) * 2) = 4096) and then ((((Q
      - Q mod 2**12) / 2**12) mod 2**1) = 0)) then Q - (Q mod 2**12) else (Q - (Q mod 2**12)) + 4096)
      elsif abs Q < 2**37 then (if (((Q mod 2**13) * 2) < 8192) or else ((((Q mod 2**13) * 2) = 8192)
      and then ((((Q - Q mod 2**13) / 2**13) mod 2**1) = 0)) then Q - (Q mod 2**13) else (Q - (Q mod 2**13))
      + 8192) elsif abs Q < 2**38 then (if (((Q mod 2**14) * 2) < 16384) or else ((((Q mod 2**14) * 2)
      = 16384) and then ((((Q - Q mod 2**14) / 2**14) mod 2**1) = 0)) then Q - (Q mod 2**14) else (Q
      - (Q mod 2**14)) + 16384) elsif abs Q < 2**39 then (if (((Q mod 2**15) * 2) < 32768) or
      else ((((Q mod 2**15) * 2) = 32768) and then ((((Q - Q mod 2**15) / 2**15) mod 2**1) = 0)) then Q
      - (Q mod 2**15) else (Q - (Q mod 2**15)) + 32768) elsif abs Q < 2**40 then (if (((Q mod 2**16) * 2)
      < 65536) or else ((((Q mod 2**16) * 2) = 65536) and then ((((Q - Q mod 2**16) / 2**16) mod 2**1)
      = 0)) then Q - (Q mod 2**16) else (Q - (Q mod 2**16)) + 65536) elsif abs Q
      < 2**41 then (if (((Q mod 2**17) * 2) < 131_072) or else ((((Q mod 2**17) * 2) = 131_072) and then ((((Q
      - Q mod 2**17) / 2**17) mod 2**1) = 0)) then Q - (Q mod 2**17) else (Q - (Q mod 2**17)) + 131_072)
      elsif abs Q < 2**42 then (if (((Q mod 2**18) * 2) < 262_144) or else ((((Q mod 2**18) * 2) = 262_144)
      and then ((((Q - Q mod 2**18) / 2**18) mod 2**1) = 0)) then Q - (Q mod 2**18) else (Q - (Q mod 2**18))
      + 262_144) elsif abs Q < 2**43 then (if (((Q mod 2**19) * 2) < 524_288) or else ((((Q mod 2**19) * 2)
      = 524_288) and then ((((Q - Q mod 2**19) / 2**19) mod 2**1) = 0)) then Q - (Q mod 2**19) else (Q
      - (Q mod 2**19)) + 524_288) elsif abs Q < 2**44 then (if (((Q mod 2**20) * 2) < 2**20) or
      else ((((Q mod 2**20) * 2) = 2**20) and then ((((Q - Q mod 2**20) / 2**20) mod 2**1) = 0)) then Q
      - (Q mod 2**20) else (Q - (Q mod 2**20)) + 2**20) elsif abs Q < 2**45 then (if (((Q mod 2**21) * 2)
      < 2**21) or else ((((Q mod 2**21) * 2) = 2**21) and then ((((Q - Q mod 2**21) / 2**21) mod 2**1)
      = 0)) then Q - (Q mod 2**21) else (Q - (Q mod 2**21)) + 2**21) elsif abs Q
      < 2**46 then (if (((Q mod 2**22) * 2) < 2**22) or else ((((Q mod 2**22) * 2) = 2**22) and then ((((Q
      - Q mod 2**22) / 2**22) mod 2**1) = 0)) then Q - (Q mod 2**22) else (Q - (Q mod 2**22)) + 2**22)
      elsif abs Q < 2**47 then (if (((Q mod 2**23) * 2) < 2**23) or else ((((Q mod 2**23) * 2) = 2**23)
      and then ((((Q - Q mod 2**23) / 2**23) mod 2**1) = 0)) then Q - (Q mod 2**23) else (Q - (Q mod 2**23))
      + 2**23) elsif abs Q < 2**48 then (if (((Q mod 2**24) * 2) < 2**24) or else ((((Q mod 2**24) * 2)
      = 2**24) and then ((((Q - Q mod 2**24) / 2**24) mod 2**1) = 0)) then Q - (Q mod 2**24) else (Q
      - (Q mod 2**24)) + 2**24) else Q)
   with
     Global => null;

   --  `q` rounded to `significand` bits, ties to even: roundTiesToEven, overflow apart.
   function Round_Binary32_26 (Q : Scale_Range_Of_Number_Within_2_Pow_49_Less_1) return Scale_Range_Of_Round_Binary32_26 is
     (if abs Q < 2**24 then Q elsif abs Q < 2**25 then (if (((Q mod 2**1) * 2) < 2) or
      else ((((Q mod 2**1) * 2) = 2) and then ((((Q - Q mod 2**1) / 2**1) mod 2**1) = 0)) then Q
      - (Q mod 2**1) else (Q - (Q mod 2**1)) + 2) elsif abs Q < 2**26 then (if (((Q mod 2**2) * 2) < 4) or
      else ((((Q mod 2**2) * 2) = 4) and then ((((Q - Q mod 2**2) / 2**2) mod 2**1) = 0)) then Q
      - (Q mod 2**2) else (Q - (Q mod 2**2)) + 4) elsif abs Q < 2**27 then (if (((Q mod 2**3) * 2) < 8) or
      else ((((Q mod 2**3) * 2) = 8) and then ((((Q - Q mod 2**3) / 2**3) mod 2**1) = 0)) then Q
      - (Q mod 2**3) else (Q - (Q mod 2**3)) + 8) elsif abs Q < 2**28 then (if (((Q mod 2**4) * 2) < 16) or
      else ((((Q mod 2**4) * 2) = 16) and then ((((Q - Q mod 2**4) / 2**4) mod 2**1) = 0)) then Q
      - (Q mod 2**4) else (Q - (Q mod 2**4)) + 16) elsif abs Q < 2**29 then (if (((Q mod 2**5) * 2) < 32) or
      else ((((Q mod 2**5) * 2) = 32) and then ((((Q - Q mod 2**5) / 2**5) mod 2**1) = 0)) then Q
      - (Q mod 2**5) else (Q - (Q mod 2**5)) + 32) elsif abs Q < 2**30 then (if (((Q mod 2**6) * 2) < 64) or
      else ((((Q mod 2**6) * 2) = 64) and then ((((Q - Q mod 2**6) / 2**6) mod 2**1) = 0)) then Q
      - (Q mod 2**6) else (Q - (Q mod 2**6)) + 64) elsif abs Q < 2**31 then (if (((Q mod 2**7) * 2) < 128) or
      else ((((Q mod 2**7) * 2) = 128) and then ((((Q - Q mod 2**7) / 2**7) mod 2**1) = 0)) then Q
      - (Q mod 2**7) else (Q - (Q mod 2**7)) + 128) elsif abs Q < 2**32 then (if (((Q mod 2**8) * 2) < 256) or
      else ((((Q mod 2**8) * 2) = 256) and then ((((Q - Q mod 2**8) / 2**8) mod 2**1) = 0)) then Q
      - (Q mod 2**8) else (Q - (Q mod 2**8)) + 256) elsif abs Q < 2**33 then (if (((Q mod 2**9) * 2) < 512) or
      else ((((Q mod 2**9) * 2) = 512) and then ((((Q - Q mod 2**9) / 2**9) mod 2**1) = 0)) then Q
      - (Q mod 2**9) else (Q - (Q mod 2**9)) + 512) elsif abs Q < 2**34 then (if (((Q mod 2**10) * 2) < 1024)
      or else ((((Q mod 2**10) * 2) = 1024) and then ((((Q - Q mod 2**10) / 2**10) mod 2**1) = 0)) then Q
      - (Q mod 2**10) else (Q - (Q mod 2**10)) + 1024) elsif abs Q < 2**35 then (if (((Q mod 2**11) * 2)
      < 2048) or else ((((Q mod 2**11) * 2) = 2048) and then ((((Q - Q mod 2**11) / 2**11) mod 2**1)
      = 0)) then Q - (Q mod 2**11) else (Q - (Q mod 2**11)) + 2048) elsif abs Q
      < 2**36 then (if (((Q mod 2**12) * 2) < 4096) or else ((((Q mod 2**12) * 2) = 4096) and then ((((Q
      - Q mod 2**12) / 2**12) mod 2**1) = 0)) then Q - (Q mod 2**12) else (Q - (Q mod 2**12)) + 4096)
      elsif abs Q < 2**37 then (if (((Q mod 2**13) * 2) < 8192) or else ((((Q mod 2**13) * 2) = 8192)
      and then ((((Q - Q mod 2**13) / 2**13) mod 2**1) = 0)) then Q - (Q mod 2**13) else (Q - (Q mod 2**13))
      + 8192) elsif abs Q < 2**38 then (if (((Q mod 2**14) * 2) < 16384) or else ((((Q mod 2**14) * 2)
      = 16384) and then ((((Q - Q mod 2**14) / 2**14) mod 2**1) = 0)) then Q - (Q mod 2**14) else (Q
      - (Q mod 2**14)) + 16384) elsif abs Q < 2**39 then (if (((Q mod 2**15) * 2) < 32768) or
      else ((((Q mod 2**15) * 2) = 32768) and then ((((Q - Q mod 2**15) / 2**15) mod 2**1) = 0)) then Q
      - (Q mod 2**15) else (Q - (Q mod 2**15)) + 32768) elsif abs Q < 2**40 then (if (((Q mod 2**16) * 2)
      < 65536) or else ((((Q mod 2**16) * 2) = 65536) and then ((((Q - Q mod 2**16) / 2**16) mod 2**1)
      = 0)) then Q - (Q mod 2**16) else (Q - (Q mod 2**16)) + 65536) elsif abs Q
      < 2**41 then (if (((Q mod 2**17) * 2) < 131_072) or else ((((Q mod 2**17) * 2) = 131_072) and then ((((Q
      - Q mod 2**17) / 2**17) mod 2**1) = 0)) then Q - (Q mod 2**17) else (Q - (Q mod 2**17)) + 131_072)
      elsif abs Q < 2**42 then (if (((Q mod 2**18) * 2) < 262_144) or else ((((Q mod 2**18) * 2) = 262_144)
      and then ((((Q - Q mod 2**18) / 2**18) mod 2**1) = 0)) then Q - (Q mod 2**18) else (Q - (Q mod 2**18))
      + 262_144) elsif abs Q < 2**43 then (if (((Q mod 2**19) * 2) < 524_288) or else ((((Q mod 2**19) * 2)
      = 524_288) and then ((((Q - Q mod 2**19) / 2**19) mod 2**1) = 0)) then Q - (Q mod 2**19) else (Q
      - (Q mod 2**19)) + 524_288) elsif abs Q < 2**44 then (if (((Q mod 2**20) * 2) < 2**20) or
      else ((((Q mod 2**20) * 2) = 2**20) and then ((((Q - Q mod 2**20) / 2**20) mod 2**1) = 0)) then Q
      - (Q mod 2**20) else (Q - (Q mod 2**20)) + 2**20) elsif abs Q < 2**45 then (if (((Q mod 2**21) * 2)
      < 2**21) or else ((((Q mod 2**21) * 2) = 2**21) and then ((((Q - Q mod 2**21) / 2**21) mod 2**1)
      = 0)) then Q - (Q mod 2**21) else (Q - (Q mod 2**21)) + 2**21) elsif abs Q
      < 2**46 then (if (((Q mod 2**22) * 2) < 2**22) or else ((((Q mod 2**22) * 2) = 2**22) and then ((((Q
      - Q mod 2**22) / 2**22) mod 2**1) = 0)) then Q - (Q mod 2**22) else (Q - (Q mod 2**22)) + 2**22)
      elsif abs Q < 2**47 then (if (((Q mod 2**23) * 2) < 2**23) or else ((((Q mod 2**23) * 2) = 2**23)
      and then ((((Q - Q mod 2**23) / 2**23) mod 2**1) = 0)) then Q - (Q mod 2**23) else (Q - (Q mod 2**23))
      + 2**23) elsif abs Q < 2**48 then (if (((Q mod 2**24) * 2) < 2**24) or else ((((Q mod 2**24) * 2)
      = 2**24) and then ((((Q - Q mod 2**24) / 2**24) mod 2**1) = 0)) then Q - (Q mod 2**24) else (Q
      - (Q mod 2**24)) + 2**24) elsif abs Q < 2**49 then (if (((Q mod 2**25) * 2) < 2**25) or
      else ((((Q mod 2**25) * 2) = 2**25) and then ((((Q - Q mod 2**25) / 2**25) mod 2**1) = 0)) then Q
      - (Q mod 2**25) else (Q - (Q mod 2**25)) + 2**25) else Q)
   with
     Global => null;

end Septet.Binary16;
