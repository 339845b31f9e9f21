/** Choosing among answers by what was learned from annotated articles: hashed features, linear weights, deterministic. */
package org.mahdar.reader.learning;
