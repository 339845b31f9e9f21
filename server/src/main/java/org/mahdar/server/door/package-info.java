/** Who may come in: only from this machine, only with the launch link, and never by way of another site. */
package org.mahdar.server.door;
