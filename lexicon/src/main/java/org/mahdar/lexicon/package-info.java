/** What Mahdar knows, as data: states, nisbas, organisations, offices, people, outlets, dates, verbs and event frames. */
package org.mahdar.lexicon;
