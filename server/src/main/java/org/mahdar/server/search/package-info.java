/** Searching the articles. */
package org.mahdar.server.search;
