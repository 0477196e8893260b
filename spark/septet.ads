--  Written by `septet codegen`: what every package shares, from the spec with fingerprint f4e0c86c3bb7dfedf9b3f3f84bcdb2939b0992f06fddb90e76769476bfd0e487
with Interfaces; use Interfaces;

package Septet with Pure, SPARK_Mode is

   --  Every number of the spec; what it computes fits 64 bits, or is not here.
   subtype Int is Long_Long_Integer;

   type Septet_Value is mod 2**7;
   type Septet_Values is array (Natural range <>) of Septet_Value;
   type Bytes is array (Natural range <>) of Unsigned_8;

end Septet;
