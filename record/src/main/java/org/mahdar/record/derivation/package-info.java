/** Derives everything that follows from the readings: rows, copies, episodes, people. */
package org.mahdar.record.derivation;
