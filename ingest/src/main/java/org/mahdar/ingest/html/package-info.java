/** Pages in HTML: what they state about themselves, and their text, one block element a line. Nothing is executed or fetched. */
package org.mahdar.ingest.html;
