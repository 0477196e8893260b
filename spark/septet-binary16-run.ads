--  Written by `septet codegen`: runs what is in Septet.Binary16, from the spec with fingerprint 3ec1955d1c106c0bd0babe12368947c415fabd49f2228213d6718c17440b39d9
package Septet.Binary16.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

end Septet.Binary16.Run;
