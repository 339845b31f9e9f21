package org.mahdar.cli.examples;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.mahdar.model.Code;
import org.mahdar.model.EventType;
import org.mahdar.model.Mode;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Status;

/**
 * What an event must look like: {@code SANCTION|COERCE RUS > BLR or BLR,RUS > - occurred 2020-01}. Sides are compared as
 * principals: {@code BLR.GOV} is {@code BLR}.
 */
record EventPattern(Set<EventType> types, Mode mode, List<Sides> sides, Status status, String date) {

    /** Reads the words of a pattern; a mode belongs to the last type. */
    static EventPattern parse(String text) {
        Deque<String> words = new ArrayDeque<>(Arrays.asList(text.split(" ")));
        String[] kind = words.remove().split("/");
        Set<EventType> types =
                Arrays.stream(kind[0].split("\\|")).map(EventType::valueOf).collect(Collectors.toSet());
        Mode mode = null;
        if (kind.length > 1) {
            mode = types.stream()
                    .flatMap(type -> Mode.of(type, kind[1]).stream())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such mode: " + kind[1]));
        }
        List<Sides> sides = new ArrayList<>();
        do {
            Set<String> actors = principals(words.remove());
            String arrow = words.remove();
            if (!arrow.equals(">")) {
                throw new IllegalArgumentException("a '>' is missing before " + arrow);
            }
            sides.add(new Sides(actors, principals(words.remove())));
        } while ("or".equals(words.peek()) && words.remove() != null);
        Status status = words.isEmpty() || words.peek().equals("*") ? null : Status.ofLabel(words.peek());
        words.poll();
        String date = words.poll();
        if (date != null) {
            PartialDate.parse(date);
        }
        if (!words.isEmpty()) {
            throw new IllegalArgumentException("too much: " + words);
        }
        return new EventPattern(types, mode, sides, status, date);
    }

    boolean fits(
            EventType type, Mode itsMode, List<Code> actors, List<Code> recipients, Status itsStatus, PartialDate on) {
        return types.contains(type)
                && (mode == null || mode == itsMode)
                && (status == null || status == itsStatus)
                && (date == null || (on != null && on.toString().startsWith(date)))
                && sides.stream().anyMatch(wanted -> wanted.fit(actors, recipients));
    }

    /** Null stands for anybody. */
    private static Set<String> principals(String codes) {
        if (codes.equals("*")) {
            return null;
        }
        return codes.equals("-")
                ? Set.of()
                : Arrays.stream(codes.split(","))
                        .map(Code::parse)
                        .map(Code::principal)
                        .collect(Collectors.toSet());
    }

    record Sides(Set<String> actors, Set<String> recipients) {

        boolean fit(List<Code> by, List<Code> to) {
            return same(actors, by) && same(recipients, to);
        }

        private static boolean same(Set<String> wanted, List<Code> codes) {
            Set<String> found = new HashSet<>();
            codes.forEach(code -> found.add(code.principal()));
            return wanted == null || wanted.equals(found);
        }
    }
}
