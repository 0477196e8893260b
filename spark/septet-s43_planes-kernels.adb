--  Written by `septet codegen`: kernels of format s43/planes, from the spec with fingerprint 1ed50e53ac41aa90f1d4fc2f5f4b77cb6982e6b525937eef420cb2b4a3630881
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

   function Binary32 (Q : Lattice) return Unsigned_32 is
      Rounded : constant Int := Round_Binary32_26 (Q);
      Size    : constant Unsigned_64 := Unsigned_64 (abs Rounded);
      Sign    : constant Unsigned_64 := (if Rounded < 0 then 2**31 else 0);
      Bits    : Unsigned_64;
   begin
      if Size = 0 then
         return 0;
      elsif Size < 2**1 then
         Bits := 855638016 + Shift_Left (Size, 23);
      elsif Size < 2**2 then
         Bits := 864026624 + Shift_Left (Size, 22);
      elsif Size < 2**3 then
         Bits := 872415232 + Shift_Left (Size, 21);
      elsif Size < 2**4 then
         Bits := 880803840 + Shift_Left (Size, 20);
      elsif Size < 2**5 then
         Bits := 889192448 + Shift_Left (Size, 19);
      elsif Size < 2**6 then
         Bits := 897581056 + Shift_Left (Size, 18);
      elsif Size < 2**7 then
         Bits := 905969664 + Shift_Left (Size, 17);
      elsif Size < 2**8 then
         Bits := 914358272 + Shift_Left (Size, 16);
      elsif Size < 2**9 then
         Bits := 922746880 + Shift_Left (Size, 15);
      elsif Size < 2**10 then
         Bits := 931135488 + Shift_Left (Size, 14);
      elsif Size < 2**11 then
         Bits := 939524096 + Shift_Left (Size, 13);
      elsif Size < 2**12 then
         Bits := 947912704 + Shift_Left (Size, 12);
      elsif Size < 2**13 then
         Bits := 956301312 + Shift_Left (Size, 11);
      elsif Size < 2**14 then
         Bits := 964689920 + Shift_Left (Size, 10);
      elsif Size < 2**15 then
         Bits := 973078528 + Shift_Left (Size, 9);
      elsif Size < 2**16 then
         Bits := 981467136 + Shift_Left (Size, 8);
      elsif Size < 2**17 then
         Bits := 989855744 + Shift_Left (Size, 7);
      elsif Size < 2**18 then
         Bits := 998244352 + Shift_Left (Size, 6);
      elsif Size < 2**19 then
         Bits := 1006632960 + Shift_Left (Size, 5);
      elsif Size < 2**20 then
         Bits := 1015021568 + Shift_Left (Size, 4);
      elsif Size < 2**21 then
         Bits := 1023410176 + Shift_Left (Size, 3);
      elsif Size < 2**22 then
         Bits := 1031798784 + Shift_Left (Size, 2);
      elsif Size < 2**23 then
         Bits := 1040187392 + Shift_Left (Size, 1);
      elsif Size < 2**24 then
         Bits := 1048576000 + Size;
      elsif Size < 2**25 then
         Bits := 1056964608 + Shift_Right (Size, 1);
      elsif Size < 2**26 then
         Bits := 1065353216 + Shift_Right (Size, 2);
      elsif Size < 2**27 then
         Bits := 1073741824 + Shift_Right (Size, 3);
      elsif Size < 2**28 then
         Bits := 1082130432 + Shift_Right (Size, 4);
      elsif Size < 2**29 then
         Bits := 1090519040 + Shift_Right (Size, 5);
      elsif Size < 2**30 then
         Bits := 1098907648 + Shift_Right (Size, 6);
      elsif Size < 2**31 then
         Bits := 1107296256 + Shift_Right (Size, 7);
      elsif Size < 2**32 then
         Bits := 1115684864 + Shift_Right (Size, 8);
      elsif Size < 2**33 then
         Bits := 1124073472 + Shift_Right (Size, 9);
      elsif Size < 2**34 then
         Bits := 1132462080 + Shift_Right (Size, 10);
      elsif Size < 2**35 then
         Bits := 1140850688 + Shift_Right (Size, 11);
      elsif Size < 2**36 then
         Bits := 1149239296 + Shift_Right (Size, 12);
      elsif Size < 2**37 then
         Bits := 1157627904 + Shift_Right (Size, 13);
      elsif Size < 2**38 then
         Bits := 1166016512 + Shift_Right (Size, 14);
      elsif Size < 2**39 then
         Bits := 1174405120 + Shift_Right (Size, 15);
      elsif Size < 2**40 then
         Bits := 1182793728 + Shift_Right (Size, 16);
      elsif Size < 2**41 then
         Bits := 1191182336 + Shift_Right (Size, 17);
      elsif Size < 2**42 then
         Bits := 1199570944 + Shift_Right (Size, 18);
      elsif Size < 2**43 then
         Bits := 1207959552 + Shift_Right (Size, 19);
      elsif Size < 2**44 then
         Bits := 1216348160 + Shift_Right (Size, 20);
      elsif Size < 2**45 then
         Bits := 1224736768 + Shift_Right (Size, 21);
      elsif Size < 2**46 then
         Bits := 1233125376 + Shift_Right (Size, 22);
      elsif Size < 2**47 then
         Bits := 1241513984 + Shift_Right (Size, 23);
      elsif Size < 2**48 then
         Bits := 1249902592 + Shift_Right (Size, 24);
      elsif Size < 2**49 then
         Bits := 1258291200 + Shift_Right (Size, 25);
      else
         raise Program_Error;
      end if;
      return Unsigned_32 (Sign or Bits);
   end Binary32;

   procedure Quantize_Group (Weights : Patterns; Group : Group_Size; Data : out Bytes) is
      Low     : Units := Floor_Units (Weights (0));
      High    : Units := Ceil_Units (Weights (0));
      Lo      : Units;
      U       : Unit_Units;
      Septets : Septets_32;
      Packed  : Bytes_28;
      First   : Natural;
   begin
      for I in Weights'Range loop
         Low := Int'Min (Low, Floor_Units (Weights (I)));
         High := Int'Max (High, Ceil_Units (Weights (I)));
         pragma Loop_Invariant (Low <= High);
         pragma Loop_Invariant
           (for all J in 0 .. I => Low <= Floor_Units (Weights (J)) and then Ceil_Units (Weights (J)) <= High);
         pragma Loop_Invariant (for some J in 0 .. I => Low = Floor_Units (Weights (J)));
         pragma Loop_Invariant (for some J in 0 .. I => High = Ceil_Units (Weights (J)));
      end loop;
      Lo := Offset (Low);
      U := Unit (Lo, High);
      Data := [others => 0];
      Data (0) := Unsigned_8 (Scale_Byte_0 (Scale_Bits (Lo)));
      Data (1) := Unsigned_8 (Scale_Byte_1 (Scale_Bits (Lo)));
      Data (2) := Unsigned_8 (Scale_Byte_0 (Scale_Bits (U)));
      Data (3) := Unsigned_8 (Scale_Byte_1 (Scale_Bits (U)));
      for B in 0 .. Natural (Group) / Block - 1 loop
         Septets := [others => 0];
         for S in Septets'Range loop
            Septets (S) := Encode_Septet
              (Code_At_0 (Weights, B * Block + Natural (Weight_At_0 (Int (S))), Lo, U),
               Code_At_1 (Weights, B * Block + Natural (Weight_At_1 (Int (S))), Lo, U));
            pragma Loop_Invariant
              (for all T in 0 .. S =>
                 Int (Septets (T)) = Encode (Code_At_0 (Weights, B * Block + Natural (Weight_At_0 (Int (T))), Lo, U),
                                             Code_At_1 (Weights, B * Block + Natural (Weight_At_1 (Int (T))), Lo, U)));
         end loop;
         Pack_Block (Septets, Packed);
         First := 4 + B * Block_Bytes;
         for K in Packed'Range loop
            Data (First + K) := Packed (K);
            pragma Loop_Invariant (for all J in 0 .. K => Data (First + J) = Packed (J));
            pragma Loop_Invariant (for all J in 0 .. First - 1 => Data (J) = Data'Loop_Entry (J));
         end loop;
         pragma Assert (Unpack (Stored_Block (Data, Group, B)) = Septets);
         pragma Loop_Invariant (Stored_Pattern (Data, 0) = Scale_Bits (Lo));
         pragma Loop_Invariant (Stored_Pattern (Data, 2) = Scale_Bits (U));
         pragma Loop_Invariant
           (for all C in 0 .. B =>
              (for all S in 0 .. Block / 2 - 1 =>
                 Stored_Septet (Data, Group, C * Block + Natural (Weight_At_0 (Int (S)))) =
                 Encode (Code_At_0 (Weights, C * Block + Natural (Weight_At_0 (Int (S))), Lo, U),
                         Code_At_1 (Weights, C * Block + Natural (Weight_At_1 (Int (S))), Lo, U))));
      end loop;
      pragma Assert (Scale_Units (Stored_Pattern (Data, 0)) = Lo);
      pragma Assert (Scale_Units (Stored_Pattern (Data, 2)) = U);
   end Quantize_Group;

   procedure Dequantize_Group (Data : Bytes; Group : Group_Size; Valid : out Boolean; Weights : out Patterns) is
   begin
      Weights := [others => 0];
      Valid := Has_Scales (Data, Group) and then All_Valid (Data, Group, Weights'Length);
      if Valid then
         for I in Weights'Range loop
            Weights (I) := Binary32 (Scale_Units (Stored_Pattern (Data, 0))
                                     + Scale_Units (Stored_Pattern (Data, 2)) * Stored_Level (Data, Group, I));
            pragma Loop_Invariant
              (for all J in 0 .. I =>
                 Weights (J) = Binary32 (Scale_Units (Stored_Pattern (Data, 0))
                                         + Scale_Units (Stored_Pattern (Data, 2)) * Stored_Level (Data, Group, J)));
         end loop;
      end if;
   end Dequantize_Group;

   procedure Dot_Group (Data : Bytes; Group : Group_Size; A : Activations; Valid : out Boolean; Sum : out Int) is
      Count : Natural := 0;
   begin
      Sum := 0;
      Valid := All_Valid (Data, Group, A'Length);
      while Valid and then Count < A'Length loop
         Sum := Sum + Stored_Level (Data, Group, Count) * Int (A (Count));
         Count := Count + 1;
         pragma Loop_Invariant (Valid and then Count <= A'Length);
         pragma Loop_Invariant (Sum = Partial_Sum (Data, Group, A, Count));
         pragma Loop_Variant (Increases => Count);
      end loop;
   end Dot_Group;

end Septet.S43_Planes.Kernels;
