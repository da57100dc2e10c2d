package org.hangji.shared;

/** What a person may do (角色). A role is granted for a unit and holds for the units below it. */
public enum Role {
    /** 经办人: registers, assigns, fills in. */
    CLERK,
    /** 责任领导: leads the rectification of findings. */
    RESPONSIBLE_LEADER,
    /** 核查人: verifies and closes what others have put right. */
    VERIFIER,
    /** 局领导: sees all, signs, publishes. */
    BUREAU_LEADER,
    /** 巡察人员: reads rounds and findings. */
    INSPECTOR,
    /** 监督审计人员: reads everything within scope, the journal included, and changes nothing. */
    AUDITOR,
    /** 系统管理员: accounts, units, people; no business data. */
    SYSTEM_ADMIN,
    /** 安全保密管理员: grants roles and scope; no business data. */
    SECURITY_ADMIN,
    /** 安全审计员: reads the journal; no business data. */
    AUDIT_ADMIN,
    /** The platform itself, for background work and commands; never granted to an account. */
    SYSTEM;

    /** One of the three separated administrators (三员), who see no business data. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDIT_ADMIN;
    }
}
