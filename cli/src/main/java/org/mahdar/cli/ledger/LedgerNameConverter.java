package org.mahdar.cli.ledger;

import java.util.Locale;
import org.mahdar.record.ledger.LedgerName;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of ledgers as users type them. */
final class LedgerNameConverter implements ITypeConverter<LedgerName> {

    @Override
    public LedgerName convert(String value) {
        try {
            return LedgerName.ofLabel(value.strip().toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
