/** The rules by which events were found, with the sentences that show what they see. */
package org.mahdar.server.rule;
