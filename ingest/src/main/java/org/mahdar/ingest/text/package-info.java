/** Plain text files, and which characters their bytes mean. */
package org.mahdar.ingest.text;
