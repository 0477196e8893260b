--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 724f1e8e024861b9ce44dfb429e260b406691bf0ea2a229d256a0b6bbd90d1bb
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
