package org.mahdar.cli.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.lexicon.frame.Example;
import org.mahdar.lexicon.frame.Frame;
import org.mahdar.lexicon.frame.Slot;
import org.mahdar.server.rule.Rule;
import org.mahdar.server.rule.RuleBook;

/** The frames of the lexicon as the pages show them. */
final class LexiconRules implements RuleBook {

    private final Supplier<Lexicon> lexicon;
    private Map<String, Rule> rules;

    LexiconRules(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public synchronized Optional<Rule> find(String id) {
        if (rules == null) {
            Map<String, Rule> loaded = new HashMap<>();
            lexicon.get().frames().frames().forEach(frame -> loaded.put(frame.id(), rule(frame)));
            rules = loaded;
        }
        return Optional.ofNullable(rules.get(id));
    }

    private static Rule rule(Frame frame) {
        List<String> sees = new ArrayList<>();
        List<String> seesNot = new ArrayList<>();
        for (Example example : frame.examples()) {
            if (!example.notYet()) {
                (example.expected().isEmpty() ? seesNot : sees).add(example.text());
            }
        }
        return new Rule(
                frame.id(),
                frame.type(),
                frame.mode(),
                frame.actor().stream().map(Slot::toString).toList(),
                frame.recipient().stream().map(Slot::toString).toList(),
                frame.place(),
                sees,
                seesNot);
    }
}
