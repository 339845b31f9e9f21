/** Small drawings whose places are computed here, so that they stand on the page before any script runs. */
package org.mahdar.server.chart;
