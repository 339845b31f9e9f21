/** What happened: the card that proves an episode, lists of episodes, and the page of one. */
package org.mahdar.server.episode;
