/** The ledgers: what stands between sides on a day, and how it came to stand so. */
package org.mahdar.server.ledger;
