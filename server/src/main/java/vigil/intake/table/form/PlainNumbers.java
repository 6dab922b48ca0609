package vigil.intake.table.form;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Gives a workbook's dates as ISO 8601 and its numbers as they are, not as some locale would show them: `3/4/22` on
/// the screen may be stored as a day without doubt.
final class PlainNumbers extends DataFormatter {
    @Override
    public String formatRawCellContents(double value, int formatIndex, String format, boolean use1904) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904, true);
            boolean day = moment.toLocalTime().equals(LocalTime.MIDNIGHT);
            return day ? moment.toLocalDate().toString() : moment.toString();
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return String.valueOf(value);
        }
        var plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return Math.abs(plain.scale()) > 40 ? plain.toString() : plain.toPlainString();
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
        return formatRawCellContents(value, formatIndex, format, false);
    }
}
