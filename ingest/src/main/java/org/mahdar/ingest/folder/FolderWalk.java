package org.mahdar.ingest.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mahdar.ingest.source.IngestLimits;
import org.mahdar.ingest.source.IngestResult;
import org.mahdar.ingest.source.Place;

/**
 * The files below a folder, depth first, by name in the order of UTF-16 code units, so that the order is the same on every
 * machine. Hidden files and what tells about a folder (README.md and its like) are passed over. Links are not followed, so that no loop can hold the walk and no link can lead out of
 * the folder: a link's target inside the folder is met in its own place, and one outside is told.
 */
public final class FolderWalk {

    private static final int NAMED = 3;
    private static final Pattern ABOUT_THE_FOLDER = Pattern.compile("(README|LICENSE|NOTICE)(\\.md)?");

    private final Path root;
    private final Path realRoot;
    private final IngestLimits limits;
    private final Predicate<String> wanted;
    private final Deque<Iterator<Path>> open = new ArrayDeque<>();
    private final List<IngestResult> remarks = new ArrayList<>();
    private final List<String> unwanted = new ArrayList<>();
    private final List<String> outside = new ArrayList<>();
    private long unwantedFiles;
    private long outsideLinks;

    /**
     * A walk that begins at the root.
     *
     * @param wanted tells by its name whether a file may hold articles
     */
    public FolderWalk(Path root, IngestLimits limits, Predicate<String> wanted) throws IOException {
        this.root = root;
        this.realRoot = root.toRealPath();
        this.limits = limits;
        this.wanted = wanted;
        open.push(entries(root).iterator());
    }

    /** The next file that may hold articles, or empty at the end. */
    public Optional<Path> next() {
        while (!open.isEmpty()) {
            if (!open.peek().hasNext()) {
                open.pop();
                continue;
            }
            Path path = open.peek().next();
            String name = path.getFileName().toString();
            if (name.startsWith(".") || ABOUT_THE_FOLDER.matcher(name).matches()) {
                continue;
            }
            if (Files.isSymbolicLink(path)) {
                link(path);
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                enter(path);
            } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && wanted.test(name)) {
                return Optional.of(path);
            } else {
                unwantedFiles++;
                remember(unwanted, path);
            }
        }
        return Optional.empty();
    }

    /** What is to be told when the walk is over: folders that could not be entered, files and links passed over. */
    public List<IngestResult> remarks() {
        List<IngestResult> all = new ArrayList<>(remarks);
        Place place = Place.of(root.toString());
        if (unwantedFiles > 0) {
            all.add(new IngestResult.Notice(
                    place,
                    "passed over " + some(unwantedFiles, "file", unwanted)
                            + " that is neither .txt, .jsonl, .html, .warc nor one of these as .gz"));
        }
        if (outsideLinks > 0) {
            all.add(new IngestResult.Notice(
                    place,
                    "passed over " + some(outsideLinks, "link", outside)
                            + " that leads out of the folder or nowhere; name its target to read it"));
        }
        return all;
    }

    private void enter(Path folder) {
        if (open.size() >= limits.folderDepth()) {
            remarks.add(new IngestResult.Failure(
                    Place.of(folder.toString()),
                    "the folder lies more than " + limits.folderDepth() + " folders deep",
                    "name it by itself to read it"));
            return;
        }
        try {
            open.push(entries(folder).iterator());
        } catch (IOException e) {
            remarks.add(new IngestResult.Failure(
                    Place.of(folder.toString()),
                    "the folder cannot be listed: " + e.getMessage(),
                    "see that you may read it"));
        }
    }

    private void link(Path link) {
        try {
            if (link.toRealPath().startsWith(realRoot)) {
                return;
            }
        } catch (IOException e) {
            remarks.add(new IngestResult.Notice(Place.of(link.toString()), "a link that cannot be resolved: " + e));
            return;
        }
        outsideLinks++;
        remember(outside, link);
    }

    private void remember(List<String> names, Path path) {
        if (names.size() < NAMED) {
            names.add(root.relativize(path).toString());
        }
    }

    private static String some(long count, String what, List<String> names) {
        String more = count > names.size() ? " and " + (count - names.size()) + " more" : "";
        return count + " " + what + (count == 1 ? "" : "s") + " (" + String.join(", ", names) + more + ")";
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return entries;
    }
}
