package vigil.edition.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.claim.When;
import vigil.edition.Contents;
import vigil.edition.site.Numbers.Figure;
import vigil.edition.site.Numbers.Key;
import vigil.edition.site.Numbers.Line;
import vigil.edition.site.Numbers.Table;
import vigil.text.Dates;
import vigil.text.Texts;

/// Puts the page of numbers together.
final class Counters {
    private static final int MONTHS = 12;
    private static final int OFFENCES = 8;

    private final Texts texts;
    private final Contents contents;
    private final Dates dates;

    Counters(Texts texts, Contents contents) {
        this.texts = texts;
        this.contents = contents;
        this.dates = new Dates(texts);
    }

    Numbers of(Frame frame) {
        List<Growth.Row> rows = contents.get(new Growth());
        var figures = new ArrayList<Figure>(List.of(held(rows)));
        if (rows.size() > 1) {
            figures.add(changes(rows));
        }
        figures.add(arrests());
        figures.add(offences());
        return new Numbers(frame, figures, check(rows));
    }

    private Figure held(List<Growth.Row> rows) {
        int most = rows.stream()
                .mapToInt(row -> Math.max(row.published(), row.known()))
                .max()
                .orElse(0);
        var chart = Chart.upTo(most).grid(texts::number);
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) {
                chart.line(
                        at(rows, i - 1),
                        rows.get(i - 1).known(),
                        at(rows, i),
                        rows.get(i).known());
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            chart.ring(at(rows, i), rows.get(i).published());
            if ((rows.size() - 1 - i) % 3 == 0) {
                chart.below(at(rows, i), month(rows.get(i).day()));
            }
        }
        chart.glow(100, rows.getLast().known());
        var lines = rows.stream()
                .map(row -> new Line(
                        day(row.day()),
                        null,
                        List.of(
                                texts.number(row.published()),
                                texts.number(row.known()),
                                signed(row.known() - row.published())),
                        false))
                .toList();
        return new Figure(
                "held",
                texts.get("site.numbers.held"),
                List.of(
                        new Key("l", texts.get("site.numbers.held.known")),
                        new Key("o", texts.get("site.numbers.held.published"))),
                chart.chart(),
                texts.get("site.numbers.held.how"),
                texts.get("site.numbers.table"),
                new Table(head("day", "published", "known", "late"), lines));
    }

    private static double at(List<Growth.Row> rows, int i) {
        return rows.size() == 1 ? 100 : 100.0 * i / (rows.size() - 1);
    }

    private Figure changes(List<Growth.Row> rows) {
        List<Growth.Row> later = rows.subList(1, rows.size());
        int most = later.stream()
                .mapToInt(row -> Math.max(row.began() + row.late(), row.ended() + row.corrected()))
                .max()
                .orElse(0);
        var chart = Chart.upTo(most).grid(texts::number);
        double width = 100.0 / later.size();
        for (int i = 0; i < later.size(); i++) {
            Growth.Row row = later.get(i);
            double left = i * width + width * .12;
            chart.bar("a", left, width * .34, 0, row.began())
                    .bar("b", left, width * .34, row.began(), row.began() + row.late())
                    .bar("e", left + width * .4, width * .34, 0, row.ended())
                    .bar("c", left + width * .4, width * .34, row.ended(), row.ended() + row.corrected());
            if ((later.size() - 1 - i) % 3 == 0) {
                chart.below(i * width + width / 2, month(row.day()));
            }
        }
        var lines = later.stream()
                .map(row -> new Line(
                        day(row.day()),
                        null,
                        List.of(
                                signed(row.began()),
                                signed(-row.ended()),
                                signed(row.late()),
                                signed(-row.corrected()),
                                texts.number(row.published())),
                        false))
                .toList();
        return new Figure(
                "changes",
                texts.get("site.numbers.changes"),
                List.of(
                        new Key("a", texts.get("site.numbers.began")),
                        new Key("b", texts.get("site.numbers.learned")),
                        new Key("e", texts.get("site.numbers.ended")),
                        new Key("c", texts.get("site.numbers.corrected"))),
                chart.chart(),
                texts.get("site.numbers.changes.how"),
                texts.get("site.numbers.table"),
                new Table(head("day", "began", "ended", "learned", "corrected", "published"), lines));
    }

    private Figure arrests() {
        Map<YearMonth, Arrests.Sum> sums = contents.get(new Arrests());
        YearMonth last = YearMonth.from(contents.date());
        var months = new ArrayList<YearMonth>();
        for (int i = MONTHS - 1; i >= 0; i--) {
            months.add(last.minusMonths(i));
        }
        int most = months.stream()
                .map(month -> sums.getOrDefault(month, new Arrests.Sum(0, 0)))
                .mapToInt(sum -> sum.soon() + sum.later())
                .max()
                .orElse(0);
        var chart = Chart.upTo(most).grid(texts::number);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < MONTHS; i++) {
            var sum = sums.getOrDefault(months.get(i), new Arrests.Sum(0, 0));
            double left = 100.0 * i / MONTHS;
            chart.bar("a", left + 1.4, 5.5, 0, sum.soon())
                    .bar("b", left + 1.4, 5.5, sum.soon(), sum.soon() + sum.later());
            String name = dates.brief(When.of(months.get(i).toString())).text();
            if ((MONTHS - 1 - i) % 3 == 0) {
                chart.below(left + 4.15, name);
            }
            lines.add(new Line(
                    name,
                    null,
                    List.of(
                            texts.number(sum.soon()),
                            texts.number(sum.later()),
                            texts.number(sum.soon() + sum.later())),
                    false));
        }
        return new Figure(
                "arrests",
                texts.get("site.numbers.arrests"),
                List.of(new Key("a", texts.get("site.numbers.soon")), new Key("b", texts.get("site.numbers.later"))),
                chart.chart(),
                texts.get("site.numbers.arrests.how"),
                texts.get("site.numbers.table"),
                new Table(head("month", "soon", "later", "all"), lines));
    }

    private Figure offences() {
        record Offence(Group group, int held) {}
        var offences = Groups.sizes(contents, Facet.OFFENCES).stream()
                .map(size -> new Group(Facet.OFFENCES, size.getKey()))
                .map(group -> new Offence(group, Listings.held(contents, group)))
                .filter(offence -> offence.held() > 0)
                .sorted(java.util.Comparator.comparingInt(Offence::held)
                        .reversed()
                        .thenComparing(Offence::group))
                .limit(OFFENCES)
                .toList();
        int most = offences.stream().mapToInt(Offence::held).max().orElse(1);
        int held = contents.get(new Growth()).getLast().published();
        var marks = new ArrayList<Chart.Mark>();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < offences.size(); i++) {
            Offence offence = offences.get(i);
            String label = Facet.OFFENCES.label(offence.group().key(), texts).text();
            int y = 12 + i * 30;
            double width = 80.0 * offence.held() / most;
            marks.add(new Chart.Mark("text", "lab", "0", Chart.px(y), "", "", label));
            marks.add(new Chart.Mark("rect", "a", "0", Chart.px(y + 5.0), Chart.px(width) + "%", "10", ""));
            marks.add(new Chart.Mark(
                    "text", "", Chart.px(width + 1.5) + "%", Chart.px(y + 14.0), "", "", texts.number(offence.held())));
            lines.add(new Line(
                    label,
                    offence.group().path(1),
                    List.of(texts.number(offence.held()), share(offence.held(), held)),
                    false));
        }
        return new Figure(
                "offences",
                texts.get("site.numbers.offences"),
                List.of(),
                new Chart(marks),
                texts.get("site.numbers.offences.how"),
                day(contents.date()),
                new Table(head("offence", "people", "share"), lines));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : Math.round(1000.0 * part / whole) / 10.0 + " %";
    }

    private Numbers.Check check(List<Growth.Row> rows) {
        Growth.Row row = rows.size() > 1 ? rows.get(rows.size() - 2) : rows.getLast();
        return new Numbers.Check(
                "vigil count DIR --on " + row.day(),
                texts.get(
                        "site.numbers.check.answer",
                        texts.number(row.published()),
                        day(row.day()),
                        texts.number(row.known())));
    }

    private List<String> head(String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> texts.get("site.numbers.head." + key))
                .toList();
    }

    private String signed(int number) {
        // the mark keeps the sign before the figure in a line that runs from right to left
        return number == 0 ? "0" : "\u200e" + (number > 0 ? "+" : "−") + texts.number(Math.abs(number));
    }

    private String day(LocalDate day) {
        return dates.brief(When.day(day)).text();
    }

    private String month(LocalDate day) {
        return dates.brief(When.of(YearMonth.from(day).toString())).text();
    }
}
