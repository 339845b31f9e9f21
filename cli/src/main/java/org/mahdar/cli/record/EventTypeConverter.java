package org.mahdar.cli.record;

import java.util.List;
import java.util.Locale;
import org.mahdar.model.EventType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Types of events as users type them. */
public final class EventTypeConverter implements ITypeConverter<EventType> {

    @Override
    public EventType convert(String value) {
        try {
            return EventType.valueOf(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no type of event; give one of " + List.of(EventType.values()));
        }
    }
}
