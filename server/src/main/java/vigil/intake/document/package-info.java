/// Where data enters: the bytes of a file become the text that every passage refers to, or a refusal
/// that names the file, what is wrong with it and how to mend it. Formats that need a large parser are
/// read in a child process that can neither write a file nor outlive its time ([ParserProcess]).
@org.jspecify.annotations.NullMarked
package vigil.intake.document;
