/** Packed input, unpacked with an eye on how much comes out of how little. */
package org.mahdar.ingest.gzip;
