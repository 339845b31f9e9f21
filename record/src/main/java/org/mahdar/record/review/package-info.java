/** What people decide about what the coder read: verdicts, which are data, can be undone, and outlive a new reading. */
package org.mahdar.record.review;
