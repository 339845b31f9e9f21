package org.mahdar.record.review;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.mahdar.record.store.Sql;

/** Keeps verdicts. None is ever deleted; one that is undone stays and counts no longer. */
final class VerdictShelf {

    private final VerdictJson json = new VerdictJson();

    /** Keeps those that are not kept yet; returns these. */
    List<Verdict> keep(Sql sql, List<Verdict> verdicts) {
        Set<String> known = new HashSet<>(sql.list("SELECT id FROM verdict", row -> row.getString(1)));
        List<Verdict> fresh = new ArrayList<>();
        for (Verdict verdict : verdicts) {
            if (known.add(verdict.id())) {
                fresh.add(verdict);
            }
        }
        sql.append("verdict", to -> {
            for (Verdict verdict : fresh) {
                DuckDBAppender row = to.beginRow().append(verdict.id());
                row.append(LocalDateTime.ofInstant(verdict.at(), ZoneOffset.UTC));
                row.append(verdict.author()).append(verdict.reason());
                row.append(json.toJson(verdict)).endRow();
            }
        });
        sql.append("verdict_article", to -> {
            for (Verdict verdict : fresh) {
                for (String article : articles(verdict.judgement())) {
                    to.beginRow().append(verdict.id()).append(article).endRow();
                }
            }
        });
        return fresh;
    }

    /** All verdicts in the order of time, undone ones too. */
    List<Verdict> all(Sql sql) {
        return sql.list("SELECT json FROM verdict", row -> json.parse(row.getString(1))).stream()
                .sorted(Verdict.IN_TIME)
                .toList();
    }

    /** The verdicts that count, in the order of time. */
    List<Verdict> active(Sql sql) {
        List<Verdict> all = all(sql);
        Set<String> undone = undone(all);
        return all.stream()
                .filter(verdict -> !undone.contains(verdict.id()))
                .filter(verdict -> !(verdict.judgement() instanceof Judgement.Undo))
                .toList();
    }

    /** The ids of verdicts that count no longer: undone by a verdict that is not itself undone. */
    static Set<String> undone(List<Verdict> all) {
        Set<String> undone = new HashSet<>();
        // The latest first: whether an undoing counts is settled before what it undoes is looked at.
        for (int i = all.size() - 1; i >= 0; i--) {
            Verdict verdict = all.get(i);
            if (verdict.judgement() instanceof Judgement.Undo undo && !undone.contains(verdict.id())) {
                undone.add(undo.verdict());
            }
        }
        return undone;
    }

    /** The verdicts that count and are about one of these articles, by article, in the order of time. */
    Map<String, List<Verdict>> about(Sql sql, Collection<String> articles) {
        Map<String, List<Verdict>> byArticle = new HashMap<>();
        if (articles.isEmpty() || sql.number("SELECT count(*) FROM verdict_article") == 0) {
            return byArticle;
        }
        Set<String> wanted = new HashSet<>(articles);
        boolean any = sql.list("SELECT DISTINCT article FROM verdict_article", row -> row.getString(1)).stream()
                .anyMatch(wanted::contains);
        if (!any) {
            return byArticle;
        }
        for (Verdict verdict : active(sql)) {
            for (String article : articles(verdict.judgement())) {
                if (wanted.contains(article)) {
                    byArticle
                            .computeIfAbsent(article, none -> new ArrayList<>())
                            .add(verdict);
                }
            }
        }
        return byArticle;
    }

    /** The keys of the articles that a judgement is about. */
    static Set<String> articles(Judgement judgement) {
        Set<String> keys = new LinkedHashSet<>();
        if (judgement instanceof Judgement.CorrectSpeaker speaker) {
            keys.add(speaker.article());
        } else if (judgement instanceof Judgement.CorrectPerson person) {
            keys.add(person.article());
        } else {
            refs(judgement).map(EventRef::article).forEach(keys::add);
        }
        return keys;
    }

    /** The events that a judgement names. */
    static Stream<EventRef> refs(Judgement judgement) {
        if (judgement instanceof Judgement.Accept accept) {
            return Stream.of(accept.event());
        } else if (judgement instanceof Judgement.Reject reject) {
            return Stream.of(reject.event());
        } else if (judgement instanceof Judgement.Correct correct) {
            return Stream.of(correct.event());
        } else if (judgement instanceof Judgement.JoinEpisodes join) {
            return join.events().stream();
        } else if (judgement instanceof Judgement.PartEpisodes part) {
            return Stream.concat(part.these().stream(), part.others().stream());
        }
        return Stream.empty();
    }
}
