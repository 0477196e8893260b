--  Written by `septet codegen`: kernels of format r11, from the spec with fingerprint 3f5c1b5db06da3c84b2a8daedf0a6c8015a43cf5adb46eb2e080e638b8c9e586
--
--  What the spec does with bytes and with the patterns of floating-point numbers. A weight is a binary32 pattern or a
--  whole number of 2**(-25), rounded down; offsets, units and lattice values are whole numbers of 2**(-24).
package Septet.R11.Kernels with Pure, SPARK_Mode is

   Block       : constant := 16;
   Block_Bytes : constant := 7;

   --  Weights in a group: whole blocks.
   subtype Group_Size is Int range Block .. 256
     with Dynamic_Predicate => Group_Size mod Block = 0;

   subtype Index is Natural range 0 .. 255;
   subtype Doubled is Int range (-2**50) .. 2**50;
   subtype Lattice is Int range (-2**48) .. 2**48;
   subtype Unit_Units is Int range 0 .. 1_098_974_756_864;

   type Patterns is array (Natural range <>) of Unsigned_32;
   type Activations is array (Natural range <>) of Integer_8;

   Powers : constant array (Int range 0 .. 30) of Int := [2**0, 2**1, 2**2, 2**3, 2**4, 2**5, 2**6, 2**7, 2**8, 2**9, 2**10, 2**11, 2**12, 2**13, 2**14, 2**15, 2**16, 2**17, 2**18, 2**19, 2**20, 2**21, 2**22, 2**23, 2**24, 2**25, 2**26, 2**27, 2**28, 2**29, 2**30];

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

   --  Patterns and numbers

   --  Finite, and below 2**24.
   function Is_Number (Bits : Unsigned_32) return Boolean is
     ((Bits and 16#7FFF_FFFF#) < 16#4B80_0000#)
   with
     Global => null;

   --  Finite, and at most the largest number of the scale type.
   function Is_Weight (Bits : Unsigned_32) return Boolean is
     ((Bits and 16#7FFF_FFFF#) <= 1199562752)
   with
     Global => null,
     Post => (if Is_Weight'Result then Is_Number (Bits));

   function Exponent (Bits : Unsigned_32) return Int is
     (Int'Max (Int (Shift_Right (Bits, 23) and 255), 1) - 125)
   with
     Global => null,
     Pre => Is_Number (Bits),
     Post => Exponent'Result in -124 .. 25;

   function Significand (Bits : Unsigned_32) return Int is
     (Int (Bits and 16#7F_FFFF#) + (if (Bits and 16#7F80_0000#) = 0 then 0 else 2**23))
   with
     Global => null,
     Post => Significand'Result in 0 .. 2**24 - 1;

   function Magnitude (Bits : Unsigned_32; Up : Boolean) return Int is
     (if Exponent (Bits) >= 0
      then Significand (Bits) * Powers (Exponent (Bits))
      else (Significand (Bits) + (if Up then Powers (Int'Min (-Exponent (Bits), 30)) - 1 else 0))
           / Powers (Int'Min (-Exponent (Bits), 30)))
   with
     Global => null,
     Pre => Is_Number (Bits),
     Post => Magnitude'Result in 0 .. 2**50;

   --  A number in units of 2**(-25), rounded down.
   function Floor_Doubled (Bits : Unsigned_32) return Doubled is
     (if (Bits and 16#8000_0000#) = 0 then Magnitude (Bits, False) else -Magnitude (Bits, True))
   with
     Global => null,
     Pre => Is_Number (Bits);

   --  A weight in units of 2**(-24), rounded down, and rounded up.
   function Floor_Units (Bits : Unsigned_32) return Units is
     ((Floor_Doubled (Bits) - Floor_Doubled (Bits) mod 2) / 2)
   with
     Global => null,
     Pre => Is_Weight (Bits);

   function Ceil_Units (Bits : Unsigned_32) return Units is
     (-Floor_Units (Bits xor 16#8000_0000#))
   with
     Global => null,
     Pre => Is_Weight (Bits),
     Post => Floor_Units (Bits) <= Ceil_Units'Result;

   --  The binary32 pattern nearest to a lattice value.
   function Binary32 (Q : Lattice) return Unsigned_32
   with
     Global => null,
     Post => Is_Number (Binary32'Result)
             and then Floor_Doubled (Binary32'Result) = 2 * Round_Binary32_26 (Q)
             and then (if Q = 0 then Binary32'Result = 0);

   --  What a stored group holds

   function Group_Bytes (Group : Group_Size) return Positive is
     (4 + 7 * Positive (Group) / 16)
   with
     Global => null;

   function Is_Group (Data : Bytes; Group : Group_Size) return Boolean is
     (Data'First = 0 and then Data'Last = Group_Bytes (Group) - 1)
   with
     Global => null;

   function Stored_Pattern (Data : Bytes; First : Natural) return Pattern is
     (Scale_Pattern ([Data (First), Data (First + 1)]))
   with
     Global => null,
     Pre => Data'First = 0 and then First < Data'Last;

   function Stored_Block (Data : Bytes; Group : Group_Size; B : Index) return Bytes_7 is
     ([for K in 0 .. Block_Bytes - 1 => Data (4 + B * Block_Bytes + K)])
   with
     Global => null,
     Pre => Is_Group (Data, Group) and then B < Natural (Group) / Block;

   function Stored_Septet (Data : Bytes; Group : Group_Size; I : Index) return Septet_Number is
     (Int (Unpack (Stored_Block (Data, Group, I / Block)) (Natural (Place_0 (Int (I mod Block))))))
   with
     Global => null,
     Pre => Is_Group (Data, Group) and then I < Natural (Group);

   --  The codebook entry of a weight.
   function Stored_Level (Data : Bytes; Group : Group_Size; I : Index) return Int is
     (if Place_1 (Int (I mod Block)) = 0
      then Value_0 (0, 1, Decode_0 (Stored_Septet (Data, Group, I)))
      else Value_0 (0, 1, Decode_1 (Stored_Septet (Data, Group, I))))
   with
     Global => null,
     Pre => Is_Group (Data, Group) and then I < Natural (Group) and then Is_Valid (Stored_Septet (Data, Group, I)),
     Post => Stored_Level'Result in 0 .. 10;

   function All_Valid (Data : Bytes; Group : Group_Size; Length : Natural) return Boolean is
     (for all I in 0 .. Length - 1 => Is_Valid (Stored_Septet (Data, Group, I)))
   with
     Global => null,
     Pre => Is_Group (Data, Group) and then Length <= Natural (Group);

   --  Its scales are finite and its unit is not negative: what a group must be for its weights to be numbers.
   function Has_Scales (Data : Bytes; Group : Group_Size) return Boolean is
     (Is_Finite (Stored_Pattern (Data, 0)) and then Is_Finite (Stored_Pattern (Data, 2))
      and then Stored_Pattern (Data, 2) < 32768)
   with
     Global => null,
     Pre => Is_Group (Data, Group);

   --  Groups

   --  The code that a weight of a group gets; of a place where there is none, 0.
   function Code_At_0 (Weights : Patterns; I : Index; Lo : Units; U : Unit_Units) return Code_0 is
     (if I <= Weights'Last then Code_Of_0 (Lo, U, Floor_Doubled (Weights (I))) else 0)
   with
     Global => null,
     Pre => Weights'First = 0 and then (for all X of Weights => Is_Weight (X));

   function Code_At_1 (Weights : Patterns; I : Index; Lo : Units; U : Unit_Units) return Code_1 is
     (if I <= Weights'Last then Code_Of_1 (Lo, U, Floor_Doubled (Weights (I))) else 0)
   with
     Global => null,
     Pre => Weights'First = 0 and then (for all X of Weights => Is_Weight (X));

   --  A group of weights in bytes. Missing weights are padded with code 0.
   procedure Quantize_Group (Weights : Patterns; Group : Group_Size; Data : out Bytes)
   with
     Global => null,
     Depends => (Data =>+ (Weights, Group)),
     Pre => Weights'First = 0
            and then Weights'Last in 0 .. Natural (Group) - 1
            and then (for all X of Weights => Is_Weight (X))
            and then Data'First = 0
            and then Data'Last = Group_Bytes (Group) - 1,
     Post => Has_Scales (Data, Group)
             and then (for all X of Weights =>
                         Scale_Units (Stored_Pattern (Data, 0)) <= Floor_Units (X)
                         and then Ceil_Units (X) <= Scale_Units (Stored_Pattern (Data, 0))
                                                    + Scale_Units (Stored_Pattern (Data, 2)) * 10)
             and then (for all B in 0 .. Natural (Group) / Block - 1 =>
                         (for all S in 0 .. Block / 2 - 1 =>
                            Stored_Septet (Data, Group, B * Block + Natural (Weight_At_0 (Int (S)))) =
                            Encode (Code_At_0 (Weights, B * Block + Natural (Weight_At_0 (Int (S))),
                                               Scale_Units (Stored_Pattern (Data, 0)),
                                               Scale_Units (Stored_Pattern (Data, 2))),
                                    Code_At_1 (Weights, B * Block + Natural (Weight_At_1 (Int (S))),
                                               Scale_Units (Stored_Pattern (Data, 0)),
                                               Scale_Units (Stored_Pattern (Data, 2))))));

   --  The first weights of a group, one rounding each.
   procedure Dequantize_Group (Data : Bytes; Group : Group_Size; Valid : out Boolean; Weights : out Patterns)
   with
     Global => null,
     Depends => (Valid => (Data, Group, Weights), Weights =>+ (Data, Group)),
     Pre => Is_Group (Data, Group) and then Weights'First = 0 and then Weights'Last < Natural (Group),
     Post => Valid = (Has_Scales (Data, Group) and then All_Valid (Data, Group, Weights'Length))
             and then (if Valid
                       then (for all I in Weights'Range =>
                               Weights (I) = Binary32 (Scale_Units (Stored_Pattern (Data, 0))
                                                       + Scale_Units (Stored_Pattern (Data, 2))
                                                         * Stored_Level (Data, Group, I)))
                       else (for all X of Weights => X = 0));

   --  The dot product of the first codebook entries and activations: what the loop has summed before entry Count.
   function Partial_Sum (Data : Bytes; Group : Group_Size; A : Activations; Count : Natural) return Int
   with
     Global => null,
     Subprogram_Variant => (Decreases => Count),
     Pre => Is_Group (Data, Group) and then A'First = 0 and then A'Last < Natural (Group)
            and then Count <= A'Length and then All_Valid (Data, Group, Count),
     Post => abs (Partial_Sum'Result) <= Int (Count) * 16256;

   procedure Dot_Group (Data : Bytes; Group : Group_Size; A : Activations; Valid : out Boolean; Sum : out Int)
   with
     Global => null,
     Depends => ((Valid, Sum) => (Data, Group, A)),
     Pre => Is_Group (Data, Group) and then A'First = 0 and then A'Last < Natural (Group),
     Contract_Cases =>
       (All_Valid (Data, Group, A'Length) => Valid and then Sum = Partial_Sum (Data, Group, A, A'Length),
        others => not Valid and then Sum = 0);

private

   --  GNAT 12 stops at a recursive expression function that is its own declaration.
   function Partial_Sum (Data : Bytes; Group : Group_Size; A : Activations; Count : Natural) return Int is
     (if Count = 0 then 0
      else Partial_Sum (Data, Group, A, Count - 1) + Stored_Level (Data, Group, Count - 1) * Int (A (Count - 1)));

end Septet.R11.Kernels;
