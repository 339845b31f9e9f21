/** Episodes: one thing that happened in the world, told by one or several articles. */
package org.mahdar.record.episode;
