package org.mahdar.model;

/**
 * The sixteen event types of PLOVER (manual 0.8 of 2021, CONCEDE and RETREAT split) with the quad class and the score of
 * the type on PLOVER's conflict-cooperation scale of -10 to 10. The score of ACCUSE lacks its minus in the printed table; -3
 * is meant.
 */
public enum EventType {
    AGREE(Quad.VCOOP, 2.5),
    CONSULT(Quad.VCOOP, 2.5),
    SUPPORT(Quad.VCOOP, 5),
    CONCEDE(Quad.VCOOP, 4.5),
    COOPERATE(Quad.MCOOP, 9.5),
    AID(Quad.MCOOP, 10),
    RETREAT(Quad.MCOOP, 6.5),
    REQUEST(Quad.VCONF, 0),
    ACCUSE(Quad.VCONF, -3),
    REJECT(Quad.VCONF, -2),
    THREATEN(Quad.VCONF, -3.5),
    PROTEST(Quad.MCONF, -5),
    SANCTION(Quad.MCONF, -6),
    MOBILIZE(Quad.MCONF, -5.5),
    COERCE(Quad.MCONF, -7),
    ASSAULT(Quad.MCONF, -9);

    private final Quad quad;
    private final double score;

    EventType(Quad quad, double score) {
        this.quad = quad;
        this.score = score;
    }

    public Quad quad() {
        return quad;
    }

    /** The score of the type where no mode says otherwise, -10 (mass violence) to 10 (aid). */
    public double score() {
        return score;
    }
}
