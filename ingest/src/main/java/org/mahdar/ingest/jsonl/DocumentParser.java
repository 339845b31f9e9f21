package org.mahdar.ingest.jsonl;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.InputException;

/** Reads one line into its fields without building a tree; what is wrong is told to the byte of the line. */
final class DocumentParser {

    private static final Set<String> FIELDS = Set.of("id", "text", "html", "url", "outlet", "title", "published");
    private static final int DEPTH = 100;
    private static final String MEND = "mend the line or take it out";

    private final JsonFactory factory;
    private final int stringUnits;

    DocumentParser(IngestLimits limits) {
        stringUnits = Math.max(limits.textUtf16Units(), limits.pageBytes());
        factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(stringUnits)
                        .maxNestingDepth(DEPTH)
                        .build())
                .build();
    }

    DocumentLine parse(byte[] line, int length) throws InputException {
        try (JsonParser json = factory.createParser(line, 0, length)) {
            return document(json);
        } catch (StreamConstraintsException e) {
            throw tooMuch(e);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "not JSON: " + InputException.oneLine(e.getOriginalMessage()), MEND, offset(e.getLocation()));
        } catch (IOException e) {
            if (e instanceof InputException input) {
                throw input;
            }
            throw new InputException("not JSON: " + InputException.oneLine(String.valueOf(e.getMessage())), MEND);
        }
    }

    private static DocumentLine document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new InputException("the line holds no JSON object", MEND);
        }
        Map<String, String> fields = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (FIELDS.contains(name)) {
                fields.put(name, scalar(name, value, json));
            } else {
                json.skipChildren();
            }
        }
        if (json.nextToken() != null) {
            throw new InputException("something follows the JSON object", "give each document a line of its own");
        }
        return new DocumentLine(
                fields.get("id"),
                fields.get("text"),
                fields.get("html"),
                fields.get("url"),
                fields.get("outlet"),
                fields.get("title"),
                fields.get("published"));
    }

    private static String scalar(String name, JsonToken value, JsonParser json) throws IOException {
        return switch (value) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            case VALUE_NUMBER_INT -> {
                if (name.equals("id")) {
                    yield json.getText();
                }
                throw new InputException("the field \"" + name + "\" is a number, not a string", MEND);
            }
            default -> throw new InputException("the field \"" + name + "\" is no string", MEND);
        };
    }

    private InputException tooMuch(StreamConstraintsException e) {
        String limit = InputException.oneLine(e.getOriginalMessage());
        if (limit.startsWith("String value length")) {
            return new InputException(
                    "a field has more than the " + stringUnits + " characters that are read", "split it into articles");
        }
        return new InputException("JSON beyond what is read: " + limit, MEND);
    }

    private static long offset(JsonLocation location) {
        return location == null ? -1 : location.getByteOffset();
    }
}
