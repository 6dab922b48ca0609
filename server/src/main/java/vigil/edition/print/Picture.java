package vigil.edition.print;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.List;
import javax.imageio.ImageIO;
import vigil.claim.Id;
import vigil.edition.Address;
import vigil.edition.Contents;
import vigil.edition.Page;
import vigil.edition.site.Portrait;
import vigil.text.Language;
import vigil.text.Phrase;
import vigil.text.Texts;

/// The picture that a shared link shows, 1200 by 630: the name, where the person stands, the days. Nothing else:
/// whoever
/// passes a link on passes this on unread.
record Picture(Language language, Address address, Id person) implements Page {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 80;
    private static final Color PAPER = new Color(0xF8F7F3);
    private static final Color INK = new Color(0x17212B);
    private static final Color SOFT = new Color(0x4C5762);
    private static final Color FLAME = new Color(0xBC780A);

    @Override
    public String path() {
        return language.tag() + "/people/" + person + ".png";
    }

    @Override
    public byte[] bytes(Contents contents) {
        var portrait = Portrait.of(contents, person, Texts.of(language));
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            graphics.setColor(PAPER);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            draw(new Column(graphics, language.dir().equals("rtl")), contents.name(), portrait);
        } finally {
            graphics.dispose();
        }
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toByteArray();
    }

    private static void draw(Column column, String register, Portrait portrait) {
        column.candle();
        column.text(register, 30, true, SOFT, 60);
        column.gap(24);
        String name = portrait.name().name();
        column.text(name, name.length() > 24 ? 62 : 78, true, INK, 0);
        portrait.own()
                .map(own -> own.name())
                .filter(Picture::prints)
                .ifPresent(own -> column.text(own, 40, false, SOFT, 0));
        column.gap(18);
        column.text(portrait.since().text(), 38, false, INK, 0);
        var count = portrait.count();
        if (count != null) {
            column.gap(20);
            Phrase days = count.caption().withoutNotes();
            column.text(count.number(), 92, true, FLAME, 0);
            column.text(days.text(), 26, false, SOFT, 0);
        }
    }

    private static boolean prints(String text) {
        return text.codePoints().allMatch(Picture::printable);
    }

    private static boolean printable(int letter) {
        return font(letter) != Fonts.SANS || Sheet.awt(Fonts.SANS).canDisplay(letter);
    }

    /// The first of our fonts that has the letter.
    private static Fonts font(int letter) {
        for (Fonts font : List.of(Fonts.SANS, Fonts.NASKH, Fonts.HAN)) {
            if (Sheet.awt(font).canDisplay(letter)) {
                return font;
            }
        }
        return Fonts.SANS;
    }

    /// Lines below one another, from the side where the language begins.
    private static final class Column {
        private final Graphics2D graphics;
        private final boolean mirrored;
        private float y = MARGIN - 10;

        Column(Graphics2D graphics, boolean mirrored) {
            this.graphics = graphics;
            this.mirrored = mirrored;
        }

        /// The sign of the register: a stick of ink, its top alight.
        void candle() {
            int x = mirrored ? WIDTH - MARGIN - 9 : MARGIN;
            graphics.setColor(INK);
            graphics.fillRect(x, MARGIN - 6, 9, 38);
            graphics.setColor(FLAME);
            graphics.fillRect(x, MARGIN - 6, 9, 12);
        }

        void gap(float height) {
            y += height;
        }

        void text(String text, float size, boolean bold, Color color, float indent) {
            if (text.isBlank()) {
                return;
            }
            FontRenderContext context = graphics.getFontRenderContext();
            var measurer = new LineBreakMeasurer(attributed(text, size, bold).getIterator(), context);
            float inset = indent == 0 ? 0 : 26;
            graphics.setColor(color);
            while (measurer.getPosition() < text.length() && y < HEIGHT - MARGIN / 2f) {
                TextLayout line = measurer.nextLayout(WIDTH - 2f * MARGIN - inset);
                y += line.getAscent();
                float x = mirrored ? WIDTH - MARGIN - inset - line.getVisibleAdvance() : MARGIN + inset;
                line.draw(graphics, x, y);
                y += line.getDescent() * 0.6f;
            }
        }

        private AttributedString attributed(String text, float size, boolean bold) {
            var attributed = new AttributedString(text);
            attributed.addAttribute(
                    TextAttribute.RUN_DIRECTION,
                    mirrored ? TextAttribute.RUN_DIRECTION_RTL : TextAttribute.RUN_DIRECTION_LTR);
            for (int at = 0; at < text.length(); ) {
                int letter = text.codePointAt(at);
                int end = at + Character.charCount(letter);
                attributed.addAttribute(TextAttribute.FONT, sized(font(letter), size, bold), at, end);
                at = end;
            }
            return attributed;
        }

        private static Font sized(Fonts font, float size, boolean bold) {
            Fonts weighed = !bold
                    ? font
                    : switch (font) {
                        case SANS -> Fonts.SANS_BOLD;
                        case NASKH -> Fonts.NASKH_BOLD;
                        default -> font;
                    };
            return Sheet.awt(weighed).deriveFont(size);
        }
    }
}
