--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint f9d5bce8a44b1ed12e647df89bd38cfba0e9cf3e288be2c58d54c3a21d91f792
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
