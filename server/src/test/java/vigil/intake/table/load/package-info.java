@org.jspecify.annotations.NullMarked
package vigil.intake.table.load;
