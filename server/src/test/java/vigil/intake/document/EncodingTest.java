package vigil.intake.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String FRENCH = "Élodie Varnège a été arrêtée à Port-Sévère le 3 février 2023. Son procès,"
            + " reporté à l’été, s’est ouvert « à huis clos » devant la cour d’appel. Elle a déjà passé huit mois en"
            + " détention préventive et sa santé décline.\n";
    private static final String UKRAINIAN = "Остап Вітрогін затриманий 12 березня 2024 року. Його тримають у слідчому"
            + " ізоляторі міста Стара Пристань, і їжі йому бракує. Суд призначено на травень.\n";

    private static Document.Text read(byte[] bytes) {
        return Document.of("notes.txt", bytes, Limits.USUAL).orRefuse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1251", "KOI8-R"})
    void russianIsReadInEveryEncodingItIsSentIn(String charset) {
        Document.Text text = read(Samples.RUSSIAN.getBytes(Charset.forName(charset)));
        assertEquals(Samples.RUSSIAN, text.text());
        assertEquals(charset, text.charset());
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, 'EF BB BF'", "UTF-16LE, 'FF FE'", "UTF-16BE, 'FE FF'"})
    void aByteOrderMarkDecidesAndIsNoPartOfTheText(String charset, String mark) {
        byte[] body = Samples.RUSSIAN.getBytes(Charset.forName(charset));
        String[] hex = mark.split(" ");
        byte[] bytes = new byte[hex.length + body.length];
        for (int i = 0; i < hex.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex[i], 16);
        }
        System.arraycopy(body, 0, bytes, hex.length, body.length);
        assertEquals(Samples.RUSSIAN, read(bytes).text());
        assertEquals(charset, read(bytes).charset());
    }

    @Test
    void ukrainianAndFrenchSurviveTheWindowsEncodings() {
        assertEquals(
                UKRAINIAN,
                read(UKRAINIAN.getBytes(Charset.forName("windows-1251"))).text());
        assertEquals(
                FRENCH, read(FRENCH.getBytes(Charset.forName("windows-1252"))).text());
    }

    @Test
    void utf8ThatWasCutInsideALetterIsNotTakenForLatin() {
        byte[] whole = Samples.RUSSIAN.getBytes(StandardCharsets.UTF_8);
        Document cut = Document.of("cut.txt", Arrays.copyOf(whole, 11), Limits.USUAL);
        assertEquals(List.of("utf8-damaged"), Samples.codes(cut));
        assertEquals(
                List.of("10", "1"),
                assertInstanceOf(Document.Refused.class, cut)
                        .problems()
                        .getFirst()
                        .found());
    }

    @Test
    void zerosAndControlsAreNotText() {
        assertEquals(List.of("file-binary"), Samples.codes(Document.of("a.txt", new byte[500], Limits.USUAL)));
        byte[] bell = "first line\nsecond \u0007 line".getBytes(StandardCharsets.UTF_8);
        var refused = assertInstanceOf(Document.Refused.class, Document.of("bell.txt", bell, Limits.USUAL));
        assertEquals("[bell.txt: file-binary [18, 2]]", refused.problems().toString());
    }

    @Test
    void linesAndLettersTakeOneForm() {
        String text = read("\uFEFFone\r\ntwo\rthree\u2028ии\u0306".getBytes(StandardCharsets.UTF_8))
                .text();
        assertEquals("one\ntwo\nthree\nий", text);
    }

    @Test
    void lettersThatComposingWouldTakeApartKeepTheirOffsets() {
        String hindi = "सड़क \u0958 \u09DF";
        assertEquals(hindi, read(hindi.getBytes(StandardCharsets.UTF_8)).text());
        assertFalse(java.text.Normalizer.isNormalized(hindi, java.text.Normalizer.Form.NFC));
    }
}
