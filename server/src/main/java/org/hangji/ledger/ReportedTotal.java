package org.hangji.ledger;

/**
 * A number of a return that is typed by hand although entries exist from which it follows (由下级明细汇总的数).
 *
 * @param field id of the field of the return's own ledger, whose sum over the return is the reported number
 * @param source id of the ledger that holds the entries of the units below
 * @param measure id of the field of those entries that is added up, empty where they are counted
 */
public record ReportedTotal(String field, String source, String measure) {}
