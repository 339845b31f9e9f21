package org.mahdar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mahdar.model.Span;

class FoldedTextTest {

    private final Folder folder = new Folder();

    @ParameterizedTest
    @CsvSource({
        "أميركا,اميركا",
        "إيران,ايران",
        "آسيا,اسيا",
        "مستشفى,مستشفي",
        "سفارة,سفاره",
        "مسؤول,مسوول",
        "رئيس,رييس",
        "بنّاءً,بناء",
        "محـــضر,محضر",
        "١٢٣,123",
        "ﻻ,لا",
        "Moscow,moscow",
        "گوگل,كوكل",
    })
    void spellingsThatSourcesMixAreFoldedTogether(String written, String folded) {
        assertThat(folder.key(written)).isEqualTo(folded);
    }

    @Test
    void aFoundStretchLeadsBackToTheWrittenWordWithItsSigns() {
        String original = "قال \u200Fلُوكاشينكوُ\u064B أمس";
        FoldedText text = folder.fold(original);
        int at = text.toString().indexOf("لوكاشينكو");
        assertThat(text.toOriginal(at, at + 9).of(original)).isEqualTo("لُوكاشينكوُ\u064B");
    }

    @Test
    void everyFoldedCharacterComesFromTheCharacterItIsMappedTo() {
        Folding table = new Folding();
        long seed = 20261122L;
        RandomArabic random = new RandomArabic(seed);
        for (int round = 0; round < 2000; round++) {
            String original = random.text(200);
            FoldedText text = folder.fold(original);
            int last = -1;
            for (int i = 0; i < text.length(); i++) {
                char from = original.charAt(text.originOf(i));
                assertThat(text.charAt(i) == table.first(from) || text.charAt(i) == table.second(from))
                        .as("seed %d round %d at %d", seed, round, i)
                        .isTrue();
                assertThat(text.originOf(i)).isGreaterThanOrEqualTo(last);
                last = text.originOf(i);
            }
        }
    }

    @Test
    void aStretchFoundInTheViewIsFoundAgainUnderItsSpanOfTheOriginal() {
        long seed = 7L;
        RandomArabic texts = new RandomArabic(seed);
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            String original = texts.text(80);
            FoldedText text = folder.fold(original);
            if (text.length() == 0) {
                continue;
            }
            int start = random.nextInt(text.length());
            int end = start + random.nextInt(text.length() - start) + 1;
            Span span = text.toOriginal(start, end);
            assertThat(span.end()).isLessThanOrEqualTo(original.length());
            String again = folder.key(span.of(original));
            assertThat(again)
                    .as("seed %d round %d [%d, %d)", seed, round, start, end)
                    .contains(text.slice(start, end));
            assertThat(text.toFolded(span.start())).isLessThanOrEqualTo(start);
        }
    }
}
