package vigil.intake.table;

import org.jspecify.annotations.Nullable;

/// What is known of a file beforehand; null leaves it to be found out.
public record Hints(
        @Nullable String charset,
        @Nullable String delimiter,
        @Nullable String quote,
        @Nullable String sheet,
        @Nullable Integer heading) {
    public static final Hints NONE = new Hints(null, null, null, null, null);
}
