/** What a page shows, as files. */
package org.mahdar.server.download;
