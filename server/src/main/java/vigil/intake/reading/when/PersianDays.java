package vigil.intake.reading.when;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;

/// Days of the Persian (solar Hijri) calendar and of the common one.
final class PersianDays {
    private PersianDays() {}

    private static Calendar calendar() {
        return Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
    }

    static LocalDate day(int year, int month, int day) {
        Calendar calendar = calendar();
        calendar.clear();
        calendar.set(year, month - 1, day, 12, 0, 0);
        return LocalDate.ofInstant(calendar.getTime().toInstant(), ZoneOffset.UTC);
    }

    static int year(LocalDate date) {
        return at(date).get(Calendar.YEAR);
    }

    static int month(LocalDate date) {
        return at(date).get(Calendar.MONTH) + 1;
    }

    private static Calendar at(LocalDate date) {
        Calendar calendar = calendar();
        calendar.setTime(Date.from(date.atTime(12, 0).toInstant(ZoneOffset.UTC)));
        return calendar;
    }
}
