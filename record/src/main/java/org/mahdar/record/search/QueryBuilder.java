package org.mahdar.record.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.mahdar.record.arabic.Skeleton;
import org.mahdar.record.arabic.Word;
import org.mahdar.record.arabic.Words;
import org.mahdar.record.search.Question.Clause;
import org.mahdar.record.search.Question.Part;

/** Makes an index query of what is searched for. */
final class QueryBuilder {

    private static final float TITLE_WEIGHT = 2;

    private final Expansion expansion;
    private final Countries countries;
    private final NameSource names;
    private final Set<Form> forms;

    QueryBuilder(Expansion expansion, Countries countries, NameSource names, Set<Form> forms) {
        this.expansion = expansion;
        this.countries = countries;
        this.names = names;
        this.forms = forms;
    }

    /** What the words demand. */
    Query words(String text) throws IOException {
        Question question = Question.of(text);
        if (question.blank()) {
            return text.isBlank() ? new MatchAllDocsQuery() : new MatchNoDocsQuery("no word in: " + text);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean wanted = false;
        for (Clause clause : withCountries(question.clauses())) {
            List<Query> either = new ArrayList<>();
            for (Part part : clause.alternatives()) {
                either.add(part(part));
            }
            all.add(new DisjunctionMaxQuery(either, 0), clause.wanted() ? Occur.MUST : Occur.MUST_NOT);
            wanted |= clause.wanted();
        }
        if (!wanted) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        return all.build();
    }

    /** What the filters demand. */
    static Query filters(SearchQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(new MatchAllDocsQuery(), Occur.FILTER);
        if (query.from() != null || query.to() != null) {
            all.add(
                    LongPoint.newRangeQuery(
                            SearchIndex.DAY,
                            query.from() == null ? Long.MIN_VALUE : query.from().toEpochDay(),
                            query.to() == null ? Long.MAX_VALUE : query.to().toEpochDay()),
                    Occur.FILTER);
        }
        any(all, SearchIndex.OUTLET, query.outlets());
        any(all, SearchIndex.TYPE, query.types().stream().map(Enum::name).toList());
        any(
                all,
                SearchIndex.STATUS,
                query.statuses().stream().map(status -> status.label()).toList());
        for (String code : query.codes()) {
            all.add(new TermQuery(new Term(SearchIndex.CODE, code)), Occur.FILTER);
        }
        return all.build();
    }

    private static void any(BooleanQuery.Builder all, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            BooleanQuery.Builder either = new BooleanQuery.Builder();
            new TreeSet<>(values).forEach(value -> either.add(new TermQuery(new Term(field, value)), Occur.SHOULD));
            all.add(either.build(), Occur.FILTER);
        }
    }

    /** Words that stand side by side and make the English name of a state belong together. */
    private List<Clause> withCountries(List<Clause> clauses) {
        if (!forms.contains(Form.NAMES)) {
            return clauses;
        }
        List<Clause> merged = new ArrayList<>();
        for (int i = 0; i < clauses.size(); i++) {
            List<String> run = new ArrayList<>();
            for (int j = i; j < clauses.size() && plainLatin(clauses.get(j)); j++) {
                run.add(clauses.get(j).alternatives().get(0).folded().get(0));
            }
            Map.Entry<Countries.Country, Integer> country = countries.beginning(run);
            if (country != null && country.getValue() > 1) {
                Part name = clauses.get(i).alternatives().get(0);
                for (int j = 1; j < country.getValue(); j++) {
                    name = name.with(clauses.get(i + j).alternatives().get(0));
                }
                merged.add(new Clause(true, List.of(name)));
                i += country.getValue() - 1;
            } else {
                merged.add(clauses.get(i));
            }
        }
        return merged;
    }

    private static boolean plainLatin(Clause clause) {
        return clause.wanted()
                && clause.alternatives().size() == 1
                && clause.alternatives().get(0).single()
                && clause.alternatives().get(0).latin();
    }

