/** The two languages of the pages: words, digits, months. */
package org.mahdar.server.language;
