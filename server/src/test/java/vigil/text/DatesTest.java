package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.When;

/// Dates are as exact as the source and no more.
class DatesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 2024-03-12              | 12 March 2024
            en | 2024-03                 | March 2024
            en | 2024                    | 2024
            en | 2024-03-XX              | March 2024
            en | 2024-XX                 | 2024
            en | 2024-21                 | spring 2024
            en | 2024-24                 | winter 2024
            en | 201X                    | 2010s
            en | 20XX                    | 2000 – 2099
            en | 2024-06-20~             | about 20 June 2024
            en | 2024?                   | perhaps 2024
            en | 2024-03%                | perhaps about March 2024
            en | 2024-03-12T06:10:00Z    | 12 March 2024
            en | 2024-03-12/2024-03-14   | 12–14 March 2024
            en | 2024-03-14/2024-05      | 14 March 2024 – May 2024
            en | 2025-03-02/..           | since 2 March 2025
            en | 2011~/..                | since about 2011
            en | 2025-03-02/             | from 2 March 2025, end not known
            en | ../2024-05              | until May 2024
            en | /2011~                  | until about 2011
            en | [2024-01-19,2024-01-20] | 19 or 20 January 2024
            en | [1957,1958]             | 1957 or 1958
            en | [2022..]                | not before 2022
            en | [..2022-05]             | not after May 2022
            ru | 2024-03-12              | 12 марта 2024
            ru | 2024-03                 | март 2024
            ru | 2025-03/..              | с марта 2025
            ru | 2011~/..                | с примерно 2011 года
            ru | /2024-05                | до мая 2024
            ru | 2024-23/..              | с осени 2024
            ru | 199X/..                 | с 1990-х годов
            es | 2024-03-12              | 12 de marzo de 2024
            es | 2024-21                 | primavera de 2024
            es | 2024-06-20~             | alrededor de 20 de junio de 2024
            ar | 2024-03-12              | 12 آذار/مارس 2024
            ar | 2025-03-02/..           | منذ 2 آذار/مارس 2025
            """)
    void words(String language, String edtf, String words) {
        assertEquals(words, dates(language).words(When.of(edtf)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            en | 2024-03-12            | ''  | 12 Mar 2024      | ''                        | 2024-03-12
            en | 2024-05               | ··  | May 2024         | day not known             | 2024-05
            en | 2024-05-XX            | ··  | May 2024         | day not known             | -
            en | 2024                  | ··  | 2024             | day and month not known   | 2024
            en | 2024-06-20~           | ≈   | 20 Jun 2024      | about                     | 2024-06-20
            en | 2024-06-20?           | ?   | 20 Jun 2024      | perhaps                   | 2024-06-20
            en | 2024-05/2024-06-20~   | ''  | May 2024 – ≈ 20 Jun 2024 | ''                | -
            en | 2026-10-04/           | ''  | from 4 Oct 2026  | end not known             | -
            ru | 2024-03-12            | ''  | 12 мар. 2024     | ''                        | 2024-03-12
            ru | 2024-05               | ··  | май 2024         | день неизвестен           | 2024-05
            ru | 2024-05/..            | ''  | с мая 2024       | ''                        | -
            """)
    void brief(String language, String edtf, String mark, String text, String remark, String datetime) {
        assertEquals(
                new Dates.Short(mark, text, remark, datetime), dates(language).brief(When.of(edtf)));
    }

    @Test
    void aYearThatHtmlCannotWriteHasNoDatetime() {
        assertNull(dates("en").datetime(When.of("-0985")));
        assertEquals("0985", Objects.requireNonNull(dates("en").datetime(When.of("0985"))));
    }

    private static Dates dates(String language) {
        return new Dates(Texts.of(language));
    }
}
