--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 1a1a5543687b8ced79fb2cf5f27354cc8f8d7a691d5a82510675b5574d1a42ce
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
