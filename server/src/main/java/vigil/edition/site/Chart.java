package vigil.edition.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A chart in SVG: x in per cent, y in pixels, so that the type keeps its size on a narrow screen.
public record Chart(List<Mark> marks) {
    private static final int TOP = 10;
    private static final int FOOT = 200;

    /// One element; a text has words, a line has x2 and y2, a rectangle width and height, a circle neither.
    public record Mark(String kind, String style, String x, String y, String x2, String y2, String words) {}

    static Builder upTo(int most) {
        return new Builder(most);
    }

    static final class Builder {
        private final List<Mark> marks = new ArrayList<>();
        private final int step;
        private final int top;

        private Builder(int most) {
            this.step = step(most);
            this.top = Math.max(step, (most + step - 1) / step * step);
        }

        /// 1, 2 or 5 times a power of ten, so that there are at most six lines.
        static int step(int most) {
            int power = 1;
            while (most > power * 50) {
                power *= 10;
            }
            int steps = (most + power - 1) / power;
            return power * (steps <= 5 ? 1 : steps <= 10 ? 2 : steps <= 25 ? 5 : 10);
        }

        /// Lines across, each with its number.
        Builder grid(java.util.function.IntFunction<String> number) {
            for (int value = 0; value <= top; value += step) {
                String y = y(value);
                marks.add(new Mark("line", "g", "0", y, "100%", y, ""));
                marks.add(new Mark("text", "end", "-8", px(pixels(value) + 4), "", "", number.apply(value)));
            }
            return this;
        }

        Builder line(double from, int one, double to, int other) {
            marks.add(new Mark("line", "l", percent(from), y(one), percent(to), y(other), ""));
            return this;
        }

        Builder ring(double at, int value) {
            marks.add(new Mark("circle", "o", percent(at), y(value), "", "", ""));
            return this;
        }

        Builder glow(double at, int value) {
            marks.add(new Mark("circle", "w", percent(at), y(value), "", "", ""));
            return this;
        }

        /// A bar from one value up to another.
        Builder bar(String style, double from, double width, int low, int high) {
            if (high > low) {
                marks.add(new Mark(
                        "rect", style, percent(from), y(high), percent(width), px(pixels(low) - pixels(high)), ""));
            }
            return this;
        }

        Builder below(double at, String words) {
            String anchor = at < 3 ? "start" : at > 97 ? "end" : "middle";
            marks.add(new Mark("text", anchor, percent(at), px(FOOT + 22), "", "", words));
            return this;
        }

        Chart chart() {
            return new Chart(List.copyOf(marks));
        }

        private double pixels(int value) {
            return FOOT - (FOOT - TOP) * (double) value / top;
        }

        private String y(int value) {
            return px(pixels(value));
        }
    }

    private static String percent(double value) {
        return px(value) + "%";
    }

    static String px(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
