--  Written by `septet codegen`: theorems about format s43, from the spec with fingerprint 2959237be43993b664406c5cf413a02e525bbeb2ab3d4fd5686a3d5007763efe
with Septet.Binary16.Lemmas;

package body Septet.S43.Lemmas with SPARK_Mode is

   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_1; A0 : Lemma_Range_1; A1 : Lemma_Range_1) is
   begin
      null;
   end Lemma_Pairs_Fit_Int16;

   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Lemma_Range_2; Acc : Lemma_Range_3; C : Code_0; A : Lemma_Range_1) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_0;

   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Lemma_Range_2; Acc : Lemma_Range_3; C : Code_1; A : Lemma_Range_1) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_1;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Lemma_Range_5; Acc : Lemma_Range_3; C : Code_0; A : Lemma_Range_1) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_0;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Lemma_Range_5; Acc : Lemma_Range_3; C : Code_1; A : Lemma_Range_1) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_1;

   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_0;

   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_1;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Error_Outside_Is_The_Distance_Lane_0;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Error_Outside_Is_The_Distance_Lane_1;

   procedure Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Lemma_Range_9; W : Lemma_Range_10; Maximum : Lemma_Range_11) is
   begin
      null;
   end Lemma_Group_Error_Is_Bounded_Lane_0;

   procedure Lemma_Group_Error_Is_Bounded_Lane_1 (Minimum : Lemma_Range_9; W : Lemma_Range_10; Maximum : Lemma_Range_11) is
   begin
      null;
   end Lemma_Group_Error_Is_Bounded_Lane_1;

   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_0 (W : Units) is
   begin
      null;
   end Lemma_Single_Weights_Meet_The_Bound_Lane_0;

   procedure Lemma_Single_Weights_Meet_The_Bound_Lane_1 (W : Units) is
   begin
      null;
   end Lemma_Single_Weights_Meet_The_Bound_Lane_1;

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Scale_Range_1; K : Range_4) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0;

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Scale_Range_1; K : Lemma_Range_13) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1;

   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Scale_Range_1; C : Code_0) is
   begin
      null;
   end Lemma_Finite_In_Finite_Out_Lane_0;

   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Scale_Range_1; C : Code_1) is
   begin
      null;
   end Lemma_Finite_In_Finite_Out_Lane_1;

   procedure Lemma_Unpack_Inverts_Pack (Septets : Septets_8) is
   begin
      null;
   end Lemma_Unpack_Inverts_Pack;

   procedure Lemma_Pack_Inverts_Unpack (Data : Bytes_7) is
   begin
      null;
   end Lemma_Pack_Inverts_Unpack;

   procedure Lemma_Septets_Straddle_Bytes (Septets : Septets_8) is
   begin
      null;
   end Lemma_Septets_Straddle_Bytes;

   procedure Lemma_Every_Weight_Has_A_Place (Weight : Range_1) is
   begin
      null;
   end Lemma_Every_Weight_Has_A_Place;

   procedure Lemma_Every_Place_Has_A_Weight (Septet : Range_2) is
   begin
      null;
   end Lemma_Every_Place_Has_A_Weight;

   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_0;

   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_1;

   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_8; K : Range_4) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_0;

   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_8; K : Lemma_Range_13) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_1;

   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6; X : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_0;

   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6; X : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_1;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_8; C : Code_0) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_0;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_8; C : Code_1) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_1;

   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_0;

   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_1;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (Lo : Lemma_Range_6; U : Lemma_Range_7; W : Lemma_Range_6) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Lemma_Range_6) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_0;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Lemma_Range_6) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_1;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Scale_Range_1; C : Code_0) is
   begin
      null;
   end Lemma_Lattice_Values_Fit_48_Bits_Lane_0;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Scale_Range_1; C : Code_1) is
   begin
      null;
   end Lemma_Lattice_Values_Fit_48_Bits_Lane_1;

   procedure Lemma_Decode_Inverts_Encode (C0 : Code_0; C1 : Code_1) is
   begin
      null;
   end Lemma_Decode_Inverts_Encode;

   procedure Lemma_Encode_Inverts_Decode (Septet : Septet_Number) is
   begin
      null;
   end Lemma_Encode_Inverts_Decode;

   procedure Lemma_Every_Septet_Is_Valid (Septet : Septet_Number) is
   begin
      null;
   end Lemma_Every_Septet_Is_Valid;

   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_1; B0 : Code_0; B1 : Code_1) is
   begin
      null;
   end Lemma_Encode_Is_Injective;

   procedure Lemma_Stored_Scales_Cover_The_Group (Minimum : Lemma_Range_9; Maximum : Lemma_Range_11) is
   begin
      null;
   end Lemma_Stored_Scales_Cover_The_Group;

   procedure Lemma_Both_Of_Two_Weights_Are_Covered (A : Units; B : Units) is
   begin
      null;
   end Lemma_Both_Of_Two_Weights_Are_Covered;

   procedure Lemma_Stored_Scales_Are_Finite (Minimum : Lemma_Range_9; Maximum : Lemma_Range_11) is
   begin
      null;
   end Lemma_Stored_Scales_Are_Finite;

   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Lemma_Range_3; Smaller : Lemma_Range_16) is
   begin
      null;
   end Lemma_Unit_Is_Least;

   procedure Lemma_Constant_Groups_Have_No_Unit (Lo : Units) is
   begin
      if Representable (Lo) then
         Septet.Binary16.Lemmas.Lemma_Round_Down_Is_Greatest (Lo, Lo);
      end if;
      pragma Assert (Offset (Lo) = Lo);
      pragma Assert (Round_Down (0) = 0);
      pragma Assert (Round_Up (0) = 0);
      pragma Assert (Unit (Lo, Lo) = 0);
   end Lemma_Constant_Groups_Have_No_Unit;

   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Lemma_Range_18) is
   begin
      null;
   end Lemma_Units_Depend_On_Whole_Maxima;

   procedure Lemma_Groups_Cover_The_Row_Group_16 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_16;

   procedure Lemma_Groups_Cover_The_Row_Group_128 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_128;

   procedure Lemma_Groups_Cover_The_Row_Group_256 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_256;

   procedure Lemma_Compression_Ratio_Group_16 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_16;

   procedure Lemma_Compression_Ratio_Group_128 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_128;

   procedure Lemma_Compression_Ratio_Group_256 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_256;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_16 (Columns : Lemma_Range_19; G : Lemma_Range_19) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_16;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_128 (Columns : Lemma_Range_19; G : Lemma_Range_19) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_128;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_256 (Columns : Lemma_Range_19; G : Lemma_Range_19) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_256;

   procedure Lemma_Groups_Do_Not_Overlap_Group_16 (Columns : Lemma_Range_19; G : Lemma_Range_19; H : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_16;

   procedure Lemma_Groups_Do_Not_Overlap_Group_128 (Columns : Lemma_Range_19; G : Lemma_Range_19; H : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_128;

   procedure Lemma_Groups_Do_Not_Overlap_Group_256 (Columns : Lemma_Range_19; G : Lemma_Range_19; H : Lemma_Range_19) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_256;

   procedure Lemma_Blocks_Tile_The_Group_Group_16 (Block : Lemma_Range_20) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_16;

   procedure Lemma_Blocks_Tile_The_Group_Group_32 (Block : Range_3) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_32;

   procedure Lemma_Blocks_Tile_The_Group_Group_48 (Block : Lemma_Range_21) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_48;

   procedure Lemma_Blocks_Tile_The_Group_Group_64 (Block : Lemma_Range_22) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_64;

   procedure Lemma_Blocks_Tile_The_Group_Group_80 (Block : Lemma_Range_23) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_80;

   procedure Lemma_Blocks_Tile_The_Group_Group_96 (Block : Lemma_Range_24) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_96;

   procedure Lemma_Blocks_Tile_The_Group_Group_112 (Block : Lemma_Range_13) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_112;

   procedure Lemma_Blocks_Tile_The_Group_Group_128 (Block : Range_2) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_128;

   procedure Lemma_Blocks_Tile_The_Group_Group_144 (Block : Lemma_Range_25) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_144;

   procedure Lemma_Blocks_Tile_The_Group_Group_160 (Block : Lemma_Range_26) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_160;

   procedure Lemma_Blocks_Tile_The_Group_Group_176 (Block : Lemma_Range_27) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_176;

   procedure Lemma_Blocks_Tile_The_Group_Group_192 (Block : Lemma_Range_28) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_192;

   procedure Lemma_Blocks_Tile_The_Group_Group_208 (Block : Lemma_Range_29) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_208;

   procedure Lemma_Blocks_Tile_The_Group_Group_224 (Block : Lemma_Range_30) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_224;

   procedure Lemma_Blocks_Tile_The_Group_Group_240 (Block : Range_4) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_240;

   procedure Lemma_Blocks_Tile_The_Group_Group_256 (Block : Range_1) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_256;

   procedure Lemma_Sizes_Fit_Int64_Group_16 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_16;

   procedure Lemma_Sizes_Fit_Int64_Group_128 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_128;

   procedure Lemma_Sizes_Fit_Int64_Group_256 (Columns : Lemma_Range_19) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_256;

end Septet.S43.Lemmas;
