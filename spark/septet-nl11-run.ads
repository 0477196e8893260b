--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint eacc1562b87b52e210203644d31b01589ce037e6ebf7c879c99a3fb07f362bc7
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
