--  Written by `septet codegen`: runs what is in Septet.S43_Planes, from the spec with fingerprint dcfc2505e0b2b0c0d310192b728b082e78a5a936fe76c410be4f9a7d750f00fe
package Septet.S43_Planes.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43_Planes.Run;
