--  Written by `septet codegen`: theorems about binary16 numbers and rounding, from the spec with fingerprint e8a4aea5f7565812c025472d24188f70d1c6d634eb3a04e1604bc96d065cf7a5
package Septet.Binary16.Lemmas with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Lemma_Range_1 is Int range 0 .. 15;
   subtype Lemma_Range_2 is Int range 0 .. 63;
   subtype Lemma_Range_3 is Int range 0 .. 31;
   subtype Lemma_Range_4 is Int range 0 .. 7;
   subtype Lemma_Range_5 is Int range 1 .. 1023;
   subtype Lemma_Range_6 is Int range 0 .. 1_207_951_360;
   subtype Lemma_Range_7 is Int range 0 .. 143;
   subtype Lemma_Range_8 is Int range 2**23 .. (2**24 - 1);
   subtype Lemma_Range_9 is Int range 0 .. 32767;
   subtype Lemma_Range_10 is Int range 0 .. 3_355_435_008;
   subtype Lemma_Range_11 is Int range 0 .. 127;
   subtype Lemma_Range_12 is Int range 0 .. 2_139_095_040;
   subtype Lemma_Range_13 is Int range 0 .. 3_278_897_152;
   subtype Lemma_Range_14 is Int range 0 .. 2**56;
   subtype Lemma_Range_15 is Int range (-864_691_128_455_135_232) .. 2**56;
   subtype Lemma_Range_16 is Int range 0 .. 2**52;
   subtype Lemma_Range_17 is Int range (-2**52) .. 2**52;
   subtype Lemma_Range_18 is Int range (-1_085_367_510_196_289_536) .. 2**59;
   subtype Lemma_Range_19 is Int range 1 .. 15;
   subtype Lemma_Range_20 is Int range 1 .. 7;
   subtype Lemma_Range_21 is Int range (-8) .. 7;
   subtype Lemma_Range_22 is Int range (-4) .. 3;
   subtype Lemma_Range_23 is Int range 0 .. 132_105;
   subtype Lemma_Range_24 is Int range (-4_161_536) .. 4_161_536;
   subtype Lemma_Range_25 is Int range (-32768) .. 32768;
   subtype Lemma_Range_26 is Int range (-128) .. 127;
   subtype Lemma_Range_27 is Int range (-2**56) .. 2**56;
   subtype Lemma_Range_28 is Int range (-2**48) .. 2**48;
   subtype Lemma_Range_29 is Int range (-127) .. 127;
   subtype Lemma_Range_30 is Int range (-2**24) .. 2**24;
   subtype Lemma_Range_31 is Int range (-2**25) .. 2**25;
   subtype Lemma_Range_32 is Int range (-2**26) .. 2**26;
   subtype Lemma_Range_33 is Int range (-2**27) .. 2**27;
   subtype Lemma_Range_34 is Int range (-2**28) .. 2**28;
   subtype Lemma_Range_35 is Int range (-2**29) .. 2**29;
   subtype Lemma_Range_36 is Int range (-2**30) .. 2**30;
   subtype Lemma_Range_37 is Int range (-2**31) .. 2**31;
   subtype Lemma_Range_38 is Int range (-2**32) .. 2**32;
   subtype Lemma_Range_39 is Int range (-2**33) .. 2**33;
   subtype Lemma_Range_40 is Int range (-2**34) .. 2**34;
   subtype Lemma_Range_41 is Int range (-2**35) .. 2**35;
   subtype Lemma_Range_42 is Int range (-2**36) .. 2**36;
   subtype Lemma_Range_43 is Int range (-2**37) .. 2**37;
   subtype Lemma_Range_44 is Int range (-2**38) .. 2**38;
   subtype Lemma_Range_45 is Int range (-2**39) .. 2**39;
   subtype Lemma_Range_46 is Int range (-2**40) .. 2**40;
   subtype Lemma_Range_47 is Int range (-2**41) .. 2**41;
   subtype Lemma_Range_48 is Int range (-2**42) .. 2**42;
   subtype Lemma_Range_49 is Int range (-2**43) .. 2**43;
   subtype Lemma_Range_50 is Int range (-2**44) .. 2**44;
   subtype Lemma_Range_51 is Int range (-2**45) .. 2**45;
   subtype Lemma_Range_52 is Int range (-2**46) .. 2**46;
   subtype Lemma_Range_53 is Int range (-2**47) .. 2**47;
   subtype Lemma_Range_54 is Int range 0 .. (2**47 - 1);
   subtype Lemma_Range_55 is Int range (-2**56) .. (2**56 + 1);
   subtype Lemma_Range_56 is Int range (-576_460_752_303_423_490) .. 576_460_752_303_423_490;
   subtype Lemma_Range_57 is Int range (-2**57) .. 144_115_188_075_855_874;
   subtype Lemma_Range_58 is Int range (-288_230_376_151_711_746) .. (2**58 + 1);
   subtype Bytes_16 is Bytes (0 .. 15);
   subtype Bytes_20 is Bytes (0 .. 19);
   subtype Bytes_32 is Bytes (0 .. 31);
   subtype Bytes_12 is Bytes (0 .. 11);
   subtype Bytes_96 is Bytes (0 .. 95);
   subtype Bytes_8 is Bytes (0 .. 7);
   subtype Bytes_4 is Bytes (0 .. 3);

   function Lemma_Bytes_Survive_Unpacking_Halves_Of_32_Part_1 (Data : Bytes_16) return Boolean is
     (((((((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256))) and then ((0
      <= Unsigned_64 (Data (12))) and then (Unsigned_64 (Data (12)) < 256))) and then ((0
      <= Unsigned_64 (Data (13))) and then (Unsigned_64 (Data (13)) < 256))) and then ((0
      <= Unsigned_64 (Data (14))) and then (Unsigned_64 (Data (14)) < 256))) and then ((0
      <= Unsigned_64 (Data (15))) and then (Unsigned_64 (Data (15)) < 256)))
   with Ghost, Global => null;

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_32 (Data : Bytes_16)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15) + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4))
             = Unsigned_64 (Data (0))
            
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
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4), 4))
             = Unsigned_64 (Data (10))
            
             and then ((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4), 4))
             = Unsigned_64 (Data (11))
            
             and then ((Unsigned_64 (Data (12)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4), 4))
             = Unsigned_64 (Data (12))
            
             and then ((Unsigned_64 (Data (13)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4), 4))
             = Unsigned_64 (Data (13))
            
             and then ((Unsigned_64 (Data (14)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4), 4))
             = Unsigned_64 (Data (14))
            
             and then ((Unsigned_64 (Data (15)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4), 4))
             = Unsigned_64 (Data (15))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_32_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Halves_Of_32_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_32_Part_1 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((0 <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0 <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (2)) and 15))
                     
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (3)) and 15)) and then ((Unsigned_64 (Data (3)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (4)) and 15))
                     
             and then ((Unsigned_64 (Data (4)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (5)) and 15)) and then ((Unsigned_64 (Data (5)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (6)) and 15))
                     
             and then ((Unsigned_64 (Data (6)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (7)) and 15)) and then ((Unsigned_64 (Data (7)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (8)) and 15))
                     
             and then ((Unsigned_64 (Data (8)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (9)) and 15)) and then ((Unsigned_64 (Data (9)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (10)) and 15))
                     
             and then ((Unsigned_64 (Data (10)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (11)) and 15)) and then ((Unsigned_64 (Data (11)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (12)) and 15))
                     
             and then ((Unsigned_64 (Data (12)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (13)) and 15)) and then ((Unsigned_64 (Data (13)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (14)) and 15))
                     
             and then ((Unsigned_64 (Data (14)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (15)) and 15)) and then ((Unsigned_64 (Data (15)) and 15)
             < 16)))
                      and then ((0
             <= Shift_Right (Unsigned_64 (Data (0)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (0)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (1)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (1)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (2)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (2)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (3)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (3)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (4)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (4)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (5)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (5)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (6)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (6)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (7)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (7)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (8)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (8)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (9)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (9)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (10)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (10)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (11)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (11)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (12)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (12)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (13)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (13)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (14)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (14)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (15)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (15)), 4) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data : Bytes_20) return Boolean is
     (((((((((((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256))) and then ((0
      <= Unsigned_64 (Data (12))) and then (Unsigned_64 (Data (12)) < 256))) and then ((0
      <= Unsigned_64 (Data (13))) and then (Unsigned_64 (Data (13)) < 256))) and then ((0
      <= Unsigned_64 (Data (14))) and then (Unsigned_64 (Data (14)) < 256))) and then ((0
      <= Unsigned_64 (Data (15))) and then (Unsigned_64 (Data (15)) < 256))) and then ((0
      <= Unsigned_64 (Data (16))) and then (Unsigned_64 (Data (16)) < 256))) and then ((0
      <= Unsigned_64 (Data (17))) and then (Unsigned_64 (Data (17)) < 256))) and then ((0
      <= Unsigned_64 (Data (18))) and then (Unsigned_64 (Data (18)) < 256))) and then ((0
      <= Unsigned_64 (Data (19))) and then (Unsigned_64 (Data (19)) < 256)))
   with Ghost, Global => null;

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
                     
             + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)) and 15, 4))
             = Unsigned_64 (Data (12))
            
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
                     
             = Unsigned_64 (Data (19))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data)) or
             else (((((((((((((((((0
                      <= Unsigned_64 (Data (4)))
             and then (Unsigned_64 (Data (4)) < 256)) and then ((0 <= Unsigned_64 (Data (5)))
             and then (Unsigned_64 (Data (5)) < 256))) and then ((0 <= Unsigned_64 (Data (6)))
             and then (Unsigned_64 (Data (6)) < 256))) and then ((0 <= Unsigned_64 (Data (7)))
             and then (Unsigned_64 (Data (7)) < 256))) and then ((0 <= Unsigned_64 (Data (8)))
             and then (Unsigned_64 (Data (8)) < 256))) and then ((0 <= Unsigned_64 (Data (9)))
             and then (Unsigned_64 (Data (9)) < 256))) and then ((0 <= Unsigned_64 (Data (10)))
             and then (Unsigned_64 (Data (10)) < 256))) and then ((0 <= Unsigned_64 (Data (11)))
             and then (Unsigned_64 (Data (11)) < 256))) and then ((0 <= Unsigned_64 (Data (12)))
             and then (Unsigned_64 (Data (12)) < 256))) and then ((0 <= Unsigned_64 (Data (13)))
             and then (Unsigned_64 (Data (13)) < 256))) and then ((0 <= Unsigned_64 (Data (14)))
             and then (Unsigned_64 (Data (14)) < 256))) and then ((0 <= Unsigned_64 (Data (15)))
             and then (Unsigned_64 (Data (15)) < 256))) and then ((0 <= Unsigned_64 (Data (16)))
             and then (Unsigned_64 (Data (16)) < 256))) and then ((0 <= Unsigned_64 (Data (17)))
             and then (Unsigned_64 (Data (17)) < 256))) and then ((0 <= Unsigned_64 (Data (18)))
             and then (Unsigned_64 (Data (18)) < 256))) and then ((0 <= Unsigned_64 (Data (19)))
             and then (Unsigned_64 (Data (19)) < 256))))
             and then ((not Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((0 <= ((Unsigned_64 (Data (4)) and 15)
             + Shift_Left (Unsigned_64 (Data (0)) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (4)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (0)) and 1, 4)) < 32)) and then ((0
             <= ((Unsigned_64 (Data (5)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (5)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (6)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (6)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (7)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (7)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (8)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (8)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (9)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (9)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (10)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (10)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (11)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (12)) and 15)
             + Shift_Left (Unsigned_64 (Data (1)) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (12)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (1)) and 1, 4)) < 32))) and then ((0
             <= ((Unsigned_64 (Data (13)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (13)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (14)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (14)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (15)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (15)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (16)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (16)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (17)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (17)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (18)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (18)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4)) < 32)))
             and then ((0
                      <= ((Unsigned_64 (Data (19)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4)))
                     
             and then (((Unsigned_64 (Data (19)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (4)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (2)) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (4)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (2)) and 1, 4)) < 32))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (5)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (5)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (6)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (6)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (7)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (7)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (12)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (12)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)) < 32))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (13)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (13)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (14)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (14)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (15)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (15)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (16)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (16)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (17)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (17)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (18)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (18)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4)) < 32)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (19)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (19)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4)) < 32))))
             and then ((not Lemma_Bytes_Survive_Unpacking_Q5_Part_1 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((0
             <= (((Unsigned_64 (Data (4)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (0)) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (4)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (0)) and 1, 4)) and 15) < 16)) and then ((0
             <= (((Unsigned_64 (Data (5)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (5)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 1) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (6)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (6)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 2) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (7)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (7)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 3) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (8)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (8)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (9)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (9)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 5) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (10)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (10)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 7) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (12)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (1)) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (12)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (1)) and 1, 4)) and 15) < 16)))
             and then ((0
                      <= (((Unsigned_64 (Data (13)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (13)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 1) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (14)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (14)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 2) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (15)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (15)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 3) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (16)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (16)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 4) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (17)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (17)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 5) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (18)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (18)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= (((Unsigned_64 (Data (19)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4)) and 15))
                     
             and then ((((Unsigned_64 (Data (19)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 7) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (4)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (2)) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (4)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (2)) and 1, 4)) and 15) < 16)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (5)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (5)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 1) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (6)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (6)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 2) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (7)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (7)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 3) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 4) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 5) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 7) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (12)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (12)), 4)
                     
             + Shift_Left (Unsigned_64 (Data (3)) and 1, 4)) and 15) < 16)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (13)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (13)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 1) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (14)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (14)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 2) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (15)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (15)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 3) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (16)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (16)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 4) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (17)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (17)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 5) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (18)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (18)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6) and 1, 4)) and 15)
             < 16)))
                      and then ((0
             <= ((Shift_Right (Unsigned_64 (Data (19)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4)) and 15))
                     
             and then (((Shift_Right (Unsigned_64 (Data (19)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 7) and 1, 4)) and 15) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Halves_Of_64_Part_1 (Data : Bytes_32) return Boolean is
     (((((((((((((((((((((((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256))
      and then ((0 <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256))) and then ((0
      <= Unsigned_64 (Data (12))) and then (Unsigned_64 (Data (12)) < 256))) and then ((0
      <= Unsigned_64 (Data (13))) and then (Unsigned_64 (Data (13)) < 256))) and then ((0
      <= Unsigned_64 (Data (14))) and then (Unsigned_64 (Data (14)) < 256))) and then ((0
      <= Unsigned_64 (Data (15))) and then (Unsigned_64 (Data (15)) < 256))) and then ((0
      <= Unsigned_64 (Data (16))) and then (Unsigned_64 (Data (16)) < 256))) and then ((0
      <= Unsigned_64 (Data (17))) and then (Unsigned_64 (Data (17)) < 256))) and then ((0
      <= Unsigned_64 (Data (18))) and then (Unsigned_64 (Data (18)) < 256))) and then ((0
      <= Unsigned_64 (Data (19))) and then (Unsigned_64 (Data (19)) < 256))) and then ((0
      <= Unsigned_64 (Data (20))) and then (Unsigned_64 (Data (20)) < 256))) and then ((0
      <= Unsigned_64 (Data (21))) and then (Unsigned_64 (Data (21)) < 256))) and then ((0
      <= Unsigned_64 (Data (22))) and then (Unsigned_64 (Data (22)) < 256))) and then ((0
      <= Unsigned_64 (Data (23))) and then (Unsigned_64 (Data (23)) < 256))) and then ((0
      <= Unsigned_64 (Data (24))) and then (Unsigned_64 (Data (24)) < 256))) and then ((0
      <= Unsigned_64 (Data (25))) and then (Unsigned_64 (Data (25)) < 256))) and then ((0
      <= Unsigned_64 (Data (26))) and then (Unsigned_64 (Data (26)) < 256))) and then ((0
      <= Unsigned_64 (Data (27))) and then (Unsigned_64 (Data (27)) < 256))) and then ((0
      <= Unsigned_64 (Data (28))) and then (Unsigned_64 (Data (28)) < 256))) and then ((0
      <= Unsigned_64 (Data (29))) and then (Unsigned_64 (Data (29)) < 256))) and then ((0
      <= Unsigned_64 (Data (30))) and then (Unsigned_64 (Data (30)) < 256))) and then ((0
      <= Unsigned_64 (Data (31))) and then (Unsigned_64 (Data (31)) < 256)))
   with Ghost, Global => null;

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_64 (Data : Bytes_32)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15) + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4))
             = Unsigned_64 (Data (0))
            
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
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4), 4))
             = Unsigned_64 (Data (10))
            
             and then ((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4), 4))
             = Unsigned_64 (Data (11))
            
             and then ((Unsigned_64 (Data (12)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (12)), 4), 4))
             = Unsigned_64 (Data (12))
            
             and then ((Unsigned_64 (Data (13)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (13)), 4), 4))
             = Unsigned_64 (Data (13))
            
             and then ((Unsigned_64 (Data (14)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (14)), 4), 4))
             = Unsigned_64 (Data (14))
            
             and then ((Unsigned_64 (Data (15)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (15)), 4), 4))
             = Unsigned_64 (Data (15))
            
             and then ((Unsigned_64 (Data (16)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (16)), 4), 4))
             = Unsigned_64 (Data (16))
            
             and then ((Unsigned_64 (Data (17)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (17)), 4), 4))
             = Unsigned_64 (Data (17))
            
             and then ((Unsigned_64 (Data (18)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (18)), 4), 4))
             = Unsigned_64 (Data (18))
            
             and then ((Unsigned_64 (Data (19)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (19)), 4), 4))
             = Unsigned_64 (Data (19))
            
             and then ((Unsigned_64 (Data (20)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (20)), 4), 4))
             = Unsigned_64 (Data (20))
            
             and then ((Unsigned_64 (Data (21)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (21)), 4), 4))
             = Unsigned_64 (Data (21))
            
             and then ((Unsigned_64 (Data (22)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (22)), 4), 4))
             = Unsigned_64 (Data (22))
            
             and then ((Unsigned_64 (Data (23)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (23)), 4), 4))
             = Unsigned_64 (Data (23))
            
             and then ((Unsigned_64 (Data (24)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (24)), 4), 4))
             = Unsigned_64 (Data (24))
            
             and then ((Unsigned_64 (Data (25)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (25)), 4), 4))
             = Unsigned_64 (Data (25))
            
             and then ((Unsigned_64 (Data (26)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (26)), 4), 4))
             = Unsigned_64 (Data (26))
            
             and then ((Unsigned_64 (Data (27)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (27)), 4), 4))
             = Unsigned_64 (Data (27))
            
             and then ((Unsigned_64 (Data (28)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (28)), 4), 4))
             = Unsigned_64 (Data (28))
            
             and then ((Unsigned_64 (Data (29)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (29)), 4), 4))
             = Unsigned_64 (Data (29))
            
             and then ((Unsigned_64 (Data (30)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (30)), 4), 4))
             = Unsigned_64 (Data (30))
            
             and then ((Unsigned_64 (Data (31)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (31)), 4), 4))
             = Unsigned_64 (Data (31))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_64_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Halves_Of_64_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_64_Part_1 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((0
                     
             <= (Unsigned_64 (Data (0)) and 15)) and then ((Unsigned_64 (Data (0)) and 15)
             < 16))
                      and then ((0
             <= (Unsigned_64 (Data (1)) and 15))
                     
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (2)) and 15)) and then ((Unsigned_64 (Data (2)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (3)) and 15))
                     
             and then ((Unsigned_64 (Data (3)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (4)) and 15)) and then ((Unsigned_64 (Data (4)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (5)) and 15))
                     
             and then ((Unsigned_64 (Data (5)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (6)) and 15)) and then ((Unsigned_64 (Data (6)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (7)) and 15))
                     
             and then ((Unsigned_64 (Data (7)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (8)) and 15)) and then ((Unsigned_64 (Data (8)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (9)) and 15))
                     
             and then ((Unsigned_64 (Data (9)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (10)) and 15)) and then ((Unsigned_64 (Data (10)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (11)) and 15))
                     
             and then ((Unsigned_64 (Data (11)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (12)) and 15)) and then ((Unsigned_64 (Data (12)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (13)) and 15))
                     
             and then ((Unsigned_64 (Data (13)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (14)) and 15)) and then ((Unsigned_64 (Data (14)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (15)) and 15))
                     
             and then ((Unsigned_64 (Data (15)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (16)) and 15)) and then ((Unsigned_64 (Data (16)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (17)) and 15))
                     
             and then ((Unsigned_64 (Data (17)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (18)) and 15)) and then ((Unsigned_64 (Data (18)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (19)) and 15))
                     
             and then ((Unsigned_64 (Data (19)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (20)) and 15)) and then ((Unsigned_64 (Data (20)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (21)) and 15))
                     
             and then ((Unsigned_64 (Data (21)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (22)) and 15)) and then ((Unsigned_64 (Data (22)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (23)) and 15))
                     
             and then ((Unsigned_64 (Data (23)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (24)) and 15)) and then ((Unsigned_64 (Data (24)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (25)) and 15))
                     
             and then ((Unsigned_64 (Data (25)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (26)) and 15)) and then ((Unsigned_64 (Data (26)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (27)) and 15))
                     
             and then ((Unsigned_64 (Data (27)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (28)) and 15)) and then ((Unsigned_64 (Data (28)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (29)) and 15))
                     
             and then ((Unsigned_64 (Data (29)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (30)) and 15)) and then ((Unsigned_64 (Data (30)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (31)) and 15))
                     
             and then ((Unsigned_64 (Data (31)) and 15) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (0)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (0)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (1)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (1)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (2)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (2)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (3)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (3)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (4)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (4)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (5)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (5)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (6)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (6)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (7)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (7)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (8)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (8)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (9)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (9)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (10)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (10)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (11)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (11)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (12)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (12)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (13)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (13)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (14)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (14)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (15)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (15)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (16)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (16)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (17)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (17)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (18)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (18)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (19)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (19)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (20)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (20)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (21)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (21)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (22)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (22)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (23)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (23)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (24)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (24)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (25)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (25)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (26)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (26)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (27)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (27)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (28)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (28)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (29)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (29)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (30)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (30)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (31)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (31)), 4) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Q4_K_Scales_Part_1 (Data : Bytes_12) return Boolean is
     (((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (11))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q4_K_Scales_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Q4_K_Scales_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q4_K_Scales_Part_1 (Data)) or
                     
             else (((((((((((((((((0 <= (Unsigned_64 (Data (0)) and 63))
             and then ((Unsigned_64 (Data (0)) and 63) < 64)) and then ((0 <= (Unsigned_64 (Data (1)) and 63))
             and then ((Unsigned_64 (Data (1)) and 63) < 64))) and then ((0
             <= (Unsigned_64 (Data (2)) and 63))
                     
             and then ((Unsigned_64 (Data (2)) and 63) < 64))) and then ((0
             <= (Unsigned_64 (Data (3)) and 63)) and then ((Unsigned_64 (Data (3)) and 63)
             < 64)))
                      and then ((0
             <= ((Unsigned_64 (Data (8)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6), 4)))
                     
             and then (((Unsigned_64 (Data (8)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 6), 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (9)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6), 4)))
                     
             and then (((Unsigned_64 (Data (9)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (1)), 6), 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (10)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6), 4)))
                     
             and then (((Unsigned_64 (Data (10)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (2)), 6), 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (11)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6), 4)))
                     
             and then (((Unsigned_64 (Data (11)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (3)), 6), 4)) < 64)))
             and then ((0
                      <= (Unsigned_64 (Data (4)) and 63))
             and then ((Unsigned_64 (Data (4)) and 63) < 64))) and then ((0
             <= (Unsigned_64 (Data (5)) and 63))
                     
             and then ((Unsigned_64 (Data (5)) and 63) < 64))) and then ((0
             <= (Unsigned_64 (Data (6)) and 63)) and then ((Unsigned_64 (Data (6)) and 63)
             < 64)))
                      and then ((0
             <= (Unsigned_64 (Data (7)) and 63))
                     
             and then ((Unsigned_64 (Data (7)) and 63) < 64))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6), 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (8)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (4)), 6), 4)) < 64)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6), 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (9)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (5)), 6), 4)) < 64)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6), 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (10)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (6)), 6), 4)) < 64)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6), 4)))
                     
             and then ((Shift_Right (Unsigned_64 (Data (11)), 4)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (7)), 6), 4)) < 64))));

   function Lemma_Bytes_Survive_Unpacking_Q3_K_Scales_Part_1 (Data : Bytes_12) return Boolean is
     (((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (11))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q3_K_Scales_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Q3_K_Scales_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Q3_K_Scales_Part_1 (Data)) or
                     
             else (((((((((((((((((0 <= ((Unsigned_64 (Data (0)) and 15)
             + Shift_Left (Unsigned_64 (Data (8)) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (0)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (8)) and 3, 4)) < 64)) and then ((0
             <= ((Unsigned_64 (Data (1)) and 15)
             + Shift_Left (Unsigned_64 (Data (9)) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (1)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (9)) and 3, 4)) < 64))) and then ((0
             <= ((Unsigned_64 (Data (2)) and 15)
             + Shift_Left (Unsigned_64 (Data (10)) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (2)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (10)) and 3, 4)) < 64))) and then ((0
             <= ((Unsigned_64 (Data (3)) and 15)
             + Shift_Left (Unsigned_64 (Data (11)) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (3)) and 15)
                     
             + Shift_Left (Unsigned_64 (Data (11)) and 3, 4)) < 64))) and then ((0
             <= ((Unsigned_64 (Data (4)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (4)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 2) and 3, 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (5)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (5)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 2) and 3, 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (6)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (6)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 2) and 3, 4)) < 64)))
             and then ((0
                      <= ((Unsigned_64 (Data (7)) and 15)
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 3, 4)))
                     
             and then (((Unsigned_64 (Data (7)) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 2) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 4) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 4) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 4) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (3)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 4) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (4)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (8)), 6) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (5)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (9)), 6) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (6)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (6)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (10)), 6) and 3, 4)) < 64)))
             and then ((0
                     
             <= ((Shift_Right (Unsigned_64 (Data (7)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 3, 4)))
                     
             and then (((Shift_Right (Unsigned_64 (Data (7)), 4) and 15)
                     
             + Shift_Left (Shift_Right (Unsigned_64 (Data (11)), 6) and 3, 4)) < 64))));

   function Lemma_Bytes_Survive_Unpacking_Halves_Of_16_Part_1 (Data : Bytes_8) return Boolean is
     (((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256)))
   with Ghost, Global => null;

   --  Packing unpacked bytes gives them back: every bit belongs to one code.
   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_16 (Data : Bytes_8)
   with
     Ghost,
     Global => null,
     Post => ((Unsigned_64 (Data (0)) and 15) + Shift_Left (Shift_Right (Unsigned_64 (Data (0)), 4), 4))
             = Unsigned_64 (Data (0))
            
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
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_16_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Halves_Of_16_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Halves_Of_16_Part_1 (Data)) or
                     
             else (((((((((((((((((0 <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0 <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (2)) and 15))
                     
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (3)) and 15)) and then ((Unsigned_64 (Data (3)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (4)) and 15))
                     
             and then ((Unsigned_64 (Data (4)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (5)) and 15)) and then ((Unsigned_64 (Data (5)) and 15)
             < 16)))
                      and then ((0
             <= (Unsigned_64 (Data (6)) and 15))
                     
             and then ((Unsigned_64 (Data (6)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (7)) and 15)) and then ((Unsigned_64 (Data (7)) and 15)
             < 16)))
                      and then ((0
             <= Shift_Right (Unsigned_64 (Data (0)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (0)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (1)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (1)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (2)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (2)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (3)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (3)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (4)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (4)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (5)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (5)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (6)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (6)), 4) < 16))) and then ((0
             <= Shift_Right (Unsigned_64 (Data (7)), 4))
                     
             and then (Shift_Right (Unsigned_64 (Data (7)), 4) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Pairs_Of_32_Part_1 (Data : Bytes_16) return Boolean is
     (((((((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256))) and then ((0
      <= Unsigned_64 (Data (12))) and then (Unsigned_64 (Data (12)) < 256))) and then ((0
      <= Unsigned_64 (Data (13))) and then (Unsigned_64 (Data (13)) < 256))) and then ((0
      <= Unsigned_64 (Data (14))) and then (Unsigned_64 (Data (14)) < 256))) and then ((0
      <= Unsigned_64 (Data (15))) and then (Unsigned_64 (Data (15)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (15))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_32_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Pairs_Of_32_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_32_Part_1 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((0 <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (0)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (1)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (2)) and 15))
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (2)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (3)) and 15))
             and then ((Unsigned_64 (Data (3)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (3)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (4)) and 15))
             and then ((Unsigned_64 (Data (4)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (4)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (4)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (5)) and 15))
             and then ((Unsigned_64 (Data (5)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (5)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (5)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (6)) and 15))
             and then ((Unsigned_64 (Data (6)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (6)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (6)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (7)) and 15))
             and then ((Unsigned_64 (Data (7)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (7)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (7)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (8)) and 15))
             and then ((Unsigned_64 (Data (8)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (8)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (8)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (9)) and 15))
             and then ((Unsigned_64 (Data (9)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (9)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (9)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (10)) and 15))
             and then ((Unsigned_64 (Data (10)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (10)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (10)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (11)) and 15))
             and then ((Unsigned_64 (Data (11)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (11)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (11)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (12)) and 15))
             and then ((Unsigned_64 (Data (12)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (12)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (12)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (13)) and 15))
             and then ((Unsigned_64 (Data (13)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (13)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (13)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (14)) and 15))
             and then ((Unsigned_64 (Data (14)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (14)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (14)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (15)) and 15))
             and then ((Unsigned_64 (Data (15)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (15)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (15)), 4) and 15) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Pairs_Of_16_Part_1 (Data : Bytes_8) return Boolean is
     (((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (7))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_16_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Pairs_Of_16_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_16_Part_1 (Data)) or
                     
             else (((((((((((((((((0 <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (0)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (1)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (2)) and 15))
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (2)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (3)) and 15))
             and then ((Unsigned_64 (Data (3)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (3)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (4)) and 15))
             and then ((Unsigned_64 (Data (4)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (4)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (4)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (5)) and 15))
             and then ((Unsigned_64 (Data (5)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (5)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (5)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (6)) and 15))
             and then ((Unsigned_64 (Data (6)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (6)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (6)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (7)) and 15))
             and then ((Unsigned_64 (Data (7)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (7)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (7)), 4) and 15) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Pairs_Of_8_Part_1 (Data : Bytes_4) return Boolean is
     (((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (3))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_8_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Pairs_Of_8_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Pairs_Of_8_Part_1 (Data)) or
             else (((((((((0
                      <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (0)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (1)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (2)) and 15))
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (2)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (3)) and 15))
             and then ((Unsigned_64 (Data (3)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (3)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15) < 16))));

   function Lemma_Bytes_Survive_Unpacking_Awq_Word_Part_1 (Data : Bytes_4) return Boolean is
     (((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256)))
   with Ghost, Global => null;

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
                     
             = Unsigned_64 (Data (3))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Awq_Word_Part_1 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Awq_Word_Part_1 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Awq_Word_Part_1 (Data)) or
             else (((((((((0
                      <= (Unsigned_64 (Data (0)) and 15))
             and then ((Unsigned_64 (Data (0)) and 15) < 16)) and then ((0
             <= (Unsigned_64 (Data (2)) and 15))
                     
             and then ((Unsigned_64 (Data (2)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (0)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (0)), 4) and 15) < 16)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (2)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (2)), 4) and 15) < 16)))
             and then ((0
                      <= (Unsigned_64 (Data (1)) and 15))
             and then ((Unsigned_64 (Data (1)) and 15) < 16))) and then ((0
             <= (Unsigned_64 (Data (3)) and 15))
                     
             and then ((Unsigned_64 (Data (3)) and 15) < 16))) and then ((0
             <= (Shift_Right (Unsigned_64 (Data (1)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (1)), 4) and 15) < 16)))
             and then ((0
                     
             <= (Shift_Right (Unsigned_64 (Data (3)), 4) and 15))
                     
             and then ((Shift_Right (Unsigned_64 (Data (3)), 4) and 15) < 16))));

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

   function Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_30 (Data : Bytes_12) return Boolean is
     (((((((((((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256))) and then ((0
      <= Unsigned_64 (Data (4))) and then (Unsigned_64 (Data (4)) < 256))) and then ((0
      <= Unsigned_64 (Data (5))) and then (Unsigned_64 (Data (5)) < 256))) and then ((0
      <= Unsigned_64 (Data (6))) and then (Unsigned_64 (Data (6)) < 256))) and then ((0
      <= Unsigned_64 (Data (7))) and then (Unsigned_64 (Data (7)) < 256))) and then ((0
      <= Unsigned_64 (Data (8))) and then (Unsigned_64 (Data (8)) < 256))) and then ((0
      <= Unsigned_64 (Data (9))) and then (Unsigned_64 (Data (9)) < 256))) and then ((0
      <= Unsigned_64 (Data (10))) and then (Unsigned_64 (Data (10)) < 256))) and then ((0
      <= Unsigned_64 (Data (11))) and then (Unsigned_64 (Data (11)) < 256)))
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
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7) and 1, 7))
             = Unsigned_64 (Data (4))
            
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7, 1) and 1)
                     
             + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
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
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 31)
             + Shift_Left ((((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1)) and 1, 7))
                     
             = Unsigned_64 (Data (7))
            
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 31)
             + Shift_Left ((((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1), 1) and 1)
                     
             + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 31)
             + Shift_Left ((((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
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
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7) and 1, 7))
                     
             = Unsigned_64 (Data (10))
            
             and then ((((((((Shift_Right (Shift_Right (((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7, 1) and 1)
                     
             + Shift_Left (Shift_Right (Shift_Right (((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7, 2) and 1, 1))
                     
             + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data) and 1, 2))
                     
             + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data), 1) and 1, 3))
                     
             + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data), 2) and 1, 4))
                     
             + Shift_Left (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data) and 1, 5))
                     
             + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data), 1) and 1, 6))
                     
             + Shift_Left (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data), 2) and 1, 7))
                     
             = Unsigned_64 (Data (11))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_30 (Data)) or
                     
             else Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_30 (Data))
            
             and then ((not Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_30 (Data)) or
                     
             else (((((((((((((((((((((((((((((((((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_2 (Data) < 8))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_3 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_4 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_5 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_6 (Data) < 8)))
             and then ((0
                     
             <= (Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 15) and 7))
                     
             and then ((Shift_Right (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_1 (Data), 15) and 7)
                     
             < 8))) and then ((0
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_7 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_8 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_9 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_10 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_11 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_12 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_13 (Data) < 8)))
             and then ((0
                      <= (Shift_Right (((Unsigned_64 (Data (4))
             + Shift_Left (Unsigned_64 (Data (5)), 8))
                     
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7))
                     
             and then ((Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 7) and 7) < 8))) and then ((0
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_14 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_15 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_16 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_17 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_18 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_19 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_20 (Data) < 8)))
             and then ((0
                      <= (Shift_Right (((Unsigned_64 (Data (4))
             + Shift_Left (Unsigned_64 (Data (5)), 8))
                     
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 31)
             + Shift_Left ((((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1)))
                     
             and then ((Shift_Right (((Unsigned_64 (Data (4))
                     
             + Shift_Left (Unsigned_64 (Data (5)), 8))
             + Shift_Left (Unsigned_64 (Data (6)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (7)), 24), 31)
             + Shift_Left ((((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24)) and 3, 1)) < 8))) and then ((0
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_21 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_22 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_23 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_24 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_25 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_26 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_27 (Data) < 8)))
             and then ((0
                      <= (Shift_Right (((Unsigned_64 (Data (8))
             + Shift_Left (Unsigned_64 (Data (9)), 8))
                     
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7))
                     
             and then ((Shift_Right (((Unsigned_64 (Data (8))
                     
             + Shift_Left (Unsigned_64 (Data (9)), 8))
             + Shift_Left (Unsigned_64 (Data (10)), 16))
                     
             + Shift_Left (Unsigned_64 (Data (11)), 24), 23) and 7) < 8))) and then ((0
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_28 (Data) < 8)))
             and then ((0
                     
             <= Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data))
                     
             and then (Lemma_Bytes_Survive_Unpacking_Gptq3_Words_Part_29 (Data) < 8))));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q4_0 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => (abs (C - 8) * 2048) <= 2**24 and then ((not (((0 <= C) and then (C < 16)) and then ((0 <= M)
             and then (M < 64)))) or else ((0 <= C) and then (C < 16)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q4_1 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => (abs C * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q5_0 (C : Lemma_Range_3; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => (abs (C - 16) * 2048) <= 2**24 and then ((not (((0 <= C) and then (C < 32)) and then ((0 <= M)
             and then (M < 64)))) or else ((0 <= C) and then (C < 32)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q8_0 (C : Byte_Number; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => (abs (if 128 <= C then C - 256 else C) * 2048) <= 2**24 and then ((not (((0 <= C) and then (C
             < 256)) and then ((0 <= M) and then (M < 64)))) or else ((0 <= C) and then (C < 256)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Iq4_Nl (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => (not (((0 <= C) and then (C < 16)) and then ((0 <= M) and then (M < 64)))) or
             else ((0
                      <= C) and then (C < 16));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q4_K (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((abs C * abs M) * 2048) <= 2**24
             and then (abs M * 2048) <= 2**24;

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Q3_K (C : Lemma_Range_4; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((abs (C - 4) * abs (M - 32)) * 2048) <= 2**24 and then ((not (((0 <= C) and then (C < 8))
             and then ((0 <= M) and then (M < 64)))) or else ((0 <= M) and then (M < 64))) and then ((not (((0
             <= C) and then (C < 8)) and then ((0 <= M) and then (M < 64)))) or else ((0 <= C) and then (C
             < 8)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Mxfp4 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((not (((0 <= C) and then (C < 16)) and then ((0 <= M) and then (M < 64)))) or
             else ((0
                      <= C) and then (C < 16))) and then ((not ((((0 <= C) and then (C
             < 16)) and then ((0 <= M) and then (M < 64))) and then (8 <= C))) or else ((0 <= (C - 8))
             and then ((C - 8) < 8))) and then ((not ((((0 <= C) and then (C < 16)) and then ((0 <= M)
             and then (M < 64))) and then (8 > C))) or else ((0 <= C) and then (C < 8)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Nvfp4 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((not (((0 <= C) and then (C < 16)) and then ((0 <= M) and then (M < 64)))) or
             else ((0
                      <= C) and then (C < 16))) and then ((not ((((0 <= C) and then (C
             < 16)) and then ((0 <= M) and then (M < 64))) and then (8 <= C))) or else ((0 <= (C - 8))
             and then ((C - 8) < 8))) and then ((not ((((0 <= C) and then (C < 16)) and then ((0 <= M)
             and then (M < 64))) and then (8 > C))) or else ((0 <= C) and then (C < 8)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Mxfp4 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((not (((0 <= C) and then (C < 16)) and then ((0 <= M) and then (M < 64)))) or
             else ((0
                      <= C) and then (C < 16))) and then ((not ((((0 <= C) and then (C
             < 16)) and then ((0 <= M) and then (M < 64))) and then (8 <= C))) or else ((0 <= (C - 8))
             and then ((C - 8) < 8))) and then ((not ((((0 <= C) and then (C < 16)) and then ((0 <= M)
             and then (M < 64))) and then (8 > C))) or else ((0 <= C) and then (C < 8)));

   --  A scale times a level and its factor, and an offset times a step, have at most 24 significant bits.
   procedure Lemma_Products_Are_Exact_Ggml_Nvfp4 (C : Lemma_Range_1; M : Lemma_Range_2)
   with
     Ghost,
     Global => null,
     Post => ((not (((0 <= C) and then (C < 16)) and then ((0 <= M) and then (M < 64)))) or
             else ((0
                      <= C) and then (C < 16))) and then ((not ((((0 <= C) and then (C
             < 16)) and then ((0 <= M) and then (M < 64))) and then (8 <= C))) or else ((0 <= (C - 8))
             and then ((C - 8) < 8))) and then ((not ((((0 <= C) and then (C < 16)) and then ((0 <= M)
             and then (M < 64))) and then (8 > C))) or else ((0 <= C) and then (C < 8)));

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits : Lemma_Range_5) return Lemma_Range_6 is
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

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits : Lemma_Range_5) return Lemma_Range_7 is
     (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits) / 2**23)
   with Ghost, Global => null;

   function Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits : Lemma_Range_5) return Lemma_Range_8 is
     (2**23 + (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_1 (Bits) mod 2**23))
   with Ghost, Global => null;

   --  A subnormal binary16 number becomes a normal binary32 one: the same multiple of a power of two.
   procedure Lemma_Subnormal_Scales_Are_Converted_Exactly (Bits : Lemma_Range_5)
   with
     Ghost,
     Global => null,
     Post => (((((((((((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
             = 103)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits * 2**23))) or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
             = 104)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits * 2**22)))) or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
             = 105)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits * 2**21)))) or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
             = 106)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits * 2**20)))) or else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
             = 107)
                      and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits
                      * 524_288)))) or
             else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
                      = 108)
             and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits
                      * 262_144)))) or
             else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
                      = 109)
             and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits
                      * 131_072)))) or
             else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits)
                      = 110)
             and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits)
             = (Bits
                      * 65536)))) or
             else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 111)
             and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits
             * 32768))))
                      or
             else ((Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_2 (Bits) = 112)
             and then (Lemma_Subnormal_Scales_Are_Converted_Exactly_Part_3 (Bits) = (Bits
             * 16384))))
             and then ((not ((0 < Bits) and then (Bits < 1024))) or else ((0 <= Bits)
             and then (Bits
                      < 65536))) and then ((not ((0 < Bits) and then (Bits
             < 1024))) or else Is_Finite (Bits)) and then ((not (((0 < Bits) and then (Bits < 1024))
             and then (((Bits / 2**10) mod 2**5) = 0))) or else ((0 <= (Bits mod 2**10))
             and then ((Bits mod 2**10) < 1024)));

   function Lemma_Scales_Are_In_Order_Binary16_Part_1 (A : Lemma_Range_9) return Lemma_Range_10 is
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
   procedure Lemma_Scales_Are_In_Order_Binary16 (A : Lemma_Range_9)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (A)
            and then Is_Finite (A + 1),
     Post => (((if ((A / 2**10) mod 2**5) = 0 then ((A / 2**15) * 2**31) + (if 512
             <= (A mod 2**10) then 939_524_096 + (((A mod 2**10) mod 2**9) * 16384)
             elsif 256
                      <= (A mod 2**10) then 931_135_488 + (((A mod 2**10) mod 2**8)
             * 32768) elsif 128 <= (A mod 2**10) then 922_746_880 + (((A mod 2**10) mod 2**7) * 65536)
             elsif 64
                      <= (A mod 2**10) then 914_358_272 + (((A mod 2**10) mod 2**6)
             * 131_072) elsif 32 <= (A mod 2**10) then 905_969_664 + (((A mod 2**10) mod 2**5) * 262_144)
             elsif 16
                      <= (A mod 2**10) then 897_581_056 + (((A mod 2**10) mod 2**4)
             * 524_288) elsif 8 <= (A mod 2**10) then 889_192_448 + (((A mod 2**10) mod 2**3) * 2**20)
             elsif 4
                      <= (A mod 2**10) then 880_803_840 + (((A mod 2**10) mod 2**2)
             * 2**21) elsif 2 <= (A mod 2**10) then 872_415_232 + (((A mod 2**10) mod 2**1) * 2**22)
             elsif 1
                      <= (A mod 2**10) then 864_026_624 else 0) else (((A / 2**15)
             * 2**31)
                      + (((((A / 2**10) mod 2**5) + 127) - 15) * 2**23))
             + ((A mod 2**10) * 8192))
             < Lemma_Scales_Are_In_Order_Binary16_Part_1 (A)) or
                     
             else (Lemma_Scales_Are_In_Order_Binary16_Part_1 (A) = 2**31)) and then ((not ((0 <= A)
             and then (A < 32768))) or else ((0 <= A) and then (A < 65536))) and then ((not (((0 <= A)
             and then (A < 32768)) and then Is_Finite (A))) or else ((0 <= (A + 1)) and then ((A + 1)
             < 65536)))
             and then ((not (((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1)))) or else ((0 <= A) and then (A
             < 65536)))
             and then ((not (((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1)))) or else Is_Finite (A)) and then ((not ((((0
             <= A) and then (A < 32768)) and then (Is_Finite (A) and then Is_Finite (A + 1)))
             and then (((A / 2**10) mod 2**5) = 0))) or else ((0 <= (A mod 2**10)) and then ((A mod 2**10)
             < 1024)))
             and then ((not (((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1)))) or else ((0 <= (A + 1)) and then ((A + 1)
             < 65536)))
             and then ((not (((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1)))) or else Is_Finite (A + 1))
             and then ((not ((((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1))) and then ((((A + 1) / 2**10) mod 2**5) = 0)))
             or else ((0 <= ((A + 1) mod 2**10)) and then (((A + 1) mod 2**10) < 1024))) and then ((not ((((0
             <= A) and then (A < 32768)) and then (Is_Finite (A) and then Is_Finite (A + 1)))
             and then ((if ((A / 2**10) mod 2**5) = 0 then ((A / 2**15) * 2**31)
             + (if 512
                      <= (A mod 2**10) then 939_524_096 + (((A mod 2**10) mod 2**9)
             * 16384) elsif 256 <= (A mod 2**10) then 931_135_488 + (((A mod 2**10) mod 2**8) * 32768)
             elsif 128
                      <= (A mod 2**10) then 922_746_880 + (((A mod 2**10) mod 2**7)
             * 65536) elsif 64 <= (A mod 2**10) then 914_358_272 + (((A mod 2**10) mod 2**6) * 131_072)
             elsif 32
                      <= (A mod 2**10) then 905_969_664 + (((A mod 2**10) mod 2**5)
             * 262_144) elsif 16 <= (A mod 2**10) then 897_581_056 + (((A mod 2**10) mod 2**4) * 524_288)
             elsif 8
                      <= (A mod 2**10) then 889_192_448 + (((A mod 2**10) mod 2**3)
             * 2**20) elsif 4 <= (A mod 2**10) then 880_803_840 + (((A mod 2**10) mod 2**2) * 2**21)
             elsif 2
                      <= (A mod 2**10) then 872_415_232 + (((A mod 2**10) mod 2**1)
             * 2**22) elsif 1 <= (A mod 2**10) then 864_026_624 else 0) else (((A / 2**15)
             * 2**31)
                      + (((((A / 2**10) mod 2**5) + 127) - 15) * 2**23))
             + ((A mod 2**10)
                     
             * 8192)) >= Lemma_Scales_Are_In_Order_Binary16_Part_1 (A)))) or else ((0 <= (A
             + 1))
                      and then ((A + 1) < 65536))) and then ((not ((((0 <= A) and then (A
             < 32768)) and then (Is_Finite (A) and then Is_Finite (A + 1)))
             and then ((if ((A / 2**10) mod 2**5) = 0 then ((A / 2**15) * 2**31)
             + (if 512
                      <= (A mod 2**10) then 939_524_096 + (((A mod 2**10) mod 2**9)
             * 16384) elsif 256 <= (A mod 2**10) then 931_135_488 + (((A mod 2**10) mod 2**8) * 32768)
             elsif 128
                      <= (A mod 2**10) then 922_746_880 + (((A mod 2**10) mod 2**7)
             * 65536) elsif 64 <= (A mod 2**10) then 914_358_272 + (((A mod 2**10) mod 2**6) * 131_072)
             elsif 32
                      <= (A mod 2**10) then 905_969_664 + (((A mod 2**10) mod 2**5)
             * 262_144) elsif 16 <= (A mod 2**10) then 897_581_056 + (((A mod 2**10) mod 2**4) * 524_288)
             elsif 8
                      <= (A mod 2**10) then 889_192_448 + (((A mod 2**10) mod 2**3)
             * 2**20) elsif 4 <= (A mod 2**10) then 880_803_840 + (((A mod 2**10) mod 2**2) * 2**21)
             elsif 2
                      <= (A mod 2**10) then 872_415_232 + (((A mod 2**10) mod 2**1)
             * 2**22) elsif 1 <= (A mod 2**10) then 864_026_624 else 0) else (((A / 2**15)
             * 2**31)
                      + (((((A / 2**10) mod 2**5) + 127) - 15) * 2**23))
             + ((A mod 2**10)
                     
             * 8192)) >= Lemma_Scales_Are_In_Order_Binary16_Part_1 (A)))) or else Is_Finite (A
             + 1))
             and then ((not (((((0 <= A) and then (A < 32768)) and then (Is_Finite (A)
             and then Is_Finite (A
                      + 1))) and then ((if ((A / 2**10) mod 2**5)
             = 0 then ((A / 2**15) * 2**31) + (if 512 <= (A mod 2**10) then 939_524_096
             + (((A mod 2**10) mod 2**9) * 16384) elsif 256 <= (A mod 2**10) then 931_135_488
             + (((A mod 2**10) mod 2**8) * 32768) elsif 128 <= (A mod 2**10) then 922_746_880
             + (((A mod 2**10) mod 2**7) * 65536) elsif 64 <= (A mod 2**10) then 914_358_272
             + (((A mod 2**10) mod 2**6) * 131_072) elsif 32 <= (A mod 2**10) then 905_969_664
             + (((A mod 2**10) mod 2**5) * 262_144) elsif 16 <= (A mod 2**10) then 897_581_056
             + (((A mod 2**10) mod 2**4) * 524_288) elsif 8 <= (A mod 2**10) then 889_192_448
             + (((A mod 2**10) mod 2**3) * 2**20) elsif 4 <= (A mod 2**10) then 880_803_840
             + (((A mod 2**10) mod 2**2) * 2**21) elsif 2 <= (A mod 2**10) then 872_415_232
             + (((A mod 2**10) mod 2**1) * 2**22) elsif 1 <= (A mod 2**10) then 864_026_624 else 0)
             else (((A / 2**15) * 2**31) + (((((A / 2**10) mod 2**5) + 127) - 15) * 2**23))
             + ((A mod 2**10)
                     
             * 8192)) >= Lemma_Scales_Are_In_Order_Binary16_Part_1 (A))) and then ((((A
             + 1) / 2**10) mod 2**5) = 0))) or else ((0 <= ((A + 1) mod 2**10))
             and then (((A
                      + 1) mod 2**10) < 1024)));

   function Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A : Lemma_Range_11) return Lemma_Range_12 is
     (if (A + 1) < 2 then (1 + (A + 1)) * 2**21 else (((A + 1) + 255) mod 2**8) * 2**23)
   with Ghost, Global => null;

   --  The number of a scale's pattern grows with the pattern, up to the sign bit.
   procedure Lemma_Scales_Are_In_Order_E8M0_Halved (A : Lemma_Range_11)
   with
     Ghost,
     Global => null,
     Pre => A /= 255
            and then (A + 1) /= 255,
     Post => (((if A < 2 then (1 + A) * 2**21 else ((A + 255) mod 2**8) * 2**23)
             < Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A)) or
                     
             else (Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A) = 2**31)) and then ((not ((0 <= A)
             and then (A < 128))) or else ((0 <= A) and then (A < 256))) and then ((not (((0 <= A) and then (A
             < 128)) and then (A /= 255))) or else ((0 <= (A + 1)) and then ((A + 1) < 256)))
             and then ((not (((0 <= A) and then (A < 128)) and then ((A /= 255) and then ((A
             + 1) /= 255))))
                      or else ((0 <= A) and then (A < 256))) and then ((not (((0
             <= A) and then (A < 128)) and then ((A /= 255) and then ((A + 1) /= 255)))) or
             else (A /= 255))
             and then ((not (((0 <= A) and then (A < 128)) and then ((A /= 255)
             and then ((A + 1) /= 255)))) or else ((0 <= (A + 1)) and then ((A + 1) < 256)))
             and then ((not (((0 <= A) and then (A < 128)) and then ((A /= 255) and then ((A
             + 1) /= 255))))
                      or else ((A + 1) /= 255)) and then ((not ((((0 <= A)
             and then (A < 128)) and then ((A /= 255) and then ((A + 1) /= 255))) and then ((if A < 2 then (1
             + A) * 2**21 else ((A + 255) mod 2**8)
             * 2**23) >= Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A)))) or else ((0 <= (A
             + 1))
                      and then ((A + 1) < 256))) and then ((not ((((0 <= A) and then (A
             < 128)) and then ((A /= 255) and then ((A + 1) /= 255))) and then ((if A < 2 then (1 + A) * 2**21
             else ((A + 255) mod 2**8) * 2**23) >= Lemma_Scales_Are_In_Order_E8M0_Halved_Part_1 (A)))) or
             else ((A
                      + 1) /= 255));

   function Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A : Lemma_Range_11) return Lemma_Range_13 is
     (if (((A + 1) / 2**3) mod 2**4) = 0 then (((A + 1) / 2**7) * 2**31) + (if 4 <= ((A
      + 1) mod 2**3) then 998_244_352 + ((((A + 1) mod 2**3) mod 2**2) * 2**21) elsif 2 <= ((A
      + 1) mod 2**3) then 989_855_744 + ((((A + 1) mod 2**3) mod 2**1) * 2**22) elsif 1 <= ((A
      + 1) mod 2**3) then 981_467_136 else 0) else ((((A + 1) / 2**7) * 2**31) + ((((((A
      + 1) / 2**3) mod 2**4) + 127) - 8) * 2**23)) + (((A + 1) mod 2**3) * 2**20))
   with Ghost, Global => null;

   --  The number of a scale's pattern grows with the pattern, up to the sign bit.
   procedure Lemma_Scales_Are_In_Order_E4M3_Halved (A : Lemma_Range_11)
   with
     Ghost,
     Global => null,
     Pre => (A mod 2**7) /= 127
            and then ((A + 1) mod 2**7) /= 127,
     Post => (((if ((A / 2**3) mod 2**4) = 0 then ((A / 2**7) * 2**31) + (if 4
             <= (A mod 2**3) then 998_244_352 + (((A mod 2**3) mod 2**2) * 2**21)
             elsif 2
                      <= (A mod 2**3) then 989_855_744 + (((A mod 2**3) mod 2**1)
             * 2**22) elsif 1 <= (A mod 2**3) then 981_467_136 else 0) else (((A / 2**7)
             * 2**31)
                      + (((((A / 2**3) mod 2**4) + 127) - 8) * 2**23)) + ((A mod 2**3)
             * 2**20))
                     
             < Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A)) or
                     
             else (Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A) = 2**31)) and then ((not ((0 <= A)
             and then (A < 128))) or else ((0 <= A) and then (A < 256))) and then ((not (((0 <= A) and then (A
             < 128)) and then ((A mod 2**7) /= 127))) or else ((0 <= (A + 1)) and then ((A + 1)
             < 256)))
             and then ((not (((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))) or else ((0 <= A)
             and then (A < 256))) and then ((not (((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))) or
             else ((A mod 2**7) /= 127))
             and then ((not ((((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))
             and then (((A / 2**3) mod 2**4) = 0))) or else ((0 <= (A mod 2**3)) and then ((A mod 2**3)
             < 8)))
             and then ((not (((0 <= A) and then (A < 128)) and then (((A mod 2**7) /= 127)
             and then (((A
                      + 1) mod 2**7) /= 127)))) or else ((0 <= (A + 1))
             and then ((A + 1) < 256))) and then ((not (((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))) or else (((A
             + 1) mod 2**7) /= 127))
             and then ((not ((((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127))) and then ((((A
             + 1) / 2**3) mod 2**4) = 0))) or else ((0 <= ((A + 1) mod 2**3)) and then (((A + 1) mod 2**3)
             < 8)))
             and then ((not ((((0 <= A) and then (A < 128))
             and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))
             and then ((if ((A / 2**3) mod 2**4) = 0 then ((A / 2**7) * 2**31) + (if 4
             <= (A mod 2**3) then 998_244_352 + (((A mod 2**3) mod 2**2) * 2**21) elsif 2
             <= (A mod 2**3) then 989_855_744 + (((A mod 2**3) mod 2**1) * 2**22)
             elsif 1
                      <= (A mod 2**3) then 981_467_136 else 0) else (((A / 2**7)
             * 2**31)
                      + (((((A / 2**3) mod 2**4) + 127) - 8) * 2**23))
             + ((A mod 2**3)
                     
             * 2**20)) >= Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A)))) or else ((0 <= (A
             + 1))
                      and then ((A + 1) < 256))) and then ((not ((((0 <= A) and then (A
             < 128)) and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))
             and then ((if ((A / 2**3) mod 2**4) = 0 then ((A / 2**7) * 2**31) + (if 4
             <= (A mod 2**3) then 998_244_352 + (((A mod 2**3) mod 2**2) * 2**21) elsif 2
             <= (A mod 2**3) then 989_855_744 + (((A mod 2**3) mod 2**1) * 2**22)
             elsif 1
                      <= (A mod 2**3) then 981_467_136 else 0) else (((A / 2**7)
             * 2**31)
                      + (((((A / 2**3) mod 2**4) + 127) - 8) * 2**23))
             + ((A mod 2**3)
                     
             * 2**20)) >= Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A)))) or
             else (((A
                      + 1) mod 2**7) /= 127)) and then ((not (((((0 <= A) and then (A
             < 128)) and then (((A mod 2**7) /= 127) and then (((A + 1) mod 2**7) /= 127)))
             and then ((if ((A / 2**3) mod 2**4) = 0 then ((A / 2**7) * 2**31) + (if 4
             <= (A mod 2**3) then 998_244_352 + (((A mod 2**3) mod 2**2) * 2**21) elsif 2
             <= (A mod 2**3) then 989_855_744 + (((A mod 2**3) mod 2**1) * 2**22)
             elsif 1
                      <= (A mod 2**3) then 981_467_136 else 0) else (((A / 2**7)
             * 2**31)
                      + (((((A / 2**3) mod 2**4) + 127) - 8) * 2**23))
             + ((A mod 2**3)
                     
             * 2**20)) >= Lemma_Scales_Are_In_Order_E4M3_Halved_Part_1 (A)))
             and then ((((A
                      + 1) / 2**3) mod 2**4) = 0))) or else ((0 <= ((A
             + 1) mod 2**3)) and then (((A + 1) mod 2**3) < 8)));

   function Lemma_E2m1_Errs_By_One_Part_1 (U : Lemma_Range_14; W : Lemma_Range_14) return Lemma_Range_15 is
     (W - (if (W * 2) < U then 0 elsif (W * 2) < (U * 3) then U elsif (W * 2) < (U * 5) then U * 2 elsif (W
      * 2) < (U * 7) then U * 3 elsif (W * 2) < (U * 10) then U * 4 elsif (W * 2) < (U * 14) then U * 6
      elsif (W * 2) < (U * 20) then U * 8 else U * 12))
   with Ghost, Global => null;

   --  The nearest E2M1 magnitude (here doubled) to one within the range is at most 1 (here 2) scales away.
   procedure Lemma_E2m1_Errs_By_One (U : Lemma_Range_14; W : Lemma_Range_14)
   with
     Ghost,
     Global => null,
     Pre => W <= (U * 12),
     Post => abs (Lemma_E2m1_Errs_By_One_Part_1 (U, W)) <= (U * 2) and then ((not ((0 <= U) and then ((0 <= W)
             and then (W <= (U * 12))))) or else (0 <= U));

   function Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 (U : Lemma_Range_16; W : Lemma_Range_17) return Lemma_Range_18 is
     (W - ((U * (-127)) + (if (W * 2) < (((U * (-127)) * 2) + (U * 23)) then 0 elsif (W * 2) < (((U * (-127))
      * 2) + (U * 67)) then U * 23 elsif (W * 2) < (((U * (-127)) * 2) + (U * 106)) then U * 44 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 140)) then U * 62 elsif (W * 2) < (((U * (-127)) * 2) + (U * 170)) then U
      * 78 elsif (W * 2) < (((U * (-127)) * 2) + (U * 197)) then U * 92 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 222)) then U * 105 elsif (W * 2) < (((U * (-127)) * 2) + (U * 245)) then U * 117 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 268)) then U * 128 elsif (W * 2) < (((U * (-127)) * 2) + (U * 292)) then U
      * 140 elsif (W * 2) < (((U * (-127)) * 2) + (U * 317)) then U * 152 elsif (W * 2) < (((U * (-127)) * 2)
      + (U * 345)) then U * 165 elsif (W * 2) < (((U * (-127)) * 2) + (U * 376)) then U * 180 elsif (W * 2)
      < (((U * (-127)) * 2) + (U * 412)) then U * 196 elsif (W * 2) < (((U * (-127)) * 2) + (U * 456)) then U
      * 216 else U * 240)))
   with Ghost, Global => null;

   --  The nearest level of IQ4_NL to a weight within the range is at most 12 scales away.
   procedure Lemma_Iq4_Nl_Errs_By_Half_A_Gap (U : Lemma_Range_16; W : Lemma_Range_17)
   with
     Ghost,
     Global => null,
     Pre => (U * (-127)) <= W
            and then W <= (U * 113),
     Post => abs (Lemma_Iq4_Nl_Errs_By_Half_A_Gap_Part_1 (U, W)) <= (U * 12) and then ((not ((0 <= U)
             and then (((U * (-127)) <= W) and then (W <= (U * 113))))) or else (0 <= U));

   --  GPTQ's zero points from 1 are read as they were before they were stored.
   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_4 (Zero : Lemma_Range_19)
   with
     Ghost,
     Global => null,
     Post => (((Zero - 1) mod 2**4) + 1) = Zero and then ((not ((1 <= Zero) and then (Zero < 16))) or else ((0
             <= Zero) and then (Zero < 16))) and then ((not ((1 <= Zero) and then (Zero < 16))) or else ((0
             <= ((Zero - 1) mod 2**4)) and then (((Zero - 1) mod 2**4) < 16)));

   --  GPTQ's zero points from 1 are read as they were before they were stored.
   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_3 (Zero : Lemma_Range_20)
   with
     Ghost,
     Global => null,
     Post => (((Zero - 1) mod 2**3) + 1) = Zero and then ((not ((1 <= Zero) and then (Zero < 8))) or else ((0
             <= Zero) and then (Zero < 8))) and then ((not ((1 <= Zero) and then (Zero < 8))) or else ((0
             <= ((Zero - 1) mod 2**3)) and then (((Zero - 1) mod 2**3) < 8)));

   --  It fails, and is no lemma: GPTQ would keep a zero point of 0 too. It does not: it is stored as the largest, and read as one more.
   function Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_4 (Zero : Lemma_Range_1) return Boolean is
     ((((Zero - 1) mod 2**4) + 1) = Zero
      and then ((not ((0 <= Zero) and then (Zero < 16))) or else ((0 <= Zero) and then (Zero < 16)))
      and then ((not ((0 <= Zero) and then (Zero < 16))) or else ((0 <= ((Zero - 1) mod 2**4))
               and then (((Zero - 1) mod 2**4) < 16))))
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: GPTQ would keep a zero point of 0 too. It does not: it is stored as the largest, and read as one more.
   function Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_3 (Zero : Lemma_Range_4) return Boolean is
     ((((Zero - 1) mod 2**3) + 1) = Zero
      and then ((not ((0 <= Zero) and then (Zero < 8))) or else ((0 <= Zero) and then (Zero < 8)))
      and then ((not ((0 <= Zero) and then (Zero < 8))) or else ((0 <= ((Zero - 1) mod 2**3)) and then (((Zero
               - 1) mod 2**3) < 8))))
   with
     Ghost,
     Global => null;

   --  It fails, and is no lemma: GPTQ's stored zero points could be read as AWQ's. They cannot: every one is off by one.
   function Claim_Zero_Points_Are_Read_Alike (Stored : Lemma_Range_1) return Boolean is
     ((Stored + 1) = Stored
      and then ((not ((0 <= Stored) and then (Stored < 16))) or else ((0 <= Stored) and then (Stored < 16))))
   with
     Ghost,
     Global => null;

   function Claim_Awq_Words_Are_In_Order_Part_1 (Data : Bytes_4) return Boolean is
     (((((0 <= Unsigned_64 (Data (0))) and then (Unsigned_64 (Data (0)) < 256)) and then ((0
      <= Unsigned_64 (Data (1))) and then (Unsigned_64 (Data (1)) < 256))) and then ((0
      <= Unsigned_64 (Data (2))) and then (Unsigned_64 (Data (2)) < 256))) and then ((0
      <= Unsigned_64 (Data (3))) and then (Unsigned_64 (Data (3)) < 256)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: AWQ's words could be read in order. They cannot.
   function Claim_Awq_Words_Are_In_Order (Data : Bytes_4) return Boolean is
     ((Unsigned_64 (Data (2)) and 15) = (Shift_Right (Unsigned_64 (Data (0)), 4) and 15)
      and then (Shift_Right (Unsigned_64 (Data (0)), 4) and 15) = (Unsigned_64 (Data (1)) and 15)
      and then (Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
               = (Shift_Right (Unsigned_64 (Data (1)), 4) and 15)
      and then (Unsigned_64 (Data (1)) and 15) = (Unsigned_64 (Data (2)) and 15)
      and then (Unsigned_64 (Data (3)) and 15) = (Shift_Right (Unsigned_64 (Data (2)), 4) and 15)
      and then (Shift_Right (Unsigned_64 (Data (1)), 4) and 15) = (Unsigned_64 (Data (3)) and 15)
      and then ((not Claim_Awq_Words_Are_In_Order_Part_1 (Data)) or
               else Claim_Awq_Words_Are_In_Order_Part_1 (Data)))
   with
     Ghost,
     Global => null;

   function Lemma_Paper43_Survives_Packing_Part_1 (N1 : Lemma_Range_21; N2 : Lemma_Range_22) return Boolean is
     ((((-8) <= N1) and then (N1 <= 7)) and then (((-4) <= N2) and then (N2 <= 3)))
   with Ghost, Global => null;

   --  The paper's signed codes come back from their byte, which is the septet of s43 for the same bits.
   procedure Lemma_Paper43_Survives_Packing (N1 : Lemma_Range_21; N2 : Lemma_Range_22)
   with
     Ghost,
     Global => null,
     Post => (if 8 <= ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) then ((((N1 mod 2**4)
             * 8)
                      + (N2 mod 2**3)) / 2**3) - 16 else (((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) / 2**3) = N1 and then (if 4 <= ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) mod 2**3) then ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) - 8
             else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) = N2
             and then ((not Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)) or
                     
             else Lemma_Paper43_Survives_Packing_Part_1 (N1, N2))
            
             and then ((not Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)) or else ((0
             <= (((N1 mod 2**4)
                      * 8) + (N2 mod 2**3))) and then ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) < 128))) and then ((not Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)) or
             else ((0 <= ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3)) and then (((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) / 2**3)
                      < 16)))
             and then ((not Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)) or else ((0
             <= ((((N1 mod 2**4)
                      * 8) + (N2 mod 2**3)) mod 2**3))
             and then (((((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) < 8)))
             and then ((not (Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)
             and then (((if 8
                      <= ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) / 2**3) then ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) - 16
             else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) = N1) and then ((if 4 <= ((((N1 mod 2**4)
             * 8)
                      + (N2 mod 2**3)) mod 2**3) then ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) mod 2**3) - 8 else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) = N2)))) or
             else ((0
                      <= (N1 mod 2**4)) and then ((N1 mod 2**4) < 16)))
             and then ((not (Lemma_Paper43_Survives_Packing_Part_1 (N1, N2)
             and then (((if 8
                      <= ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) / 2**3) then ((((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) - 16
             else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) / 2**3) = N1) and then ((if 4 <= ((((N1 mod 2**4)
             * 8)
                      + (N2 mod 2**3)) mod 2**3) then ((((N1 mod 2**4) * 8)
             + (N2 mod 2**3)) mod 2**3) - 8 else (((N1 mod 2**4) * 8) + (N2 mod 2**3)) mod 2**3) = N2)))) or
             else ((0
                      <= (N2 mod 2**3)) and then ((N2 mod 2**3) < 8)));

   --  Each of 128 bytes is the byte of its codes; the eighth bit is unused.
   procedure Lemma_Paper43_Survives_Unpacking (Byte : Lemma_Range_11)
   with
     Ghost,
     Global => null,
     Post => ((((if 8 <= (Byte / 2**3) then (Byte / 2**3) - 16 else Byte / 2**3) mod 2**4)
             * 8)
                      + ((if 4 <= (Byte mod 2**3) then (Byte mod 2**3) - 8
             else Byte mod 2**3) mod 2**3))
                      = Byte and then ((not ((0 <= Byte)
             and then (Byte < 128))) or else ((0 <= Byte) and then (Byte < 128))) and then ((not ((0 <= Byte)
             and then (Byte < 128))) or else ((0 <= (Byte / 2**3)) and then ((Byte / 2**3)
             < 16)))
             and then ((not ((0 <= Byte) and then (Byte < 128))) or else ((0
             <= (Byte mod 2**3))
                      and then ((Byte mod 2**3) < 8))) and then ((not ((0
             <= Byte) and then (Byte < 128))) or else ((((-8) <= (if 8 <= (Byte / 2**3) then (Byte / 2**3)
             - 16 else Byte / 2**3)) and then ((if 8 <= (Byte / 2**3) then (Byte / 2**3) - 16
             else Byte / 2**3) <= 7)) and then (((-4) <= (if 4 <= (Byte mod 2**3) then (Byte mod 2**3) - 8
             else Byte mod 2**3))
                      and then ((if 4
             <= (Byte mod 2**3) then (Byte mod 2**3) - 8 else Byte mod 2**3) <= 3))));

   --  It fails, and is no lemma: One term more would also fit 32 bits. It does not: LARGEST_K is the largest length for all codebooks.
   function Claim_Longer_Sums_Fit_Int32 (K : Lemma_Range_23) return Boolean is
     ((K * 16256) <= (2**31 - 1))
   with
     Ghost,
     Global => null;

   --  A group's contribution, its scales included, fits 64 bits, and so does each of its two products.
   procedure Lemma_Contributions_Fit_Int64 (Lo : Units; U : Scale_Range_29; Dot : Lemma_Range_24; Total : Lemma_Range_25)
   with
     Ghost,
     Global => null,
     Post => abs (Lo * Total) <= (2**63 - 1) and then abs (U * Dot) <= (2**63 - 1) and then abs ((Lo * Total)
             + (U * Dot)) <= (2**63 - 1);

   --  An error of at most `bound` in a weight changes its product with an activation by at most |a| * bound.
   procedure Lemma_A_Term_Errs_By_Its_Weight (A : Lemma_Range_26; Error : Lemma_Range_17; Bound : Lemma_Range_17)
   with
     Ghost,
     Global => null,
     Pre => (-Bound) <= Error
            and then Error <= Bound,
     Post => abs (A * Error) <= (abs A * Bound);

   --  By induction over the columns: a layer's output errs by at most the sum of |a| * unit * (largest gap) / 2.
   procedure Lemma_Output_Error_Adds_Up (Y : Lemma_Range_27; Exact : Lemma_Range_27; Bound : Lemma_Range_27; T : Lemma_Range_27; Term : Lemma_Range_27; Step : Lemma_Range_27)
   with
     Ghost,
     Global => null,
     Pre => abs (Y - Exact) <= Bound
            and then abs (T - Term) <= Step,
     Post => abs ((Y + T) - (Exact + Term)) <= (Bound + Step);

   --  A weight's share of its group's contribution is its lattice value times the activation, exactly.
   procedure Lemma_Contribution_Is_The_Exact_Product (Lo : Lemma_Range_28; U : Lemma_Range_28; N : Lemma_Range_29; A : Lemma_Range_26)
   with
     Ghost,
     Global => null,
     Post => ((Lo * A) + (U * (N * A))) = (A * (Lo + (U * N))) and then ((not ((((-127) <= N) and then (N
             <= 127)) and then (((-128) <= A) and then (A <= 127)))) or else (((-127) <= N) and then (N
             <= 127)))
             and then ((not ((((-127) <= N) and then (N <= 127)) and then (((-128)
             <= A) and then (A <= 127)))) or else (((-128) <= A) and then (A <= 127)));

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
     Post => Representable (Scale_Units (Bits));

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_0 (Q : Lemma_Range_30)
   with
     Ghost,
     Global => null,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_1 (Q : Lemma_Range_31)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**1) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_2 (Q : Lemma_Range_32)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**2) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_3 (Q : Lemma_Range_33)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**3) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_4 (Q : Lemma_Range_34)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**4) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_5 (Q : Lemma_Range_35)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**5) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_6 (Q : Lemma_Range_36)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**6) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_7 (Q : Lemma_Range_37)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**7) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_8 (Q : Lemma_Range_38)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**8) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_9 (Q : Lemma_Range_39)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**9) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_10 (Q : Lemma_Range_40)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**10) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_11 (Q : Lemma_Range_41)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**11) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_12 (Q : Lemma_Range_42)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**12) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_13 (Q : Lemma_Range_43)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**13) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_14 (Q : Lemma_Range_44)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**14) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_15 (Q : Lemma_Range_45)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**15) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_16 (Q : Lemma_Range_46)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**16) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_17 (Q : Lemma_Range_47)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**17) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_18 (Q : Lemma_Range_48)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**18) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_19 (Q : Lemma_Range_49)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**19) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_20 (Q : Lemma_Range_50)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**20) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_21 (Q : Lemma_Range_51)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**21) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_22 (Q : Lemma_Range_52)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**22) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_23 (Q : Lemma_Range_53)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**23) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  A number of at most 24 significant bits is rounded to itself.
   procedure Lemma_Rounding_Is_Idempotent_Shift_24 (Q : Lemma_Range_28)
   with
     Ghost,
     Global => null,
     Pre => (Q mod 2**24) = 0,
     Post => Round_Binary32_26 (Q) = Q;

   --  Any stored unit times any codebook entry has at most 24 significant bits: exact in binary32.
   procedure Lemma_Product_Is_Exact (Bits : Lemma_Range_9; N : Lemma_Range_11)
   with
     Ghost,
     Global => null,
     Pre => Is_Finite (Bits),
     Post => (abs (Scale_Units (Bits) * N) < 2**24) or else (if abs (Scale_Units (Bits)
             * N)
                      < 2**25 then ((Scale_Units (Bits) * N) mod 2**1) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**26 then ((Scale_Units (Bits) * N) mod 2**2) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**27 then ((Scale_Units (Bits) * N) mod 2**3) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**28 then ((Scale_Units (Bits) * N) mod 2**4) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**29 then ((Scale_Units (Bits) * N) mod 2**5) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**30 then ((Scale_Units (Bits) * N) mod 2**6) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**31 then ((Scale_Units (Bits) * N) mod 2**7) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**32 then ((Scale_Units (Bits) * N) mod 2**8) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**33 then ((Scale_Units (Bits) * N) mod 2**9) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**34 then ((Scale_Units (Bits) * N) mod 2**10) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**35 then ((Scale_Units (Bits) * N) mod 2**11) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**36 then ((Scale_Units (Bits) * N) mod 2**12) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**37 then ((Scale_Units (Bits) * N) mod 2**13) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**38 then ((Scale_Units (Bits) * N) mod 2**14) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**39 then ((Scale_Units (Bits) * N) mod 2**15) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**40 then ((Scale_Units (Bits) * N) mod 2**16) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**41 then ((Scale_Units (Bits) * N) mod 2**17) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**42 then ((Scale_Units (Bits) * N) mod 2**18) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**43 then ((Scale_Units (Bits) * N) mod 2**19) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**44 then ((Scale_Units (Bits) * N) mod 2**20) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**45 then ((Scale_Units (Bits) * N) mod 2**21) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**46 then ((Scale_Units (Bits) * N) mod 2**22) = 0
             elsif abs (Scale_Units (Bits) * N) < 2**47 then ((Scale_Units (Bits) * N) mod 2**23) = 0
             else (abs (Scale_Units (Bits) * N) < 2**48) and then (((Scale_Units (Bits) * N) mod 2**24) = 0));

   --  Where the product is exact (`product_is_exact`), multiply-then-add and fused multiply-add agree.
   procedure Lemma_Dequantizing_Ignores_Contraction (Lo : Units; Product : Lemma_Range_54; Stored : Lemma_Range_28)
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
     Post => Scale_Pattern ([Unsigned_8 (Scale_Byte_0 (Bits)),
             Unsigned_8 (Scale_Byte_1 (Bits))])
                      = Bits and then Scale_Byte_0 (Bits)
             = (Bits mod 2**8);

   function Claim_Paper_Error_Bound_Lane_0_Part_1 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_55 is
     (if ((((-Int'Min (X, W)) - (-Int'Min (X, W))) * 2) < 1) or else (((((-Int'Min (X, W))
      - (-Int'Min (X, W))) * 2) = 1) and then (((-Int'Min (X, W)) mod 2**1) = 0)) then (-Int'Min (X, W))
      else (-Int'Min (X, W)) + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_2 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_56 is
     (((W + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)) - (W
      + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X))) * 2)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_3 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_57 is
     (if (Claim_Paper_Error_Bound_Lane_0_Part_2 (W, X) < 1) or
      else ((Claim_Paper_Error_Bound_Lane_0_Part_2 (W, X) = 1) and then (((W
      + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)) mod 2**1) = 0)) then W
      + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X) else (W + Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X))
      + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_0_Part_4 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_58 is
     (W - (Int'Max (Int'Min (Claim_Paper_Error_Bound_Lane_0_Part_3 (W, X), 7), (-8))
      - Claim_Paper_Error_Bound_Lane_0_Part_1 (W, X)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: In a group of two weights, in units of its scale, the paper's error is at most half the scale. It is not.
   function Claim_Paper_Error_Bound_Lane_0 (W : Lemma_Range_27; X : Lemma_Range_27) return Boolean is
     ((abs (Claim_Paper_Error_Bound_Lane_0_Part_4 (W, X)) * 2) <= 1)
   with
     Ghost,
     Global => null,
     Pre => Int'Max (abs X, abs W) = 7;

   function Claim_Paper_Error_Bound_Lane_1_Part_1 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_55 is
     (if ((((-Int'Min (X, W)) - (-Int'Min (X, W))) * 2) < 1) or else (((((-Int'Min (X, W))
      - (-Int'Min (X, W))) * 2) = 1) and then (((-Int'Min (X, W)) mod 2**1) = 0)) then (-Int'Min (X, W))
      else (-Int'Min (X, W)) + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_2 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_56 is
     (((W + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)) - (W
      + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X))) * 2)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_3 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_57 is
     (if (Claim_Paper_Error_Bound_Lane_1_Part_2 (W, X) < 1) or
      else ((Claim_Paper_Error_Bound_Lane_1_Part_2 (W, X) = 1) and then (((W
      + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)) mod 2**1) = 0)) then W
      + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X) else (W + Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X))
      + 1)
   with Ghost, Global => null;

   function Claim_Paper_Error_Bound_Lane_1_Part_4 (W : Lemma_Range_27; X : Lemma_Range_27) return Lemma_Range_58 is
     (W - (Int'Max (Int'Min (Claim_Paper_Error_Bound_Lane_1_Part_3 (W, X), 3), (-4))
      - Claim_Paper_Error_Bound_Lane_1_Part_1 (W, X)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: In a group of two weights, in units of its scale, the paper's error is at most half the scale. It is not.
   function Claim_Paper_Error_Bound_Lane_1 (W : Lemma_Range_27; X : Lemma_Range_27) return Boolean is
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

end Septet.Binary16.Lemmas;
