package org.hangji.figure.definition;

/** What is made of the rows of a figure (计算方式). Fields are ids of the ledger's definition. */
public sealed interface Measure {

    /** The rows are counted (计数). */
    record Count() implements Measure {}

    /** The numbers in the field are added up (求和); a row without a number is no row of it. */
    record Sum(String field) implements Measure {}

    /** The different values of the field are counted (去重计数); a row without one is no row of it. */
    record Distinct(String field) implements Measure {}

    /** The numbers in the field are added up and divided by the rows that have one (平均). */
    record Average(String field) implements Measure {}

    /** The rows are counted. */
    Measure COUNT = new Count();
}
