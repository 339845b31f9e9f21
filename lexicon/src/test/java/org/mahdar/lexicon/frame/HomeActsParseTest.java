package org.mahdar.lexicon.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mahdar.lexicon.LexiconException;
import org.mahdar.model.Role;

/** What the file of acts at home may hold, and how a wrong line is named. */
class HomeActsParseTest {

    private static final String ACT = "act home.raid ASSAULT/aerial\nnoun غارة\nnot لعبة @nature\n"
            + "+ سقط قتلى في غارة على حلب. => ASSAULT/aerial - > SYR\n- لعبة الغارة في حلب.\n";

    @Test
    void aSetStandsForItsWords() {
        HomeActs acts = parse("set nature زلزال عاصفة\n" + ACT);
        assertThat(acts.ofNoun("غاره"))
                .singleElement()
                .satisfies(act -> assertThat(act.not()).containsExactlyInAnyOrder("لعبه", "زلزال", "عاصفه"));
    }

    @Test
    void listsTellPlacesRolesAndGroups() {
        HomeActs acts = parse("role COP شرطة\nplace SYR دير_زور\ngroup LBN HEZBOLLAH\nacross ISR PSE\n");
        assertThat(acts.role("شرطه")).isEqualTo(Role.COP);
        assertThat(acts.place("دير زور")).isEqualTo("SYR");
        assertThat(acts.home("HEZBOLLAH")).isEqualTo("LBN");
        assertThat(acts.isAcross("PSE", "ISR")).isTrue();
        assertThat(acts.isAcross("PSE", "JOR")).isFalse();
    }

    @Test
    void wrongLinesAreNamed() {
        wrong(ACT, ":3", "no line «set nature»");
        wrong("set nature\n", ":1", "names nothing");
        wrong("verb قتل\n", ":1", "before the first «act»");
        wrong("act home.raid ASSAULT/aerial\nverb طار\n", ":2", "no verb «طار»");
        wrong("act home.raid ASSAULT/aerial\nnoun الغارة\n", ":2", "without article");
        wrong("act home.raid ASSAULT/aerial\nnear غارة\n", ":2", "no line of an act");
        wrong("role NOBODY شرطة\n", ":1", "«NOBODY» is none of");
    }

    private static void wrong(String text, String place, String message) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("home.acts" + place)
                .hasMessageContaining(message);
    }

    private static HomeActs parse(String text) {
        return HomeActs.parse("home.acts", text, Map.of());
    }
}
