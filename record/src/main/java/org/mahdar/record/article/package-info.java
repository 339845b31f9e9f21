/** Single articles as the record keeps them. */
package org.mahdar.record.article;
