package org.mahdar.lexicon.frame;

import java.util.Arrays;
import java.util.Set;

/** A set of a few numbers of words or verbs, asked without making an object of the number. Immutable. */
public final class WordSet {

    private final int[] numbers;

    private WordSet(int[] numbers) {
        this.numbers = numbers;
    }

    /** The numbers of a set. */
    static WordSet of(Set<Integer> numbers) {
        return new WordSet(numbers.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** Whether the number is in the set. */
    public boolean contains(int number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    /** Whether nothing is in the set. */
    public boolean isEmpty() {
        return numbers.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WordSet set && Arrays.equals(numbers, set.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return Arrays.toString(numbers);
    }
}
