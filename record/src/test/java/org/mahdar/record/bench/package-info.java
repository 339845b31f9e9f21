/** Measurements on a large collection of news; nothing here runs in the build. */
package org.mahdar.record.bench;
