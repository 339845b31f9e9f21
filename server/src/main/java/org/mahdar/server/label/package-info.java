/** What codes, types, dates and numbers are called for people. */
package org.mahdar.server.label;
