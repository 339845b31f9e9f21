package org.mahdar.record.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeGroupsTest {

    private static List<String> uses(Object... titles) {
        List<String> uses = new ArrayList<>();
        for (int i = 0; i < titles.length; i += 2) {
            uses.addAll(Collections.nCopies((int) titles[i + 1], (String) titles[i]));
        }
        return uses;
    }

    @Test
    void spellingsOfOneTitleAreOneWhateverElseHoldsTheirWords() {
        OfficeGroups groups =
                OfficeGroups.of(uses("الرئيس الأمريكي", 3, "الرئيس الأميركي", 4, "مستشار الرئيس الأميركي", 1));
        assertThat(groups.groupOf("الرئيس الأمريكي")).isEqualTo(groups.groupOf("الرئيس الأميركي"));
        assertThat(groups.name(groups.groupOf("الرئيس الأمريكي"))).isEqualTo("الرئيس الأميركي");
        assertThat(groups.groupOf("مستشار الرئيس الأميركي")).isNotEqualTo(groups.groupOf("الرئيس الأميركي"));
    }

    @Test
    void aShorterTitleJoinsTheOneThatIsNearlyAlwaysUsed() {
        OfficeGroups groups = OfficeGroups.of(uses("الرئيس", 5, "الرئيس الروسي", 40, "رئيس البلاد", 1));
        assertThat(groups.groupOf("الرئيس")).isEqualTo(groups.groupOf("الرئيس الروسي"));
        assertThat(groups.groupOf("رئيس البلاد")).isNotEqualTo(groups.groupOf("الرئيس الروسي"));
    }

    @Test
    void aShorterTitleThatMayBeEitherOfTwoStaysByItself() {
        OfficeGroups groups = OfficeGroups.of(uses("الوزير", 5, "وزير الدفاع", 4, "وزير الخارجية", 4));
        assertThat(groups.groupOf("الوزير")).isEqualTo("الوزير");
    }
}
