--  Written by `septet codegen`: theorems about format s43, from the spec with fingerprint afef9e556e2479d9f0578c576756215266e46e6786a3bf14e9dad1710188b893
--
--  Each theorem is a ghost procedure without an effect: that its Post follows from its Pre, for all arguments in their
--  subtypes, is what GNATprove proves. A theorem that something fails is a function, Claim_..., for which GNAT finds
--  arguments where it is False. A subtype here is the range of an argument, and its name tells it: Count_To_14 goes
--  from 0 to 14, Unit_From_1_To_2_Pow_48 from 1 to 2**48; Largest is the largest number of binary16.
package Septet.S43.Lemmas with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Activation_Of_8_Bits is Int range (-128) .. 127;
   subtype Count_To_132103 is Int range 0 .. 132_103;
   subtype Sum_Within_2147466368 is Int range (-2_147_466_368) .. 2_147_466_368;
   subtype Count_To_1023 is Int range 0 .. 1023;
   subtype Sum_Within_16629888 is Int range (-16_629_888) .. 16_629_888;
   subtype Offset_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Unit_To_2_Pow_48 is Int range 0 .. 2**48;
   subtype Weight_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Unit_From_1_To_2_Pow_48 is Int range 1 .. 2**48;
   subtype Unit_To_Largest is Int range 0 .. 1_098_974_756_864;
   subtype Count_To_14 is Int range 0 .. 14;
   subtype Range_Of_Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 is Int range (-2_197_949_513_728) .. 232_982_648_455_168;
   subtype Count_To_6 is Int range 0 .. 6;
   subtype Range_Of_Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 is Int range (-2_197_949_513_728) .. 232_982_648_455_168;
   subtype Unit_To_2_Pow_24_Less_1 is Int range 0 .. (2**24 - 1);
   subtype Offset_Within_2_Pow_40 is Int range (-2**40) .. 2**40;
   subtype Unit_To_2_Pow_40 is Int range 0 .. 2**40;
   subtype Weight_Within_2_Pow_40 is Int range (-2**40) .. 2**40;
   subtype Maximum_From_Minus_Largest_To_2_Pow_56 is Int range (-1_098_974_756_864) .. 2**56;
   subtype Smaller_To_2_Pow_56 is Int range 0 .. 2**56;
   subtype Maximum_Within_256_Times_Largest is Int range (-281_337_537_757_184) .. 281_337_537_757_184;
   subtype Columns_To_2_Pow_40 is Int range 0 .. 2**40;
   subtype G_To_2_Pow_40 is Int range 0 .. 2**40;
   subtype H_To_2_Pow_40 is Int range 0 .. 2**40;
   subtype Block_To_15 is Int range 0 .. 15;

   --  The two products of a septet add up within 16 bits: no saturation in pairwise multiply-add.
   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_1; A0 : Activation_Of_8_Bits; A1 : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Post => (-32768) <= (Scaled_0 (A0, C0) + Scaled_1 (A1, C1))
             and then (Scaled_0 (A0, C0) + Scaled_1 (A1, C1)) <= 32767;

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Count_To_132103; Acc : Sum_Within_2147466368; C : Code_0; A : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then (-2**31) <= (Acc + Scaled_0 (A, C))
             and then (Acc + Scaled_0 (A, C)) <= (2**31 - 1);

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Count_To_132103; Acc : Sum_Within_2147466368; C : Code_1; A : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_1 (A, C)) <= ((K + 1) * 16256)
             and then (-2**31) <= (Acc + Scaled_1 (A, C))
             and then (Acc + Scaled_1 (A, C)) <= (2**31 - 1);

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Count_To_1023; Acc : Sum_Within_16629888; C : Code_0; A : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then abs (Acc + Scaled_0 (A, C)) <= 2**24;

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Count_To_1023; Acc : Sum_Within_16629888; C : Code_1; A : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_1 (A, C)) <= ((K + 1) * 16256)
             and then abs (Acc + Scaled_1 (A, C)) <= 2**24;

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105)),
     Post => (abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) <= (U * 7);

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105)),
     Post => (abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) * 2) <= (U * 15);

   --  It fails, and is no lemma: That every error is strictly below the bound is false: some weight reaches it, so no smaller bound holds.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   function Claim_Error_Is_Below_The_Bound_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; W : Weight_Within_2_Pow_48) return Boolean is
     ((abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) < (U * 7))
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105));

   --  It fails, and is no lemma: That every error is strictly below the bound is false: some weight reaches it, so no smaller bound holds.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   function Claim_Error_Is_Below_The_Bound_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; W : Weight_Within_2_Pow_48) return Boolean is
     ((abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) * 2) < (U * 15))
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105));

   --  Outside the group's range, the error is the distance to the range.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 105)) < W),
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) = Int'Max (W - (Lo + (U * 105)), Lo - W);

   --  Outside the group's range, the error is the distance to the range.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 105)) < W),
     Post => abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) = Int'Max (W - (Lo + (U * 105)), Lo - W);

   --  A group's scales depend on its least and greatest weight alone; each weight between meets the error bound.
   procedure Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Units; W : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W - Value_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum),
                      Level_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W))) * 2)
                      <= (Unit (Offset (Minimum), Maximum) * 7);

   --  A group's scales depend on its least and greatest weight alone; each weight between meets the error bound.
   procedure Lemma_Group_Error_Is_Bounded_Lane_1 (Minimum : Units; W : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W - Value_1 (Offset (Minimum), Unit (Offset (Minimum), Maximum),
                      Level_1 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W))) * 2)
                      <= (Unit (Offset (Minimum), Maximum) * 15);

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_0 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W - Value_0 (Offset (W), Unit (Offset (W), W), Level_0 (Offset (W),
                      Unit (Offset (W), W), W))) * 2) <= (Unit (Offset (W), W) * 7);

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_1 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W - Value_1 (Offset (W), Unit (Offset (W), W), Level_1 (Offset (W),
                      Unit (Offset (W), W), W))) * 2) <= (Unit (Offset (W), W) * 15);

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 (Lo : Units; U : Unit_To_Largest; K : Count_To_14) return Range_Of_Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 is
     ((Lo * 2) + (U * (Int'(case K is when 0 => 0, when 1 => 7, when 2 => 14, when 3 => 21, when 4 => 28,
      when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77,
      when 12 => 84, when 13 => 91, when others => 98) + Int'(case K + 1 is when 0 => 0, when 1 => 7,
      when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56,
      when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Unit_To_Largest; K : Count_To_14)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 (Lo, U, K)) <= 2**53;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 (Lo : Units; U : Unit_To_Largest; K : Count_To_6) return Range_Of_Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 is
     ((Lo * 2) + (U * (Int'(case K is when 0 => 0, when 1 => 15, when 2 => 30, when 3 => 45, when 4 => 60,
      when 5 => 75, when others => 90) + Int'(case K + 1 is when 0 => 0, when 1 => 15, when 2 => 30,
      when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90, when others => 105))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Unit_To_Largest; K : Count_To_6)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 (Lo, U, K)) <= 2**53;

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Unit_To_Largest; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) <= 2**48;

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Unit_To_Largest; C : Code_1)
   with
     Ghost,
     Global => null,
     Post => abs (Value_1 (Lo, U, C)) <= 2**48;

   --  It fails, and is no lemma: With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24.
   function Claim_Binary32_Products_Are_Exact_Lane_0 (U : Unit_To_2_Pow_24_Less_1; C : Code_0) return Boolean is
     ((abs (Scaled_0 (U, C)) < 2**24) or else (if abs (Scaled_0 (U, C)) < 2**25 then (Scaled_0 (U,
               C) mod 2**1) = 0 elsif abs (Scaled_0 (U, C)) < 2**26 then (Scaled_0 (U, C) mod 2**2) = 0
               elsif abs (Scaled_0 (U, C)) < 2**27 then (Scaled_0 (U, C) mod 2**3) = 0 elsif abs (Scaled_0 (U,
               C)) < 2**28 then (Scaled_0 (U, C) mod 2**4) = 0 elsif abs (Scaled_0 (U, C))
               < 2**29 then (Scaled_0 (U, C) mod 2**5) = 0 elsif abs (Scaled_0 (U, C))
               < 2**30 then (Scaled_0 (U, C) mod 2**6) = 0 elsif abs (Scaled_0 (U, C))
               < 2**31 then (Scaled_0 (U, C) mod 2**7) = 0 elsif abs (Scaled_0 (U, C))
               < 2**32 then (Scaled_0 (U, C) mod 2**8) = 0 elsif abs (Scaled_0 (U, C))
               < 2**33 then (Scaled_0 (U, C) mod 2**9) = 0 elsif abs (Scaled_0 (U, C))
               < 2**34 then (Scaled_0 (U, C) mod 2**10) = 0 elsif abs (Scaled_0 (U, C))
               < 2**35 then (Scaled_0 (U, C) mod 2**11) = 0 elsif abs (Scaled_0 (U, C))
               < 2**36 then (Scaled_0 (U, C) mod 2**12) = 0 elsif abs (Scaled_0 (U, C))
               < 2**37 then (Scaled_0 (U, C) mod 2**13) = 0 elsif abs (Scaled_0 (U, C))
               < 2**38 then (Scaled_0 (U, C) mod 2**14) = 0 elsif abs (Scaled_0 (U, C))
               < 2**39 then (Scaled_0 (U, C) mod 2**15) = 0 elsif abs (Scaled_0 (U, C))
               < 2**40 then (Scaled_0 (U, C) mod 2**16) = 0 elsif abs (Scaled_0 (U, C))
               < 2**41 then (Scaled_0 (U, C) mod 2**17) = 0 elsif abs (Scaled_0 (U, C))
               < 2**42 then (Scaled_0 (U, C) mod 2**18) = 0 elsif abs (Scaled_0 (U, C))
               < 2**43 then (Scaled_0 (U, C) mod 2**19) = 0 elsif abs (Scaled_0 (U, C))
               < 2**44 then (Scaled_0 (U, C) mod 2**20) = 0 elsif abs (Scaled_0 (U, C))
               < 2**45 then (Scaled_0 (U, C) mod 2**21) = 0 elsif abs (Scaled_0 (U, C))
               < 2**46 then (Scaled_0 (U, C) mod 2**22) = 0 elsif abs (Scaled_0 (U, C))
               < 2**47 then (Scaled_0 (U, C) mod 2**23) = 0 else (abs (Scaled_0 (U, C)) < 2**48)
               and then ((Scaled_0 (U, C) mod 2**24) = 0)))
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24.
   function Claim_Binary32_Products_Are_Exact_Lane_1 (U : Unit_To_2_Pow_24_Less_1; C : Code_1) return Boolean is
     ((abs (Scaled_1 (U, C)) < 2**24) or else (if abs (Scaled_1 (U, C)) < 2**25 then (Scaled_1 (U,
               C) mod 2**1) = 0 elsif abs (Scaled_1 (U, C)) < 2**26 then (Scaled_1 (U, C) mod 2**2) = 0
               elsif abs (Scaled_1 (U, C)) < 2**27 then (Scaled_1 (U, C) mod 2**3) = 0 elsif abs (Scaled_1 (U,
               C)) < 2**28 then (Scaled_1 (U, C) mod 2**4) = 0 elsif abs (Scaled_1 (U, C))
               < 2**29 then (Scaled_1 (U, C) mod 2**5) = 0 elsif abs (Scaled_1 (U, C))
               < 2**30 then (Scaled_1 (U, C) mod 2**6) = 0 elsif abs (Scaled_1 (U, C))
               < 2**31 then (Scaled_1 (U, C) mod 2**7) = 0 elsif abs (Scaled_1 (U, C))
               < 2**32 then (Scaled_1 (U, C) mod 2**8) = 0 elsif abs (Scaled_1 (U, C))
               < 2**33 then (Scaled_1 (U, C) mod 2**9) = 0 elsif abs (Scaled_1 (U, C))
               < 2**34 then (Scaled_1 (U, C) mod 2**10) = 0 elsif abs (Scaled_1 (U, C))
               < 2**35 then (Scaled_1 (U, C) mod 2**11) = 0 elsif abs (Scaled_1 (U, C))
               < 2**36 then (Scaled_1 (U, C) mod 2**12) = 0 elsif abs (Scaled_1 (U, C))
               < 2**37 then (Scaled_1 (U, C) mod 2**13) = 0 elsif abs (Scaled_1 (U, C))
               < 2**38 then (Scaled_1 (U, C) mod 2**14) = 0 elsif abs (Scaled_1 (U, C))
               < 2**39 then (Scaled_1 (U, C) mod 2**15) = 0 elsif abs (Scaled_1 (U, C))
               < 2**40 then (Scaled_1 (U, C) mod 2**16) = 0 elsif abs (Scaled_1 (U, C))
               < 2**41 then (Scaled_1 (U, C) mod 2**17) = 0 elsif abs (Scaled_1 (U, C))
               < 2**42 then (Scaled_1 (U, C) mod 2**18) = 0 elsif abs (Scaled_1 (U, C))
               < 2**43 then (Scaled_1 (U, C) mod 2**19) = 0 elsif abs (Scaled_1 (U, C))
               < 2**44 then (Scaled_1 (U, C) mod 2**20) = 0 elsif abs (Scaled_1 (U, C))
               < 2**45 then (Scaled_1 (U, C) mod 2**21) = 0 elsif abs (Scaled_1 (U, C))
               < 2**46 then (Scaled_1 (U, C) mod 2**22) = 0 elsif abs (Scaled_1 (U, C))
               < 2**47 then (Scaled_1 (U, C) mod 2**23) = 0 else (abs (Scaled_1 (U, C)) < 2**48)
               and then ((Scaled_1 (U, C) mod 2**24) = 0)))
   with
     Ghost,
     Global => null;

   --  Unpacking a packed block gives its septets back.
   procedure Lemma_Unpack_Inverts_Pack (Septets : Septets_8)
   with
     Ghost,
     Global => null,
     Post => Unsigned_64 (Unpack (Pack (Septets)) (0)) = Unsigned_64 (Septets (0))
             and then Unsigned_64 (Unpack (Pack (Septets)) (1)) = Unsigned_64 (Septets (1))
             and then Unsigned_64 (Unpack (Pack (Septets)) (2)) = Unsigned_64 (Septets (2))
             and then Unsigned_64 (Unpack (Pack (Septets)) (3)) = Unsigned_64 (Septets (3))
             and then Unsigned_64 (Unpack (Pack (Septets)) (4)) = Unsigned_64 (Septets (4))
             and then Unsigned_64 (Unpack (Pack (Septets)) (5)) = Unsigned_64 (Septets (5))
             and then Unsigned_64 (Unpack (Pack (Septets)) (6)) = Unsigned_64 (Septets (6))
             and then Unsigned_64 (Unpack (Pack (Septets)) (7)) = Unsigned_64 (Septets (7));

   --  Packing an unpacked block gives its bytes back: every bit of a block belongs to a septet.
   procedure Lemma_Pack_Inverts_Unpack (Data : Bytes_7)
   with
     Ghost,
     Global => null,
     Post => Unsigned_64 (Pack (Unpack (Data)) (0)) = Unsigned_64 (Data (0))
             and then Unsigned_64 (Pack (Unpack (Data)) (1)) = Unsigned_64 (Data (1))
             and then Unsigned_64 (Pack (Unpack (Data)) (2)) = Unsigned_64 (Data (2))
             and then Unsigned_64 (Pack (Unpack (Data)) (3)) = Unsigned_64 (Data (3))
             and then Unsigned_64 (Pack (Unpack (Data)) (4)) = Unsigned_64 (Data (4))
             and then Unsigned_64 (Pack (Unpack (Data)) (5)) = Unsigned_64 (Data (5))
             and then Unsigned_64 (Pack (Unpack (Data)) (6)) = Unsigned_64 (Data (6));

   --  Byte j holds the upper 7-j bits of septet j below the lower j+1 bits of septet j+1.
   procedure Lemma_Septets_Straddle_Bytes (Septets : Septets_8)
   with
     Ghost,
     Global => null,
     Post => Unsigned_64 (Pack (Septets) (0)) = (Unsigned_64 (Septets (0))
                      + Shift_Left (Unsigned_64 (Septets (1)) and 1, 7))
             and then Unsigned_64 (Pack (Septets) (1)) = (Shift_Right (Unsigned_64 (Septets (1)), 1)
                      + Shift_Left (Unsigned_64 (Septets (2)) and 3, 6))
             and then Unsigned_64 (Pack (Septets) (2)) = (Shift_Right (Unsigned_64 (Septets (2)), 2)
                      + Shift_Left (Unsigned_64 (Septets (3)) and 7, 5))
             and then Unsigned_64 (Pack (Septets) (3)) = (Shift_Right (Unsigned_64 (Septets (3)), 3)
                      + Shift_Left (Unsigned_64 (Septets (4)) and 15, 4))
             and then Unsigned_64 (Pack (Septets) (4)) = (Shift_Right (Unsigned_64 (Septets (4)), 4)
                      + Shift_Left (Unsigned_64 (Septets (5)) and 31, 3))
             and then Unsigned_64 (Pack (Septets) (5)) = (Shift_Right (Unsigned_64 (Septets (5)), 5)
                      + Shift_Left (Unsigned_64 (Septets (6)) and 63, 2))
             and then Unsigned_64 (Pack (Septets) (6)) = (Shift_Right (Unsigned_64 (Septets (6)), 6)
                      + Shift_Left (Unsigned_64 (Septets (7)) and 127, 1));

   --  The place of a weight leads back to the weight.
   procedure Lemma_Every_Weight_Has_A_Place (Weight : Range_Of_Weight)
   with
     Ghost,
     Global => null,
     Post => ((Place_1 (Weight) = 0) and then (Weight_At_0 (Place_0 (Weight)) = Weight)) or
                      else ((Place_1 (Weight) = 1) and then (Weight_At_1 (Place_0 (Weight)) = Weight));

   --  Each lane of each septet belongs to one weight.
   procedure Lemma_Every_Place_Has_A_Weight (Septet : Range_Of_Septet)
   with
     Ghost,
     Global => null,
     Post => Place_0 (Weight_At_0 (Septet)) = Septet
             and then Place_1 (Weight_At_0 (Septet)) = 0
             and then Place_0 (Weight_At_1 (Septet)) = Septet
             and then Place_1 (Weight_At_1 (Septet)) = 1;

   --  No codeword is closer to the weight than the one chosen.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 0))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 1))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 2))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 3))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 4))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 5))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 6))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 7))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 8))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 9))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 10))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 11))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 12))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 13))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 14))
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 15));

   --  No codeword is closer to the weight than the one chosen.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 0))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 1))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 2))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 3))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 4))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 5))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 6))
             and then abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 7));

   --  A weight half-way between two codewords gets the upper one.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; K : Count_To_14)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo * 2, U * 2, Value_0 (Lo, U, K) + Value_0 (Lo, U, K + 1)) = (K + 1);

   --  A weight half-way between two codewords gets the upper one.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; K : Count_To_6)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo * 2, U * 2, Value_1 (Lo, U, K) + Value_1 (Lo, U, K + 1)) = (K + 1);

   --  A larger weight never has a smaller code.
   --  So that nothing overflows, Lo, W and X are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48; X : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_0 (Lo, U, W) <= Level_0 (Lo, U, X);

   --  A larger weight never has a smaller code.
   --  So that nothing overflows, Lo, W and X are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48; X : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_1 (Lo, U, W) <= Level_1 (Lo, U, X);

   --  The value of a code has that code.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, Value_0 (Lo, U, C)) = C;

   --  The value of a code has that code.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; C : Code_1)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo, U, Value_1 (Lo, U, C)) = C;

   --  A weight's code is the number of midpoints that are not above the weight.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = (((((((((((((((if ((Lo * 2) + (U * 7)) <= (W * 2) then 1 else 0)
                      + (if ((Lo * 2) + (U * 21)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 35))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 49)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 63)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 77))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 91)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 105)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 119))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 133)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 147)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 161))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 175)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 189)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 203))
                      <= (W * 2) then 1 else 0));

   --  A weight's code is the number of midpoints that are not above the weight.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo, U, W) = (((((((if ((Lo * 2) + (U * 15)) <= (W * 2) then 1 else 0)
                      + (if ((Lo * 2) + (U * 45)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 75))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 105)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 135)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 165))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 195)) <= (W * 2) then 1 else 0));

   --  With an integer offset and unit, w has the code of floor(2 * w) under twice both: kernels need integers only.
   --  So that nothing overflows, Lo and W are from (-2**40) to 2**40 and U is at most 2**40 here.
   --  Integers that count parts: the theorem is about W / 256.
   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (Lo : Offset_Within_2_Pow_40; U : Unit_To_2_Pow_40; W : Weight_Within_2_Pow_40)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo * 256, U * 256, W) = Level_0 (Lo * 2, U * 2, (W - W mod 2**7) / 2**7);

   --  With an integer offset and unit, w has the code of floor(2 * w) under twice both: kernels need integers only.
   --  So that nothing overflows, Lo and W are from (-2**40) to 2**40 and U is at most 2**40 here.
   --  Integers that count parts: the theorem is about W / 256.
   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (Lo : Offset_Within_2_Pow_40; U : Unit_To_2_Pow_40; W : Weight_Within_2_Pow_40)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo * 256, U * 256, W) = Level_1 (Lo * 2, U * 2, (W - W mod 2**7) / 2**7);

   --  Under a unit of zero every code stands for the offset: a group of weights that all equal it is kept exactly.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 here.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Offset_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => Value_0 (Lo, 0, Level_0 (Lo, 0, Lo)) = Lo;

   --  Under a unit of zero every code stands for the offset: a group of weights that all equal it is kept exactly.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 here.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Offset_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Post => Value_1 (Lo, 0, Level_1 (Lo, 0, Lo)) = Lo;

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Unit_To_Largest; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) < 2**48;

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Unit_To_Largest; C : Code_1)
   with
     Ghost,
     Global => null,
     Post => abs (Value_1 (Lo, U, C)) < 2**48;

   --  Decoding an encoded pair of codes gives the pair back: the packing is lossless.
   procedure Lemma_Decode_Inverts_Encode (C0 : Code_0; C1 : Code_1)
   with
     Ghost,
     Global => null,
     Post => Decode_0 (Encode (C0, C1)) = C0
             and then Decode_1 (Encode (C0, C1)) = C1;

   --  Encoding a decoded septet gives the septet back.
   procedure Lemma_Encode_Inverts_Decode (Septet : Septet_Number)
   with
     Ghost,
     Global => null,
     Post => Encode (Decode_0 (Septet), Decode_1 (Septet)) = Septet;

   --  Different pairs of codes have different septets.
   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_1; B0 : Code_0; B1 : Code_1)
   with
     Ghost,
     Global => null,
     Pre => (A0 /= B0) or else (A1 /= B1),
     Post => Encode (A0, A1) /= Encode (B0, B1);

   --  The stored offset is not above the minimum, and the top codeword is not below the maximum.
   procedure Lemma_Stored_Scales_Cover_The_Group (Minimum : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= Maximum,
     Post => Offset (Minimum) <= Minimum
             and then Maximum <= (Offset (Minimum) + (Unit (Offset (Minimum), Maximum) * 105));

   --  The scales of a group of two weights, in either order, cover both of them.
   procedure Lemma_Both_Of_Two_Weights_Are_Covered (A : Units; B : Units)
   with
     Ghost,
     Global => null,
     Post => Offset (Int'Min (B, A)) <= Int'Min (B, A)
             and then Int'Max (B, A) <= (Offset (Int'Min (B, A)) + (Unit (Offset (Int'Min (B, A)), Int'Max (B,
                      A)) * 105));

   --  For weights in the scale type's range, both scales are within it too, and the unit is not negative.
   procedure Lemma_Stored_Scales_Are_Finite (Minimum : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= Maximum,
     Post => (-1_098_974_756_864) <= Offset (Minimum)
             and then 0 <= Unit (Offset (Minimum), Maximum)
             and then Unit (Offset (Minimum), Maximum) <= 1_098_974_756_864;

   --  What covers the maximum is at least the quotient that `unit` rounds; `round_up_is_least` says how it rounds.
   --  So that nothing overflows, Maximum and Smaller are at most 2**56 here.
   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Maximum_From_Minus_Largest_To_2_Pow_56; Smaller : Smaller_To_2_Pow_56)
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum
            and then Maximum <= (Lo + (Smaller * 105)),
     Post => (-(((-(Maximum - Lo)) - (-(Maximum - Lo)) mod 105) / 105)) <= Smaller;

   --  Where all weights equal a number of the scale type, that number is the offset and the unit is zero.
   procedure Lemma_Constant_Groups_Have_No_Unit (Lo : Units)
   with
     Ghost,
     Global => null,
     Pre => Representable (Lo),
     Post => Offset (Lo) = Lo
             and then Unit (Offset (Lo), Lo) = 0;

   --  It fails, and is no lemma: A unit rounded to nearest instead of up would still cover the maximum. It does not: the maximum is clipped.
   function Claim_Nearest_Scales_Cover_The_Group (Lo : Units; Maximum : Units) return Boolean is
     (Maximum <= (Lo + (Round_Nearest (((((Maximum - Lo) * 2) + 105) - (((Maximum - Lo) * 2)
               + 105) mod 210) / 210) * 105)))
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum;

   --  The quotient of the maximum's ceiling, rounded up, is the least number of spans that reaches the maximum.
   --  Integers that count parts: the theorem is about Maximum / 256.
   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Maximum_Within_256_Times_Largest)
   with
     Ghost,
     Global => null,
     Pre => (Lo * 256) <= Maximum,
     Post => ((Lo + (((-(((Lo - (-(((-Maximum) - (-Maximum) mod 2**8) / 2**8))) - (Lo
                      - (-(((-Maximum) - (-Maximum) mod 2**8) / 2**8))) mod 105) / 105)) - 1) * 105)) * 256)
                      < Maximum
             and then Maximum <= ((Lo + ((-(((Lo - (-(((-Maximum) - (-Maximum) mod 2**8) / 2**8))) - (Lo
                      - (-(((-Maximum) - (-Maximum) mod 2**8) / 2**8))) mod 105) / 105)) * 105)) * 256);

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row (Group : Int; Columns : Columns_To_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 128 | 256,
     Post => Columns <= (((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group)
             and then (((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group) < (Columns + Group);

   --  A row of whole groups takes (7 * group + 64) / (2 * group) bits a weight, any other less than a group more.
   procedure Lemma_Compression_Ratio (Group : Int; Columns : Columns_To_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 128 | 256,
     Post => (Columns * (64 + 7 * Group)) <= (((((Columns + Group) - 1) / Group) * (4
                      + 7 * (Group / 16))) * (16 * Group))
             and then (((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) * (16 * Group))
                      < ((Columns * (64 + 7 * Group)) + (Group * (64 + 7 * Group)))
             and then (((Columns mod Group) /= 0) or else ((((((Columns + Group) - 1) / Group) * (4
                      + 7 * (Group / 16))) * (16 * Group)) = (Columns * (64 + 7 * Group))));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row (Group : Int; Columns : Columns_To_2_Pow_40; G : G_To_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 128 | 256
            and then G < (((Columns + Group) - 1) / Group),
     Post => 0 < (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group))
             and then (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)) <= Group
             and then (if (G + 1) = (((Columns + Group) - 1) / Group) then ((G * Group) + (if ((G
                      + 1) * Group) <= Columns then Group else Columns - (G * Group))) = Columns else (if ((G
                      + 1) * Group) <= Columns then Group else Columns - (G * Group)) = Group);

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap (Group : Int; Columns : Columns_To_2_Pow_40; G : G_To_2_Pow_40; H : H_To_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 128 | 256
            and then G < H
            and then H < (((Columns + Group) - 1) / Group),
     Post => ((G * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= (H * (4 + 7 * (Group / 16)))
             and then ((H * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= ((((Columns + Group)
                      - 1) / Group) * (4 + 7 * (Group / 16)));

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group (Group : Int; Block : Block_To_15)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 32 | 48 | 64 | 80 | 96 | 112 | 128 | 144 | 160 | 176 | 192 | 208 | 224 | 240 | 256
            and then Block < (Group / 16),
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16));

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64 (Group : Int; Columns : Columns_To_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => Group in 16 | 128 | 256,
     Post => ((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) < 2**43;

end Septet.S43.Lemmas;
