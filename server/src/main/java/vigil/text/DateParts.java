package vigil.text;

import java.time.LocalDate;
import java.util.List;

/// Puts day, month and year together as a language does, from the months in `texts/`. Months stand
/// there by name and not in a library, so that an edition has the same bytes on every machine, and so
/// that Arabic can give both of its names.
record DateParts(Texts texts) {
    /// `PLAIN` stands alone, `BENT` follows a preposition; the brief forms are for a narrow column.
    enum Form {
        PLAIN,
        BENT,
        BRIEF,
        BRIEF_BENT;

        boolean brief() {
            return this == BRIEF || this == BRIEF_BENT;
        }

        Form bend() {
            return brief() ? BRIEF_BENT : BENT;
        }
    }

    String day(LocalDate date, Form form) {
        return texts.get(dayKey(form), day(date.getDayOfMonth()), inDay(date, form), year(date));
    }

    String days(int first, LocalDate last, Form form) {
        return texts.get(dayKey(form), first + "–" + last.getDayOfMonth(), inDay(last, form), year(last));
    }

    /// "19 or 20 January 2024", all in one month.
    String oneOfDays(List<LocalDate> days, Form form) {
        String numbers = days.stream()
                .map(each -> day(each.getDayOfMonth()))
                .reduce((one, other) -> texts.get("date.or", one, other))
                .orElseThrow();
        LocalDate last = days.getLast();
        return texts.get(dayKey(form), numbers, inDay(last, form), year(last));
    }

    String month(LocalDate date, Form form) {
        return texts.get(key("date.month", form), alone(date, form), year(date));
    }

    String year(LocalDate date, Form form) {
        return form == Form.BENT ? texts.get("date.year.bent", year(date)) : year(date);
    }

    /// @param number 1 spring to 4 winter
    String season(int number, LocalDate first, Form form) {
        String list = form == Form.BENT || form == Form.BRIEF_BENT ? "date.seasons.bent" : "date.seasons";
        return texts.get("date.season", texts.list(list).get(number - 1), year(first));
    }

    String decade(LocalDate first, Form form) {
        return texts.get(form == Form.BENT ? "date.decade.bent" : "date.decade", year(first));
    }

    /// A day may take an article where a month takes none: "depuis le 2 mars", "depuis mars".
    private static String dayKey(Form form) {
        return form == Form.BENT ? "date.day.bent" : key("date.day", form);
    }

    private static String key(String key, Form form) {
        return form.brief() ? key + ".brief" : key;
    }

    private String inDay(LocalDate date, Form form) {
        return name(date, form.brief() ? "date.months.short" : "date.months");
    }

    private String alone(LocalDate date, Form form) {
        return name(
                date,
                switch (form) {
                    case PLAIN -> "date.months.alone";
                    case BENT -> "date.months";
                    case BRIEF -> "date.months.short.alone";
                    case BRIEF_BENT -> "date.months.short";
                });
    }

    private String name(LocalDate date, String list) {
        return texts.list(list).get(date.getMonthValue() - 1);
    }

    private static String day(int day) {
        return String.valueOf(day);
    }

    private static String year(LocalDate date) {
        return String.valueOf(date.getYear());
    }
}
