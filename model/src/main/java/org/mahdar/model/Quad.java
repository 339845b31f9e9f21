package org.mahdar.model;

/** PLOVER's quad classes: verbal or material, cooperation or conflict. */
public enum Quad {
    VCOOP,
    MCOOP,
    VCONF,
    MCONF;

    /** Whether it is conflict, verbal or material, and not cooperation. */
    public boolean isConflict() {
        return this == VCONF || this == MCONF;
    }
}
