package vigil.intake.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigil.claim.Problem;
import vigil.claim.Refusal;

/// Whatever a table comes in, its rows and columns come out, and what was found out about the file is said.
class TableFileTest {
    private static final List<String> HEADINGS = List.of("id", "name", "born");

    static Table table(String name, byte[] bytes) {
        return TableFile.read(name, bytes, Hints.NONE, TableLimits.USUAL);
    }

    static Table table(String name, String text) {
        return table(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static List<Row> rows(Table table) {
        var rows = new ArrayList<Row>();
        table.rows(new RowReader() {
            @Override
            public void row(Row row) {
                rows.add(row);
            }

            @Override
            public void problem(Problem problem) {
                throw new Refusal(problem);
            }
        });
        return rows;
    }

    private static String code(Runnable reading) {
        return assertThrows(Refusal.class, reading::run).problems().getFirst().code();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSignBetweenCellsIsFound(String delimiter) {
        String csv = "id,name,born\n1,\"Vantor, Arel\",2001\n2,Oskelen,1999\n"
                .replace(",", delimiter)
                .replace("Vantor" + delimiter, "Vantor,");
        Table table = table("list.csv", csv);
        assertEquals(delimiter, table.shape().delimiter());
        assertEquals(HEADINGS, table.columns());
        assertEquals(
                List.of("1", "Vantor, Arel", "2001"), rows(table).getFirst().cells());
        assertEquals(2, rows(table).getFirst().number());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R"})
    void theEncodingIsFoundAndShown(String charset) {
        var text = new StringBuilder("номер,имя,место\n");
        for (int i = 0; i < 40; i++) {
            text.append(i).append(",Милана Радмин из города,Верхний Лог на реке Тарн\n");
        }
        Table table = table("list.csv", text.toString().getBytes(Charset.forName(charset)));
        assertEquals(List.of("номер", "имя", "место"), table.columns());
        assertEquals("Милана Радмин из города", rows(table).get(7).cells().get(1));
        assertEquals(charset, table.shape().charset());
    }

    @Test
    void aByteOrderMarkAndExcelsOwnFirstLineAreNoCells() {
        Table table = table("list.csv", "\uFEFFsep=;\nid;name;born\n1;Vantor;2001\n");
        assertEquals(HEADINGS, table.columns());
        assertEquals(List.of("1", "Vantor", "2001"), rows(table).getFirst().cells());
    }

    @Test
    void headingsThatAreMissingOrTwiceGetNamesOfTheirOwn() {
        assertEquals(
                List.of("id", "name", "name (2)", "column 4"),
                table("list.csv", "id,name,name,\n1,a,b,c\n").columns());
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        Table table = table("list.csv", "id,name,born\n1,Vantor,2001\n2,Oskelen\n");
        assertEquals("row-cells", code(() -> rows(table)));
    }

    @Test
    void aWorkbookGivesDaysAsDaysAndNumbersAsTheyAre() {
        byte[] file = Sheets.xlsx(List.of(
                List.of("Prisoners of Sarvenia", "", ""),
                List.of("id", "name", "born"),
                List.of(1, "Vantor", LocalDate.of(2001, 4, 3)),
                List.of(1.5, "=1+1", "about 1999")));
        Table table = table("list.xlsx", file);
        assertEquals(TableFormat.XLSX, table.shape().format());
        assertEquals("People", table.shape().sheet());
        assertEquals(2, table.shape().heading());
        assertEquals("sheet-unread", table.shape().notes().getFirst().code());
        assertEquals(HEADINGS, table.columns());
        assertEquals(
                List.of("1", "Vantor", "2001-04-03"), rows(table).getFirst().cells());
        assertEquals(List.of("1.5", "=1+1", "about 1999"), rows(table).getLast().cells());
        assertEquals(4, rows(table).getLast().number());
    }

    @Test
    void anOpenDocumentSheetGivesStoredValuesAndRepeatedCells() {
        String rows = """
                <table:table-row><table:table-cell office:value-type="string"><text:p>id</text:p></table:table-cell>
                <table:table-cell><text:p>name</text:p></table:table-cell><table:table-cell><text:p>born</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7"><text:p>7,00</text:p></table:table-cell>
                <table:table-cell><text:p>Van<text:span>tor</text:span></text:p><text:p>Arel</text:p></table:table-cell>
                <table:table-cell office:value-type="date" office:date-value="2001-04-03"><text:p>4/3/01</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
                <table:table-row><table:table-cell/><table:table-cell><text:p>Last</text:p></table:table-cell></table:table-row>
                """;
        Table table = table("list.ods", Sheets.ods(rows));
        assertEquals(TableFormat.ODS, table.shape().format());
        List<Row> all = rows(table);
        assertEquals(List.of("7", "Vantor\nArel", "2001-04-03"), all.get(0).cells());
        assertEquals(List.of("7", "Vantor\nArel", "2001-04-03"), all.get(1).cells());
        assertEquals(List.of("", "Last", ""), all.get(2).cells());
        assertEquals(1_048_004, all.get(2).number());
    }

    @Test
    void bombsAreRefused() {
        byte[] zeros = new byte[400_000_000];
        assertEquals("table-bomb", code(() -> table("a.xlsx", Sheets.zip(Map.of("xl/workbook.xml", zeros)))));
        assertEquals("table-bomb", code(() -> table("a.ods", Sheets.zip(Map.of("content.xml", zeros)))));
        String laughs =
                "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + Sheets.odsContent("<x>&b;</x>");
        byte[] xml = laughs.replaceFirst("<\\?xml.*?\\?>", "").getBytes(StandardCharsets.UTF_8);
        assertTrue(List.of("table-bomb", "sheet-damaged")
                .contains(code(() -> table("a.ods", Sheets.zip(Map.of("content.xml", xml))))));
        String repeated = "<table:table-row table:number-rows-repeated=\"999999999\"><table:table-cell"
                + " table:number-columns-repeated=\"1900\"><text:p>x</text:p></table:table-cell></table:table-row>";
        assertEquals("table-bomb", code(() -> table("a.ods", Sheets.ods(repeated))));
    }

    @Test
    void jsonInItsFormsIsATable() {
        String object =
                "{\"id\":1,\"name\":{\"full\":\"Vantor\"},\"aliases\":[\"A\",\"B\"],\"events\":[{\"when\":2001.10},{\"when\":null}],\"x\":true}";
        List<String> columns = List.of("id", "name.full", "aliases", "events.1.when", "x");
        Table lines = table("list.jsonl", object + "\n" + object + "\n");
        assertEquals(TableFormat.JSON_LINES, lines.shape().format());
        assertEquals(columns, lines.columns());
        assertEquals(
                List.of("1", "Vantor", "A\nB", "2001.10", "true"),
                rows(lines).get(1).cells());
        assertEquals(columns, table("list.json", "[" + object + "]").columns());
        assertEquals(
                columns,
                table("list.json", "{\"total\": 1, \"rows\": [\n" + object + "\n]}")
                        .columns());
    }

    @Test
    void exportsOfOtherSystemsAreRecognised() {
        String ftm = "{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Arel Vantor\",\"A. Vantor\"]}}\n";
        Table money = table("x.ftm.json", ftm + ftm);
        assertEquals(TableFormat.FOLLOW_THE_MONEY, money.shape().format());
        assertEquals(
                List.of("a", "Person", "Arel Vantor\nA. Vantor"),
                rows(money).getFirst().cells());

        String uwazi =
                "{\"rows\":[{\"title\":\"Arel\",\"template\":\"5f\",\"metadata\":{\"country\":[{\"value\":\"k1\",\"label\":\"Sarvenia\"}],\"arrested\":[{\"value\":1672531200}]}}]}";
        Table entities = table("x.json", uwazi);
        assertEquals(TableFormat.UWAZI, entities.shape().format());
        assertEquals(List.of("title", "template", "country", "arrested"), entities.columns());
        assertEquals(
                List.of("Arel", "5f", "Sarvenia", "1672531200"),
                rows(entities).getFirst().cells());

        String bayanat =
                "{ \n\"actors\": [ \n{\"class\":\"actor\",\"id\":7,\"name\":\"Arel\",\"_sex\":\"x\",\"events\":[{\"title\":\"Arrest\"}]}\n] \n }";
        Table actors = table("x.json", bayanat);
        assertEquals(TableFormat.BAYANAT, actors.shape().format());
        assertEquals(List.of("class", "id", "name", "events.1.title"), actors.columns());
    }

    @Test
    void whatIsNoTableIsRefusedByName() {
        assertEquals("file-empty", code(() -> table("a.csv", "")));
        assertEquals("table-format", code(() -> table("a.csv", "%PDF-1.7")));
        assertEquals("table-format", code(() -> table("a.xlsx", "id,name")));
        assertEquals("json", code(() -> table("a.json", "[{\"a\": ]")));
        assertEquals("sheet-damaged", code(() -> table("a.xlsx", "PK\u0003\u0004 nothing more")));
        var refusal = assertThrows(Refusal.class, () -> table("a.csv", ""));
        assertEquals("a.csv", refusal.problems().getFirst().where());
    }
}
