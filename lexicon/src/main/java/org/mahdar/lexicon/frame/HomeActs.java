package org.mahdar.lexicon.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mahdar.lexicon.LexiconException;
import org.mahdar.lexicon.Verb;
import org.mahdar.model.Role;
import org.mahdar.text.Folder;

/** The wording of force and protest inside one country, found by the verb or the noun that tells it. Immutable. */
public final class HomeActs {

    private final List<HomeAct> acts;
    private final Map<String, List<HomeAct>> byVerb = new HashMap<>();
    private final Map<String, List<HomeAct>> byNoun = new HashMap<>();
    private final Map<String, Role> roles;
    private final Map<String, String> places;
    private final Map<String, String> groups;
    private final Map<String, Set<String>> across;
    private final Set<String> given;
    private final Set<String> kinds;

    private HomeActs(
            List<HomeAct> acts,
            Map<String, Role> roles,
            Map<String, String> places,
            Map<String, String> groups,
            Map<String, Set<String>> across,
            Map<String, Set<String>> sets) {
        this.acts = List.copyOf(acts);
        this.roles = Map.copyOf(roles);
        this.places = Map.copyOf(places);
        this.groups = Map.copyOf(groups);
        this.across = Map.copyOf(across);
        this.given = Set.copyOf(sets.getOrDefault("@given", Set.of()));
        this.kinds = Set.copyOf(sets.getOrDefault("@kind", Set.of()));
        for (HomeAct act : acts) {
            act.verbs()
                    .forEach(verb -> byVerb.computeIfAbsent(verb, none -> new ArrayList<>())
                            .add(act));
            act.nouns()
                    .forEach(noun -> byNoun.computeIfAbsent(noun, none -> new ArrayList<>())
                            .add(act));
        }
    }

    /** All of them in the order of the data. */
    public List<HomeAct> all() {
        return acts;
    }

    /** Those that a form of the verb can tell. */
    public List<HomeAct> ofVerb(String lemma) {
        return byVerb.getOrDefault(lemma, List.of());
    }

    /** Those that a noun can tell; folded, without article. */
    public List<HomeAct> ofNoun(String stem) {
        return byNoun.getOrDefault(stem, List.of());
    }

    /** The sector of somebody named by a bare noun, or null where the data do not tell it. */
    public Role role(String stem) {
        return roles.get(stem);
    }

    /** The country of a place, as its ISO 3166-1 alpha-3 code, or null; folded words without articles, with a space between them. */
    public String place(String stems) {
        return places.get(stems);
    }

    /** The country at home in which a group acts, or null. */
    public String home(String group) {
        return groups.get(group);
    }

    /** Whether what happens between the two countries crosses a border wherever both are named, as under an occupation. */
    public boolean isAcross(String one, String other) {
        return across.getOrDefault(one, Set.of()).contains(other);
    }

    /** Whether the act behind the word is taken as a fact, whatever is said of it: «بسبب»، «جراء»; folded. */
    public boolean isGiven(String stem) {
        return given.contains(stem);
    }

    /** Whether the word only names the kind of act in front of it: «محاولة»، «عملية»; folded. */
    public boolean isKind(String stem) {
        return kinds.contains(stem);
    }

    /** A folded stem without the article that some names keep. */
    public static String bare(String stem) {
        return stem.length() > 4 && stem.startsWith("ال") ? stem.substring(2) : stem;
    }

    /**
     * Reads a file of acts.
     *
     * @param verbs the verbs of the lexicon by lemma
     * @throws LexiconException when a line is wrong, with file and line
     */
    public static HomeActs parse(String file, String text, Map<String, Verb> verbs) {
        return new Parser(file, verbs).parse(text);
    }

    private static final class Parser {

        /** Lines that name words or codes for all acts. */
        private static final Set<String> LISTS = Set.of("role", "place", "group", "across", "set");

        private final String file;
        private final Map<String, Verb> verbs;
        private final Folder folder = new Folder();
        private final List<HomeAct> acts = new ArrayList<>();
        private final Map<String, Role> roles = new HashMap<>();
        private final Map<String, String> places = new HashMap<>();
        private final Map<String, String> groups = new HashMap<>();
        private final Map<String, Set<String>> across = new HashMap<>();
        private final Map<String, Set<String>> sets = new HashMap<>();
        private final Set<String> ids = new HashSet<>();
        private Block open;

        Parser(String file, Map<String, Verb> verbs) {
            this.file = file;
            this.verbs = verbs;
        }

