--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 4b97e2436341f790ac3421d443b78c03c8abfef6af28deb98be3a9ce3811ca5f
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
