--  Written by `septet codegen`: theorems about binary16 numbers and rounding, from the spec with fingerprint 05c060fca560ea97c2a9bdee85d3caf9487675705db9f8b96499e4733b89eea0
package body Septet.Binary16.Lemmas with SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_32 (Data : Bytes_16) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Halves_Of_32;

   procedure Lemma_Bytes_Survive_Unpacking_Q5 (Data : Bytes_20) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Q5;

   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_64 (Data : Bytes_32) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Halves_Of_64;

   procedure Lemma_Bytes_Survive_Unpacking_Q4_K_Scales (Data : Bytes_12) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Q4_K_Scales;

   procedure Lemma_Bytes_Survive_Unpacking_Q3_K_Scales (Data : Bytes_12) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Q3_K_Scales;

   procedure Lemma_Bytes_Survive_Unpacking_Q3_K_Codes (Data : Bytes_96) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Q3_K_Codes;

   procedure Lemma_Bytes_Survive_Unpacking_Halves_Of_16 (Data : Bytes_8) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Halves_Of_16;

   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_32 (Data : Bytes_16) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Pairs_Of_32;

   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_16 (Data : Bytes_8) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Pairs_Of_16;

   procedure Lemma_Bytes_Survive_Unpacking_Pairs_Of_8 (Data : Bytes_4) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Pairs_Of_8;

   procedure Lemma_Bytes_Survive_Unpacking_Awq_Word (Data : Bytes_4) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Awq_Word;

   procedure Lemma_Bytes_Survive_Unpacking_Gptq3_Words (Data : Bytes_12) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Gptq3_Words;

   procedure Lemma_Bytes_Survive_Unpacking_Iq4_Xs_Scales (Data : Bytes_6) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Iq4_Xs_Scales;

   procedure Lemma_Bytes_Survive_Unpacking_Twos_Of_16 (Data : Bytes_4) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Twos_Of_16;

   procedure Lemma_Bytes_Survive_Unpacking_Exllama2_Word (Data : Bytes_4) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Exllama2_Word;

   procedure Lemma_Bytes_Survive_Unpacking_Exllama3_Words (Data : Bytes_12) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Exllama3_Words;

   procedure Lemma_Bytes_Survive_Unpacking_Hqq4_Byte (Data : Bytes_1) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Hqq4_Byte;

   procedure Lemma_Bytes_Survive_Unpacking_Hqq2_Byte (Data : Bytes_1) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Hqq2_Byte;

   procedure Lemma_Bytes_Survive_Unpacking_Hqq1_Byte (Data : Bytes_1) is
   begin
      null;
   end Lemma_Bytes_Survive_Unpacking_Hqq1_Byte;

   procedure Lemma_Products_Are_Exact_Ggml_Q4_1 (C : Code_To_15; M : Scale_To_0) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q4_1;

   procedure Lemma_Products_Are_Exact_Ggml_Q4_K (C : Code_To_15; M : Scale_To_63) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q4_K;

   procedure Lemma_Products_Are_Exact_Ggml_Q3_K (C : Code_To_7; M : Scale_To_63) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q3_K;

   procedure Lemma_Products_Are_Exact_Ggml_Q5_1 (C : Code_To_31; M : Scale_To_0) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q5_1;

   procedure Lemma_Products_Are_Exact_Ggml_Q2_K (C : Code_To_3; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q2_K;

   procedure Lemma_Products_Are_Exact_Ggml_Q5_K (C : Code_To_31; M : Scale_To_63) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q5_K;

   procedure Lemma_Products_Are_Exact_Ggml_Q6_K (C : Code_To_63; M : Byte_Number) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Q6_K;

   procedure Lemma_Products_Are_Exact_Ggml_Iq4_Xs (C : Code_To_15; M : Scale_To_63) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq4_Xs;

   procedure Lemma_Products_Are_Exact_Ggml_Iq1_S (C : Code_To_7; M : Scale_To_7) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq1_S;

   procedure Lemma_Products_Are_Exact_Ggml_Iq2_Xxs (C : Code_To_7; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq2_Xxs;

   procedure Lemma_Products_Are_Exact_Ggml_Iq2_Xs (C : Code_To_7; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq2_Xs;

   procedure Lemma_Products_Are_Exact_Ggml_Iq2_S (C : Code_To_7; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq2_S;

   procedure Lemma_Products_Are_Exact_Ggml_Iq3_Xxs (C : Code_To_15; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq3_Xxs;

   procedure Lemma_Products_Are_Exact_Ggml_Iq3_S (C : Code_To_15; M : Scale_To_15) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq3_S;

   procedure Lemma_Products_Are_Exact_Ggml_Iq1_M (C : Code_To_7; M : Scale_To_7) is
   begin
      null;
   end Lemma_Products_Are_Exact_Ggml_Iq1_M;

   procedure Lemma_Products_Are_Exact_Mlx_Affine4 (C : Code_To_15; M : Scale_To_0) is
   begin
      null;
   end Lemma_Products_Are_Exact_Mlx_Affine4;

   procedure Lemma_Products_Are_Exact_Torchao_Tinygemm4 (C : Code_To_15; M : Scale_To_0) is
   begin
      null;
   end Lemma_Products_Are_Exact_Torchao_Tinygemm4;

   procedure Lemma_Subnormal_Scales_Are_Converted_Exactly (Bits : Pattern_From_1_To_1023) is
   begin
      null;
   end Lemma_Subnormal_Scales_Are_Converted_Exactly;

   procedure Lemma_Scales_Are_In_Order_Binary16 (A : Activation_To_2_Pow_15_Less_1) is
   begin
      null;
   end Lemma_Scales_Are_In_Order_Binary16;

   procedure Lemma_Scales_Are_In_Order_E8M0_Halved (A : Activation_To_127) is
   begin
      null;
   end Lemma_Scales_Are_In_Order_E8M0_Halved;

   procedure Lemma_Scales_Are_In_Order_E4M3_Halved (A : Activation_To_127) is
   begin
      null;
   end Lemma_Scales_Are_In_Order_E4M3_Halved;

   procedure Lemma_E2m1_Errs_By_One (U : Unit_To_2_Pow_56; W : Weight_To_2_Pow_56) is
   begin
      null;
   end Lemma_E2m1_Errs_By_One;

   procedure Lemma_Iq4_Nl_Errs_By_Half_A_Gap (U : Unit_To_2_Pow_52; W : Weight_Within_2_Pow_52) is
   begin
      null;
   end Lemma_Iq4_Nl_Errs_By_Half_A_Gap;

   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_4 (Zero : Zero_From_1_To_15) is
   begin
      null;
   end Lemma_Gptq_Zero_Points_Come_Back_Bits_4;

   procedure Lemma_Gptq_Zero_Points_Come_Back_Bits_3 (Zero : Zero_From_1_To_7) is
   begin
      null;
   end Lemma_Gptq_Zero_Points_Come_Back_Bits_3;

   procedure Lemma_Paper43_Survives_Packing (N1 : N1_Of_4_Bits; N2 : N2_Of_3_Bits) is
   begin
      null;
   end Lemma_Paper43_Survives_Packing;

   procedure Lemma_Paper43_Survives_Unpacking (Byte : Byte_To_127) is
   begin
      null;
   end Lemma_Paper43_Survives_Unpacking;

   procedure Lemma_Contributions_Fit_Int64 (Lo : Units; U : Unit_To_Largest; Dot : Dot_Within_4161536; Total : Total_Within_2_Pow_15) is
   begin
      null;
   end Lemma_Contributions_Fit_Int64;

   procedure Lemma_A_Term_Errs_By_Its_Weight (A : Activation_Of_8_Bits; Error : Error_Within_2_Pow_52; Bound : Bound_Within_2_Pow_52) is
   begin
      null;
   end Lemma_A_Term_Errs_By_Its_Weight;

   procedure Lemma_Output_Error_Adds_Up (Y : Sum_Within_2_Pow_56; Exact : Exact_Within_2_Pow_56; Bound : Bound_Within_2_Pow_56; T : Sum_Within_2_Pow_56; Term : Term_Within_2_Pow_56; Step : Step_Within_2_Pow_56) is
   begin
      null;
   end Lemma_Output_Error_Adds_Up;

   procedure Lemma_Contribution_Is_The_Exact_Product (Lo : Offset_Within_2_Pow_48; U : Unit_Within_2_Pow_48; N : Level_Within_127; A : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Contribution_Is_The_Exact_Product;

   procedure Lemma_Binary16_Decode_Inverts_Encode_Binary16 (Q : Units) is
   begin
      if abs Q < 2048 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 4096 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 8192 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 16384 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 32768 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 65536 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 131_072 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 262_144 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 524_288 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**20 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**21 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**22 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**23 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**24 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      else
         pragma Assert (Scale_Units (Scale_Bits (Q)) = Q);
      end if;
   end Lemma_Binary16_Decode_Inverts_Encode_Binary16;

   procedure Lemma_Binary16_Encode_Inverts_Decode_Binary16 (Bits : Pattern) is
   begin
      case Bits mod 32768 / 1024 is
         when 0 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 1 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 2 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 3 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 4 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 5 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 6 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 7 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 8 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 9 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 10 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 11 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 12 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 13 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 14 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 15 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 16 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 17 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 18 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 19 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 20 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 21 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 22 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 23 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 24 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 25 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 26 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 27 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 28 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 29 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when 30 =>
            pragma Assert (Scale_Bits (Scale_Units (Bits)) = Bits);
         when others =>
            null;
      end case;
   end Lemma_Binary16_Encode_Inverts_Decode_Binary16;

   procedure Lemma_Binary16_Patterns_Are_Representable_Binary16 (Bits : Pattern) is
   begin
      null;
   end Lemma_Binary16_Patterns_Are_Representable_Binary16;

   procedure Lemma_Rounding_Is_Idempotent_Shift_0 (Q : Number_Within_2_Pow_24) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_0;

   procedure Lemma_Rounding_Is_Idempotent_Shift_1 (Q : Number_Within_2_Pow_25) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_1;

   procedure Lemma_Rounding_Is_Idempotent_Shift_2 (Q : Number_Within_2_Pow_26) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_2;

   procedure Lemma_Rounding_Is_Idempotent_Shift_3 (Q : Number_Within_2_Pow_27) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_3;

   procedure Lemma_Rounding_Is_Idempotent_Shift_4 (Q : Number_Within_2_Pow_28) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_4;

   procedure Lemma_Rounding_Is_Idempotent_Shift_5 (Q : Number_Within_2_Pow_29) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_5;

   procedure Lemma_Rounding_Is_Idempotent_Shift_6 (Q : Number_Within_2_Pow_30) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_6;

   procedure Lemma_Rounding_Is_Idempotent_Shift_7 (Q : Number_Within_2_Pow_31) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_7;

   procedure Lemma_Rounding_Is_Idempotent_Shift_8 (Q : Number_Within_2_Pow_32) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_8;

   procedure Lemma_Rounding_Is_Idempotent_Shift_9 (Q : Number_Within_2_Pow_33) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_9;

   procedure Lemma_Rounding_Is_Idempotent_Shift_10 (Q : Number_Within_2_Pow_34) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_10;

   procedure Lemma_Rounding_Is_Idempotent_Shift_11 (Q : Number_Within_2_Pow_35) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_11;

   procedure Lemma_Rounding_Is_Idempotent_Shift_12 (Q : Number_Within_2_Pow_36) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_12;

   procedure Lemma_Rounding_Is_Idempotent_Shift_13 (Q : Number_Within_2_Pow_37) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_13;

   procedure Lemma_Rounding_Is_Idempotent_Shift_14 (Q : Number_Within_2_Pow_38) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_14;

   procedure Lemma_Rounding_Is_Idempotent_Shift_15 (Q : Number_Within_2_Pow_39) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_15;

   procedure Lemma_Rounding_Is_Idempotent_Shift_16 (Q : Number_Within_2_Pow_40) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_16;

   procedure Lemma_Rounding_Is_Idempotent_Shift_17 (Q : Number_Within_2_Pow_41) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_17;

   procedure Lemma_Rounding_Is_Idempotent_Shift_18 (Q : Number_Within_2_Pow_42) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_18;

   procedure Lemma_Rounding_Is_Idempotent_Shift_19 (Q : Number_Within_2_Pow_43) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_19;

   procedure Lemma_Rounding_Is_Idempotent_Shift_20 (Q : Number_Within_2_Pow_44) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**44 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_20;

   procedure Lemma_Rounding_Is_Idempotent_Shift_21 (Q : Number_Within_2_Pow_45) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**44 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**45 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_21;

   procedure Lemma_Rounding_Is_Idempotent_Shift_22 (Q : Number_Within_2_Pow_46) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**44 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**45 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**46 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_22;

   procedure Lemma_Rounding_Is_Idempotent_Shift_23 (Q : Number_Within_2_Pow_47) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**44 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**45 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**46 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**47 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_23;

   procedure Lemma_Rounding_Is_Idempotent_Shift_24 (Q : Number_Within_2_Pow_48) is
   begin
      if abs Q < 2**24 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**40 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**41 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**42 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**43 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**44 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**45 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**46 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**47 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      elsif abs Q < 2**48 then
         pragma Assert (Round_Binary32_26 (Q) = Q);
      else
         pragma Assert (Round_Binary32_26 (Q) = Q);
      end if;
   end Lemma_Rounding_Is_Idempotent_Shift_24;

   procedure Lemma_Product_Is_Exact (Bits : Pattern_To_2_Pow_15_Less_1; N : Level_To_127) is
      Fraction : constant Int := Bits mod 1024;
      Product  : constant Int := (if Bits < 1024 then Fraction else 1024 + Fraction) * N;

      function Is_Exact (P : Product_Within_2_Pow_50) return Boolean is
        ((abs P < 2**24) or else (if abs P < 2**25 then (P mod 2**1) = 0 elsif abs P < 2**26 then (P mod 2**2)
         = 0 elsif abs P < 2**27 then (P mod 2**3) = 0 elsif abs P < 2**28 then (P mod 2**4) = 0 elsif abs P
         < 2**29 then (P mod 2**5) = 0 elsif abs P < 2**30 then (P mod 2**6) = 0 elsif abs P
         < 2**31 then (P mod 2**7) = 0 elsif abs P < 2**32 then (P mod 2**8) = 0 elsif abs P
         < 2**33 then (P mod 2**9) = 0 elsif abs P < 2**34 then (P mod 2**10) = 0 elsif abs P
         < 2**35 then (P mod 2**11) = 0 elsif abs P < 2**36 then (P mod 2**12) = 0 elsif abs P
         < 2**37 then (P mod 2**13) = 0 elsif abs P < 2**38 then (P mod 2**14) = 0 elsif abs P
         < 2**39 then (P mod 2**15) = 0 elsif abs P < 2**40 then (P mod 2**16) = 0 elsif abs P
         < 2**41 then (P mod 2**17) = 0 elsif abs P < 2**42 then (P mod 2**18) = 0 elsif abs P
         < 2**43 then (P mod 2**19) = 0 elsif abs P < 2**44 then (P mod 2**20) = 0 elsif abs P
         < 2**45 then (P mod 2**21) = 0 elsif abs P < 2**46 then (P mod 2**22) = 0 elsif abs P
         < 2**47 then (P mod 2**23) = 0 else (abs P < 2**48) and then ((P mod 2**24) = 0)));

   begin
      pragma Assert (Product in 0 .. 260_096);
      case Bits / 1024 is
         when 0 =>
            pragma Assert (Scale_Units (Bits) * N = Product);
            pragma Assert (Is_Exact (Product));
         when 1 =>
            pragma Assert (Scale_Units (Bits) * N = Product);
            pragma Assert (Is_Exact (Product));
         when 2 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2);
            pragma Assert (Is_Exact (Product * 2));
         when 3 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 4);
            pragma Assert (Is_Exact (Product * 4));
         when 4 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 8);
            pragma Assert (Is_Exact (Product * 8));
         when 5 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 16);
            pragma Assert (Is_Exact (Product * 16));
         when 6 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 32);
            pragma Assert (Is_Exact (Product * 32));
         when 7 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 64);
            pragma Assert (Is_Exact (Product * 64));
         when 8 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 128);
            pragma Assert (Is_Exact (Product * 128));
         when 9 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 256);
            pragma Assert (Is_Exact (Product * 256));
         when 10 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 512);
            pragma Assert (Is_Exact (Product * 512));
         when 11 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 1024);
            pragma Assert (Is_Exact (Product * 1024));
         when 12 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2048);
            pragma Assert (Is_Exact (Product * 2048));
         when 13 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 4096);
            pragma Assert (Is_Exact (Product * 4096));
         when 14 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 8192);
            pragma Assert (Is_Exact (Product * 8192));
         when 15 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 16384);
            pragma Assert (Is_Exact (Product * 16384));
         when 16 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 32768);
            pragma Assert (Is_Exact (Product * 32768));
         when 17 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 65536);
            pragma Assert (Is_Exact (Product * 65536));
         when 18 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 131_072);
            pragma Assert (Is_Exact (Product * 131_072));
         when 19 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 262_144);
            pragma Assert (Is_Exact (Product * 262_144));
         when 20 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 524_288);
            pragma Assert (Is_Exact (Product * 524_288));
         when 21 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**20);
            pragma Assert (Is_Exact (Product * 2**20));
         when 22 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**21);
            pragma Assert (Is_Exact (Product * 2**21));
         when 23 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**22);
            pragma Assert (Is_Exact (Product * 2**22));
         when 24 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**23);
            pragma Assert (Is_Exact (Product * 2**23));
         when 25 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**24);
            pragma Assert (Is_Exact (Product * 2**24));
         when 26 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**25);
            pragma Assert (Is_Exact (Product * 2**25));
         when 27 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**26);
            pragma Assert (Is_Exact (Product * 2**26));
         when 28 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**27);
            pragma Assert (Is_Exact (Product * 2**27));
         when 29 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**28);
            pragma Assert (Is_Exact (Product * 2**28));
         when 30 =>
            pragma Assert (Scale_Units (Bits) * N = Product * 2**29);
            pragma Assert (Is_Exact (Product * 2**29));
         when others =>
            null;
      end case;
   end Lemma_Product_Is_Exact;

   procedure Lemma_Dequantizing_Ignores_Contraction (Lo : Units; Product : Product_To_2_Pow_47_Less_1; Stored : Stored_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Dequantizing_Ignores_Contraction;

   procedure Lemma_Scales_Survive_Storing (Bits : Pattern) is
   begin
      pragma Assert (Int (Unsigned_8 (Scale_Byte_0 (Bits))) = Scale_Byte_0 (Bits));
      pragma Assert (Int (Unsigned_8 (Scale_Byte_1 (Bits))) = Scale_Byte_1 (Bits));
      pragma Assert (Scale_Byte_0 (Bits) + Scale_Byte_1 (Bits) * 256 = Bits);
   end Lemma_Scales_Survive_Storing;

   procedure Lemma_Round_Down_Is_Below (Q : Units) is
   begin
      null;
   end Lemma_Round_Down_Is_Below;

   procedure Lemma_Round_Down_Is_Greatest (Q : Units; R : Units) is
   begin
      if -2048 <= Q and then Q < 2048 then
         pragma Assert (R <= Round_Down (Q));
      elsif -4096 <= Q and then Q < 4096 then
         pragma Assert (R <= Round_Down (Q));
      elsif -8192 <= Q and then Q < 8192 then
         pragma Assert (R <= Round_Down (Q));
      elsif -16384 <= Q and then Q < 16384 then
         pragma Assert (R <= Round_Down (Q));
      elsif -32768 <= Q and then Q < 32768 then
         pragma Assert (R <= Round_Down (Q));
      elsif -65536 <= Q and then Q < 65536 then
         pragma Assert (R <= Round_Down (Q));
      elsif -131_072 <= Q and then Q < 131_072 then
         pragma Assert (R <= Round_Down (Q));
      elsif -262_144 <= Q and then Q < 262_144 then
         pragma Assert (R <= Round_Down (Q));
      elsif -524_288 <= Q and then Q < 524_288 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**20 <= Q and then Q < 2**20 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**21 <= Q and then Q < 2**21 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**22 <= Q and then Q < 2**22 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**23 <= Q and then Q < 2**23 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**24 <= Q and then Q < 2**24 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**25 <= Q and then Q < 2**25 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**26 <= Q and then Q < 2**26 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**27 <= Q and then Q < 2**27 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**28 <= Q and then Q < 2**28 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**29 <= Q and then Q < 2**29 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**30 <= Q and then Q < 2**30 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**31 <= Q and then Q < 2**31 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**32 <= Q and then Q < 2**32 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**33 <= Q and then Q < 2**33 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**34 <= Q and then Q < 2**34 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**35 <= Q and then Q < 2**35 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**36 <= Q and then Q < 2**36 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**37 <= Q and then Q < 2**37 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**38 <= Q and then Q < 2**38 then
         pragma Assert (R <= Round_Down (Q));
      elsif -2**39 <= Q and then Q < 2**39 then
         pragma Assert (R <= Round_Down (Q));
      else
         pragma Assert (R <= Round_Down (Q));
      end if;
   end Lemma_Round_Down_Is_Greatest;

   procedure Lemma_Round_Up_Is_Least (Q : Units; R : Units) is
   begin
      if abs Q < 2048 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 4096 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 8192 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 16384 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 32768 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 65536 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 131_072 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 262_144 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 524_288 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**20 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**21 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**22 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**23 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**24 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**25 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**26 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**27 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**28 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**29 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**30 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**31 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**32 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**33 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**34 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**35 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**36 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**37 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**38 then
         pragma Assert (Round_Up (Q) <= R);
      elsif abs Q < 2**39 then
         pragma Assert (Round_Up (Q) <= R);
      else
         pragma Assert (Round_Up (Q) <= R);
      end if;
   end Lemma_Round_Up_Is_Least;

   procedure Lemma_Less_In_Binary64_Is_Less (Error : Error_To_2_Pow_20; Computed : Computed_Within_2_Pow_20; Covering : Covering_To_2_Pow_20; Than : Than_Within_2_Pow_20) is
   begin
      null;
   end Lemma_Less_In_Binary64_Is_Less;

   procedure Lemma_A_Search_Never_Errs_More (Best : Best_Within_2_Pow_56; Covering : Covering_Within_2_Pow_56; Error : Error_Within_2_Pow_56) is
   begin
      null;
   end Lemma_A_Search_Never_Errs_More;

end Septet.Binary16.Lemmas;
