/** Who said what: every quotation of the record, with facets. */
package org.mahdar.server.quote;
