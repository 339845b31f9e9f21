package org.mahdar.record.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameNodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"محمد جواد ظريف", "أبو مازن", "كيم جونغ-أون", "Wang Yi", "؟ ؟", "…", " ", ""})
    void aNameIsReadBackAsItWasKept(String name) {
        NameNode kept = NameNode.of(name, "RUS");
        assertThat(NameNode.ofFolded(kept.name(), kept.principal())).isEqualTo(kept);
        assertThat(kept.bones()).isNotEmpty();
    }
}
