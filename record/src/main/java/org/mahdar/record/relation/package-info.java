/** Which sides have to do with each other, and how much. */
package org.mahdar.record.relation;
