package vigil.edition.print;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/// What of a printed sheet is drawn and not set: `<object type="qr" data="…">`, a code for telephones, and
/// `<object type="strip" data="path" width="…">`, a stroke for each day (see `vigil.edition.site.Strip`).
final class Drawings implements FSObjectDrawerFactory {
    private static final Color INK = new Color(0x17212B);
    private static final Color FLAME = new Color(0xBC780A);
    private static final Pattern COLUMN = Pattern.compile("M([\\d.]+) ([\\d.]+)h7v([\\d.]+)h-7z");
    private static final double DAY = 2.6;
    private static final double HEIGHT = 95.6;

    @Override
    public boolean isReplacedObject(Element element) {
        return true;
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return Drawings::draw;
    }

    private static Map<Shape, String> draw(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics((float) x, (float) y, (float) width, (float) height, graphics -> {
            if (element.getAttribute("type").equals("qr")) {
                code(graphics, element.getAttribute("data"), width / dotsPerPixel);
            } else {
                strip(graphics, element, width / dotsPerPixel);
            }
        });
        return Map.of();
    }

    /// Rows of dark squares as one rectangle each, so that no seams show.
    static void code(Graphics2D graphics, String text, double side) {
        BitMatrix code = matrix(text);
        double dot = side / code.getWidth();
        graphics.setColor(Color.BLACK);
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                int from = x;
                while (x < code.getWidth() && code.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    graphics.fill(new Rectangle2D.Double(from * dot, y * dot, (x - from) * dot, dot));
                }
            }
        }
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.MARGIN,
                                    0,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    private static void strip(Graphics2D graphics, Element element, double width) {
        double scale = width / Double.parseDouble(element.getAttribute("data-width"));
        graphics.setColor(INK);
        var columns = COLUMN.matcher(element.getAttribute("data"));
        while (columns.find()) {
            double x = Double.parseDouble(columns.group(1));
            double top = Double.parseDouble(columns.group(2));
            double height = Double.parseDouble(columns.group(3));
            for (double y = 0; y < height - DAY / 2; y += DAY) {
                stroke(graphics, scale, x, top + y);
            }
        }
        graphics.setColor(FLAME);
        var today = COLUMN.matcher(element.getAttribute("data-today"));
        if (today.find()) {
            stroke(graphics, scale, Double.parseDouble(today.group(1)), Double.parseDouble(today.group(2)));
        }
    }

    private static void stroke(Graphics2D graphics, double scale, double x, double y) {
        graphics.fill(new Rectangle2D.Double(x * scale, y * scale, 7 * scale, 1.8 * scale));
    }

    static double height(double width, double units) {
        return width / units * HEIGHT;
    }
}
