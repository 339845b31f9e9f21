package org.mahdar.cli.record;

import java.util.Locale;
import org.mahdar.model.Status;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Statuses as users type them. */
public final class StatusConverter implements ITypeConverter<Status> {

    @Override
    public Status convert(String value) {
        try {
            return Status.ofLabel(value.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no status; give occurred, planned, hypothetical or denied");
        }
    }
}
