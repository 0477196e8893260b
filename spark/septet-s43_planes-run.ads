--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 48224d06a2a5bf7a2e5d4de3c5bc9b44e16d554ee47773b538823302d6343b55
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
