/** People as the articles show them. */
package org.mahdar.server.people;
