/** What the user sees: results on standard output, everything else on standard error. */
package org.mahdar.cli.terminal;
