package org.mahdar.cli.review;

import org.mahdar.cli.review.JoinCommand.What;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What to join or part, as users type it. */
final class WhatConverter implements ITypeConverter<What> {

    @Override
    public What convert(String value) {
        return switch (value) {
            case "episode", "episodes" -> What.EPISODES;
            case "person", "people" -> What.PEOPLE;
            default ->
                throw new TypeConversionException(
                        "'" + value + "' cannot be joined or parted; give episodes or people");
        };
    }
}
