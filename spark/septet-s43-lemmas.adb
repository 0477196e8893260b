--  Written by `septet codegen`: theorems about format s43, from the spec with fingerprint afef9e556e2479d9f0578c576756215266e46e6786a3bf14e9dad1710188b893
with Septet.Binary16.Lemmas;

package body Septet.S43.Lemmas with SPARK_Mode is

   pragma Warnings (Off, "condition *", Reason => "what a range decides here need not hold elsewhere");
   pragma Warnings (Off, "suspicious *", Reason => "a remainder by 2**1 is meant");

   procedure Lemma_Pairs_Fit_Int16 (C0 : Code_0; C1 : Code_1; A0 : Activation_Of_8_Bits; A1 : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Pairs_Fit_Int16;

   procedure Lemma_Sums_Fit_Int32_Lane_0 (K : Count_To_132103; Acc : Sum_Within_2147466368; C : Code_0; A : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_0;

   procedure Lemma_Sums_Fit_Int32_Lane_1 (K : Count_To_132103; Acc : Sum_Within_2147466368; C : Code_1; A : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Sums_Fit_Int32_Lane_1;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (K : Count_To_1023; Acc : Sum_Within_16629888; C : Code_0; A : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_0;

   procedure Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (K : Count_To_1023; Acc : Sum_Within_16629888; C : Code_1; A : Activation_Of_8_Bits) is
   begin
      null;
   end Lemma_Sums_Are_Exact_In_Binary32_Lane_1;

   procedure Lemma_Error_Is_Bounded_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_0;

   procedure Lemma_Error_Is_Bounded_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Error_Is_Bounded_Lane_1;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Error_Outside_Is_The_Distance_Lane_0;

   procedure Lemma_Error_Outside_Is_The_Distance_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
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

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (Lo : Units; U : Unit_To_Largest; K : Count_To_14) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0;

   procedure Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (Lo : Units; U : Unit_To_Largest; K : Count_To_6) is
   begin
      null;
   end Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1;

   procedure Lemma_Finite_In_Finite_Out_Lane_0 (Lo : Units; U : Unit_To_Largest; C : Code_0) is
   begin
      null;
   end Lemma_Finite_In_Finite_Out_Lane_0;

   procedure Lemma_Finite_In_Finite_Out_Lane_1 (Lo : Units; U : Unit_To_Largest; C : Code_1) is
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

   procedure Lemma_Code_Is_Nearest_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_0;

   procedure Lemma_Code_Is_Nearest_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Is_Nearest_Lane_1;

   procedure Lemma_Ties_Go_Up_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; K : Count_To_14) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_0;

   procedure Lemma_Ties_Go_Up_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; K : Count_To_6) is
   begin
      null;
   end Lemma_Ties_Go_Up_Lane_1;

   procedure Lemma_Code_Is_Monotone_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48; X : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_0;

   procedure Lemma_Code_Is_Monotone_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48; X : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Is_Monotone_Lane_1;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; C : Code_0) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_0;

   procedure Lemma_Quantizing_Is_Idempotent_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_From_1_To_2_Pow_48; C : Code_1) is
   begin
      null;
   end Lemma_Quantizing_Is_Idempotent_Lane_1;

   procedure Lemma_Code_Counts_Midpoints_Lane_0 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_0;

   procedure Lemma_Code_Counts_Midpoints_Lane_1 (Lo : Offset_Within_2_Pow_48; U : Unit_To_2_Pow_48; W : Weight_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Code_Counts_Midpoints_Lane_1;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (Lo : Offset_Within_2_Pow_40; U : Unit_To_2_Pow_40; W : Weight_Within_2_Pow_40) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0;

   procedure Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (Lo : Offset_Within_2_Pow_40; U : Unit_To_2_Pow_40; W : Weight_Within_2_Pow_40) is
   begin
      null;
   end Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_0 (Lo : Offset_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_0;

   procedure Lemma_Constant_Groups_Are_Exact_Lane_1 (Lo : Offset_Within_2_Pow_48) is
   begin
      null;
   end Lemma_Constant_Groups_Are_Exact_Lane_1;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (Lo : Units; U : Unit_To_Largest; C : Code_0) is
   begin
      null;
   end Lemma_Lattice_Values_Fit_48_Bits_Lane_0;

   procedure Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (Lo : Units; U : Unit_To_Largest; C : Code_1) is
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

   procedure Lemma_Encode_Is_Injective (A0 : Code_0; A1 : Code_1; B0 : Code_0; B1 : Code_1) is
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

   procedure Lemma_Unit_Is_Least (Lo : Units; Maximum : Maximum_From_Minus_Largest_To_2_Pow_56; Smaller : Smaller_To_2_Pow_56) is
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

   procedure Lemma_Units_Depend_On_Whole_Maxima (Lo : Units; Maximum : Maximum_Within_256_Times_Largest) is
   begin
      null;
   end Lemma_Units_Depend_On_Whole_Maxima;

   procedure Lemma_Groups_Cover_The_Row (Group : Int; Columns : Columns_To_2_Pow_40) is
   begin
      case Group is
         when 16 =>
            pragma Assert (Columns <= (((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group));
            pragma Assert ((((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group) < (Columns + Group));
         when 128 =>
            pragma Assert (Columns <= (((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group));
            pragma Assert ((((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group) < (Columns + Group));
         when 256 =>
            pragma Assert (Columns <= (((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group));
            pragma Assert ((((Columns + Group) - 1) - ((Columns + Group) - 1) mod Group) < (Columns + Group));
         when others =>
            null;
      end case;
   end Lemma_Groups_Cover_The_Row;

   procedure Lemma_Compression_Ratio (Group : Int; Columns : Columns_To_2_Pow_40) is
   begin
      case Group is
         when 16 =>
            pragma Assert ((Columns * (64 + 7 * Group)) <= (((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)));
            pragma Assert ((((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) * (16 * Group))
                           < ((Columns * (64 + 7 * Group)) + (Group * (64 + 7 * Group))));
            pragma Assert (((Columns mod Group) /= 0) or else ((((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)) = (Columns * (64 + 7 * Group))));
         when 128 =>
            pragma Assert ((Columns * (64 + 7 * Group)) <= (((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)));
            pragma Assert ((((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) * (16 * Group))
                           < ((Columns * (64 + 7 * Group)) + (Group * (64 + 7 * Group))));
            pragma Assert (((Columns mod Group) /= 0) or else ((((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)) = (Columns * (64 + 7 * Group))));
         when 256 =>
            pragma Assert ((Columns * (64 + 7 * Group)) <= (((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)));
            pragma Assert ((((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) * (16 * Group))
                           < ((Columns * (64 + 7 * Group)) + (Group * (64 + 7 * Group))));
            pragma Assert (((Columns mod Group) /= 0) or else ((((((Columns + Group) - 1) / Group) * (4
                           + 7 * (Group / 16))) * (16 * Group)) = (Columns * (64 + 7 * Group))));
         when others =>
            null;
      end case;
   end Lemma_Compression_Ratio;

   procedure Lemma_Group_Lengths_Tile_The_Row (Group : Int; Columns : Columns_To_2_Pow_40; G : G_To_2_Pow_40) is
   begin
      case Group is
         when 16 =>
            pragma Assert (0 < (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)));
            pragma Assert ((if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)) <= Group);
            pragma Assert ((if (G + 1) = (((Columns + Group) - 1) / Group) then ((G * Group) + (if ((G
                           + 1) * Group) <= Columns then Group else Columns - (G * Group))) = Columns
                           else (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group))
                           = Group));
         when 128 =>
            pragma Assert (0 < (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)));
            pragma Assert ((if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)) <= Group);
            pragma Assert ((if (G + 1) = (((Columns + Group) - 1) / Group) then ((G * Group) + (if ((G
                           + 1) * Group) <= Columns then Group else Columns - (G * Group))) = Columns
                           else (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group))
                           = Group));
         when 256 =>
            pragma Assert (0 < (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)));
            pragma Assert ((if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group)) <= Group);
            pragma Assert ((if (G + 1) = (((Columns + Group) - 1) / Group) then ((G * Group) + (if ((G
                           + 1) * Group) <= Columns then Group else Columns - (G * Group))) = Columns
                           else (if ((G + 1) * Group) <= Columns then Group else Columns - (G * Group))
                           = Group));
         when others =>
            null;
      end case;
   end Lemma_Group_Lengths_Tile_The_Row;

   procedure Lemma_Groups_Do_Not_Overlap (Group : Int; Columns : Columns_To_2_Pow_40; G : G_To_2_Pow_40; H : H_To_2_Pow_40) is
   begin
      case Group is
         when 16 =>
            pragma Assert (((G * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= (H * (4
                           + 7 * (Group / 16))));
            pragma Assert (((H * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= ((((Columns + Group)
                           - 1) / Group) * (4 + 7 * (Group / 16))));
         when 128 =>
            pragma Assert (((G * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= (H * (4
                           + 7 * (Group / 16))));
            pragma Assert (((H * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= ((((Columns + Group)
                           - 1) / Group) * (4 + 7 * (Group / 16))));
         when 256 =>
            pragma Assert (((G * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= (H * (4
                           + 7 * (Group / 16))));
            pragma Assert (((H * (4 + 7 * (Group / 16))) + (4 + 7 * (Group / 16))) <= ((((Columns + Group)
                           - 1) / Group) * (4 + 7 * (Group / 16))));
         when others =>
            null;
      end case;
   end Lemma_Groups_Do_Not_Overlap;

   procedure Lemma_Blocks_Tile_The_Group (Group : Int; Block : Block_To_15) is
   begin
      case Group is
         when 16 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 32 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 48 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 64 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 80 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 96 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 112 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 128 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 144 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 160 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 176 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 192 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 208 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 224 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 240 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when 256 =>
            pragma Assert (4 <= (4 + (Block * 7)));
            pragma Assert ((((4 + (Block * 7)) + 7) = (4 + 7 * (Group / 16))) = ((Block + 1) = (Group / 16)));
         when others =>
            null;
      end case;
   end Lemma_Blocks_Tile_The_Group;

   procedure Lemma_Sizes_Fit_Int64 (Group : Int; Columns : Columns_To_2_Pow_40) is
   begin
      case Group is
         when 16 =>
            pragma Assert (((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) < 2**43);
         when 128 =>
            pragma Assert (((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) < 2**43);
         when 256 =>
            pragma Assert (((((Columns + Group) - 1) / Group) * (4 + 7 * (Group / 16))) < 2**43);
         when others =>
            null;
      end case;
   end Lemma_Sizes_Fit_Int64;

end Septet.S43.Lemmas;
