/** The style sheet, scripts, fonts and charts that the pages use, all from the server's own jar. */
package org.mahdar.server.asset;
