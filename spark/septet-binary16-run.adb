--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 05c060fca560ea97c2a9bdee85d3caf9487675705db9f8b96499e4733b89eea0
with Septet.Binary16.Lemmas; use Septet.Binary16.Lemmas;

package body Septet.Binary16.Run with SPARK_Mode => Off is

   procedure Lemma (K : Positive; A : Integers) is
   begin
      case K is
         when 1 =>
            Lemma_Bytes_Survive_Unpacking_Halves_Of_32 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12)), Unsigned_8 (A (13)), Unsigned_8 (A (14)),
            Unsigned_8 (A (15)), Unsigned_8 (A (16))]);
         when 2 =>
            Lemma_Bytes_Survive_Unpacking_Q5 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)), Unsigned_8 (A (3)),
            Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)), Unsigned_8 (A (7)),
            Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)), Unsigned_8 (A (11)),
            Unsigned_8 (A (12)), Unsigned_8 (A (13)), Unsigned_8 (A (14)), Unsigned_8 (A (15)),
            Unsigned_8 (A (16)), Unsigned_8 (A (17)), Unsigned_8 (A (18)), Unsigned_8 (A (19)),
            Unsigned_8 (A (20))]);
         when 3 =>
            Lemma_Bytes_Survive_Unpacking_Halves_Of_64 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12)), Unsigned_8 (A (13)), Unsigned_8 (A (14)),
            Unsigned_8 (A (15)), Unsigned_8 (A (16)), Unsigned_8 (A (17)), Unsigned_8 (A (18)),
            Unsigned_8 (A (19)), Unsigned_8 (A (20)), Unsigned_8 (A (21)), Unsigned_8 (A (22)),
            Unsigned_8 (A (23)), Unsigned_8 (A (24)), Unsigned_8 (A (25)), Unsigned_8 (A (26)),
            Unsigned_8 (A (27)), Unsigned_8 (A (28)), Unsigned_8 (A (29)), Unsigned_8 (A (30)),
            Unsigned_8 (A (31)), Unsigned_8 (A (32))]);
         when 4 =>
            Lemma_Bytes_Survive_Unpacking_Q4_K_Scales ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12))]);
         when 5 =>
            Lemma_Bytes_Survive_Unpacking_Q3_K_Scales ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12))]);
         when 6 =>
            Lemma_Bytes_Survive_Unpacking_Q3_K_Codes ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12)), Unsigned_8 (A (13)), Unsigned_8 (A (14)),
            Unsigned_8 (A (15)), Unsigned_8 (A (16)), Unsigned_8 (A (17)), Unsigned_8 (A (18)),
            Unsigned_8 (A (19)), Unsigned_8 (A (20)), Unsigned_8 (A (21)), Unsigned_8 (A (22)),
            Unsigned_8 (A (23)), Unsigned_8 (A (24)), Unsigned_8 (A (25)), Unsigned_8 (A (26)),
            Unsigned_8 (A (27)), Unsigned_8 (A (28)), Unsigned_8 (A (29)), Unsigned_8 (A (30)),
            Unsigned_8 (A (31)), Unsigned_8 (A (32)), Unsigned_8 (A (33)), Unsigned_8 (A (34)),
            Unsigned_8 (A (35)), Unsigned_8 (A (36)), Unsigned_8 (A (37)), Unsigned_8 (A (38)),
            Unsigned_8 (A (39)), Unsigned_8 (A (40)), Unsigned_8 (A (41)), Unsigned_8 (A (42)),
            Unsigned_8 (A (43)), Unsigned_8 (A (44)), Unsigned_8 (A (45)), Unsigned_8 (A (46)),
            Unsigned_8 (A (47)), Unsigned_8 (A (48)), Unsigned_8 (A (49)), Unsigned_8 (A (50)),
            Unsigned_8 (A (51)), Unsigned_8 (A (52)), Unsigned_8 (A (53)), Unsigned_8 (A (54)),
            Unsigned_8 (A (55)), Unsigned_8 (A (56)), Unsigned_8 (A (57)), Unsigned_8 (A (58)),
            Unsigned_8 (A (59)), Unsigned_8 (A (60)), Unsigned_8 (A (61)), Unsigned_8 (A (62)),
            Unsigned_8 (A (63)), Unsigned_8 (A (64)), Unsigned_8 (A (65)), Unsigned_8 (A (66)),
            Unsigned_8 (A (67)), Unsigned_8 (A (68)), Unsigned_8 (A (69)), Unsigned_8 (A (70)),
            Unsigned_8 (A (71)), Unsigned_8 (A (72)), Unsigned_8 (A (73)), Unsigned_8 (A (74)),
            Unsigned_8 (A (75)), Unsigned_8 (A (76)), Unsigned_8 (A (77)), Unsigned_8 (A (78)),
            Unsigned_8 (A (79)), Unsigned_8 (A (80)), Unsigned_8 (A (81)), Unsigned_8 (A (82)),
            Unsigned_8 (A (83)), Unsigned_8 (A (84)), Unsigned_8 (A (85)), Unsigned_8 (A (86)),
            Unsigned_8 (A (87)), Unsigned_8 (A (88)), Unsigned_8 (A (89)), Unsigned_8 (A (90)),
            Unsigned_8 (A (91)), Unsigned_8 (A (92)), Unsigned_8 (A (93)), Unsigned_8 (A (94)),
            Unsigned_8 (A (95)), Unsigned_8 (A (96))]);
         when 7 =>
            Lemma_Bytes_Survive_Unpacking_Halves_Of_16 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8))]);
         when 8 =>
            Lemma_Bytes_Survive_Unpacking_Pairs_Of_32 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12)), Unsigned_8 (A (13)), Unsigned_8 (A (14)),
            Unsigned_8 (A (15)), Unsigned_8 (A (16))]);
         when 9 =>
            Lemma_Bytes_Survive_Unpacking_Pairs_Of_16 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8))]);
         when 10 =>
            Lemma_Bytes_Survive_Unpacking_Pairs_Of_8 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4))]);
         when 11 =>
            Lemma_Bytes_Survive_Unpacking_Awq_Word ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4))]);
         when 12 =>
            Lemma_Bytes_Survive_Unpacking_Gptq3_Words ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12))]);
         when 13 =>
            Lemma_Bytes_Survive_Unpacking_Iq4_Xs_Scales ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6))]);
         when 14 =>
            Lemma_Bytes_Survive_Unpacking_Twos_Of_16 ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4))]);
         when 15 =>
            Lemma_Bytes_Survive_Unpacking_Exllama2_Word ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4))]);
         when 16 =>
            Lemma_Bytes_Survive_Unpacking_Exllama3_Words ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)),
            Unsigned_8 (A (7)), Unsigned_8 (A (8)), Unsigned_8 (A (9)), Unsigned_8 (A (10)),
            Unsigned_8 (A (11)), Unsigned_8 (A (12))]);
         when 17 =>
            Lemma_Bytes_Survive_Unpacking_Hqq4_Byte ([Unsigned_8 (A (1))]);
         when 18 =>
            Lemma_Bytes_Survive_Unpacking_Hqq2_Byte ([Unsigned_8 (A (1))]);
         when 19 =>
            Lemma_Bytes_Survive_Unpacking_Hqq1_Byte ([Unsigned_8 (A (1))]);
         when 20 =>
            Lemma_Products_Are_Exact_Ggml_Q4_1 (A (1), A (2));
         when 21 =>
            Lemma_Products_Are_Exact_Ggml_Q4_K (A (1), A (2));
         when 22 =>
            Lemma_Products_Are_Exact_Ggml_Q3_K (A (1), A (2));
         when 23 =>
            Lemma_Products_Are_Exact_Ggml_Q5_1 (A (1), A (2));
         when 24 =>
            Lemma_Products_Are_Exact_Ggml_Q2_K (A (1), A (2));
         when 25 =>
            Lemma_Products_Are_Exact_Ggml_Q5_K (A (1), A (2));
         when 26 =>
            Lemma_Products_Are_Exact_Ggml_Q6_K (A (1), A (2));
         when 27 =>
            Lemma_Products_Are_Exact_Ggml_Iq4_Xs (A (1), A (2));
         when 28 =>
            Lemma_Products_Are_Exact_Ggml_Iq1_S (A (1), A (2));
         when 29 =>
            Lemma_Products_Are_Exact_Ggml_Iq2_Xxs (A (1), A (2));
         when 30 =>
            Lemma_Products_Are_Exact_Ggml_Iq2_Xs (A (1), A (2));
         when 31 =>
            Lemma_Products_Are_Exact_Ggml_Iq2_S (A (1), A (2));
         when 32 =>
            Lemma_Products_Are_Exact_Ggml_Iq3_Xxs (A (1), A (2));
         when 33 =>
            Lemma_Products_Are_Exact_Ggml_Iq3_S (A (1), A (2));
         when 34 =>
            Lemma_Products_Are_Exact_Ggml_Iq1_M (A (1), A (2));
         when 35 =>
            Lemma_Products_Are_Exact_Mlx_Affine4 (A (1), A (2));
         when 36 =>
            Lemma_Products_Are_Exact_Torchao_Tinygemm4 (A (1), A (2));
         when 37 =>
            Lemma_Subnormal_Scales_Are_Converted_Exactly (A (1));
         when 38 =>
            Lemma_Scales_Are_In_Order_Binary16 (A (1));
         when 39 =>
            Lemma_Scales_Are_In_Order_E8M0_Halved (A (1));
         when 40 =>
            Lemma_Scales_Are_In_Order_E4M3_Halved (A (1));
         when 41 =>
            Lemma_E2m1_Errs_By_One (A (1), A (2));
         when 42 =>
            Lemma_Iq4_Nl_Errs_By_Half_A_Gap (A (1), A (2));
         when 43 =>
            Lemma_Gptq_Zero_Points_Come_Back_Bits_4 (A (1));
         when 44 =>
            Lemma_Gptq_Zero_Points_Come_Back_Bits_3 (A (1));
         when 45 =>
            pragma Assert (Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_4 (A (1)));
         when 46 =>
            pragma Assert (Claim_Gptq_Zero_Point_Zero_Comes_Back_Bits_3 (A (1)));
         when 47 =>
            pragma Assert (Claim_Zero_Points_Are_Read_Alike (A (1)));
         when 48 =>
            pragma Assert (Claim_Awq_Words_Are_In_Order ([Unsigned_8 (A (1)), Unsigned_8 (A (2)),
            Unsigned_8 (A (3)), Unsigned_8 (A (4))]));
         when 49 =>
            Lemma_Paper43_Survives_Packing (A (1), A (2));
         when 50 =>
            Lemma_Paper43_Survives_Unpacking (A (1));
         when 51 =>
            pragma Assert (Claim_Longer_Sums_Fit_Int32 (A (1)));
         when 52 =>
            Lemma_Contributions_Fit_Int64 (A (1), A (2), A (3), A (4));
         when 53 =>
            Lemma_A_Term_Errs_By_Its_Weight (A (1), A (2), A (3));
         when 54 =>
            Lemma_Output_Error_Adds_Up (A (1), A (2), A (3), A (4), A (5), A (6));
         when 55 =>
            Lemma_Contribution_Is_The_Exact_Product (A (1), A (2), A (3), A (4));
         when 56 =>
            Lemma_Binary16_Decode_Inverts_Encode_Binary16 (A (1));
         when 57 =>
            Lemma_Binary16_Encode_Inverts_Decode_Binary16 (A (1));
         when 58 =>
            Lemma_Binary16_Patterns_Are_Representable_Binary16 (A (1));
         when 59 =>
            Lemma_Rounding_Is_Idempotent_Shift_0 (A (1));
         when 60 =>
            Lemma_Rounding_Is_Idempotent_Shift_1 (A (1));
         when 61 =>
            Lemma_Rounding_Is_Idempotent_Shift_2 (A (1));
         when 62 =>
            Lemma_Rounding_Is_Idempotent_Shift_3 (A (1));
         when 63 =>
            Lemma_Rounding_Is_Idempotent_Shift_4 (A (1));
         when 64 =>
            Lemma_Rounding_Is_Idempotent_Shift_5 (A (1));
         when 65 =>
            Lemma_Rounding_Is_Idempotent_Shift_6 (A (1));
         when 66 =>
            Lemma_Rounding_Is_Idempotent_Shift_7 (A (1));
         when 67 =>
            Lemma_Rounding_Is_Idempotent_Shift_8 (A (1));
         when 68 =>
            Lemma_Rounding_Is_Idempotent_Shift_9 (A (1));
         when 69 =>
            Lemma_Rounding_Is_Idempotent_Shift_10 (A (1));
         when 70 =>
            Lemma_Rounding_Is_Idempotent_Shift_11 (A (1));
         when 71 =>
            Lemma_Rounding_Is_Idempotent_Shift_12 (A (1));
         when 72 =>
            Lemma_Rounding_Is_Idempotent_Shift_13 (A (1));
         when 73 =>
            Lemma_Rounding_Is_Idempotent_Shift_14 (A (1));
         when 74 =>
            Lemma_Rounding_Is_Idempotent_Shift_15 (A (1));
         when 75 =>
            Lemma_Rounding_Is_Idempotent_Shift_16 (A (1));
         when 76 =>
            Lemma_Rounding_Is_Idempotent_Shift_17 (A (1));
         when 77 =>
            Lemma_Rounding_Is_Idempotent_Shift_18 (A (1));
         when 78 =>
            Lemma_Rounding_Is_Idempotent_Shift_19 (A (1));
         when 79 =>
            Lemma_Rounding_Is_Idempotent_Shift_20 (A (1));
         when 80 =>
            Lemma_Rounding_Is_Idempotent_Shift_21 (A (1));
         when 81 =>
            Lemma_Rounding_Is_Idempotent_Shift_22 (A (1));
         when 82 =>
            Lemma_Rounding_Is_Idempotent_Shift_23 (A (1));
         when 83 =>
            Lemma_Rounding_Is_Idempotent_Shift_24 (A (1));
         when 84 =>
            Lemma_Product_Is_Exact (A (1), A (2));
         when 85 =>
            Lemma_Dequantizing_Ignores_Contraction (A (1), A (2), A (3));
         when 86 =>
            Lemma_Scales_Survive_Storing (A (1));
         when 87 =>
            pragma Assert (Claim_Paper_Error_Bound_Lane_0 (A (1), A (2)));
         when 88 =>
            pragma Assert (Claim_Paper_Error_Bound_Lane_1 (A (1), A (2)));
         when 89 =>
            Lemma_Round_Down_Is_Below (A (1));
         when 90 =>
            Lemma_Round_Down_Is_Greatest (A (1), A (2));
         when 91 =>
            Lemma_Round_Up_Is_Least (A (1), A (2));
         when 92 =>
            Lemma_Less_In_Binary64_Is_Less (A (1), A (2), A (3), A (4));
         when 93 =>
            pragma Assert (Claim_Less_Without_A_Margin_Is_Less (A (1), A (2), A (3), A (4)));
         when 94 =>
            Lemma_A_Search_Never_Errs_More (A (1), A (2), A (3));
         when others =>
            raise Program_Error with "no such lemma";
      end case;
   end Lemma;

end Septet.Binary16.Run;
