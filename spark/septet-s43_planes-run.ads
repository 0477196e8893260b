--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint b62aa8ca8fed01fa8b635d0be6b92cc5458422e66188e1799773bb3aafbf247b
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
