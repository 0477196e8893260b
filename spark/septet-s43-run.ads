--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint ab85340ef19bf6d4fc07ab40f6b724c52841a41ccef8af1f621567260ef841d6
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
