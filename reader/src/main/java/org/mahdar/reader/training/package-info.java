/** From annotations without text back to annotated articles. */
package org.mahdar.reader.training;
