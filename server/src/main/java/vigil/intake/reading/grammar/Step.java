package vigil.intake.reading.grammar;

import java.util.List;

/// One step of a compiled pattern; `match` gives the token after the match, or -1.
abstract class Step {
    static final Step DONE = new Step() {
        @Override
        int match(Run run, int at) {
            return at;
        }
    };

    abstract int match(Run run, int at);

    static Step of(Node node, Step next) {
        return switch (node) {
            case Literal literal -> new OneToken(literal.words, next);
            case Node.OneOf one -> new OneToken(one.words(), next);
            case Node.Slot slot -> SlotStep.of(slot.type(), next);
            case Node.Gap gap -> new GapStep(gap.most(), next);
            case Node.Capture capture -> new OpenStep(of(capture.inner(), new CloseStep(next)));
            case Node.Not not -> new NotStep(of(not.inner(), DONE), next);
            case Node.Repeat repeat -> repeated(repeat, next);
            case Node.Seq seq -> sequence(seq.parts(), next);
            case Node.Alt alt ->
                new AltStep(alt.options().stream().map(o -> of(o, next)).toList());
        };
    }

    private static Step sequence(List<Node> parts, Step next) {
        Step step = next;
        for (Node part : parts.reversed()) step = of(part, step);
        return step;
    }

    private static Step repeated(Node.Repeat repeat, Step next) {
        Step step = next;
        for (int i = repeat.least(); i < repeat.most(); i++)
            step = new AltStep(List.of(of(repeat.inner(), step), next));
        for (int i = 0; i < repeat.least(); i++) step = of(repeat.inner(), step);
        return step;
    }

    private static final class OneToken extends Step {
        private final Words words;
        private final Step next;

        OneToken(Words words, Step next) {
            this.words = words;
            this.next = next;
        }

        @Override
        int match(Run run, int at) {
            if (at >= run.end || run.exhausted() || !words.test(run.page.token(at))) return -1;
            return next.match(run, at + 1);
        }
    }

    private static final class GapStep extends Step {
        private final int most;
        private final Step next;

        GapStep(int most, Step next) {
            this.most = most;
            this.next = next;
        }

        @Override
        int match(Run run, int at) {
            for (int i = 0; i <= most && at + i <= run.end && !run.exhausted(); i++) {
                int end = next.match(run, at + i);
                if (end >= 0) return end;
            }
            return -1;
        }
    }

    private static final class AltStep extends Step {
        private final List<Step> options;

        AltStep(List<Step> options) {
            this.options = options;
        }

        @Override
        int match(Run run, int at) {
            for (Step option : options) {
                if (run.exhausted()) return -1;
                int end = option.match(run, at);
                if (end >= 0) return end;
            }
            return -1;
        }
    }

    private static final class NotStep extends Step {
        private final Step inner;
        private final Step next;

        NotStep(Step inner, Step next) {
            this.inner = inner;
            this.next = next;
        }

        @Override
        int match(Run run, int at) {
            return inner.match(run, at) >= 0 ? -1 : next.match(run, at);
        }
    }

    private static final class OpenStep extends Step {
        private final Step inner;

        OpenStep(Step inner) {
            this.inner = inner;
        }

        @Override
        int match(Run run, int at) {
            int before = run.captureFrom;
            run.captureFrom = at;
            int end = inner.match(run, at);
            if (end < 0) run.captureFrom = before;
            return end;
        }
    }

    private static final class CloseStep extends Step {
        private final Step next;

        CloseStep(Step next) {
            this.next = next;
        }

        @Override
        int match(Run run, int at) {
            int before = run.captureTo;
            run.captureTo = at;
            int end = next.match(run, at);
            if (end < 0) run.captureTo = before;
            return end;
        }
    }
}
