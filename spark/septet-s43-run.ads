--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint a7bf167b0cdd13eb0d36907905055a293fefef3754d9c45205f8b798a050a9af
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
