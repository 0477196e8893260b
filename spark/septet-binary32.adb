--  Written by `septet codegen`: binary32 patterns as numbers, from the spec with fingerprint 18617df1dc933295475c4b68291033ffd1c85c09abe3d3e92f72f0982862e584
package body Septet.Binary32 with SPARK_Mode is

   --  Whether a pattern is the rounded value's, but for its sign.
   function Is_Rounded (M : Magnitude_Pattern; Q : Lattice) return Boolean is
     (M < 151 * 2**23
      and then Rounded_Down (M) = 2 * abs Round_Binary32_26 (Q)
      and then Rounded_Up (M) = 2 * abs Round_Binary32_26 (Q)
      and then (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0))
   with
     Ghost,
     Global => null;

   --  In each binade of the lattice value, the pattern that is the rounded value's.

   function In_Binade_0 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**0 .. 2**1 - 1,
     Post => Is_Rounded (In_Binade_0'Result, Q);

   function In_Binade_0 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 102 * 2**23 + Size * 2**23;
   begin
      pragma Assert
        (Exponent (M) = (-22) and then Significand (M) = Size * 2**23);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_0;

   function In_Binade_1 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**1 .. 2**2 - 1,
     Post => Is_Rounded (In_Binade_1'Result, Q);

   function In_Binade_1 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 103 * 2**23 + Size * 2**22;
   begin
      pragma Assert
        (Exponent (M) = (-21) and then Significand (M) = Size * 2**22);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_1;

   function In_Binade_2 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**2 .. 2**3 - 1,
     Post => Is_Rounded (In_Binade_2'Result, Q);

   function In_Binade_2 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 104 * 2**23 + Size * 2**21;
   begin
      pragma Assert
        (Exponent (M) = (-20) and then Significand (M) = Size * 2**21);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_2;

   function In_Binade_3 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**3 .. 2**4 - 1,
     Post => Is_Rounded (In_Binade_3'Result, Q);

   function In_Binade_3 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 105 * 2**23 + Size * 2**20;
   begin
      pragma Assert
        (Exponent (M) = (-19) and then Significand (M) = Size * 2**20);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_3;

   function In_Binade_4 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**4 .. 2**5 - 1,
     Post => Is_Rounded (In_Binade_4'Result, Q);

   function In_Binade_4 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 106 * 2**23 + Size * 2**19;
   begin
      pragma Assert
        (Exponent (M) = (-18) and then Significand (M) = Size * 2**19);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_4;

   function In_Binade_5 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**5 .. 2**6 - 1,
     Post => Is_Rounded (In_Binade_5'Result, Q);

   function In_Binade_5 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 107 * 2**23 + Size * 2**18;
   begin
      pragma Assert
        (Exponent (M) = (-17) and then Significand (M) = Size * 2**18);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_5;

   function In_Binade_6 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**6 .. 2**7 - 1,
     Post => Is_Rounded (In_Binade_6'Result, Q);

   function In_Binade_6 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 108 * 2**23 + Size * 2**17;
   begin
      pragma Assert
        (Exponent (M) = (-16) and then Significand (M) = Size * 2**17);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_6;

   function In_Binade_7 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**7 .. 2**8 - 1,
     Post => Is_Rounded (In_Binade_7'Result, Q);

   function In_Binade_7 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 109 * 2**23 + Size * 2**16;
   begin
      pragma Assert
        (Exponent (M) = (-15) and then Significand (M) = Size * 2**16);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_7;

   function In_Binade_8 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**8 .. 2**9 - 1,
     Post => Is_Rounded (In_Binade_8'Result, Q);

   function In_Binade_8 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 110 * 2**23 + Size * 2**15;
   begin
      pragma Assert
        (Exponent (M) = (-14) and then Significand (M) = Size * 2**15);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_8;

   function In_Binade_9 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**9 .. 2**10 - 1,
     Post => Is_Rounded (In_Binade_9'Result, Q);

   function In_Binade_9 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 111 * 2**23 + Size * 2**14;
   begin
      pragma Assert
        (Exponent (M) = (-13) and then Significand (M) = Size * 2**14);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_9;

   function In_Binade_10 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**10 .. 2**11 - 1,
     Post => Is_Rounded (In_Binade_10'Result, Q);

   function In_Binade_10 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 112 * 2**23 + Size * 2**13;
   begin
      pragma Assert
        (Exponent (M) = (-12) and then Significand (M) = Size * 2**13);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_10;

   function In_Binade_11 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**11 .. 2**12 - 1,
     Post => Is_Rounded (In_Binade_11'Result, Q);

   function In_Binade_11 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 113 * 2**23 + Size * 2**12;
   begin
      pragma Assert
        (Exponent (M) = (-11) and then Significand (M) = Size * 2**12);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_11;

   function In_Binade_12 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**12 .. 2**13 - 1,
     Post => Is_Rounded (In_Binade_12'Result, Q);

   function In_Binade_12 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 114 * 2**23 + Size * 2**11;
   begin
      pragma Assert
        (Exponent (M) = (-10) and then Significand (M) = Size * 2**11);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_12;

   function In_Binade_13 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**13 .. 2**14 - 1,
     Post => Is_Rounded (In_Binade_13'Result, Q);

   function In_Binade_13 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 115 * 2**23 + Size * 2**10;
   begin
      pragma Assert
        (Exponent (M) = (-9) and then Significand (M) = Size * 2**10);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_13;

   function In_Binade_14 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**14 .. 2**15 - 1,
     Post => Is_Rounded (In_Binade_14'Result, Q);

   function In_Binade_14 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 116 * 2**23 + Size * 2**9;
   begin
      pragma Assert
        (Exponent (M) = (-8) and then Significand (M) = Size * 2**9);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_14;

   function In_Binade_15 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**15 .. 2**16 - 1,
     Post => Is_Rounded (In_Binade_15'Result, Q);

   function In_Binade_15 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 117 * 2**23 + Size * 2**8;
   begin
      pragma Assert
        (Exponent (M) = (-7) and then Significand (M) = Size * 2**8);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_15;

   function In_Binade_16 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**16 .. 2**17 - 1,
     Post => Is_Rounded (In_Binade_16'Result, Q);

   function In_Binade_16 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 118 * 2**23 + Size * 2**7;
   begin
      pragma Assert
        (Exponent (M) = (-6) and then Significand (M) = Size * 2**7);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_16;

   function In_Binade_17 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**17 .. 2**18 - 1,
     Post => Is_Rounded (In_Binade_17'Result, Q);

   function In_Binade_17 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 119 * 2**23 + Size * 2**6;
   begin
      pragma Assert
        (Exponent (M) = (-5) and then Significand (M) = Size * 2**6);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_17;

   function In_Binade_18 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**18 .. 2**19 - 1,
     Post => Is_Rounded (In_Binade_18'Result, Q);

   function In_Binade_18 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 120 * 2**23 + Size * 2**5;
   begin
      pragma Assert
        (Exponent (M) = (-4) and then Significand (M) = Size * 2**5);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_18;

   function In_Binade_19 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**19 .. 2**20 - 1,
     Post => Is_Rounded (In_Binade_19'Result, Q);

   function In_Binade_19 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 121 * 2**23 + Size * 2**4;
   begin
      pragma Assert
        (Exponent (M) = (-3) and then Significand (M) = Size * 2**4);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_19;

   function In_Binade_20 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**20 .. 2**21 - 1,
     Post => Is_Rounded (In_Binade_20'Result, Q);

   function In_Binade_20 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 122 * 2**23 + Size * 2**3;
   begin
      pragma Assert
        (Exponent (M) = (-2) and then Significand (M) = Size * 2**3);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_20;

   function In_Binade_21 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**21 .. 2**22 - 1,
     Post => Is_Rounded (In_Binade_21'Result, Q);

   function In_Binade_21 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 123 * 2**23 + Size * 2**2;
   begin
      pragma Assert
        (Exponent (M) = (-1) and then Significand (M) = Size * 2**2);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_21;

   function In_Binade_22 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**22 .. 2**23 - 1,
     Post => Is_Rounded (In_Binade_22'Result, Q);

   function In_Binade_22 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 124 * 2**23 + Size * 2**1;
   begin
      pragma Assert
        (Exponent (M) = 0 and then Significand (M) = Size * 2**1);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_22;

   function In_Binade_23 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**23 .. 2**24 - 1,
     Post => Is_Rounded (In_Binade_23'Result, Q);

   function In_Binade_23 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size = abs Q);
      M : constant Magnitude_Pattern := 125 * 2**23 + Size;
   begin
      pragma Assert
        (Exponent (M) = 1 and then Significand (M) = Size);
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_23;

   function In_Binade_24 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**24 .. 2**25 - 1,
     Post => Is_Rounded (In_Binade_24'Result, Q);

   function In_Binade_24 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**1 = 0);
      pragma Assert (Size in 2**24 .. 2**25);
      S : constant Int := Size / 2**1;
      pragma Assert (S * 2**1 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 126 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 3 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 2 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_24;

   function In_Binade_25 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**25 .. 2**26 - 1,
     Post => Is_Rounded (In_Binade_25'Result, Q);

   function In_Binade_25 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**2 = 0);
      pragma Assert (Size in 2**25 .. 2**26);
      S : constant Int := Size / 2**2;
      pragma Assert (S * 2**2 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 127 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 4 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 3 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_25;

   function In_Binade_26 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**26 .. 2**27 - 1,
     Post => Is_Rounded (In_Binade_26'Result, Q);

   function In_Binade_26 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**3 = 0);
      pragma Assert (Size in 2**26 .. 2**27);
      S : constant Int := Size / 2**3;
      pragma Assert (S * 2**3 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 128 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 5 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 4 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_26;

   function In_Binade_27 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**27 .. 2**28 - 1,
     Post => Is_Rounded (In_Binade_27'Result, Q);

   function In_Binade_27 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**4 = 0);
      pragma Assert (Size in 2**27 .. 2**28);
      S : constant Int := Size / 2**4;
      pragma Assert (S * 2**4 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 129 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 6 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 5 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_27;

   function In_Binade_28 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**28 .. 2**29 - 1,
     Post => Is_Rounded (In_Binade_28'Result, Q);

   function In_Binade_28 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**5 = 0);
      pragma Assert (Size in 2**28 .. 2**29);
      S : constant Int := Size / 2**5;
      pragma Assert (S * 2**5 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 130 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 7 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 6 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_28;

   function In_Binade_29 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**29 .. 2**30 - 1,
     Post => Is_Rounded (In_Binade_29'Result, Q);

   function In_Binade_29 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**6 = 0);
      pragma Assert (Size in 2**29 .. 2**30);
      S : constant Int := Size / 2**6;
      pragma Assert (S * 2**6 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 131 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 8 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 7 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_29;

   function In_Binade_30 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**30 .. 2**31 - 1,
     Post => Is_Rounded (In_Binade_30'Result, Q);

   function In_Binade_30 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**7 = 0);
      pragma Assert (Size in 2**30 .. 2**31);
      S : constant Int := Size / 2**7;
      pragma Assert (S * 2**7 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 132 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 9 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 8 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_30;

   function In_Binade_31 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**31 .. 2**32 - 1,
     Post => Is_Rounded (In_Binade_31'Result, Q);

   function In_Binade_31 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**8 = 0);
      pragma Assert (Size in 2**31 .. 2**32);
      S : constant Int := Size / 2**8;
      pragma Assert (S * 2**8 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 133 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 10 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 9 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_31;

   function In_Binade_32 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**32 .. 2**33 - 1,
     Post => Is_Rounded (In_Binade_32'Result, Q);

   function In_Binade_32 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**9 = 0);
      pragma Assert (Size in 2**32 .. 2**33);
      S : constant Int := Size / 2**9;
      pragma Assert (S * 2**9 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 134 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 11 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 10 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_32;

   function In_Binade_33 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**33 .. 2**34 - 1,
     Post => Is_Rounded (In_Binade_33'Result, Q);

   function In_Binade_33 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**10 = 0);
      pragma Assert (Size in 2**33 .. 2**34);
      S : constant Int := Size / 2**10;
      pragma Assert (S * 2**10 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 135 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 12 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 11 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_33;

   function In_Binade_34 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**34 .. 2**35 - 1,
     Post => Is_Rounded (In_Binade_34'Result, Q);

   function In_Binade_34 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**11 = 0);
      pragma Assert (Size in 2**34 .. 2**35);
      S : constant Int := Size / 2**11;
      pragma Assert (S * 2**11 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 136 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 13 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 12 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_34;

   function In_Binade_35 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**35 .. 2**36 - 1,
     Post => Is_Rounded (In_Binade_35'Result, Q);

   function In_Binade_35 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**12 = 0);
      pragma Assert (Size in 2**35 .. 2**36);
      S : constant Int := Size / 2**12;
      pragma Assert (S * 2**12 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 137 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 14 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 13 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_35;

   function In_Binade_36 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**36 .. 2**37 - 1,
     Post => Is_Rounded (In_Binade_36'Result, Q);

   function In_Binade_36 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**13 = 0);
      pragma Assert (Size in 2**36 .. 2**37);
      S : constant Int := Size / 2**13;
      pragma Assert (S * 2**13 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 138 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 15 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 14 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_36;

   function In_Binade_37 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**37 .. 2**38 - 1,
     Post => Is_Rounded (In_Binade_37'Result, Q);

   function In_Binade_37 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**14 = 0);
      pragma Assert (Size in 2**37 .. 2**38);
      S : constant Int := Size / 2**14;
      pragma Assert (S * 2**14 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 139 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 16 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 15 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_37;

   function In_Binade_38 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**38 .. 2**39 - 1,
     Post => Is_Rounded (In_Binade_38'Result, Q);

   function In_Binade_38 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**15 = 0);
      pragma Assert (Size in 2**38 .. 2**39);
      S : constant Int := Size / 2**15;
      pragma Assert (S * 2**15 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 140 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 17 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 16 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_38;

   function In_Binade_39 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**39 .. 2**40 - 1,
     Post => Is_Rounded (In_Binade_39'Result, Q);

   function In_Binade_39 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**16 = 0);
      pragma Assert (Size in 2**39 .. 2**40);
      S : constant Int := Size / 2**16;
      pragma Assert (S * 2**16 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 141 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 18 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 17 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_39;

   function In_Binade_40 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**40 .. 2**41 - 1,
     Post => Is_Rounded (In_Binade_40'Result, Q);

   function In_Binade_40 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**17 = 0);
      pragma Assert (Size in 2**40 .. 2**41);
      S : constant Int := Size / 2**17;
      pragma Assert (S * 2**17 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 142 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 19 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 18 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_40;

   function In_Binade_41 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**41 .. 2**42 - 1,
     Post => Is_Rounded (In_Binade_41'Result, Q);

   function In_Binade_41 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**18 = 0);
      pragma Assert (Size in 2**41 .. 2**42);
      S : constant Int := Size / 2**18;
      pragma Assert (S * 2**18 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 143 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 20 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 19 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_41;

   function In_Binade_42 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**42 .. 2**43 - 1,
     Post => Is_Rounded (In_Binade_42'Result, Q);

   function In_Binade_42 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**19 = 0);
      pragma Assert (Size in 2**42 .. 2**43);
      S : constant Int := Size / 2**19;
      pragma Assert (S * 2**19 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 144 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 21 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 20 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_42;

   function In_Binade_43 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**43 .. 2**44 - 1,
     Post => Is_Rounded (In_Binade_43'Result, Q);

   function In_Binade_43 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**20 = 0);
      pragma Assert (Size in 2**43 .. 2**44);
      S : constant Int := Size / 2**20;
      pragma Assert (S * 2**20 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 145 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 22 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 21 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_43;

   function In_Binade_44 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**44 .. 2**45 - 1,
     Post => Is_Rounded (In_Binade_44'Result, Q);

   function In_Binade_44 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**21 = 0);
      pragma Assert (Size in 2**44 .. 2**45);
      S : constant Int := Size / 2**21;
      pragma Assert (S * 2**21 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 146 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 23 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 22 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_44;

   function In_Binade_45 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q in 2**45 .. 2**46 - 1,
     Post => Is_Rounded (In_Binade_45'Result, Q);

   function In_Binade_45 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**22 = 0);
      pragma Assert (Size in 2**45 .. 2**46);
      S : constant Int := Size / 2**22;
      pragma Assert (S * 2**22 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 147 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 24 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 23 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_45;

   function In_Binade_46 (Q : Lattice) return Magnitude_Pattern
   with
     Global => null,
     Pre => abs Q >= 2**46,
     Post => Is_Rounded (In_Binade_46'Result, Q);

   function In_Binade_46 (Q : Lattice) return Magnitude_Pattern is
      Size : constant Int := abs Round_Binary32_26 (Q);
      pragma Assert (Size mod 2**23 = 0);
      pragma Assert (Size in 2**46 .. 2**47);
      S : constant Int := Size / 2**23;
      pragma Assert (S * 2**23 = Size and then S in 2**23 .. 2**24);
      M : constant Magnitude_Pattern := 148 * 2**23 + S;
   begin
      if S = 2**24 then
         pragma Assert (Exponent (M) = 25 and then Significand (M) = 2**23);
      else
         pragma Assert (Exponent (M) = 24 and then Significand (M) = S);
      end if;
      pragma Assert (Rounded_Down (M) = 2 * Size);
      pragma Assert (Rounded_Up (M) = 2 * Size);
      pragma Assert (if Q < 0 then Round_Binary32_26 (Q) <= 0 else Round_Binary32_26 (Q) >= 0);
      return M;
   end In_Binade_46;

   function Nearest_Pattern (Q : Lattice) return Binary32_Pattern is
      M : Magnitude_Pattern;
   begin
      if Q = 0 then
         return 0;
      elsif abs Q < 2**1 then
         M := In_Binade_0 (Q);
      elsif abs Q < 2**2 then
         M := In_Binade_1 (Q);
      elsif abs Q < 2**3 then
         M := In_Binade_2 (Q);
      elsif abs Q < 2**4 then
         M := In_Binade_3 (Q);
      elsif abs Q < 2**5 then
         M := In_Binade_4 (Q);
      elsif abs Q < 2**6 then
         M := In_Binade_5 (Q);
      elsif abs Q < 2**7 then
         M := In_Binade_6 (Q);
      elsif abs Q < 2**8 then
         M := In_Binade_7 (Q);
      elsif abs Q < 2**9 then
         M := In_Binade_8 (Q);
      elsif abs Q < 2**10 then
         M := In_Binade_9 (Q);
      elsif abs Q < 2**11 then
         M := In_Binade_10 (Q);
      elsif abs Q < 2**12 then
         M := In_Binade_11 (Q);
      elsif abs Q < 2**13 then
         M := In_Binade_12 (Q);
      elsif abs Q < 2**14 then
         M := In_Binade_13 (Q);
      elsif abs Q < 2**15 then
         M := In_Binade_14 (Q);
      elsif abs Q < 2**16 then
         M := In_Binade_15 (Q);
      elsif abs Q < 2**17 then
         M := In_Binade_16 (Q);
      elsif abs Q < 2**18 then
         M := In_Binade_17 (Q);
      elsif abs Q < 2**19 then
         M := In_Binade_18 (Q);
      elsif abs Q < 2**20 then
         M := In_Binade_19 (Q);
      elsif abs Q < 2**21 then
         M := In_Binade_20 (Q);
      elsif abs Q < 2**22 then
         M := In_Binade_21 (Q);
      elsif abs Q < 2**23 then
         M := In_Binade_22 (Q);
      elsif abs Q < 2**24 then
         M := In_Binade_23 (Q);
      elsif abs Q < 2**25 then
         M := In_Binade_24 (Q);
      elsif abs Q < 2**26 then
         M := In_Binade_25 (Q);
      elsif abs Q < 2**27 then
         M := In_Binade_26 (Q);
      elsif abs Q < 2**28 then
         M := In_Binade_27 (Q);
      elsif abs Q < 2**29 then
         M := In_Binade_28 (Q);
      elsif abs Q < 2**30 then
         M := In_Binade_29 (Q);
      elsif abs Q < 2**31 then
         M := In_Binade_30 (Q);
      elsif abs Q < 2**32 then
         M := In_Binade_31 (Q);
      elsif abs Q < 2**33 then
         M := In_Binade_32 (Q);
      elsif abs Q < 2**34 then
         M := In_Binade_33 (Q);
      elsif abs Q < 2**35 then
         M := In_Binade_34 (Q);
      elsif abs Q < 2**36 then
         M := In_Binade_35 (Q);
      elsif abs Q < 2**37 then
         M := In_Binade_36 (Q);
      elsif abs Q < 2**38 then
         M := In_Binade_37 (Q);
      elsif abs Q < 2**39 then
         M := In_Binade_38 (Q);
      elsif abs Q < 2**40 then
         M := In_Binade_39 (Q);
      elsif abs Q < 2**41 then
         M := In_Binade_40 (Q);
      elsif abs Q < 2**42 then
         M := In_Binade_41 (Q);
      elsif abs Q < 2**43 then
         M := In_Binade_42 (Q);
      elsif abs Q < 2**44 then
         M := In_Binade_43 (Q);
      elsif abs Q < 2**45 then
         M := In_Binade_44 (Q);
      elsif abs Q < 2**46 then
         M := In_Binade_45 (Q);
      else
         M := In_Binade_46 (Q);
      end if;
      pragma Assert (Is_Rounded (M, Q));
      return Bits : constant Binary32_Pattern := (if Q < 0 then Binary32_Pattern (M) + 2**31 else Binary32_Pattern (M)) do
         pragma Assert (Without_Sign (Bits) = M);
         pragma Assert (if Q < 0 then Floor_Doubled (Bits) = -Rounded_Up (M) else Floor_Doubled (Bits) = Rounded_Down (M));
      end return;
   end Nearest_Pattern;

end Septet.Binary32;
