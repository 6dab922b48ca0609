package vigil.text.dates;

/// What the figures of `03/04/2022` mean; only whoever knows the table can say.
public enum DateOrder {
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY
}
