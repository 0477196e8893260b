--  Written by `septet codegen`: kernels of format s43/planes, from the spec with fingerprint 5aabf86667eba6a6cbd0e04bf32ad7a33bfb71db3634c58b8f6dd4dbc903c666
with Septet.Binary16.Lemmas; use Septet.Binary16.Lemmas;
with Septet.S43_Planes.Lemmas; use Septet.S43_Planes.Lemmas;

package body Septet.S43_Planes.Kernels with SPARK_Mode is

   function Encode_Septet (C0 : Code_0; C1 : Code_1) return Septet_Value is
   begin
      return 8 * Septet_Value (C0) + Septet_Value (C1);
   end Encode_Septet;

   procedure Decode_Septet (Septet : Septet_Value; Valid : out Boolean; C0 : out Code_0; C1 : out Code_1) is
   begin
      Valid := True;
      C1 := Int (Septet mod 8);
      C0 := Int (Septet / 8);
   end Decode_Septet;

   procedure Pack_Block (Septets : Septets_32; Data : out Bytes_28) is
   begin
      Data := [others => 0];
      Data (0) := Shift_Right (Unsigned_8 (Septets (0)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (16)), 3), 4);
      pragma Assert (Data (0) = Pack (Septets) (0));
      Data (1) := Shift_Right (Unsigned_8 (Septets (1)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (17)), 3), 4);
      pragma Assert (Data (1) = Pack (Septets) (1));
      Data (2) := Shift_Right (Unsigned_8 (Septets (2)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (18)), 3), 4);
      pragma Assert (Data (2) = Pack (Septets) (2));
      Data (3) := Shift_Right (Unsigned_8 (Septets (3)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (19)), 3), 4);
      pragma Assert (Data (3) = Pack (Septets) (3));
      Data (4) := Shift_Right (Unsigned_8 (Septets (4)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (20)), 3), 4);
      pragma Assert (Data (4) = Pack (Septets) (4));
      Data (5) := Shift_Right (Unsigned_8 (Septets (5)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (21)), 3), 4);
      pragma Assert (Data (5) = Pack (Septets) (5));
      Data (6) := Shift_Right (Unsigned_8 (Septets (6)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (22)), 3), 4);
      pragma Assert (Data (6) = Pack (Septets) (6));
      Data (7) := Shift_Right (Unsigned_8 (Septets (7)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (23)), 3), 4);
      pragma Assert (Data (7) = Pack (Septets) (7));
      Data (8) := Shift_Right (Unsigned_8 (Septets (8)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (24)), 3), 4);
      pragma Assert (Data (8) = Pack (Septets) (8));
      Data (9) := Shift_Right (Unsigned_8 (Septets (9)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (25)), 3), 4);
      pragma Assert (Data (9) = Pack (Septets) (9));
      Data (10) := Shift_Right (Unsigned_8 (Septets (10)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (26)), 3), 4);
      pragma Assert (Data (10) = Pack (Septets) (10));
      Data (11) := Shift_Right (Unsigned_8 (Septets (11)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (27)), 3), 4);
      pragma Assert (Data (11) = Pack (Septets) (11));
      Data (12) := Shift_Right (Unsigned_8 (Septets (12)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (28)), 3), 4);
      pragma Assert (Data (12) = Pack (Septets) (12));
      Data (13) := Shift_Right (Unsigned_8 (Septets (13)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (29)), 3), 4);
      pragma Assert (Data (13) = Pack (Septets) (13));
      Data (14) := Shift_Right (Unsigned_8 (Septets (14)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (30)), 3), 4);
      pragma Assert (Data (14) = Pack (Septets) (14));
      Data (15) := Shift_Right (Unsigned_8 (Septets (15)), 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (31)), 3), 4);
      pragma Assert (Data (15) = Pack (Septets) (15));
      Data (16) := (Unsigned_8 (Septets (0)) and 3) or Shift_Left (Unsigned_8 (Septets (8)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (16)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (24)) and 3, 6);
      pragma Assert (Data (16) = Pack (Septets) (16));
      Data (17) := (Unsigned_8 (Septets (1)) and 3) or Shift_Left (Unsigned_8 (Septets (9)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (17)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (25)) and 3, 6);
      pragma Assert (Data (17) = Pack (Septets) (17));
      Data (18) := (Unsigned_8 (Septets (2)) and 3) or Shift_Left (Unsigned_8 (Septets (10)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (18)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (26)) and 3, 6);
      pragma Assert (Data (18) = Pack (Septets) (18));
      Data (19) := (Unsigned_8 (Septets (3)) and 3) or Shift_Left (Unsigned_8 (Septets (11)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (19)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (27)) and 3, 6);
      pragma Assert (Data (19) = Pack (Septets) (19));
      Data (20) := (Unsigned_8 (Septets (4)) and 3) or Shift_Left (Unsigned_8 (Septets (12)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (20)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (28)) and 3, 6);
      pragma Assert (Data (20) = Pack (Septets) (20));
      Data (21) := (Unsigned_8 (Septets (5)) and 3) or Shift_Left (Unsigned_8 (Septets (13)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (21)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (29)) and 3, 6);
      pragma Assert (Data (21) = Pack (Septets) (21));
      Data (22) := (Unsigned_8 (Septets (6)) and 3) or Shift_Left (Unsigned_8 (Septets (14)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (22)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (30)) and 3, 6);
      pragma Assert (Data (22) = Pack (Septets) (22));
      Data (23) := (Unsigned_8 (Septets (7)) and 3) or Shift_Left (Unsigned_8 (Septets (15)) and 3, 2) or Shift_Left (Unsigned_8 (Septets (23)) and 3, 4) or Shift_Left (Unsigned_8 (Septets (31)) and 3, 6);
      pragma Assert (Data (23) = Pack (Septets) (23));
      Data (24) := (Shift_Right (Unsigned_8 (Septets (0)), 2) and 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (4)), 2) and 1, 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (8)), 2) and 1, 2) or Shift_Left (Shift_Right (Unsigned_8 (Septets (12)), 2) and 1, 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (16)), 2) and 1, 4) or Shift_Left (Shift_Right (Unsigned_8 (Septets (20)), 2) and 1, 5) or Shift_Left (Shift_Right (Unsigned_8 (Septets (24)), 2) and 1, 6) or Shift_Left (Shift_Right (Unsigned_8 (Septets (28)), 2) and 1, 7);
      pragma Assert (Data (24) = Pack (Septets) (24));
      Data (25) := (Shift_Right (Unsigned_8 (Septets (1)), 2) and 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (5)), 2) and 1, 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (9)), 2) and 1, 2) or Shift_Left (Shift_Right (Unsigned_8 (Septets (13)), 2) and 1, 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (17)), 2) and 1, 4) or Shift_Left (Shift_Right (Unsigned_8 (Septets (21)), 2) and 1, 5) or Shift_Left (Shift_Right (Unsigned_8 (Septets (25)), 2) and 1, 6) or Shift_Left (Shift_Right (Unsigned_8 (Septets (29)), 2) and 1, 7);
      pragma Assert (Data (25) = Pack (Septets) (25));
      Data (26) := (Shift_Right (Unsigned_8 (Septets (2)), 2) and 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (6)), 2) and 1, 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (10)), 2) and 1, 2) or Shift_Left (Shift_Right (Unsigned_8 (Septets (14)), 2) and 1, 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (18)), 2) and 1, 4) or Shift_Left (Shift_Right (Unsigned_8 (Septets (22)), 2) and 1, 5) or Shift_Left (Shift_Right (Unsigned_8 (Septets (26)), 2) and 1, 6) or Shift_Left (Shift_Right (Unsigned_8 (Septets (30)), 2) and 1, 7);
      pragma Assert (Data (26) = Pack (Septets) (26));
      Data (27) := (Shift_Right (Unsigned_8 (Septets (3)), 2) and 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (7)), 2) and 1, 1) or Shift_Left (Shift_Right (Unsigned_8 (Septets (11)), 2) and 1, 2) or Shift_Left (Shift_Right (Unsigned_8 (Septets (15)), 2) and 1, 3) or Shift_Left (Shift_Right (Unsigned_8 (Septets (19)), 2) and 1, 4) or Shift_Left (Shift_Right (Unsigned_8 (Septets (23)), 2) and 1, 5) or Shift_Left (Shift_Right (Unsigned_8 (Septets (27)), 2) and 1, 6) or Shift_Left (Shift_Right (Unsigned_8 (Septets (31)), 2) and 1, 7);
      pragma Assert (Data (27) = Pack (Septets) (27));
   end Pack_Block;

   procedure Unpack_Block (Data : Bytes_28; Septets : out Septets_32) is
   begin
      Septets := [others => 0];
      Septets (0) := Septet_Value (Shift_Left (Data (0) and 15, 3) or Shift_Left (Data (24) and 1, 2) or (Data (16) and 3));
      pragma Assert (Septets (0) = Unpack (Data) (0));
      Septets (1) := Septet_Value (Shift_Left (Data (1) and 15, 3) or Shift_Left (Data (25) and 1, 2) or (Data (17) and 3));
      pragma Assert (Septets (1) = Unpack (Data) (1));
      Septets (2) := Septet_Value (Shift_Left (Data (2) and 15, 3) or Shift_Left (Data (26) and 1, 2) or (Data (18) and 3));
      pragma Assert (Septets (2) = Unpack (Data) (2));
      Septets (3) := Septet_Value (Shift_Left (Data (3) and 15, 3) or Shift_Left (Data (27) and 1, 2) or (Data (19) and 3));
      pragma Assert (Septets (3) = Unpack (Data) (3));
      Septets (4) := Septet_Value (Shift_Left (Data (4) and 15, 3) or Shift_Left (Shift_Right (Data (24), 1) and 1, 2) or (Data (20) and 3));
      pragma Assert (Septets (4) = Unpack (Data) (4));
      Septets (5) := Septet_Value (Shift_Left (Data (5) and 15, 3) or Shift_Left (Shift_Right (Data (25), 1) and 1, 2) or (Data (21) and 3));
      pragma Assert (Septets (5) = Unpack (Data) (5));
      Septets (6) := Septet_Value (Shift_Left (Data (6) and 15, 3) or Shift_Left (Shift_Right (Data (26), 1) and 1, 2) or (Data (22) and 3));
      pragma Assert (Septets (6) = Unpack (Data) (6));
      Septets (7) := Septet_Value (Shift_Left (Data (7) and 15, 3) or Shift_Left (Shift_Right (Data (27), 1) and 1, 2) or (Data (23) and 3));
      pragma Assert (Septets (7) = Unpack (Data) (7));
      Septets (8) := Septet_Value (Shift_Left (Data (8) and 15, 3) or Shift_Left (Shift_Right (Data (24), 2) and 1, 2) or (Shift_Right (Data (16), 2) and 3));
      pragma Assert (Septets (8) = Unpack (Data) (8));
      Septets (9) := Septet_Value (Shift_Left (Data (9) and 15, 3) or Shift_Left (Shift_Right (Data (25), 2) and 1, 2) or (Shift_Right (Data (17), 2) and 3));
      pragma Assert (Septets (9) = Unpack (Data) (9));
      Septets (10) := Septet_Value (Shift_Left (Data (10) and 15, 3) or Shift_Left (Shift_Right (Data (26), 2) and 1, 2) or (Shift_Right (Data (18), 2) and 3));
      pragma Assert (Septets (10) = Unpack (Data) (10));
      Septets (11) := Septet_Value (Shift_Left (Data (11) and 15, 3) or Shift_Left (Shift_Right (Data (27), 2) and 1, 2) or (Shift_Right (Data (19), 2) and 3));
      pragma Assert (Septets (11) = Unpack (Data) (11));
      Septets (12) := Septet_Value (Shift_Left (Data (12) and 15, 3) or Shift_Left (Shift_Right (Data (24), 3) and 1, 2) or (Shift_Right (Data (20), 2) and 3));
      pragma Assert (Septets (12) = Unpack (Data) (12));
      Septets (13) := Septet_Value (Shift_Left (Data (13) and 15, 3) or Shift_Left (Shift_Right (Data (25), 3) and 1, 2) or (Shift_Right (Data (21), 2) and 3));
      pragma Assert (Septets (13) = Unpack (Data) (13));
      Septets (14) := Septet_Value (Shift_Left (Data (14) and 15, 3) or Shift_Left (Shift_Right (Data (26), 3) and 1, 2) or (Shift_Right (Data (22), 2) and 3));
      pragma Assert (Septets (14) = Unpack (Data) (14));
      Septets (15) := Septet_Value (Shift_Left (Data (15) and 15, 3) or Shift_Left (Shift_Right (Data (27), 3) and 1, 2) or (Shift_Right (Data (23), 2) and 3));
      pragma Assert (Septets (15) = Unpack (Data) (15));
      Septets (16) := Septet_Value (Shift_Left (Shift_Right (Data (0), 4) and 15, 3) or Shift_Left (Shift_Right (Data (24), 4) and 1, 2) or (Shift_Right (Data (16), 4) and 3));
      pragma Assert (Septets (16) = Unpack (Data) (16));
      Septets (17) := Septet_Value (Shift_Left (Shift_Right (Data (1), 4) and 15, 3) or Shift_Left (Shift_Right (Data (25), 4) and 1, 2) or (Shift_Right (Data (17), 4) and 3));
      pragma Assert (Septets (17) = Unpack (Data) (17));
      Septets (18) := Septet_Value (Shift_Left (Shift_Right (Data (2), 4) and 15, 3) or Shift_Left (Shift_Right (Data (26), 4) and 1, 2) or (Shift_Right (Data (18), 4) and 3));
      pragma Assert (Septets (18) = Unpack (Data) (18));
      Septets (19) := Septet_Value (Shift_Left (Shift_Right (Data (3), 4) and 15, 3) or Shift_Left (Shift_Right (Data (27), 4) and 1, 2) or (Shift_Right (Data (19), 4) and 3));
      pragma Assert (Septets (19) = Unpack (Data) (19));
      Septets (20) := Septet_Value (Shift_Left (Shift_Right (Data (4), 4) and 15, 3) or Shift_Left (Shift_Right (Data (24), 5) and 1, 2) or (Shift_Right (Data (20), 4) and 3));
      pragma Assert (Septets (20) = Unpack (Data) (20));
      Septets (21) := Septet_Value (Shift_Left (Shift_Right (Data (5), 4) and 15, 3) or Shift_Left (Shift_Right (Data (25), 5) and 1, 2) or (Shift_Right (Data (21), 4) and 3));
      pragma Assert (Septets (21) = Unpack (Data) (21));
      Septets (22) := Septet_Value (Shift_Left (Shift_Right (Data (6), 4) and 15, 3) or Shift_Left (Shift_Right (Data (26), 5) and 1, 2) or (Shift_Right (Data (22), 4) and 3));
      pragma Assert (Septets (22) = Unpack (Data) (22));
      Septets (23) := Septet_Value (Shift_Left (Shift_Right (Data (7), 4) and 15, 3) or Shift_Left (Shift_Right (Data (27), 5) and 1, 2) or (Shift_Right (Data (23), 4) and 3));
      pragma Assert (Septets (23) = Unpack (Data) (23));
      Septets (24) := Septet_Value (Shift_Left (Shift_Right (Data (8), 4) and 15, 3) or Shift_Left (Shift_Right (Data (24), 6) and 1, 2) or (Shift_Right (Data (16), 6) and 3));
      pragma Assert (Septets (24) = Unpack (Data) (24));
      Septets (25) := Septet_Value (Shift_Left (Shift_Right (Data (9), 4) and 15, 3) or Shift_Left (Shift_Right (Data (25), 6) and 1, 2) or (Shift_Right (Data (17), 6) and 3));
      pragma Assert (Septets (25) = Unpack (Data) (25));
      Septets (26) := Septet_Value (Shift_Left (Shift_Right (Data (10), 4) and 15, 3) or Shift_Left (Shift_Right (Data (26), 6) and 1, 2) or (Shift_Right (Data (18), 6) and 3));
      pragma Assert (Septets (26) = Unpack (Data) (26));
      Septets (27) := Septet_Value (Shift_Left (Shift_Right (Data (11), 4) and 15, 3) or Shift_Left (Shift_Right (Data (27), 6) and 1, 2) or (Shift_Right (Data (19), 6) and 3));
      pragma Assert (Septets (27) = Unpack (Data) (27));
      Septets (28) := Septet_Value (Shift_Left (Shift_Right (Data (12), 4) and 15, 3) or Shift_Left (Shift_Right (Data (24), 7) and 1, 2) or (Shift_Right (Data (20), 6) and 3));
      pragma Assert (Septets (28) = Unpack (Data) (28));
      Septets (29) := Septet_Value (Shift_Left (Shift_Right (Data (13), 4) and 15, 3) or Shift_Left (Shift_Right (Data (25), 7) and 1, 2) or (Shift_Right (Data (21), 6) and 3));
      pragma Assert (Septets (29) = Unpack (Data) (29));
      Septets (30) := Septet_Value (Shift_Left (Shift_Right (Data (14), 4) and 15, 3) or Shift_Left (Shift_Right (Data (26), 7) and 1, 2) or (Shift_Right (Data (22), 6) and 3));
      pragma Assert (Septets (30) = Unpack (Data) (30));
      Septets (31) := Septet_Value (Shift_Left (Shift_Right (Data (15), 4) and 15, 3) or Shift_Left (Shift_Right (Data (27), 7) and 1, 2) or (Shift_Right (Data (23), 6) and 3));
      pragma Assert (Septets (31) = Unpack (Data) (31));
   end Unpack_Block;

   function Code_Of_0 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_0 is
   begin
      if Weight < 2 * Lo + U * 7 then
         return 0;
      elsif Weight < 2 * Lo + U * 21 then
         return 1;
      elsif Weight < 2 * Lo + U * 35 then
         return 2;
      elsif Weight < 2 * Lo + U * 49 then
         return 3;
      elsif Weight < 2 * Lo + U * 63 then
         return 4;
      elsif Weight < 2 * Lo + U * 77 then
         return 5;
      elsif Weight < 2 * Lo + U * 91 then
         return 6;
      elsif Weight < 2 * Lo + U * 105 then
         return 7;
      elsif Weight < 2 * Lo + U * 119 then
         return 8;
      elsif Weight < 2 * Lo + U * 133 then
         return 9;
      elsif Weight < 2 * Lo + U * 147 then
         return 10;
      elsif Weight < 2 * Lo + U * 161 then
         return 11;
      elsif Weight < 2 * Lo + U * 175 then
         return 12;
      elsif Weight < 2 * Lo + U * 189 then
         return 13;
      elsif Weight < 2 * Lo + U * 203 then
         return 14;
      else
         return 15;
      end if;
   end Code_Of_0;

   function Code_Of_1 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_1 is
   begin
      if Weight < 2 * Lo + U * 15 then
         return 0;
      elsif Weight < 2 * Lo + U * 45 then
         return 1;
      elsif Weight < 2 * Lo + U * 75 then
         return 2;
      elsif Weight < 2 * Lo + U * 105 then
         return 3;
      elsif Weight < 2 * Lo + U * 135 then
         return 4;
      elsif Weight < 2 * Lo + U * 165 then
         return 5;
      elsif Weight < 2 * Lo + U * 195 then
         return 6;
      else
         return 7;
      end if;
   end Code_Of_1;

   --  The bytes that septets were packed into hold them: a septet at a time, apart from what the septets are.
   procedure Lemma_Packed (Septets : Septets_32; Data : Bytes_28)
   with
     Ghost,
     Global => null,
     Pre => Data = Pack (Septets),
     Post => (for all S in Septets'Range => Unpack (Data) (S) = Septets (S));

   procedure Lemma_Packed (Septets : Septets_32; Data : Bytes_28) is
   begin
      Lemma_Unpack_Inverts_Pack (Septets);
      pragma Assert (Data (0) = Pack (Septets) (0));
      pragma Assert (Data (1) = Pack (Septets) (1));
      pragma Assert (Data (2) = Pack (Septets) (2));
      pragma Assert (Data (3) = Pack (Septets) (3));
      pragma Assert (Data (4) = Pack (Septets) (4));
      pragma Assert (Data (5) = Pack (Septets) (5));
      pragma Assert (Data (6) = Pack (Septets) (6));
      pragma Assert (Data (7) = Pack (Septets) (7));
      pragma Assert (Data (8) = Pack (Septets) (8));
      pragma Assert (Data (9) = Pack (Septets) (9));
      pragma Assert (Data (10) = Pack (Septets) (10));
      pragma Assert (Data (11) = Pack (Septets) (11));
      pragma Assert (Data (12) = Pack (Septets) (12));
      pragma Assert (Data (13) = Pack (Septets) (13));
      pragma Assert (Data (14) = Pack (Septets) (14));
      pragma Assert (Data (15) = Pack (Septets) (15));
      pragma Assert (Data (16) = Pack (Septets) (16));
      pragma Assert (Data (17) = Pack (Septets) (17));
      pragma Assert (Data (18) = Pack (Septets) (18));
      pragma Assert (Data (19) = Pack (Septets) (19));
      pragma Assert (Data (20) = Pack (Septets) (20));
      pragma Assert (Data (21) = Pack (Septets) (21));
      pragma Assert (Data (22) = Pack (Septets) (22));
      pragma Assert (Data (23) = Pack (Septets) (23));
      pragma Assert (Data (24) = Pack (Septets) (24));
      pragma Assert (Data (25) = Pack (Septets) (25));
      pragma Assert (Data (26) = Pack (Septets) (26));
      pragma Assert (Data (27) = Pack (Septets) (27));
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
      pragma Assert (Unpack (Data) (8) = Unpack (Pack (Septets)) (8));
      pragma Assert (Unpack (Data) (8) = Septets (8));
      pragma Assert (Unpack (Data) (9) = Unpack (Pack (Septets)) (9));
      pragma Assert (Unpack (Data) (9) = Septets (9));
      pragma Assert (Unpack (Data) (10) = Unpack (Pack (Septets)) (10));
      pragma Assert (Unpack (Data) (10) = Septets (10));
      pragma Assert (Unpack (Data) (11) = Unpack (Pack (Septets)) (11));
      pragma Assert (Unpack (Data) (11) = Septets (11));
      pragma Assert (Unpack (Data) (12) = Unpack (Pack (Septets)) (12));
      pragma Assert (Unpack (Data) (12) = Septets (12));
      pragma Assert (Unpack (Data) (13) = Unpack (Pack (Septets)) (13));
      pragma Assert (Unpack (Data) (13) = Septets (13));
      pragma Assert (Unpack (Data) (14) = Unpack (Pack (Septets)) (14));
      pragma Assert (Unpack (Data) (14) = Septets (14));
      pragma Assert (Unpack (Data) (15) = Unpack (Pack (Septets)) (15));
      pragma Assert (Unpack (Data) (15) = Septets (15));
      pragma Assert (Unpack (Data) (16) = Unpack (Pack (Septets)) (16));
      pragma Assert (Unpack (Data) (16) = Septets (16));
      pragma Assert (Unpack (Data) (17) = Unpack (Pack (Septets)) (17));
      pragma Assert (Unpack (Data) (17) = Septets (17));
      pragma Assert (Unpack (Data) (18) = Unpack (Pack (Septets)) (18));
      pragma Assert (Unpack (Data) (18) = Septets (18));
      pragma Assert (Unpack (Data) (19) = Unpack (Pack (Septets)) (19));
      pragma Assert (Unpack (Data) (19) = Septets (19));
      pragma Assert (Unpack (Data) (20) = Unpack (Pack (Septets)) (20));
      pragma Assert (Unpack (Data) (20) = Septets (20));
      pragma Assert (Unpack (Data) (21) = Unpack (Pack (Septets)) (21));
      pragma Assert (Unpack (Data) (21) = Septets (21));
      pragma Assert (Unpack (Data) (22) = Unpack (Pack (Septets)) (22));
      pragma Assert (Unpack (Data) (22) = Septets (22));
      pragma Assert (Unpack (Data) (23) = Unpack (Pack (Septets)) (23));
      pragma Assert (Unpack (Data) (23) = Septets (23));
      pragma Assert (Unpack (Data) (24) = Unpack (Pack (Septets)) (24));
      pragma Assert (Unpack (Data) (24) = Septets (24));
      pragma Assert (Unpack (Data) (25) = Unpack (Pack (Septets)) (25));
      pragma Assert (Unpack (Data) (25) = Septets (25));
      pragma Assert (Unpack (Data) (26) = Unpack (Pack (Septets)) (26));
      pragma Assert (Unpack (Data) (26) = Septets (26));
      pragma Assert (Unpack (Data) (27) = Unpack (Pack (Septets)) (27));
      pragma Assert (Unpack (Data) (27) = Septets (27));
      pragma Assert (Unpack (Data) (28) = Unpack (Pack (Septets)) (28));
      pragma Assert (Unpack (Data) (28) = Septets (28));
      pragma Assert (Unpack (Data) (29) = Unpack (Pack (Septets)) (29));
      pragma Assert (Unpack (Data) (29) = Septets (29));
      pragma Assert (Unpack (Data) (30) = Unpack (Pack (Septets)) (30));
      pragma Assert (Unpack (Data) (30) = Septets (30));
      pragma Assert (Unpack (Data) (31) = Unpack (Pack (Septets)) (31));
      pragma Assert (Unpack (Data) (31) = Septets (31));
   end Lemma_Packed;

   --  A block of a group.
   procedure Quantize_Block (Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units; Data : out Bytes_28)
   with
     Global => null,
     Depends => (Data => (Weights, B, Lo, U)),
     Pre => Weights'First = 0 and then All_Weights (Weights),
     Post => Is_Quantized (Data, Weights, B, Lo, U);

   procedure Quantize_Block (Weights : Patterns; B : Block_Index; Lo : Units; U : Unit_Units; Data : out Bytes_28) is
      Septets : Septets_32 := [others => 0];
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

end Septet.S43_Planes.Kernels;
