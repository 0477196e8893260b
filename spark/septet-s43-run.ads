--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 56cbffbce20507c35a0c88138deed5bf73a3b8ac1d12f52b1d303ee9db4ba5df
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
