package org.mahdar.reader.analysis;

import java.util.List;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.NameKind;
import org.mahdar.lexicon.Patterns;
import org.mahdar.lexicon.VerbUse;
import org.mahdar.lexicon.Word;
import org.mahdar.lexicon.WordClass;
import org.mahdar.model.Article;
import org.mahdar.model.Span;
import org.mahdar.text.Clitics;
import org.mahdar.text.FoldedText;
import org.mahdar.text.Quoted;
import org.mahdar.text.Sentences;
import org.mahdar.text.TokenKind;
import org.mahdar.text.Tokens;

/** An article cut into words, each with one reading. Read only once {@link Analyzer} has made it. */
public final class Analysis {

    private final Article article;
    private final Lexicon lexicon;
    private final FoldedText text;
    private final Tokens tokens;
    private final Sentences sentences;
    private final List<Quoted> quoted;
    final int[] clitics;
    final int[] stemStart;
    final int[] stemEnd;
    final int[] wordId;
    final Word[] words;
    final Tag[] tags;
    final VerbUse[] verbs;
    final NameMatch[] names;
    byte[] persons;

    Analysis(Article article, Lexicon lexicon, Tokens tokens, Sentences sentences, List<Quoted> quoted) {
        this.article = article;
        this.lexicon = lexicon;
        this.text = tokens.text();
        this.tokens = tokens;
        this.sentences = sentences;
        this.quoted = quoted;
        int n = tokens.size();
        clitics = new int[n];
        stemStart = new int[n];
        stemEnd = new int[n];
        wordId = new int[n];
        words = new Word[n];
        tags = new Tag[n];
        verbs = new VerbUse[n];
        names = new NameMatch[n];
    }

    public Article article() {
        return article;
    }

    public Lexicon lexicon() {
        return lexicon;
    }

    public FoldedText text() {
        return text;
    }

    public Tokens tokens() {
        return tokens;
    }

    public Sentences sentences() {
        return sentences;
    }

    /** The stretches between quotation marks, in folded positions. */
    public List<Quoted> quoted() {
        return quoted;
    }

    public int size() {
        return tokens.size();
    }

    public Tag tag(int token) {
        return tags[token];
    }

    /** The number of the token's tag; -1 outside the text. */
    public int tagNumber(int token) {
        return token < 0 || token >= tags.length ? -1 : tags[token].ordinal();
    }

    public boolean is(int token, Tag tag) {
        return token >= 0 && token < tags.length && tags[token] == tag;
    }

    /** What the lexicon knows of the chosen stem, or null. */
    public Word word(int token) {
        return words[token];
    }

    /** Whether the chosen stem is known to be of the class. */
    public boolean is(int token, WordClass wordClass) {
        return token >= 0 && token < words.length && words[token] != null && words[token].is(wordClass);
    }

    /** The number of the chosen stem in the lexicon, or -1. */
    public int wordId(int token) {
        return wordId[token];
    }

    /** The verb form a token tagged VERB is read as; null for other tokens. */
    public VerbUse verb(int token) {
        return verbs[token];
    }

    /** The name that begins at the token, or null. */
    public NameMatch name(int token) {
        return names[token];
    }

    /** Whether the name of a person whom the lexicon knows begins at the token. */
    public boolean isKnownPerson(int token) {
        return names[token] != null && names[token].name().kind() == NameKind.PERSON;
    }

    /** Whether a model of persons' names has read the article. */
    public boolean hasPersons() {
        return persons != null;
    }

    /** Whether the model takes the token for the first word of a person's name. */
    public boolean beginsPerson(int token) {
        return persons != null && token < persons.length && persons[token] == PersonModel.BEGIN;
    }

    /** Whether the model takes the token for a later word of a person's name. */
    public boolean continuesPerson(int token) {
        return persons != null && token < persons.length && persons[token] == PersonModel.INSIDE;
    }

    /** The proclitics read on the token, bits of {@link Clitics}. */
    public int clitics(int token) {
        return clitics[token];
    }

    public boolean hasArticle(int token) {
        return (clitics[token] & Clitics.AL) != 0;
    }

    public boolean hasConjunction(int token) {
        return (clitics[token] & Clitics.CONJUNCTION) != 0;
    }

    /** The one-letter preposition on the token, or 0. */
    public char preposition(int token) {
        int mask = clitics[token];
        if ((mask & Clitics.BI) != 0) {
            return 'ب';
        }
        if ((mask & Clitics.LI) != 0) {
            return 'ل';
        }
        return (mask & Clitics.KA) != 0 ? 'ك' : 0;
    }

    /** The pronoun at the end of the token in folded letters, or empty. */
    public String enclitic(int token) {
        int end = tokens.end(token);
        return stemEnd[token] < end ? text.slice(stemEnd[token], end) : "";
    }

    public boolean hasEnclitic(int token) {
        return stemEnd[token] < tokens.end(token);
    }

    /** The first folded character of the chosen stem. */
    public int stemFrom(int token) {
        return stemStart[token];
    }

