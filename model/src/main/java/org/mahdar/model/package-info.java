/** The nouns of Mahdar as records. Depends on nothing; everything else speaks in these words. */
package org.mahdar.model;
