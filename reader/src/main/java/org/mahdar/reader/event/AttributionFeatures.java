package org.mahdar.reader.event;

import java.util.List;
import org.mahdar.model.Code;
import org.mahdar.reader.analysis.Analysis;

/** What speaks for and against an act being told on somebody's word. One article, one thread. */
final class AttributionFeatures {

    private static final int BASE = 7000;

    private final Analysis a;

    AttributionFeatures(Analysis a) {
        this.a = a;
    }

    /** Writes the features of an option among all of them, the narrator first. */
    void of(Candidate best, List<Teller> options, Teller option, Features f) {
        f.clear();
        int type = best.type.ordinal();
        int status = best.status.ordinal();
        int line = Math.min(2, a.sentences().line(best.sentence));
        int narrated = Math.min(3, options.get(0).mentions());
        int others = Math.min(3, options.size() - 1);
        Code code = option.code();
        if (code == null) {
            f.add(BASE, narrated, others);
            f.add(BASE + 1, narrated, type);
            f.add(BASE + 2, line, narrated);
            f.add(BASE + 3, best.frame.id().hashCode());
            f.add(BASE + 4, status, type);
            f.add(BASE + 5, type, best.finite ? 1 : 0);
            return;
        }
        int way = option.before() ? 9 : option.told().way().ordinal();
        int side = code.isAmong(best.actors) ? 1 : code.isAmong(best.recipients) ? 2 : 0;
        int role = code.role() == null ? -1 : code.role().ordinal();
        int told = Math.min(3, option.mentions());
        int here = option.at() == best ? 1 : 0;
        int cue = EventFeatures.wordAt(a, option.told().cue());
        int far = Math.min(6, Math.abs(option.told().cue() - option.at().trigger) / 3);
        int back = option.told().cue() > option.at().trigger ? 1 : 0;
        f.add(BASE + 10, way);
        f.add(BASE + 11, way, side);
        f.add(BASE + 12, way, side, type);
        f.add(BASE + 13, way, side, type, status);
        f.add(BASE + 14, way, role);
        f.add(BASE + 15, way, role, side);
        f.add(BASE + 16, way, told, narrated);
        f.add(BASE + 17, way, here, narrated);
        f.add(BASE + 18, cue, way);
        f.add(BASE + 19, cue, side, way);
        f.add(BASE + 20, side, best.frame.id().hashCode());
        f.add(BASE + 21, way, far, back);
        f.add(BASE + 22, way, line, side);
        f.add(BASE + 23, role, type, side);
        f.add(BASE + 24, way, option.at().finite ? 1 : 0, type);
        f.add(BASE + 25, code.principal().hashCode(), role);
        f.add(BASE + 26, way, others, side);
        f.add(BASE + 27, cue, type);
        f.add(BASE + 28, way, side, status, narrated);
        f.add(BASE + 29, way, EventFeatures.wordAt(a, option.at().trigger - 1));
    }
}
