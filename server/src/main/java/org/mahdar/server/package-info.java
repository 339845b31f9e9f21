/** The pages and the API over a record. */
package org.mahdar.server;
