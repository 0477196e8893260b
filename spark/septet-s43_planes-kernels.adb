--  Written by `septet codegen`: kernels of format s43/planes, from the spec with fingerprint 6c4ab99e0063a94e4de1dd71f7099fad9bbe3edc5a25fda190df04f88b2fd3ca
with Septet.Binary16.Lemmas; use Septet.Binary16.Lemmas;
with Septet.S43_Planes.Lemmas; use Septet.S43_Planes.Lemmas;

package body Septet.S43_Planes.Kernels with SPARK_Mode is

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

   procedure Pack_Block (Septets : Septets_32; Data : out Bytes_28) is
      Septet : constant Unsigned_64 := Unsigned_64 (Septets (0));
      Septet_1 : constant Unsigned_64 := Unsigned_64 (Septets (1));
      Septet_2 : constant Unsigned_64 := Unsigned_64 (Septets (2));
      Septet_3 : constant Unsigned_64 := Unsigned_64 (Septets (3));
      Septet_4 : constant Unsigned_64 := Unsigned_64 (Septets (4));
      Septet_5 : constant Unsigned_64 := Unsigned_64 (Septets (5));
      Septet_6 : constant Unsigned_64 := Unsigned_64 (Septets (6));
      Septet_7 : constant Unsigned_64 := Unsigned_64 (Septets (7));
      Septet_8 : constant Unsigned_64 := Unsigned_64 (Septets (8));
      Septet_9 : constant Unsigned_64 := Unsigned_64 (Septets (9));
      Septet_10 : constant Unsigned_64 := Unsigned_64 (Septets (10));
      Septet_11 : constant Unsigned_64 := Unsigned_64 (Septets (11));
      Septet_12 : constant Unsigned_64 := Unsigned_64 (Septets (12));
      Septet_13 : constant Unsigned_64 := Unsigned_64 (Septets (13));
      Septet_14 : constant Unsigned_64 := Unsigned_64 (Septets (14));
      Septet_15 : constant Unsigned_64 := Unsigned_64 (Septets (15));
      Septet_16 : constant Unsigned_64 := Unsigned_64 (Septets (16));
      Septet_17 : constant Unsigned_64 := Unsigned_64 (Septets (17));
      Septet_18 : constant Unsigned_64 := Unsigned_64 (Septets (18));
      Septet_19 : constant Unsigned_64 := Unsigned_64 (Septets (19));
      Septet_20 : constant Unsigned_64 := Unsigned_64 (Septets (20));
      Septet_21 : constant Unsigned_64 := Unsigned_64 (Septets (21));
      Septet_22 : constant Unsigned_64 := Unsigned_64 (Septets (22));
      Septet_23 : constant Unsigned_64 := Unsigned_64 (Septets (23));
      Septet_24 : constant Unsigned_64 := Unsigned_64 (Septets (24));
      Septet_25 : constant Unsigned_64 := Unsigned_64 (Septets (25));
      Septet_26 : constant Unsigned_64 := Unsigned_64 (Septets (26));
      Septet_27 : constant Unsigned_64 := Unsigned_64 (Septets (27));
      Septet_28 : constant Unsigned_64 := Unsigned_64 (Septets (28));
      Septet_29 : constant Unsigned_64 := Unsigned_64 (Septets (29));
      Septet_30 : constant Unsigned_64 := Unsigned_64 (Septets (30));
      Septet_31 : constant Unsigned_64 := Unsigned_64 (Septets (31));
      Byte : constant Unsigned_64 := (((Septet and 3) + Shift_Left ((Septet_8 and 3), 2)) + Shift_Left ((Septet_16 and 3), 4))
         + Shift_Left ((Septet_24 and 3), 6);
      Byte_1 : constant Unsigned_64 := (((Septet_1 and 3) + Shift_Left ((Septet_9 and 3), 2)) + Shift_Left ((Septet_17 and 3), 4))
         + Shift_Left ((Septet_25 and 3), 6);
      Byte_2 : constant Unsigned_64 := (((Septet_2 and 3) + Shift_Left ((Septet_10 and 3), 2)) + Shift_Left ((Septet_18 and 3), 4))
         + Shift_Left ((Septet_26 and 3), 6);
      Byte_3 : constant Unsigned_64 := (((Septet_3 and 3) + Shift_Left ((Septet_11 and 3), 2)) + Shift_Left ((Septet_19 and 3), 4))
         + Shift_Left ((Septet_27 and 3), 6);
      Byte_4 : constant Unsigned_64 := (((Septet_4 and 3) + Shift_Left ((Septet_12 and 3), 2)) + Shift_Left ((Septet_20 and 3), 4))
         + Shift_Left ((Septet_28 and 3), 6);
      Byte_5 : constant Unsigned_64 := (((Septet_5 and 3) + Shift_Left ((Septet_13 and 3), 2)) + Shift_Left ((Septet_21 and 3), 4))
         + Shift_Left ((Septet_29 and 3), 6);
      Byte_6 : constant Unsigned_64 := (((Septet_6 and 3) + Shift_Left ((Septet_14 and 3), 2)) + Shift_Left ((Septet_22 and 3), 4))
         + Shift_Left ((Septet_30 and 3), 6);
      Byte_7 : constant Unsigned_64 := (((Septet_7 and 3) + Shift_Left ((Septet_15 and 3), 2)) + Shift_Left ((Septet_23 and 3), 4))
         + Shift_Left ((Septet_31 and 3), 6);
      Byte_8 : constant Unsigned_64 := (((((((Shift_Right (Septet, 2) and 1) + Shift_Left ((Shift_Right (Septet_4, 2) and 1), 1))
         + Shift_Left ((Shift_Right (Septet_8, 2) and 1), 2))
         + Shift_Left ((Shift_Right (Septet_12, 2) and 1), 3))
         + Shift_Left ((Shift_Right (Septet_16, 2) and 1), 4))
         + Shift_Left ((Shift_Right (Septet_20, 2) and 1), 5))
         + Shift_Left ((Shift_Right (Septet_24, 2) and 1), 6))
         + Shift_Left ((Shift_Right (Septet_28, 2) and 1), 7);
      Byte_9 : constant Unsigned_64 := (((((((Shift_Right (Septet_1, 2) and 1) + Shift_Left ((Shift_Right (Septet_5, 2) and 1), 1))
         + Shift_Left ((Shift_Right (Septet_9, 2) and 1), 2))
         + Shift_Left ((Shift_Right (Septet_13, 2) and 1), 3))
         + Shift_Left ((Shift_Right (Septet_17, 2) and 1), 4))
         + Shift_Left ((Shift_Right (Septet_21, 2) and 1), 5))
         + Shift_Left ((Shift_Right (Septet_25, 2) and 1), 6))
         + Shift_Left ((Shift_Right (Septet_29, 2) and 1), 7);
      Byte_10 : constant Unsigned_64 := (((((((Shift_Right (Septet_2, 2) and 1) + Shift_Left ((Shift_Right (Septet_6, 2) and 1), 1))
         + Shift_Left ((Shift_Right (Septet_10, 2) and 1), 2))
         + Shift_Left ((Shift_Right (Septet_14, 2) and 1), 3))
         + Shift_Left ((Shift_Right (Septet_18, 2) and 1), 4))
         + Shift_Left ((Shift_Right (Septet_22, 2) and 1), 5))
         + Shift_Left ((Shift_Right (Septet_26, 2) and 1), 6))
         + Shift_Left ((Shift_Right (Septet_30, 2) and 1), 7);
      Byte_11 : constant Unsigned_64 := (((((((Shift_Right (Septet_3, 2) and 1) + Shift_Left ((Shift_Right (Septet_7, 2) and 1), 1))
         + Shift_Left ((Shift_Right (Septet_11, 2) and 1), 2))
         + Shift_Left ((Shift_Right (Septet_15, 2) and 1), 3))
         + Shift_Left ((Shift_Right (Septet_19, 2) and 1), 4))
         + Shift_Left ((Shift_Right (Septet_23, 2) and 1), 5))
         + Shift_Left ((Shift_Right (Septet_27, 2) and 1), 6))
         + Shift_Left ((Shift_Right (Septet_31, 2) and 1), 7);
   begin
      Data := [others => 0];
      Data (0) := Unsigned_8 (Shift_Right (Septet, 3) + Shift_Left (Shift_Right (Septet_16, 3), 4));
      pragma Assert (Data (0) = Pack (Septets) (0));
      Data (1) := Unsigned_8 (Shift_Right (Septet_1, 3) + Shift_Left (Shift_Right (Septet_17, 3), 4));
      pragma Assert (Data (1) = Pack (Septets) (1));
      Data (2) := Unsigned_8 (Shift_Right (Septet_2, 3) + Shift_Left (Shift_Right (Septet_18, 3), 4));
      pragma Assert (Data (2) = Pack (Septets) (2));
      Data (3) := Unsigned_8 (Shift_Right (Septet_3, 3) + Shift_Left (Shift_Right (Septet_19, 3), 4));
      pragma Assert (Data (3) = Pack (Septets) (3));
      Data (4) := Unsigned_8 (Shift_Right (Septet_4, 3) + Shift_Left (Shift_Right (Septet_20, 3), 4));
      pragma Assert (Data (4) = Pack (Septets) (4));
      Data (5) := Unsigned_8 (Shift_Right (Septet_5, 3) + Shift_Left (Shift_Right (Septet_21, 3), 4));
      pragma Assert (Data (5) = Pack (Septets) (5));
      Data (6) := Unsigned_8 (Shift_Right (Septet_6, 3) + Shift_Left (Shift_Right (Septet_22, 3), 4));
      pragma Assert (Data (6) = Pack (Septets) (6));
      Data (7) := Unsigned_8 (Shift_Right (Septet_7, 3) + Shift_Left (Shift_Right (Septet_23, 3), 4));
      pragma Assert (Data (7) = Pack (Septets) (7));
      Data (8) := Unsigned_8 (Shift_Right (Septet_8, 3) + Shift_Left (Shift_Right (Septet_24, 3), 4));
      pragma Assert (Data (8) = Pack (Septets) (8));
      Data (9) := Unsigned_8 (Shift_Right (Septet_9, 3) + Shift_Left (Shift_Right (Septet_25, 3), 4));
      pragma Assert (Data (9) = Pack (Septets) (9));
      Data (10) := Unsigned_8 (Shift_Right (Septet_10, 3) + Shift_Left (Shift_Right (Septet_26, 3), 4));
      pragma Assert (Data (10) = Pack (Septets) (10));
      Data (11) := Unsigned_8 (Shift_Right (Septet_11, 3) + Shift_Left (Shift_Right (Septet_27, 3), 4));
      pragma Assert (Data (11) = Pack (Septets) (11));
      Data (12) := Unsigned_8 (Shift_Right (Septet_12, 3) + Shift_Left (Shift_Right (Septet_28, 3), 4));
      pragma Assert (Data (12) = Pack (Septets) (12));
      Data (13) := Unsigned_8 (Shift_Right (Septet_13, 3) + Shift_Left (Shift_Right (Septet_29, 3), 4));
      pragma Assert (Data (13) = Pack (Septets) (13));
      Data (14) := Unsigned_8 (Shift_Right (Septet_14, 3) + Shift_Left (Shift_Right (Septet_30, 3), 4));
      pragma Assert (Data (14) = Pack (Septets) (14));
      Data (15) := Unsigned_8 (Shift_Right (Septet_15, 3) + Shift_Left (Shift_Right (Septet_31, 3), 4));
      pragma Assert (Data (15) = Pack (Septets) (15));
      Data (16) := Unsigned_8 (Byte);
      pragma Assert (Data (16) = Pack (Septets) (16));
      Data (17) := Unsigned_8 (Byte_1);
      pragma Assert (Data (17) = Pack (Septets) (17));
      Data (18) := Unsigned_8 (Byte_2);
      pragma Assert (Data (18) = Pack (Septets) (18));
      Data (19) := Unsigned_8 (Byte_3);
      pragma Assert (Data (19) = Pack (Septets) (19));
      Data (20) := Unsigned_8 (Byte_4);
      pragma Assert (Data (20) = Pack (Septets) (20));
      Data (21) := Unsigned_8 (Byte_5);
      pragma Assert (Data (21) = Pack (Septets) (21));
      Data (22) := Unsigned_8 (Byte_6);
      pragma Assert (Data (22) = Pack (Septets) (22));
      Data (23) := Unsigned_8 (Byte_7);
      pragma Assert (Data (23) = Pack (Septets) (23));
      Data (24) := Unsigned_8 (Byte_8);
      pragma Assert (Data (24) = Pack (Septets) (24));
      Data (25) := Unsigned_8 (Byte_9);
      pragma Assert (Data (25) = Pack (Septets) (25));
      Data (26) := Unsigned_8 (Byte_10);
      pragma Assert (Data (26) = Pack (Septets) (26));
      Data (27) := Unsigned_8 (Byte_11);
      pragma Assert (Data (27) = Pack (Septets) (27));
   end Pack_Block;

   procedure Unpack_Block (Data : Bytes_28; Septets : out Septets_32) is
      Data0 : constant Unsigned_64 := Unsigned_64 (Data (0));
      Data1 : constant Unsigned_64 := Unsigned_64 (Data (1));
      Data2 : constant Unsigned_64 := Unsigned_64 (Data (2));
      Data3 : constant Unsigned_64 := Unsigned_64 (Data (3));
      Data4 : constant Unsigned_64 := Unsigned_64 (Data (4));
      Data5 : constant Unsigned_64 := Unsigned_64 (Data (5));
      Data6 : constant Unsigned_64 := Unsigned_64 (Data (6));
      Data7 : constant Unsigned_64 := Unsigned_64 (Data (7));
      Data8 : constant Unsigned_64 := Unsigned_64 (Data (8));
      Data9 : constant Unsigned_64 := Unsigned_64 (Data (9));
      Data10 : constant Unsigned_64 := Unsigned_64 (Data (10));
      Data11 : constant Unsigned_64 := Unsigned_64 (Data (11));
      Data12 : constant Unsigned_64 := Unsigned_64 (Data (12));
      Data13 : constant Unsigned_64 := Unsigned_64 (Data (13));
      Data14 : constant Unsigned_64 := Unsigned_64 (Data (14));
      Data15 : constant Unsigned_64 := Unsigned_64 (Data (15));
      Data16 : constant Unsigned_64 := Unsigned_64 (Data (16));
      Data17 : constant Unsigned_64 := Unsigned_64 (Data (17));
      Data18 : constant Unsigned_64 := Unsigned_64 (Data (18));
      Data19 : constant Unsigned_64 := Unsigned_64 (Data (19));
      Data20 : constant Unsigned_64 := Unsigned_64 (Data (20));
      Data21 : constant Unsigned_64 := Unsigned_64 (Data (21));
      Data22 : constant Unsigned_64 := Unsigned_64 (Data (22));
      Data23 : constant Unsigned_64 := Unsigned_64 (Data (23));
      Data24 : constant Unsigned_64 := Unsigned_64 (Data (24));
      Data25 : constant Unsigned_64 := Unsigned_64 (Data (25));
      Data26 : constant Unsigned_64 := Unsigned_64 (Data (26));
      Data27 : constant Unsigned_64 := Unsigned_64 (Data (27));
      Septet : constant Unsigned_64 := (Shift_Left ((Data8 and 15), 3) + (Shift_Right (Data16, 2) and 3))
         + Shift_Left ((Shift_Right (Data24, 2) and 1), 2);
      Septet_1 : constant Unsigned_64 := (Shift_Left ((Data9 and 15), 3) + (Shift_Right (Data17, 2) and 3))
         + Shift_Left ((Shift_Right (Data25, 2) and 1), 2);
      Septet_2 : constant Unsigned_64 := (Shift_Left ((Data10 and 15), 3) + (Shift_Right (Data18, 2) and 3))
         + Shift_Left ((Shift_Right (Data26, 2) and 1), 2);
      Septet_3 : constant Unsigned_64 := (Shift_Left ((Data11 and 15), 3) + (Shift_Right (Data19, 2) and 3))
         + Shift_Left ((Shift_Right (Data27, 2) and 1), 2);
      Septet_4 : constant Unsigned_64 := (Shift_Left ((Data12 and 15), 3) + (Shift_Right (Data20, 2) and 3))
         + Shift_Left ((Shift_Right (Data24, 3) and 1), 2);
      Septet_5 : constant Unsigned_64 := (Shift_Left ((Data13 and 15), 3) + (Shift_Right (Data21, 2) and 3))
         + Shift_Left ((Shift_Right (Data25, 3) and 1), 2);
      Septet_6 : constant Unsigned_64 := (Shift_Left ((Data14 and 15), 3) + (Shift_Right (Data22, 2) and 3))
         + Shift_Left ((Shift_Right (Data26, 3) and 1), 2);
      Septet_7 : constant Unsigned_64 := (Shift_Left ((Data15 and 15), 3) + (Shift_Right (Data23, 2) and 3))
         + Shift_Left ((Shift_Right (Data27, 3) and 1), 2);
      Septet_8 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data0, 4) and 15), 3) + (Shift_Right (Data16, 4) and 3))
         + Shift_Left ((Shift_Right (Data24, 4) and 1), 2);
      Septet_9 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data1, 4) and 15), 3) + (Shift_Right (Data17, 4) and 3))
         + Shift_Left ((Shift_Right (Data25, 4) and 1), 2);
      Septet_10 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data2, 4) and 15), 3) + (Shift_Right (Data18, 4) and 3))
         + Shift_Left ((Shift_Right (Data26, 4) and 1), 2);
      Septet_11 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data3, 4) and 15), 3) + (Shift_Right (Data19, 4) and 3))
         + Shift_Left ((Shift_Right (Data27, 4) and 1), 2);
      Septet_12 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data4, 4) and 15), 3) + (Shift_Right (Data20, 4) and 3))
         + Shift_Left ((Shift_Right (Data24, 5) and 1), 2);
      Septet_13 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data5, 4) and 15), 3) + (Shift_Right (Data21, 4) and 3))
         + Shift_Left ((Shift_Right (Data25, 5) and 1), 2);
      Septet_14 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data6, 4) and 15), 3) + (Shift_Right (Data22, 4) and 3))
         + Shift_Left ((Shift_Right (Data26, 5) and 1), 2);
      Septet_15 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data7, 4) and 15), 3) + (Shift_Right (Data23, 4) and 3))
         + Shift_Left ((Shift_Right (Data27, 5) and 1), 2);
      Septet_16 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data8, 4) and 15), 3) + (Shift_Right (Data16, 6) and 3))
         + Shift_Left ((Shift_Right (Data24, 6) and 1), 2);
      Septet_17 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data9, 4) and 15), 3) + (Shift_Right (Data17, 6) and 3))
         + Shift_Left ((Shift_Right (Data25, 6) and 1), 2);
      Septet_18 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data10, 4) and 15), 3) + (Shift_Right (Data18, 6) and 3))
         + Shift_Left ((Shift_Right (Data26, 6) and 1), 2);
      Septet_19 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data11, 4) and 15), 3) + (Shift_Right (Data19, 6) and 3))
         + Shift_Left ((Shift_Right (Data27, 6) and 1), 2);
      Septet_20 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data12, 4) and 15), 3) + (Shift_Right (Data20, 6) and 3))
         + Shift_Left ((Shift_Right (Data24, 7) and 1), 2);
      Septet_21 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data13, 4) and 15), 3) + (Shift_Right (Data21, 6) and 3))
         + Shift_Left ((Shift_Right (Data25, 7) and 1), 2);
      Septet_22 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data14, 4) and 15), 3) + (Shift_Right (Data22, 6) and 3))
         + Shift_Left ((Shift_Right (Data26, 7) and 1), 2);
      Septet_23 : constant Unsigned_64 := (Shift_Left ((Shift_Right (Data15, 4) and 15), 3) + (Shift_Right (Data23, 6) and 3))
         + Shift_Left ((Shift_Right (Data27, 7) and 1), 2);
   begin
      Septets := [others => 0];
      Septets (0) := Septet_Value ((Shift_Left ((Data0 and 15), 3) + (Data16 and 3)) + Shift_Left ((Data24 and 1), 2));
      pragma Assert (Septets (0) = Unpack (Data) (0));
      Septets (1) := Septet_Value ((Shift_Left ((Data1 and 15), 3) + (Data17 and 3)) + Shift_Left ((Data25 and 1), 2));
      pragma Assert (Septets (1) = Unpack (Data) (1));
      Septets (2) := Septet_Value ((Shift_Left ((Data2 and 15), 3) + (Data18 and 3)) + Shift_Left ((Data26 and 1), 2));
      pragma Assert (Septets (2) = Unpack (Data) (2));
      Septets (3) := Septet_Value ((Shift_Left ((Data3 and 15), 3) + (Data19 and 3)) + Shift_Left ((Data27 and 1), 2));
      pragma Assert (Septets (3) = Unpack (Data) (3));
      Septets (4) := Septet_Value ((Shift_Left ((Data4 and 15), 3) + (Data20 and 3))
         + Shift_Left ((Shift_Right (Data24, 1) and 1), 2));
      pragma Assert (Septets (4) = Unpack (Data) (4));
      Septets (5) := Septet_Value ((Shift_Left ((Data5 and 15), 3) + (Data21 and 3))
         + Shift_Left ((Shift_Right (Data25, 1) and 1), 2));
      pragma Assert (Septets (5) = Unpack (Data) (5));
      Septets (6) := Septet_Value ((Shift_Left ((Data6 and 15), 3) + (Data22 and 3))
         + Shift_Left ((Shift_Right (Data26, 1) and 1), 2));
      pragma Assert (Septets (6) = Unpack (Data) (6));
      Septets (7) := Septet_Value ((Shift_Left ((Data7 and 15), 3) + (Data23 and 3))
         + Shift_Left ((Shift_Right (Data27, 1) and 1), 2));
      pragma Assert (Septets (7) = Unpack (Data) (7));
      Septets (8) := Septet_Value (Septet);
      pragma Assert (Septets (8) = Unpack (Data) (8));
      Septets (9) := Septet_Value (Septet_1);
      pragma Assert (Septets (9) = Unpack (Data) (9));
      Septets (10) := Septet_Value (Septet_2);
      pragma Assert (Septets (10) = Unpack (Data) (10));
      Septets (11) := Septet_Value (Septet_3);
      pragma Assert (Septets (11) = Unpack (Data) (11));
      Septets (12) := Septet_Value (Septet_4);
      pragma Assert (Septets (12) = Unpack (Data) (12));
      Septets (13) := Septet_Value (Septet_5);
      pragma Assert (Septets (13) = Unpack (Data) (13));
      Septets (14) := Septet_Value (Septet_6);
      pragma Assert (Septets (14) = Unpack (Data) (14));
      Septets (15) := Septet_Value (Septet_7);
      pragma Assert (Septets (15) = Unpack (Data) (15));
      Septets (16) := Septet_Value (Septet_8);
      pragma Assert (Septets (16) = Unpack (Data) (16));
      Septets (17) := Septet_Value (Septet_9);
      pragma Assert (Septets (17) = Unpack (Data) (17));
      Septets (18) := Septet_Value (Septet_10);
      pragma Assert (Septets (18) = Unpack (Data) (18));
      Septets (19) := Septet_Value (Septet_11);
      pragma Assert (Septets (19) = Unpack (Data) (19));
      Septets (20) := Septet_Value (Septet_12);
      pragma Assert (Septets (20) = Unpack (Data) (20));
      Septets (21) := Septet_Value (Septet_13);
      pragma Assert (Septets (21) = Unpack (Data) (21));
      Septets (22) := Septet_Value (Septet_14);
      pragma Assert (Septets (22) = Unpack (Data) (22));
      Septets (23) := Septet_Value (Septet_15);
      pragma Assert (Septets (23) = Unpack (Data) (23));
      Septets (24) := Septet_Value (Septet_16);
      pragma Assert (Septets (24) = Unpack (Data) (24));
      Septets (25) := Septet_Value (Septet_17);
      pragma Assert (Septets (25) = Unpack (Data) (25));
      Septets (26) := Septet_Value (Septet_18);
      pragma Assert (Septets (26) = Unpack (Data) (26));
      Septets (27) := Septet_Value (Septet_19);
      pragma Assert (Septets (27) = Unpack (Data) (27));
      Septets (28) := Septet_Value (Septet_20);
      pragma Assert (Septets (28) = Unpack (Data) (28));
      Septets (29) := Septet_Value (Septet_21);
      pragma Assert (Septets (29) = Unpack (Data) (29));
      Septets (30) := Septet_Value (Septet_22);
      pragma Assert (Septets (30) = Unpack (Data) (30));
      Septets (31) := Septet_Value (Septet_23);
      pragma Assert (Septets (31) = Unpack (Data) (31));
   end Unpack_Block;

   function Code_Of_0 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_0 is
   begin
      return Level_0 (2 * Lo, 2 * U, Weight);
   end Code_Of_0;

   function Code_Of_1 (Lo : Units; U : Unit_Units; Weight : Doubled) return Code_1 is
   begin
      return Level_1 (2 * Lo, 2 * U, Weight);
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
