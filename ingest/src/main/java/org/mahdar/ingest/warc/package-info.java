/** Web archives: the HTML pages in WARC files, plain or packed record by record. */
package org.mahdar.ingest.warc;
