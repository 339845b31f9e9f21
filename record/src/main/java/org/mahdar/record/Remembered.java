package org.mahdar.record;

import java.util.Collection;
import java.util.function.Supplier;
import org.mahdar.record.store.Recent;

/**
 * Answers that hold until something is written; those asked for longest ago are forgotten first. Safe for use by several
 * threads.
 */
final class Remembered {

    private static final int MOST = 48;
    /** Longer lists are worked out anew each time: memory is for many answers, not for a single one. */
    private static final int MOST_ITEMS = 50_000;

    private final Recent<Object, Object> answers = new Recent<>(MOST);
    private long state;

    /**
     * The answer to a question, worked out where it is not known.
     *
     * @param question tells this question from every other, by {@code equals}
     */
    @SuppressWarnings("unchecked")
    <T> T of(Object question, Supplier<T> answer) {
        long asked;
        synchronized (this) {
            Object known = answers.get(question);
            if (known != null) {
                return (T) known;
            }
            asked = state;
        }
        T fresh = answer.get();
        synchronized (this) {
            // Whoever wrote meanwhile may have made it untrue.
            if (asked == state && items(fresh) <= MOST_ITEMS) {
                answers.put(question, fresh);
            }
        }
        return fresh;
    }

    private static int items(Object answer) {
        if (answer instanceof Page<?> page) {
            return page.items().size();
        }
        return answer instanceof Collection<?> all ? all.size() : 1;
    }

    /** Forgets everything; called after each change of the record. */
    synchronized void forget() {
        state++;
        answers.clear();
    }
}
