package org.mahdar.lexicon;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.frame.FrameCompiler;
import org.mahdar.lexicon.frame.FrameSet;
import org.mahdar.lexicon.frame.HomeActs;
import org.mahdar.model.Code;
import org.mahdar.model.PartialDate;
import org.mahdar.model.Role;
import org.mahdar.text.Conjugator;
import org.mahdar.text.Folder;
import org.mahdar.text.VerbForm;

/** Compiles the data files into a {@link Lexicon}. Used once, by one thread. */
final class LexiconBuilder {

    private final LexiconFiles files;
    private final Folder folder = new Folder();
    private final WordIds wordIds = new WordIds();
    private final NameTrie names = new NameTrie();
    private final Map<String, Verb> verbs = new LinkedHashMap<>();
    private final Map<String, List<PersonTerm>> terms = new HashMap<>();
    private final Set<String> principals = new HashSet<>();
    private final Map<String, List<String>> personNames = new HashMap<>();
    private final Map<String, Outlet> outlets = new HashMap<>();
    private Word[] words = new Word[1 << 16];
    private FrameSet frames;
    private HomeActs homeActs;
    private Patterns patterns;
    private CountUnits countUnits;

    LexiconBuilder(LexiconFiles files) {
        this.files = files;
    }

    Lexicon build() {
        readVerbs();
        functionWords();
        nouns();
        plainWords("words/common.tsv", "word", WordClass.COMMON);
        plainWords("people/given.tsv", "name", WordClass.GIVEN);
        dates();
        states();
        organisations();
        regions();
        outlets();
        persons();
        places();
        names.freeze();
        patterns = Patterns.parse(files, folder);
        countUnits = CountUnits.parse(files, folder);
        frames = new FrameCompiler(verbs, folder, this::ordinaryWord).compile(files.under("events"), files::content);
        homeActs = HomeActs.parse("events/home.acts", files.content("events/home.acts"), verbs);
        markOpening();
        return new Lexicon(this);
    }

    private Word word(String form) {
        int id = wordIds.add(folder.key(form));
        if (id >= words.length) {
            words = Arrays.copyOf(words, words.length * 2);
        }
        if (words[id] == null) {
            words[id] = new Word();
        }
        return words[id];
    }

    private void markOpening() {
        for (int id = 0; id < wordIds.size(); id++) {
            Word word = id < words.length ? words[id] : null;
            if (word != null && opens(id, word)) {
                word.setOpening();
            }
        }
    }

    private boolean opens(int id, Word word) {
        for (VerbUse use : word.verbs()) {
            if (!frames.of(use.verb()).isEmpty()) {
                return true;
            }
        }
        for (Derived derived : word.derived()) {
            if (!frames.of(derived.verb()).isEmpty()) {
                return true;
            }
        }
        return !frames.ofNoun(id).isEmpty();
    }

    /** The number of a word that frames ask for; such a word is no part of a name. */
    private int ordinaryWord(String folded) {
        word(folded).add(WordClass.COMMON);
        return wordIds.add(folded);
    }

