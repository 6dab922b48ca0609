/// Tables as they come in: rows of cells out of CSV, spreadsheets, JSON and the exports of other systems, each cell
/// with
/// its row and column. What the cells mean is said by a mapping (`vigil.intake.table.mapping`);
/// `vigil.intake.table.load`
/// records them.
@org.jspecify.annotations.NullMarked
package vigil.intake.table;
