/** The page around an article: which lines belong to it, and what the page says about its origin. */
package org.mahdar.reader.page;
