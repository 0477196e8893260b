--  Written by `septet codegen`: runs what it reads, from the spec with fingerprint 18617df1dc933295475c4b68291033ffd1c85c09abe3d3e92f72f0982862e584
--
--  Standard input is numbers: a unit, a lemma, how many arguments, the arguments; and so on to the end. For each it
--  prints a line: ok, or the exception that a contract or a check raised. Minus a kernel in place of a lemma gives what
--  the kernel returns.
with Ada.Exceptions; use Ada.Exceptions;
with Ada.Text_IO; use Ada.Text_IO;
with Septet;
with Septet.Binary16.Run;
with Septet.S43.Run;
with Septet.S43_Planes.Run;
with Septet.R11.Run;
with Septet.Nl11.Run;

procedure Septet_Run with SPARK_Mode => Off is

   package Numbers is new Ada.Text_IO.Integer_IO (Septet.Int);

   function Next return Septet.Int;

   function Next return Septet.Int is
      X : Septet.Int;
   begin
      Numbers.Get (X);
      return X;
   end Next;

   Which : Positive;
   What  : Integer;
   Count : Natural;

begin
   while not End_Of_File loop
      Which := Positive (Next);
      What := Integer (Next);
      Count := Natural (Next);
      begin
         case Which is
            when 1 =>
               declare
                  A : Septet.Binary16.Run.Integers (1 .. Count);
               begin
                  for X of A loop
                     X := Next;
                  end loop;
                  Septet.Binary16.Run.Lemma (What, A);
                  Put_Line ("ok");
               end;
            when 2 =>
               declare
                  A : Septet.S43.Run.Integers (1 .. Count);
               begin
                  for X of A loop
                     X := Next;
                  end loop;
                  if What < 0 then
                     for X of Septet.S43.Run.Kernel (-What, A) loop
                        Put (' ' & X'Image);
                     end loop;
                     New_Line;
                  else
                     Septet.S43.Run.Lemma (What, A);
                     Put_Line ("ok");
                  end if;
               end;
            when 3 =>
               declare
                  A : Septet.S43_Planes.Run.Integers (1 .. Count);
               begin
                  for X of A loop
                     X := Next;
                  end loop;
                  if What < 0 then
                     for X of Septet.S43_Planes.Run.Kernel (-What, A) loop
                        Put (' ' & X'Image);
                     end loop;
                     New_Line;
                  else
                     Septet.S43_Planes.Run.Lemma (What, A);
                     Put_Line ("ok");
                  end if;
               end;
            when 4 =>
               declare
                  A : Septet.R11.Run.Integers (1 .. Count);
               begin
                  for X of A loop
                     X := Next;
                  end loop;
                  if What < 0 then
                     for X of Septet.R11.Run.Kernel (-What, A) loop
                        Put (' ' & X'Image);
                     end loop;
                     New_Line;
                  else
                     Septet.R11.Run.Lemma (What, A);
                     Put_Line ("ok");
                  end if;
               end;
            when 5 =>
               declare
                  A : Septet.Nl11.Run.Integers (1 .. Count);
               begin
                  for X of A loop
                     X := Next;
                  end loop;
                  if What < 0 then
                     for X of Septet.Nl11.Run.Kernel (-What, A) loop
                        Put (' ' & X'Image);
                     end loop;
                     New_Line;
                  else
                     Septet.Nl11.Run.Lemma (What, A);
                     Put_Line ("ok");
                  end if;
               end;
            when others =>
               raise Program_Error with "no such unit";
         end case;
      exception
         when Problem : others =>
            Put_Line (Exception_Name (Problem) & ": " & Exception_Message (Problem));
      end;
      Skip_Line;
   end loop;
end Septet_Run;
