/** RSS, Atom and OPML: parsed without following anything they point to, fetched only from addresses that are public. */
package org.mahdar.ingest.feed;
