package org.mahdar.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mahdar.model.Span;

class TokenizerTest {

    private final Folder folder = new Folder();
    private final Tokenizer tokenizer = new Tokenizer();

    private List<String> words(String text) {
        Tokens tokens = tokenizer.tokenize(folder.fold(text));
        List<String> words = new ArrayList<>();
        for (int t = 0; t < tokens.size(); t++) {
            words.add(
                    tokens.kind(t) == TokenKind.LINE_END ? "⏎" : tokens.span(t).of(text));
        }
        return words;
    }

    @Test
    void numbersAndDatesStayWholeAndMarksStandAlone() {
        assertThat(words("في 24/05/2019، أفرج عن 1,500 (أي 9.5%)."))
                .containsExactly("في", "24/05/2019", "،", "أفرج", "عن", "1,500", "(", "أي", "9.5", "%", ")", ".");
    }

    @Test
    void hashtagsFallIntoTheirWords() {
        assertThat(words("التقى #كيم_جونغ_أون")).containsExactly("التقى", "#", "كيم", "جونغ", "أون");
    }

    @Test
    void lettersOfTwoScriptsAndDigitsPartCompany() {
        assertThat(words("طائرةF-16 و3أشخاص\nCNN—"))
                .containsExactly("طائرة", "F", "-", "16", "و", "3", "أشخاص", "⏎", "CNN", "—");
    }

    @Test
    void tokensAreOrderedDisjointAndLeaveOnlyWhiteSpaceOut() {
        long seed = 99L;
        RandomArabic random = new RandomArabic(seed);
        for (int round = 0; round < 2000; round++) {
            String original = random.text(300);
            FoldedText text = folder.fold(original);
            Tokens tokens = tokenizer.tokenize(text);
            int at = 0;
            for (int t = 0; t < tokens.size(); t++) {
                assertThat(tokens.start(t)).as("seed %d round %d", seed, round).isGreaterThanOrEqualTo(at);
                assertThat(text.slice(at, tokens.start(t))
                                .replace('_', ' ')
                                .strip()
                                .replaceAll("\\p{Z}", ""))
                        .isEmpty();
                at = tokens.end(t);
                Span span = tokens.span(t);
                assertThat(folder.key(span.of(original))).contains(tokens.folded(t));
                assertThat(tokens.tokenAt(tokens.start(t))).isEqualTo(t);
            }
        }
    }

    @Test
    void sentencesEndAtStopsButNotInsideAbbreviationsAndNumbers() {
        String page = "عنوان\nقال د. سمير لوكالة أ. ف. ب. إن النمو 2.5 بالمئة. وأضاف \"نعم.\" ثم غادر! لماذا؟";
        Tokens tokens = tokenizer.tokenize(folder.fold(page));
        Sentences sentences = Sentences.of(tokens);
        List<String> found = new ArrayList<>();
        for (int s = 0; s < sentences.size(); s++) {
            found.add(sentences.line(s) + ":" + tokens.original(sentences.start(s), sentences.end(s)));
        }
        assertThat(found)
                .containsExactly(
                        "0:عنوان",
                        "1:قال د. سمير لوكالة أ. ف. ب. إن النمو 2.5 بالمئة.",
                        "1:وأضاف \"نعم.\"",
                        "1:ثم غادر!",
                        "1:لماذا؟");
    }
}
