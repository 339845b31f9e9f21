package org.mahdar.record.review;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.mahdar.model.Event;
import org.mahdar.model.Evidence;
import org.mahdar.model.Person;
import org.mahdar.model.Span;
import org.mahdar.model.Speaker;
import org.mahdar.record.Page;
import org.mahdar.record.RecordException;
import org.mahdar.record.RecordException.Kind;
import org.mahdar.record.episode.ClaimReader;
import org.mahdar.record.episode.Episode;
import org.mahdar.record.episode.Episodes;
import org.mahdar.record.review.Judgement.NamedPerson;
import org.mahdar.record.store.KeptEvent;
import org.mahdar.record.store.Sql;

/**
 * Reviewing a record. Every call that judges keeps a verdict with author, time and reason, and what follows from it holds when
 * the call returns. Nothing is deleted: a verdict is undone by another one.
 */
public final class Review {

    private final Court court;
    private final VerdictShelf shelf = new VerdictShelf();
    private final VerdictJson json = new VerdictJson();

    public Review(Court court) {
        this.court = court;
    }

    /** Says that the event of that key is right. */
    public Verdict accept(String eventKey, String author, String reason) {
        return court.writing(sql -> give(sql, author, reason, new Judgement.Accept(ref(sql, eventKey))));
    }

    /** Says that the event of that key is wrong. */
    public Verdict reject(String eventKey, String author, String reason) {
        return court.writing(sql -> give(sql, author, reason, new Judgement.Reject(ref(sql, eventKey))));
    }

    /** Says what is right instead; the evidence and all that does not differ from the event as it stands stays. */
    public Verdict correct(String eventKey, Event to, String author, String reason) {
        return court.writing(sql -> give(sql, author, reason, new Judgement.Correct(ref(sql, eventKey), to)));
    }

    /** Says who said the words at that place of an article; null when the text does not tell. */
    public Verdict correctSpeaker(String articleKey, Span quote, Speaker to, String author, String reason) {
        return court.writing(sql -> {
            String key = articleKey(sql, articleKey);
            return give(sql, author, reason, new Judgement.CorrectSpeaker(key, quote, to));
        });
    }

    /** Says who the person of that name in an article is. */
    public Verdict correctPerson(String articleKey, String name, Person to, String author, String reason) {
        return court.writing(sql -> {
            Judgement judgement = new Judgement.CorrectPerson(
                    articleKey(sql, articleKey), name, to.name(), to.code(), to.office(), to.standing());
            return give(sql, author, reason, judgement);
        });
    }

    /** Says that these episodes are one. */
    public Verdict joinEpisodes(List<String> episodes, String author, String reason) {
        return court.writing(sql -> {
            List<EventRef> events = new ArrayList<>();
            for (String id : episodes) {
                Episode episode = Episodes.byId(sql, id).orElseThrow(() -> unknown("episode", id));
                events.add(ref(sql, episode.claims().get(0).key()));
            }
            if (events.size() < 2) {
                throw new RecordException(
                        Kind.BAD_REQUEST, "It takes two episodes to make one of them, not " + episodes + ".");
            }
            return give(sql, author, reason, new Judgement.JoinEpisodes(events));
        });
    }

    /** Says that these events of an episode tell something else than the rest of it. */
    public Verdict partEpisode(String episodeId, Collection<String> eventKeys, String author, String reason) {
        return court.writing(sql -> {
            Episode episode = Episodes.byId(sql, episodeId).orElseThrow(() -> unknown("episode", episodeId));
            List<EventRef> these = new ArrayList<>();
            List<EventRef> others = new ArrayList<>();
            episode.claims()
                    .forEach(claim -> (eventKeys.contains(claim.key()) ? these : others).add(ref(sql, claim.key())));
            if (these.isEmpty() || others.isEmpty()) {
                throw new RecordException(
                        Kind.BAD_REQUEST,
                        "To part the episode " + episodeId + ", name some of its events and not all: "
                                + episode.claims().stream()
                                        .map(claim -> claim.key())
                                        .toList() + ".");
            }
            return give(sql, author, reason, new Judgement.PartEpisodes(these, others));
        });
    }

    /** Says that these persons are one. */
    public Verdict joinPeople(List<String> persons, String author, String reason) {
        return court.writing(sql -> {
            List<NamedPerson> people = persons.stream()
                    .map(id -> namesOf(sql, id).values().iterator().next())
                    .toList();
            if (people.size() < 2) {
                throw new RecordException(
                        Kind.BAD_REQUEST, "It takes two persons to make one of them, not " + persons + ".");
            }
            return give(sql, author, reason, new Judgement.JoinPeople(people));
        });
    }

