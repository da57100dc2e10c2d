package org.hangji.evidence;

/** What a file was added for (用途). */
public enum Purpose {
    /** 整改证明: shows that something was put right. */
    PROOF,
    /** 附件: anything else, such as a photo of what was found, or what a verifier adds while he checks. */
    ATTACHMENT
}
