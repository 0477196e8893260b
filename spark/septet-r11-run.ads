--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 2e094b10a25a572353675616e92564b5c0a6f00726aefa2f5ce7c4facb297eb7
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
