--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint 8b36a18c9be1f78680c817a5b69c86232d3f24f71db1685fb57a6d86cc98abce
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
