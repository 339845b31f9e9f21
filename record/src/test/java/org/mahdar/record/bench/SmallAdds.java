package org.mahdar.record.bench;

import java.nio.file.Path;
import java.util.List;
import org.mahdar.model.Reading;
import org.mahdar.record.Record;
import org.mahdar.record.World;

/** Adds articles one at a time and says how long each takes. */
public final class SmallAdds {
    private SmallAdds() {}

    public static void main(String[] args) throws Exception {
        List<Reading> articles = new World(5, 100, 30).articles(300);
        try (Record record = Record.open(Path.of(args[0]), Record.Mode.WRITE)) {
            long lap = System.nanoTime();
            for (int i = 0; i < articles.size(); i++) {
                record.add(List.of(articles.get(i)));
                if (i % 50 == 49) {
                    System.out.printf("%d: %.1f ms each%n", i + 1, (System.nanoTime() - lap) / 50e6);
                    lap = System.nanoTime();
                }
            }
        }
    }
}
