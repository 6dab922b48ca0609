package vigil.intake.document;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Lays a page out in lines: a block starts a line, paragraphs and headings leave one empty, items
/// carry their mark or number, the cells of a table row stand on one line with tabs between them.
final class HtmlLines implements NodeVisitor {
    private static final Set<String> APART = Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table");

    private final StringBuilder out = new StringBuilder();
    private int cells;
    /// Where the mark of an item ends: what opens right there stays on its line.
    private int marked = -1;

    String text() {
        return out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> append(words);
            case Element element -> open(element);
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (cell(element)) {
            cells--;
        } else if (block(element)) {
            line(APART.contains(element.normalName()) ? 2 : 1);
        }
    }

    private void open(Element element) {
        if (element.normalName().equals("br")) {
            trim();
            out.append(cells > 0 ? ' ' : '\n');
        } else if (cell(element)) {
            if (element.previousElementSibling() != null) {
                trim();
                out.append('\t');
            }
            cells++;
        } else if (block(element)) {
            line(APART.contains(element.normalName()) ? 2 : 1);
            item(element);
        }
    }

    private void item(Element element) {
        if (element.normalName().equals("li")) {
            Element list = element.parent();
            boolean numbered = list != null && list.normalName().equals("ol");
            out.append(numbered ? element.elementSiblingIndex() + 1 + ". " : "- ");
            marked = out.length();
        }
    }

    private void append(TextNode words) {
        Element parent = words.parent() instanceof Element element ? element : null;
        boolean kept = parent != null && parent.closest("pre") != null;
        String text = kept ? words.getWholeText() : words.getWholeText().replaceAll("[ \\t\\n]+", " ");
        out.append(fresh() && !kept && text.startsWith(" ") ? text.substring(1) : text);
    }

    private boolean fresh() {
        return out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
    }

    /// Inside a cell a paragraph is no line of its own: the row is.
    private void line(int ends) {
        if (out.length() == marked) {
            return;
        }
        trim();
        if (cells > 0) {
            out.append(fresh() ? "" : " ");
            return;
        }
        int have = 0;
        while (have < out.length() && have < 2 && out.charAt(out.length() - 1 - have) == '\n') {
            have++;
        }
        if (!out.isEmpty()) {
            out.append("\n".repeat(Math.max(0, ends - have)));
        }
    }

    private void trim() {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
    }

    private static boolean cell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean block(Element element) {
        return element.isBlock() || element.normalName().equals("tr");
    }
}
