package org.mahdar.ingest.jsonl;

/**
 * The fields of a document line that Mahdar knows; each may be null. Others are passed over.
 *
 * @param id names the article
 * @param text the page as text
 * @param html the page as markup, where there is no text
 * @param url the page's address
 * @param outlet who published it
 * @param title the headline
 * @param published the day of publication as written
 */
record DocumentLine(String id, String text, String html, String url, String outlet, String title, String published) {}
