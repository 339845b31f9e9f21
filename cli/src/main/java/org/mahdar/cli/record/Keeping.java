package org.mahdar.cli.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.mahdar.model.Reading;
import org.mahdar.record.AddResult;
import org.mahdar.record.Record;

/** Hands readings to a record in batches, each of which is kept as a whole or not at all. */
final class Keeping implements Consumer<Reading> {

    private static final int BATCH_ARTICLES = 256;
    private static final int BATCH_UTF16_UNITS = 4_000_000;

    private final Record record;
    private final List<Reading> batch = new ArrayList<>();
    private long batchUnits;
    private AddResult kept = AddResult.NONE;

    Keeping(Record record) {
        this.record = record;
    }

    @Override
    public void accept(Reading reading) {
        batch.add(reading);
        batchUnits += reading.article().text().length();
        if (batch.size() >= BATCH_ARTICLES || batchUnits >= BATCH_UTF16_UNITS) {
            keep();
        }
    }

    /** Keeps what is still in hand; gives what was kept in all. */
    AddResult finish() {
        keep();
        return kept;
    }

    /** How many articles were new to the record until now. */
    long added() {
        return kept.added();
    }

    private void keep() {
        if (!batch.isEmpty()) {
            kept = kept.plus(record.add(batch));
            batch.clear();
            batchUnits = 0;
        }
    }
}
