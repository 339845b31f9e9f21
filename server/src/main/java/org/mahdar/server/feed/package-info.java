/** Views as feeds, for programs that look for news of themselves. */
package org.mahdar.server.feed;
