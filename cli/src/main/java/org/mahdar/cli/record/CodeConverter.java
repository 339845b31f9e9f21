package org.mahdar.cli.record;

import org.mahdar.cli.knowledge.Sides;
import org.mahdar.model.Code;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Sides as users type them: codes, English and Arabic names. */
public final class CodeConverter implements ITypeConverter<Code> {

    @Override
    public Code convert(String value) {
        try {
            return new Sides().find(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