    /** Says that some names of a person mean somebody else. */
    public Verdict partPerson(String person, Collection<String> nameIds, String author, String reason) {
        return court.writing(sql -> {
            List<NamedPerson> these = new ArrayList<>();
            List<NamedPerson> others = new ArrayList<>();
            namesOf(sql, person).forEach((id, name) -> (nameIds.contains(id) ? these : others).add(name));
            if (these.isEmpty() || others.isEmpty()) {
                throw new RecordException(
                        Kind.BAD_REQUEST, "To part the person " + person + ", name some of the name ids and not all.");
            }
            return give(sql, author, reason, new Judgement.PartPeople(these, others));
        });
    }

    /** Takes back a verdict; the record is then as if it had not been given. */
    public Verdict undo(String verdictId, String author, String reason) {
        return court.writing(sql -> {
            if (shelf.all(sql).stream().noneMatch(verdict -> verdict.id().equals(verdictId))) {
                throw unknown("verdict", verdictId);
            }
            return give(sql, author, reason, new Judgement.Undo(verdictId));
        });
    }

    /** All verdicts, the latest first, each with whether it counts. */
    public Page<VerdictLine> verdicts(int offset, int limit) {
        return court.read(sql -> {
            List<Verdict> all = new ArrayList<>(shelf.all(sql));
            Set<String> undone = VerdictShelf.undone(all);
            Collections.reverse(all);
            Page<Verdict> page = Page.of(all, offset, limit);
            return page.map(verdict -> new VerdictLine(verdict, state(sql, verdict, undone)));
        });
    }

    private static VerdictLine.State state(Sql sql, Verdict verdict, Set<String> undone) {
        if (undone.contains(verdict.id())) {
            return VerdictLine.State.UNDONE;
        }
        boolean matched = VerdictShelf.refs(verdict.judgement())
                .allMatch(ref -> number(sql, ref.article()) != 0
                        && Bonding.find(ClaimReader.ofArticle(sql, number(sql, ref.article())), ref)
                                .isPresent());
        return matched ? VerdictLine.State.ACTIVE : VerdictLine.State.UNMATCHED;
    }

    /** Writes all verdicts, one JSON object a line, in the order of time. */
    public void export(Writer to) {
        List<String> lines =
                court.read(sql -> shelf.all(sql).stream().map(json::toJson).toList());
        try {
            for (String line : lines) {
                to.write(line);
                to.write('\n');
            }
            to.flush();
        } catch (IOException e) {
            throw new RecordException(Kind.IO, "The verdicts could not be written: " + e.getMessage() + ".", e);
        }
    }

    /**
     * Takes in verdicts that {@link #export} wrote, all or none; those already known change nothing.
     *
     * @param name the file's name, for messages
     * @throws RecordException (BAD_REQUEST) with file and line when a line is no verdict
     */
    public Applied apply(BufferedReader lines, String name) {
        List<Verdict> verdicts = parse(lines, name);
        return court.writing(sql -> {
            List<Verdict> fresh = shelf.keep(sql, verdicts);
            take(sql, fresh);
            return new Applied(fresh.stream().map(Verdict::id).toList(), verdicts.size() - fresh.size());
        });
    }

    /** Takes back every verdict of a file that still counts; returns how many. */
    public int undoAll(BufferedReader lines, String name, String author, String reason) {
        List<Verdict> verdicts = parse(lines, name);
        return court.writing(sql -> {
            Set<String> active = shelf.active(sql).stream().map(Verdict::id).collect(Collectors.toSet());
            List<Verdict> undoings = verdicts.stream()
                    .filter(verdict -> active.contains(verdict.id()))
                    .map(verdict -> json.verdict(court.now(), author, reason, new Judgement.Undo(verdict.id())))
                    .toList();
            take(sql, shelf.keep(sql, undoings));
            return undoings.size();
        });
    }

