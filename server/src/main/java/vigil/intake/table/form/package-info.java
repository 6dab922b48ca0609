/// One reader for each form a table comes in.
@org.jspecify.annotations.NullMarked
package vigil.intake.table.form;
