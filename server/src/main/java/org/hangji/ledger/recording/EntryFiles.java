package org.hangji.ledger.recording;

import java.util.UUID;
import org.hangji.evidence.Evidence;
import org.hangji.evidence.EvidenceFile;
import org.hangji.evidence.Purpose;
import org.hangji.evidence.Subject;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.stereotype.Component;

/**
 * Photos and files of entries (记录里的照片和文件). A file is kept before there is an entry that names it, and until then only
 * whoever brought it sees it; from then on everybody who sees that entry and its field.
 */
@Component
public class EntryFiles {

    /** What evidence calls them. */
    private static final String SUBJECT = "ledgerFile";

    private final Evidence evidence;

    EntryFiles(Evidence evidence) {
        this.evidence = evidence;
    }

    /** Keeps a file for a field. Refused where it is none of the kinds that are taken, or too large. */
    public EvidenceFile keep(LedgerDefinition definition, LedgerField field, String name, byte[] bytes) {
        if (!Acting.current().has(definition.entryBy().toArray(Role[]::new))) {
            throw Refusal.forbidden("“%s”由经办人登记，您的角色不能上传文件。".formatted(definition.name()));
        }
        return evidence.store(
                new Subject(SUBJECT, UUID.randomUUID().toString()), field.id(), Purpose.ATTACHMENT, name, bytes);
    }

    /** Whether the caller brought a file with this id. */
    boolean has(String id) {
        return evidence.find(Long.parseLong(id))
                .filter(file -> file.subject().type().equals(SUBJECT)
                        && file.recordedBy() == Acting.current().person())
                .isPresent();
    }
}
