package org.mahdar.server.view;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.mahdar.server.page.Back;
import org.mahdar.server.page.Wrong;

/**
 * The views that somebody kept, in the order of keeping: a file beside the record, one JSON object a line. Safe for use by
 * several threads of one process.
 */
public final class Views {

    private static final String FILE = "views.jsonl";
    private static final int MOST = 500;
    private static final int MOST_LETTERS = 120;
    private static final int MOST_ADDRESS = 4000;

    private final Path file;
    private final ObjectMapper mapper = new ObjectMapper();
    private final SecureRandom random = new SecureRandom();

    /** A page in a state, under a name; the address begins with the language. */
    public record View(String id, String name, String address) {}

    /** The views kept beside the record in that folder. */
    public Views(Path folder) {
        this.file = folder.resolve(FILE);
    }

    /** All of them; a line that is none is passed over, so that one slip of an editor does not hide the rest. */
    public synchronized List<View> all() {
        List<View> views = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            return views;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                View view = parsed(line);
                if (view != null) {
                    views.add(view);
                }
            }
        } catch (IOException e) {
            throw Wrong.refused(500, file + " could not be read: " + e.getMessage() + "; mend or remove the file");
        }
        return views;
    }

    private View parsed(String line) {
        try {
            var node = mapper.readTree(line);
            String address = node.path("address").asText("");
            String id = node.path("id").asText("");
            return Back.to(address, null) == null || id.isEmpty()
                    ? null
                    : new View(id, clean(node.path("name").asText("")), address);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Keeps a view; refuses addresses that are none of our pages. */
    public synchronized View keep(String name, String address) {
        String clean = clean(name == null ? "" : name);
        if (clean.isEmpty()) {
            throw Wrong.parameter("name", String.valueOf(name), "a name for the view");
        }
        if (Back.to(address, null) == null || address.length() > MOST_ADDRESS) {
            throw Wrong.parameter("address", String.valueOf(address), "the address of one of these pages");
        }
        List<View> views = all();
        if (views.size() >= MOST) {
            throw Wrong.refused(409, "There are " + MOST + " kept views already; remove some first");
        }
        byte[] id = new byte[8];
        random.nextBytes(id);
        View view = new View(HexFormat.of().formatHex(id), clean, address);
        views.add(view);
        write(views);
        return view;
    }

    /** Removes a view; does nothing where there is none of that id. */
    public synchronized void remove(String id) {
        List<View> views = all();
        if (views.removeIf(view -> view.id().equals(id))) {
            write(views);
        }
    }

    private void write(List<View> views) {
        StringBuilder lines = new StringBuilder();
        for (View view : views) {
            ObjectNode node = mapper.createObjectNode();
            node.put("id", view.id()).put("name", view.name()).put("address", view.address());
            lines.append(node).append('\n');
        }
        Path part = file.resolveSibling(FILE + ".part");
        try {
            Files.writeString(part, lines, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Wrong.refused(409, file + " could not be written: " + e.getMessage() + "; make the folder writable");
        }
    }

    private static String clean(String name) {
        String text = name.replaceAll("\\p{Cntrl}", " ").strip();
        return text.length() <= MOST_LETTERS ? text : text.substring(0, MOST_LETTERS);
    }
}
