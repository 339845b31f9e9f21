/** The pages about Mahdar itself: how to read it, its keys, and how it shall look. */
package org.mahdar.server.about;
