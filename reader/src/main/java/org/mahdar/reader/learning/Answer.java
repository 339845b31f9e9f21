package org.mahdar.reader.learning;

import org.mahdar.model.Code;

/**
 * One of several answers to a question.
 *
 * @param name the person it names, or null
 * @param code the side it names, or null
 * @param features what speaks for it and against it, hashed; see {@link Features}
 */
public record Answer(String name, Code code, int[] features) {}
