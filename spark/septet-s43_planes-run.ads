--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint f4a4a776a0d7bb30ef8330247b2f6bce7532e0ea6854100ad86c9e5896e739e9
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
