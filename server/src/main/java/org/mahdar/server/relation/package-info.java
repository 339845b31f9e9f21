/** The relations: which sides have to do with each other, and what happened between two of them. */
package org.mahdar.server.relation;
