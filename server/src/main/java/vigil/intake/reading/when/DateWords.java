package vigil.intake.reading.when;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vigil.intake.reading.grammar.Language;
import vigil.intake.reading.grammar.Phrases;
import vigil.intake.reading.text.Fold;

/// The words a language makes dates with: months and weekdays of CLDR in every form it has, and those of its grammar.
final class DateWords {
    final Phrases months;
    final Phrases persianMonths;
    final Phrases weekdays;
    final Phrases seasons;
    final Phrases quarters;
    final Phrases relative;
    final Phrases sequel;
    final Phrases part;
    final Phrases partAfter;
    final Phrases yearAfter;
    final Phrases yearBefore;
    final java.util.Set<String> yearOf;
    final java.util.Set<String> monthWord;
    final Phrases night;
    final Phrases whichWeek;
    final Phrases holidays;
    final Phrases future;
    final Set<String> link;
    final Set<String> yearWord;
    final Set<String> yearLead;
    final Set<String> list;
    final Set<String> later;
    final Set<String> laterLead;
    final Set<String> ago;
    final Set<String> agoLead;
    final Map<String, String> units;
    final boolean monthFirst;
    final boolean capitalMonths;
    final boolean ideographic;
    final boolean lowerMonths;

    DateWords(Language language) {
        Map<String, String> names = new HashMap<>(cldr(language, true));
        names.putAll(language.table("months"));
        months = new Phrases(language, names);
        persianMonths = new Phrases(language, "months.persian");
        Map<String, String> days = new HashMap<>(cldr(language, false));
        days.putAll(language.table("weekdays"));
        weekdays = new Phrases(language, days);
        seasons = new Phrases(language, "seasons");
        quarters = new Phrases(language, "date.quarters");
        relative = new Phrases(language, "date.relative");
        sequel = new Phrases(language, "date.sequel");
        part = new Phrases(language, "date.part");
        partAfter = new Phrases(language, "date.part.after");
        yearAfter = new Phrases(language, "date.year.after");
        yearOf = language.words("date.year.of");
        monthWord = language.words("date.month.word");
        yearBefore = new Phrases(language, "date.year.before");
        night = Phrases.set(language, "date.night");
        whichWeek = new Phrases(language, "date.which");
        holidays = new Phrases(language, "date.holidays");
        future = Phrases.set(language, "date.future");
        link = language.words("date.link");
        yearWord = language.words("date.yearword");
        yearLead = language.words("date.yearlead");
        list = new TreeSet<>(language.words("date.list"));
        list.addAll(Set.of(",", "-", "–", "—"));
        later = language.words("date.later");
        laterLead = language.words("date.laterlead");
        ago = language.words("date.ago");
        agoLead = language.words("date.agolead");
        units = language.table("units");
        monthFirst = language.setting("month-first", "no").equals("yes");
        capitalMonths = language.setting("capital-months", "no").equals("yes");
        lowerMonths = language.setting("lower-months", "no").equals("yes");
        ideographic = language.setting("ideographic-dates", "no").equals("yes");
    }

    private static Map<String, String> cldr(Language language, boolean month) {
        Map<String, String> out = new HashMap<>();
        if (language.setting("cldr-dates", "yes").equals("no")) return out;
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLocale(language.locale));
        for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
            String[] names = month
                    ? symbols.getMonths(context, DateFormatSymbols.WIDE)
                    : symbols.getWeekdays(context, DateFormatSymbols.WIDE);
            for (int i = 0; i < names.length; i++) {
                if (names[i].isBlank()) continue;
                int value = month ? i + 1 : i == 1 ? 7 : i - 1;
                out.put(Fold.of(names[i], language.locale), Integer.toString(value));
            }
        }
        return out;
    }
}
