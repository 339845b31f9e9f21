package org.mahdar.cli.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.Name;
import org.mahdar.model.Code;
import org.mahdar.server.label.Principal;
import org.mahdar.server.label.Principals;
import org.mahdar.text.Folder;

/**
 * Finds a side by what users type: its code ({@code USA}, {@code BLR.OPP}), its English name or initials, or an Arabic name of it. The
 * lexicon is loaded only for names that the pages do not know.
 */
public final class Sides {

    private static final int MOST_SUGGESTIONS = 3;

    private final Principals principals = Principals.bundled();
    private final Supplier<Lexicon> lexicon;
    private final Folder folder = new Folder();

    /** Sides as the bundled data know them. */
    public Sides() {
        this(Lexicon::bundled);
    }

    Sides(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * The side of that code or name.
     *
     * @throws IllegalArgumentException when no side is called so; the message says what is, as one line
     */
    public Code find(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ");
        Code code = parse(words);
        if (code != null && principals.find(code.principal()).isPresent()) {
            return code;
        }
        List<String> named = named(words);
        if (named.size() == 1) {
            return new Code(named.get(0), null);
        }
        if (named.size() > 1) {
            throw new IllegalArgumentException(
                    "'" + typed + "' names several sides; give one of " + String.join(", ", named));
        }
        Lexicon known = lexicon.get();
        if (code != null && known.principals().contains(code.principal())) {
            return code;
        }
        Set<String> arabic = new TreeSet<>();
        for (Name name : new Gazetteer(known).named(words)) {
            if (name.code() != null) {
                arabic.add(name.code().principal());
            }
        }
        if (arabic.size() == 1) {
            return new Code(arabic.iterator().next(), null);
        }
        throw new IllegalArgumentException(refusal(typed, words, known));
    }

    private static Code parse(String words) {
        try {
            return Code.parse(words.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            // No code at all: then the words may be a name.
            return null;
        }
    }

    /** The codes of the sides that are called exactly so; those whose own name it is go before those whose forms hold it. */
    private List<String> named(String words) {
        String wanted = key(words);
        List<String> names = new ArrayList<>();
        List<String> forms = new ArrayList<>();
        for (Principal side : principals.all()) {
            if (key(side.english()).equals(wanted) || key(side.arabic()).equals(wanted)) {
                names.add(side.code());
            } else if (initials(side.english()).equals(wanted)
                    || side.forms().stream().anyMatch(form -> key(form).equals(wanted))) {
                forms.add(side.code());
            }
        }
        return names.isEmpty() ? forms : names;
    }

    private String key(String words) {
        return folder.key(words).toLowerCase(Locale.ROOT);
    }

    /** «uk», «us», «uae»; empty for a name of one word. */
    private static String initials(String english) {
        String[] words = english.toLowerCase(Locale.ROOT).split("[\\s-]+");
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        return words.length < 2 ? "" : initials.toString();
    }

    private String refusal(String typed, String words, Lexicon known) {
        String wanted = key(words);
        int dot = wanted.indexOf('.');
        String principal = dot > 0 ? wanted.substring(0, dot) : wanted;
        List<Near> near = new ArrayList<>();
        for (Principal side : principals.all()) {
            int distance = Math.min(
                    distance(principal, key(side.code())),
                    Math.min(distance(principal, key(side.english())), distance(principal, key(side.arabic()))));
            near.add(new Near(distance, side.code(), " (" + side.english() + ")"));
        }
        for (String code : known.principals()) {
            if (principals.find(code).isEmpty()) {
                near.add(new Near(distance(principal, key(code)), code, ""));
            }
        }
        near.sort(Comparator.comparingInt(Near::distance).thenComparing(Near::code));
        int close = Math.max(1, principal.length() / 3);
        int least = near.get(0).distance();
        String suggestions = least > close
                ? ""
                : "; did you mean "
                        + String.join(
                                " or ",
                                near.stream()
                                        .filter(one -> one.distance() == least)
                                        .limit(MOST_SUGGESTIONS)
                                        .map(one -> one.code() + one.name())
                                        .toList())
                        + "?";
        return "'" + typed
                + "' is no code; give a state (USA), an organisation (UN), a part of one (BLR.OPP) or a name "
                + "(Belarus, بيلاروسيا)" + suggestions;
    }

    private record Near(int distance, String code, String name) {}

    /** How many letters are to be put in, left out, changed or swapped with the next to make one word of the other. */
    private static int distance(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                cost[i][j] =
                        Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(cost[i][j], cost[i - 2][j - 2] + 1) : cost[i][j];
            }
        }
        return cost[one.length()][other.length()];
    }
}
