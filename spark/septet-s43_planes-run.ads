--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 0581ba95e3d4d98778b9951ec9bf21614292f1d17e880ee91dffad55d6fa680a
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
