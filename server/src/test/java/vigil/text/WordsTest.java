package vigil.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigil.claim.Provision;
import vigil.claim.Term;

/// Terms and provisions in the words of each language, with its plurals.
class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | P6Y6M            | 6 years 6 months
            en | P1Y              | 1 year
            en | P5Y/P7Y          | 5 years to 7 years
            en | P15D             | 15 days
            en | life             | life imprisonment
            en | fine 40 000      | a fine of 40 000
            en | P2Y suspended    | 2 years, suspended
            en | P6M house arrest | 6 months of house arrest
            ru | P1Y              | 1 год
            ru | P2Y              | 2 года
            ru | P6Y6M            | 6 лет 6 месяцев
            ru | P21Y             | 21 год
            es | P6Y6M            | 6 años y 6 meses
            ar | P1Y              | سنة واحدة
            ar | P2Y              | سنتان
            ar | P6Y6M            | 6 سنوات و6 أشهر
            ar | P15Y             | 15 سنة
            """)
    void terms(String language, String term, String words) {
        assertEquals(words, new Terms(Texts.of(language)).words(new Term(term)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | xx/cc/207.3/2/d         | Art. 207.3 § 2 (d)     | Criminal Code
            en | xx/ca/20                | Art. 20                | Code of Administrative Offences
            en | xx/law:port-security/4  | Art. 4                 | Law “port security”
            en | xx/mc/12                | Art. 12                | MC
            ru | xx/cc/214/2             | ст. 214 ч. 2           | Уголовный кодекс
            es | xx/cc/214/2             | art. 214, apdo. 2      | Código Penal
            ar | xx/cc/214/2             | المادة 214 (2)         | قانون العقوبات
            """)
    void provisions(String language, String provision, String words, String code) {
        var provisions = new Provisions(Texts.of(language));
        assertEquals(words, provisions.words(new Provision(provision)).replace('\u00a0', ' '));
        assertEquals(code, provisions.code(new Provision(provision)));
    }
}
