/** The reading as JSON, as {@code mahdar read --json} prints it and as a record keeps it. */
package org.mahdar.model.json;
