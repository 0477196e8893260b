--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 42a3e5503f3336dc3f99793fc36fce7f2cf2a2c02701384b031fb1cab8a8b844
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
