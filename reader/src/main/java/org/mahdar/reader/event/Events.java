package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Event;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.speech.Speech;

/** The events of an article. */
public final class Events {

    private Events() {}

    /** Reads the events out of an analysed article. */
    public static List<Event> read(
            Analysis a,
            List<Mention> mentions,
            ClauseScanner scanner,
            Subjects subjects,
            Speech speech,
            List<DateExpression> dates,
            PartialDate published,
            boolean[] inBody) {
        List<Candidate> candidates =
                new EventFinder(a, mentions, scanner, subjects, speech, dates, published, inBody).find();
        return new EventMerger(a).merge(candidates);
    }
}
