/** What reviewers decide about what was read: accept, reject, correct, and take back. */
package org.mahdar.server.review;
