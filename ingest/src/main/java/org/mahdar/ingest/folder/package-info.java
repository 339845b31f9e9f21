/** Folders of inputs. */
package org.mahdar.ingest.folder;
