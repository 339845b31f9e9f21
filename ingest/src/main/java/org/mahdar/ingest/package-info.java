/** From files and pages to articles. */
package org.mahdar.ingest;
