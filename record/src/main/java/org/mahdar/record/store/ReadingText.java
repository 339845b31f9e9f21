package org.mahdar.record.store;

import java.util.Locale;
import org.mahdar.model.Article;
import org.mahdar.model.Reading;
import org.mahdar.model.json.ReadingJson;

/** A reading as the text that is kept: without the article's text, which is kept beside it, and always valid UTF-8. */
final class ReadingText {

    private ReadingText() {}

    static String of(ReadingJson json, Reading reading) {
        Article article = reading.article();
        Article bare = new Article(
                article.id(),
                article.source(),
                article.url(),
                article.outlet(),
                article.title(),
                article.published(),
                article.text(),
                false);
        Reading slim = new Reading(
                bare,
                reading.title(),
                reading.outlet(),
                reading.agency(),
                reading.author(),
                reading.published(),
                reading.body(),
                reading.people(),
                reading.quotes(),
                reading.events(),
                reading.coder(),
                reading.lexicon());
        String text = json.toJson(slim);
        return TextKey.hasUtf8Form(text) ? text : escapeSurrogates(text);
    }

    /** Half a surrogate pair has no UTF-8 form, but JSON can name it. */
    private static String escapeSurrogates(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 60);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                escaped.append("\\u").append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
