/** What reviewers decide, on the command line. */
package org.mahdar.cli.review;
