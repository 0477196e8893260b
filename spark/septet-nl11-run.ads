--  Written by `septet codegen`: runs what is in Septet.Nl11, from the spec with fingerprint 9f89a0dbb6b3b27824e456e297055bd1bc3249ca0935f2dd7e926aa5c2f559f6
package Septet.Nl11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.Nl11.Run;
