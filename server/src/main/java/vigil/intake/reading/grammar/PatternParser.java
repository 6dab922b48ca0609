package vigil.intake.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vigil.intake.reading.text.Spelling;
import vigil.intake.reading.text.Token;
import vigil.intake.reading.text.Tokenizer;

/// Reads the pattern notation of the grammar files (its description is `resources/reading/README.md`).
final class PatternParser {
    private static final String SPECIAL = "()[]|?<>@~{}!";
    private final String source;
    private final Map<String, String> definitions;
    /// Definitions parsed already: a list of a thousand callings is kept once, however many rules speak of it.
    private final Map<String, Node> parsed;
    private final Spelling spelling;
    private final boolean clitics;
    private final int depth;
    private int at;

    PatternParser(
            String source,
            Map<String, String> definitions,
            Map<String, Node> parsed,
            Spelling spelling,
            boolean clitics,
            int depth) {
        this.source = source;
        this.definitions = definitions;
        this.parsed = parsed;
        this.spelling = spelling;
        this.clitics = clitics;
        this.depth = depth;
        if (depth > 12) throw new IllegalArgumentException("definitions go round in a circle: " + source);
    }

    Node parse() {
        Node node = alternatives();
        if (at < source.length()) throw wrong("unexpected " + source.charAt(at));
        return node;
    }

    private Node alternatives() {
        List<Node> options = new ArrayList<>();
        do options.add(sequence());
        while (take('|'));
        return options.size() == 1 ? options.getFirst() : merged(options);
    }

    /// One-word alternatives become one set, so that a list of five hundred words costs one look-up.
    private Node merged(List<Node> options) {
        List<Node> rest = new ArrayList<>();
        Words words = new Words(clitics);
        boolean any = false;
        for (Node option : options) {
            if (option instanceof Literal literal) {
                words.add(literal.fold, literal.cap);
                any = true;
            } else rest.add(option);
        }
        if (any) rest.addFirst(new Node.OneOf(words));
        return rest.size() == 1 ? rest.getFirst() : new Node.Alt(rest);
    }

    private Node sequence() {
        List<Node> parts = new ArrayList<>();
        while (true) {
            blank();
            if (at >= source.length() || ")]|".indexOf(source.charAt(at)) >= 0) break;
            parts.add(quantified(atom()));
        }
        if (parts.isEmpty()) throw wrong("nothing to match");
        return parts.size() == 1 ? parts.getFirst() : new Node.Seq(parts);
    }

    private Node quantified(Node node) {
        blank();
        if (at < source.length() && source.charAt(at) == '?') {
            at++;
            return new Node.Repeat(node, 0, 1);
        }
        if (at < source.length() && source.charAt(at) == '{') {
            String[] range = until('}').split(",");
            return new Node.Repeat(node, Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
        }
        return node;
    }

    private Node atom() {
        char c = source.charAt(at);
        switch (c) {
            case '(' -> {
                at++;
                Node inner = alternatives();
                expect(')');
                return inner;
            }
            case '[' -> {
                at++;
                Node inner = alternatives();
                expect(']');
                return new Node.Capture(inner);
            }
            case '!' -> {
                at++;
                return new Node.Not(atom());
            }
            case '<' -> {
                return new Node.Slot(until('>'));
            }
            case '@' -> {
                at++;
                String name = run("@");
                String body = definitions.get(name);
                if (body == null) throw wrong("no definition of @" + name);
                Node known = parsed.get(name);
                if (known != null) return known;
                Node node = new PatternParser(body, definitions, parsed, spelling, clitics, depth + 1).parse();
                parsed.put(name, node);
                return node;
            }
            case '~' -> {
                at++;
                return new Node.Gap(Integer.parseInt(run("~")));
            }
            default -> {
                return literal();
            }
        }
    }

    private Node literal() {
        StringBuilder word = new StringBuilder();
        while (at < source.length()
                && !Character.isWhitespace(source.charAt(at))
                && SPECIAL.indexOf(source.charAt(at)) < 0) {
            if (source.charAt(at) == '\\') at++;
            word.append(source.charAt(at++));
        }
        String raw = word.toString();
        boolean headless = raw.length() > 1 && raw.startsWith("*");
        boolean open = raw.length() > 1 && raw.endsWith("*");
        String bare = raw.substring(headless ? 1 : 0, open ? raw.length() - 1 : raw.length());
        if (headless || open || bare.startsWith("'") && bare.length() > 1) {
            String fold = vigil.intake.reading.text.Fold.of(bare, spelling.locale());
            return new Literal((headless ? "*" : "") + fold + (open ? "*" : ""), false, clitics);
        }
        List<Token> tokens = Tokenizer.tokens(bare, spelling);
        if (tokens.isEmpty()) throw wrong("nothing to match in " + raw);
        List<Node> parts = new ArrayList<>();
        for (Token token : tokens) parts.add(new Literal(token.fold(), token.cap(), clitics));
        return parts.size() == 1 ? parts.getFirst() : new Node.Seq(parts);
    }

    private String run(String sign) {
        int from = at;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at))
                        || source.charAt(at) == '_'
                        || source.charAt(at) == '.')) at++;
        if (from == at) throw wrong("nothing after " + sign);
        return source.substring(from, at);
    }

    private String until(char close) {
        int end = source.indexOf(close, at);
        if (end < 0) throw wrong("no " + close);
        String inner = source.substring(at + 1, end);
        at = end + 1;
        return inner;
    }

    private boolean take(char c) {
        blank();
        if (at >= source.length() || source.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void expect(char c) {
        if (!take(c)) throw wrong("no " + c);
    }

    private void blank() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) at++;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("pattern \"" + source + "\" at " + at + ": " + what);
    }
}
