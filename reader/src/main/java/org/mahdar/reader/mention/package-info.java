/** Who is spoken of: states, organisations, bodies, offices and people, with the side each stands for. */
package org.mahdar.reader.mention;
