/** Full-text search over a record. */
package org.mahdar.cli.search;
