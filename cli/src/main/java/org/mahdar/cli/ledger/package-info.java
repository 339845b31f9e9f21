/** What stands between two sides on a day, as the ledgers tell it. */
package org.mahdar.cli.ledger;
