/** Long work that is started, watched and stopped in the pages. */
package org.mahdar.server.work;
