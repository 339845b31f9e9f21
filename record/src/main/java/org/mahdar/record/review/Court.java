package org.mahdar.record.review;

import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import org.mahdar.record.store.Sql;

/** What reviewing needs of the record: to read it, to change it, and to have what follows from verdicts derived anew. */
public interface Court {

    /** Answers a question from one state of the record. */
    <T> T read(Function<Sql, T> question);

    /** Changes the record as a whole or not at all. */
    <T> T writing(Function<Sql, T> work);

    /** Hears all verdicts on these articles anew. */
    void rejudge(Sql sql, Collection<Integer> articles);

    /** Looks at the verdicts that join and part events anew. */
    void rebond(Sql sql);

    /** Looks at the verdicts that join and part these names anew. */
    void rename(Sql sql, Collection<String> names);

    /** The time a verdict given now bears. */
    Instant now();
}
