--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 99a8ca144d85e1ce6eae0b93003e68aa7da711f874e458a7c3c64ff4afff78c6
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
