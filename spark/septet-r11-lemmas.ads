--  Written by `septet codegen`: theorems about format r11, from the spec with fingerprint 27a0695bae5072babf706bd83a7c30ff9c22dd0512f51a0e204aaaab31c7bcfa
--
--  Each theorem is a ghost procedure that does nothing: that its Post follows from its Pre, for all arguments in their
--  subtypes, is what GNATprove proves. A theorem that something fails is a function, Claim_..., for which GNAT finds
--  arguments where it is False. A subtype that is named Some_... is the range of an argument.
package Septet.R11.Lemmas with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Some_Activation is Int range (-128) .. 127;
   subtype Some_Count is Int range 0 .. 132_103;
   subtype Some_Sum is Int range (-2**56) .. 2**56;
   subtype Some_Count_2 is Int range 0 .. 1023;
   subtype Some_Offset is Int range (-2**48) .. 2**48;
   subtype Some_Unit is Int range 0 .. 2**48;
   subtype Some_Weight_2 is Int range (-2**48) .. 2**48;
   subtype Some_Unit_2 is Int range 1 .. 2**48;
   subtype Some_Unit_3 is Int range 0 .. 1_098_974_756_864;
   subtype Some_Count_3 is Int range 0 .. 9;
   subtype Some_Part is Int range (-2_197_949_513_728) .. 24_177_444_651_008;
   subtype Some_Unit_4 is Int range 0 .. (2**24 - 1);
   subtype Some_Maximum is Int range (-1_098_974_756_864) .. 2**56;
   subtype Some_Smaller is Int range 0 .. 2**56;
   subtype Some_Columns is Int range 0 .. 2**40;
   subtype Some_G is Int range 0 .. 2**40;
   subtype Some_H is Int range 0 .. 2**40;
   subtype Some_Block is Int range 0 .. 0;
   subtype Some_Block_2 is Int range 0 .. 1;
   subtype Some_Block_3 is Int range 0 .. 2;
   subtype Some_Block_4 is Int range 0 .. 3;
   subtype Some_Block_5 is Int range 0 .. 4;
   subtype Some_Block_6 is Int range 0 .. 5;
   subtype Some_Block_7 is Int range 0 .. 6;
   subtype Some_Block_8 is Int range 0 .. 7;
   subtype Some_Block_9 is Int range 0 .. 8;
   subtype Some_Block_10 is Int range 0 .. 9;
   subtype Some_Block_11 is Int range 0 .. 10;
   subtype Some_Block_12 is Int range 0 .. 11;
   subtype Some_Block_13 is Int range 0 .. 12;
   subtype Some_Block_14 is Int range 0 .. 13;
   subtype Some_Block_15 is Int range 0 .. 14;
   subtype Some_Block_16 is Int range 0 .. 15;

   --  The two products of a septet add up within 16 bits: no saturation in pairwise multiply-add.
   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_0; A0 : Some_Activation; A1 : Some_Activation)
   with
     Ghost,
     Global => null,
     Post => (-32768) <= (Scaled_0 (A0, C0) + Scaled_0 (A1, C1))
             and then (Scaled_0 (A0, C0) + Scaled_0 (A1, C1)) <= 32767;

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   --  So that nothing overflows, Acc is from (-2**56) to 2**56 here.
   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Some_Count; Acc : Some_Sum; C : Code_0; A : Some_Activation)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then (-2**31) <= (Acc + Scaled_0 (A, C))
             and then (Acc + Scaled_0 (A, C)) <= (2**31 - 1);

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   --  So that nothing overflows, Acc is from (-2**56) to 2**56 here.
   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Some_Count; Acc : Some_Sum; C : Code_0; A : Some_Activation)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then (-2**31) <= (Acc + Scaled_0 (A, C))
             and then (Acc + Scaled_0 (A, C)) <= (2**31 - 1);

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   --  So that nothing overflows, Acc is from (-2**56) to 2**56 here.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Some_Count_2; Acc : Some_Sum; C : Code_0; A : Some_Activation)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then abs (Acc + Scaled_0 (A, C)) <= 2**24;

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   --  So that nothing overflows, Acc is from (-2**56) to 2**56 here.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Some_Count_2; Acc : Some_Sum; C : Code_0; A : Some_Activation)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Scaled_0 (A, C)) <= ((K + 1) * 16256)
             and then abs (Acc + Scaled_0 (A, C)) <= 2**24;

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 10)),
     Post => (abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) <= U;

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 10)),
     Post => (abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) <= U;

   --  It fails, and is no lemma: That every error is strictly below the bound is false: some weight reaches it, so no smaller bound holds.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   function Claim_Error_Is_Below_The_Bound_Lane_0 (Lo : Some_Offset; U : Some_Unit_2; W : Some_Weight_2) return Boolean is
     ((abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) < U)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 10));

   --  It fails, and is no lemma: That every error is strictly below the bound is false: some weight reaches it, so no smaller bound holds.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   function Claim_Error_Is_Below_The_Bound_Lane_1 (Lo : Some_Offset; U : Some_Unit_2; W : Some_Weight_2) return Boolean is
     ((abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) < U)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 10));

   --  Outside the group's range, the error is the distance to the range.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 10)) < W),
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) = Int'Max (W - (Lo + (U * 10)), Lo - W);

   --  Outside the group's range, the error is the distance to the range.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 10)) < W),
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) = Int'Max (W - (Lo + (U * 10)), Lo - W);

   --  A group's scales depend on its least and greatest weight alone; each weight between meets the error bound.
   procedure Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Units; W : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W - Value_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum),
                      Level_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W))) * 2)
                      <= Unit (Offset (Minimum), Maximum);

   --  A group's scales depend on its least and greatest weight alone; each weight between meets the error bound.
   procedure Lemma_Group_Error_Is_Bounded_Lane_1 (Minimum : Units; W : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W - Value_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum),
                      Level_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W))) * 2)
                      <= Unit (Offset (Minimum), Maximum);

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_0 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W - Value_0 (Offset (W), Unit (Offset (W), W), Level_0 (Offset (W),
                      Unit (Offset (W), W), W))) * 2) <= Unit (Offset (W), W);

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_1 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W - Value_0 (Offset (W), Unit (Offset (W), W), Level_0 (Offset (W),
                      Unit (Offset (W), W), W))) * 2) <= Unit (Offset (W), W);

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 (Lo : Units; U : Some_Unit_3; K : Some_Count_3) return Some_Part is
     ((Lo * 2) + (U * (Int'(case K is when 0 => 0, when 1 => 1, when 2 => 2, when 3 => 3, when 4 => 4,
      when 5 => 5, when 6 => 6, when 7 => 7, when 8 => 8, when others => 9) + Int'(case K + 1 is when 0 => 0,
      when 1 => 1, when 2 => 2, when 3 => 3, when 4 => 4, when 5 => 5, when 6 => 6, when 7 => 7, when 8 => 8,
      when 9 => 9, when others => 10))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Some_Unit_3; K : Some_Count_3)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 (Lo, U, K)) <= 2**53;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 (Lo : Units; U : Some_Unit_3; K : Some_Count_3) return Some_Part is
     ((Lo * 2) + (U * (Int'(case K is when 0 => 0, when 1 => 1, when 2 => 2, when 3 => 3, when 4 => 4,
      when 5 => 5, when 6 => 6, when 7 => 7, when 8 => 8, when others => 9) + Int'(case K + 1 is when 0 => 0,
      when 1 => 1, when 2 => 2, when 3 => 3, when 4 => 4, when 5 => 5, when 6 => 6, when 7 => 7, when 8 => 8,
      when 9 => 9, when others => 10))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Some_Unit_3; K : Some_Count_3)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 (Lo, U, K)) <= 2**53;

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Some_Unit_3; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) <= 2**48;

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Some_Unit_3; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) <= 2**48;

   --  It fails, and is no lemma: With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24.
   function Claim_Binary32_Products_Are_Exact_Lane_0 (U : Some_Unit_4; C : Code_0) return Boolean is
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
   function Claim_Binary32_Products_Are_Exact_Lane_1 (U : Some_Unit_4; C : Code_0) return Boolean is
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
   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
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
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 10));

   --  No codeword is closer to the weight than the one chosen.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
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
             and then abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 10));

   --  A weight half-way between two codewords gets the upper one.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Some_Offset; U : Some_Unit_2; K : Some_Count_3)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo * 2, U * 2, Value_0 (Lo, U, K) + Value_0 (Lo, U, K + 1)) = (K + 1);

   --  A weight half-way between two codewords gets the upper one.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Some_Offset; U : Some_Unit_2; K : Some_Count_3)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo * 2, U * 2, Value_0 (Lo, U, K) + Value_0 (Lo, U, K + 1)) = (K + 1);

   --  A larger weight never has a smaller code.
   --  So that nothing overflows, Lo, W and X are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2; X : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_0 (Lo, U, W) <= Level_0 (Lo, U, X);

   --  A larger weight never has a smaller code.
   --  So that nothing overflows, Lo, W and X are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2; X : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_0 (Lo, U, W) <= Level_0 (Lo, U, X);

   --  The value of a code has that code.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Some_Offset; U : Some_Unit_2; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, Value_0 (Lo, U, C)) = C;

   --  The value of a code has that code.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Some_Offset; U : Some_Unit_2; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, Value_0 (Lo, U, C)) = C;

   --  A weight's code is the number of midpoints that are not above the weight.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = ((((((((((if ((Lo * 2) + U) <= (W * 2) then 1 else 0)
                      + (if ((Lo * 2) + (U * 3)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 5))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 7)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 9)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 11))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 13)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 15)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 17))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 19)) <= (W * 2) then 1 else 0));

   --  A weight's code is the number of midpoints that are not above the weight.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = ((((((((((if ((Lo * 2) + U) <= (W * 2) then 1 else 0)
                      + (if ((Lo * 2) + (U * 3)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 5))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 7)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 9)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 11))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 13)) <= (W * 2) then 1 else 0))
                      + (if ((Lo * 2) + (U * 15)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 17))
                      <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 19)) <= (W * 2) then 1 else 0));

   --  With an integer offset and unit, w has the code of floor(2 * w) under twice both: kernels need integers only.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = Level_0 (Lo * 2, U * 2, W * 2);

   --  With an integer offset and unit, w has the code of floor(2 * w) under twice both: kernels need integers only.
   --  So that nothing overflows, Lo and W are from (-2**48) to 2**48 and U is at most 2**48 here.
   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = Level_0 (Lo * 2, U * 2, W * 2);

   --  Under a unit of zero every code stands for the offset: a group of weights that all equal it is kept exactly.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 here.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Some_Offset)
   with
     Ghost,
     Global => null,
     Post => Value_0 (Lo, 0, Level_0 (Lo, 0, Lo)) = Lo;

   --  Under a unit of zero every code stands for the offset: a group of weights that all equal it is kept exactly.
   --  So that nothing overflows, Lo is from (-2**48) to 2**48 here.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Some_Offset)
   with
     Ghost,
     Global => null,
     Post => Value_0 (Lo, 0, Level_0 (Lo, 0, Lo)) = Lo;

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Some_Unit_3; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) < 2**48;

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Some_Unit_3; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) < 2**48;

   --  Decoding an encoded pair of codes gives the pair back: the packing is lossless.
   procedure Lemma_Decode_Inverts_Encode (C0 : Code_0; C1 : Code_0)
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
     Pre => Is_Valid (Septet),
     Post => Encode (Decode_0 (Septet), Decode_1 (Septet)) = Septet;

   --  A septet that is called invalid is the septet of no pair of codes.
   procedure Lemma_Invalid_Septets_Encode_Nothing (Septet : Septet_Number; C0 : Code_0; C1 : Code_0)
   with
     Ghost,
     Global => null,
     Pre => not Is_Valid (Septet),
     Post => Encode (C0, C1) /= Septet;

   --  Different pairs of codes have different septets.
   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_0; B0 : Code_0; B1 : Code_0)
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
             and then Maximum <= (Offset (Minimum) + (Unit (Offset (Minimum), Maximum) * 10));

   --  The scales of a group of two weights, in either order, cover both of them.
   procedure Lemma_Both_Of_Two_Weights_Are_Covered (A : Units; B : Units)
   with
     Ghost,
     Global => null,
     Post => Offset (Int'Min (B, A)) <= Int'Min (B, A)
             and then Int'Max (B, A) <= (Offset (Int'Min (B, A)) + (Unit (Offset (Int'Min (B, A)), Int'Max (B,
                      A)) * 10));

   --  For weights in the scale type's range, both scales are within it too, and the unit is not negative.
   procedure Lemma_Stored_Scales_Are_Finite (Minimum : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= Maximum,
     Post => 0 <= Unit (Offset (Minimum), Maximum);

   --  A unit that covers the maximum is at least the quotient that is rounded up (see `round_up_is_least`).
   --  So that nothing overflows, Maximum and Smaller are at most 2**56 here.
   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Some_Maximum; Smaller : Some_Smaller)
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum
            and then Maximum <= (Lo + (Smaller * 10)),
     Post => (-(((-(Maximum - Lo)) - (-(Maximum - Lo)) mod 10) / 10)) <= Smaller;

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
     (Maximum <= (Lo + (Round_Nearest ((((Maximum - Lo) + 5) - ((Maximum - Lo)
               + 5) mod 10) / 10) * 10))
      and then ((not (((((-1_098_974_756_864) <= Lo) and then (Lo <= 1_098_974_756_864)) and then (Maximum
               <= 1_098_974_756_864)) and then (Lo <= Maximum))) or else (Lo <= Maximum)))
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum;

   --  What `unit` rounds can be had from the maximum's ceiling: kernels compute it in integers.
   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Units)
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum,
     Post => (Lo + (((-(((Lo - Maximum) - (Lo - Maximum) mod 10) / 10)) - 1) * 10)) < Maximum
             and then Maximum <= (Lo + ((-(((Lo - Maximum) - (Lo - Maximum) mod 10) / 10)) * 10));

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_16 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => Columns <= (((Columns + 16) - 1) - ((Columns + 16) - 1) mod 16)
             and then (((Columns + 16) - 1) - ((Columns + 16) - 1) mod 16) < (Columns + 16);

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_128 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => Columns <= (((Columns + 128) - 1) - ((Columns + 128) - 1) mod 128)
             and then (((Columns + 128) - 1) - ((Columns + 128) - 1) mod 128) < (Columns + 128);

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_256 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => Columns <= (((Columns + 256) - 1) - ((Columns + 256) - 1) mod 256)
             and then (((Columns + 256) - 1) - ((Columns + 256) - 1) mod 256) < (Columns + 256);

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_16 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => (Columns * 176) <= (((((Columns + 16) - 1) / 2**4) * 11) * 256)
             and then (((((Columns + 16) - 1) / 2**4) * 11) * 256) < ((Columns * 176) + 2816)
             and then (((Columns mod 2**4) /= 0) or else ((((((Columns + 16) - 1) / 2**4) * 11) * 256)
                      = (Columns * 176)));

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_128 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => (Columns * 960) <= (((((Columns + 128) - 1) / 2**7) * 60) * 2048)
             and then (((((Columns + 128) - 1) / 2**7) * 60) * 2048) < ((Columns * 960) + 122_880)
             and then (((Columns mod 2**7) /= 0) or else ((((((Columns + 128) - 1) / 2**7) * 60) * 2048)
                      = (Columns * 960)));

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_256 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => (Columns * 1856) <= (((((Columns + 256) - 1) / 2**8) * 116) * 4096)
             and then (((((Columns + 256) - 1) / 2**8) * 116) * 4096) < ((Columns * 1856) + 475_136)
             and then (((Columns mod 2**8) /= 0) or else ((((((Columns + 256) - 1) / 2**8) * 116) * 4096)
                      = (Columns * 1856)));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_16 (Columns : Some_Columns; G : Some_G)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 16) - 1) / 2**4),
     Post => 0 < (if ((G + 1) * 16) <= Columns then 16 else Columns - (G * 16))
             and then (if ((G + 1) * 16) <= Columns then 16 else Columns - (G * 16)) <= 16
             and then (if (G + 1) = (((Columns + 16) - 1) / 2**4) then ((G * 16) + (if ((G + 1) * 16)
                      <= Columns then 16 else Columns - (G * 16))) = Columns else (if ((G + 1) * 16)
                      <= Columns then 16 else Columns - (G * 16)) = 16)
             and then ((not ((((0 <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G
                      <= 2**40))) and then (G < (((Columns + 16) - 1) / 2**4)))) or else ((0 <= G) and then (G
                      < (((Columns + 16) - 1) / 2**4))));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_128 (Columns : Some_Columns; G : Some_G)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 128) - 1) / 2**7),
     Post => 0 < (if ((G + 1) * 128) <= Columns then 128 else Columns - (G * 128))
             and then (if ((G + 1) * 128) <= Columns then 128 else Columns - (G * 128)) <= 128
             and then (if (G + 1) = (((Columns + 128) - 1) / 2**7) then ((G * 128) + (if ((G + 1) * 128)
                      <= Columns then 128 else Columns - (G * 128))) = Columns else (if ((G + 1) * 128)
                      <= Columns then 128 else Columns - (G * 128)) = 128)
             and then ((not ((((0 <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G
                      <= 2**40))) and then (G < (((Columns + 128) - 1) / 2**7)))) or else ((0 <= G)
                      and then (G < (((Columns + 128) - 1) / 2**7))));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_256 (Columns : Some_Columns; G : Some_G)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 256) - 1) / 2**8),
     Post => 0 < (if ((G + 1) * 256) <= Columns then 256 else Columns - (G * 256))
             and then (if ((G + 1) * 256) <= Columns then 256 else Columns - (G * 256)) <= 256
             and then (if (G + 1) = (((Columns + 256) - 1) / 2**8) then ((G * 256) + (if ((G + 1) * 256)
                      <= Columns then 256 else Columns - (G * 256))) = Columns else (if ((G + 1) * 256)
                      <= Columns then 256 else Columns - (G * 256)) = 256)
             and then ((not ((((0 <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G
                      <= 2**40))) and then (G < (((Columns + 256) - 1) / 2**8)))) or else ((0 <= G)
                      and then (G < (((Columns + 256) - 1) / 2**8))));

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_16 (Columns : Some_Columns; G : Some_G; H : Some_H)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 16) - 1) / 2**4),
     Post => ((G * 11) + 11) <= (H * 11)
             and then ((H * 11) + 11) <= ((((Columns + 16) - 1) / 2**4) * 11);

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_128 (Columns : Some_Columns; G : Some_G; H : Some_H)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 128) - 1) / 2**7),
     Post => ((G * 60) + 60) <= (H * 60)
             and then ((H * 60) + 60) <= ((((Columns + 128) - 1) / 2**7) * 60);

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_256 (Columns : Some_Columns; G : Some_G; H : Some_H)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 256) - 1) / 2**8),
     Post => ((G * 116) + 116) <= (H * 116)
             and then ((H * 116) + 116) <= ((((Columns + 256) - 1) / 2**8) * 116);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_16 (Block : Some_Block)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 11) = ((Block + 1) = 1);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_32 (Block : Some_Block_2)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 18) = ((Block + 1) = 2);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_48 (Block : Some_Block_3)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 25) = ((Block + 1) = 3);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_64 (Block : Some_Block_4)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 32) = ((Block + 1) = 4);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_80 (Block : Some_Block_5)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 39) = ((Block + 1) = 5);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_96 (Block : Some_Block_6)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 46) = ((Block + 1) = 6);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_112 (Block : Some_Block_7)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 53) = ((Block + 1) = 7);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_128 (Block : Some_Block_8)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 60) = ((Block + 1) = 8);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_144 (Block : Some_Block_9)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 67) = ((Block + 1) = 9);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_160 (Block : Some_Block_10)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 74) = ((Block + 1) = 10);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_176 (Block : Some_Block_11)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 81) = ((Block + 1) = 11);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_192 (Block : Some_Block_12)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 88) = ((Block + 1) = 12);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_208 (Block : Some_Block_13)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 95) = ((Block + 1) = 13);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_224 (Block : Some_Block_14)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 102) = ((Block + 1) = 14);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_240 (Block : Some_Block_15)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 109) = ((Block + 1) = 15);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_256 (Block : Some_Block_16)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 116) = ((Block + 1) = 16);

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_16 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 16) - 1) / 2**4) * 11) < 2**43;

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_128 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 128) - 1) / 2**7) * 60) < 2**43;

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_256 (Columns : Some_Columns)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 256) - 1) / 2**8) * 116) < 2**43;

end Septet.R11.Lemmas;
