package vigil.edition;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vigil.audience.Disclosed;
import vigil.audience.PublicFile;
import vigil.audience.PublicRemovals.Removed;
import vigil.claim.Id;
import vigil.claim.Problem;
import vigil.claim.Refusal;
import vigil.edition.Inputs.EvidenceOf;
import vigil.edition.Inputs.FileOf;
import vigil.edition.Inputs.Input;
import vigil.edition.Inputs.NewestOf;
import vigil.edition.Inputs.NewsOf;
import vigil.edition.Inputs.Whole;

/// Remembers from edition to edition what each page and each derived value was made of, and what came of it. A thing
/// is made anew only if something it read has changed since; if it then comes out as before, whatever read it
/// stays too. (Verifying traces with early cut-off: Mokhov et al., "Build systems à la carte".) For one thread.
final class Memo implements Contents {
    /// One thing that was made or read: what it is now, in which edition it last came out different, and up to which
    /// one that is known.
    private static final class Node {
        private final boolean input;
        private @Nullable Object value;
        private long changed;
        private long checked;
        private boolean busy;
        private List<Node> reads = List.of();
        private final Supplier<Object> make;

        Node(boolean input, Supplier<Object> make) {
            this.input = input;
            this.make = make;
        }
    }

    private final Map<Object, Node> nodes = new HashMap<>();
    private final Deque<Set<Node>> reading = new ArrayDeque<>();
    private long round;
    private int made;
    private Inputs.@Nullable Read inputs;

    /// The edition to come is made of `next`.
    void begin(Inputs next) {
        round++;
        made = 0;
        inputs = new Inputs.Read(next, inputs);
    }

    /// Forgets what nobody asked for in this edition.
    void end() {
        nodes.values().removeIf(node -> node.checked < round);
    }

    /// How many pages were made anew since [#begin].
    int made() {
        return made;
    }

    /// What `page` is, made anew only if it must be.
    <T> T of(Page page, java.util.function.Function<byte[], T> keep) {
        return read(page, () -> {
            made++;
            return keep.apply(page.bytes(this));
        });
    }

    @Override
    public <T> T get(Derived<T> value) {
        return read(value, () -> value.from(this));
    }

    private <T> T input(Input input) {
        return read(input, () -> Objects.requireNonNull(inputs).value(input));
    }

    @SuppressWarnings("unchecked") // under one key always the same maker
    private <T> T read(Object key, Supplier<Object> make) {
        Node node = nodes.get(key);
        if (node == null) {
            node = new Node(key instanceof Input, make);
            nodes.put(key, node);
        }
        check(node);
        if (!reading.isEmpty()) {
            reading.getLast().add(node);
        }
        return (T) Objects.requireNonNull(node.value);
    }

    private void check(Node node) {
        if (node.checked == round) {
            return;
        }
        if (node.busy) {
            throw new IllegalStateException("a value that is made of itself");
        }
        node.busy = true;
        try {
            if (node.value == null || stale(node)) {
                make(node);
            }
            node.checked = round;
        } finally {
            node.busy = false;
        }
    }

    /// Inputs are looked at in the order in which they were read: a later one may have been read only because of what
    /// an earlier one said.
    private boolean stale(Node node) {
        if (node.input) {
            return true;
        }
        for (Node read : node.reads) {
            check(read);
            if (read.changed > node.checked) {
                return true;
            }
        }
        return false;
    }

    private void make(Node node) {
        var reads = new LinkedHashSet<Node>();
        reading.addLast(reads);
        try {
            Object value = node.make.get();
            if (node.value == null || (value != node.value && !value.equals(node.value))) {
                node.changed = round;
                node.value = value;
            }
            node.reads = new ArrayList<>(reads);
        } finally {
            reading.removeLast();
        }
    }

    @Override
    public String name() {
        return input(Whole.NAME);
    }

    @Override
    public int edition() {
        return this.<Integer>input(Whole.EDITION);
    }

    @Override
    public LocalDate date() {
        return input(Whole.DATE);
    }

    @Override
    public long logSize() {
        return this.<Long>input(Whole.LOG_SIZE);
    }

    @Override
    public List<Id> people() {
        return input(Whole.PEOPLE);
    }

    @Override
    public Optional<PublicFile> file(Id id) {
        return input(new FileOf(id));
    }

    @Override
    public List<Removed> removed() {
        return input(Whole.REMOVED);
    }

    @Override
    public Newest newest(Id id) {
        return this.<Optional<Newest>>input(new NewestOf(id))
                .orElseThrow(() -> new Refusal(new Problem("subject-unknown", "subject", id.text())));
    }

    @Override
    public List<Disclosed> evidence(Id id) {
        return input(new EvidenceOf(id));
    }

    @Override
    public List<Act> acts() {
        return input(Whole.ACTS);
    }

    @Override
    public Optional<LocalDate> firstDay() {
        return input(Whole.FIRST_DAY);
    }

    @Override
    public List<News> news(Id id) {
        return input(new NewsOf(id));
    }

    @Override
    public List<PublicFile> files() {
        return input(Whole.FILES);
    }
}
