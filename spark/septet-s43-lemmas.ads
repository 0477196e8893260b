--  Written by `septet codegen`: theorems about format s43, from the spec with fingerprint c543feb21acf472f88a8b8ae7b0e7f1b289975f31192b988128aad6266d766ef
package Septet.S43.Lemmas with Pure, SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   subtype Lemma_Range_1 is Int range (-128) .. 127;
   subtype Lemma_Range_2 is Int range (-13440) .. 13335;
   subtype Lemma_Range_3 is Int range 0 .. 132_103;
   subtype Lemma_Range_4 is Int range (-2**56) .. 2**56;
   subtype Lemma_Range_5 is Int range 0 .. 1023;
   subtype Lemma_Range_6 is Int range (-72_057_594_037_941_376) .. 72_057_594_037_941_271;
   subtype Lemma_Range_7 is Int range (-2**48) .. 2**48;
   subtype Lemma_Range_8 is Int range 0 .. 2**48;
   subtype Lemma_Range_9 is Int range 1 .. 2**48;
   subtype Lemma_Range_10 is Int range (-1_098_974_756_864) .. 2**36;
   subtype Lemma_Range_11 is Int range (-2**36) .. 2**36;
   subtype Lemma_Range_12 is Int range (-2**36) .. 1_098_974_756_864;
   subtype Lemma_Range_13 is Int range 84 .. 105;
   subtype Lemma_Range_14 is Int range 77 .. 105;
   subtype Lemma_Range_15 is Int range 70 .. 105;
   subtype Lemma_Range_16 is Int range 63 .. 105;
   subtype Lemma_Range_17 is Int range 56 .. 105;
   subtype Lemma_Range_18 is Int range 49 .. 105;
   subtype Lemma_Range_19 is Int range 42 .. 105;
   subtype Lemma_Range_20 is Int range 35 .. 105;
   subtype Lemma_Range_21 is Int range 28 .. 105;
   subtype Lemma_Range_22 is Int range 21 .. 105;
   subtype Lemma_Range_23 is Int range 14 .. 105;
   subtype Lemma_Range_24 is Int range 7 .. 105;
   subtype Lemma_Range_25 is Int range 0 .. 105;
   subtype Lemma_Range_26 is Int range 91 .. 105;
   subtype Lemma_Range_27 is Int range (-2_197_949_513_728) .. 232_982_648_455_168;
   subtype Lemma_Range_28 is Int range 0 .. 6;
   subtype Lemma_Range_29 is Int range 60 .. 105;
   subtype Lemma_Range_30 is Int range 45 .. 105;
   subtype Lemma_Range_31 is Int range 30 .. 105;
   subtype Lemma_Range_32 is Int range 15 .. 105;
   subtype Lemma_Range_33 is Int range 75 .. 105;
   subtype Lemma_Range_34 is Int range 0 .. (2**24 - 1);
   subtype Lemma_Range_35 is Int range 0 .. 1_761_607_575;
   subtype Lemma_Range_36 is Int range (-1_761_607_575) .. 1_761_607_575;
   subtype Lemma_Range_37 is Int range 0 .. 2**56;
   subtype Lemma_Range_38 is Int range (-2**56) .. 1_098_974_756_864;
   subtype Lemma_Range_39 is Int range (-686_273_266_787_474) .. 20_932_852_512;
   subtype Lemma_Range_40 is Int range (-686_273_266_787_474) .. 686_273_266_787_474;
   subtype Lemma_Range_41 is Int range 0 .. 2;
   subtype Lemma_Range_42 is Int range (-686_273_266_787_475) .. 20_932_852_512;
   subtype Lemma_Range_43 is Int range 0 .. 3;
   subtype Lemma_Range_44 is Int range (-686_273_266_787_477) .. 20_932_852_512;
   subtype Lemma_Range_45 is Int range (-686_273_266_787_481) .. 20_932_852_512;
   subtype Lemma_Range_46 is Int range 0 .. 30;
   subtype Lemma_Range_47 is Int range (-686_273_266_787_489) .. 20_932_852_512;
   subtype Lemma_Range_48 is Int range 0 .. 31;
   subtype Lemma_Range_49 is Int range 0 .. 62;
   subtype Lemma_Range_50 is Int range (-686_273_266_787_505) .. 20_932_852_512;
   subtype Lemma_Range_51 is Int range 0 .. 63;
   subtype Lemma_Range_52 is Int range 0 .. 126;
   subtype Lemma_Range_53 is Int range (-686_273_266_787_537) .. 20_932_852_512;
   subtype Lemma_Range_54 is Int range 0 .. 254;
   subtype Lemma_Range_55 is Int range (-686_273_266_787_601) .. 20_932_852_512;
   subtype Lemma_Range_56 is Int range 0 .. 510;
   subtype Lemma_Range_57 is Int range (-686_273_266_787_729) .. 20_932_852_512;
   subtype Lemma_Range_58 is Int range 0 .. 511;
   subtype Lemma_Range_59 is Int range 0 .. 1022;
   subtype Lemma_Range_60 is Int range (-686_273_266_787_985) .. 20_932_852_512;
   subtype Lemma_Range_61 is Int range 0 .. 2046;
   subtype Lemma_Range_62 is Int range (-686_273_266_788_497) .. 20_932_852_512;
   subtype Lemma_Range_63 is Int range 0 .. 2047;
   subtype Lemma_Range_64 is Int range 0 .. 4094;
   subtype Lemma_Range_65 is Int range (-686_273_266_789_521) .. 20_932_852_512;
   subtype Lemma_Range_66 is Int range 0 .. 4095;
   subtype Lemma_Range_67 is Int range 0 .. 8190;
   subtype Lemma_Range_68 is Int range (-686_273_266_791_569) .. 20_932_852_512;
   subtype Lemma_Range_69 is Int range 0 .. 8191;
   subtype Lemma_Range_70 is Int range 0 .. 16382;
   subtype Lemma_Range_71 is Int range (-686_273_266_795_665) .. 20_932_852_512;
   subtype Lemma_Range_72 is Int range 0 .. 16383;
   subtype Lemma_Range_73 is Int range 0 .. 32766;
   subtype Lemma_Range_74 is Int range (-686_273_266_803_857) .. 20_932_852_512;
   subtype Lemma_Range_75 is Int range 0 .. 32767;
   subtype Lemma_Range_76 is Int range 0 .. 65534;
   subtype Lemma_Range_77 is Int range (-686_273_266_820_241) .. 20_932_852_512;
   subtype Lemma_Range_78 is Int range 0 .. 131_070;
   subtype Lemma_Range_79 is Int range (-686_273_266_853_009) .. 20_932_852_512;
   subtype Lemma_Range_80 is Int range 0 .. 131_071;
   subtype Lemma_Range_81 is Int range 0 .. 262_142;
   subtype Lemma_Range_82 is Int range (-686_273_266_918_545) .. 20_932_852_512;
   subtype Lemma_Range_83 is Int range 0 .. 262_143;
   subtype Lemma_Range_84 is Int range 0 .. 524_286;
   subtype Lemma_Range_85 is Int range (-686_273_267_049_617) .. 20_932_852_512;
   subtype Lemma_Range_86 is Int range 0 .. 524_287;
   subtype Lemma_Range_87 is Int range 0 .. 1_048_574;
   subtype Lemma_Range_88 is Int range (-686_273_267_311_761) .. 20_932_852_512;
   subtype Lemma_Range_89 is Int range 0 .. 1_048_575;
   subtype Lemma_Range_90 is Int range 0 .. 2_097_150;
   subtype Lemma_Range_91 is Int range (-686_273_267_836_049) .. 20_932_852_512;
   subtype Lemma_Range_92 is Int range 0 .. (2**21 - 1);
   subtype Lemma_Range_93 is Int range 0 .. 4_194_302;
   subtype Lemma_Range_94 is Int range (-686_273_268_884_625) .. 20_932_852_512;
   subtype Lemma_Range_95 is Int range 0 .. (2**22 - 1);
   subtype Lemma_Range_96 is Int range 0 .. 8_388_606;
   subtype Lemma_Range_97 is Int range (-686_273_270_981_777) .. 20_932_852_512;
   subtype Lemma_Range_98 is Int range 0 .. (2**23 - 1);
   subtype Lemma_Range_99 is Int range 0 .. 16_777_214;
   subtype Lemma_Range_100 is Int range (-686_273_275_176_081) .. 20_932_852_512;
   subtype Lemma_Range_101 is Int range 0 .. 33_554_430;
   subtype Lemma_Range_102 is Int range (-686_273_283_564_689) .. 20_932_852_512;
   subtype Lemma_Range_103 is Int range 0 .. (2**25 - 1);
   subtype Lemma_Range_104 is Int range 0 .. 67_108_862;
   subtype Lemma_Range_105 is Int range (-686_273_300_341_905) .. 20_932_852_512;
   subtype Lemma_Range_106 is Int range 0 .. (2**26 - 1);
   subtype Lemma_Range_107 is Int range 0 .. 134_217_726;
   subtype Lemma_Range_108 is Int range (-686_273_333_896_337) .. 20_932_852_512;
   subtype Lemma_Range_109 is Int range 0 .. (2**27 - 1);
   subtype Lemma_Range_110 is Int range 0 .. 268_435_454;
   subtype Lemma_Range_111 is Int range (-686_273_401_005_201) .. 20_932_852_512;
   subtype Lemma_Range_112 is Int range 0 .. (2**28 - 1);
   subtype Lemma_Range_113 is Int range 0 .. 536_870_910;
   subtype Lemma_Range_114 is Int range (-686_273_535_222_929) .. 20_932_852_512;
   subtype Lemma_Range_115 is Int range 0 .. (2**29 - 1);
   subtype Lemma_Range_116 is Int range 0 .. 1_073_741_822;
   subtype Lemma_Range_117 is Int range (-686_273_803_658_385) .. 20_932_852_512;
   subtype Lemma_Range_118 is Int range 0 .. 2**40;
   subtype Lemma_Range_119 is Int range 0 .. 0;
   subtype Lemma_Range_120 is Int range 0 .. 4;
   subtype Lemma_Range_121 is Int range 0 .. 5;
   subtype Lemma_Range_122 is Int range 0 .. 8;
   subtype Lemma_Range_123 is Int range 0 .. 9;
   subtype Lemma_Range_124 is Int range 0 .. 10;
   subtype Lemma_Range_125 is Int range 0 .. 11;
   subtype Lemma_Range_126 is Int range 0 .. 12;
   subtype Lemma_Range_127 is Int range 0 .. 13;

   function Lemma_Pairs_Fit_Int16_Part_1 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_2 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_3 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98,
      when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_4 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91,
      when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_5 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0
      * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_6 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0
      * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_7 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0
      * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_8 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 6 => A0 * 42, when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0
      * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0
      * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_9 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 5 => A0 * 35, when 6 => A0 * 42, when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0
      * 63, when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0
      * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_10 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 4 => A0 * 28, when 5 => A0 * 35, when 6 => A0 * 42, when 7 => A0 * 49, when 8 => A0
      * 56, when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91,
      when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_11 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 3 => A0 * 21, when 4 => A0 * 28, when 5 => A0 * 35, when 6 => A0 * 42, when 7 => A0
      * 49, when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84,
      when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_12 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 2 => A0 * 14, when 3 => A0 * 21, when 4 => A0 * 28, when 5 => A0 * 35, when 6 => A0
      * 42, when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0 * 70, when 11 => A0 * 77,
      when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_13 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 1 => A0 * 7, when 2 => A0 * 14, when 3 => A0 * 21, when 4 => A0 * 28, when 5 => A0
      * 35, when 6 => A0 * 42, when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0 * 63, when 10 => A0 * 70,
      when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98, when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_14 (C0 : Code_0; A0 : Lemma_Range_1) return Lemma_Range_2 is
     (case C0 is when 0 => 0, when 1 => A0 * 7, when 2 => A0 * 14, when 3 => A0 * 21, when 4 => A0 * 28,
      when 5 => A0 * 35, when 6 => A0 * 42, when 7 => A0 * 49, when 8 => A0 * 56, when 9 => A0 * 63,
      when 10 => A0 * 70, when 11 => A0 * 77, when 12 => A0 * 84, when 13 => A0 * 91, when 14 => A0 * 98,
      when others => A0 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_15 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 5 => A1 * 75, when 6 => A1 * 90, when others => A1 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_16 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 4 => A1 * 60, when 5 => A1 * 75, when 6 => A1 * 90, when others => A1 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_17 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 3 => A1 * 45, when 4 => A1 * 60, when 5 => A1 * 75, when 6 => A1 * 90,
      when others => A1 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_18 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 2 => A1 * 30, when 3 => A1 * 45, when 4 => A1 * 60, when 5 => A1 * 75, when 6 => A1
      * 90, when others => A1 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_19 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 1 => A1 * 15, when 2 => A1 * 30, when 3 => A1 * 45, when 4 => A1 * 60, when 5 => A1
      * 75, when 6 => A1 * 90, when others => A1 * 105)
   with Ghost, Global => null;

   function Lemma_Pairs_Fit_Int16_Part_20 (C1 : Code_1; A1 : Lemma_Range_1) return Lemma_Range_2 is
     (case C1 is when 0 => 0, when 1 => A1 * 15, when 2 => A1 * 30, when 3 => A1 * 45, when 4 => A1 * 60,
      when 5 => A1 * 75, when 6 => A1 * 90, when others => A1 * 105)
   with Ghost, Global => null;

   --  The two products of a septet add up within 16 bits: no saturation in pairwise multiply-add.
   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_1; A0 : Lemma_Range_1; A1 : Lemma_Range_1)
   with
     Ghost,
     Global => null,
     Post => (-32768) <= (Lemma_Pairs_Fit_Int16_Part_14 (C0, A0)
             + Lemma_Pairs_Fit_Int16_Part_20 (C1, A1))
            
             and then (Lemma_Pairs_Fit_Int16_Part_14 (C0, A0)
             + Lemma_Pairs_Fit_Int16_Part_20 (C1, A1))
                      <= 32767 and then ((not (((((0
             <= C0) and then (C0 < 16)) and then ((0 <= C1) and then (C1 < 8))) and then (((-128) <= A0)
             and then (A0 <= 127))) and then (((-128) <= A1) and then (A1 <= 127)))) or else ((0 <= C0)
             and then (C0 < 16))) and then ((not (((((0 <= C0) and then (C0 < 16)) and then ((0 <= C1)
             and then (C1 < 8))) and then (((-128) <= A0) and then (A0 <= 127))) and then (((-128) <= A1)
             and then (A1
                      <= 127)))) or else ((0 <= C1) and then (C1 < 8)))
             and then ((not (((((0 <= C0) and then (C0 < 16)) and then ((0 <= C1) and then (C1
             < 8)))
                      and then (((-128) <= A0) and then (A0 <= 127))) and then (((-128)
             <= A1) and then (A1 <= 127)))) or else (((-128) <= A0) and then (A0 <= 127)))
             and then ((not (((((0 <= C0) and then (C0 < 16)) and then ((0 <= C1) and then (C1
             < 8)))
                      and then (((-128) <= A0) and then (A0 <= 127))) and then (((-128)
             <= A1) and then (A1 <= 127)))) or else (((-128) <= A1) and then (A1 <= 127)));

   function Lemma_Sums_Fit_Int32_Lane_0_Part_1 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_2 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_3 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A
      * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_4 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A
      * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_5 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91,
      when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_6 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84,
      when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_7 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77,
      when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_8 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70,
      when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_9 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63,
      when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98,
      when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_10 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 4 => A * 28, when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56,
      when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91,
      when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_11 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 3 => A * 21, when 4 => A * 28, when 5 => A * 35, when 6 => A * 42, when 7 => A * 49,
      when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84,
      when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_12 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 2 => A * 14, when 3 => A * 21, when 4 => A * 28, when 5 => A * 35, when 6 => A * 42,
      when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A
      * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_13 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 1 => A * 7, when 2 => A * 14, when 3 => A * 21, when 4 => A * 28, when 5 => A * 35,
      when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A
      * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_0_Part_14 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 0 => 0, when 1 => A * 7, when 2 => A * 14, when 3 => A * 21, when 4 => A * 28,
      when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A
      * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A
      * 105)
   with Ghost, Global => null;

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Lemma_Range_3; Acc : Lemma_Range_4; C : Code_0; A : Lemma_Range_1)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Lemma_Sums_Fit_Int32_Lane_0_Part_14 (C, A)) <= ((K + 1) * 16256) and then (-2**31)
             <= (Acc + Lemma_Sums_Fit_Int32_Lane_0_Part_14 (C, A)) and then (Acc
             + Lemma_Sums_Fit_Int32_Lane_0_Part_14 (C, A)) <= (2**31 - 1) and then ((not (((((0 <= K)
             and then (K < 132_104)) and then ((((-K) * 16256) <= Acc) and then (Acc <= (K * 16256))))
             and then ((0 <= C) and then (C < 16))) and then (((-128) <= A) and then (A <= 127)))) or else ((0
             <= C) and then (C < 16)));

   function Lemma_Sums_Fit_Int32_Lane_1_Part_1 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_1_Part_2 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 4 => A * 60, when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_1_Part_3 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 3 => A * 45, when 4 => A * 60, when 5 => A * 75, when 6 => A * 90, when others => A
      * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_1_Part_4 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 2 => A * 30, when 3 => A * 45, when 4 => A * 60, when 5 => A * 75, when 6 => A * 90,
      when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_1_Part_5 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 1 => A * 15, when 2 => A * 30, when 3 => A * 45, when 4 => A * 60, when 5 => A * 75,
      when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Fit_Int32_Lane_1_Part_6 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 0 => 0, when 1 => A * 15, when 2 => A * 30, when 3 => A * 45, when 4 => A * 60,
      when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   --  By induction over k up to LARGEST_K: a sum of k terms is at most k times the largest term, within 32 bits.
   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Lemma_Range_3; Acc : Lemma_Range_4; C : Code_1; A : Lemma_Range_1)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Acc + Lemma_Sums_Fit_Int32_Lane_1_Part_6 (C, A)) <= ((K + 1) * 16256) and then (-2**31)
             <= (Acc + Lemma_Sums_Fit_Int32_Lane_1_Part_6 (C, A)) and then (Acc
             + Lemma_Sums_Fit_Int32_Lane_1_Part_6 (C, A)) <= (2**31 - 1) and then ((not (((((0 <= K)
             and then (K < 132_104)) and then ((((-K) * 16256) <= Acc) and then (Acc <= (K * 16256))))
             and then ((0 <= C) and then (C < 8))) and then (((-128) <= A) and then (A <= 127)))) or else ((0
             <= C) and then (C < 8)));

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_1 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_2 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_3 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A
      * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_4 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A
      * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_5 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91,
      when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_6 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84,
      when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_7 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77,
      when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_8 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70,
      when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_9 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63,
      when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98,
      when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_10 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 4 => A * 28, when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56,
      when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91,
      when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_11 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 3 => A * 21, when 4 => A * 28, when 5 => A * 35, when 6 => A * 42, when 7 => A * 49,
      when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A * 84,
      when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_12 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 2 => A * 14, when 3 => A * 21, when 4 => A * 28, when 5 => A * 35, when 6 => A * 42,
      when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A * 77, when 12 => A
      * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_13 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 1 => A * 7, when 2 => A * 14, when 3 => A * 21, when 4 => A * 28, when 5 => A * 35,
      when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A * 70, when 11 => A
      * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_14 (C : Code_0; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 0 => 0, when 1 => A * 7, when 2 => A * 14, when 3 => A * 21, when 4 => A * 28,
      when 5 => A * 35, when 6 => A * 42, when 7 => A * 49, when 8 => A * 56, when 9 => A * 63, when 10 => A
      * 70, when 11 => A * 77, when 12 => A * 84, when 13 => A * 91, when 14 => A * 98, when others => A
      * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_15 (Acc : Lemma_Range_4; C : Code_0; A : Lemma_Range_1) return Lemma_Range_6 is
     (Acc + Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_14 (C, A))
   with Ghost, Global => null;

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Lemma_Range_5; Acc : Lemma_Range_4; C : Code_0; A : Lemma_Range_1)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_15 (Acc, C, A)) <= ((K + 1)
             * 16256)
             and then abs (Lemma_Sums_Are_Exact_In_Binary32_Lane_0_Part_15 (Acc, C, A))
             <= 2**24
             and then ((not (((((0 <= K) and then (K < 1024)) and then ((((-K) * 16256)
             <= Acc) and then (Acc <= (K * 16256)))) and then ((0 <= C) and then (C < 16))) and then (((-128)
             <= A)
                      and then (A <= 127)))) or else ((0 <= C) and then (C < 16)));

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_1 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_2 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 4 => A * 60, when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_3 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 3 => A * 45, when 4 => A * 60, when 5 => A * 75, when 6 => A * 90, when others => A
      * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_4 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 2 => A * 30, when 3 => A * 45, when 4 => A * 60, when 5 => A * 75, when 6 => A * 90,
      when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_5 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 1 => A * 15, when 2 => A * 30, when 3 => A * 45, when 4 => A * 60, when 5 => A * 75,
      when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_6 (C : Code_1; A : Lemma_Range_1) return Lemma_Range_2 is
     (case C is when 0 => 0, when 1 => A * 15, when 2 => A * 30, when 3 => A * 45, when 4 => A * 60,
      when 5 => A * 75, when 6 => A * 90, when others => A * 105)
   with Ghost, Global => null;

   function Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_7 (Acc : Lemma_Range_4; C : Code_1; A : Lemma_Range_1) return Lemma_Range_6 is
     (Acc + Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_6 (C, A))
   with Ghost, Global => null;

   --  By induction over k up to 1,024: every partial sum is an integer up to 2^24, exact in binary32.
   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Lemma_Range_5; Acc : Lemma_Range_4; C : Code_1; A : Lemma_Range_1)
   with
     Ghost,
     Global => null,
     Pre => ((-K) * 16256) <= Acc
            and then Acc <= (K * 16256),
     Post => abs (Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_7 (Acc, C, A)) <= ((K + 1)
             * 16256)
             and then abs (Lemma_Sums_Are_Exact_In_Binary32_Lane_1_Part_7 (Acc, C, A))
             <= 2**24
             and then ((not (((((0 <= K) and then (K < 1024)) and then ((((-K) * 16256)
             <= Acc) and then (Acc <= (K * 16256)))) and then ((0 <= C) and then (C < 8))) and then (((-128)
             <= A)
                      and then (A <= 127)))) or else ((0 <= C) and then (C < 8)));

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105)),
     Post => (abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) <= (U * 7);

   --  Inside the group's range, twice the error is at most the unit times the lane's largest gap.
   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105)),
     Post => (abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) * 2) <= (U * 15);

   --  It fails, and is no lemma: The bound cannot be improved: some weight's error is not strictly below it.
   function Claim_Error_Is_Below_The_Bound_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_9; W : Lemma_Range_7) return Boolean is
     ((abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) * 2) < (U * 7))
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105));

   --  It fails, and is no lemma: The bound cannot be improved: some weight's error is not strictly below it.
   function Claim_Error_Is_Below_The_Bound_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_9; W : Lemma_Range_7) return Boolean is
     ((abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) * 2) < (U * 15))
   with
     Ghost,
     Global => null,
     Pre => Lo <= W
            and then W <= (Lo + (U * 105));

   --  Outside the group's range, the error is the distance to the range.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 105)) < W),
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) = Int'Max (W - (Lo + (U * 105)), Lo - W);

   --  Outside the group's range, the error is the distance to the range.
   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => (W < Lo) or else ((Lo + (U * 105)) < W),
     Post => abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) = Int'Max (W - (Lo + (U * 105)), Lo - W);

   --  With the scales stored for a group of any length, each of its weights meets the error bound: none is clipped.
   procedure Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Lemma_Range_10; W : Lemma_Range_11; Maximum : Lemma_Range_12)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W
             - Value_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum), Level_0 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W)))
                     
             * 2) <= (Unit (Offset (Minimum), Maximum) * 7);

   --  With the scales stored for a group of any length, each of its weights meets the error bound: none is clipped.
   procedure Lemma_Group_Error_Is_Bounded_Lane_1 (Minimum : Lemma_Range_10; W : Lemma_Range_11; Maximum : Lemma_Range_12)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= W
            and then W <= Maximum,
     Post => (abs (W
             - Value_1 (Offset (Minimum), Unit (Offset (Minimum), Maximum), Level_1 (Offset (Minimum), Unit (Offset (Minimum), Maximum), W)))
                     
             * 2) <= (Unit (Offset (Minimum), Maximum) * 15);

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_0 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W
             - Value_0 (Offset (W), Unit (Offset (W), W), Level_0 (Offset (W), Unit (Offset (W), W), W)))
                     
             * 2) <= (Unit (Offset (W), W) * 7) and then ((abs W > 1_098_974_756_864) or else (abs W
             <= 1_098_974_756_864));

   --  A group of one weight needs no special case.
   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_1 (W : Units)
   with
     Ghost,
     Global => null,
     Post => (abs (W
             - Value_1 (Offset (W), Unit (Offset (W), W), Level_1 (Offset (W), Unit (Offset (W), W), W)))
                     
             * 2) <= (Unit (Offset (W), W) * 15) and then ((abs W > 1_098_974_756_864) or else (abs W
             <= 1_098_974_756_864));

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_1 (K : Range_4) return Lemma_Range_13 is
     (case K is when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_2 (K : Range_4) return Lemma_Range_14 is
     (case K is when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_3 (K : Range_4) return Lemma_Range_15 is
     (case K is when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_4 (K : Range_4) return Lemma_Range_16 is
     (case K is when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_5 (K : Range_4) return Lemma_Range_17 is
     (case K is when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91,
      when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_6 (K : Range_4) return Lemma_Range_18 is
     (case K is when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84,
      when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_7 (K : Range_4) return Lemma_Range_19 is
     (case K is when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77,
      when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_8 (K : Range_4) return Lemma_Range_20 is
     (case K is when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70,
      when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_9 (K : Range_4) return Lemma_Range_21 is
     (case K is when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63,
      when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_10 (K : Range_4) return Lemma_Range_22 is
     (case K is when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56,
      when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_11 (K : Range_4) return Lemma_Range_23 is
     (case K is when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49,
      when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_12 (K : Range_4) return Lemma_Range_24 is
     (case K is when 1 => 7, when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42,
      when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91,
      when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_13 (K : Range_4) return Lemma_Range_25 is
     (case K is when 0 => 0, when 1 => 7, when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35,
      when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84,
      when 13 => 91, when others => 98)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_14 (K : Range_4) return Lemma_Range_26 is
     (case K + 1 is when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_15 (K : Range_4) return Lemma_Range_13 is
     (case K + 1 is when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_16 (K : Range_4) return Lemma_Range_14 is
     (case K + 1 is when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_17 (K : Range_4) return Lemma_Range_15 is
     (case K + 1 is when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_18 (K : Range_4) return Lemma_Range_16 is
     (case K + 1 is when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_19 (K : Range_4) return Lemma_Range_17 is
     (case K + 1 is when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91,
      when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_20 (K : Range_4) return Lemma_Range_18 is
     (case K + 1 is when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84,
      when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_21 (K : Range_4) return Lemma_Range_19 is
     (case K + 1 is when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77,
      when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_22 (K : Range_4) return Lemma_Range_20 is
     (case K + 1 is when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70,
      when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_23 (K : Range_4) return Lemma_Range_21 is
     (case K + 1 is when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63,
      when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_24 (K : Range_4) return Lemma_Range_22 is
     (case K + 1 is when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49, when 8 => 56,
      when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_25 (K : Range_4) return Lemma_Range_23 is
     (case K + 1 is when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42, when 7 => 49,
      when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91, when 14 => 98,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_26 (K : Range_4) return Lemma_Range_24 is
     (case K + 1 is when 1 => 7, when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35, when 6 => 42,
      when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84, when 13 => 91,
      when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_27 (K : Range_4) return Lemma_Range_25 is
     (case K + 1 is when 0 => 0, when 1 => 7, when 2 => 14, when 3 => 21, when 4 => 28, when 5 => 35,
      when 6 => 42, when 7 => 49, when 8 => 56, when 9 => 63, when 10 => 70, when 11 => 77, when 12 => 84,
      when 13 => 91, when 14 => 98, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_28 (Lo : Units; U : Scale_Range_29; K : Range_4) return Lemma_Range_27 is
     ((Lo * 2) + (U * (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_13 (K)
      + Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_27 (K))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Scale_Range_29; K : Range_4)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0_Part_28 (Lo, U, K)) <= 2**53
             and then ((not (((((-1_098_974_756_864) <= Lo) and then (Lo <= 1_098_974_756_864))
             and then ((0
                      <= U) and then (U <= 1_098_974_756_864))) and then ((0 <= K)
             and then (K < 15)))) or else ((0 <= K) and then (K < 16)))
             and then ((not (((((-1_098_974_756_864) <= Lo) and then (Lo <= 1_098_974_756_864))
             and then ((0
                      <= U) and then (U <= 1_098_974_756_864))) and then ((0 <= K)
             and then (K < 15)))) or else ((0 <= (K + 1)) and then ((K + 1) < 16)));

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_1 (K : Lemma_Range_28) return Lemma_Range_29 is
     (case K is when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_2 (K : Lemma_Range_28) return Lemma_Range_30 is
     (case K is when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_3 (K : Lemma_Range_28) return Lemma_Range_31 is
     (case K is when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_4 (K : Lemma_Range_28) return Lemma_Range_32 is
     (case K is when 1 => 15, when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_5 (K : Lemma_Range_28) return Lemma_Range_25 is
     (case K is when 0 => 0, when 1 => 15, when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75,
      when others => 90)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_6 (K : Lemma_Range_28) return Lemma_Range_33 is
     (case K + 1 is when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_7 (K : Lemma_Range_28) return Lemma_Range_29 is
     (case K + 1 is when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_8 (K : Lemma_Range_28) return Lemma_Range_30 is
     (case K + 1 is when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_9 (K : Lemma_Range_28) return Lemma_Range_31 is
     (case K + 1 is when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_10 (K : Lemma_Range_28) return Lemma_Range_32 is
     (case K + 1 is when 1 => 15, when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75, when 6 => 90,
      when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_11 (K : Lemma_Range_28) return Lemma_Range_25 is
     (case K + 1 is when 0 => 0, when 1 => 15, when 2 => 30, when 3 => 45, when 4 => 60, when 5 => 75,
      when 6 => 90, when others => 105)
   with Ghost, Global => null;

   function Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_12 (Lo : Units; U : Scale_Range_29; K : Lemma_Range_28) return Lemma_Range_27 is
     ((Lo * 2) + (U * (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_5 (K)
      + Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_11 (K))))
   with Ghost, Global => null;

   --  A doubled midpoint is an integer below 2^53 in units of the grid: binary64 compares weights exactly.
   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Scale_Range_29; K : Lemma_Range_28)
   with
     Ghost,
     Global => null,
     Post => abs (Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1_Part_12 (Lo, U, K)) <= 2**53
             and then ((not (((((-1_098_974_756_864) <= Lo) and then (Lo <= 1_098_974_756_864))
             and then ((0
                      <= U) and then (U <= 1_098_974_756_864))) and then ((0 <= K)
             and then (K < 7)))) or else ((0 <= K) and then (K < 8))) and then ((not (((((-1_098_974_756_864)
             <= Lo) and then (Lo <= 1_098_974_756_864)) and then ((0 <= U) and then (U <= 1_098_974_756_864)))
             and then ((0 <= K) and then (K < 7)))) or else ((0 <= (K + 1)) and then ((K + 1) < 8)));

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Scale_Range_29; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) <= 2**48;

   --  Finite scales give finite weights: a lattice value is far inside binary32's range.
   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Scale_Range_29; C : Code_1)
   with
     Ghost,
     Global => null,
     Post => abs (Value_1 (Lo, U, C)) <= 2**48;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_1 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_2 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_3 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U
      * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_4 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 10 => U * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U
      * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_5 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 9 => U * 63, when 10 => U * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91,
      when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_6 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 8 => U * 56, when 9 => U * 63, when 10 => U * 70, when 11 => U * 77, when 12 => U * 84,
      when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_7 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 7 => U * 49, when 8 => U * 56, when 9 => U * 63, when 10 => U * 70, when 11 => U * 77,
      when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_8 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 6 => U * 42, when 7 => U * 49, when 8 => U * 56, when 9 => U * 63, when 10 => U * 70,
      when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_9 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 5 => U * 35, when 6 => U * 42, when 7 => U * 49, when 8 => U * 56, when 9 => U * 63,
      when 10 => U * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98,
      when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_10 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 4 => U * 28, when 5 => U * 35, when 6 => U * 42, when 7 => U * 49, when 8 => U * 56,
      when 9 => U * 63, when 10 => U * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91,
      when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_11 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 3 => U * 21, when 4 => U * 28, when 5 => U * 35, when 6 => U * 42, when 7 => U * 49,
      when 8 => U * 56, when 9 => U * 63, when 10 => U * 70, when 11 => U * 77, when 12 => U * 84,
      when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_12 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 2 => U * 14, when 3 => U * 21, when 4 => U * 28, when 5 => U * 35, when 6 => U * 42,
      when 7 => U * 49, when 8 => U * 56, when 9 => U * 63, when 10 => U * 70, when 11 => U * 77, when 12 => U
      * 84, when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_13 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 1 => U * 7, when 2 => U * 14, when 3 => U * 21, when 4 => U * 28, when 5 => U * 35,
      when 6 => U * 42, when 7 => U * 49, when 8 => U * 56, when 9 => U * 63, when 10 => U * 70, when 11 => U
      * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_35 is
     (case C is when 0 => 0, when 1 => U * 7, when 2 => U * 14, when 3 => U * 21, when 4 => U * 28,
      when 5 => U * 35, when 6 => U * 42, when 7 => U * 49, when 8 => U * 56, when 9 => U * 63, when 10 => U
      * 70, when 11 => U * 77, when 12 => U * 84, when 13 => U * 91, when 14 => U * 98, when others => U
      * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U : Lemma_Range_34; C : Code_0) return Lemma_Range_36 is
     (abs (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C)))
   with Ghost, Global => null;

   --  It fails, and is no lemma: With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24.
   function Claim_Binary32_Products_Are_Exact_Lane_0 (U : Lemma_Range_34; C : Code_0) return Boolean is
     (((Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C) < 2**24) or
               else (if Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**25 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**1) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**26 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**2) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**27 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**3) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**28 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**4) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**29 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**5) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**30 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**6) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**31 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**7) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**32 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**8) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**33 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**9) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**34 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**10) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**35 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**11) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**36 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**12) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**37 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**13) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**38 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**14) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**39 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**15) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**40 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**16) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**41 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**17) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**42 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**18) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**43 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**19) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**44 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**20) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**45 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**21) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**46 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**22) = 0
               elsif Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C)
               < 2**47 then (Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**23) = 0
               else (Claim_Binary32_Products_Are_Exact_Lane_0_Part_15 (U, C) < 2**48)
               and then ((Claim_Binary32_Products_Are_Exact_Lane_0_Part_14 (U, C) mod 2**24) = 0)))
      and then ((not (((0 <= U) and then (U < 2**24)) and then ((0 <= C) and then (C < 16)))) or else ((0
               <= C) and then (C < 16))))
   with
     Ghost,
     Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_1 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 5 => U * 75, when 6 => U * 90, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_2 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 4 => U * 60, when 5 => U * 75, when 6 => U * 90, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_3 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 3 => U * 45, when 4 => U * 60, when 5 => U * 75, when 6 => U * 90, when others => U
      * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_4 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 2 => U * 30, when 3 => U * 45, when 4 => U * 60, when 5 => U * 75, when 6 => U * 90,
      when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_5 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 1 => U * 15, when 2 => U * 30, when 3 => U * 45, when 4 => U * 60, when 5 => U * 75,
      when 6 => U * 90, when others => U * 105)
   with Ghost, Global => null;

   function Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U : Lemma_Range_34; C : Code_1) return Lemma_Range_35 is
     (case C is when 0 => 0, when 1 => U * 15, when 2 => U * 30, when 3 => U * 45, when 4 => U * 60,
      when 5 => U * 75, when 6 => U * 90, when others => U * 105)
   with Ghost, Global => null;

   --  It fails, and is no lemma: With a binary32 unit the product would also be exact in binary32. It is not: 24 and 7 bits do not fit in 24.
   function Claim_Binary32_Products_Are_Exact_Lane_1 (U : Lemma_Range_34; C : Code_1) return Boolean is
     (((abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C)) < 2**24) or
               else (if abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**25 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**1) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**26 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**2) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**27 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**3) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**28 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**4) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**29 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**5) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**30 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**6) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**31 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**7) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**32 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**8) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**33 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**9) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**34 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**10) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**35 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**11) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**36 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**12) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**37 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**13) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**38 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**14) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**39 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**15) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**40 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**16) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**41 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**17) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**42 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**18) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**43 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**19) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**44 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**20) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**45 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**21) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**46 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**22) = 0
               elsif abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C))
               < 2**47 then (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**23) = 0
               else (abs (Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C)) < 2**48)
               and then ((Claim_Binary32_Products_Are_Exact_Lane_1_Part_6 (U, C) mod 2**24) = 0)))
      and then ((not (((0 <= U) and then (U < 2**24)) and then ((0 <= C) and then (C < 8)))) or else ((0 <= C)
               and then (C < 8))))
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
            
             and then Unsigned_64 (Pack (Septets) (1))
             = (Shift_Right (Unsigned_64 (Septets (1)), 1)
                     
             + Shift_Left (Unsigned_64 (Septets (2)) and 3, 6))
            
             and then Unsigned_64 (Pack (Septets) (2))
             = (Shift_Right (Unsigned_64 (Septets (2)), 2)
                     
             + Shift_Left (Unsigned_64 (Septets (3)) and 7, 5))
            
             and then Unsigned_64 (Pack (Septets) (3))
             = (Shift_Right (Unsigned_64 (Septets (3)), 3)
                     
             + Shift_Left (Unsigned_64 (Septets (4)) and 15, 4))
            
             and then Unsigned_64 (Pack (Septets) (4))
             = (Shift_Right (Unsigned_64 (Septets (4)), 4)
                     
             + Shift_Left (Unsigned_64 (Septets (5)) and 31, 3))
            
             and then Unsigned_64 (Pack (Septets) (5))
             = (Shift_Right (Unsigned_64 (Septets (5)), 5)
                     
             + Shift_Left (Unsigned_64 (Septets (6)) and 63, 2))
            
             and then Unsigned_64 (Pack (Septets) (6))
             = (Shift_Right (Unsigned_64 (Septets (6)), 6)
                     
             + Shift_Left (Unsigned_64 (Septets (7)) and 127, 1));

   --  The place of a weight leads back to the weight.
   procedure Lemma_Every_Weight_Has_A_Place (Weight : Range_1)
   with
     Ghost,
     Global => null,
     Post => ((Place_1 (Weight) = 0) and then (Weight_At_0 (Place_0 (Weight))
             = Weight)) or
                      else ((Place_1 (Weight) = 1)
             and then (Weight_At_1 (Place_0 (Weight)) = Weight));

   --  Each lane of each septet belongs to one weight.
   procedure Lemma_Every_Place_Has_A_Weight (Septet : Range_2)
   with
     Ghost,
     Global => null,
     Post => Place_0 (Weight_At_0 (Septet)) = Septet and then Place_1 (Weight_At_0 (Septet)) = 0
             and then Place_0 (Weight_At_1 (Septet)) = Septet and then Place_1 (Weight_At_1 (Septet)) = 1;

   --  No codeword is closer to the weight than the one chosen.
   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => abs (W - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 0)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 1)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 2)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 3)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 4)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 5)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 6)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 7)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 8)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 9)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 10)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 11)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 12)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 13)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 14)) and then abs (W
             - Value_0 (Lo, U, Level_0 (Lo, U, W))) <= abs (W - Value_0 (Lo, U, 15));

   --  No codeword is closer to the weight than the one chosen.
   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => abs (W - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 0)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 1)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 2)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 3)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 4)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 5)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 6)) and then abs (W
             - Value_1 (Lo, U, Level_1 (Lo, U, W))) <= abs (W - Value_1 (Lo, U, 7));

   --  A weight half-way between two codewords gets the upper one.
   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_9; K : Range_4)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo * 2, U * 2, Value_0 (Lo, U, K) + Value_0 (Lo, U, K + 1)) = (K + 1);

   --  A weight half-way between two codewords gets the upper one.
   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_9; K : Lemma_Range_28)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo * 2, U * 2, Value_1 (Lo, U, K) + Value_1 (Lo, U, K + 1)) = (K + 1);

   --  A larger weight never has a smaller code.
   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7; X : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_0 (Lo, U, W) <= Level_0 (Lo, U, X);

   --  A larger weight never has a smaller code.
   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7; X : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Pre => W <= X,
     Post => Level_1 (Lo, U, W) <= Level_1 (Lo, U, X);

   --  The value of a code has that code.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_9; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, Value_0 (Lo, U, C)) = C;

   --  The value of a code has that code.
   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_9; C : Code_1)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo, U, Value_1 (Lo, U, C)) = C;

   --  The chain finds the number of midpoints that are not above the weight.
   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => Level_0 (Lo, U, W) = (((((((((((((((if ((Lo * 2) + (U * 7)) <= (W * 2) then 1
             else 0)
                      + (if ((Lo * 2) + (U * 21)) <= (W * 2) then 1 else 0)) + (if ((Lo
             * 2) + (U * 35)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 49)) <= (W * 2) then 1
             else 0)) + (if ((Lo * 2) + (U * 63)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 77))
             <= (W
                      * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 91)) <= (W * 2) then 1
             else 0)) + (if ((Lo * 2) + (U * 105)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 119))
             <= (W
                      * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 133)) <= (W * 2) then 1
             else 0)) + (if ((Lo * 2) + (U * 147)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 161))
             <= (W
                      * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 175)) <= (W * 2) then 1
             else 0)) + (if ((Lo * 2) + (U * 189)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 203))
             <= (W
                      * 2) then 1 else 0));

   --  The chain finds the number of midpoints that are not above the weight.
   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Lemma_Range_7; U : Lemma_Range_8; W : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => Level_1 (Lo, U, W) = (((((((if ((Lo * 2) + (U * 15)) <= (W * 2) then 1
             else 0)
                      + (if ((Lo * 2) + (U * 45)) <= (W * 2) then 1 else 0)) + (if ((Lo
             * 2) + (U * 75)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 105)) <= (W * 2) then 1
             else 0)) + (if ((Lo * 2) + (U * 135)) <= (W * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 165))
             <= (W
                      * 2) then 1 else 0)) + (if ((Lo * 2) + (U * 195)) <= (W * 2) then 1
             else 0));

   --  With a unit of zero (all weights equal a number of the scale type), every weight is kept exactly.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => Value_0 (Lo, 0, Level_0 (Lo, 0, Lo)) = Lo;

   --  With a unit of zero (all weights equal a number of the scale type), every weight is kept exactly.
   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Lemma_Range_7)
   with
     Ghost,
     Global => null,
     Post => Value_1 (Lo, 0, Level_1 (Lo, 0, Lo)) = Lo;

   --  A codebook entry fits a signed byte.
   procedure Lemma_Levels_Fit_A_Signed_Byte_Lane_0 (C : Code_0)
   with
     Ghost,
     Global => null,
     Post => (not ((0 <= C) and then (C < 16))) or else ((0 <= C) and then (C < 16));

   --  A codebook entry fits a signed byte.
   procedure Lemma_Levels_Fit_A_Signed_Byte_Lane_1 (C : Code_1)
   with
     Ghost,
     Global => null,
     Post => (not ((0 <= C) and then (C < 8))) or else ((0 <= C) and then (C < 8));

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Scale_Range_29; C : Code_0)
   with
     Ghost,
     Global => null,
     Post => abs (Value_0 (Lo, U, C)) < 2**48;

   --  A lattice value is below 2^48 units of 2^-24, whatever the stored scales.
   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Scale_Range_29; C : Code_1)
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
     Pre => Is_Valid (Septet),
     Post => Encode (Decode_0 (Septet), Decode_1 (Septet)) = Septet;

   --  All 128 septets are used: the container wastes nothing.
   procedure Lemma_Every_Septet_Is_Valid (Septet : Septet_Number)
   with
     Ghost,
     Global => null,
     Post => Is_Valid (Septet);

   --  Different pairs of codes have different septets.
   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_1; B0 : Code_0; B1 : Code_1)
   with
     Ghost,
     Global => null,
     Pre => (A0 /= B0) or else (A1 /= B1),
     Post => Encode (A0, A1) /= Encode (B0, B1);

   --  The stored offset is not above the minimum, and the top codeword is not below the maximum.
   procedure Lemma_Stored_Scales_Cover_The_Group (Minimum : Lemma_Range_10; Maximum : Lemma_Range_12)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= Maximum,
     Post => Offset (Minimum) <= Minimum and then Maximum <= (Offset (Minimum)
             + (Unit (Offset (Minimum), Maximum) * 105));

   --  The scales of a group of two weights, in either order, cover both of them.
   procedure Lemma_Both_Of_Two_Weights_Are_Covered (A : Units; B : Units)
   with
     Ghost,
     Global => null,
     Post => Offset (Int'Min (B, A)) <= Int'Min (B, A) and then Int'Max (B, A)
             <= (Offset (Int'Min (B, A))
                     
             + (Unit (Offset (Int'Min (B, A)), Int'Max (B, A)) * 105)) and then ((not ((((-1_098_974_756_864)
             <= A) and then (A <= 1_098_974_756_864)) and then (((-1_098_974_756_864) <= B) and then (B
             <= 1_098_974_756_864)))) or
                      else ((abs A <= 1_098_974_756_864)
             and then (abs B <= 1_098_974_756_864)));

   --  For weights in the scale type's range, both scales are within it too, and the unit is not negative.
   procedure Lemma_Stored_Scales_Are_Finite (Minimum : Lemma_Range_10; Maximum : Lemma_Range_12)
   with
     Ghost,
     Global => null,
     Pre => Minimum <= Maximum,
     Post => 0 <= Unit (Offset (Minimum), Maximum);

   --  A unit that covers the maximum is at least the quotient that is rounded up (see `round_up_is_least`).
   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Lemma_Range_4; Smaller : Lemma_Range_37)
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
     Post => Offset (Lo) = Lo and then Unit (Offset (Lo), Lo) = 0 and then ((not ((((-1_098_974_756_864)
             <= Lo) and then (Lo <= 1_098_974_756_864)) and then Representable (Lo))) or else (abs Lo
             <= 1_098_974_756_864));

   function Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_39 is
     (((((Maximum - Lo) * 2) + 105) - (((Maximum - Lo) * 2) + 105) mod 210) / 210)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_40 is
     (abs (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_3 (Lo : Units; Maximum : Lemma_Range_38) return Range_3 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**1)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_4 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_41 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_3 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_5 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_42 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_3 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_6 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_43 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_7 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_28 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_6 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_8 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_44 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_6 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_9 (Lo : Units; Maximum : Lemma_Range_38) return Range_2 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**3)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_10 (Lo : Units; Maximum : Lemma_Range_38) return Range_4 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_9 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_11 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_45 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_9 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_12 (Lo : Units; Maximum : Lemma_Range_38) return Range_1 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**4)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_13 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_46 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_12 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_14 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_47 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_12 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_15 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_48 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**5)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_16 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_49 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_15 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_17 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_50 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_15 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_18 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_51 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**6)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_19 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_52 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_18 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_20 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_53 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_18 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_21 (Lo : Units; Maximum : Lemma_Range_38) return Septet_Number is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**7)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_22 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_54 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_21 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_23 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_55 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_21 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_24 (Lo : Units; Maximum : Lemma_Range_38) return Byte_Number is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**8)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_25 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_56 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_24 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_26 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_57 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_24 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_27 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_58 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**9)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_28 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_59 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_27 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_29 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_60 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_27 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_30 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_5 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**10)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_31 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_61 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_30 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_32 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_62 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_30 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_33 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_63 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**11)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_34 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_64 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_33 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_35 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_65 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_33 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_36 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_66 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**12)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_37 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_67 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_36 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_38 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_68 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_36 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_39 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_69 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**13)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_40 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_70 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_39 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_41 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_71 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_39 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_42 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_72 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**14)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_43 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_73 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_42 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_44 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_74 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_42 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_45 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_75 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**15)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_46 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_76 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_45 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_47 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_77 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_45 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_48 (Lo : Units; Maximum : Lemma_Range_38) return Pattern is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**16)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_49 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_78 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_48 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_50 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_79 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_48 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_51 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_80 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**17)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_52 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_81 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_51 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_53 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_82 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_51 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_54 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_83 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**18)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_55 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_84 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_54 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_56 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_85 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_54 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_57 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_86 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**19)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_58 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_87 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_57 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_59 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_88 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_57 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_60 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_89 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**20)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_61 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_90 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_60 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_62 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_91 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_60 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_63 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_92 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**21)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_64 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_93 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_63 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_65 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_94 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_63 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_66 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_95 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**22)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_67 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_96 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_66 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_68 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_97 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_66 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_69 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_98 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**23)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_70 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_99 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_69 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_71 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_100 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_69 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_72 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_34 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**24)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_73 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_101 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_72 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_74 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_102 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_72 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_75 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_103 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**25)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_76 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_104 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_75 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_77 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_105 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_75 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_78 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_106 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**26)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_79 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_107 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_78 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_80 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_108 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_78 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_81 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_109 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**27)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_82 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_110 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_81 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_83 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_111 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_81 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_84 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_112 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**28)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_85 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_113 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_84 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_86 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_114 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_84 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_87 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_115 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**29)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_88 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_116 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_87 (Lo, Maximum) * 2)
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_89 (Lo : Units; Maximum : Lemma_Range_38) return Lemma_Range_117 is
     (Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
      - Claim_Nearest_Scales_Cover_The_Group_Part_87 (Lo, Maximum))
   with Ghost, Global => null;

   function Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo : Units) return Boolean is
     (((-1_098_974_756_864) <= Lo) and then (Lo <= 1_098_974_756_864))
   with Ghost, Global => null;

   --  It fails, and is no lemma: A unit rounded to nearest instead of up would still cover the maximum. It does not: the maximum is clipped.
   function Claim_Nearest_Scales_Cover_The_Group (Lo : Units; Maximum : Lemma_Range_38) return Boolean is
     ((Maximum <= (Lo + ((if Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2048 then Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 4096 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_4 (Lo, Maximum) < 2) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_4 (Lo, Maximum) = 2)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**1) / 2**1) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_5 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_5 (Lo, Maximum) + 2)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 8192 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_7 (Lo, Maximum) < 4) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_7 (Lo, Maximum) = 4)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**2) / 2**2) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_8 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_8 (Lo, Maximum) + 4)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 16384 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_10 (Lo, Maximum) < 8) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_10 (Lo, Maximum) = 8)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**3) / 2**3) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_11 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_11 (Lo, Maximum) + 8)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 32768 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_13 (Lo, Maximum) < 16) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_13 (Lo, Maximum) = 16)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**4) / 2**4) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_14 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_14 (Lo, Maximum) + 16)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 65536 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_16 (Lo, Maximum) < 32) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_16 (Lo, Maximum) = 32)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**5) / 2**5) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_17 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_17 (Lo, Maximum) + 32)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 131_072 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_19 (Lo, Maximum) < 64) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_19 (Lo, Maximum) = 64)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**6) / 2**6) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_20 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_20 (Lo, Maximum) + 64)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 262_144 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_22 (Lo, Maximum) < 128) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_22 (Lo, Maximum) = 128)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**7) / 2**7) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_23 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_23 (Lo, Maximum) + 128)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 524_288 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_25 (Lo, Maximum) < 256) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_25 (Lo, Maximum) = 256)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**8) / 2**8) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_26 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_26 (Lo, Maximum) + 256)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**20 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_28 (Lo, Maximum) < 512) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_28 (Lo, Maximum) = 512)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**9) / 2**9) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_29 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_29 (Lo, Maximum) + 512)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**21 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_31 (Lo, Maximum) < 1024) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_31 (Lo, Maximum) = 1024)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**10) / 2**10) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_32 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_32 (Lo, Maximum) + 1024)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**22 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_34 (Lo, Maximum) < 2048) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_34 (Lo, Maximum) = 2048)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**11) / 2**11) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_35 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_35 (Lo, Maximum) + 2048)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**23 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_37 (Lo, Maximum) < 4096) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_37 (Lo, Maximum) = 4096)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**12) / 2**12) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_38 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_38 (Lo, Maximum) + 4096)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**24 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_40 (Lo, Maximum) < 8192) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_40 (Lo, Maximum) = 8192)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**13) / 2**13) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_41 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_41 (Lo, Maximum) + 8192)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**25 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_43 (Lo, Maximum) < 16384) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_43 (Lo, Maximum) = 16384)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**14) / 2**14) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_44 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_44 (Lo, Maximum) + 16384)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**26 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_46 (Lo, Maximum) < 32768) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_46 (Lo, Maximum) = 32768)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**15) / 2**15) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_47 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_47 (Lo, Maximum) + 32768)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**27 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_49 (Lo, Maximum) < 65536) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_49 (Lo, Maximum) = 65536)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**16) / 2**16) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_50 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_50 (Lo, Maximum) + 65536)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**28 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_52 (Lo, Maximum) < 131_072) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_52 (Lo, Maximum) = 131_072)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**17) / 2**17) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_53 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_53 (Lo, Maximum) + 131_072)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**29 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_55 (Lo, Maximum) < 262_144) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_55 (Lo, Maximum) = 262_144)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**18) / 2**18) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_56 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_56 (Lo, Maximum) + 262_144)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**30 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_58 (Lo, Maximum) < 524_288) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_58 (Lo, Maximum) = 524_288)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**19) / 2**19) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_59 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_59 (Lo, Maximum) + 524_288)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**31 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_61 (Lo, Maximum) < 2**20) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_61 (Lo, Maximum) = 2**20)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**20) / 2**20) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_62 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_62 (Lo, Maximum) + 2**20)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**32 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_64 (Lo, Maximum) < 2**21) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_64 (Lo, Maximum) = 2**21)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**21) / 2**21) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_65 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_65 (Lo, Maximum) + 2**21)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**33 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_67 (Lo, Maximum) < 2**22) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_67 (Lo, Maximum) = 2**22)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**22) / 2**22) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_68 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_68 (Lo, Maximum) + 2**22)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**34 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_70 (Lo, Maximum) < 2**23) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_70 (Lo, Maximum) = 2**23)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**23) / 2**23) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_71 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_71 (Lo, Maximum) + 2**23)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**35 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_73 (Lo, Maximum) < 2**24) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_73 (Lo, Maximum) = 2**24)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**24) / 2**24) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_74 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_74 (Lo, Maximum) + 2**24)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**36 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_76 (Lo, Maximum) < 2**25) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_76 (Lo, Maximum) = 2**25)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**25) / 2**25) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_77 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_77 (Lo, Maximum) + 2**25)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**37 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_79 (Lo, Maximum) < 2**26) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_79 (Lo, Maximum) = 2**26)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**26) / 2**26) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_80 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_80 (Lo, Maximum) + 2**26)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**38 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_82 (Lo, Maximum) < 2**27) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_82 (Lo, Maximum) = 2**27)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**27) / 2**27) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_83 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_83 (Lo, Maximum) + 2**27)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**39 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_85 (Lo, Maximum) < 2**28) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_85 (Lo, Maximum) = 2**28)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**28) / 2**28) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_86 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_86 (Lo, Maximum) + 2**28)
               elsif Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum)
               < 2**40 then (if (Claim_Nearest_Scales_Cover_The_Group_Part_88 (Lo, Maximum) < 2**29) or
               else ((Claim_Nearest_Scales_Cover_The_Group_Part_88 (Lo, Maximum) = 2**29)
               and then ((((Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)
               - Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum) mod 2**29) / 2**29) mod 2**1)
               = 0)) then Claim_Nearest_Scales_Cover_The_Group_Part_89 (Lo, Maximum)
               else Claim_Nearest_Scales_Cover_The_Group_Part_89 (Lo, Maximum) + 2**29)
               else Claim_Nearest_Scales_Cover_The_Group_Part_1 (Lo, Maximum)) * 105)))
      and then ((not ((Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo) and then (Maximum
               <= 1_098_974_756_864)) and then (Lo <= Maximum))) or
               else Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo))
      and then ((not ((Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo) and then (Maximum
               <= 1_098_974_756_864)) and then (Lo <= Maximum))) or else (Maximum <= 1_098_974_756_864))
      and then ((not ((Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo) and then (Maximum
               <= 1_098_974_756_864)) and then (Lo <= Maximum))) or else (Lo <= Maximum))
      and then ((not ((Claim_Nearest_Scales_Cover_The_Group_Part_90 (Lo) and then (Maximum
               <= 1_098_974_756_864)) and then (Lo <= Maximum))) or
               else (Claim_Nearest_Scales_Cover_The_Group_Part_2 (Lo, Maximum) < 2**40)))
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum;

   --  What `unit` rounds can be had from the maximum's ceiling: kernels compute it in integers.
   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Lemma_Range_38)
   with
     Ghost,
     Global => null,
     Pre => Lo <= Maximum,
     Post => (Lo + (((-(((Lo - Maximum) - (Lo - Maximum) mod 105) / 105)) - 1) * 105)) < Maximum
             and then Maximum <= (Lo + ((-(((Lo - Maximum) - (Lo - Maximum) mod 105) / 105)) * 105));

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_16 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => Columns <= ((((Columns + 16) - 1) / 2**4) * 16) and then ((((Columns + 16) - 1) / 2**4) * 16)
             < (Columns + 16) and then ((not ((0 <= Columns) and then (Columns <= 2**40))) or else (0
             <= Columns));

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_128 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => Columns <= ((((Columns + 128) - 1) / 2**7) * 128) and then ((((Columns + 128) - 1) / 2**7) * 128)
             < (Columns + 128) and then ((not ((0 <= Columns) and then (Columns <= 2**40))) or else (0
             <= Columns));

   --  The groups of a row hold all its weights, and less than one group is padding.
   procedure Lemma_Groups_Cover_The_Row_Group_256 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => Columns <= ((((Columns + 256) - 1) / 2**8) * 256) and then ((((Columns + 256) - 1) / 2**8) * 256)
             < (Columns + 256) and then ((not ((0 <= Columns) and then (Columns <= 2**40))) or else (0
             <= Columns));

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_16 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => (Columns * 176) <= (((((Columns + 16) - 1) / 2**4) * 11) * 256) and then (((((Columns + 16)
             - 1) / 2**4) * 11) * 256) < ((Columns * 176) + 2816) and then (((Columns mod 2**4) /= 0) or
             else ((((((Columns + 16) - 1) / 2**4) * 11) * 256) = (Columns * 176))) and then ((not ((0
             <= Columns) and then (Columns <= 2**40))) or else (0 <= Columns));

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_128 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => (Columns * 960) <= (((((Columns + 128) - 1) / 2**7) * 60) * 2048) and then (((((Columns + 128)
             - 1) / 2**7) * 60) * 2048) < ((Columns * 960) + 122_880) and then (((Columns mod 2**7) /= 0) or
             else ((((((Columns + 128) - 1) / 2**7) * 60) * 2048) = (Columns * 960))) and then ((not ((0
             <= Columns) and then (Columns <= 2**40))) or else (0 <= Columns));

   --  A row of whole groups takes 3.5 + 32/group bits a weight, and any other row less than one group more.
   procedure Lemma_Compression_Ratio_Group_256 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => (Columns * 1856) <= (((((Columns + 256) - 1) / 2**8) * 116) * 4096) and then (((((Columns + 256)
             - 1) / 2**8) * 116) * 4096) < ((Columns * 1856) + 475_136) and then (((Columns mod 2**8) /= 0) or
             else ((((((Columns + 256) - 1) / 2**8) * 116) * 4096) = (Columns * 1856))) and then ((not ((0
             <= Columns) and then (Columns <= 2**40))) or else (0 <= Columns));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_16 (Columns : Lemma_Range_118; G : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 16) - 1) / 2**4),
     Post => 0 < (if ((G + 1) * 16) <= Columns then 16 else Columns - (G * 16)) and then (if ((G + 1) * 16)
             <= Columns then 16 else Columns - (G * 16)) <= 16 and then (if (G + 1) = (((Columns + 16)
             - 1) / 2**4) then ((G * 16) + (if ((G + 1) * 16) <= Columns then 16 else Columns - (G * 16)))
             = Columns else (if ((G + 1) * 16) <= Columns then 16 else Columns - (G * 16)) = 16)
             and then ((not (((0 <= Columns) and then (Columns <= 2**40)) and then ((0 <= G)
             and then (G
                      <= 2**40)))) or else (0 <= Columns)) and then ((not ((((0
             <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G
             < (((Columns + 16) - 1) / 2**4)))) or else (0 <= Columns)) and then ((not (((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 16) - 1) / 2**4))) and then (0 <= G))) or else (0 <= Columns)) and then ((not ((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 16) - 1) / 2**4)))) or else ((0 <= G) and then (G < (((Columns + 16) - 1) / 2**4))));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_128 (Columns : Lemma_Range_118; G : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 128) - 1) / 2**7),
     Post => 0 < (if ((G + 1) * 128) <= Columns then 128 else Columns - (G * 128)) and then (if ((G + 1)
             * 128) <= Columns then 128 else Columns - (G * 128)) <= 128 and then (if (G + 1) = (((Columns
             + 128) - 1) / 2**7) then ((G * 128) + (if ((G + 1) * 128) <= Columns then 128 else Columns - (G
             * 128))) = Columns else (if ((G + 1) * 128) <= Columns then 128 else Columns - (G * 128))
             = 128)
             and then ((not (((0 <= Columns) and then (Columns <= 2**40)) and then ((0
             <= G) and then (G <= 2**40)))) or else (0 <= Columns)) and then ((not ((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 128) - 1) / 2**7)))) or else (0 <= Columns)) and then ((not (((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 128) - 1) / 2**7))) and then (0 <= G))) or else (0 <= Columns)) and then ((not ((((0
             <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G
             < (((Columns + 128) - 1) / 2**7)))) or else ((0 <= G) and then (G < (((Columns + 128)
             - 1) / 2**7))));

   --  All groups of a row but the last are full, and the last ends where the row ends.
   procedure Lemma_Group_Lengths_Tile_The_Row_Group_256 (Columns : Lemma_Range_118; G : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < (((Columns + 256) - 1) / 2**8),
     Post => 0 < (if ((G + 1) * 256) <= Columns then 256 else Columns - (G * 256)) and then (if ((G + 1)
             * 256) <= Columns then 256 else Columns - (G * 256)) <= 256 and then (if (G + 1) = (((Columns
             + 256) - 1) / 2**8) then ((G * 256) + (if ((G + 1) * 256) <= Columns then 256 else Columns - (G
             * 256))) = Columns else (if ((G + 1) * 256) <= Columns then 256 else Columns - (G * 256))
             = 256)
             and then ((not (((0 <= Columns) and then (Columns <= 2**40)) and then ((0
             <= G) and then (G <= 2**40)))) or else (0 <= Columns)) and then ((not ((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 256) - 1) / 2**8)))) or else (0 <= Columns)) and then ((not (((((0 <= Columns)
             and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G < (((Columns
             + 256) - 1) / 2**8))) and then (0 <= G))) or else (0 <= Columns)) and then ((not ((((0
             <= Columns) and then (Columns <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then (G
             < (((Columns + 256) - 1) / 2**8)))) or else ((0 <= G) and then (G < (((Columns + 256)
             - 1) / 2**8))));

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_16 (Columns : Lemma_Range_118; G : Lemma_Range_118; H : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 16) - 1) / 2**4),
     Post => ((G * 11) + 11) <= (H * 11) and then ((H * 11) + 11) <= ((((Columns + 16) - 1) / 2**4)
             * 11)
             and then ((not (((((0 <= Columns) and then (Columns <= 2**40)) and then ((0
             <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40))) and then (G < H))) or
             else (0
                      <= Columns)) and then ((not ((((((0 <= Columns) and then (Columns
             <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40)))
             and then ((G < H) and then (H < (((Columns + 16) - 1) / 2**4)))) and then (((G * 11) + 11) <= (H
             * 11)))) or else (0 <= Columns));

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_128 (Columns : Lemma_Range_118; G : Lemma_Range_118; H : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 128) - 1) / 2**7),
     Post => ((G * 60) + 60) <= (H * 60) and then ((H * 60) + 60) <= ((((Columns + 128) - 1) / 2**7)
             * 60)
             and then ((not (((((0 <= Columns) and then (Columns <= 2**40)) and then ((0
             <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40))) and then (G < H))) or
             else (0
                      <= Columns)) and then ((not ((((((0 <= Columns) and then (Columns
             <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40)))
             and then ((G < H) and then (H < (((Columns + 128) - 1) / 2**7)))) and then (((G * 60) + 60) <= (H
             * 60)))) or else (0 <= Columns));

   --  Different groups of a row occupy different bytes, all of them inside the row.
   procedure Lemma_Groups_Do_Not_Overlap_Group_256 (Columns : Lemma_Range_118; G : Lemma_Range_118; H : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Pre => G < H
            and then H < (((Columns + 256) - 1) / 2**8),
     Post => ((G * 116) + 116) <= (H * 116) and then ((H * 116) + 116) <= ((((Columns + 256) - 1) / 2**8)
             * 116)
             and then ((not (((((0 <= Columns) and then (Columns <= 2**40)) and then ((0
             <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40))) and then (G < H))) or
             else (0
                      <= Columns)) and then ((not ((((((0 <= Columns) and then (Columns
             <= 2**40)) and then ((0 <= G) and then (G <= 2**40))) and then ((0 <= H) and then (H <= 2**40)))
             and then ((G < H) and then (H < (((Columns + 256) - 1) / 2**8)))) and then (((G * 116) + 116)
             <= (H * 116)))) or else (0 <= Columns));

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_16 (Block : Lemma_Range_119)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 11) = ((Block + 1) = 1);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_32 (Block : Range_3)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 18) = ((Block + 1) = 2);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_48 (Block : Lemma_Range_41)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 25) = ((Block + 1) = 3);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_64 (Block : Lemma_Range_43)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 32) = ((Block + 1) = 4);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_80 (Block : Lemma_Range_120)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 39) = ((Block + 1) = 5);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_96 (Block : Lemma_Range_121)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 46) = ((Block + 1) = 6);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_112 (Block : Lemma_Range_28)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 53) = ((Block + 1) = 7);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_128 (Block : Range_2)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 60) = ((Block + 1) = 8);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_144 (Block : Lemma_Range_122)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 67) = ((Block + 1) = 9);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_160 (Block : Lemma_Range_123)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 74) = ((Block + 1) = 10);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_176 (Block : Lemma_Range_124)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 81) = ((Block + 1) = 11);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_192 (Block : Lemma_Range_125)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 88) = ((Block + 1) = 12);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_208 (Block : Lemma_Range_126)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 95) = ((Block + 1) = 13);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_224 (Block : Lemma_Range_127)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 102) = ((Block + 1) = 14);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_240 (Block : Range_4)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 109) = ((Block + 1) = 15);

   --  The blocks of a group follow its scales and end where the group ends.
   procedure Lemma_Blocks_Tile_The_Group_Group_256 (Block : Range_1)
   with
     Ghost,
     Global => null,
     Post => 4 <= (4 + (Block * 7))
             and then (((4 + (Block * 7)) + 7) = 116) = ((Block + 1) = 16);

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_16 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 16) - 1) / 2**4) * 11) < 2**43 and then ((not ((0 <= Columns) and then (Columns
             <= 2**40))) or else (0 <= Columns));

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_128 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 128) - 1) / 2**7) * 60) < 2**43 and then ((not ((0 <= Columns) and then (Columns
             <= 2**40))) or else (0 <= Columns));

   --  The size of a row of up to 2^40 weights fits 64 bits, with room for 2^20 rows.
   procedure Lemma_Sizes_Fit_Int64_Group_256 (Columns : Lemma_Range_118)
   with
     Ghost,
     Global => null,
     Post => ((((Columns + 256) - 1) / 2**8) * 116) < 2**43 and then ((not ((0 <= Columns) and then (Columns
             <= 2**40))) or else (0 <= Columns));

end Septet.S43.Lemmas;
