package org.mahdar.record.review;

/**
 * How a frame fares with reviewers.
 *
 * @param rule the frame's id
 * @param events how many events it found in all
 * @param rejected how many of them reviewers rejected
 * @param corrected how many they corrected
 * @param accepted how many they accepted
 */
public record FrameTally(String rule, long events, long rejected, long corrected, long accepted) {}
