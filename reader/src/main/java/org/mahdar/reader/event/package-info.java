/** Events: frames matched against clauses, sides, status, date, place and count, one event for one act. */
package org.mahdar.reader.event;
