--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint a8bd8e700189717b931d2b8f2401d120ba7a5b686a0af5d9213595653ecaed72
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
