package org.mahdar.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.mahdar.model.Code;
import org.mahdar.model.Event;
import org.mahdar.model.EventType;
import org.mahdar.model.Status;

/**
 * A sentence of traps.tsv with the events that a reading of it must hold.
 *
 * @param kind what is hard about it
 * @param sentence the sentence
 * @param wanted the events, none for a sentence that tells none
 */
record Trap(String kind, String sentence, List<Wanted> wanted) {

    /**
     * An event that the sentence tells.
     *
     * @param type its type
     * @param mode its mode, or null where any will do
     * @param actors principals that act, empty where they are not asked
     * @param recipients principals that receive, empty where they are not asked
     * @param status its status, or null where any will do
     */
    record Wanted(EventType type, String mode, Set<String> actors, Set<String> recipients, Status status) {

        private static final Set<EventType> SYMMETRIC =
                EnumSet.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE);

        /** Whether the event is of the type and between the sides. */
        boolean tells(Event event) {
            if (event.type() != type) {
                return false;
            }
            Set<String> actor = principals(event.actors());
            Set<String> recipient = principals(event.recipients());
            if (SYMMETRIC.contains(type) || actors.size() > 1 && recipients.isEmpty()) {
                Set<String> all = new HashSet<>(actors);
                all.addAll(recipients);
                int least = Math.min(2, all.size());
                actor.addAll(recipient);
                actor.retainAll(all);
                return actor.size() >= least;
            }
            return meets(actors, actor) && meets(recipients, recipient);
        }

        boolean hasMode(Event event) {
            return mode == null || event.mode() != null && event.mode().label().equals(mode);
        }

        boolean hasStatus(Event event) {
            return status == null || event.status() == status;
        }

        private static boolean meets(Set<String> asked, Set<String> read) {
            return asked.isEmpty() || asked.stream().anyMatch(read::contains);
        }

        private static Set<String> principals(List<Code> codes) {
            Set<String> all = new HashSet<>();
            codes.forEach(code -> all.add(code.principal()));
            return all;
        }

        static Wanted parse(String text) {
            String[] sides = text.split(">", -1);
            String[] left = sides[0].strip().split(" ");
            String[] right = sides[1].strip().split(" ");
            String[] type = left[0].split("/");
            boolean toldStatus = right[right.length - 1].matches("[a-z]+|\\?");
            String status = toldStatus ? right[right.length - 1] : "occurred";
            return new Wanted(
                    EventType.valueOf(type[0]),
                    type.length > 1 ? type[1] : null,
                    left.length > 1 ? codes(left[1]) : Set.of(),
                    toldStatus && right.length == 1 || right[0].isEmpty() ? Set.of() : codes(right[0]),
                    status.equals("?") ? null : Status.valueOf(status.toUpperCase(Locale.ROOT)));
        }

        private static Set<String> codes(String list) {
            return Set.copyOf(Arrays.asList(list.split(",")));
        }
    }

    static List<Trap> all() throws IOException {
        List<Trap> traps = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Trap.class.getResourceAsStream("traps.tsv")), StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("trap\t"))
                    .map(Trap::parse)
                    .forEach(traps::add);
        }
        return traps;
    }

    private static Trap parse(String line) {
        String[] cells = line.split("\t", -1);
        List<Wanted> wanted = cells[2].equals("-")
                ? List.of()
                : Arrays.stream(cells[2].split("&")).map(Wanted::parse).toList();
        return new Trap(cells[0], cells[1], wanted);
    }
}
