package org.hangji.organization;

import org.jspecify.annotations.Nullable;

/**
 * A unit in the tree (单位).
 *
 * @param code its code, unique, part of addresses
 * @param name full name
 * @param shortName name for narrow columns, the full one where there is none
 * @param kind what it is
 * @param parent code of the unit above, {@code null} for the top
 * @param path place in the tree
 * @param division administrative division code (行政区划), where it has one
 */
public record Unit(
        String code,
        String name,
        String shortName,
        Kind kind,
        @Nullable String parent,
        String path,
        @Nullable String division) {

    /** What a unit is. */
    public enum Kind {
        /** 局机关 */
        BUREAU,
        /** 科室 */
        DIVISION,
        /** 局属单位 */
        AFFILIATE,
        /** 县（市、区）交通运输局 */
        COUNTY_BUREAU,
        /** 县（市、区）政府 */
        GOVERNMENT,
        /** 企业 */
        ENTERPRISE,
        /** 其他部门 */
        AUTHORITY
    }
}
