package org.mahdar.record.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What was used lately, by its key, up to so many; what was used longest ago goes first. Not safe for use by several threads at
 * once.
 */
public final class Recent<K, V> {

    private final Map<K, V> values;

    /** Room for this many. */
    public Recent(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** The value of a key, or null where it is not held. */
    public V get(K key) {
        return values.get(key);
    }

    /** The values of those of these keys that are held. */
    public Map<K, V> held(Collection<K> keys) {
        Map<K, V> held = new HashMap<>();
        for (K key : keys) {
            V value = values.get(key);
            if (value != null) {
                held.put(key, value);
            }
        }
        return held;
    }

    /**
     * The values of these keys; those not held are read, all at once, and held from now on.
     *
     * @param reader gives the values of keys; one for which it gives none has none, and is asked for again the next time
     */
    public Map<K, V> of(Collection<K> keys, Function<List<K>, Map<K, V>> reader) {
        Map<K, V> all = held(keys);
        List<K> missing =
                keys.stream().filter(key -> !all.containsKey(key)).distinct().toList();
        if (!missing.isEmpty()) {
            Map<K, V> read = reader.apply(missing);
            values.putAll(read);
            all.putAll(read);
        }
        return all;
    }

    /** Holds a value from now on. */
    public void put(K key, V value) {
        values.put(key, value);
    }

    /** The same for several. */
    public void putAll(Map<K, V> fresh) {
        values.putAll(fresh);
    }

    /** Forgets the values of these keys. */
    public void forget(Collection<K> keys) {
        keys.forEach(values::remove);
    }

    /** Forgets all. */
    public void clear() {
        values.clear();
    }
}
