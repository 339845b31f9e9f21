/** What every kind of input has in common: where something stands, what came of it, which limits hold. */
package org.mahdar.ingest.source;
