package vigil.intake.table.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.intake.table.Hints;
import vigil.intake.table.Table;
import vigil.intake.table.TableFile;
import vigil.intake.table.TableLimits;
import vigil.text.dates.DateOrder;

/// A mapping is suggested from what headings say and values look like, and its file is read back as it was written.
class SuggestionTest {
    private static Mapping suggested(String csv) {
        return Suggestion.of(table(csv));
    }

    private static Table table(String csv) {
        return TableFile.read("list.csv", csv.getBytes(StandardCharsets.UTF_8), Hints.NONE, TableLimits.USUAL);
    }

    private static List<String> kinds(Mapping mapping) {
        return mapping.people().getFirst().facts().stream().map(FactRule::kind).toList();
    }

    @Test
    void headingsOfSeveralLanguagesAreUnderstood() {
        Mapping russian = suggested("№;ФИО;Дата рождения;Дата задержания;Место задержания;Цвет глаз\n"
                + "1;Радмин Милана;03.04.1980;26.12.2022;Верхний Лог;-\n2;Терзай Олжан;1975;весной 2021;Тарн;-\n");
        assertEquals(List.of("Named", "Born", "Arrested"), kinds(russian));
        assertEquals(List.of("№"), russian.people().getFirst().key());
        assertEquals(DateOrder.DAY_MONTH_YEAR, russian.dates().order());
        assertEquals("ru", russian.language());
        assertEquals(Set.of("-"), russian.missing());
        assertEquals(
                Set.of("column", "Arrested"), Set.of("column", kinds(russian).get(2)));
        Mapping english = suggested("First name,Surname,Date_of-Birth\nArel,Vantor,1980\n");
        PartRule name = java.util.Objects.requireNonNull(
                english.people().getFirst().facts().getFirst().parts().get("name"));
        assertEquals(List.of("First name", "Surname"), name.columns());
    }

    @Test
    void aDateWithAPlaceBehindItIsCutInTwo() {
        Mapping mapping = suggested("id,nombre completo,fecha_lugar_detencion_secuestro\n"
                + "1,Arel Vantor,26/12/1976   PORT SARVEN  SARVENIA\n2,Sevda Terzai,NOV/1976   TARN\n");
        FactRule arrest = mapping.people().getFirst().facts().getLast();
        assertEquals("Arrested", arrest.kind());
        assertEquals(Set.of("when", "place"), arrest.parts().keySet());
    }

    @Test
    void whatIsNotUnderstoodIsLeftAndNamed() {
        String csv = "id,name,colour of the eyes\n1,Arel,green\n";
        assertEquals(Set.of("colour of the eyes"), Suggestion.left(table(csv), suggested(csv)));
    }

    @Test
    void theFileIsReadBackAsItWasWritten() {
        Mapping mapping = suggested("id,name,date of arrest,place of arrest\n1,Arel,26/12/1976,Tarn\n");
        String file = MappingFile.write(mapping);
        assertEquals(file, MappingFile.write(MappingFile.read(file)));
        assertTrue(file.contains("\"column\": \"name\"") || file.contains("\"name\": \"name\""));
    }

    @Test
    void everythingWrongInAFileIsNamed() {
        var refusal = assertThrows(Refusal.class, () -> MappingFile.read("""
                {"mapping": 1, "dates": {"order": "backwards"}, "colour": "red", "people": [{"facts": [
                  {"kind": "Flown", "when": "a"}, {"kind": "Born", "shoe": "a", "when": {"pattern": "("}}]}]}"""));
        assertEquals(
                Set.of("mapping-word", "mapping-unknown", "fact-kind", "fact-part", "mapping-pattern", "missing"),
                Set.copyOf(refusal.problems().stream().map(Problem::code).toList()));
    }
}
