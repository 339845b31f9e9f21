package org.mahdar.reader;

import java.util.List;
import org.mahdar.model.PartialDate;
import org.mahdar.reader.analysis.Analysis;
import org.mahdar.reader.clause.ClauseScanner;
import org.mahdar.reader.clause.Subjects;
import org.mahdar.reader.date.DateExpression;
import org.mahdar.reader.mention.Entity;
import org.mahdar.reader.mention.Mention;
import org.mahdar.reader.page.Page;
import org.mahdar.reader.speech.Speech;

/**
 * An article with everything that is known of it before its events are read. Not shared between threads.
 *
 * @param analysis its words
 * @param mentions who is spoken of, in the order of the text
 * @param people the people among them
 * @param scanner the clauses
 * @param subjects the subjects of its verbs
 * @param speech who says what
 * @param dates the expressions of date
 * @param published the day of publication, or null
 * @param page the parts of the page
 */
public record Prepared(
        Analysis analysis,
        List<Mention> mentions,
        List<Entity> people,
        ClauseScanner scanner,
        Subjects subjects,
        Speech speech,
        List<DateExpression> dates,
        PartialDate published,
        Page page) {}