    /** The folded character after the chosen stem. */
    public int stemTo(int token) {
        return stemEnd[token];
    }

    /** The chosen stem in folded letters. */
    public String stem(int token) {
        return text.slice(stemStart[token], stemEnd[token]);
    }

    /** The phrases of a group of the lexicon that begin with the stem, the longest first. */
    public List<Patterns.Phrase> phrases(String group, int token) {
        return lexicon.patterns().startingWith(group, text, stemStart[token], stemEnd[token]);
    }

    /** The phrases of a group of the lexicon that begin with the whole word, clitics included, the longest first. */
    public List<Patterns.Phrase> wordPhrases(String group, int token) {
        return lexicon.patterns().startingWith(group, text, tokens.start(token), tokens.end(token));
    }

    /** Whether all words of the phrase stand there; the phrase is one of {@link #phrases} of the token. */
    public boolean stands(Patterns.Phrase phrase, int token) {
        for (int i = 1; i < phrase.words().size(); i++) {
            if (token + i >= size() || !stemIs(token + i, phrase.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** «مدينة ليون»، «فريق سانتوس»: what the name that begins there names is no person. */
    public boolean namesThing(int from) {
        return !thing(from).isEmpty();
    }

    /** «مطار شارل ديغول»: not even where the name is that of a person who is known. */
    public boolean namesThingAfterPerson(int from) {
        return thing(from).stream().anyMatch(phrase -> phrase.value().equals("known"));
    }

    /** The words for a thing before the name that begins there. */
    private List<Patterns.Phrase> thing(int from) {
        int before = from - 1;
        while (before >= 0 && tokens.kind(before) == TokenKind.MARK && "\"«“”#(".indexOf(tokens.first(before)) >= 0) {
            before--;
        }
        boolean bare = (clitics[from] & ~Clitics.AL) == 0;
        boolean word = bare && before >= 0 && tokens.isWord(before) && !hasArticle(before) && !hasEnclitic(before);
        return word ? phrases("person.never", before) : List.of();
    }

    /** A number for the stem's folded letters that does not change with the lexicon; makes no object. */
    public int stemHash(int token) {
        return text.hash(stemStart[token], stemEnd[token]);
    }

    /** Whether one of the tokens [from, to) has the stem of the token. */
    public boolean holdsStem(int from, int to, int token) {
        int stem = stemHash(token);
        for (int t = from; t < to; t++) {
            if (stemHash(t) == stem) {
                return true;
            }
        }
        return false;
    }

    /** A number for the lemma of a verb, for the stem of any other word. */
    public int lemmaHash(int token) {
        return tag(token) == Tag.VERB && verb(token) != null
                ? verb(token).verb().lemma().hashCode()
                : stemHash(token);
    }

    /** What stands at the token as a number: a word's stem, else the token's first character; 0 outside the text. */
    public int stemNumber(int token) {
        if (token < 0 || token >= size()) {
            return 0;
        }
        return tokens.isWord(token) ? stemHash(token) : tokens.first(token);
    }

    /** Whether the stem is written with a final ة, which the folded letters do not tell from ه. */
    public boolean endsWithTehMarbuta(int token) {
        int last = stemEnd[token] - 1;
        return last >= stemStart[token] && text.original().charAt(text.originOf(last)) == 'ة';
    }

    /** Whether the stem's folded letters are exactly those; makes no object. */
    public boolean stemIs(int token, String folded) {
        int from = stemStart[token];
        if (stemEnd[token] - from != folded.length()) {
            return false;
        }
        for (int i = 0; i < folded.length(); i++) {
            if (text.charAt(from + i) != folded.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the token is a definite word: with the article, with a pronoun, or a name. */
    public boolean isDefinite(int token) {
        return hasArticle(token) || hasEnclitic(token) || tags[token] == Tag.NAME;
    }

    /** Whether the token can stand in a noun phrase. */
    public boolean isNominal(int token) {
        Tag tag = tags[token];
        return tag == Tag.NOUN || tag == Tag.NAME || tag == Tag.NISBA || tag == Tag.UNKNOWN || tag == Tag.FOREIGN;
    }

    public boolean isMark(int token, char mark) {
        return token >= 0 && token < size() && tokens.kind(token) == TokenKind.MARK && tokens.first(token) == mark;
    }

    /** Whether the token is a mark that parts clauses or ends a sentence. */
    public boolean isClauseMark(int token) {
        return tag(token) == Tag.MARK && ",.;:!?…".indexOf(tokens.first(token)) >= 0;
    }

    /** Where the tokens [from, to) stand in the original text. */
    public Span span(int from, int to) {
        return tokens.span(from, to);
    }

    /** The original words of the tokens [from, to). */
    public String original(int from, int to) {
        return tokens.original(from, to);
    }

    /** Where the chosen stem of the first token to the end of the last stand in the original text: without proclitics. */
    public Span stemSpan(int from, int to) {
        return text.toOriginal(stemStart[from], tokens.end(to - 1));
    }
}
