package org.mahdar.server.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.record.relation.Relation;

class NetTest {

    private static Relation relation(String a, String b, long episodes, double score) {
        LocalDate day = LocalDate.of(2020, 1, 1);
        return new Relation(a, b, episodes, episodes, episodes, day, day.plusDays(episodes), score, score);
    }

    @Test
    void sidesBeyondThoseThatAreDrawnAreOne() {
        List<Relation> relations = new ArrayList<>();
        // A hub with 400 sides, the first with most episodes; the last two have to do with each other as well.
        for (int i = 0; i < 400; i++) {
            relations.add(relation("HUB", "S" + (100 + i), 1000 - i, 2));
        }
        relations.add(relation("S498", "S499", 1, -8));
        NetworkPages.Net net = NetworkPages.Net.of(relations);
        assertThat(net.sides()).hasSize(NetworkPages.MOST_SIDES);
        assertThat(net.allSides()).isEqualTo(401);
        assertThat(net.others()).isEqualTo(102);
        assertThat(net.isCut()).isTrue();
        Relation rest = net.lines().stream()
                .filter(line -> line.a().equals(NetworkPages.Net.REST))
                .findFirst()
                .orElseThrow();
        long kept = net.sides().size() - 2L;
        assertThat(net.lines()).hasSize((int) kept + 1);
        assertThat(rest.b()).isEqualTo("HUB");
        assertThat(rest.episodes())
                .isEqualTo(relations.stream()
                        .filter(line -> line.a().equals("HUB"))
                        .skip(kept)
                        .mapToLong(Relation::episodes)
                        .sum());
        assertThat(rest.score()).isEqualTo(2);
        assertThat(net.sides().get(net.sides().size() - 1).relations()).isEqualTo(103);
    }

    @Test
    void fewSidesAreDrawnAsTheyAre() {
        List<Relation> relations = List.of(relation("A", "B", 3, 1), relation("A", "C", 2, -1));
        NetworkPages.Net net = NetworkPages.Net.of(relations);
        assertThat(net.lines()).isEqualTo(relations);
        assertThat(net.others()).isZero();
        assertThat(net.isCut()).isFalse();
    }
}
