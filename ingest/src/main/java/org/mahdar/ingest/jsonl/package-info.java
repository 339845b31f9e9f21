/** JSON Lines: one document a line. */
package org.mahdar.ingest.jsonl;
