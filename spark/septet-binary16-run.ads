--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 05c060fca560ea97c2a9bdee85d3caf9487675705db9f8b96499e4733b89eea0
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