    private void name(String form, Name name) {
        String[] parts = folder.key(form).replace('-', ' ').trim().split("[ _]+");
        int[] path = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            path[i] = wordIds.add(parts[i]);
        }
        if (name.code() != null) {
            principals.add(name.code().principal());
        }
        names.add(path, new Name(name.kind(), name.code(), name.id(), name.iso3(), name.guard(), parts.length));
    }

    private void readVerbs() {
        Conjugator conjugator = new Conjugator();
        for (Table.Row row : files.table("words/verbs.tsv").rows()) {
            String lemma = row.need("lemma");
            Set<Verb.Kind> kinds = EnumSet.noneOf(Verb.Kind.class);
            for (String kind : row.list("kind")) {
                kinds.add(enumOf(Verb.Kind.class, kind, row));
            }
            List<String> complements =
                    row.list("prep").stream().map(folder::key).toList();
            Verb verb = new Verb(verbs.size(), lemma, Set.copyOf(kinds), complements);
            if (verbs.put(lemma, verb) != null) {
                throw row.error("the verb «" + lemma + "» stands twice");
            }
            for (String imperfect : row.list("imperfect")) {
                try {
                    for (VerbForm form : conjugator.forms(lemma, imperfect)) {
                        word(form.surface()).addVerb(new VerbUse(verb, form));
                    }
                } catch (IllegalArgumentException e) {
                    throw row.error(e.getMessage());
                }
            }
            for (String masdar : row.list("masdar")) {
                word(masdar).addDerived(new Derived(verb, Derived.Kind.MASDAR));
                if (!masdar.endsWith("ة") && !masdar.endsWith("ات") && !masdar.endsWith("ا")) {
                    word(masdar + "ا").addDerived(new Derived(verb, Derived.Kind.MASDAR));
                }
            }
            participles(row.list("active"), verb, Derived.Kind.ACTIVE);
            participles(row.list("passive"), verb, Derived.Kind.PASSIVE);
        }
    }

    private void participles(List<String> forms, Verb verb, Derived.Kind kind) {
        Derived use = new Derived(verb, kind);
        for (String form : forms) {
            for (String ending : new String[] {"", "ا", "ة", "ون", "ين", "ات", "ان", "و", "ي"}) {
                word(form + ending).addDerived(use);
            }
        }
    }

    private void functionWords() {
        for (Table.Row row : files.table("words/function.tsv").rows()) {
            String label = row.need("class");
            WordClass wordClass;
            try {
                wordClass = WordClass.ofLabel(label.startsWith("num") ? "quant" : label);
            } catch (IllegalArgumentException e) {
                throw row.error("no class of words is called «" + label + "»");
            }
            for (String form : row.list("forms")) {
                if (form.indexOf(' ') < 0) {
                    word(form).add(wordClass);
                }
            }
        }
    }

    private void nouns() {
        for (Table.Row row : files.table("words/nouns.tsv").rows()) {
            Noun.Kind kind = enumOf(Noun.Kind.class, row.need("kind"), row);
            String role = row.get("role");
            Noun noun = new Noun(
                    row.need("id"),
                    kind,
                    role.isEmpty() ? null : enumOf(Role.class, role, row),
                    Integer.parseInt(row.need("rank")));
            for (String form : row.list("forms")) {
                word(form).setNoun(noun);
                if (kind == Noun.Kind.OFFICE && !form.endsWith("ة") && !form.endsWith("ا")) {
                    word(form + "ا").setNoun(noun);
                }
            }
        }
    }

    private void plainWords(String file, String column, WordClass wordClass) {
        for (Table.Row row : files.table(file).rows()) {
            String form = row.need(column);
            word(form).add(wordClass);
        }
    }

    private void dates() {
        for (Table.Row row : files.table("dates/months.tsv").rows()) {
            int number = Integer.parseInt(row.need("number"));
            WordClass kind = row.need("kind").equals("weekday") ? WordClass.WEEKDAY : WordClass.MONTH;
            if (row.get("kind").equals("hijri")) {
                continue;
            }
            for (String form : row.list("forms")) {
                if (form.indexOf(' ') < 0) {
                    word(form).setNumber(kind, number);
                }
            }
        }
    }

    private static Map<String, Guard> guards(Table.Row row, Folder folder) {
        Map<String, Guard> guards = new HashMap<>();
        for (String pair : row.list("guard")) {
            int equals = pair.indexOf('=');
            if (equals < 0) {
                throw row.error("a guard is written form=kind, not «" + pair + "»");
            }
            guards.put(folder.key(pair.substring(0, equals)), enumOf(Guard.class, pair.substring(equals + 1), row));
        }
        return guards;
    }

    private void states() {
        for (Table.Row row : files.table("actors/states.tsv").rows()) {
            String iso3 = row.need("code");
            Code code = code(row, iso3);
            Map<String, Guard> guards = guards(row, folder);
            for (String form : row.list("names")) {
                name(form, new Name(NameKind.STATE, code, iso3, iso3, guard(guards, form), 0));
            }
            for (String form : row.list("capitals")) {
                name(form, new Name(NameKind.CAPITAL, code, iso3, iso3, guard(guards, form), 0));
            }
            for (String form : row.list("seats")) {
                name(form, new Name(NameKind.SEAT, code.as(Role.GOV), iso3, iso3, guard(guards, form), 0));
            }
            nisbas(row, "nisba_m", code, guards);
            nisbas(row, "nisba_f", code, guards);
            nisbas(row, "nisba_pl", code, guards);
        }
    }

    private void nisbas(Table.Row row, String column, Code code, Map<String, Guard> guards) {
        for (String form : row.list(column)) {
            Guard guard = guard(guards, form);
            Nisba.Form kind = switch (column) {
                case "nisba_m" -> Nisba.Form.MASCULINE;
                case "nisba_f" -> Nisba.Form.FEMININE;
                default -> Nisba.Form.PLURAL;
            };
            if (form.indexOf(' ') >= 0) {
                compoundNisba(form, code, kind, guard);
                continue;
            }
            Word word = word(form);
            word.addNisba(new Nisba(code, kind, guard));
            if (kind == Nisba.Form.MASCULINE) {
                word(form + "ا").addNisba(new Nisba(code, kind, guard == Guard.NONE ? Guard.AGREE : guard));
                word(form + "ان").addNisba(new Nisba(code, Nisba.Form.DUAL, guard));
                word(form + "ين").addNisba(new Nisba(code, Nisba.Form.PLURAL, guard));
                word(form + "ون").addNisba(new Nisba(code, Nisba.Form.PLURAL, guard));
            } else if (kind == Nisba.Form.FEMININE) {
                word(form.substring(0, form.length() - 1) + "ات").addNisba(new Nisba(code, Nisba.Form.PLURAL, guard));
                word(form.substring(0, form.length() - 1) + "تان").addNisba(new Nisba(code, Nisba.Form.DUAL, guard));
                word(form.substring(0, form.length() - 1) + "تين").addNisba(new Nisba(code, Nisba.Form.DUAL, guard));
            }
        }
    }

    /** «كوري شمالي»: found as a name of two words, with the article on both, on the last or on none. */
    private void compoundNisba(String form, Code code, Nisba.Form kind, Guard guard) {
        String[] parts = form.split(" ");
        Name name = new Name(NameKind.NISBA, code, kind.name(), code.principal(), guard, 0);
        name(form, name);
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            all.append(all.isEmpty() ? "" : " ").append("ال").append(part);
        }
        name(all.toString(), name);
        if (parts.length == 2) {
            name(parts[0] + " ال" + parts[1], name);
        }
    }

    private Guard guard(Map<String, Guard> guards, String form) {
        return guards.getOrDefault(folder.key(form), Guard.NONE);
    }

    private void organisations() {
        for (Table.Row row : files.table("actors/organisations.tsv").rows()) {
            Code code = code(row, row.need("code"));
            NameKind kind = enumOf(NameKind.class, row.need("type"), row);
            Map<String, Guard> guards = guards(row, folder);
            for (String form : row.list("forms")) {
                name(form, new Name(kind, code, row.get("id"), row.get("home"), guard(guards, form), 0));
            }
            Nisba.Form[] forms = {Nisba.Form.MASCULINE, Nisba.Form.FEMININE, Nisba.Form.PLURAL};
            int i = 0;
            for (String form : row.list("nisba")) {
                word(form).addNisba(new Nisba(code, forms[Math.min(i++, 2)], guard(guards, form)));
            }
        }
    }

    private void regions() {
        for (Table.Row row : files.table("actors/regions.tsv").rows()) {
            for (String form : row.list("names")) {
                name(form, new Name(NameKind.REGION, null, row.get("id"), "", Guard.NONE, 0));
            }
            for (String form : row.list("nisba")) {
                if (form.indexOf(' ') < 0) {
                    word(form).add(WordClass.REGION_ADJ);
                }
            }
        }
    }

    private void outlets() {
        for (Table.Row row : files.table("media/outlets.tsv").rows()) {
            String id = row.need("id");
            String home = row.get("home");
            outlets.put(
                    id, new Outlet(id, enumOf(Outlet.Type.class, row.need("type"), row), home, row.need("english")));
            Code code = home.isEmpty() ? null : code(row, home).as(Role.MED);
            List<String> framed = row.list("framed");
            for (String form : row.list("names")) {
                Guard guard = framed.contains(form) ? Guard.FRAMED : Guard.NONE;
                name(form, new Name(NameKind.OUTLET, code, id, home, guard, 0));
            }
            for (String form : row.list("abbreviations")) {
                String plain = form.replace("(", "").replace(")", "").replace(".", " ");
                name(plain, new Name(NameKind.OUTLET, code, id, home, Guard.FRAMED, 0));
            }
        }
    }

    private void persons() {
        for (Table.Row row : files.table("people/persons.tsv").rows()) {
            String id = row.need("id");
            PersonTerm term = new PersonTerm(
                    id, code(row, row.need("code")), row.get("office"), date(row, "start"), date(row, "end"));
            terms.computeIfAbsent(id, key -> new ArrayList<>()).add(term);
            Name full = new Name(NameKind.PERSON, null, id, "", Guard.NONE, 0);
            for (String form : row.list("names")) {
                name(form, full);
            }
            personNames.put(id, row.list("names"));
            Name surname = new Name(NameKind.PERSON, null, id, "", Guard.CONTEXT, 0);
            for (String form : row.list("surnames")) {
                name(form, surname);
            }
        }
    }

    private void places() {
        for (Table.Row row : files.table("places/places.tsv").rows()) {
            String iso3 = row.get("iso3");
            for (String form : row.list("names")) {
                name(form, new Name(NameKind.PLACE, null, row.get("geonames"), iso3, Guard.NONE, 0));
            }
        }
    }

    private static PartialDate date(Table.Row row, String column) {
        String value = row.get(column);
        try {
            return value.isEmpty() ? null : PartialDate.parse(value);
        } catch (DateTimeException e) {
            throw row.error("«" + value + "» under «" + column + "» is no ISO date");
        }
    }

    private static Code code(Table.Row row, String text) {
        try {
            return Code.parse(text);
        } catch (IllegalArgumentException e) {
            throw row.error("«" + text + "» is no code: " + e.getMessage());
        }
    }

    private static <E extends Enum<E>> E enumOf(Class<E> type, String label, Table.Row row) {
        try {
            return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw row.error("«" + label + "» is none of " + Arrays.toString(type.getEnumConstants()));
        }
    }

    WordIds wordIds() {
        return wordIds;
    }

    Word[] words() {
        return Arrays.copyOf(words, wordIds.size());
    }

    NameTrie names() {
        return names;
    }

    Map<String, Verb> verbs() {
        return verbs;
    }

    Map<String, List<PersonTerm>> terms() {
        return terms;
    }

    Map<String, List<String>> personNames() {
        return personNames;
    }

    Set<String> principals() {
        return principals;
    }

    Map<String, Outlet> outletsById() {
        return outlets;
    }

    FrameSet frames() {
        return frames;
    }

    HomeActs homeActs() {
        return homeActs;
    }

    Patterns patterns() {
        return patterns;
    }

    CountUnits countUnits() {
        return countUnits;
    }

    String hash() {
        return files.hash();
    }
}
