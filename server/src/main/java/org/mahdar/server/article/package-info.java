/** An article as it was given, with what was read in it marked. */
package org.mahdar.server.article;
