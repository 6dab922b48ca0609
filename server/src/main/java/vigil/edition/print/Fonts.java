package vigil.edition.print;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// The letters we print with: Noto, under the SIL Open Font License (`fonts/OFL.txt`), so that a sheet looks the same
/// on
/// every machine. Latin, Greek, Cyrillic; Arabic script; some 9,000 Chinese characters (GB 2312 and Big5).
enum Fonts {
    SANS("Noto Sans", "NotoSans-Regular.ttf", 400),
    SANS_BOLD("Noto Sans", "NotoSans-Bold.ttf", 700),
    NASKH("Noto Naskh Arabic", "NotoNaskhArabic-Regular.ttf", 400),
    NASKH_BOLD("Noto Naskh Arabic", "NotoNaskhArabic-Bold.ttf", 700),
    /// "About", "sources disagree".
    SIGNS("Noto Sans Signs", "NotoSansSC-Signs.ttf", 400),
    HAN("Noto Sans SC", "NotoSansSC-Regular.ttf", 400);

    private static final Map<Fonts, byte[]> READ = new ConcurrentHashMap<>();

    private final String family;
    private final String file;
    private final int weight;

    Fonts(String family, String file, int weight) {
        this.family = family;
        this.file = file;
        this.weight = weight;
    }

    String family() {
        return family;
    }

    int weight() {
        return weight;
    }

    /// Those that a text needs: a font that is not needed is not read.
    static List<Fonts> of(String text) {
        return java.util.Arrays.stream(values())
                .filter(font -> switch (font) {
                    case SANS, SANS_BOLD -> true;
                    case SIGNS -> text.chars().anyMatch(c -> c >= 0x2248 && c <= 0x2265);
                    case NASKH, NASKH_BOLD -> text.chars().anyMatch(c -> c >= 0x600 && c <= 0x6FF);
                    case HAN -> text.chars().anyMatch(c -> c >= 0x2E80 && c <= 0x9FFF || c >= 0xFF00 && c <= 0xFFEF);
                })
                .toList();
    }

    byte[] bytes() {
        return READ.computeIfAbsent(this, Fonts::read);
    }

    private static byte[] read(Fonts font) {
        try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + font.file)) {
            return Objects.requireNonNull(in, font.file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
