package vigil.text.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.Refusal;

/// What people write where a date is asked for becomes EDTF, exactly as exact as they wrote it, or is refused.
class DatesAsWrittenTest {
    private static final DateHabits DAY_FIRST = DateHabits.ANY.order(DateOrder.DAY_MONTH_YEAR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022-03-04                  | 2022-03-04
            2022-03-04T00:00:00         | 2022-03-04
            2022-03-04 00:00:00.000     | 2022-03-04
            2022-05/2023                | 2022-05/2023
            [1980,1981]                 | [1980,1981]
            199X                        | 199X
            2022?                       | 2022?
            2022                        | 2022
            26/12/1976                  | 1976-12-26
            3/4/1976                    | 1976-04-03
            26.12.1976                  | 1976-12-26
            26-12-1976                  | 1976-12-26
            26 12 1976                  | -
            1976/12/26                  | 1976-12-26
            03.2022                     | 2022-03
            1º/03/1976                  | 1976-03-01
            20-21/05/1977               | [1977-05-20..1977-05-21]
            1º-16/04/1975               | [1975-04-01..1975-04-16]
            30/11-02/12/1976            | [1976-11-30..1976-12-02]
            NOV/1976                    | 1976-11
            NOV-DIC/1975                | [1975-11..1975-12]
            ABR-MAY 1976                | [1976-04..1976-05]
            DIC/1974-ENE/1975           | [1974-12..1975-01]
            DIC/1977-AÑO/1978           | [1977-12..1978]
            AÑO/1975                    | 1975
            AÑOS/1976-77                | [1976..1977]
            AÑOS/2004-05                | [2004..2005]
            fines/09/1976               | 1976-09~
            princ/03/1977               | 1977-03~
            med/1976                    | 1976~
            med-fines/1976              | 1976~
            2ª quinc/11/1977            | [1977-11-16..1977-11-30]
            12 de marzo de 2021         | 2021-03-12
            hacia 2019                  | 2019~
            entre 2019 y 2021           | [2019..2021]
            24.02.2022                  | 2022-02-24
            24 февраля 2022             | 2022-02-24
            24 февраля 2022 г.          | 2022-02-24
            10-го мая 2022 года         | 2022-05-10
            февраль 2022                | 2022-02
            около 2022                  | 2022~
            начало марта 2022           | 2022-03~
            в конце 2021 года           | 2021~
            весной 2022                 | 2022-21
            с 03.2022 по 05.2023        | 2022-03/2023-05
            с 2022 по н. в.             | 2022/..
            с 2022                      | 2022/..
            не ранее 2022               | [2022..]
            до 2020                     | [..2020]
            ранее 2020                  | [..2019]
            после мая 2022              | [2022-06..]
            1980 или 1981               | [1980,1981]
            4 или 5 мая 2022            | [2022-05-04,2022-05-05]
            между маем 2019             | -
            1970-е                      | 197X
            March 2022                  | 2022-03
            March 3, 2022               | 2022-03-03
            3rd of March 2022           | 2022-03-03
            early March 2022            | 2022-03~
            about 2022?                 | 2022%
            between 2019 and 2021       | [2019..2021]
            from May 2019 to June 2021  | 2019-05/2021-06
            3-5 March 2022              | [2022-03-03..2022-03-05]
            since 2 March 2022          | 2022-03-02/..
            before 1 March 2022         | [..2022-02-28]
            the 1990s                   | 199X
            2019-2021                   | [2019..2021]
            2019 – 2021                 | [2019..2021]
            le 3 mars 2022              | 2022-03-03
            1er mars 2022               | 2022-03-01
            début mars 2022             | 2022-03~
            vers 2020                   | 2020~
            du 3 au 5 mars 2022         | 2022-03-03/2022-03-05
            3. März 2022                | 2022-03-03
            Anfang 2022                 | 2022~
            zwischen 2019 und 2021      | [2019..2021]
            seit 2019                   | 2019/..
            summer of 2021              | 2021-22
            31/02/2022                  | -
            99/99/2022                  | -
            03/2022/04                  | -
            March                       | -
            the third of never          | -
            1976-1975                   | -
            ---                         | -
            ?                           | -
            12345678                    | -
            """)
    void datesOfFiveLanguages(String written, String edtf) {
        if (edtf.equals("-")) {
            assertThrows(Refusal.class, () -> DatesAsWritten.of(written, DAY_FIRST, "here"));
        } else {
            assertEquals(edtf, DatesAsWritten.of(written, DAY_FIRST, "here").edtf());
        }
    }

    @Test
    void figuresThatMeanTwoDatesAreNotGuessed() {
        assertEquals("date-order", problem("03/04/2022", DateHabits.ANY));
        assertEquals(
                "2022-04-03", DatesAsWritten.of("03/04/2022", DAY_FIRST, "x").edtf());
        var american = DateHabits.ANY.order(DateOrder.MONTH_DAY_YEAR);
        assertEquals(
                "2022-03-04", DatesAsWritten.of("03/04/2022", american, "x").edtf());
        assertEquals(
                "2022-04-13",
                DatesAsWritten.of("13/04/2022", DateHabits.ANY, "x").edtf());
        assertEquals("date-calendar", problem("13/04/2022", american));
    }

    @Test
    void aYearOfTwoFiguresNeedsItsCentury() {
        assertEquals("date-century", problem("26/12/76", DAY_FIRST));
        var since1930 = new DateHabits(DAY_FIRST.languages(), DateOrder.DAY_MONTH_YEAR, 1930, false);
        assertEquals("1976-12-26", DatesAsWritten.of("26/12/76", since1930, "x").edtf());
        assertEquals("2029-12-26", DatesAsWritten.of("26/12/29", since1930, "x").edtf());
    }

    @Test
    void aDateAtTheStartOfACellIsFoundWithItsEnd() {
        var found = DatesAsWritten.leading("26/12/1976   LA PLATA  BUENOS AIRES", DAY_FIRST);
        assertEquals("1976-12-26", found.orElseThrow().when().edtf());
        assertEquals(10, found.orElseThrow().end());
        assertTrue(DatesAsWritten.leading("LA PLATA", DAY_FIRST).isEmpty());
    }

    @Test
    void theProblemNamesTheWordsAndThePlace() {
        var refusal = assertThrows(Refusal.class, () -> DatesAsWritten.of("never", DAY_FIRST, "row 3"));
        assertEquals(
                "row 3: date-written [never]", refusal.problems().getFirst().toString());
    }

    @Test
    void anythingElseIsRefusedAndNothingBreaks() {
        long seed = 20_261_123;
        var random = new SplittableRandom(seed);
        String letters = "0123456789//..--  ,?~[]XТт.маяMay по с quinc º–";
        for (int i = 0; i < 50_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                DatesAsWritten.of(text.toString(), DAY_FIRST, "seed " + seed);
            } catch (Refusal refusal) {
                assertEquals(1, refusal.problems().size());
            }
        }
    }

    private static String problem(String written, DateHabits habits) {
        return assertThrows(Refusal.class, () -> DatesAsWritten.of(written, habits, "x"))
                .problems()
                .getFirst()
                .code();
    }
}
