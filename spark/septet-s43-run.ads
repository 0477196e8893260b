--  Written by `septet codegen`: runs what is in Septet.S43, from the spec with fingerprint 2959237be43993b664406c5cf413a02e525bbeb2ab3d4fd5686a3d5007763efe
package Septet.S43.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.S43.Run;
