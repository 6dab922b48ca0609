package vigil.intake.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// No text can hang the reader: a megabyte of what patterns fear most.
class HostileTextsTest {
    private static final int SIZE = 1_000_000;

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("brackets", filled("(((")),
                Arguments.of("one word", filled("a")),
                Arguments.of("names without a full stop", filled("Ivan Petrov ")),
                Arguments.of("many names", names()),
                Arguments.of("arrests", filled("was arrested on 3 March in Tarn and ")),
                Arguments.of("numbers", filled("12 ")),
                Arguments.of("dates", filled("3 March 2021, ")),
                Arguments.of("articles", filled("article 212, part 1 ")),
                Arguments.of("quotation marks", filled("\"«“")),
                Arguments.of("Cyrillic names", filled("Иван Петров и ")),
                Arguments.of("Arabic names", filled("الصحفي سامر العطاري و")),
                Arguments.of("Chinese names", filled("导演郁承砚、")),
                Arguments.of("blank lines", filled("x\n\n")),
                Arguments.of("lone surrogates", filled("\ud83d ")),
                Arguments.of("combining marks", filled("e\u0301\u0301\u0301")));
    }

    private static String filled(String part) {
        return part.repeat(SIZE / part.length());
    }

    private static String names() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; out.length() < SIZE; i++)
            out.append("Ma")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append((char) ('a' + i / 676 % 26))
                    .append(" Ko")
                    .append((char) ('a' + i % 26))
                    .append((char) ('a' + i / 26 % 26))
                    .append("v ");
        return out.toString();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void isReadToItsEnd(String kind, String text) {
        Reading reading = assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> Reader.standard().read(text, LocalDate.of(2024, 1, 1)));
        for (Mark mark : reading.marks()) assertEquals(true, mark.start() < mark.end() && mark.end() <= text.length());
    }

    @ParameterizedTest
    @MethodSource("small")
    void nothingIsReadInNothing(String text) {
        assertEquals(List.of(), Reader.standard().read(text, null).marks());
    }

    static Stream<String> small() {
        return Stream.of("", " ", "\n\n", ".", "(", "«", "a", "12", "\ufeff");
    }
}
