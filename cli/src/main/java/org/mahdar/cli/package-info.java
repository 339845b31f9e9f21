/** The commands. */
package org.mahdar.cli;
