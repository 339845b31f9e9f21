/** Arabic as text: normalisation with offsets, tokens, clitics, sentences, quotation marks, verb forms. */
package org.mahdar.text;
