package org.mahdar.cli.knowledge;

import java.util.List;
import java.util.function.Supplier;
import org.mahdar.lexicon.Lexicon;
import org.mahdar.model.Evidence;
import org.mahdar.model.Span;
import org.mahdar.model.Status;
import org.mahdar.reader.event.StatusProof;
import org.mahdar.server.label.StatusSigns;

/** The words of status as the reader finds them in a clause. */
final class LexiconSigns implements StatusSigns {

    private final Supplier<Lexicon> lexicon;
    private StatusProof proof;

    LexiconSigns(Supplier<Lexicon> lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public Span find(Evidence evidence, Status status) {
        int from = evidence.span().start();
        List<Span> trigger = evidence.trigger().stream()
                .map(word -> new Span(word.start() - from, word.end() - from))
                .toList();
        return proof().find(evidence.text(), trigger, status);
    }

    private synchronized StatusProof proof() {
        if (proof == null) {
            proof = new StatusProof(lexicon.get());
        }
        return proof;
    }
}
