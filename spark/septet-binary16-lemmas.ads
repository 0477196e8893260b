--  Written by `septet codegen`: theorems about binary16 numbers and rounding, from the spec with fingerprint 05c060fca560ea97c2a9bdee85d3caf9487675705db9f8b96499e4733b89eea0
--
--  Each theorem is a ghost procedure without an effect: that its Post follows from its Pre, for all arguments in their
--  subtypes, is what GNATprove proves. A theorem that something fails is a function, Claim_..., for which GNAT finds
--  arguments where it is False. A subtype here is the range of an argument, and its name tells it: Count_To_14 goes
--  from 0 to 14, Unit_From_1_To_2_Pow_48 from 1 to 2**48; Largest is the largest number of binary16.
package Septet.Binary16.Lemmas with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Code_To_15 is Int range 0 .. 15;
   subtype Scale_To_0 is Int range 0 .. 0;
   subtype Scale_To_63 is Int range 0 .. 63;
   subtype Code_To_7 is Int range 0 .. 7;
   subtype Code_To_31 is Int range 0 .. 31;
   subtype Code_To_3 is Int range 0 .. 3;
   subtype Scale_To_15 is Int range 0 .. 15;
   subtype Code_To_63 is Int range 0 .. 63;
   subtype Scale_To_7 is Int range 0 .. 7;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_1 is Int range (-1333) .. 1333;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_2 is Int range (-1333) .. 1333;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_1 is Int range (-1333) .. 1333;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_2 is Int range (-1333) .. 1333;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_1 is Int range (-1333) .. 1333;
   subtype Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_2 is Int range (-1333) .. 1333;
   subtype Pattern_From_1_To_1023 is Int range 1 .. 1023;
   subtype Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 is Int range 0 .. 1_207_951_360;
   subtype Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 is Int range 0 .. 143;
   subtype Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 is Int range 2**23 .. (2**24 - 1);
   subtype Activation_To_2_Pow_15_Less_1 is Int range 0 .. 32767;
   subtype Range_Of_Lemma_Scales_Are_In_Order_Binary16_Part_1 is Int range 0 .. 3_355_435_008;
   subtype Activation_To_127 is Int range 0 .. 127;
   subtype Range_Of_Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 is Int range 0 .. 2_139_095_040;
   subtype Range_Of_Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 is Int range 0 .. 3_278_897_152;
   subtype Unit_To_2_Pow_56 is Int range 0 .. 2**56;
   subtype Weight_To_2_Pow_56 is Int range 0 .. 2**56;
   subtype Range_Of_Lemma_E2m1_Errs_By_One_Part_1 is Int range (-864_691_128_455_135_232) .. 2**56;
   subtype Unit_To_2_Pow_52 is Int range 0 .. 2**52;
   subtype Weight_Within_2_Pow_52 is Int range (-2**52) .. 2**52;
   subtype Range_Of_Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 is Int range (-1_085_367_510_196_289_536) .. 2**59;
   subtype Zero_From_1_To_15 is Int range 1 .. 15;
   subtype Zero_From_1_To_7 is Int range 1 .. 7;
   subtype Zero_To_15 is Int range 0 .. 15;
   subtype Zero_To_7 is Int range 0 .. 7;
   subtype Stored_To_15 is Int range 0 .. 15;
   subtype N1_Of_4_Bits is Int range (-8) .. 7;
   subtype N2_Of_3_Bits is Int range (-4) .. 3;
   subtype Byte_To_127 is Int range 0 .. 127;
   subtype Count_To_132105 is Int range 0 .. 132_105;
   subtype Unit_To_Largest is Int range 0 .. 1_098_974_756_864;
   subtype Dot_Within_4161536 is Int range (-4_161_536) .. 4_161_536;
   subtype Total_Within_2_Pow_15 is Int range (-32768) .. 32768;
   subtype Activation_Of_8_Bits is Int range (-128) .. 127;
   subtype Error_Within_2_Pow_52 is Int range (-2**52) .. 2**52;
   subtype Bound_Within_2_Pow_52 is Int range (-2**52) .. 2**52;
   subtype Sum_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Exact_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Bound_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Term_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Step_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Offset_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Unit_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Level_Within_127 is Int range (-127) .. 127;
   subtype Number_Within_2_Pow_24 is Int range (-2**24) .. 2**24;
   subtype Number_Within_2_Pow_25 is Int range (-2**25) .. 2**25;
   subtype Number_Within_2_Pow_26 is Int range (-2**26) .. 2**26;
   subtype Number_Within_2_Pow_27 is Int range (-2**27) .. 2**27;
   subtype Number_Within_2_Pow_28 is Int range (-2**28) .. 2**28;
   subtype Number_Within_2_Pow_29 is Int range (-2**29) .. 2**29;
   subtype Number_Within_2_Pow_30 is Int range (-2**30) .. 2**30;
   subtype Number_Within_2_Pow_31 is Int range (-2**31) .. 2**31;
   subtype Number_Within_2_Pow_32 is Int range (-2**32) .. 2**32;
   subtype Number_Within_2_Pow_33 is Int range (-2**33) .. 2**33;
   subtype Number_Within_2_Pow_34 is Int range (-2**34) .. 2**34;
   subtype Number_Within_2_Pow_35 is Int range (-2**35) .. 2**35;
   subtype Number_Within_2_Pow_36 is Int range (-2**36) .. 2**36;
   subtype Number_Within_2_Pow_37 is Int range (-2**37) .. 2**37;
   subtype Number_Within_2_Pow_38 is Int range (-2**38) .. 2**38;
   subtype Number_Within_2_Pow_39 is Int range (-2**39) .. 2**39;
   subtype Number_Within_2_Pow_40 is Int range (-2**40) .. 2**40;
   subtype Number_Within_2_Pow_41 is Int range (-2**41) .. 2**41;
   subtype Number_Within_2_Pow_42 is Int range (-2**42) .. 2**42;
   subtype Number_Within_2_Pow_43 is Int range (-2**43) .. 2**43;
   subtype Number_Within_2_Pow_44 is Int range (-2**44) .. 2**44;
   subtype Number_Within_2_Pow_45 is Int range (-2**45) .. 2**45;
   subtype Number_Within_2_Pow_46 is Int range (-2**46) .. 2**46;
   subtype Number_Within_2_Pow_47 is Int range (-2**47) .. 2**47;
   subtype Number_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Pattern_To_2_Pow_15_Less_1 is Int range 0 .. 32767;
   subtype Level_To_127 is Int range 0 .. 127;
   subtype Product_Within_2_Pow_50 is Int range (-2**50) .. 2**50;
   subtype Product_To_2_Pow_47_Less_1 is Int range 0 .. (2**47 - 1);
   subtype Stored_Within_2_Pow_48 is Int range (-2**48) .. 2**48;
   subtype Weight_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_1 is Int range (-2**56) .. (2**56 + 1);
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_2 is Int range (-576_460_752_303_423_490) .. 576_460_752_303_423_490;
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_3 is Int range (-2**57) .. 144_115_188_075_855_874;
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_4 is Int range (-288_230_376_151_711_746) .. (2**58 + 1);
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_1 is Int range (-2**56) .. (2**56 + 1);
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_2 is Int range (-576_460_752_303_423_490) .. 576_460_752_303_423_490;
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_3 is Int range (-2**57) .. 144_115_188_075_855_874;
   subtype Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_4 is Int range (-288_230_376_151_711_746) .. (2**58 + 1);
   subtype Error_To_2_Pow_20 is Int range 0 .. 2**20;
   subtype Computed_Within_2_Pow_20 is Int range (-2**20) .. 2**20;
   subtype Covering_To_2_Pow_20 is Int range 0 .. 2**20;
   subtype Than_Within_2_Pow_20 is Int range (-2**20) .. 2**20;
   subtype Best_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Covering_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Error_Within_2_Pow_56 is Int range (-2**56) .. 2**56;
   subtype Bytes_16 is Bytes (0 .. 15);
   subtype Bytes_20 is Bytes (0 .. 19);
   subtype Bytes_32 is Bytes (0 .. 31);
   subtype Bytes_12 is Bytes (0 .. 11);
   subtype Bytes_96 is Bytes (0 .. 95);
   subtype Bytes_8 is Bytes (0 .. 7);
   subtype Bytes_4 is Bytes (0 .. 3);
   subtype Bytes_6 is Bytes (0 .. 5);
   subtype Bytes_1 is Bytes (0 .. 0);

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_32 (Data : Bytes_16)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4)) = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4), 4)) = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4), 4)) = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4), 4)) = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4), 4)) = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4), 4)) = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4), 4)) = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4), 4)) = Unsigned_64 (Data (7))
             and then ((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4), 4)) = Unsigned_64 (Data (8))
             and then ((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4), 4)) = Unsigned_64 (Data (9))
             and then ((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4), 4)) = Unsigned_64 (Data (10))
             and then ((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4), 4)) = Unsigned_64 (Data (11))
             and then ((Unsigned_64 (Data (12)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4), 4)) = Unsigned_64 (Data (12))
             and then ((Unsigned_64 (Data (13)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4), 4)) = Unsigned_64 (Data (13))
             and then ((Unsigned_64 (Data (14)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4), 4)) = Unsigned_64 (Data (14))
             and then ((Unsigned_64 (Data (15)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4), 4)) = Unsigned_64 (Data (15));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Q5 (Data : Bytes_20)
   with
     Ghost,
     Global => null,
     Post => (((((((Shift_Right ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Unsigned_64 (Data (0)) and 1, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4), 4), 1))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4), 4), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4), 4), 5))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4), 4), 6))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4), 4), 7))
                      = Unsigned_64 (Data (0))
             and then (((((((Shift_Right ((Unsigned_64 (Data (12)) and 15)
                      + Shift_Left (Unsigned_64 (Data (1)) and 1, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (13)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4), 4), 1))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (14)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (15)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4), 4), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (16)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (17)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4), 4), 5))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (18)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4), 4), 6))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (19)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4), 4), 7))
                      = Unsigned_64 (Data (1))
             and then (((((((Shift_Right (Shift_Right (Unsigned_64 (Data (4)), 4)
                      + Shift_Left (Unsigned_64 (Data (2)) and 1, 4), 4)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (5)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4), 4), 1))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (6)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4), 4), 2))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (7)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4), 4), 3))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (8)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4), 4), 4))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (9)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4), 4), 5))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (10)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4), 4), 6))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (11)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4), 4), 7))
                      = Unsigned_64 (Data (2))
             and then (((((((Shift_Right (Shift_Right (Unsigned_64 (Data (12)), 4)
                      + Shift_Left (Unsigned_64 (Data (3)) and 1, 4), 4)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (13)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4), 4), 1))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (14)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4), 4), 2))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (15)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4), 4), 3))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (16)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4), 4), 4))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (17)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4), 4), 5))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (18)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4), 4), 6))
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (19)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4), 4), 7))
                      = Unsigned_64 (Data (3))
             and then ((((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Unsigned_64 (Data (0)) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (4)), 4)
                      + Shift_Left (Unsigned_64 (Data (2)) and 1, 4)) and 15, 4)) = Unsigned_64 (Data (4))
             and then ((((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (5)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (5))
             and then ((((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (6)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (6))
             and then ((((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (7)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (7))
             and then ((((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (8)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (8))
             and then ((((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (9)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (9))
             and then ((((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (10)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (10))
             and then ((((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (11)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (11))
             and then ((((Unsigned_64 (Data (12)) and 15)
                      + Shift_Left (Unsigned_64 (Data (1)) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (12)), 4)
                      + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)) and 15, 4)) = Unsigned_64 (Data (12))
             and then ((((Unsigned_64 (Data (13)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (13)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (13))
             and then ((((Unsigned_64 (Data (14)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (14)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (14))
             and then ((((Unsigned_64 (Data (15)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (15)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (15))
             and then ((((Unsigned_64 (Data (16)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (16)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (16))
             and then ((((Unsigned_64 (Data (17)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (17)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (17))
             and then ((((Unsigned_64 (Data (18)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (18)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (18))
             and then ((((Unsigned_64 (Data (19)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (19)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4)) and 15, 4))
                      = Unsigned_64 (Data (19));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_64 (Data : Bytes_32)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4)) = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4), 4)) = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4), 4)) = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4), 4)) = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4), 4)) = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4), 4)) = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4), 4)) = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4), 4)) = Unsigned_64 (Data (7))
             and then ((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4), 4)) = Unsigned_64 (Data (8))
             and then ((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4), 4)) = Unsigned_64 (Data (9))
             and then ((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4), 4)) = Unsigned_64 (Data (10))
             and then ((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4), 4)) = Unsigned_64 (Data (11))
             and then ((Unsigned_64 (Data (12)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4), 4)) = Unsigned_64 (Data (12))
             and then ((Unsigned_64 (Data (13)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4), 4)) = Unsigned_64 (Data (13))
             and then ((Unsigned_64 (Data (14)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4), 4)) = Unsigned_64 (Data (14))
             and then ((Unsigned_64 (Data (15)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4), 4)) = Unsigned_64 (Data (15))
             and then ((Unsigned_64 (Data (16)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 4), 4)) = Unsigned_64 (Data (16))
             and then ((Unsigned_64 (Data (17)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 4), 4)) = Unsigned_64 (Data (17))
             and then ((Unsigned_64 (Data (18)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 4), 4)) = Unsigned_64 (Data (18))
             and then ((Unsigned_64 (Data (19)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 4), 4)) = Unsigned_64 (Data (19))
             and then ((Unsigned_64 (Data (20)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 4), 4)) = Unsigned_64 (Data (20))
             and then ((Unsigned_64 (Data (21)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 4), 4)) = Unsigned_64 (Data (21))
             and then ((Unsigned_64 (Data (22)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 4), 4)) = Unsigned_64 (Data (22))
             and then ((Unsigned_64 (Data (23)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 4), 4)) = Unsigned_64 (Data (23))
             and then ((Unsigned_64 (Data (24)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 4), 4)) = Unsigned_64 (Data (24))
             and then ((Unsigned_64 (Data (25)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 4), 4)) = Unsigned_64 (Data (25))
             and then ((Unsigned_64 (Data (26)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 4), 4)) = Unsigned_64 (Data (26))
             and then ((Unsigned_64 (Data (27)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 4), 4)) = Unsigned_64 (Data (27))
             and then ((Unsigned_64 (Data (28)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 4), 4)) = Unsigned_64 (Data (28))
             and then ((Unsigned_64 (Data (29)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 4), 4)) = Unsigned_64 (Data (29))
             and then ((Unsigned_64 (Data (30)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 4), 4)) = Unsigned_64 (Data (30))
             and then ((Unsigned_64 (Data (31)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 4), 4)) = Unsigned_64 (Data (31));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Q4_K_Scales (Data : Bytes_12)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 63)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 63)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 63)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 63)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 63)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (8)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 63)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (9)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 63)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (10)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 63)
                      + Shift_Left (Shift_Right (Shift_Right (Unsigned_64 (Data (11)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6), 4), 4), 6))
                      = Unsigned_64 (Data (7))
             and then ((((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6), 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (8)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6), 4)) and 15, 4))
                      = Unsigned_64 (Data (8))
             and then ((((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6), 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (9)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6), 4)) and 15, 4))
                      = Unsigned_64 (Data (9))
             and then ((((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6), 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (10)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6), 4)) and 15, 4))
                      = Unsigned_64 (Data (10))
             and then ((((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6), 4)) and 15)
                      + Shift_Left ((Shift_Right (Unsigned_64 (Data (11)), 4)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6), 4)) and 15, 4))
                      = Unsigned_64 (Data (11));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Q3_K_Scales (Data : Bytes_12)
   with
     Ghost,
     Global => null,
     Post => ((((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Unsigned_64 (Data (8)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (0))
             and then ((((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Unsigned_64 (Data (9)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (1))
             and then ((((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Unsigned_64 (Data (10)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Unsigned_64 (Data (11)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (3))
             and then ((((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (4))
             and then ((((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (5))
             and then ((((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (6)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (6))
             and then ((((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (7)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (7))
             and then (((Shift_Right ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Unsigned_64 (Data (8)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (8))
             and then (((Shift_Right ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Unsigned_64 (Data (9)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (9))
             and then (((Shift_Right ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Unsigned_64 (Data (10)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (6)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (10))
             and then (((Shift_Right ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Unsigned_64 (Data (11)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (7)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (11));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Q3_K_Codes (Data : Bytes_96)
   with
     Ghost,
     Global => null,
     Post => (((((((Shift_Right ((Unsigned_64 (Data (32)) and 3)
                      + Shift_Left (Unsigned_64 (Data (0)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (32)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (32)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (32)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (64)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (64)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (64)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (64)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (0))
             and then (((((((Shift_Right ((Unsigned_64 (Data (33)) and 3)
                      + Shift_Left (Unsigned_64 (Data (1)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (33)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (33)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (33)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (65)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (65)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (65)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (65)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (1))
             and then (((((((Shift_Right ((Unsigned_64 (Data (34)) and 3)
                      + Shift_Left (Unsigned_64 (Data (2)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (34)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (34)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (34)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (66)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (66)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (66)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (66)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (2))
             and then (((((((Shift_Right ((Unsigned_64 (Data (35)) and 3)
                      + Shift_Left (Unsigned_64 (Data (3)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (35)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (35)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (35)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (67)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (67)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (67)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (67)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (3))
             and then (((((((Shift_Right ((Unsigned_64 (Data (36)) and 3)
                      + Shift_Left (Unsigned_64 (Data (4)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (36)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (36)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (36)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (68)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (68)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (68)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (68)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (4))
             and then (((((((Shift_Right ((Unsigned_64 (Data (37)) and 3)
                      + Shift_Left (Unsigned_64 (Data (5)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (37)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (37)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (37)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (69)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (69)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (69)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (69)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (5))
             and then (((((((Shift_Right ((Unsigned_64 (Data (38)) and 3)
                      + Shift_Left (Unsigned_64 (Data (6)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (38)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (38)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (38)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (70)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (70)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (70)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (70)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (6))
             and then (((((((Shift_Right ((Unsigned_64 (Data (39)) and 3)
                      + Shift_Left (Unsigned_64 (Data (7)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (39)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (39)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (39)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (71)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (71)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (71)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (71)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (7))
             and then (((((((Shift_Right ((Unsigned_64 (Data (40)) and 3)
                      + Shift_Left (Unsigned_64 (Data (8)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (40)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (40)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (40)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (72)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (72)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (72)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (72)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (8))
             and then (((((((Shift_Right ((Unsigned_64 (Data (41)) and 3)
                      + Shift_Left (Unsigned_64 (Data (9)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (41)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (41)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (41)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (73)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (73)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (73)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (73)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (9))
             and then (((((((Shift_Right ((Unsigned_64 (Data (42)) and 3)
                      + Shift_Left (Unsigned_64 (Data (10)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (42)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (42)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (42)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (74)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (74)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (74)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (74)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (10))
             and then (((((((Shift_Right ((Unsigned_64 (Data (43)) and 3)
                      + Shift_Left (Unsigned_64 (Data (11)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (43)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (43)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (43)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (75)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (75)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (75)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (75)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (11))
             and then (((((((Shift_Right ((Unsigned_64 (Data (44)) and 3)
                      + Shift_Left (Unsigned_64 (Data (12)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (44)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (44)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (44)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (76)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (76)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (76)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (76)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (12))
             and then (((((((Shift_Right ((Unsigned_64 (Data (45)) and 3)
                      + Shift_Left (Unsigned_64 (Data (13)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (45)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (45)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (45)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (77)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (77)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (77)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (77)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (13))
             and then (((((((Shift_Right ((Unsigned_64 (Data (46)) and 3)
                      + Shift_Left (Unsigned_64 (Data (14)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (46)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (46)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (46)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (78)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (78)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (78)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (78)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (14))
             and then (((((((Shift_Right ((Unsigned_64 (Data (47)) and 3)
                      + Shift_Left (Unsigned_64 (Data (15)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (47)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (47)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (47)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (79)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (79)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (79)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (79)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (15))
             and then (((((((Shift_Right ((Unsigned_64 (Data (48)) and 3)
                      + Shift_Left (Unsigned_64 (Data (16)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (48)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (48)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (48)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (80)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (80)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (80)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (80)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (16))
             and then (((((((Shift_Right ((Unsigned_64 (Data (49)) and 3)
                      + Shift_Left (Unsigned_64 (Data (17)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (49)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (49)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (49)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (81)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (81)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (81)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (81)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (17))
             and then (((((((Shift_Right ((Unsigned_64 (Data (50)) and 3)
                      + Shift_Left (Unsigned_64 (Data (18)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (50)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (50)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (50)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (82)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (82)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (82)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (82)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (18))
             and then (((((((Shift_Right ((Unsigned_64 (Data (51)) and 3)
                      + Shift_Left (Unsigned_64 (Data (19)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (51)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (51)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (51)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (83)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (83)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (83)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (83)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (19))
             and then (((((((Shift_Right ((Unsigned_64 (Data (52)) and 3)
                      + Shift_Left (Unsigned_64 (Data (20)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (52)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (52)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (52)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (84)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (84)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (84)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (84)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (20))
             and then (((((((Shift_Right ((Unsigned_64 (Data (53)) and 3)
                      + Shift_Left (Unsigned_64 (Data (21)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (53)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (53)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (53)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (85)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (85)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (85)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (85)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (21))
             and then (((((((Shift_Right ((Unsigned_64 (Data (54)) and 3)
                      + Shift_Left (Unsigned_64 (Data (22)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (54)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (54)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (54)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (86)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (86)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (86)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (86)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (22))
             and then (((((((Shift_Right ((Unsigned_64 (Data (55)) and 3)
                      + Shift_Left (Unsigned_64 (Data (23)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (55)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (55)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (55)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (87)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (87)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (87)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (87)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (23))
             and then (((((((Shift_Right ((Unsigned_64 (Data (56)) and 3)
                      + Shift_Left (Unsigned_64 (Data (24)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (56)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (56)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (56)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (88)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (88)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (88)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (88)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (24))
             and then (((((((Shift_Right ((Unsigned_64 (Data (57)) and 3)
                      + Shift_Left (Unsigned_64 (Data (25)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (57)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (57)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (57)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (89)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (89)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (89)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (89)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (25))
             and then (((((((Shift_Right ((Unsigned_64 (Data (58)) and 3)
                      + Shift_Left (Unsigned_64 (Data (26)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (58)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (58)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (58)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (90)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (90)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (90)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (90)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (26))
             and then (((((((Shift_Right ((Unsigned_64 (Data (59)) and 3)
                      + Shift_Left (Unsigned_64 (Data (27)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (59)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (59)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (59)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (91)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (91)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (91)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (91)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (27))
             and then (((((((Shift_Right ((Unsigned_64 (Data (60)) and 3)
                      + Shift_Left (Unsigned_64 (Data (28)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (60)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (60)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (60)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (92)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (92)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (92)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (92)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (28))
             and then (((((((Shift_Right ((Unsigned_64 (Data (61)) and 3)
                      + Shift_Left (Unsigned_64 (Data (29)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (61)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (61)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (61)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (93)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (93)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (93)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (93)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (29))
             and then (((((((Shift_Right ((Unsigned_64 (Data (62)) and 3)
                      + Shift_Left (Unsigned_64 (Data (30)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (62)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (62)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (62)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (94)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (94)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (94)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (94)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (30))
             and then (((((((Shift_Right ((Unsigned_64 (Data (63)) and 3)
                      + Shift_Left (Unsigned_64 (Data (31)) and 1, 2), 2)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (63)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 1) and 1, 2), 2), 1))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (63)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 2) and 1, 2), 2), 2))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (63)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 3) and 1, 2), 2), 3))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (95)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 4) and 1, 2), 2), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (95)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 5) and 1, 2), 2), 5))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (95)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 6) and 1, 2), 2), 6))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (95)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 7) and 1, 2), 2), 7))
                      = Unsigned_64 (Data (31))
             and then ((((((Unsigned_64 (Data (32)) and 3)
                      + Shift_Left (Unsigned_64 (Data (0)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (32)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (32)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (32)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (32))
             and then ((((((Unsigned_64 (Data (33)) and 3)
                      + Shift_Left (Unsigned_64 (Data (1)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (33)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (33)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (33)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (33))
             and then ((((((Unsigned_64 (Data (34)) and 3)
                      + Shift_Left (Unsigned_64 (Data (2)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (34)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (34)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (34)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (34))
             and then ((((((Unsigned_64 (Data (35)) and 3)
                      + Shift_Left (Unsigned_64 (Data (3)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (35)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (35)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (35)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (35))
             and then ((((((Unsigned_64 (Data (36)) and 3)
                      + Shift_Left (Unsigned_64 (Data (4)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (36)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (36)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (36)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (36))
             and then ((((((Unsigned_64 (Data (37)) and 3)
                      + Shift_Left (Unsigned_64 (Data (5)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (37)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (37)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (37)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (37))
             and then ((((((Unsigned_64 (Data (38)) and 3)
                      + Shift_Left (Unsigned_64 (Data (6)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (38)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (38)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (38)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (38))
             and then ((((((Unsigned_64 (Data (39)) and 3)
                      + Shift_Left (Unsigned_64 (Data (7)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (39)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (39)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (39)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (39))
             and then ((((((Unsigned_64 (Data (40)) and 3)
                      + Shift_Left (Unsigned_64 (Data (8)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (40)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (40)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (40)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (40))
             and then ((((((Unsigned_64 (Data (41)) and 3)
                      + Shift_Left (Unsigned_64 (Data (9)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (41)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (41)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (41)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (41))
             and then ((((((Unsigned_64 (Data (42)) and 3)
                      + Shift_Left (Unsigned_64 (Data (10)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (42)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (42)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (42)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (42))
             and then ((((((Unsigned_64 (Data (43)) and 3)
                      + Shift_Left (Unsigned_64 (Data (11)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (43)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (43)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (43)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (43))
             and then ((((((Unsigned_64 (Data (44)) and 3)
                      + Shift_Left (Unsigned_64 (Data (12)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (44)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (44)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (44)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (44))
             and then ((((((Unsigned_64 (Data (45)) and 3)
                      + Shift_Left (Unsigned_64 (Data (13)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (45)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (45)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (45)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (45))
             and then ((((((Unsigned_64 (Data (46)) and 3)
                      + Shift_Left (Unsigned_64 (Data (14)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (46)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (46)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (46)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (46))
             and then ((((((Unsigned_64 (Data (47)) and 3)
                      + Shift_Left (Unsigned_64 (Data (15)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (47)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (47)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (47)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (47))
             and then ((((((Unsigned_64 (Data (48)) and 3)
                      + Shift_Left (Unsigned_64 (Data (16)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (48)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (48)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (48)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (48))
             and then ((((((Unsigned_64 (Data (49)) and 3)
                      + Shift_Left (Unsigned_64 (Data (17)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (49)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (49)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (49)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (49))
             and then ((((((Unsigned_64 (Data (50)) and 3)
                      + Shift_Left (Unsigned_64 (Data (18)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (50)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (50)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (50)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (50))
             and then ((((((Unsigned_64 (Data (51)) and 3)
                      + Shift_Left (Unsigned_64 (Data (19)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (51)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (51)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (51)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (51))
             and then ((((((Unsigned_64 (Data (52)) and 3)
                      + Shift_Left (Unsigned_64 (Data (20)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (52)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (52)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (52)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (52))
             and then ((((((Unsigned_64 (Data (53)) and 3)
                      + Shift_Left (Unsigned_64 (Data (21)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (53)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (53)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (53)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (53))
             and then ((((((Unsigned_64 (Data (54)) and 3)
                      + Shift_Left (Unsigned_64 (Data (22)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (54)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (54)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (54)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (54))
             and then ((((((Unsigned_64 (Data (55)) and 3)
                      + Shift_Left (Unsigned_64 (Data (23)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (55)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (55)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (55)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (55))
             and then ((((((Unsigned_64 (Data (56)) and 3)
                      + Shift_Left (Unsigned_64 (Data (24)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (56)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (56)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (56)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (56))
             and then ((((((Unsigned_64 (Data (57)) and 3)
                      + Shift_Left (Unsigned_64 (Data (25)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (57)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (57)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (57)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (57))
             and then ((((((Unsigned_64 (Data (58)) and 3)
                      + Shift_Left (Unsigned_64 (Data (26)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (58)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (58)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (58)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (58))
             and then ((((((Unsigned_64 (Data (59)) and 3)
                      + Shift_Left (Unsigned_64 (Data (27)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (59)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (59)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (59)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (59))
             and then ((((((Unsigned_64 (Data (60)) and 3)
                      + Shift_Left (Unsigned_64 (Data (28)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (60)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (60)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (60)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (60))
             and then ((((((Unsigned_64 (Data (61)) and 3)
                      + Shift_Left (Unsigned_64 (Data (29)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (61)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (61)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (61)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (61))
             and then ((((((Unsigned_64 (Data (62)) and 3)
                      + Shift_Left (Unsigned_64 (Data (30)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (62)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (62)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (62)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (62))
             and then ((((((Unsigned_64 (Data (63)) and 3)
                      + Shift_Left (Unsigned_64 (Data (31)) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (63)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 1) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (63)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 2) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (63)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 3) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (63))
             and then ((((((Unsigned_64 (Data (64)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (64)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (64)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (64)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (64))
             and then ((((((Unsigned_64 (Data (65)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (65)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (65)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (65)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (65))
             and then ((((((Unsigned_64 (Data (66)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (66)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (66)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (66)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (66))
             and then ((((((Unsigned_64 (Data (67)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (67)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (67)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (67)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (67))
             and then ((((((Unsigned_64 (Data (68)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (68)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (68)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (68)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (68))
             and then ((((((Unsigned_64 (Data (69)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (69)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (69)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (69)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (69))
             and then ((((((Unsigned_64 (Data (70)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (70)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (70)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (70)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (70))
             and then ((((((Unsigned_64 (Data (71)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (71)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (71)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (71)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (71))
             and then ((((((Unsigned_64 (Data (72)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (72)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (72)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (72)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (72))
             and then ((((((Unsigned_64 (Data (73)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (73)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (73)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (73)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (73))
             and then ((((((Unsigned_64 (Data (74)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (74)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (74)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (74)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (74))
             and then ((((((Unsigned_64 (Data (75)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (75)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (75)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (75)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (75))
             and then ((((((Unsigned_64 (Data (76)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (76)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (76)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (76)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (76))
             and then ((((((Unsigned_64 (Data (77)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (77)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (77)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (77)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (77))
             and then ((((((Unsigned_64 (Data (78)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (78)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (78)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (78)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (78))
             and then ((((((Unsigned_64 (Data (79)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (79)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (79)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (79)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (79))
             and then ((((((Unsigned_64 (Data (80)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (80)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (80)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (80)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (80))
             and then ((((((Unsigned_64 (Data (81)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (81)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (81)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (81)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (81))
             and then ((((((Unsigned_64 (Data (82)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (82)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (82)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (82)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (82))
             and then ((((((Unsigned_64 (Data (83)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (83)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (83)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (83)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (83))
             and then ((((((Unsigned_64 (Data (84)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (84)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (84)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (84)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (84))
             and then ((((((Unsigned_64 (Data (85)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (85)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (85)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (85)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (85))
             and then ((((((Unsigned_64 (Data (86)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (86)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (86)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (86)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (86))
             and then ((((((Unsigned_64 (Data (87)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (87)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (87)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (87)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (87))
             and then ((((((Unsigned_64 (Data (88)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (88)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (88)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (88)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (88))
             and then ((((((Unsigned_64 (Data (89)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (89)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (89)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (89)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (89))
             and then ((((((Unsigned_64 (Data (90)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (90)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (90)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (90)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (90))
             and then ((((((Unsigned_64 (Data (91)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (91)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (91)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (91)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (91))
             and then ((((((Unsigned_64 (Data (92)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (92)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (92)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (92)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (92))
             and then ((((((Unsigned_64 (Data (93)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (93)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (93)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (93)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (93))
             and then ((((((Unsigned_64 (Data (94)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (94)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (94)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (94)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (94))
             and then ((((((Unsigned_64 (Data (95)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 4) and 1, 2)) and 3)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (95)), 2) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 5) and 1, 2)) and 3, 2))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (95)), 4) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 6) and 1, 2)) and 3, 4))
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (95)), 6) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 7) and 1, 2)) and 3, 6))
                      = Unsigned_64 (Data (95));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_16 (Data : Bytes_8)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4)) = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4), 4)) = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4), 4)) = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4), 4)) = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4), 4)) = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4), 4)) = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4), 4)) = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4), 4)) = Unsigned_64 (Data (7));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_32 (Data : Bytes_16)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 4))
                      = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 15, 4))
                      = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 15, 4))
                      = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4) and 15, 4))
                      = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4) and 15, 4))
                      = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4) and 15, 4))
                      = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4) and 15, 4))
                      = Unsigned_64 (Data (7))
             and then ((Unsigned_64 (Data (8)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 15, 4))
                      = Unsigned_64 (Data (8))
             and then ((Unsigned_64 (Data (9)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 15, 4))
                      = Unsigned_64 (Data (9))
             and then ((Unsigned_64 (Data (10)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 15, 4))
                      = Unsigned_64 (Data (10))
             and then ((Unsigned_64 (Data (11)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 15, 4))
                      = Unsigned_64 (Data (11))
             and then ((Unsigned_64 (Data (12)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4) and 15, 4))
                      = Unsigned_64 (Data (12))
             and then ((Unsigned_64 (Data (13)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4) and 15, 4))
                      = Unsigned_64 (Data (13))
             and then ((Unsigned_64 (Data (14)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4) and 15, 4))
                      = Unsigned_64 (Data (14))
             and then ((Unsigned_64 (Data (15)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4) and 15, 4))
                      = Unsigned_64 (Data (15));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_16 (Data : Bytes_8)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 4))
                      = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 15, 4))
                      = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 15, 4))
                      = Unsigned_64 (Data (3))
             and then ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 4) and 15, 4))
                      = Unsigned_64 (Data (4))
             and then ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 4) and 15, 4))
                      = Unsigned_64 (Data (5))
             and then ((Unsigned_64 (Data (6)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 4) and 15, 4))
                      = Unsigned_64 (Data (6))
             and then ((Unsigned_64 (Data (7)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 4) and 15, 4))
                      = Unsigned_64 (Data (7));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_8 (Data : Bytes_4)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 4))
                      = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 15, 4))
                      = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 15, 4))
                      = Unsigned_64 (Data (3));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Awq_Word (Data : Bytes_4)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 4))
                      = Unsigned_64 (Data (0))
             and then ((Unsigned_64 (Data (1)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 15, 4))
                      = Unsigned_64 (Data (1))
             and then ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 15, 4))
                      = Unsigned_64 (Data (3));

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data : Bytes_12) return Unsigned_64 is
     (((Unsigned_64 (Data (0)) + Shift_Left (Unsigned_64 (Data (1)), 8))
      + Shift_Left (Unsigned_64 (Data (2)), 16)) + Shift_Left (Unsigned_64 (Data (3)), 24))
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data : Bytes_12) return Unsigned_64 is
     (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 3) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 6) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 9) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 12) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 18) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 21) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 24) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 27) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 30)
      + Shift_Left ((((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24)) and 1, 2))
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 1) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 4) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 10) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 13) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 16) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 19) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 22) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 25) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8))
      + Shift_Left (Unsigned_64 (Data (6)), 16)) + Shift_Left (Unsigned_64 (Data (7)), 24), 28) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 2) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 5) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 8) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 11) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 14) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 17) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 20) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 26) and 7)
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data : Bytes_12) return Unsigned_64 is
     (Shift_Right (((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8))
      + Shift_Left (Unsigned_64 (Data (10)), 16)) + Shift_Left (Unsigned_64 (Data (11)), 24), 29) and 7)
   with Ghost, Global => null;

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Gptq3_Words (Data : Bytes_12)
   with
     Ghost,
     Global => null,
     Post => ((((((((Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data) and 1)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data), 1) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data), 2) and 1, 2))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data), 1) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data), 2) and 1, 5))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data), 1) and 1, 7))
                      = Unsigned_64 (Data (0))
             and then ((((((((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data), 2) and 1)
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data), 1) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data), 2) and 1, 3))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data), 1) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data), 2) and 1, 6))
                      + Shift_Left ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 15) and 7) and 1, 7))
                      = Unsigned_64 (Data (1))
             and then ((((((((Shift_Right (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 15) and 7, 1) and 1)
                      + Shift_Left (Shift_Right (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 15) and 7, 2) and 1, 1))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data), 1) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data), 2) and 1, 4))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data), 1) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data), 2) and 1, 7))
                      = Unsigned_64 (Data (2))
             and then ((((((((Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data) and 1)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data), 1) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data), 2) and 1, 2))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data), 1) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data), 2) and 1, 5))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data), 1) and 1, 7))
                      = Unsigned_64 (Data (3))
             and then ((((((((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data), 2) and 1)
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data), 1) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data), 2) and 1, 3))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data), 1) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data), 2) and 1, 6))
                      + Shift_Left ((Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7) and 1, 7)) = Unsigned_64 (Data (4))
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7, 1) and 1)
                      + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7, 2) and 1, 1))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data), 1) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data), 2) and 1, 4))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data), 1) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data), 2) and 1, 7))
                      = Unsigned_64 (Data (5))
             and then ((((((((Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data) and 1)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data), 1) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data), 2) and 1, 2))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data), 1) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data), 2) and 1, 5))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data), 1) and 1, 7))
                      = Unsigned_64 (Data (6))
             and then ((((((((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data), 2) and 1)
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data), 1) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data), 2) and 1, 3))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data), 1) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data), 2) and 1, 6))
                      + Shift_Left ((Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 31) + Shift_Left ((((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1)) and 1, 7))
                      = Unsigned_64 (Data (7))
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 31) + Shift_Left ((((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1), 1) and 1)
                      + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) + Shift_Left (Unsigned_64 (Data (6)), 16))
                      + Shift_Left (Unsigned_64 (Data (7)), 24), 31) + Shift_Left ((((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1), 2) and 1, 1))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data), 1) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data), 2) and 1, 4))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data), 1) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data), 2) and 1, 7))
                      = Unsigned_64 (Data (8))
             and then ((((((((Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data) and 1)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data), 1) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data), 2) and 1, 2))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data), 1) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data), 2) and 1, 5))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data), 1) and 1, 7))
                      = Unsigned_64 (Data (9))
             and then ((((((((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data), 2) and 1)
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data) and 1, 1))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data), 1) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data), 2) and 1, 3))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data) and 1, 4))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data), 1) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data), 2) and 1, 6))
                      + Shift_Left ((Shift_Right (((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7) and 1, 7))
                      = Unsigned_64 (Data (10))
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7, 1) and 1)
                      + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) + Shift_Left (Unsigned_64 (Data (10)), 16))
                      + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7, 2) and 1, 1))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data) and 1, 2))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data), 1) and 1, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data), 2) and 1, 4))
                      + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data) and 1, 5))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data), 1) and 1, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data), 2) and 1, 7))
                      = Unsigned_64 (Data (11));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Iq4_Xs_Scales (Data : Bytes_6)
   with
     Ghost,
     Global => null,
     Post => (((Shift_Right ((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Unsigned_64 (Data (0)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (0))
             and then (((Shift_Right ((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Unsigned_64 (Data (1)) and 3, 4), 4)
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 3, 4), 4), 2))
                      + Shift_Left (Shift_Right ((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 3, 4), 4), 4))
                      + Shift_Left (Shift_Right ((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 3, 4), 4), 6))
                      = Unsigned_64 (Data (1))
             and then ((((Unsigned_64 (Data (2)) and 15)
                      + Shift_Left (Unsigned_64 (Data (0)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (2))
             and then ((((Unsigned_64 (Data (3)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (3))
             and then ((((Unsigned_64 (Data (4)) and 15)
                      + Shift_Left (Unsigned_64 (Data (1)) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (4))
             and then ((((Unsigned_64 (Data (5)) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 3, 4)) and 15)
                      + Shift_Left (((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 3, 4)) and 15, 4))
                      = Unsigned_64 (Data (5));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Twos_Of_16 (Data : Bytes_4)
   with
     Ghost,
     Global => null,
     Post => ((((Unsigned_64 (Data (0)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 3, 6))
                      = Unsigned_64 (Data (0))
             and then ((((Unsigned_64 (Data (1)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 3, 6))
                      = Unsigned_64 (Data (1))
             and then ((((Unsigned_64 (Data (2)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 3, 6))
                      = Unsigned_64 (Data (2))
             and then ((((Unsigned_64 (Data (3)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 3, 6))
                      = Unsigned_64 (Data (3));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Exllama2_Word (Data : Bytes_4)
   with
     Ghost,
     Global => null,
     Post => ((((Unsigned_64 (Data (0)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 3, 6))
                      = Unsigned_64 (Data (0))
             and then ((((Unsigned_64 (Data (1)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 3, 6))
                      = Unsigned_64 (Data (1))
             and then ((((Unsigned_64 (Data (2)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 3, 6))
                      = Unsigned_64 (Data (2))
             and then ((((Unsigned_64 (Data (3)) and 3)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 3, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 3, 6))
                      = Unsigned_64 (Data (3));

   function Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data : Bytes_12) return Unsigned_64 is
     (Unsigned_64 (Data (0)) + Shift_Left (Unsigned_64 (Data (1)), 8))
   with Ghost, Global => null;

   function Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data : Bytes_12) return Unsigned_64 is
     (Unsigned_64 (Data (2)) + Shift_Left (Unsigned_64 (Data (3)), 8))
   with Ghost, Global => null;

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Exllama3_Words (Data : Bytes_12)
   with
     Ghost,
     Global => null,
     Post => (((((((Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data) and 7)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 12) and 7, 12))
                      + Shift_Left (((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2)) and 1, 15)) and 255)
                      = Unsigned_64 (Data (0))
             and then Shift_Right ((((((Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data) and 7)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 12) and 7, 12))
                      + Shift_Left (((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2)) and 1, 15), 8)
                      = Unsigned_64 (Data (1))
             and then (((((((Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data) and 7)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 12) and 7, 12))
                      + Shift_Left (((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2)) and 1, 15)) and 255)
                      = Unsigned_64 (Data (2))
             and then Shift_Right ((((((Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data) and 7)
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 12) and 7, 12))
                      + Shift_Left (((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2)) and 1, 15), 8)
                      = Unsigned_64 (Data (3))
             and then ((((((((Unsigned_64 (Data (4)) + Shift_Left (Unsigned_64 (Data (5)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2), 1) and 1, 15)) and 255)
                      = Unsigned_64 (Data (4))
             and then Shift_Right (((((((Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2), 1) and 1, 15), 8)
                      = Unsigned_64 (Data (5))
             and then ((((((((Unsigned_64 (Data (6)) + Shift_Left (Unsigned_64 (Data (7)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2), 1) and 1, 15)) and 255)
                      = Unsigned_64 (Data (6))
             and then Shift_Right (((((((Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2), 1) and 1, 15), 8)
                      = Unsigned_64 (Data (7))
             and then ((((((((Unsigned_64 (Data (8)) + Shift_Left (Unsigned_64 (Data (9)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2), 2) and 1, 15)) and 255)
                      = Unsigned_64 (Data (8))
             and then Shift_Right (((((((Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_1 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (4))
                      + Shift_Left (Unsigned_64 (Data (5)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (8))
                      + Shift_Left (Unsigned_64 (Data (9)), 8), 15), 2), 2) and 1, 15), 8)
                      = Unsigned_64 (Data (9))
             and then ((((((((Unsigned_64 (Data (10)) + Shift_Left (Unsigned_64 (Data (11)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2), 2) and 1, 15)) and 255)
                      = Unsigned_64 (Data (10))
             and then Shift_Right (((((((Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8)) and 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 3) and 7, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 6) and 7, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 9) and 7, 9))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 12) and 7, 12))
                      + Shift_Left (Shift_Right ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Exllama3_Words_Part_2 (Data), 15)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (6))
                      + Shift_Left (Unsigned_64 (Data (7)), 8), 15), 1))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (10))
                      + Shift_Left (Unsigned_64 (Data (11)), 8), 15), 2), 2) and 1, 15), 8)
                      = Unsigned_64 (Data (11));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Hqq4_Byte (Data : Bytes_1)
   with
     Ghost,
     Global => null,
     Post => (Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 15, 4)
                      + (Unsigned_64 (Data (0)) and 15)) = Unsigned_64 (Data (0));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Hqq2_Byte (Data : Bytes_1)
   with
     Ghost,
     Global => null,
     Post => (((Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 3, 6)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 3, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 3, 2))
                      + (Unsigned_64 (Data (0)) and 3)) = Unsigned_64 (Data (0));

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Hqq1_Byte (Data : Bytes_1)
   with
     Ghost,
     Global => null,
     Post => (((((((Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 7)
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 6))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 5))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 3))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 2))
                      + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 1))
                      + (Unsigned_64 (Data (0)) and 1)) = Unsigned_64 (Data (0));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q4_1 (C : Code_To_15; M : Scale_To_0)
   with
     Ghost,
     Global => null,
     Post => (abs C * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q4_K (C : Code_To_15; M : Scale_To_63)
   with
     Ghost,
     Global => null,
     Post => ((abs C * abs M) * 2048) <= 2**24
             and then (abs M * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q3_K (C : Code_To_7; M : Scale_To_63)
   with
     Ghost,
     Global => null,
     Post => ((abs (C - 4) * abs (M - 32)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q5_1 (C : Code_To_31; M : Scale_To_0)
   with
     Ghost,
     Global => null,
     Post => (abs C * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q2_K (C : Code_To_3; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((abs C * abs M) * 2048) <= 2**24
             and then (abs M * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q5_K (C : Code_To_31; M : Scale_To_63)
   with
     Ghost,
     Global => null,
     Post => ((abs C * abs M) * 2048) <= 2**24
             and then (abs M * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q6_K (C : Code_To_63; M : Byte_Number)
   with
     Ghost,
     Global => null,
     Post => ((abs (C - 32) * abs (if 128 <= M then M - 256 else M)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq4_Xs (C : Code_To_15; M : Scale_To_63)
   with
     Ghost,
     Global => null,
     Post => ((if (C = 0) or else ((C = 1) or else ((C = 2) or else ((C = 3) or else ((C = 4) or
                      else ((C = 5) or else ((C = 6) or else (C = 7))))))) then Int'(case C is
                      when 0 => abs (M - 32) * 127, when 1 => abs (M - 32) * 104, when 2 => abs (M - 32) * 83,
                      when 3 => abs (M - 32) * 65, when 4 => abs (M - 32) * 49, when 5 => abs (M - 32) * 35,
                      when 6 => abs (M - 32) * 22, when 7 => abs (M - 32) * 10, when 8 => abs (M - 32) * (-1),
                      when 9 => abs (M - 32) * (-13), when 10 => abs (M - 32) * (-25), when 11 => abs (M
                      - 32) * (-38), when 12 => abs (M - 32) * (-53), when 13 => abs (M - 32) * (-69),
                      when 14 => abs (M - 32) * (-89), when others => abs (M - 32) * (-113))
                      else Int'(case C is when 0 => abs (M - 32) * (-127), when 1 => abs (M - 32) * (-104),
                      when 2 => abs (M - 32) * (-83), when 3 => abs (M - 32) * (-65), when 4 => abs (M
                      - 32) * (-49), when 5 => abs (M - 32) * (-35), when 6 => abs (M - 32) * (-22),
                      when 7 => abs (M - 32) * (-10), when 8 => abs (M - 32), when 9 => abs (M - 32) * 13,
                      when 10 => abs (M - 32) * 25, when 11 => abs (M - 32) * 38, when 12 => abs (M
                      - 32) * 53, when 13 => abs (M - 32) * 69, when 14 => abs (M - 32) * 89,
                      when others => abs (M - 32) * 113)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq1_S (C : Code_To_7; M : Scale_To_7)
   with
     Ghost,
     Global => null,
     Post => ((abs ((((C mod 2**2) * 8) - 8) + (if 4 <= C then (-1) else 1)) * abs ((M * 2)
                      + 1)) * 2048) <= 2**24;

   function Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_1 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_1 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * 8,
      when 1 => abs ((M * 2) + 1) * 25, when others => abs ((M * 2) + 1) * 43) else 0)
   with Ghost, Global => null;

   function Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_2 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_2 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * (-8),
      when 1 => abs ((M * 2) + 1) * (-25), when others => abs ((M * 2) + 1) * (-43)) else 0)
   with Ghost, Global => null;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq2_Xxs (C : Code_To_7; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((if (4 <= C) and then ((C mod 2**2) < 3) then (if 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_1 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_2 (C, M)) elsif 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_2 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_Xxs_Part_1 (C, M)) * 2048) <= 2**24;

   function Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_1 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_1 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * 8,
      when 1 => abs ((M * 2) + 1) * 25, when others => abs ((M * 2) + 1) * 43) else 0)
   with Ghost, Global => null;

   function Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_2 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_2 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * (-8),
      when 1 => abs ((M * 2) + 1) * (-25), when others => abs ((M * 2) + 1) * (-43)) else 0)
   with Ghost, Global => null;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq2_Xs (C : Code_To_7; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((if (4 <= C) and then ((C mod 2**2) < 3) then (if 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_1 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_2 (C, M)) elsif 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_2 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_Xs_Part_1 (C, M)) * 2048) <= 2**24;

   function Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_1 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_1 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * 8,
      when 1 => abs ((M * 2) + 1) * 25, when others => abs ((M * 2) + 1) * 43) else 0)
   with Ghost, Global => null;

   function Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_2 (C : Code_To_7; M : Scale_To_15) return Range_Of_Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_2 is
     (if (C mod 2**2) < 3 then Int'(case C mod 2**2 is when 0 => abs ((M * 2) + 1) * (-8),
      when 1 => abs ((M * 2) + 1) * (-25), when others => abs ((M * 2) + 1) * (-43)) else 0)
   with Ghost, Global => null;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq2_S (C : Code_To_7; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((if (4 <= C) and then ((C mod 2**2) < 3) then (if 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_1 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_2 (C, M)) elsif 4
                      <= C then Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_2 (C, M)
                      else Lemma_Products_Are_Exact_Ggml_Iq2_S_Part_1 (C, M)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq3_Xxs (C : Code_To_15; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((if 8 <= C then (if 8 <= C then Int'(case C - 8 is when 0 => abs ((M * 2) + 1) * 4,
                      when 1 => abs ((M * 2) + 1) * 12, when 2 => abs ((M * 2) + 1) * 20,
                      when 3 => abs ((M * 2) + 1) * 28, when 4 => abs ((M * 2) + 1) * 36,
                      when 5 => abs ((M * 2) + 1) * 44, when 6 => abs ((M * 2) + 1) * 52,
                      when others => abs ((M * 2) + 1) * 62) else Int'(case C is when 0 => abs ((M * 2)
                      + 1) * (-4), when 1 => abs ((M * 2) + 1) * (-12), when 2 => abs ((M * 2) + 1) * (-20),
                      when 3 => abs ((M * 2) + 1) * (-28), when 4 => abs ((M * 2) + 1) * (-36),
                      when 5 => abs ((M * 2) + 1) * (-44), when 6 => abs ((M * 2) + 1) * (-52),
                      when others => abs ((M * 2) + 1) * (-62))) elsif 8 <= C then Int'(case C - 8 is
                      when 0 => abs ((M * 2) + 1) * (-4), when 1 => abs ((M * 2) + 1) * (-12),
                      when 2 => abs ((M * 2) + 1) * (-20), when 3 => abs ((M * 2) + 1) * (-28),
                      when 4 => abs ((M * 2) + 1) * (-36), when 5 => abs ((M * 2) + 1) * (-44),
                      when 6 => abs ((M * 2) + 1) * (-52), when others => abs ((M * 2) + 1) * (-62))
                      else Int'(case C is when 0 => abs ((M * 2) + 1) * 4, when 1 => abs ((M * 2) + 1) * 12,
                      when 2 => abs ((M * 2) + 1) * 20, when 3 => abs ((M * 2) + 1) * 28,
                      when 4 => abs ((M * 2) + 1) * 36, when 5 => abs ((M * 2) + 1) * 44,
                      when 6 => abs ((M * 2) + 1) * 52, when others => abs ((M * 2) + 1) * 62)) * 2048)
                      <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq3_S (C : Code_To_15; M : Scale_To_15)
   with
     Ghost,
     Global => null,
     Post => ((abs (if 8 <= C then ((C - 8) * (-2)) - 1 else (C * 2) + 1) * abs ((M * 2)
                      + 1)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq1_M (C : Code_To_7; M : Scale_To_7)
   with
     Ghost,
     Global => null,
     Post => ((abs ((((C mod 2**2) * 8) - 8) + (if 4 <= C then (-1) else 1)) * abs ((M * 2)
                      + 1)) * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Mlx_Affine4 (C : Code_To_15; M : Scale_To_0)
   with
     Ghost,
     Global => null,
     Post => (abs C * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Torchao_Tinygemm4 (C : Code_To_15; M : Scale_To_0)
   with
     Ghost,
     Global => null,
     Post => (abs (C - 8) * 256) <= 2**24;

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits : Pattern_From_1_To_1023) return Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 is
     (if ((Bits / 2**10) mod 2**5) = 0 then ((Bits / 2**15) * 2**31) + (if 512
      <= (Bits mod 2**10) then 939_524_096 + (((Bits mod 2**10) mod 2**9) * 16384) elsif 256
      <= (Bits mod 2**10) then 931_135_488 + (((Bits mod 2**10) mod 2**8) * 32768) elsif 128
      <= (Bits mod 2**10) then 922_746_880 + (((Bits mod 2**10) mod 2**7) * 65536) elsif 64
      <= (Bits mod 2**10) then 914_358_272 + (((Bits mod 2**10) mod 2**6) * 131_072) elsif 32
      <= (Bits mod 2**10) then 905_969_664 + (((Bits mod 2**10) mod 2**5) * 262_144) elsif 16
      <= (Bits mod 2**10) then 897_581_056 + (((Bits mod 2**10) mod 2**4) * 524_288) elsif 8
      <= (Bits mod 2**10) then 889_192_448 + (((Bits mod 2**10) mod 2**3) * 2**20) elsif 4
      <= (Bits mod 2**10) then 880_803_840 + (((Bits mod 2**10) mod 2**2) * 2**21) elsif 2
      <= (Bits mod 2**10) then 872_415_232 + (((Bits mod 2**10) mod 2**1) * 2**22) elsif 1
      <= (Bits mod 2**10) then 864_026_624 else 0) else (((Bits / 2**15) * 2**31)
      + (((((Bits / 2**10) mod 2**5) + 127) - 15) * 2**23)) + ((Bits mod 2**10) * 8192))
   with Ghost, Global => null;

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits : Pattern_From_1_To_1023) return Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 is
     (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits) / 2**23)
   with Ghost, Global => null;

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits : Pattern_From_1_To_1023) return Range_Of_Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 is
     (2**23 + (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits) mod 2**23))
   with Ghost, Global => null;

   --  A subnormal binary16 number becomes a normal binary32 one: the same multiple of a power of two.
   procedure Lemma_Subnormal_Scales_Are_Converted_Exactly (Bits : Pattern_From_1_To_1023)
   with
     Ghost,
     Global => null,
     Post => (((((((((((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 103)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 2**23)))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 104)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 2**22))))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 105)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 2**21))))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 106)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 2**20))))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 107)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
                      = (Bits * 524_288)))) or
                      else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 108)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
                      = (Bits * 262_144)))) or
                      else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 109)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
                      = (Bits * 131_072)))) or
                      else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 110)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 65536))))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 111)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 32768))))
                      or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 112)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits * 16384))))
             and then Is_Finite (Bits);

   function Lemma_Scales_Are_In_Order_Binary16_Part_1 (A : Activation_To_2_Pow_15_Less_1) return Range_Of_Lemma_Scales_Are_In_Order_Binary16_Part_1 is
     (if (((A + 1) / 2**10) mod 2**5) = 0 then (((A + 1) / 2**15) * 2**31) + (if 512 <= ((A
      + 1) mod 2**10) then 939_524_096 + ((((A + 1) mod 2**10) mod 2**9) * 16384) elsif 256 <= ((A
      + 1) mod 2**10) then 931_135_488 + ((((A + 1) mod 2**10) mod 2**8) * 32768) elsif 128 <= ((A
      + 1) mod 2**10) then 922_746_880 + ((((A + 1) mod 2**10) mod 2**7) * 65536) elsif 64 <= ((A
      + 1) mod 2**10) then 914_358_272 + ((((A + 1) mod 2**10) mod 2**6) * 131_072) elsif 32 <= ((A
      + 1) mod 2**10) then 905_969_664 + ((((A + 1) mod 2**10) mod 2**5) * 262_144) elsif 16 <= ((A
      + 1) mod 2**10) then 897_581_056 + ((((A + 1) mod 2**10) mod 2**4) * 524_288) elsif 8 <= ((A
      + 1) mod 2**10) then 889_192_448 + ((((A + 1) mod 2**10) mod 2**3) * 2**20) elsif 4 <= ((A
      + 1) mod 2**10) then 880_803_840 + ((((A + 1) mod 2**10) mod 2**2) * 2**21) elsif 2 <= ((A
      + 1) mod 2**10) then 872_415_232 + ((((A + 1) mod 2**10) mod 2**1) * 2**22) elsif 1 <= ((A
      + 1) mod 2**10) then 864_026_624 else 0) else ((((A + 1) / 2**15) * 2**31) + ((((((A
      + 1) / 2**10) mod 2**5) + 127) - 15) * 2**23)) + (((A + 1) mod 2**10) * 8192))
   with Ghost, Global => null;

   --  The number of a scale's pattern grows with the pattern, up to the sign bit.
   procedure Lemma_Scales_Are_In_Order_Binary16 (A : Activation_To_2_Pow_15_Less_1)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (A)
            and then Is_Finite (A + 1),
     Post => ((if ((A / 2**10) mod 2**5) = 0 then ((A / 2**15) * 2**31) + (if 512
                      <= (A mod 2**10) then 939_524_096 + (((A mod 2**10) mod 2**9) * 16384) elsif 256
                      <= (A mod 2**10) then 931_135_488 + (((A mod 2**10) mod 2**8) * 32768) elsif 128
                      <= (A mod 2**10) then 922_746_880 + (((A mod 2**10) mod 2**7) * 65536) elsif 64
                      <= (A mod 2**10) then 914_358_272 + (((A mod 2**10) mod 2**6) * 131_072) elsif 32
                      <= (A mod 2**10) then 905_969_664 + (((A mod 2**10) mod 2**5) * 262_144) elsif 16
                      <= (A mod 2**10) then 897_581_056 + (((A mod 2**10) mod 2**4) * 524_288) elsif 8
                      <= (A mod 2**10) then 889_192_448 + (((A mod 2**10) mod 2**3) * 2**20) elsif 4
                      <= (A mod 2**10) then 880_803_840 + (((A mod 2**10) mod 2**2) * 2**21) elsif 2
                      <= (A mod 2**10) then 872_415_232 + (((A mod 2**10) mod 2**1) * 2**22) elsif 1
                      <= (A mod 2**10) then 864_026_624 else 0) else (((A / 2**15) * 2**31)
                      + (((((A / 2**10) mod 2**5) + 127) - 15) * 2**23)) + ((A mod 2**10) * 8192))
                      < Lemma_Scales_Are_In_Order_Binary16_Part_1 (A)) or
                      else (Lemma_Scales_Are_In_Order_Binary16_Part_1 (A) = 2**31);

   function Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A : Activation_To_127) return Range_Of_Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 is
     (if (A + 1) < 2 then (1 + (A + 1)) * 2**21 else (((A + 1) + 255) mod 2**8) * 2**23)
   with Ghost, Global => null;

   --  The number of a scale's pattern grows with the pattern, up to the sign bit.
   procedure Lemma_Scales_Are_In_Order_E8M0_Halved (A : Activation_To_127)
   with
     Ghost,
     Global => null,
     Pre => A /= 255
            and then (A + 1) /= 255,
     Post => ((if A < 2 then (1 + A) * 2**21 else ((A + 255) mod 2**8) * 2**23)
                      < Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A)) or
                      else (Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A) = 2**31);

   function Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A : Activation_To_127) return Range_Of_Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 is
     (if (((A + 1) / 2**3) mod 2**4) = 0 then (((A + 1) / 2**7) * 2**31) + (if 4 <= ((A
      + 1) mod 2**3) then 998_244_352 + ((((A + 1) mod 2**3) mod 2**2) * 2**21) elsif 2 <= ((A
      + 1) mod 2**3) then 989_855_744 + ((((A + 1) mod 2**3) mod 2**1) * 2**22) elsif 1 <= ((A
      + 1) mod 2**3) then 981_467_136 else 0) else ((((A + 1) / 2**7) * 2**31) + ((((((A
      + 1) / 2**3) mod 2**4) + 127) - 8) * 2**23)) + (((A + 1) mod 2**3) * 2**20))
   with Ghost, Global => null;

   --  The number of a scale's pattern grows with the pattern, up to the sign bit.
   procedure Lemma_Scales_Are_In_Order_E4M3_Halved (A : Activation_To_127)
   with
     Ghost,
     Global => null,
     Pre => (A mod 2**7) /= 127
            and then ((A + 1) mod 2**7) /= 127,
     Post => ((if ((A / 2**3) mod 2**4) = 0 then ((A / 2**7) * 2**31) + (if 4
                      <= (A mod 2**3) then 998_244_352 + (((A mod 2**3) mod 2**2) * 2**21) elsif 2
                      <= (A mod 2**3) then 989_855_744 + (((A mod 2**3) mod 2**1) * 2**22) elsif 1
                      <= (A mod 2**3) then 981_467_136 else 0) else (((A / 2**7) * 2**31)
                      + (((((A / 2**3) mod 2**4) + 127) - 8) * 2**23)) + ((A mod 2**3) * 2**20))
                      < Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A)) or
                      else (Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A) = 2**31);

   function Lemma_E2m1_Errs_By_One_Part_1 (U : Unit_To_2_Pow_56; W : Weight_To_2_Pow_56) return Range_Of_Lemma_E2m1_Errs_By_One_Part_1 is
     (W - (if (W * 2) < U then 0 elsif (W * 2) < (U * 3) then U elsif (W * 2) < (U * 5) then U * 2
      elsif (W * 2) < (U * 7) then U * 3 elsif (W * 2) < (U * 10) then U * 4 elsif (W * 2)
      < (U * 14) then U * 6 elsif (W * 2) < (U * 20) then U * 8 else U * 12))
   with Ghost, Global => null;

   --  The nearest E2M1 magnitude (here doubled) to one within the range is at most 1 (here 2) scales away.
   --  So that nothing overflows, U and W are at most 2**56 here.
   procedure Lemma_E2m1_Errs_By_One (U : Unit_To_2_Pow_56; W : Weight_To_2_Pow_56)
   with
     Ghost,
     Global => null,
     Pre => W <= (U * 12),
     Post => abs (Lemma_E2m1_Errs_By_One_Part_1 (U, W)) <= (U * 2);

   function Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 (U : Unit_To_2_Pow_52; W : Weight_Within_2_Pow_52) return Range_Of_Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 is
     (W - ((U * (-127)) + (if (W * 2) < (((U * (-127)) * 2) + (U * 23)) then 0 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 67)) then U * 23 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 106)) then U * 44 elsif (W * 2) < (((U * (-127)) * 2) + (U * 140)) then U * 62 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 170)) then U * 78 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 197)) then U * 92 elsif (W * 2) < (((U * (-127)) * 2) + (U * 222)) then U * 105 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 245)) then U * 117 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 268)) then U * 128 elsif (W * 2) < (((U * (-127)) * 2) + (U * 292)) then U * 140 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 317)) then U * 152 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 345)) then U * 165 elsif (W * 2) < (((U * (-127)) * 2) + (U * 376)) then U * 180 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 412)) then U * 196 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 456)) then U * 216 else U * 240)))
   with Ghost, Global => null;

   --  The nearest level of IQ4_NL to a weight within the range is at most 12 scales away.
   --  So that nothing overflows, U is at most 2**52 and W is from (-2**52) to 2**52 here.
   procedure Lemma_Iq4_Nl_Errs_By_Half_A_Gap (U : Unit_To_2_Pow_52; W : Weight_Within_2_Pow_52)
   with
     Ghost,
     Global => null,
     Pre => (U * (-127)) <= W
            and then W <= (U * 113),
     Post => abs (Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 (U, W)) <= (U * 12);

   --  GPTQ's zero points from 1 are read as they were before they were stored.
   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_4 (Zero : Zero_From_1_To_15)
   with
     Ghost,
     Global => null,
     Post => (((Zero - 1) mod 2**4) + 1) = Zero;

   --  GPTQ's zero points from 1 are read as they were before they were stored.
   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_3 (Zero : Zero_From_1_To_7)
   with
     Ghost,
     Global => null,
     Post => (((Zero - 1) mod 2**3) + 1) = Zero;

   --  It fails, and is no lemma: GPTQ would keep a zero point of 0 too. It does not: it is stored as the largest, and read as one more.
   function Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_4 (Zero : Zero_To_15) return Boolean is
     ((((Zero - 1) mod 2**4) + 1) = Zero)
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: GPTQ would keep a zero point of 0 too. It does not: it is stored as the largest, and read as one more.
   function Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_3 (Zero : Zero_To_7) return Boolean is
     ((((Zero - 1) mod 2**3) + 1) = Zero)
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: GPTQ's stored zero points could be read as AWQ's. They cannot: every one is off by one.
   function Claim_Zero_Points_Are_Read_Alike (Stored : Stored_To_15) return Boolean is
     ((Stored + 1) = Stored)
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: AWQ's words could be read in order. They cannot.
   function Claim_Awq_Words_Are_In_Order (Data : Bytes_4) return Boolean is
     ((Unsigned_64 (Data (2)) and 15) = (Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
      and then (Shift_Right (Unsigned_64 (Data (0)), 4) and 15) = (Unsigned_64 (Data (1)) and 15)
      and then (Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
               = (Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
      and then (Unsigned_64 (Data (1)) and 15) = (Unsigned_64 (Data (2)) and 15)
      and then (Unsigned_64 (Data (3)) and 15) = (Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
      and then (Shift_Right (Unsigned_64 (Data (1)), 4) and 15) = (Unsigned_64 (Data (3)) and 15))
   with
     Ghost,
     Global => null;

   --  The paper's signed codes come back from their byte, which is the septet of s43 for the same bits.
   procedure Lemma_Paper43_Survives_Packing (N1 : N1_Of_4_Bits; N2 : N2_Of_3_Bits)
   with
     Ghost,
     Global => null,
     Post => (if 8 <= ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) then ((((N1 mod 2**4) * 8)
                      + (N2 mod 2**3)) / 2**3) - 16 else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) = N1
             and then (if 4 <= ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) then ((((N1 mod 2**4) * 8)
                      + (N2 mod 2**3)) mod 2**3) - 8 else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) = N2;

   --  Each of 128 bytes is the byte of its codes; the eighth bit is unused.
   procedure Lemma_Paper43_Survives_Unpacking (Byte : Byte_To_127)
   with
     Ghost,
     Global => null,
     Post => ((((if 8 <= (Byte / 2**3) then (Byte / 2**3) - 16 else Byte / 2**3) mod 2**4) * 8)
                      + ((if 4 <= (Byte mod 2**3) then (Byte mod 2**3) - 8 else Byte mod 2**3) mod 2**3))
                      = Byte
             and then (-8) <= (if 8 <= (Byte / 2**3) then (Byte / 2**3) - 16 else Byte / 2**3)
             and then (if 8 <= (Byte / 2**3) then (Byte / 2**3) - 16 else Byte / 2**3) <= 7
             and then (-4) <= (if 4 <= (Byte mod 2**3) then (Byte mod 2**3) - 8 else Byte mod 2**3)
             and then (if 4 <= (Byte mod 2**3) then (Byte mod 2**3) - 8 else Byte mod 2**3) <= 3;

   --  It fails, and is no lemma: One term more would also fit 32 bits. It does not: LARGEST_K is the largest length for all codebooks.
   function Claim_Longer_Sums_Fit_Int32 (K : Count_To_132105) return Boolean is
     ((K * 16256) <= (2**31 - 1))
   with
     Ghost,
     Global => null;

   --  A group's contribution, its scales included, fits 64 bits, and so does each of its two products.
   procedure Lemma_Contributions_Fit_Int64 (Lo : Units; U : Unit_To_Largest; Dot : Dot_Within_4161536; Total : Total_Within_2_Pow_15)
   with
     Ghost,
     Global => null,
     Post => abs (Lo * Total) <= (2**63 - 1)
             and then abs (U * Dot) <= (2**63 - 1)
             and then abs ((Lo * Total) + (U * Dot)) <= (2**63 - 1);

   --  An error of at most `bound` in a weight changes its product with an activation by at most |a| * bound.
   --  So that nothing overflows, Error and Bound are from (-2**52) to 2**52 here.
   procedure Lemma_A_Term_Errs_By_Its_Weight (A : Activation_Of_8_Bits; Error : Error_Within_2_Pow_52; Bound : Bound_Within_2_Pow_52)
   with
     Ghost,
     Global => null,
     Pre => (-Bound) <= Error
            and then Error <= Bound,
     Post => abs (A * Error) <= (abs A * Bound);

   --  By induction over the columns: a layer's output errs by at most the sum of |a| * unit * (largest gap) / 2.
   --  So that nothing overflows, Y, Exact, Bound, T, Term and Step are from (-2**56) to 2**56 here.
   procedure Lemma_Output_Error_Adds_Up (Y : Sum_Within_2_Pow_56; Exact : Exact_Within_2_Pow_56; Bound : Bound_Within_2_Pow_56; T : Sum_Within_2_Pow_56; Term : Term_Within_2_Pow_56; Step : Step_Within_2_Pow_56)
   with
     Ghost,
     Global => null,
     Pre => abs (Y - Exact) <= Bound
            and then abs (T - Term) <= Step,
     Post => abs ((Y + T) - (Exact + Term)) <= (Bound + Step);

   --  A weight's share of its group's contribution is its lattice value times the activation, exactly.
   --  So that nothing overflows, Lo and U are from (-2**48) to 2**48 here.
   procedure Lemma_Contribution_Is_The_Exact_Product (Lo : Offset_Within_2_Pow_48; U : Unit_Within_2_Pow_48; N : Level_Within_127; A : Activation_Of_8_Bits)
   with
     Ghost,
     Global => null,
     Post => ((Lo * A) + (U * (N * A))) = (A * (Lo + (U * N)));

   --  Decoding an encoded binary16 number gives it back.
   procedure Lemma_Binary16_Decode_Inverts_Encode_Binary16 (Q : Units)
   with
     Ghost,
     Global => null,
     Pre => Representable (Q),
     Post => Is_Finite (Scale_Bits (Q))
             and then Scale_Units (Scale_Bits (Q)) = Q;

   --  Encoding a decoded pattern gives the pattern back; minus zero, the exception, decodes to zero.
   procedure Lemma_Binary16_Encode_Inverts_Decode_Binary16 (Bits : Pattern)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (Bits)
            and then Bits /= 32768,
     Post => Scale_Bits (Scale_Units (Bits)) = Bits;

   --  Every finite pattern, subnormals included, decodes to a number within the format's range.
   procedure Lemma_Binary16_Patterns_Are_Representable_Binary16 (Bits : Pattern)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (Bits),
     Post => Representable (Scale_Units (Bits))
             and then (-1_098_974_756_864) <= Scale_Units (Bits)
             and then Scale_Units (Bits) <= 1_098_974_756_864;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_0 (Q : Number_Within_2_Pow_24)
   with
     Ghost,
     Global => null,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_1 (Q : Number_Within_2_Pow_25)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**1) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_2 (Q : Number_Within_2_Pow_26)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**2) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_3 (Q : Number_Within_2_Pow_27)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**3) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_4 (Q : Number_Within_2_Pow_28)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**4) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_5 (Q : Number_Within_2_Pow_29)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**5) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_6 (Q : Number_Within_2_Pow_30)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**6) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_7 (Q : Number_Within_2_Pow_31)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**7) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_8 (Q : Number_Within_2_Pow_32)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**8) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_9 (Q : Number_Within_2_Pow_33)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**9) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_10 (Q : Number_Within_2_Pow_34)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**10) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_11 (Q : Number_Within_2_Pow_35)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**11) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_12 (Q : Number_Within_2_Pow_36)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**12) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_13 (Q : Number_Within_2_Pow_37)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**13) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_14 (Q : Number_Within_2_Pow_38)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**14) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_15 (Q : Number_Within_2_Pow_39)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**15) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_16 (Q : Number_Within_2_Pow_40)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**16) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_17 (Q : Number_Within_2_Pow_41)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**17) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_18 (Q : Number_Within_2_Pow_42)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**18) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_19 (Q : Number_Within_2_Pow_43)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**19) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_20 (Q : Number_Within_2_Pow_44)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**20) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_21 (Q : Number_Within_2_Pow_45)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**21) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_22 (Q : Number_Within_2_Pow_46)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**22) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_23 (Q : Number_Within_2_Pow_47)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**23) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_24 (Q : Number_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**24) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  Any stored unit times any codebook entry has at most 24 significant bits: exact in binary32.
   procedure Lemma_Product_Is_Exact (Bits : Pattern_To_2_Pow_15_Less_1; N : Level_To_127)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (Bits),
     Post => (abs (Scale_Units (Bits) * N) < 2**24) or else (if abs (Scale_Units (Bits) * N)
                      < 2**25 then ((Scale_Units (Bits) * N) mod 2**1) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**26 then ((Scale_Units (Bits) * N) mod 2**2) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**27 then ((Scale_Units (Bits) * N) mod 2**3) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**28 then ((Scale_Units (Bits) * N) mod 2**4) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**29 then ((Scale_Units (Bits) * N) mod 2**5) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**30 then ((Scale_Units (Bits) * N) mod 2**6) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**31 then ((Scale_Units (Bits) * N) mod 2**7) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**32 then ((Scale_Units (Bits) * N) mod 2**8) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**33 then ((Scale_Units (Bits) * N) mod 2**9) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**34 then ((Scale_Units (Bits) * N) mod 2**10) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**35 then ((Scale_Units (Bits) * N) mod 2**11) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**36 then ((Scale_Units (Bits) * N) mod 2**12) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**37 then ((Scale_Units (Bits) * N) mod 2**13) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**38 then ((Scale_Units (Bits) * N) mod 2**14) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**39 then ((Scale_Units (Bits) * N) mod 2**15) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**40 then ((Scale_Units (Bits) * N) mod 2**16) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**41 then ((Scale_Units (Bits) * N) mod 2**17) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**42 then ((Scale_Units (Bits) * N) mod 2**18) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**43 then ((Scale_Units (Bits) * N) mod 2**19) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**44 then ((Scale_Units (Bits) * N) mod 2**20) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**45 then ((Scale_Units (Bits) * N) mod 2**21) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**46 then ((Scale_Units (Bits) * N) mod 2**22) = 0 elsif abs (Scale_Units (Bits) * N)
                      < 2**47 then ((Scale_Units (Bits) * N) mod 2**23) = 0 else (abs (Scale_Units (Bits) * N)
                      < 2**48) and then (((Scale_Units (Bits) * N) mod 2**24) = 0));

   --  Where the product is exact (`product_is_exact`), multiply-then-add and fused multiply-add agree.
   --  So that nothing overflows, Stored is from (-2**48) to 2**48 here.
   procedure Lemma_Dequantizing_Ignores_Contraction (Lo : Units; Product : Product_To_2_Pow_47_Less_1; Stored : Stored_Within_2_Pow_48)
   with
     Ghost,
     Global => null,
     Pre => Stored = Product
            and then Stored = Round_Binary32_25 (Product),
     Post => Round_Binary32_26 (Lo + Stored) = Round_Binary32_26 (Lo + Product);

   --  A scale's pattern comes back from its two bytes, of which the first holds the low bits of the significand.
   procedure Lemma_Scales_Survive_Storing (Bits : Pattern)
   with
     Ghost,
     Global => null,
     Post => Scale_Pattern ([Unsigned_8 (Scale_Byte_0 (Bits)), Unsigned_8 (Scale_Byte_1 (Bits))])
                      = Bits
             and then Scale_Byte_0 (Bits) = (Bits mod 2**8);

   function Claim_Paper_Error_Bound_Lane_0_Part_1 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_1 is
     (if ((((-Int'Min (X, W)) - (-Int'Min (X, W))) * 2) < 1) or else (((((-Int'Min (X, W)) - (-Int'Min (X,
      W))) * 2) = 1) and then (((-Int'Min (X, W)) mod 2**1) = 0)) then (-Int'Min (X, W)) else (-Int'Min (X,
      W)) + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_2 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_2 is
     (((W + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)) - (W + Claim_Paper_Error_Bound_Lane_0_Part_1 (W,
      X))) * 2)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_3 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_3 is
     (if (Claim_Paper_Error_Bound_Lane_0_Part_2 (W, X) < 1) or
      else ((Claim_Paper_Error_Bound_Lane_0_Part_2 (W, X) = 1) and then (((W
      + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)) mod 2**1) = 0)) then W
      + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X) else (W + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X))
      + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_4 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_0_Part_4 is
     (W - (Int'Max (Int'Min (Claim_Paper_Error_Bound_Lane_0_Part_3 (W, X), 7), (-8))
      - Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: In a group of two weights, in units of its scale, the paper's error is at most half the scale. It is not.
   --  So that nothing overflows, W and X are from (-2**56) to 2**56 here.
   --  Here W and X stand for whole numbers, which are their own floor and ceiling.
   function Claim_Paper_Error_Bound_Lane_0 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Boolean is
     ((abs (Claim_Paper_Error_Bound_Lane_0_Part_4 (W, X)) * 2) <= 1)
   with
     Ghost,
     Global => null,
     Pre => Int'Max (abs X, abs W) = 7;

   function Claim_Paper_Error_Bound_Lane_1_Part_1 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_1 is
     (if ((((-Int'Min (X, W)) - (-Int'Min (X, W))) * 2) < 1) or else (((((-Int'Min (X, W)) - (-Int'Min (X,
      W))) * 2) = 1) and then (((-Int'Min (X, W)) mod 2**1) = 0)) then (-Int'Min (X, W)) else (-Int'Min (X,
      W)) + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_2 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_2 is
     (((W + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)) - (W + Claim_Paper_Error_Bound_Lane_1_Part_1 (W,
      X))) * 2)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_3 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_3 is
     (if (Claim_Paper_Error_Bound_Lane_1_Part_2 (W, X) < 1) or
      else ((Claim_Paper_Error_Bound_Lane_1_Part_2 (W, X) = 1) and then (((W
      + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)) mod 2**1) = 0)) then W
      + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X) else (W + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X))
      + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_4 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Range_Of_Claim_Paper_Error_Bound_Lane_1_Part_4 is
     (W - (Int'Max (Int'Min (Claim_Paper_Error_Bound_Lane_1_Part_3 (W, X), 3), (-4))
      - Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: In a group of two weights, in units of its scale, the paper's error is at most half the scale. It is not.
   --  So that nothing overflows, W and X are from (-2**56) to 2**56 here.
   --  Here W and X stand for whole numbers, which are their own floor and ceiling.
   function Claim_Paper_Error_Bound_Lane_1 (W : Weight_Within_2_Pow_56; X : Weight_Within_2_Pow_56) return Boolean is
     ((abs (Claim_Paper_Error_Bound_Lane_1_Part_4 (W, X)) * 2) <= 1)
   with
     Ghost,
     Global => null,
     Pre => Int'Max (abs X, abs W) = 7;

   --  Rounding down gives a binary16 number that is not above.
   procedure Lemma_Round_Down_Is_Below (Q : Units)
   with
     Ghost,
     Global => null,
     Post => Round_Down (Q) <= Q
             and then Representable (Round_Down (Q));

   --  No binary16 number lies between the rounded one and the original.
   procedure Lemma_Round_Down_Is_Greatest (Q : Units; R : Units)
   with
     Ghost,
     Global => null,
     Pre => R <= Q
            and then Representable (R),
     Post => R <= Round_Down (Q);

   --  Rounding up gives the least binary16 number that is not below.
   procedure Lemma_Round_Up_Is_Least (Q : Units; R : Units)
   with
     Ghost,
     Global => null,
     Pre => Q <= R
            and then Representable (R),
     Post => Q <= Round_Up (Q)
             and then Round_Up (Q) <= R;

   --  Where errors that binary64 computes differ by more than it can lose, the exact errors differ alike.
   --  So that nothing overflows, Error and Covering are at most 2**20 and Computed and Than are from (-2**20) to 2**20 here.
   procedure Lemma_Less_In_Binary64_Is_Less (Error : Error_To_2_Pow_20; Computed : Computed_Within_2_Pow_20; Covering : Covering_To_2_Pow_20; Than : Than_Within_2_Pow_20)
   with
     Ghost,
     Global => null,
     Pre => (abs (Computed - Error) * 2**40) <= Error
            and then (abs (Than - Covering) * 2**40) <= Covering
            and then (Computed * 2**30) < (Than * (2**30 - 1)),
     Post => Error < Covering;

   --  It fails, and is no lemma: Without the margin they would, too. They would not.
   --  So that nothing overflows, Error and Covering are at most 2**20 and Computed and Than are from (-2**20) to 2**20 here.
   function Claim_Less_Without_A_Margin_Is_Less (Error : Error_To_2_Pow_20; Computed : Computed_Within_2_Pow_20; Covering : Covering_To_2_Pow_20; Than : Than_Within_2_Pow_20) return Boolean is
     (Error < Covering)
   with
     Ghost,
     Global => null,
     Pre => (abs (Computed - Error) * 2**40) <= Error
            and then (abs (Than - Covering) * 2**40) <= Covering
            and then Computed < Than;

   --  One more candidate changes nothing of it: what is kept errs no more than the scales that cover the group.
   --  So that nothing overflows, Best, Covering and Error are from (-2**56) to 2**56 here.
   procedure Lemma_A_Search_Never_Errs_More (Best : Best_Within_2_Pow_56; Covering : Covering_Within_2_Pow_56; Error : Error_Within_2_Pow_56)
   with
     Ghost,
     Global => null,
     Pre => Best <= Covering,
     Post => Int'Min (Error, Best) <= Covering;

end Septet.Binary16.Lemmas;
