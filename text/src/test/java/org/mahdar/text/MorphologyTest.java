package org.mahdar.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MorphologyTest {

    private final Folder folder = new Folder();
    private final Conjugator conjugator = new Conjugator();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "فرض | يفرض | فرض فرضت فرضوا فرضتا يفرض تفرض يفرضون يفرضوا نفرض",
                "قال | يقول | قال قالت قالوا قالا قلنا قيل يقول يقل تقول يقولون يقولان يقال",
                "أدان | يدين | أدان أدانت أدانوا أدنا أدين يدين يدن يدان تدينان",
                "التقى | يلتقي | التقى التقت التقوا التقيا التقينا يلتقي يلتق يلتقون يلتقيان تلتقي",
                "دعا | يدعو | دعا دعت دعوا دعونا دعي يدعو يدع يدعون يدعوان يدعى تدعو",
                "سعى | يسعى | سعى سعت سعوا سعيا يسعى يسع يسعون يسعيان نسعى",
                "بدأ | يبدأ | بدأ بدأت بدأوا بدؤوا بدآ يبدأ يبدأون تبدأ",
                "شن | يشن | شن شنت شنوا شننا يشن تشن يشنون",
                "استدعى | يستدعي | استدعى استدعت استدعي يستدعي تستدعى نستدعي",
            })
    void theFormsOfEachClassAreMade(String perfect, String imperfect, String wanted) {
        Set<String> forms = conjugator.forms(perfect.strip(), imperfect.strip()).stream()
                .map(VerbForm::surface)
                .collect(Collectors.toSet());
        List<String> expected =
                Arrays.stream(wanted.strip().split(" ")).map(folder::key).toList();
        assertThat(forms)
                .containsAll(expected)
                .allSatisfy(form -> assertThat(form.length()).isBetween(1, 12));
    }

    @Test
    void passivesThatLookDifferentAreMarked() {
        assertThat(conjugator.forms("قال", "يقول")).anySatisfy(form -> {
            assertThat(form.surface()).isEqualTo("قيل");
            assertThat(form.passive()).isTrue();
        });
    }

    @Test
    void whatIsNoVerbIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> conjugator.forms("قال", "قول"));
    }

    @Test
    void cutsOfAWordHoldTheRightOne() {
        assertThat(cuts("وللولايات")).contains("ولايات:" + (Clitics.WA | Clitics.LI | Clitics.AL));
        assertThat(cuts("فبالعقوبات")).contains("عقوبات:" + (Clitics.FA | Clitics.BI | Clitics.AL));
        assertThat(cuts("سيلتقيه")).contains("يلتقي:" + Clitics.SA);
        assertThat(cuts("ورئيسها")).contains("رييس:" + Clitics.WA);
        assertThat(cuts("كازاخستان").get(0)).isEqualTo("كازاخستان:0");
    }

    private List<String> cuts(String word) {
        FoldedText text = folder.fold(word);
        Clitics clitics = new Clitics();
        int n = clitics.cut(text.chars(), 0, text.length());
        List<String> all = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            all.add(text.slice(clitics.stemStart(c), clitics.stemEnd(c)) + ":" + clitics.mask(c));
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "خمسة وعشرون أسيرا,25",
        "مئتا ألف لاجئ,200000",
        "3 ملايين دولار,3000000",
        "2.5 مليار دولار,2500000000",
        "ثلاثة عشر قتيلا,13",
        "نصف مليون,500000",
        "1.500 جندي,1500",
        "ألفي جندي,2000",
        "ثلاثمائة سجين,300",
        "عشرات السجناء,10",
        "بخمسين سجينا,50",
        "ستة آلاف و259 مدنيا,6259",
        "ألفين وثلاثمئة جندي,2300",
        "مليون ونصف لاجئ,1500000",
        "مليار ونصف دولار,1500000000",
        "'16,6 مليار دولار',16600000000",
        "'1,500 جندي',1500",
        "١٢٣ سجينا,123",
        "۵۲ سجينا,52"
    })
    void numbersAreRead(String text, double value) {
        Tokens tokens = new Tokenizer().tokenize(folder.fold(text));
        assertThat(new NumberWords().at(tokens, 0).value())
                .isCloseTo(value, org.assertj.core.data.Offset.offset(value * 1e-12));
    }

    @ParameterizedTest
    @CsvSource({"الرئيس", "وعد", "24/05/2019"})
    void whatIsNoNumberIsNone(String text) {
        Tokens tokens = new Tokenizer().tokenize(folder.fold(text));
        assertThat(new NumberWords().at(tokens, 0)).isNull();
    }
}
