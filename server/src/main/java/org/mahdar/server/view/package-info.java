/** Views that somebody keeps under a name. */
package org.mahdar.server.view;
