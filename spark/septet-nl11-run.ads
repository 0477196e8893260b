--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint 841661a50e41e3e1e2713a5a57415dadd47633b88443ef153ed906257ba77e82
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
