/** The commands that keep what was read and ask what is kept. */
package org.mahdar.cli.record;
