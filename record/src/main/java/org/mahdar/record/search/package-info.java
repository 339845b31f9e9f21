/** Full-text search in Arabic, in an index beside the record's file that can be made anew at any time. */
package org.mahdar.record.search;
