--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 40ccd66f75225e8595c969248d414666fbb441dfe49aa8749b0654e4b4b8882d
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
