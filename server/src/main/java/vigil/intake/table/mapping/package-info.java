/// What the columns of a table mean: a file people can read, suggested from headings and values, changed on the desk.
@org.jspecify.annotations.NullMarked
package vigil.intake.table.mapping;
