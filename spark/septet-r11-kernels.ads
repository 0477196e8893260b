--  Written by `septet codegen`: kernels of format r11, from the spec with fingerprint 043302589afb78b236cb4730034a1018827f13336b4e0548e734f1661dfccf79
--
--  What the spec does with codes, bytes and groups. Offsets, units and lattice values are whole numbers of 2**(-24).
with Septet.Binary32; use Septet.Binary32;

package Septet.R11.Kernels with Pure, SPARK_Mode is

   Block       : constant := 16;
   Block_Bytes : constant := 7;

   subtype Index is Natural range 0 .. 255;
   subtype Unit_Units is Int range 0 .. 1_098_974_756_864;

   type Activation is range -128 .. 127 with Size => 8;
   type Activations is array (Natural range <>) of Activation;

   --  Codes and septets

   function Encode_Septet (C0 : Code_0; C1 : Code_1) return Septet_Value
   with
     Global => null,
     Post => Int (Encode_Septet'Result) = Encode (C0, C1);

   procedure Decode_Septet (Septet : Septet_Value; Valid : out Boolean; C0 : out Code_0; C1 : out Code_1)
   with
     Global => null,
     Depends => ((Valid, C0, C1) => Septet),
     Contract_Cases =>
       (Is_Valid (Int (Septet)) =>
          Valid and then C0 = Decode_0 (Int (Septet)) and then C1 = Decode_1 (Int (Septet)),
        others =>
          not Valid and then C0 = 0 and then C1 = 0);

   --  Septets and bytes

   procedure Pack_Block (Septets : Septets_8; Data : out Bytes_7)
   with
     Global => null,
     Depends => (Data => Septets),
     Post => Data = Pack (Septets);

   procedure Unpack_Block (Data : Bytes_7; Septets : out Septets_8)
   with
     Global => null,
     Depends => (Septets => Data),
     Post => Septets = Unpack (Data);

   --  Weights and codes

   function Code_Of_0 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_0
   with
     Global => null,
     Post => Code_Of_0'Result = Level_0 (2 * Lo, 2 * U, Weight)
             and then (if Weight in 2 * Lo .. 2 * Lo + 2 * U * 10
                       then abs (Weight - Value_0 (2 * Lo, 2 * U, Code_Of_0'Result)) <= U * 1);

   function Code_Of_1 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_1
   with
     Global => null,
     Post => Code_Of_1'Result = Level_0 (2 * Lo, 2 * U, Weight)
             and then (if Weight in 2 * Lo .. 2 * Lo + 2 * U * 10
                       then abs (Weight - Value_0 (2 * Lo, 2 * U, Code_Of_1'Result)) <= U * 1);

   --  What a stored group holds: its bytes are those of its scales, then those of its blocks.

   subtype Scale_Bytes is Bytes (0 .. 3);
   subtype Block_Index is Natural range 0 .. 15;
   type Block_Array is array (Block_Index range <>) of Bytes_7;

   function Is_Group (Blocks : Block_Array) return Boolean is
     (Blocks'First = 0 and then Blocks'Length > 0)
   with
     Global => null;

   function Stored_Pattern (Low, High : Unsigned_8) return Pattern is
     (Scale_Pattern ([Low, High]))
   with
     Global => null;

   --  Its scales are finite and its unit is not negative: what a group must be for its weights to be numbers.
   function Has_Scales (Scales : Scale_Bytes) return Boolean is
     (Is_Finite (Stored_Pattern (Scales (0), Scales (1))) and then Is_Finite (Stored_Pattern (Scales (2), Scales (3)))
      and then Stored_Pattern (Scales (2), Scales (3)) < 32768)
   with
     Global => null;

   function Stored_Offset (Scales : Scale_Bytes) return Units is
     (Scale_Units (Stored_Pattern (Scales (0), Scales (1))))
   with
     Global => null,
     Pre => Has_Scales (Scales);

   function Stored_Unit (Scales : Scale_Bytes) return Unit_Units is
     (Scale_Units (Stored_Pattern (Scales (2), Scales (3))))
   with
     Global => null,
     Pre => Has_Scales (Scales);

   function Stored_Septet (Blocks : Block_Array; I : Index) return Septet_Number is
     (Int (Unpack (Blocks (I / Block)) (Natural (Place_0 (Int (I mod Block))))))
   with
     Global => null,
     Pre => Is_Group (Blocks) and then I < Blocks'Length * Block;

   --  The value of a weight, and its product with an activation before it is scaled.
   function Stored_Value (Scales : Scale_Bytes; Blocks : Block_Array; I : Index) return Lattice is
     (if Place_1 (Int (I mod Block)) = 0
      then Value_0 (Stored_Offset (Scales), Stored_Unit (Scales), Decode_0 (Stored_Septet (Blocks, I)))
      else Value_0 (Stored_Offset (Scales), Stored_Unit (Scales), Decode_1 (Stored_Septet (Blocks, I))))
   with
     Global => null,
     Pre => Is_Group (Blocks) and then I < Blocks'Length * Block and then Is_Valid (Stored_Septet (Blocks, I))
            and then Has_Scales (Scales);

   function Term_0 (C : Code_0; A : Activation) return Int is
     (case C is
         when 0 => 0 * Int (A),
         when 1 => 1 * Int (A),
         when 2 => 2 * Int (A),
         when 3 => 3 * Int (A),
         when 4 => 4 * Int (A),
         when 5 => 5 * Int (A),
         when 6 => 6 * Int (A),
         when 7 => 7 * Int (A),
         when 8 => 8 * Int (A),
         when 9 => 9 * Int (A),
         when others => 10 * Int (A))
   with
     Global => null,
     Post => abs (Term_0'Result) <= 16256;

   function Stored_Term (Blocks : Block_Array; I : Index; A : Activation) return Int is
     (if Place_1 (Int (I mod Block)) = 0
      then Term_0 (Decode_0 (Stored_Septet (Blocks, I)), A)
      else Term_0 (Decode_1 (Stored_Septet (Blocks, I)), A))
   with
     Global => null,
     Pre => Is_Group (Blocks) and then I < Blocks'Length * Block and then Is_Valid (Stored_Septet (Blocks, I)),
     Post => abs (Stored_Term'Result) <= 16256;

   function All_Valid (Blocks : Block_Array; Length : Natural) return Boolean is
     (for all I in 0 .. Length - 1 => Is_Valid (Stored_Septet (Blocks, I)))
   with
     Global => null,
     Pre => Is_Group (Blocks) and then Length <= Blocks'Length * Block;

   --  Groups

   function All_Weights (Weights : Patterns) return Boolean is
     (for all I in Weights'Range => Is_Weight (Weights (I)))
   with
     Global => null;

   --  The code that a weight of a group gets; of a place where there is none, 0.
   function Code_At_0 (Weights : Patterns; I : Index; Lo : Units; U : Unit_Units) return Code_0 is
     (if I <= Weights'Last then Code_Of_0 (Lo, U, Floor_Doubled (Weights (I))) else 0)
   with
     Global => null,
     Pre => Weights'First = 0 and then All_Weights (Weights);

   function Code_At_1 (Weights : Patterns; I : Index; Lo : Units; U : Unit_Units) return Code_1 is
     (if I <= Weights'Last then Code_Of_1 (Lo, U, Floor_Doubled (Weights (I))) else 0)
   with
     Global => null,
     Pre => Weights'First = 0 and then All_Weights (Weights);

   --  The septet of two weights of a block.
   subtype Septet_Index is Natural range 0 .. Block / 2 - 1;

   function Septet_At
     (Weights : Patterns; B : Block_Index; S : Septet_Index; Lo : Units; U : Unit_Units) return Septet_Number
   is
     (Encode (Code_At_0 (Weights, B * Block + Natural (Weight_At_0 (Int (S))), Lo, U),
              Code_At_1 (Weights, B * Block + Natural (Weight_At_1 (Int (S))), Lo, U)))
   with
     Global => null,
     Pre => Weights'First = 0 and then All_Weights (Weights);

   --  Whether a block of bytes has the codes of a block of weights.
   function Is_Quantized
     (Packed : Bytes_7; Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units) return Boolean
   is
     (for all S in Septet_Index => Int (Unpack (Packed) (S)) = Septet_At (Weights, B, S, Lo, U))
   with
     Global => null,
     Pre => Weights'First = 0 and then All_Weights (Weights);

   --  The same of a block of a group. Where blocks are gone through, solvers need not look into septets.
   function Is_Stored
     (Blocks : Block_Array; Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units) return Boolean
   is
     (Is_Quantized (Blocks (B), Weights, B, Lo, U))
   with
     Global => null,
     Pre => B in Blocks'Range and then Weights'First = 0 and then All_Weights (Weights);

   --  A group of weights in bytes. Missing weights are padded with code 0.
   procedure Quantize_Group (Weights : Patterns; Scales : out Scale_Bytes; Blocks : in out Block_Array)
   with
     Global => null,
     Depends => (Scales => Weights, Blocks =>+ Weights),
     Pre => Is_Group (Blocks)
            and then Weights'First = 0
            and then Weights'Last in 0 .. Blocks'Length * Block - 1
            and then All_Weights (Weights),
     Post => Has_Scales (Scales)
             and then (for all X of Weights =>
                         Stored_Offset (Scales) <= Floor_Units (X)
                         and then Ceil_Units (X) <= Stored_Offset (Scales) + Stored_Unit (Scales) * 10)
             and then (for all B in Blocks'Range =>
                         Is_Stored (Blocks, Weights, B, Stored_Offset (Scales), Stored_Unit (Scales)));

   --  The first weights of a group, one rounding each; zeros, if it has none.
   procedure Dequantize_Group (Scales : Scale_Bytes; Blocks : Block_Array; Valid : out Boolean; Weights : out Patterns)
   with
     Global => null,
     Depends => (Valid => (Scales, Blocks, Weights), Weights =>+ (Scales, Blocks)),
     Pre => Is_Group (Blocks) and then Weights'First = 0 and then Weights'Last < Blocks'Length * Block,
     Post => Valid = (Has_Scales (Scales) and then All_Valid (Blocks, Weights'Length))
             and then (if Valid
                       then (for all I in Weights'Range => Weights (I) = Nearest_Pattern (Stored_Value (Scales, Blocks, I)))
                       else (for all X of Weights => X = 0));

   --  The dot product of the first codebook entries and activations: what the loop has summed before entry Count.
   function Partial_Sum (Blocks : Block_Array; A : Activations; Count : Natural) return Int
   with
     Global => null,
     Subprogram_Variant => (Decreases => Count),
     Pre => Is_Group (Blocks) and then A'First = 0 and then A'Last < Blocks'Length * Block
            and then Count <= A'Length and then All_Valid (Blocks, Count),
     Post => abs (Partial_Sum'Result) <= Int (Count) * 16256;

   procedure Dot_Group (Blocks : Block_Array; A : Activations; Valid : out Boolean; Sum : out Int)
   with
     Global => null,
     Depends => ((Valid, Sum) => (Blocks, A)),
     Pre => Is_Group (Blocks) and then A'First = 0 and then A'Last < Blocks'Length * Block,
     Contract_Cases =>
       (All_Valid (Blocks, A'Length) => Valid and then Sum = Partial_Sum (Blocks, A, A'Length),
        others => not Valid and then Sum = 0);

private

   --  GNAT 12 stops at a recursive expression function that is its own declaration.
   function Partial_Sum (Blocks : Block_Array; A : Activations; Count : Natural) return Int is
     (if Count = 0 then 0
      else Partial_Sum (Blocks, A, Count - 1) + Stored_Term (Blocks, Count - 1, A (Count - 1)));

end Septet.R11.Kernels;
