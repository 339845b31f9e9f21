package org.mahdar.model;

/** PLOVER's quad classes: verbal or material, cooperation or conflict. */
public enum Quad {
    VCOOP,
    MCOOP,
    VCONF,
    MCONF
}
