--  Written by `septet codegen`: kernels of format r11, from the spec with fingerprint 043302589afb78b236cb4730034a1018827f13336b4e0548e734f1661dfccf79
with Septet.Binary16.Lemmas; use Septet.Binary16.Lemmas;
with Septet.R11.Lemmas; use Septet.R11.Lemmas;

package body Septet.R11.Kernels with SPARK_Mode is

   function Encode_Septet (C0 : Code_0; C1 : Code_1) return Septet_Value is
   begin
      return Septet_Value (Encode (C0, C1));
   end Encode_Septet;

   procedure Decode_Septet (Septet : Septet_Value; Valid : out Boolean; C0 : out Code_0; C1 : out Code_1) is
   begin
      Valid := Is_Valid (Int (Septet));
      C0 := (if Valid then Decode_0 (Int (Septet)) else 0);
      C1 := (if Valid then Decode_1 (Int (Septet)) else 0);
   end Decode_Septet;

   procedure Pack_Block (Septets : Septets_8; Data : out Bytes_7) is
      Septet : constant Unsigned_64 := Unsigned_64 (Septets (0));
      Septet_1 : constant Unsigned_64 := Unsigned_64 (Septets (1));
      Septet_2 : constant Unsigned_64 := Unsigned_64 (Septets (2));
      Septet_3 : constant Unsigned_64 := Unsigned_64 (Septets (3));
      Septet_4 : constant Unsigned_64 := Unsigned_64 (Septets (4));
      Septet_5 : constant Unsigned_64 := Unsigned_64 (Septets (5));
      Septet_6 : constant Unsigned_64 := Unsigned_64 (Septets (6));
      Septet_7 : constant Unsigned_64 := Unsigned_64 (Septets (7));
      Word : constant Unsigned_64 := ((((((Septet + Shift_Left (Septet_1, 7)) + Shift_Left (Septet_2, 14)) + Shift_Left (Septet_3, 21))
         + Shift_Left (Septet_4, 28)) + Shift_Left (Septet_5, 35)) + Shift_Left (Septet_6, 42))
         + Shift_Left (Septet_7, 49);
   begin
      Data := [others => 0];
      Data (0) := Unsigned_8 (Word and 255);
      pragma Assert (Data (0) = Pack (Septets) (0));
      Data (1) := Unsigned_8 (Shift_Right (Word, 8) and 255);
      pragma Assert (Data (1) = Pack (Septets) (1));
      Data (2) := Unsigned_8 (Shift_Right (Word, 16) and 255);
      pragma Assert (Data (2) = Pack (Septets) (2));
      Data (3) := Unsigned_8 (Shift_Right (Word, 24) and 255);
      pragma Assert (Data (3) = Pack (Septets) (3));
      Data (4) := Unsigned_8 (Shift_Right (Word, 32) and 255);
      pragma Assert (Data (4) = Pack (Septets) (4));
      Data (5) := Unsigned_8 (Shift_Right (Word, 40) and 255);
      pragma Assert (Data (5) = Pack (Septets) (5));
      Data (6) := Unsigned_8 (Shift_Right (Word, 48) and 255);
      pragma Assert (Data (6) = Pack (Septets) (6));
   end Pack_Block;

   procedure Unpack_Block (Data : Bytes_7; Septets : out Septets_8) is
      Data0 : constant Unsigned_64 := Unsigned_64 (Data (0));
      Data1 : constant Unsigned_64 := Unsigned_64 (Data (1));
      Data2 : constant Unsigned_64 := Unsigned_64 (Data (2));
      Data3 : constant Unsigned_64 := Unsigned_64 (Data (3));
      Data4 : constant Unsigned_64 := Unsigned_64 (Data (4));
      Data5 : constant Unsigned_64 := Unsigned_64 (Data (5));
      Data6 : constant Unsigned_64 := Unsigned_64 (Data (6));
      Word : constant Unsigned_64 := (((((Data0 + Shift_Left (Data1, 8)) + Shift_Left (Data2, 16)) + Shift_Left (Data3, 24))
         + Shift_Left (Data4, 32)) + Shift_Left (Data5, 40)) + Shift_Left (Data6, 48);
   begin
      Septets := [others => 0];
      Septets (0) := Septet_Value (Word and 127);
      pragma Assert (Septets (0) = Unpack (Data) (0));
      Septets (1) := Septet_Value (Shift_Right (Word, 7) and 127);
      pragma Assert (Septets (1) = Unpack (Data) (1));
      Septets (2) := Septet_Value (Shift_Right (Word, 14) and 127);
      pragma Assert (Septets (2) = Unpack (Data) (2));
      Septets (3) := Septet_Value (Shift_Right (Word, 21) and 127);
      pragma Assert (Septets (3) = Unpack (Data) (3));
      Septets (4) := Septet_Value (Shift_Right (Word, 28) and 127);
      pragma Assert (Septets (4) = Unpack (Data) (4));
      Septets (5) := Septet_Value (Shift_Right (Word, 35) and 127);
      pragma Assert (Septets (5) = Unpack (Data) (5));
      Septets (6) := Septet_Value (Shift_Right (Word, 42) and 127);
      pragma Assert (Septets (6) = Unpack (Data) (6));
      Septets (7) := Septet_Value (Shift_Right (Word, 49) and 127);
      pragma Assert (Septets (7) = Unpack (Data) (7));
   end Unpack_Block;

   function Code_Of_0 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_0 is
   begin
      return Level_0 (2 * Lo, 2 * U, Weight);
   end Code_Of_0;

   function Code_Of_1 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_1 is
   begin
      return Level_0 (2 * Lo, 2 * U, Weight);
   end Code_Of_1;

   --  The bytes that septets were packed into hold them: a septet at a time, apart from what the septets are.
   procedure Lemma_Packed (Septets : Septets_8; Data : Bytes_7)
   with
     Ghost,
     Global => null,
     Pre => Data = Pack (Septets),
     Post => (for all S in Septets'Range => Unpack (Data) (S) = Septets (S));

   procedure Lemma_Packed (Septets : Septets_8; Data : Bytes_7) is
   begin
      Lemma_Unpack_Inverts_Pack (Septets);
      pragma Assert (Data (0) = Pack (Septets) (0));
      pragma Assert (Data (1) = Pack (Septets) (1));
      pragma Assert (Data (2) = Pack (Septets) (2));
      pragma Assert (Data (3) = Pack (Septets) (3));
      pragma Assert (Data (4) = Pack (Septets) (4));
      pragma Assert (Data (5) = Pack (Septets) (5));
      pragma Assert (Data (6) = Pack (Septets) (6));
      pragma Assert (Unpack (Data) (0) = Unpack (Pack (Septets)) (0));
      pragma Assert (Unpack (Data) (0) = Septets (0));
      pragma Assert (Unpack (Data) (1) = Unpack (Pack (Septets)) (1));
      pragma Assert (Unpack (Data) (1) = Septets (1));
      pragma Assert (Unpack (Data) (2) = Unpack (Pack (Septets)) (2));
      pragma Assert (Unpack (Data) (2) = Septets (2));
      pragma Assert (Unpack (Data) (3) = Unpack (Pack (Septets)) (3));
      pragma Assert (Unpack (Data) (3) = Septets (3));
      pragma Assert (Unpack (Data) (4) = Unpack (Pack (Septets)) (4));
      pragma Assert (Unpack (Data) (4) = Septets (4));
      pragma Assert (Unpack (Data) (5) = Unpack (Pack (Septets)) (5));
      pragma Assert (Unpack (Data) (5) = Septets (5));
      pragma Assert (Unpack (Data) (6) = Unpack (Pack (Septets)) (6));
      pragma Assert (Unpack (Data) (6) = Septets (6));
      pragma Assert (Unpack (Data) (7) = Unpack (Pack (Septets)) (7));
      pragma Assert (Unpack (Data) (7) = Septets (7));
   end Lemma_Packed;

   --  A block of a group.
   procedure Quantize_Block (Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units; Data : out Bytes_7)
   with
     Global => null,
     Depends => (Data => (Weights, B, Lo, U)),
     Pre => Weights'First = 0 and then All_Weights (Weights),
     Post => Is_Quantized (Data, Weights, B, Lo, U);

   procedure Quantize_Block (Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units; Data : out Bytes_7) is
      Septets : Septets_8 := [others => 0];
   begin
      for S in Septets'Range loop
         Septets (S) := Encode_Septet
           (Code_At_0 (Weights, B * Block + Natural (Weight_At_0 (Int (S))), Lo, U),
            Code_At_1 (Weights, B * Block + Natural (Weight_At_1 (Int (S))), Lo, U));
         pragma Assert (Int (Septets (S)) = Septet_At (Weights, B, S, Lo, U));
         pragma Loop_Invariant
           (for all T in 0 .. S => Int (Septets (T)) = Septet_At (Weights, B, T, Lo, U));
      end loop;
      Pack_Block (Septets, Data);
      Lemma_Packed (Septets, Data);
   end Quantize_Block;

   --  The blocks of a group, in a procedure that knows nothing of where the scales come from.
   procedure Quantize_Blocks (Weights : Patterns; Lo : Units; U : Unit_Units; Blocks : in out Block_Array)
   with
     Global => null,
     Depends => (Blocks =>+ (Weights, Lo, U)),
     Pre => Is_Group (Blocks) and then Weights'First = 0 and then All_Weights (Weights),
     Post => (for all B in Blocks'Range => Is_Stored (Blocks, Weights, B, Lo, U));

   procedure Quantize_Blocks (Weights : Patterns; Lo : Units; U : Unit_Units; Blocks : in out Block_Array) is
   begin
      for B in Blocks'Range loop
         Quantize_Block (Weights, B, Lo, U, Blocks (B));
         pragma Loop_Invariant (for all C in 0 .. B => Is_Stored (Blocks, Weights, C, Lo, U));
      end loop;
   end Quantize_Blocks;

   procedure Quantize_Group (Weights : Patterns; Scales : out Scale_Bytes; Blocks : in out Block_Array) is
      Low  : Units := Floor_Units (Weights (0));
      High : Units := Ceil_Units (Weights (0));
      Lo   : Units;
      U    : Unit_Units;
   begin
      for I in Weights'Range loop
         Low := Int'Min (Low, Floor_Units (Weights (I)));
         High := Int'Max (High, Ceil_Units (Weights (I)));
         pragma Loop_Invariant (Low <= High);
         pragma Loop_Invariant
           (for all J in 0 .. I => Low <= Floor_Units (Weights (J)) and then Ceil_Units (Weights (J)) <= High);
      end loop;
      Lo := Offset (Low);
      U := Unit (Lo, High);
      Scales := [Unsigned_8 (Scale_Byte_0 (Scale_Bits (Lo))), Unsigned_8 (Scale_Byte_1 (Scale_Bits (Lo))),
                 Unsigned_8 (Scale_Byte_0 (Scale_Bits (U))), Unsigned_8 (Scale_Byte_1 (Scale_Bits (U)))];
      Lemma_Scales_Survive_Storing (Scale_Bits (Lo));
      Lemma_Scales_Survive_Storing (Scale_Bits (U));
      Lemma_Binary16_Decode_Inverts_Encode_Binary16 (Lo);
      Lemma_Binary16_Decode_Inverts_Encode_Binary16 (U);
      pragma Assert (Stored_Pattern (Scales (0), Scales (1)) = Scale_Bits (Lo));
      pragma Assert (Stored_Pattern (Scales (2), Scales (3)) = Scale_Bits (U));
      pragma Assert (Stored_Offset (Scales) = Lo);
      pragma Assert (Stored_Unit (Scales) = U);
      Quantize_Blocks (Weights, Lo, U, Blocks);
   end Quantize_Group;

   procedure Dequantize_Group (Scales : Scale_Bytes; Blocks : Block_Array; Valid : out Boolean; Weights : out Patterns) is
   begin
      Weights := [others => 0];
      Valid := Has_Scales (Scales) and then All_Valid (Blocks, Weights'Length);
      if Valid then
         for I in Weights'Range loop
            Weights (I) := Nearest_Pattern (Stored_Value (Scales, Blocks, I));
            pragma Loop_Invariant
              (for all J in 0 .. I => Weights (J) = Nearest_Pattern (Stored_Value (Scales, Blocks, J)));
         end loop;
      end if;
   end Dequantize_Group;

   procedure Dot_Group (Blocks : Block_Array; A : Activations; Valid : out Boolean; Sum : out Int) is
      Count : Natural := 0;
   begin
      Sum := 0;
      Valid := All_Valid (Blocks, A'Length);
      pragma Assert (Sum = Partial_Sum (Blocks, A, Count));
      while Valid and then Count < A'Length loop
         Sum := Sum + Stored_Term (Blocks, Count, A (Count));
         Count := Count + 1;
         pragma Loop_Invariant (Valid and then Count <= A'Length);
         pragma Loop_Invariant (Sum = Partial_Sum (Blocks, A, Count));
         pragma Loop_Variant (Increases => Count);
      end loop;
   end Dot_Group;

end Septet.R11.Kernels;
