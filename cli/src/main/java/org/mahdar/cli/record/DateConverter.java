package org.mahdar.cli.record;

import java.time.DateTimeException;
import org.mahdar.model.PartialDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Dates as users type them: a year, a month or a day. */
public final class DateConverter implements ITypeConverter<PartialDate> {

    @Override
    public PartialDate convert(String value) {
        try {
            return PartialDate.parse(value.strip());
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + value + "' is no date; give 2020, 2020-02 or 2020-02-01");
        }
    }
}
