package org.mahdar.reader.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.reader.Bundled;

class StatusProofTest {

    private static final StatusProof PROOF = new StatusProof(Bundled.LEXICON);

    private static String proof(String clause, String trigger, Status status) {
        int at = clause.indexOf(trigger);
        Span word = PROOF.find(clause, List.of(new Span(at, at + trigger.length())), status);
        return word == null ? null : word.of(clause);
    }

    @ParameterizedTest
    @CsvSource({
        "ولم تقطع الجزائر علاقاتها مع فرنسا, تقطع, DENIED, لم",
        "لن يزور الملك تركيا, يزور, DENIED, لن",
        "سيزور وزير الدفاع الهندي موسكو, يزور, PLANNED, س",
        "وسوف تسحب كندا سفيرها, تسحب, PLANNED, سوف",
        "يعتزم الرئيس القيام بزيارة إلى الصين, زيارة, PLANNED, يعتزم",
        "وقال إن بلاده قد تفرض عقوبات على إيران, تفرض, HYPOTHETICAL, قد",
        "في حال فرض عقوبات جديدة على روسيا, فرض, HYPOTHETICAL, حال",
        "ونفت طهران إرسال أسلحة إلى اليمن, إرسال, DENIED, نفت"
    })
    void theWordOfAClauseThatProvesTheStatusIsFound(String clause, String trigger, Status status, String word) {
        assertThat(proof(clause, trigger, status)).isEqualTo(word);
    }

    @Test
    void whatNoWordProvesHasNone() {
        assertThat(proof("زار الوزير موسكو", "زار", Status.OCCURRED)).isNull();
        assertThat(proof("زار الوزير موسكو", "زار", Status.PLANNED)).isNull();
        assertThat(proof("لم يزر الوزير موسكو", "يزر", Status.PLANNED)).isNull();
        assertThat(PROOF.find("", List.of(), Status.DENIED)).isNull();
    }
}
