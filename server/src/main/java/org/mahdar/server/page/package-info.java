/** What every page has: an address, a reader, a frame around it, and a way to say that something was wrong. */
package org.mahdar.server.page;
