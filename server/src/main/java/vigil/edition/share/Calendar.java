package vigil.edition.share;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// Writes occasions as iCalendar (RFC 5545): whole days, for no source gives a time zone.
final class Calendar {
    /// Octets of a line, its end not counted.
    private static final int FOLD = 75;

    private final StringBuilder out = new StringBuilder();

    private Calendar() {}

    static byte[] write(String title, String language, List<Occasion> occasions) {
        var calendar = new Calendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Vigil//Vigil//" + language.toUpperCase(Locale.ROOT));
        calendar.line("CALSCALE:GREGORIAN");
        calendar.line("METHOD:PUBLISH");
        calendar.line("X-WR-CALNAME:" + text(title));
        occasions.forEach(calendar::event);
        calendar.line("END:VCALENDAR");
        return calendar.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(Occasion occasion) {
        line("BEGIN:VEVENT");
        line("UID:" + occasion.uid());
        line("DTSTAMP:" + basic(occasion.changed()) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + basic(occasion.day()));
        line("DTEND;VALUE=DATE:" + basic(occasion.day().plusDays(1)));
        if (occasion.yearly()) {
            // the 29th of February comes on the last day of February in other years
            line(
                    occasion.day().getMonthValue() == 2 && occasion.day().getDayOfMonth() == 29
                            ? "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
                            : "RRULE:FREQ=YEARLY");
        }
        line("SUMMARY:" + text(occasion.summary()));
        line("DESCRIPTION:" + text((occasion.description() + "\n" + occasion.address()).strip()));
        if (!occasion.where().isEmpty()) {
            line("LOCATION:" + text(occasion.where()));
        }
        if (!occasion.address().isEmpty()) {
            line("URL:" + occasion.address());
        }
        line("CATEGORIES:" + occasion.kind());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String basic(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String text(String text) {
        return Xml.sayable(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n");
    }

    /// Long lines go on after a line end and a space, and no letter is cut.
    private void line(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > FOLD) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        out.append("\r\n");
    }
}
