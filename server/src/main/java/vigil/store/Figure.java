package vigil.store;

import java.util.Locale;
import java.util.Map;

/// One measured number.
record Figure(String name, long value, String unit) {
    String line() {
        return String.format(Locale.ROOT, "%-58s %,14d %s", name, value, unit);
    }

    Map<String, Object> json() {
        return Map.of("name", name, "value", value, "unit", unit);
    }
}
