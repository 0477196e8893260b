--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint b973de7118d3def2db54b6e0a12f4c92aa736b03773a4d4cc479a8d35ba2e30f
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
