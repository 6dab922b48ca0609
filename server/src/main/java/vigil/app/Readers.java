package vigil.app;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vigil.intake.model.ModelReader;
import vigil.intake.model.ModelSettings;
import vigil.intake.reading.Reader;
import vigil.intake.reading.Reading;

/// Reads with our own reader and, if one is set, a language model besides.
record Readers(@Nullable ModelSettings settings) {
    private static final System.Logger LOG = System.getLogger("vigil.reading");

    static Readers of(Settings settings) {
        String address = settings.text(Setting.MODEL_ADDRESS);
        if (address.isEmpty()) return new Readers(null);
        String key = settings.text(Setting.MODEL_KEY);
        return new Readers(
                ModelSettings.of(URI.create(address), settings.text(Setting.MODEL_NAME), key.isEmpty() ? null : key));
    }

    /// The host that new texts are sent to; empty if none is.
    String model() {
        return settings == null ? "" : settings.address().getAuthority();
    }

    Reading read(String text, @Nullable LocalDate said) {
        Reading reading = Reader.standard().read(text, said);
        if (settings == null) return reading;
        var outcome = new ModelReader(settings).read(text, said, reading);
        String failure = outcome.failure();
        // counts only: nothing of the text may reach a log
        if (failure == null)
            LOG.log(Level.INFO, "model: {0} proposals added, {1} dropped", outcome.kept(), outcome.dropped());
        else LOG.log(Level.WARNING, "model: {0}", failure);
        return outcome.reading();
    }
}
