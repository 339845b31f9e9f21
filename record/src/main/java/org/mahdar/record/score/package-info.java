/** How well two sides get on, over time. */
package org.mahdar.record.score;
