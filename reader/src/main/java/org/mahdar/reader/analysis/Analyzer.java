package org.mahdar.reader.analysis;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.NameTrie;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Article;
import org.mahdar.text.Clitics;
import org.mahdar.text.FoldedText;
import org.mahdar.text.Folder;
import org.mahdar.text.QuoteMarks;
import org.mahdar.text.Sentences;
import org.mahdar.text.TokenKind;
import org.mahdar.text.Tokenizer;
import org.mahdar.text.Tokens;

/**
 * Cuts an article into words and chooses one reading for each: names of the gazetteer before clitics, known words before unknown ones, few
 * clitics before many; then the neighbours decide between verb and noun. Safe for use by many threads.
 */
public final class Analyzer {

    private final Lexicon lexicon;
    private final WordForms forms;
    private final PersonTagger persons;
    private final Folder folder = new Folder();
    private final Tokenizer tokenizer = new Tokenizer();
    private final Disambiguator disambiguator = new Disambiguator();

    public Analyzer(Lexicon lexicon) {
        this(lexicon, PersonModel.bundled());
    }

    /**
     * @param persons the model of persons' names, or null to find them by rules alone
     */
    public Analyzer(Lexicon lexicon, PersonModel persons) {
        this.lexicon = lexicon;
        this.forms = new WordForms(lexicon);
        this.persons = persons == null ? null : new PersonTagger(persons);
    }

    /** The article's words with their readings, persons' names marked. */
    public Analysis analyze(Article article) {
        Analysis analysis = analyzeWithoutPersons(article);
        if (persons != null) {
            analysis.persons = persons.tag(analysis);
            new PersonSpans(analysis, persons.model()).settle();
        }
        return analysis;
    }

    /** The article's words with their readings, before persons' names are marked. */
    Analysis analyzeWithoutPersons(Article article) {
        FoldedText text = folder.fold(article.text());
        Tokens tokens = tokenizer.tokenize(text);
        Analysis analysis = new Analysis(article, lexicon, tokens, Sentences.of(tokens), QuoteMarks.find(text));
        Clitics cutter = new Clitics();
        WordForm[] read = new WordForm[tokens.size()];
        for (int t = 0; t < tokens.size(); t++) {
            analysis.stemStart[t] = tokens.start(t);
            analysis.stemEnd[t] = tokens.end(t);
            analysis.wordId[t] = -1;
            analysis.tags[t] = plainTag(tokens.kind(t));
            if (tokens.kind(t) == TokenKind.WORD || tokens.kind(t) == TokenKind.FOREIGN) {
                read[t] = form(analysis, cutter, t);
            }
            if (tokens.kind(t) == TokenKind.WORD) {
                choose(analysis, read[t], t);
            }
        }
        names(analysis, read);
        disambiguator.decide(analysis);
        return analysis;
    }

    private static Tag plainTag(TokenKind kind) {
        return switch (kind) {
            case WORD -> Tag.UNKNOWN;
            case FOREIGN -> Tag.FOREIGN;
            case NUMBER -> Tag.NUMBER;
            case MARK -> Tag.MARK;
            case LINE_END -> Tag.LINE_END;
        };
    }

    private void choose(Analysis a, WordForm form, int t) {
        int start = a.tokens().start(t);
        a.clitics[t] = form.clitics();
        a.stemStart[t] = start + form.stemStart();
        a.stemEnd[t] = start + form.stemEnd();
        a.wordId[t] = form.wordId();
        a.words[t] = lexicon.word(form.wordId());
    }

    private WordForm form(Analysis a, Clitics cutter, int t) {
        int from = a.tokens().start(t);
        int to = a.tokens().end(t);
        boolean heh = a.text().original().charAt(a.text().originOf(to - 1)) == 'ه';
        return forms.of(cutter, a.text().chars(), from, to, heh);
    }

