/** Reading kept articles again with a newer coder or lexicon, and seeing what that changes. */
package org.mahdar.record.reread;
