package org.mahdar.reader.analysis;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Name;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.NameTrie;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.lexicon.WordIds;
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

    /** What it costs to read a written final ه as part of the word rather than as «his»: ة has a letter of its own. */
    private static final int HEH_IS_A_PRONOUN = 6 * 64;

    private static final int NOMINAL = WordClass.NOUN.bit()
            | WordClass.MASDAR.bit()
            | WordClass.PARTICIPLE.bit()
            | WordClass.COMMON.bit()
            | WordClass.NISBA.bit()
            | WordClass.REGION_ADJ.bit()
            | WordClass.GIVEN.bit()
            | WordClass.TIME.bit()
            | WordClass.WEEKDAY.bit()
            | WordClass.MONTH.bit()
            | WordClass.QUANT.bit();
    private static final int TAKES_PRONOUN = NOMINAL | WordClass.PREP.bit() | WordClass.VERB.bit();

    private final Lexicon lexicon;
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
        for (int t = 0; t < tokens.size(); t++) {
            analysis.stemStart[t] = tokens.start(t);
            analysis.stemEnd[t] = tokens.end(t);
            analysis.wordId[t] = -1;
            analysis.tags[t] = plainTag(tokens.kind(t));
            if (tokens.kind(t) == TokenKind.WORD) {
                choose(analysis, cutter, t);
            }
        }
        names(analysis, cutter);
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

    private void choose(Analysis a, Clitics cutter, int t) {
        char[] chars = a.text().chars();
        int cuts = cutter.cut(chars, a.tokens().start(t), a.tokens().end(t));
        WordIds ids = lexicon.wordIds();
        boolean pronounWritten =
                a.text().original().charAt(a.text().originOf(a.tokens().end(t) - 1)) == 'ه';
        int best = -1;
        int bestCost = Integer.MAX_VALUE;
        int bestId = -1;
        for (int c = 0; c < cuts; c++) {
            int cost = cost(cutter, c);
            if (c < cutter.withoutEnclitic() && pronounWritten) {
                cost += HEH_IS_A_PRONOUN;
            }
            if (cost >= bestCost) {
                continue;
            }
            boolean pronoun = c >= cutter.withoutEnclitic();
            int id = ids.find(chars, cutter.stemStart(c), cutter.stemEnd(c));
            if (pronoun && chars[cutter.stemEnd(c) - 1] == 'ت') {
                // Before a pronoun ة opens into ت: زيارة، زيارته.
                int closed = ids.findClosed(chars, cutter.stemStart(c), cutter.stemEnd(c));
                id = lexicon.word(closed) == null ? id : closed;
            }
            Word word = lexicon.word(id);
            if (word != null && fits(word, cutter.mask(c), pronoun)) {
                best = c;
                bestCost = cost;
                bestId = id;
            }
        }
        if (best < 0) {
            best = unknownCut(cutter, chars);
            bestId = ids.find(chars, cutter.stemStart(best), cutter.stemEnd(best));
        }
        a.clitics[t] = cutter.mask(best);
        a.stemStart[t] = cutter.stemStart(best);
        a.stemEnd[t] = cutter.stemEnd(best);
        a.wordId[t] = bestId;
        a.words[t] = lexicon.word(bestId);
    }

    /** Clitics cost; an article costs less than a preposition, a pronoun most. */
    private static int cost(Clitics cutter, int c) {
        int mask = cutter.mask(c);
        int cost = c >= cutter.withoutEnclitic() ? 5 : 0;
        cost += (mask & Clitics.CONJUNCTION) != 0 ? 3 : 0;
        cost += (mask & Clitics.PREPOSITION) != 0 ? 3 : 0;
        cost += (mask & Clitics.SA) != 0 ? 3 : 0;
        cost += (mask & Clitics.AL) != 0 ? 1 : 0;
        return cost * 64 + Math.min(c, 63);
    }

    private static boolean fits(Word word, int mask, boolean enclitic) {
        int classes = word.classes();
        if ((mask & Clitics.AL) != 0) {
            return !enclitic && (classes & NOMINAL) != 0;
        }
        if ((mask & Clitics.SA) != 0) {
            return word.hasImperfect();
        }
        if ((mask & Clitics.PREPOSITION) != 0) {
            boolean purpose = (mask & Clitics.LI) != 0 && word.hasImperfect();
            return (classes & NOMINAL) != 0 || purpose || word.is(WordClass.DEM) || word.is(WordClass.REL);
        }
        return !enclitic || (classes & TAKES_PRONOUN) != 0;
    }

    /** Of an unknown word only the article is read off, with what stands before it. */
    private static int unknownCut(Clitics cutter, char[] chars) {
        int best = 0;
        for (int c = 0; c < cutter.withoutEnclitic(); c++) {
            int stem = cutter.stemEnd(c) - cutter.stemStart(c);
            if ((cutter.mask(c) & Clitics.AL) != 0
                    && stem >= 3
                    && (best == 0 || chars[cutter.stemStart(best)] == 'ا')) {
                best = c;
            }
        }
        return best;
    }

    private void names(Analysis a, Clitics cutter) {
        int t = 0;
        while (t < a.size()) {
            TokenKind kind = a.tokens().kind(t);
            NameMatch match = kind == TokenKind.WORD || kind == TokenKind.FOREIGN ? longestName(a, cutter, t) : null;
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

    private NameMatch longestName(Analysis a, Clitics cutter, int t) {
        char[] chars = a.text().chars();
        int cuts = cutter.cut(chars, a.tokens().start(t), a.tokens().end(t));
        WordIds ids = lexicon.wordIds();
        NameTrie trie = lexicon.names();
        NameMatch best = null;
        int bestMask = 0;
        int bestStart = 0;
        for (int c = 0; c < Math.min(cuts, cutter.withoutEnclitic()); c++) {
            int mask = cutter.mask(c);
            int from = cutter.stemStart(c);
            int to = cutter.stemEnd(c);
            int id = (mask & Clitics.AL) != 0 ? ids.findWithArticle(chars, from, to) : ids.find(chars, from, to);
            int node = id < 0 || (mask & Clitics.SA) != 0 ? -1 : trie.child(0, id);
            NameMatch match = node < 0 ? null : walk(a, t, node);
            if (match != null && acceptable(a, match, mask) && (best == null || match.to() > best.to())) {
                best = match;
                bestMask = mask;
                bestStart = from;
            }
        }
        if (best != null) {
            a.clitics[t] = bestMask;
            a.stemStart[t] = (bestMask & Clitics.AL) != 0 ? Math.max(a.tokens().start(t), bestStart - 2) : bestStart;
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
