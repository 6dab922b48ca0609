package vigil.text;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A language the register speaks: the folder `texts/<tag>` holds its sentences. The public site speaks all
/// of them, the desk some. Figures are written 0 to 9 in all of them, so that dates, footnotes and hashes on
/// one page match.
public enum Language {
    EN("English"),
    RU("Русский"),
    ES("Español"),
    FR("Français"),
    DE("Deutsch"),
    PT("Português"),
    TR("Türkçe"),
    UK("Українська"),
    AR("العربية"),
    FA("فارسی"),
    ZH("中文");

    private static final List<Language> ALL = List.of(values());
    private static final List<Language> DESK = List.of(EN, RU, ES, AR);

    private final String own;
    private final String tag;
    private final ULocale locale;
    private final String dir;

    Language(String own) {
        this.own = own;
        this.tag = name().toLowerCase(Locale.ROOT);
        this.locale = ULocale.forLanguageTag(tag + "-u-nu-latn");
        this.dir = locale.isRightToLeft() ? "rtl" : "ltr";
    }

    /// The languages of the public site, English first.
    public static List<Language> all() {
        return ALL;
    }

    /// The languages in which editors may work; everything of the interface is there in these.
    public static List<Language> desk() {
        return DESK;
    }

    /// The language with this BCP 47 tag, if it is one of ours.
    public static Optional<Language> of(String tag) {
        return Arrays.stream(values()).filter(each -> each.tag().equals(tag)).findFirst();
    }

    public String tag() {
        return tag;
    }

    /// What its speakers call it.
    public String own() {
        return own;
    }

    /// `rtl` or `ltr`, for the attribute `dir`.
    public String dir() {
        return dir;
    }

    public ULocale locale() {
        return locale;
    }
}
