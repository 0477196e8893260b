--  Written by `septet codegen`: format r11, from the spec with fingerprint 043302589afb78b236cb4730034a1018827f13336b4e0548e734f1661dfccf79
--
--  A septet is seven bits with the codes of two weights, one in each of two lanes. What ends in _0 is about lane 0,
--  which has 11 levels, and in _1 about lane 1, which has 11 of the same values: Level_0 and Value_0 serve both.
--  Level_N is the spec's function `code`: the code of a weight. Lo, U and W are an offset, a unit and a weight, all as
--  integers of one measure, for stored scales 2**-24. A subtype Range_Of_... has the range of a parameter or a result.
--  "/" rounds toward zero, so that X / D rounded down is (X - X mod D) / D. Pre and Post are the contracts of the
--  Python; what the subtypes say is not said again.
with Septet.Binary16; use Septet.Binary16;

package Septet.R11 with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Septet_Number is Int range 0 .. 127;
   subtype Offset_Range is Int range (-2**50) .. 2**50;
   subtype Unit_Range is Int range 0 .. 2**50;
   subtype Weight_Range is Int range (-2**58) .. 2**58;
   subtype Code_0 is Int range 0 .. 10;
   subtype Range_Of_Encode is Int range 0 .. 120;
   subtype Range_Of_Weight is Int range 0 .. 15;
   subtype Range_Of_Place_0 is Int range 0 .. 7;
   subtype Range_Of_Place_1 is Int range 0 .. 1;
   subtype Range_Of_Septet is Int range 0 .. 7;
   subtype Range_Of_Weight_At_0 is Int range 0 .. 14;
   subtype Range_Of_Weight_At_1 is Int range 1 .. 15;
   subtype Range_Of_Value_0 is Int range (-2**50) .. 12_384_898_975_268_864;
   subtype Septets_8 is Septet_Values (0 .. 7);
   subtype Bytes_7 is Bytes (0 .. 6);
   subtype Code_1 is Code_0;

   --  Whether a septet is the septet of two codes.
   function Is_Valid (Septet : Septet_Number) return Boolean is
     (Septet < 121)
   with
     Global => null;

   --  The septet of two codes.
   function Encode (C0 : Code_0; C1 : Code_0) return Range_Of_Encode is
     (C0 + (C1 * 11))
   with
     Global => null,
     Post => Is_Valid (Encode'Result);

   --  The two codes of a valid septet.
   function Decode_0 (Septet : Septet_Number) return Code_0 is
     (Septet mod 11)
   with
     Global => null,
     Pre => Is_Valid (Septet);

   --  The two codes of a valid septet.
   function Decode_1 (Septet : Septet_Number) return Code_0 is
     (Septet / 11)
   with
     Global => null,
     Pre => Is_Valid (Septet);

   --  Where a weight of a block sits: its septet, and its lane there.
   function Place_0 (Weight : Range_Of_Weight) return Range_Of_Place_0 is
     (Weight / 2**1)
   with
     Global => null;

   --  Where a weight of a block sits: its septet, and its lane there.
   function Place_1 (Weight : Range_Of_Weight) return Range_Of_Place_1 is
     (Weight mod 2**1)
   with
     Global => null;

   --  The weight of a block that sits in a lane of a septet: the inverse of `place`.
   function Weight_At_0 (Septet : Range_Of_Septet) return Range_Of_Weight_At_0 is
     (Septet * 2)
   with
     Global => null;

   --  The weight of a block that sits in a lane of a septet: the inverse of `place`.
   function Weight_At_1 (Septet : Range_Of_Septet) return Range_Of_Weight_At_1 is
     ((Septet * 2) + 1)
   with
     Global => null;

   function Pack_Part_1 (Septets : Septets_8) return Unsigned_64 is
     (((((((Unsigned_64 (Septets (0)) + Shift_Left (Unsigned_64 (Septets (1)), 7))
      + Shift_Left (Unsigned_64 (Septets (2)), 14)) + Shift_Left (Unsigned_64 (Septets (3)), 21))
      + Shift_Left (Unsigned_64 (Septets (4)), 28)) + Shift_Left (Unsigned_64 (Septets (5)), 35))
      + Shift_Left (Unsigned_64 (Septets (6)), 42)) + Shift_Left (Unsigned_64 (Septets (7)), 49))
   with Global => null;

   --  The bytes of a block of septets.
   function Pack (Septets : Septets_8) return Bytes_7 is
     [Unsigned_8 (Pack_Part_1 (Septets) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 8) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 16) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 24) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 32) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 40) and 255),
      Unsigned_8 (Shift_Right (Pack_Part_1 (Septets), 48) and 255)]
   with
     Global => null;

   function Unpack_Part_1 (Data : Bytes_7) return Unsigned_64 is
     ((((((Unsigned_64 (Data (0)) + Shift_Left (Unsigned_64 (Data (1)), 8))
      + Shift_Left (Unsigned_64 (Data (2)), 16)) + Shift_Left (Unsigned_64 (Data (3)), 24))
      + Shift_Left (Unsigned_64 (Data (4)), 32)) + Shift_Left (Unsigned_64 (Data (5)), 40))
      + Shift_Left (Unsigned_64 (Data (6)), 48))
   with Global => null;

   --  The septets of a block of bytes.
   function Unpack (Data : Bytes_7) return Septets_8 is
     [Septet_Value (Unpack_Part_1 (Data) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 7) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 14) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 21) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 28) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 35) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 42) and 127),
      Septet_Value (Shift_Right (Unpack_Part_1 (Data), 49) and 127)]
   with
     Global => null;

   --  The code of a weight: the first whose midpoint with the next exceeds `w`, or the last.
   function Level_0 (Lo : Offset_Range; U : Unit_Range; W : Weight_Range) return Code_0 is
     (if (W * 2) < ((Lo * 2) + U) then 0 elsif (W * 2) < ((Lo * 2) + (U * 3)) then 1 elsif (W * 2)
      < ((Lo * 2) + (U * 5)) then 2 elsif (W * 2) < ((Lo * 2) + (U * 7)) then 3 elsif (W * 2) < ((Lo * 2)
      + (U * 9)) then 4 elsif (W * 2) < ((Lo * 2) + (U * 11)) then 5 elsif (W * 2) < ((Lo * 2)
      + (U * 13)) then 6 elsif (W * 2) < ((Lo * 2) + (U * 15)) then 7 elsif (W * 2) < ((Lo * 2)
      + (U * 17)) then 8 elsif (W * 2) < ((Lo * 2) + (U * 19)) then 9 else 10)
   with
     Global => null;

   --  The lattice value of a code: lo + u * n[c].
   function Value_0 (Lo : Offset_Range; U : Unit_Range; C : Code_0) return Range_Of_Value_0 is
     (Lo + Int'(case C is when 0 => 0, when 1 => U, when 2 => U * 2, when 3 => U * 3, when 4 => U * 4,
      when 5 => U * 5, when 6 => U * 6, when 7 => U * 7, when 8 => U * 8, when 9 => U * 9,
      when others => U * 10))
   with
     Global => null;

   --  A number times the codebook's entry for a code: n[c] * x.
   function Scaled_0 (X : Offset_Range; C : Code_0) return Weight_Range is
     (case C is when 0 => 0, when 1 => X, when 2 => X * 2, when 3 => X * 3, when 4 => X * 4, when 5 => X * 5,
      when 6 => X * 6, when 7 => X * 7, when 8 => X * 8, when 9 => X * 9, when others => X * 10)
   with
     Global => null;

   --  The stored offset: the largest number of the scale type that is not above the minimum.
   function Offset (Minimum : Units) return Units is
     (Round_Down (Minimum))
   with
     Global => null,
     Post => Offset'Result <= Minimum
             and then Representable (Offset'Result);

   --  The stored unit: the smallest number of the scale type with maximum <= lo + unit * span.
   function Unit (Lo : Units; Maximum : Units) return Units is
     (Round_Up ((-(((-(Maximum - Lo)) - (-(Maximum - Lo)) mod 10) / 10))))
   with
     Global => null,
     Pre => Lo <= Maximum,
     Post => Maximum <= (Lo + (Unit'Result * 10))
             and then Representable (Unit'Result);

end Septet.R11;
