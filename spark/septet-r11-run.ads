--  Written by `septet codegen`: runs what is in Septet.R11, from the spec with fingerprint 1cadc4ffba008b565b0289c241c3caadd4caf22619f500e0ef89034ca350e6d3
package Septet.R11.Run with SPARK_Mode => Off is

   type Integers is array (Positive range <>) of Int;

   --  Run lemma K, its contract executing.
   procedure Lemma (K : Positive; A : Integers);

   --  Run kernel K; what it returns.
   function Kernel (K : Positive; A : Integers) return Integers;

end Septet.R11.Run;
