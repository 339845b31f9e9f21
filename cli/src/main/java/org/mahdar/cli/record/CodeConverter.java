package org.mahdar.cli.record;

import java.util.Locale;
import org.mahdar.model.Code;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Codes as users type them. */
public final class CodeConverter implements ITypeConverter<Code> {

    @Override
    public Code convert(String value) {
        try {
            return Code.parse(value.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(
                    "'" + value + "' is no code; give a state (USA), an organisation (UN) or a part of one (BLR.OPP)");
        }
    }
}
