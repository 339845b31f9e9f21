/** Who said what, across articles. */
package org.mahdar.record.quote;