        private static final class Block {
            final FrameBlock frame;
            final Set<String> verbs = new HashSet<>();
            final Set<String> nouns = new HashSet<>();
            final Set<String> beside = new HashSet<>();
            final Set<String> not = new HashSet<>();
            final Set<String> unless = new HashSet<>();
            HomeAct.Behind behind = HomeAct.Behind.NOBODY;
            Role doer;

            Block(FrameBlock frame) {
                this.frame = frame;
            }
        }

        HomeActs parse(String text) {
            int number = 0;
            for (String raw : text.split("\n", -1)) {
                number++;
                String line = raw.strip();
                if (line.isEmpty() || line.startsWith("#")) {
                    continue;
                }
                String[] parts = line.split("\\s+", 2);
                if (parts.length < 2) {
                    throw new LexiconException(file, number, "«" + line + "» wants something behind it");
                }
                line(number, parts[0], parts[1].strip(), line);
            }
            close();
            return new HomeActs(acts, roles, places, groups, across, sets);
        }

        private void line(int number, String key, String rest, String line) {
            if (LISTS.contains(key)) {
                named(number, key, rest);
                return;
            }
            if (key.equals("act")) {
                close();
                open = new Block(new FrameBlock(file, number, rest));
                return;
            }
            if (open == null) {
                throw new LexiconException(file, number, "a line before the first «act»: " + line);
            }
            switch (key) {
                case "verb" -> {
                    open.frame.add(number, line);
                    verbs(number, rest);
                }
                case "noun" -> {
                    open.frame.add(number, line);
                    words(number, rest, open.nouns);
                }
                case "beside" -> words(number, rest, open.beside);
                case "not" -> words(number, rest, open.not);
                case "unless" -> words(number, rest, open.unless);
                case "behind" -> open.behind = value(number, HomeAct.Behind.class, rest);
                case "doer" -> open.doer = value(number, Role.class, rest);
                case "+", "-", "+?", "-?" -> open.frame.add(number, line);
                default ->
                    throw new LexiconException(
                            file,
                            number,
                            "«" + key
                                    + "» is no line of an act (act verb noun beside not unless behind doer role + - +? -?)");
            }
        }

        private void named(int number, String key, String rest) {
            String[] parts = rest.split("\\s+", 2);
            if (parts.length < 2) {
                throw new LexiconException(file, number, "«" + key + " " + rest + "» names nothing");
            }
            if (key.equals("across")) {
                across.computeIfAbsent(parts[0], none -> new HashSet<>()).add(parts[1]);
                across.computeIfAbsent(parts[1], none -> new HashSet<>()).add(parts[0]);
                return;
            }
            if (key.equals("group")) {
                List.of(parts[1].split("\\s+")).forEach(group -> groups.put(group, parts[0]));
                return;
            }
            Set<String> words = new HashSet<>();
            words(number, parts[1], words);
            if (key.equals("role")) {
                Role role = value(number, Role.class, parts[0]);
                words.forEach(word -> roles.put(word, role));
            } else if (key.equals("set")) {
                sets.put("@" + parts[0], words);
            } else {
                words.forEach(word -> places.put(bare(word.replace('_', ' ')), parts[0]));
            }
        }

        private <E extends Enum<E>> E value(int number, Class<E> type, String text) {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new LexiconException(
                        file, number, "«" + text + "» is none of " + List.of(type.getEnumConstants()));
            }
        }

        private void verbs(int number, String text) {
            for (String lemma : text.split("\\s+")) {
                if (!verbs.containsKey(lemma)) {
                    throw new LexiconException(file, number, "no verb «" + lemma + "» in words/verbs.tsv");
                }
                open.verbs.add(lemma);
            }
        }

        private void words(int number, String text, Set<String> into) {
            for (String word : text.split("\\s+")) {
                if (word.startsWith("@")) {
                    into.addAll(set(number, word));
                    continue;
                }
                if (word.isBlank() || word.length() > 4 && word.startsWith("ال")) {
                    throw new LexiconException(file, number, "words stand without article: «" + text + "»");
                }
                into.add(folder.key(word));
            }
        }

        private Set<String> set(int number, String name) {
            Set<String> words = sets.get(name);
            if (words == null) {
                throw new LexiconException(file, number, "no line «set " + name.substring(1) + "» above");
            }
            return words;
        }

        private void close() {
            if (open == null) {
                return;
            }
            Frame frame = open.frame.frame(none -> WordSet.of(Set.of()), WordSet.of(Set.of()));
            if (!ids.add(frame.id())) {
                throw open.frame.error("the id «" + frame.id() + "» stands twice");
            }
            acts.add(new HomeAct(
                    frame, open.verbs, open.nouns, open.beside, open.not, open.unless, open.behind, open.doer));
        }
    }
}
