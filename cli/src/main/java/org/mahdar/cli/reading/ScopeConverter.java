package org.mahdar.cli.reading;

import org.mahdar.model.Scope;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How far the events reach that are asked for. */
final class ScopeConverter implements ITypeConverter<Scope> {

    @Override
    public Scope convert(String value) {
        return switch (value) {
            case "international" -> Scope.INTERNATIONAL;
            case "all" -> Scope.DOMESTIC;
            default ->
                throw new TypeConversionException("'" + value
                        + "' is no scope; give international (across borders) or all (inside one country too)");
        };
    }
}
