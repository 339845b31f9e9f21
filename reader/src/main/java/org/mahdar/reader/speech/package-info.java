/** Who says what: verbs of speech, their speakers, the words they introduce, quotation marks. */
package org.mahdar.reader.speech;
