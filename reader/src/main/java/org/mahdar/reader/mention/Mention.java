package org.mahdar.reader.mention;

import java.util.ArrayList;
import java.util.List;
import org.mahdar.lexicon.Noun;
import org.mahdar.model.Code;
import org.mahdar.model.Person;
import org.mahdar.model.Role;
import org.mahdar.model.Span;
import org.mahdar.reader.analysis.Analysis;

/**
 * A noun phrase that stands for somebody, as tokens [from, to). Built while an article is read, then completed by {@link Resolver}; not
 * shared between articles.
 */
public final class Mention {

    /** What a mention is. */
    public enum Kind {
        STATE,
        /** A capital that may stand for its government. */
        CAPITAL,
        /** A seat of power. */
        SEAT,
        /** An organisation, group, party or organ of state by its name. */
        ORG,
        /** A person with a name. */
        PERSON,
        /** One office or several without names. */
        OFFICE,
        /** A body or a group of people: القوات الروسية، الروس. */
        BODY,
        /** A thing that belongs to a side: النفط الروسي. */
        THING,
        /** A word that points back: بلاده، الجانبان، البلدين. */
        REFERENCE,
        OUTLET,
        PLACE,
        REGION
    }

    /** The id of a word that points back to whoever was named last: «الأخير». */
    public static final String LATTER = "latter";

    /** The id of a word that points back to the last two: «الجانبان». */
    static final String BOTH = "both";

    /** The id of «البلاد», the state that the article is mostly about. */
    static final String COUNTRY = "thecountry";

    final Kind kind;
    int from;
    int to;
    int head;
    final List<Code> codes = new ArrayList<>(2);
    String prep = "";
    int prepToken = -1;
    int nameFrom = -1;
    int nameTo = -1;
    int officeFrom = -1;
    int officeTo = -1;
    Noun noun;
    String id = "";
    String iso3 = "";
    Role role;
    boolean plural;
    boolean feminine;
    boolean first;
    Person.Standing standing = Person.Standing.HOLDER;
    Code host;
    int hostFrom = -1;
    Entity entity;
    Mention partner;
    int genitiveOf = -1;
    int chain = -1;
    int index = -1;
    /** A mention with the full name whose last word this one repeats, or null. */
    Mention fuller;
    /** The mention that names the one who holds this office, or null. */
    Mention holder;
    /** Whether the name's first word is taken whole, whatever clitics are read on it. */
    boolean whole;

    Mention(Kind kind, int from, int to, int head) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.head = head;
    }

    public Kind kind() {
        return kind;
    }

    /** The first token. */
    public int from() {
        return from;
    }

    /** The token after the last one. */
    public int to() {
        return to;
    }

    /** The token of the head noun or of the name's first word. */
    public int head() {
        return head;
    }

    /** Its number among the mentions of the article, in the order of the text. */
    public int index() {
        return index;
    }

    /** Whom the mention stands for; empty until resolved or where it stands for nobody. */
    public List<Code> codes() {
        return codes;
    }

    /** The preposition that governs the mention, in folded letters, or empty. */
    public String prep() {
        return prep;
    }

    /** The token of that preposition, or -1. */
    public int prepToken() {
        return prepToken;
    }

    /** The first token of the person's name, or -1. */
    public int nameFrom() {
        return nameFrom;
    }

    /** The token after the person's name. */
    public int nameTo() {
        return nameTo;
    }

    /** The proclitics on the mention's first word, bits of {@link org.mahdar.text.Clitics}. */
    public int clitics(Analysis a) {
        return whole ? 0 : a.clitics(from);
    }

    /** The one-letter preposition on the mention's first word, or 0. */
    public char preposition(Analysis a) {
        return whole ? 0 : a.preposition(from);
    }

    /** Whether a conjunction is written on the mention's first word. */
    public boolean hasConjunction(Analysis a) {
        return !whole && a.hasConjunction(from);
    }

    /** Where the person's name stands in the original text, without clitics. */
    public Span nameSpan(Analysis a) {
        return whole ? a.span(nameFrom, nameTo) : a.stemSpan(nameFrom, nameTo);
    }

    /** The first token of the office, or -1. */
    public int officeFrom() {
        return officeFrom;
    }

    /** The token after the office. */
    public int officeTo() {
        return officeTo;
    }

    /** The noun that heads the phrase, or null. */
    public Noun noun() {
        return noun;
    }

    /** The id of the gazetteer's entry, or how a word points back, or empty. */
    public String id() {
        return id;
    }

    /** The home state of a place or an outlet, or empty. */
    public String iso3() {
        return iso3;
    }

    public boolean plural() {
        return plural;
    }

    public boolean feminine() {
        return feminine;
    }

    public Person.Standing standing() {
        return standing;
    }

    /** The state an envoy is sent to, or null. */
    public Code host() {
        return host;
    }

    /** The person or body that this and other mentions name, or null before resolution. */
    public Entity entity() {
        return entity;
    }

    /** The mention before it that it is joined to by و, or null. */
    public Mention partner() {
        return partner;
    }

    /** The noun right before the mention whose genitive it is, or -1. */
    public int genitiveOf() {
        return genitiveOf;
    }

    /** The first noun of the chain of genitives that ends with the mention; the mention's own first token where there is none. */
    public int chain() {
        return chain < 0 ? from : chain;
    }

    /** Whether both stand for somebody, and first of all for the same principal. */
    public boolean sharesPrincipal(Mention other) {
        return !codes.isEmpty() && !other.codes.isEmpty() && codes.get(0).samePrincipal(other.codes.get(0));
    }

    /** Whether both may belong to one principal: they share it, or one of them stands for nobody known. */
    public boolean mayShare(Mention other) {
        return codes.isEmpty() || other.codes.isEmpty() || sharesPrincipal(other);
    }

    /** Whether the mention can be a side of an act. */
    public boolean isPrincipal() {
        return !codes.isEmpty() && kind != Kind.PLACE && kind != Kind.REGION;
    }

    /** Whether a place-like name stands where a place stands: behind «in». */
    public boolean locative() {
        boolean placeLike = kind == Kind.STATE || kind == Kind.CAPITAL || kind == Kind.PLACE;
        return placeLike && (prep.equals("في") || prep.equals("ب"));
    }

    boolean has(Code code) {
        return code.isAmong(codes);
    }

    void add(Code code) {
        if (!has(code)) {
            codes.add(code);
        }
    }

    @Override
    public String toString() {
        return kind + "[" + from + "," + to + ") " + codes + (prep.isEmpty() ? "" : " " + prep);
    }
}
