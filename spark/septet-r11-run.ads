--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 6919d14c4633eb3778cfb2cb907eb6f13e0edabd96e94cafab9013775d8a1003
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
