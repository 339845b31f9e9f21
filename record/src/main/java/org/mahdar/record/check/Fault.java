package org.mahdar.record.check;

/**
 * Something that is not as it should be.
 *
 * @param place which part of the record
 * @param text one sentence: what is wrong
 * @param derived whether it can be derived anew, so that nothing is lost
 */
public record Fault(String place, String text, boolean derived) {}
