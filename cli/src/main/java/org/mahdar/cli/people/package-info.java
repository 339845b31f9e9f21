/** People with their offices over time. */
package org.mahdar.cli.people;