    private List<Verdict> parse(BufferedReader lines, String name) {
        List<Verdict> verdicts = new ArrayList<>();
        int number = 0;
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    verdicts.add(json.parse(line));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new RecordException(
                    Kind.BAD_REQUEST,
                    name + ", line " + number + ": this is no verdict: " + e.getMessage()
                            + ". Nothing of the file was applied; mend or remove the line.",
                    e);
        } catch (CharacterCodingException e) {
            throw new RecordException(
                    Kind.BAD_REQUEST,
                    name + " is not UTF-8 (after line " + number
                            + "), so it holds no verdicts. Nothing of it was applied.",
                    e);
        } catch (IOException e) {
            throw new RecordException(Kind.IO, name + " could not be read: " + e.getMessage() + ".", e);
        }
        return verdicts;
    }

    /** How frames fare with reviewers, those rejected most often first; frames nobody judged are left out. */
    public List<FrameTally> frames() {
        return court.read(sql -> sql.list(
                "SELECT rule, count(*) AS events, count(*) FILTER (standing = 'rejected') AS rejected,"
                        + " count(*) FILTER (standing = 'corrected') AS corrected,"
                        + " count(*) FILTER (standing = 'accepted') AS accepted FROM event GROUP BY rule"
                        + " HAVING count(*) FILTER (standing <> 'coded') > 0 ORDER BY rejected DESC, corrected DESC, rule",
                row -> new FrameTally(
                        row.getString("rule"),
                        row.getLong("events"),
                        row.getLong("rejected"),
                        row.getLong("corrected"),
                        row.getLong("accepted"))));
    }

    /** The sentences that verdicts settled, in the order of time. */
    public List<Example> examples() {
        return court.read(sql -> {
            List<Example> examples = new ArrayList<>();
            for (Verdict verdict : shelf.active(sql)) {
                if (verdict.judgement() instanceof Judgement.Accept accept) {
                    add(examples, verdict, accept.event(), accept.event().event(), true);
                } else if (verdict.judgement() instanceof Judgement.Reject reject) {
                    add(examples, verdict, reject.event(), reject.event().event(), false);
                } else if (verdict.judgement() instanceof Judgement.Correct correct) {
                    add(examples, verdict, correct.event(), correct.event().event(), false);
                    add(examples, verdict, correct.event(), correct.to(), true);
                }
            }
            return examples;
        });
    }

    private static void add(List<Example> all, Verdict verdict, EventRef ref, Event event, boolean positive) {
        for (Evidence evidence : ref.event().evidence()) {
            all.add(new Example(event.rule(), positive, evidence.text(), event, ref.article(), verdict.id()));
        }
    }

    private Verdict give(Sql sql, String author, String reason, Judgement judgement) {
        Verdict verdict = json.verdict(court.now(), author, reason, judgement);
        take(sql, shelf.keep(sql, List.of(verdict)));
        return verdict;
    }

    /** Derives anew whatever the verdicts, or those that they undo, are about. */
    private void take(Sql sql, List<Verdict> fresh) {
        Map<String, Judgement> known = new HashMap<>();
        shelf.all(sql).forEach(verdict -> known.put(verdict.id(), verdict.judgement()));
        Set<Integer> articles = new HashSet<>();
        Set<String> names = new TreeSet<>();
        boolean bonds = false;
        for (Verdict verdict : fresh) {
            Judgement judgement = meant(verdict.judgement(), known);
            if (judgement instanceof Judgement.JoinEpisodes || judgement instanceof Judgement.PartEpisodes) {
                bonds = true;
            } else if (judgement instanceof Judgement.JoinPeople join) {
                join.people().forEach(person -> names.add(person.name()));
            } else if (judgement instanceof Judgement.PartPeople part) {
                part.these().forEach(person -> names.add(person.name()));
                part.others().forEach(person -> names.add(person.name()));
            } else if (judgement != null) {
                for (String key : VerdictShelf.articles(judgement)) {
                    articles.add(number(sql, key));
                }
            }
        }
        articles.remove(0);
        if (!articles.isEmpty()) {
            court.rejudge(sql, articles);
        }
        if (bonds) {
            court.rebond(sql);
        }
        if (!names.isEmpty()) {
            court.rename(sql, names);
        }
    }

    /** What is in the end affected: of an undoing, what it undoes. */
    private static Judgement meant(Judgement judgement, Map<String, Judgement> known) {
        Judgement meant = judgement;
        Set<Judgement> seen = new HashSet<>();
        while (meant instanceof Judgement.Undo undo && seen.add(meant)) {
            meant = known.get(undo.verdict());
        }
        return meant;
    }

    private static EventRef ref(Sql sql, String eventKey) {
        int article = sql.first("SELECT article FROM event WHERE key = ?", row -> row.getInt(1), eventKey)
                .orElseThrow(() -> unknown("event", eventKey));
        KeptEvent event = ClaimReader.ofArticle(sql, article).stream()
                .filter(kept -> kept.key().equals(eventKey))
                .findFirst()
                .orElseThrow();
        String key = sql.first("SELECT key FROM card WHERE article = ?", row -> row.getString(1), article)
                .orElseThrow();
        return new EventRef(key, event.event());
    }

    private static String articleKey(Sql sql, String key) {
        if (number(sql, key) == 0) {
            throw unknown("article", key);
        }
        return key;
    }

    /** The number of the article of that key, 0 when there is none. */
    private static int number(Sql sql, String key) {
        return (int) sql.number("SELECT article FROM card WHERE key = ?", key);
    }

    private static Map<String, NamedPerson> namesOf(Sql sql, String person) {
        Map<String, NamedPerson> names = new TreeMap<>();
        sql.each(
                "SELECT n.id, n.name, n.principal FROM person_name n JOIN person_name me ON me.person = n.person WHERE me.id = ?",
                row -> names.put(
                        row.getString("id"),
                        new NamedPerson(
                                row.getString("name"),
                                row.getString("principal").isEmpty() ? null : row.getString("principal"))),
                person);
        if (names.isEmpty()) {
            throw unknown("person", person);
        }
        return names;
    }

    private static RecordException unknown(String what, String id) {
        return new RecordException(
                Kind.BAD_REQUEST,
                "There is no " + what + " " + id + " in the record; look it up again, it may have changed.");
    }
}
