/** From paths to readings, on many threads and in the order of the input; the commands that only read. */
package org.mahdar.cli.reading;
