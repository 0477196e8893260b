--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 8fb21e6b6660212edd9a1073390cc634b1190d8fee1d805018d9f19a1f0fe6e5
with Septet.R11.Lemmas; use Septet.R11.Lemmas;
with Septet.Binary32; use Septet.Binary32;
with Septet.R11.Kernels; use Septet.R11.Kernels;

package body Septet.R11.Run with SPARK_Mode => Off is

   procedure Lemma (K : Positive; A : Integers) is
   begin
      case K is
         when 1 =>
            Lemma_Pairs_Fit_Int16 (A (1), A (2), A (3), A (4));
         when 2 =>
            Lemma_Sums_Fit_Int32_Lane_0 (A (1), A (2), A (3), A (4));
         when 3 =>
            Lemma_Sums_Fit_Int32_Lane_1 (A (1), A (2), A (3), A (4));
         when 4 =>
            Lemma_Sums_Are_Exact_In_Binary32_Lane_0 (A (1), A (2), A (3), A (4));
         when 5 =>
            Lemma_Sums_Are_Exact_In_Binary32_Lane_1 (A (1), A (2), A (3), A (4));
         when 6 =>
            Lemma_Error_Is_Bounded_Lane_0 (A (1), A (2), A (3));
         when 7 =>
            Lemma_Error_Is_Bounded_Lane_1 (A (1), A (2), A (3));
         when 8 =>
            pragma Assert (Claim_Error_Is_Below_The_Bound_Lane_0 (A (1), A (2), A (3)));
         when 9 =>
            pragma Assert (Claim_Error_Is_Below_The_Bound_Lane_1 (A (1), A (2), A (3)));
         when 10 =>
            Lemma_Error_Outside_Is_The_Distance_Lane_0 (A (1), A (2), A (3));
         when 11 =>
            Lemma_Error_Outside_Is_The_Distance_Lane_1 (A (1), A (2), A (3));
         when 12 =>
            Lemma_Group_Error_Is_Bounded_Lane_0 (A (1), A (2), A (3));
         when 13 =>
            Lemma_Group_Error_Is_Bounded_Lane_1 (A (1), A (2), A (3));
         when 14 =>
            Lemma_Single_Weights_Meet_The_Bound_Lane_0 (A (1));
         when 15 =>
            Lemma_Single_Weights_Meet_The_Bound_Lane_1 (A (1));
         when 16 =>
            Lemma_Midpoints_Are_Exact_In_Binary64_Lane_0 (A (1), A (2), A (3));
         when 17 =>
            Lemma_Midpoints_Are_Exact_In_Binary64_Lane_1 (A (1), A (2), A (3));
         when 18 =>
            Lemma_Finite_In_Finite_Out_Lane_0 (A (1), A (2), A (3));
         when 19 =>
            Lemma_Finite_In_Finite_Out_Lane_1 (A (1), A (2), A (3));
         when 20 =>
            pragma Assert (Claim_Binary32_Products_Are_Exact_Lane_0 (A (1), A (2)));
         when 21 =>
            pragma Assert (Claim_Binary32_Products_Are_Exact_Lane_1 (A (1), A (2)));
         when 22 =>
            Lemma_Unpack_Inverts_Pack ([Septet_Value (A (1)), Septet_Value (A (2)), Septet_Value (A (3)),
            Septet_Value (A (4)), Septet_Value (A (5)), Septet_Value (A (6)), Septet_Value (A (7)),
            Septet_Value (A (8))]);
         when 23 =>
            Lemma_Pack_Inverts_Unpack ([Unsigned_8 (A (1)), Unsigned_8 (A (2)), Unsigned_8 (A (3)),
            Unsigned_8 (A (4)), Unsigned_8 (A (5)), Unsigned_8 (A (6)), Unsigned_8 (A (7))]);
         when 24 =>
            Lemma_Septets_Straddle_Bytes ([Septet_Value (A (1)), Septet_Value (A (2)), Septet_Value (A (3)),
            Septet_Value (A (4)), Septet_Value (A (5)), Septet_Value (A (6)), Septet_Value (A (7)),
            Septet_Value (A (8))]);
         when 25 =>
            Lemma_Every_Weight_Has_A_Place (A (1));
         when 26 =>
            Lemma_Every_Place_Has_A_Weight (A (1));
         when 27 =>
            Lemma_Code_Is_Nearest_Lane_0 (A (1), A (2), A (3));
         when 28 =>
            Lemma_Code_Is_Nearest_Lane_1 (A (1), A (2), A (3));
         when 29 =>
            Lemma_Ties_Go_Up_Lane_0 (A (1), A (2), A (3));
         when 30 =>
            Lemma_Ties_Go_Up_Lane_1 (A (1), A (2), A (3));
         when 31 =>
            Lemma_Code_Is_Monotone_Lane_0 (A (1), A (2), A (3), A (4));
         when 32 =>
            Lemma_Code_Is_Monotone_Lane_1 (A (1), A (2), A (3), A (4));
         when 33 =>
            Lemma_Quantizing_Is_Idempotent_Lane_0 (A (1), A (2), A (3));
         when 34 =>
            Lemma_Quantizing_Is_Idempotent_Lane_1 (A (1), A (2), A (3));
         when 35 =>
            Lemma_Code_Counts_Midpoints_Lane_0 (A (1), A (2), A (3));
         when 36 =>
            Lemma_Code_Counts_Midpoints_Lane_1 (A (1), A (2), A (3));
         when 37 =>
            Lemma_Codes_Depend_On_Whole_Half_Units_Lane_0 (A (1), A (2), A (3));
         when 38 =>
            Lemma_Codes_Depend_On_Whole_Half_Units_Lane_1 (A (1), A (2), A (3));
         when 39 =>
            Lemma_Constant_Groups_Are_Exact_Lane_0 (A (1));
         when 40 =>
            Lemma_Constant_Groups_Are_Exact_Lane_1 (A (1));
         when 41 =>
            Lemma_Lattice_Values_Fit_48_Bits_Lane_0 (A (1), A (2), A (3));
         when 42 =>
            Lemma_Lattice_Values_Fit_48_Bits_Lane_1 (A (1), A (2), A (3));
         when 43 =>
            Lemma_Decode_Inverts_Encode (A (1), A (2));
         when 44 =>
            Lemma_Encode_Inverts_Decode (A (1));
         when 45 =>
            Lemma_Invalid_Septets_Encode_Nothing (A (1), A (2), A (3));
         when 46 =>
            Lemma_Encode_Is_Injective (A (1), A (2), A (3), A (4));
         when 47 =>
            Lemma_Stored_Scales_Cover_The_Group (A (1), A (2));
         when 48 =>
            Lemma_Both_Of_Two_Weights_Are_Covered (A (1), A (2));
         when 49 =>
            Lemma_Stored_Scales_Are_Finite (A (1), A (2));
         when 50 =>
            Lemma_Unit_Is_Least (A (1), A (2), A (3));
         when 51 =>
            Lemma_Constant_Groups_Have_No_Unit (A (1));
         when 52 =>
            pragma Assert (Claim_Nearest_Scales_Cover_The_Group (A (1), A (2)));
         when 53 =>
            Lemma_Units_Depend_On_Whole_Maxima (A (1), A (2));
         when 54 =>
            Lemma_Groups_Cover_The_Row (16, A (1));
         when 55 =>
            Lemma_Groups_Cover_The_Row (128, A (1));
         when 56 =>
            Lemma_Groups_Cover_The_Row (256, A (1));
         when 57 =>
            Lemma_Compression_Ratio (16, A (1));
         when 58 =>
            Lemma_Compression_Ratio (128, A (1));
         when 59 =>
            Lemma_Compression_Ratio (256, A (1));
         when 60 =>
            Lemma_Group_Lengths_Tile_The_Row (16, A (1), A (2));
         when 61 =>
            Lemma_Group_Lengths_Tile_The_Row (128, A (1), A (2));
         when 62 =>
            Lemma_Group_Lengths_Tile_The_Row (256, A (1), A (2));
         when 63 =>
            Lemma_Groups_Do_Not_Overlap (16, A (1), A (2), A (3));
         when 64 =>
            Lemma_Groups_Do_Not_Overlap (128, A (1), A (2), A (3));
         when 65 =>
            Lemma_Groups_Do_Not_Overlap (256, A (1), A (2), A (3));
         when 66 =>
            Lemma_Blocks_Tile_The_Group (16, A (1));
         when 67 =>
            Lemma_Blocks_Tile_The_Group (32, A (1));
         when 68 =>
            Lemma_Blocks_Tile_The_Group (48, A (1));
         when 69 =>
            Lemma_Blocks_Tile_The_Group (64, A (1));
         when 70 =>
            Lemma_Blocks_Tile_The_Group (80, A (1));
         when 71 =>
            Lemma_Blocks_Tile_The_Group (96, A (1));
         when 72 =>
            Lemma_Blocks_Tile_The_Group (112, A (1));
         when 73 =>
            Lemma_Blocks_Tile_The_Group (128, A (1));
         when 74 =>
            Lemma_Blocks_Tile_The_Group (144, A (1));
         when 75 =>
            Lemma_Blocks_Tile_The_Group (160, A (1));
         when 76 =>
            Lemma_Blocks_Tile_The_Group (176, A (1));
         when 77 =>
            Lemma_Blocks_Tile_The_Group (192, A (1));
         when 78 =>
            Lemma_Blocks_Tile_The_Group (208, A (1));
         when 79 =>
            Lemma_Blocks_Tile_The_Group (224, A (1));
         when 80 =>
            Lemma_Blocks_Tile_The_Group (240, A (1));
         when 81 =>
            Lemma_Blocks_Tile_The_Group (256, A (1));
         when 82 =>
            Lemma_Sizes_Fit_Int64 (16, A (1));
         when 83 =>
            Lemma_Sizes_Fit_Int64 (128, A (1));
         when 84 =>
            Lemma_Sizes_Fit_Int64 (256, A (1));
         when others =>
            raise Program_Error with "no such lemma";
      end case;
   end Lemma;

   --  The bytes of a group as numbers, and a group's from the numbers that begin at First.
   function Numbers (Scales : Scale_Bytes; Blocks : Block_Array) return Integers;
   procedure Read (A : Integers; First : Positive; Scales : out Scale_Bytes; Blocks : out Block_Array);

   function Numbers (Scales : Scale_Bytes; Blocks : Block_Array) return Integers is
   begin
      return R : Integers (1 .. 4 + Block_Bytes * Blocks'Length) do
         for I in Scales'Range loop
            R (I + 1) := Int (Scales (I));
         end loop;
         for B in Blocks'Range loop
            for I in 0 .. Block_Bytes - 1 loop
               R (5 + B * Block_Bytes + I) := Int (Blocks (B) (I));
            end loop;
         end loop;
      end return;
   end Numbers;

   procedure Read (A : Integers; First : Positive; Scales : out Scale_Bytes; Blocks : out Block_Array) is
   begin
      for I in Scales'Range loop
         Scales (I) := Unsigned_8 (A (First + I));
      end loop;
      for B in Blocks'Range loop
         for I in 0 .. Block_Bytes - 1 loop
            Blocks (B) (I) := Unsigned_8 (A (First + 4 + B * Block_Bytes + I));
         end loop;
      end loop;
   end Read;

   function Kernel (K : Positive; A : Integers) return Integers is
      Valid : Boolean;
      C0    : Code_0;
      C1    : Code_1;
      Sum   : Int;
      Group : Scale_Bytes;
   begin
      case K is
         when 1 =>
            return [Int (Encode_Septet (A (1), A (2)))];
         when 2 =>
            Decode_Septet (Septet_Value (A (1)), Valid, C0, C1);
            return [Boolean'Pos (Valid), C0, C1];
         when 3 =>
            declare
               S : Septets_8;
               D : Bytes_7;
            begin
               for I in S'Range loop
                  S (I) := Septet_Value (A (I + 1));
               end loop;
               Pack_Block (S, D);
               return R : Integers (1 .. D'Length) do
                  for I in D'Range loop
                     R (I + 1) := Int (D (I));
                  end loop;
               end return;
            end;
         when 4 =>
            declare
               S : Septets_8;
               D : Bytes_7;
               R : Integers (1 .. S'Length);
            begin
               for I in D'Range loop
                  D (I) := Unsigned_8 (A (I + 1));
               end loop;
               Unpack_Block (D, S);
               for I in S'Range loop
                  R (I + 1) := Int (S (I));
               end loop;
               return R;
            end;
         when 5 =>
            return [Code_Of_0 (A (1), A (2), A (3)), Code_Of_1 (A (1), A (2), A (3))];
         when 6 =>
            return [Floor_Doubled (Binary32_Pattern (A (1)))];
         when 7 =>
            return [Int (Nearest_Pattern (A (1)))];
         when 8 =>
            --  The group's size, then the weights.
            declare
               W : Patterns (0 .. A'Length - 2);
               D : Block_Array (0 .. Natural (A (1)) / Block - 1) := [others => [others => 0]];
            begin
               for I in W'Range loop
                  W (I) := Binary32_Pattern (A (I + 2));
               end loop;
               Quantize_Group (W, Group, D);
               return Numbers (Group, D);
            end;
         when 9 =>
            --  The group's size, how many weights, the bytes.
            declare
               D : Block_Array (0 .. Natural (A (1)) / Block - 1);
               W : Patterns (0 .. Natural (A (2)) - 1) := [others => 0];
               R : Integers (1 .. W'Length + 1);
            begin
               Read (A, 3, Group, D);
               Dequantize_Group (Group, D, Valid, W);
               R (1) := Boolean'Pos (Valid);
               for I in W'Range loop
                  R (I + 2) := Int (W (I));
               end loop;
               return R;
            end;
         when 10 =>
            --  The group's size, how many activations, the bytes, the activations.
            declare
               D : Block_Array (0 .. Natural (A (1)) / Block - 1);
               V : Activations (0 .. Natural (A (2)) - 1);
            begin
               Read (A, 3, Group, D);
               for I in V'Range loop
                  V (I) := Activation (A (7 + Block_Bytes * D'Length + I));
               end loop;
               Dot_Group (D, V, Valid, Sum);
               return [Boolean'Pos (Valid), Sum];
            end;
         when others =>
            raise Program_Error with "no such kernel";
      end case;
   end Kernel;

end Septet.R11.Run;
