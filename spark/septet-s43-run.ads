--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint eb474a6855634bf4c1efc68a7639c51ef202c2b12a65e9b5d35dfd97d37c53b6
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