    private Query part(Part part) throws IOException {
        List<Query> either = new ArrayList<>();
        List<List<String>> folded = part.folded().stream().map(List::of).toList();
        if (forms.contains(Form.EXACT)) {
            List<List<String>> exact = part.exact().stream().map(List::of).toList();
            either.add(weighted(Form.EXACT, query(Form.EXACT.field(), exact, part.prefix())));
        }
        if (forms.contains(Form.NORMALISED)) {
            either.add(weighted(Form.NORMALISED, query(Form.NORMALISED.field(), folded, part.prefix())));
            either.add(new BoostQuery(query(SearchIndex.TITLE, folded, part.prefix()), TITLE_WEIGHT));
        }
        if (forms.contains(Form.WITHOUT_CLITICS)) {
            addBare(either, Form.WITHOUT_CLITICS, part.folded(), part.prefix());
        }
        if (forms.contains(Form.NAMES) && part.latin()) {
            names(either, part);
        }
        return either.isEmpty() ? new MatchNoDocsQuery("no form fits") : new DisjunctionMaxQuery(either, 0.1f);
    }

    /** The words in any form they have in the index; a beginning of a word with any front. */
    private void addBare(List<Query> either, Form form, List<String> folded, boolean prefix) throws IOException {
        if (prefix && folded.size() == 1) {
            String base = Forms.asked(folded.get(0)).iterator().next();
            List<String> starts =
                    Forms.FRONTS.stream().map(front -> front + base).toList();
            either.add(weighted(form, query(Form.NORMALISED.field(), List.of(starts), true)));
            return;
        }
        List<List<String>> places = new ArrayList<>();
        for (String word : folded) {
            Set<String> words = expansion.of(word);
            if (words.isEmpty()) {
                return;
            }
            places.add(List.copyOf(words));
        }
        either.add(weighted(form, query(Form.NORMALISED.field(), places, false)));
    }

    private void names(List<Query> either, Part part) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean telling = true;
        for (String word : part.folded()) {
            List<String> bones = Skeleton.ofLatin(word).stream()
                    .filter(form -> form.length() >= Skeleton.TELLING)
                    .toList();
            telling &= !bones.isEmpty();
            if (!bones.isEmpty()) {
                all.add(query(Form.NAMES.field(), List.of(bones), false), Occur.MUST);
            }
        }
        if (telling) {
            either.add(weighted(Form.NAMES, all.build()));
        }
        Map.Entry<Countries.Country, Integer> country = countries.beginning(part.folded());
        if (country != null && country.getValue() == part.folded().size()) {
            either.add(weighted(
                    Form.NAMES,
                    new TermQuery(new Term(SearchIndex.CODE, country.getKey().code()))));
            arabic(either, country.getKey().arabic());
        }
        for (String name : names.arabic(String.join(" ", part.folded()))) {
            arabic(either, name);
        }
    }

    private void arabic(List<Query> either, String name) throws IOException {
        List<String> folded = Words.of(name).stream().map(Word::folded).toList();
        if (!folded.isEmpty()) {
            addBare(either, Form.NAMES, folded, false);
        }
    }

    private static Query weighted(Form form, Query query) {
        return new BoostQuery(query, form.weight());
    }

    /** A query for words at successive places, each in any of its forms. */
    private static Query query(String field, List<List<String>> places, boolean prefix) {
        if (places.size() > 1) {
            MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
            for (List<String> place : places) {
                phrase.add(place.stream().map(form -> new Term(field, form)).toArray(Term[]::new));
            }
            return phrase.build();
        }
        if (prefix) {
            return new DisjunctionMaxQuery(
                    places.get(0).stream()
                            .map(form -> (Query) new PrefixQuery(new Term(field, form)))
                            .toList(),
                    0);
        }
        SynonymQuery.Builder either = new SynonymQuery.Builder(field);
        places.get(0).forEach(form -> either.addTerm(new Term(field, form)));
        return either.build();
    }
}
