--  Written by `septet codegen`: format s43/planes, from the spec with fingerprint 6c4ab99e0063a94e4de1dd71f7099fad9bbe3edc5a25fda190df04f88b2fd3ca
--
--  A septet is seven bits with the codes of two weights, one in each of two lanes. What ends in _0 is about lane 0,
--  which has 16 levels, and in _1 about lane 1, which has 8.
--  Level_N is the spec's function `code`: the code of a weight. Lo, U and W are an offset, a unit and a weight, all as
--  integers of one measure, for stored scales 2**-24. A subtype Range_Of_... has the range of a parameter or a result.
--  "/" rounds toward zero, so that X / D rounded down is (X - X mod D) / D. Pre and Post are the contracts of the
--  Python; what the subtypes say is not said again.
with Septet.Binary16; use Septet.Binary16;

package Septet.S43_Planes with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Septet_Number is Int range 0 .. 127;
   subtype Offset_Range is Int range (-2**50) .. 2**50;
   subtype Unit_Range is Int range 0 .. 2**50;
   subtype Weight_Range is Int range (-2**58) .. 2**58;
   subtype Code_1 is Int range 0 .. 7;
   subtype Code_0 is Int range 0 .. 15;
   subtype Range_Of_Weight is Int range 0 .. 63;
   subtype Range_Of_Place_0 is Int range 0 .. 31;
   subtype Range_Of_Place_1 is Int range 0 .. 1;
   subtype Range_Of_Septet is Int range 0 .. 31;
   subtype Range_Of_Weight_At_0 is Int range 0 .. 31;
   subtype Range_Of_Weight_At_1 is Int range 32 .. 63;
   subtype Range_Of_Value_0 is Int range (-2**50) .. 119_345_390_125_318_144;
   subtype Range_Of_Value_1 is Int range (-2**50) .. 119_345_390_125_318_144;
   subtype Septets_32 is Septet_Values (0 .. 31);
   subtype Bytes_28 is Bytes (0 .. 27);

   --  Whether a septet is the septet of two codes.
   function Is_Valid (Septet : Septet_Number) return Boolean is
     (Septet < 128)
   with
     Global => null;

   --  The septet of two codes.
   function Encode (C0 : Code_0; C1 : Code_1) return Septet_Number is
     ((C0 * 8) + C1)
   with
     Global => null;

   --  The two codes of a valid septet.
   function Decode_0 (Septet : Septet_Number) return Code_0 is
     (Septet / 2**3)
   with
     Global => null;

   --  The two codes of a valid septet.
   function Decode_1 (Septet : Septet_Number) return Code_1 is
     (Septet mod 2**3)
   with
     Global => null;

   --  Where a weight of a block sits: its septet, and its lane there.
   function Place_0 (Weight : Range_Of_Weight) return Range_Of_Place_0 is
     (Weight mod 2**5)
   with
     Global => null;

   --  Where a weight of a block sits: its septet, and its lane there.
   function Place_1 (Weight : Range_Of_Weight) return Range_Of_Place_1 is
     (Weight / 2**5)
   with
     Global => null;

   --  The weight of a block that sits in a lane of a septet: the inverse of `place`.
   function Weight_At_0 (Septet : Range_Of_Septet) return Range_Of_Weight_At_0 is
     (Septet)
   with
     Global => null;

   --  The weight of a block that sits in a lane of a septet: the inverse of `place`.
   function Weight_At_1 (Septet : Range_Of_Septet) return Range_Of_Weight_At_1 is
     (Septet + 32)
   with
     Global => null;

   --  The bytes of a block of septets.
   function Pack (Septets : Septets_32) return Bytes_28 is
     [Unsigned_8 (Shift_Right (Unsigned_64 (Septets (0)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (16)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (1)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (17)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (2)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (18)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (3)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (19)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (4)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (20)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (5)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (21)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (6)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (22)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (7)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (23)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (8)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (24)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (9)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (25)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (10)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (26)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (11)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (27)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (12)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (28)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (13)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (29)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (14)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (30)), 3), 4)),
      Unsigned_8 (Shift_Right (Unsigned_64 (Septets (15)), 3)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (31)), 3), 4)),
      Unsigned_8 ((((Unsigned_64 (Septets (0)) and 3) + Shift_Left (Unsigned_64 (Septets (8)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (16)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (24)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (1)) and 3) + Shift_Left (Unsigned_64 (Septets (9)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (17)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (25)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (2)) and 3) + Shift_Left (Unsigned_64 (Septets (10)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (18)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (26)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (3)) and 3) + Shift_Left (Unsigned_64 (Septets (11)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (19)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (27)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (4)) and 3) + Shift_Left (Unsigned_64 (Septets (12)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (20)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (28)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (5)) and 3) + Shift_Left (Unsigned_64 (Septets (13)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (21)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (29)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (6)) and 3) + Shift_Left (Unsigned_64 (Septets (14)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (22)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (30)) and 3, 6)),
      Unsigned_8 ((((Unsigned_64 (Septets (7)) and 3) + Shift_Left (Unsigned_64 (Septets (15)) and 3, 2))
      + Shift_Left (Unsigned_64 (Septets (23)) and 3, 4)) + Shift_Left (Unsigned_64 (Septets (31)) and 3, 6)),
      Unsigned_8 ((((((((Shift_Right (Unsigned_64 (Septets (0)), 2) and 1)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (4)), 2) and 1, 1))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (8)), 2) and 1, 2))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (12)), 2) and 1, 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (16)), 2) and 1, 4))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (20)), 2) and 1, 5))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (24)), 2) and 1, 6))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (28)), 2) and 1, 7)),
      Unsigned_8 ((((((((Shift_Right (Unsigned_64 (Septets (1)), 2) and 1)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (5)), 2) and 1, 1))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (9)), 2) and 1, 2))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (13)), 2) and 1, 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (17)), 2) and 1, 4))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (21)), 2) and 1, 5))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (25)), 2) and 1, 6))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (29)), 2) and 1, 7)),
      Unsigned_8 ((((((((Shift_Right (Unsigned_64 (Septets (2)), 2) and 1)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (6)), 2) and 1, 1))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (10)), 2) and 1, 2))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (14)), 2) and 1, 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (18)), 2) and 1, 4))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (22)), 2) and 1, 5))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (26)), 2) and 1, 6))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (30)), 2) and 1, 7)),
      Unsigned_8 ((((((((Shift_Right (Unsigned_64 (Septets (3)), 2) and 1)
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (7)), 2) and 1, 1))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (11)), 2) and 1, 2))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (15)), 2) and 1, 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (19)), 2) and 1, 4))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (23)), 2) and 1, 5))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (27)), 2) and 1, 6))
      + Shift_Left (Shift_Right (Unsigned_64 (Septets (31)), 2) and 1, 7))]
   with
     Global => null;

   --  The septets of a block of bytes.
   function Unpack (Data : Bytes_28) return Septets_32 is
     [Septet_Value ((Shift_Left (Unsigned_64 (Data (0)) and 15, 3) + (Unsigned_64 (Data (16)) and 3))
      + Shift_Left (Unsigned_64 (Data (24)) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (1)) and 15, 3) + (Unsigned_64 (Data (17)) and 3))
      + Shift_Left (Unsigned_64 (Data (25)) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (2)) and 15, 3) + (Unsigned_64 (Data (18)) and 3))
      + Shift_Left (Unsigned_64 (Data (26)) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (3)) and 15, 3) + (Unsigned_64 (Data (19)) and 3))
      + Shift_Left (Unsigned_64 (Data (27)) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (4)) and 15, 3) + (Unsigned_64 (Data (20)) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 1) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (5)) and 15, 3) + (Unsigned_64 (Data (21)) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 1) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (6)) and 15, 3) + (Unsigned_64 (Data (22)) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 1) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (7)) and 15, 3) + (Unsigned_64 (Data (23)) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 1) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (8)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (16)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 2) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (9)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (17)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 2) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (10)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (18)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 2) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (11)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (19)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 2) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (12)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (20)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 3) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (13)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (21)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 3) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (14)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (22)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 3) and 1, 2)),
      Septet_Value ((Shift_Left (Unsigned_64 (Data (15)) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (23)), 2) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 3) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (16)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 4) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (17)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 4) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (18)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 4) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (19)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 4) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (20)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 5) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (21)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 5) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (22)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 5) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (23)), 4) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 5) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (16)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 6) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (17)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 6) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (18)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 6) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (19)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 6) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (20)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 7) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (21)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 7) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (22)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 7) and 1, 2)),
      Septet_Value ((Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4) and 15, 3)
      + (Shift_Right (Unsigned_64 (Data (23)), 6) and 3))
      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 7) and 1, 2))]
   with
     Global => null;

   --  The code of a weight: the first whose midpoint with the next exceeds `w`, or the last.
   function Level_0 (Lo : Offset_Range; U : Unit_Range; W : Weight_Range) return Code_0 is
     (if (W * 2) < ((Lo * 2) + (U * 7)) then 0 elsif (W * 2) < ((Lo * 2) + (U * 21)) then 1 elsif (W * 2)
      < ((Lo * 2) + (U * 35)) then 2 elsif (W * 2) < ((Lo * 2) + (U * 49)) then 3 elsif (W * 2) < ((Lo * 2)
      + (U * 63)) then 4 elsif (W * 2) < ((Lo * 2) + (U * 77)) then 5 elsif (W * 2) < ((Lo * 2)
      + (U * 91)) then 6 elsif (W * 2) < ((Lo * 2) + (U * 105)) then 7 elsif (W * 2) < ((Lo * 2)
      + (U * 119)) then 8 elsif (W * 2) < ((Lo * 2) + (U * 133)) then 9 elsif (W * 2) < ((Lo * 2)
      + (U * 147)) then 10 elsif (W * 2) < ((Lo * 2) + (U * 161)) then 11 elsif (W * 2) < ((Lo * 2)
      + (U * 175)) then 12 elsif (W * 2) < ((Lo * 2) + (U * 189)) then 13 elsif (W * 2) < ((Lo * 2)
      + (U * 203)) then 14 else 15)
   with
     Global => null;

   --  The lattice value of a code: lo + u * n[c].
   function Value_0 (Lo : Offset_Range; U : Unit_Range; C : Code_0) return Range_Of_Value_0 is
     (Lo + Int'(case C is when 0 => 0, when 1 => U * 7, when 2 => U * 14, when 3 => U * 21, when 4 => U * 28,
      when 5 => U * 35, when 6 => U * 42, when 7 => U * 49, when 8 => U * 56, when 9 => U * 63,
      when 10 => U * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98,
      when others => U * 105))
   with
     Global => null;

   --  A number times the codebook's entry for a code: n[c] * x.
   function Scaled_0 (X : Offset_Range; C : Code_0) return Weight_Range is
     (case C is when 0 => 0, when 1 => X * 7, when 2 => X * 14, when 3 => X * 21, when 4 => X * 28,
      when 5 => X * 35, when 6 => X * 42, when 7 => X * 49, when 8 => X * 56, when 9 => X * 63,
      when 10 => X * 70, when 11 => X * 77, when 12 => X * 84, when 13 => X * 91, when 14 => X * 98,
      when others => X * 105)
   with
     Global => null;

   --  The code of a weight: the first whose midpoint with the next exceeds `w`, or the last.
   function Level_1 (Lo : Offset_Range; U : Unit_Range; W : Weight_Range) return Code_1 is
     (if (W * 2) < ((Lo * 2) + (U * 15)) then 0 elsif (W * 2) < ((Lo * 2) + (U * 45)) then 1 elsif (W * 2)
      < ((Lo * 2) + (U * 75)) then 2 elsif (W * 2) < ((Lo * 2) + (U * 105)) then 3 elsif (W * 2) < ((Lo * 2)
      + (U * 135)) then 4 elsif (W * 2) < ((Lo * 2) + (U * 165)) then 5 elsif (W * 2) < ((Lo * 2)
      + (U * 195)) then 6 else 7)
   with
     Global => null;

   --  The lattice value of a code: lo + u * n[c].
   function Value_1 (Lo : Offset_Range; U : Unit_Range; C : Code_1) return Range_Of_Value_1 is
     (Lo + Int'(case C is when 0 => 0, when 1 => U * 15, when 2 => U * 30, when 3 => U * 45,
      when 4 => U * 60, when 5 => U * 75, when 6 => U * 90, when others => U * 105))
   with
     Global => null;

   --  A number times the codebook's entry for a code: n[c] * x.
   function Scaled_1 (X : Offset_Range; C : Code_1) return Weight_Range is
     (case C is when 0 => 0, when 1 => X * 15, when 2 => X * 30, when 3 => X * 45, when 4 => X * 60,
      when 5 => X * 75, when 6 => X * 90, when others => X * 105)
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
     (Round_Up ((-(((-(Maximum - Lo)) - (-(Maximum - Lo)) mod 105) / 105))))
   with
     Global => null,
     Pre => Lo <= Maximum,
     Post => Maximum <= (Lo + (Unit'Result * 105))
             and then Representable (Unit'Result);

end Septet.S43_Planes;