    private void names(Analysis a, WordForm[] read) {
        int t = 0;
        while (t < a.size()) {
            NameMatch match = read[t] == null ? null : longestName(a, read[t], t);
            if (match == null) {
                t++;
                continue;
            }
            a.names[t] = match;
            for (int i = t; i < match.to(); i++) {
                a.tags[i] = Tag.NAME;
            }
            t = match.to();
        }
    }

    private NameMatch longestName(Analysis a, WordForm form, int t) {
        NameMatch best = null;
        WordForm.Start bestStart = null;
        for (WordForm.Start start : form.starts()) {
            NameMatch match = walk(a, t, start.node());
            if (match != null && acceptable(a, match, start.clitics()) && (best == null || match.to() > best.to())) {
                best = match;
                bestStart = start;
            }
        }
        if (best != null) {
            int start = a.tokens().start(t);
            int article = (bestStart.clitics() & Clitics.AL) != 0 ? Math.min(2, bestStart.stemStart()) : 0;
            a.clitics[t] = bestStart.clitics();
            a.stemStart[t] = start + bestStart.stemStart() - article;
            a.stemEnd[t] = a.tokens().end(t);
        }
        return best;
    }

    private NameMatch walk(Analysis a, int first, int firstNode) {
        Tokens tokens = a.tokens();
        NameTrie trie = lexicon.names();
        NameMatch best = null;
        int node = firstNode;
        int at = first + 1;
        while (true) {
            List<Name> here = trie.names(node);
            if (!here.isEmpty()) {
                best = new NameMatch(first, at, likeliest(here), here);
            }
            int next = at;
            while (next < tokens.size()
                    && (tokens.isMark(next, '-') && !tokens.spaced(next) || tokens.isMark(next, '#'))) {
                next++;
            }
            if (next >= tokens.size() || !inNames(tokens.kind(next))) {
                return best;
            }
            int id = lexicon.wordIds().find(a.text().chars(), tokens.start(next), tokens.end(next));
            node = id < 0 ? -1 : trie.child(node, id);
            if (node < 0) {
                return best;
            }
            at = next + 1;
        }
    }

    /** Latin letters and numbers stand in names too: «فرانس 24»، «القناة 12». */
    private static boolean inNames(TokenKind kind) {
        return kind == TokenKind.WORD || kind == TokenKind.FOREIGN || kind == TokenKind.NUMBER;
    }

    private static Name likeliest(List<Name> names) {
        Name best = names.get(0);
        for (Name name : names) {
            if (name.kind().ordinal() < best.kind().ordinal()) {
                best = name;
            }
        }
        return best;
    }

    /** Whether what is written may be that name: towns and surnames that are ordinary words need a sign. */
    private boolean acceptable(Analysis a, NameMatch match, int mask) {
        Name name = match.name();
        if (match.to() - match.from() > 1) {
            return true;
        }
        int t = match.from();
        Word word = a.word(t);
        boolean plain = (mask & ~Clitics.CONJUNCTION) == 0;
        return switch (name.guard()) {
            case BARE -> plain;
            case FRAMED, CONTEXT, AGREE, NONE ->
                switch (name.kind()) {
                    case PLACE -> word == null || !ordinary(word) || saysPlace(a, t, mask);
                    case PERSON -> word == null || !ordinary(word);
                    default -> true;
                };
        };
    }

    private static boolean ordinary(Word word) {
        return (word.classes() & ~(WordClass.GIVEN.bit())) != 0;
    }

    private boolean saysPlace(Analysis a, int t, int mask) {
        if ((mask & Clitics.BI) != 0 && (mask & Clitics.AL) == 0) {
            return false;
        }
        int before = t - 1;
        if (before < 0 || a.tokens().kind(before) != TokenKind.WORD) {
            return false;
        }
        for (String sign : new String[] {
            "مدينه", "بلده", "محافظه", "ولايه", "ضاحيه", "منتجع", "قريه", "اقليم", "مقاطعه", "جزيره", "ميناء", "مطار"
        }) {
            if (a.stemIs(before, sign)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the kind of name can act. */
    static boolean acts(NameKind kind) {
        return kind != NameKind.REGION && kind != NameKind.PLACE;
    }
}
