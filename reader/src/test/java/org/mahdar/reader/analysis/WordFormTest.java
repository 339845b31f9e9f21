package org.mahdar.reader.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordFormTest {

    private static final String LETTERS = "ءابتهيوـ";

    @Test
    void twoWordsNeverHaveOneKey() {
        Random random = new Random(7);
        Map<Long, String> words = new HashMap<>();
        for (int i = 0; i < 200_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int k = random.nextInt(10); k >= 0; k--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            boolean heh = random.nextBoolean();
            String before = words.putIfAbsent(key(word.toString(), heh), word + " " + heh);
            assertThat(before).isIn(null, word + " " + heh);
        }
        assertThat(words).hasSizeGreaterThan(100_000).doesNotContainKey(WordForm.NO_KEY);
    }

    @Test
    void aFinalHehIsNoFurtherLetter() {
        assertThat(key("ءبتاتباتبه", false)).isNotEqualTo(key("بتاتباتبه", true));
    }

    @Test
    void whatFitsInNoNumberIsComparedByItsLetters() {
        for (String word : List.of("استراتيجيات", "vodafone", "كوفيد19")) {
            WordForm form = form(word);
            assertThat(form.key()).isEqualTo(WordForm.NO_KEY);
            assertThat(isOf(form, word)).isTrue();
            assertThat(isOf(form, word + "ا")).isFalse();
            assertThat(isOf(form, "وزير")).isFalse();
        }
        assertThat(isOf(form("وزير"), "استراتيجيات")).isFalse();
    }

    private static long key(String word, boolean heh) {
        return WordForm.key(word.toCharArray(), 0, word.length(), heh);
    }

    private static WordForm form(String word) {
        return new WordForm(key(word, false), word.toCharArray(), false, 0, 0, word.length(), -1, List.of());
    }

    private static boolean isOf(WordForm form, String word) {
        return form.isOf(key(word, false), word.toCharArray(), 0, word.length(), false);
    }
}
