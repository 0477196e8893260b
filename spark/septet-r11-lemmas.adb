--  Written by `septet codegen`: theorems about format r11, from the spec with fingerprint 27a0695bae5072babf706bd83a7c30ff9c22dd0512f51a0e204aaaab31c7bcfa
with Septet.Binary16.Lemmas;

package body Septet.R11.Lemmas with SPARK_Mode is

   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_0; A0 : Some_Activation; A1 : Some_Activation) is
   begin
      null;
   end Lemma_Pairs_Fit_Int16;

   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Some_Count; Acc : Some_Sum; C : Code_0; A : Some_Activation) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_0;

   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Some_Count; Acc : Some_Sum; C : Code_0; A : Some_Activation) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_1;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Some_Count_2; Acc : Some_Sum; C : Code_0; A : Some_Activation) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_0;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Some_Count_2; Acc : Some_Sum; C : Code_0; A : Some_Activation) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_1;

   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_0;

   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_1;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Error_Outside_Is_The_Distance_Lane_0;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Error_Outside_Is_The_Distance_Lane_1;

   procedure Lemma_Group_Error_Is_Bounded_Lane_0 (Minimum : Units; W : Units; Maximum : Units) is
   begin
      null;
   end Lemma_Group_Error_Is_Bounded_Lane_0;

   procedure Lemma_Group_Error_Is_Bounded_Lane_1 (Minimum : Units; W : Units; Maximum : Units) is
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

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Some_Unit_3; K : Some_Count_3) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0;

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Some_Unit_3; K : Some_Count_3) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1;

   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Some_Unit_3; C : Code_0) is
   begin
      null;
   end Lemma_Finite_In_Finite_Out_Lane_0;

   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Some_Unit_3; C : Code_0) is
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

   procedure Lemma_Every_Weight_Has_A_Place (Weight : Range_Of_Weight) is
   begin
      null;
   end Lemma_Every_Weight_Has_A_Place;

   procedure Lemma_Every_Place_Has_A_Weight (Septet : Range_Of_Septet) is
   begin
      null;
   end Lemma_Every_Place_Has_A_Weight;

   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_0;

   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_1;

   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Some_Offset; U : Some_Unit_2; K : Some_Count_3) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_0;

   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Some_Offset; U : Some_Unit_2; K : Some_Count_3) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_1;

   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2; X : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_0;

   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2; X : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_1;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Some_Offset; U : Some_Unit_2; C : Code_0) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_0;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Some_Offset; U : Some_Unit_2; C : Code_0) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_1;

   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_0;

   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_1;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (Lo : Some_Offset; U : Some_Unit; W : Some_Weight_2) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Some_Offset) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_0;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Some_Offset) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_1;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Some_Unit_3; C : Code_0) is
   begin
      null;
   end Lemma_Lattice_Values_Fit_48_Bits_Lane_0;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Some_Unit_3; C : Code_0) is
   begin
      null;
   end Lemma_Lattice_Values_Fit_48_Bits_Lane_1;

   procedure Lemma_Decode_Inverts_Encode (C0 : Code_0; C1 : Code_0) is
   begin
      null;
   end Lemma_Decode_Inverts_Encode;

   procedure Lemma_Encode_Inverts_Decode (Septet : Septet_Number) is
   begin
      null;
   end Lemma_Encode_Inverts_Decode;

   procedure Lemma_Invalid_Septets_Encode_Nothing (Septet : Septet_Number; C0 : Code_0; C1 : Code_0) is
   begin
      null;
   end Lemma_Invalid_Septets_Encode_Nothing;

   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_0; B0 : Code_0; B1 : Code_0) is
   begin
      null;
   end Lemma_Encode_Is_Injective;

   procedure Lemma_Stored_Scales_Cover_The_Group (Minimum : Units; Maximum : Units) is
   begin
      null;
   end Lemma_Stored_Scales_Cover_The_Group;

   procedure Lemma_Both_Of_Two_Weights_Are_Covered (A : Units; B : Units) is
   begin
      null;
   end Lemma_Both_Of_Two_Weights_Are_Covered;

   procedure Lemma_Stored_Scales_Are_Finite (Minimum : Units; Maximum : Units) is
   begin
      null;
   end Lemma_Stored_Scales_Are_Finite;

   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Some_Maximum; Smaller : Some_Smaller) is
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

   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Units) is
   begin
      null;
   end Lemma_Units_Depend_On_Whole_Maxima;

   procedure Lemma_Groups_Cover_The_Row_Group_16 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_16;

   procedure Lemma_Groups_Cover_The_Row_Group_128 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_128;

   procedure Lemma_Groups_Cover_The_Row_Group_256 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Groups_Cover_The_Row_Group_256;

   procedure Lemma_Compression_Ratio_Group_16 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_16;

   procedure Lemma_Compression_Ratio_Group_128 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_128;

   procedure Lemma_Compression_Ratio_Group_256 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Compression_Ratio_Group_256;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_16 (Columns : Some_Columns; G : Some_G) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_16;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_128 (Columns : Some_Columns; G : Some_G) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_128;

   procedure Lemma_Group_Lengths_Tile_The_Row_Group_256 (Columns : Some_Columns; G : Some_G) is
   begin
      null;
   end Lemma_Group_Lengths_Tile_The_Row_Group_256;

   procedure Lemma_Groups_Do_Not_Overlap_Group_16 (Columns : Some_Columns; G : Some_G; H : Some_H) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_16;

   procedure Lemma_Groups_Do_Not_Overlap_Group_128 (Columns : Some_Columns; G : Some_G; H : Some_H) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_128;

   procedure Lemma_Groups_Do_Not_Overlap_Group_256 (Columns : Some_Columns; G : Some_G; H : Some_H) is
   begin
      null;
   end Lemma_Groups_Do_Not_Overlap_Group_256;

   procedure Lemma_Blocks_Tile_The_Group_Group_16 (Block : Some_Block) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_16;

   procedure Lemma_Blocks_Tile_The_Group_Group_32 (Block : Some_Block_2) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_32;

   procedure Lemma_Blocks_Tile_The_Group_Group_48 (Block : Some_Block_3) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_48;

   procedure Lemma_Blocks_Tile_The_Group_Group_64 (Block : Some_Block_4) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_64;

   procedure Lemma_Blocks_Tile_The_Group_Group_80 (Block : Some_Block_5) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_80;

   procedure Lemma_Blocks_Tile_The_Group_Group_96 (Block : Some_Block_6) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_96;

   procedure Lemma_Blocks_Tile_The_Group_Group_112 (Block : Some_Block_7) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_112;

   procedure Lemma_Blocks_Tile_The_Group_Group_128 (Block : Some_Block_8) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_128;

   procedure Lemma_Blocks_Tile_The_Group_Group_144 (Block : Some_Block_9) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_144;

   procedure Lemma_Blocks_Tile_The_Group_Group_160 (Block : Some_Block_10) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_160;

   procedure Lemma_Blocks_Tile_The_Group_Group_176 (Block : Some_Block_11) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_176;

   procedure Lemma_Blocks_Tile_The_Group_Group_192 (Block : Some_Block_12) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_192;

   procedure Lemma_Blocks_Tile_The_Group_Group_208 (Block : Some_Block_13) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_208;

   procedure Lemma_Blocks_Tile_The_Group_Group_224 (Block : Some_Block_14) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_224;

   procedure Lemma_Blocks_Tile_The_Group_Group_240 (Block : Some_Block_15) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_240;

   procedure Lemma_Blocks_Tile_The_Group_Group_256 (Block : Some_Block_16) is
   begin
      null;
   end Lemma_Blocks_Tile_The_Group_Group_256;

   procedure Lemma_Sizes_Fit_Int64_Group_16 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_16;

   procedure Lemma_Sizes_Fit_Int64_Group_128 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_128;

   procedure Lemma_Sizes_Fit_Int64_Group_256 (Columns : Some_Columns) is
   begin
      null;
   end Lemma_Sizes_Fit_Int64_Group_256;

end Septet.R11.Lemmas;
