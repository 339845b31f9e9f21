/** Event frames: which words tell which act, and where its sides stand. */
package org.mahdar.lexicon.frame;
