package org.hangji.ledger.recording;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Refusal;
import org.hangji.shared.Refusal.FieldError;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Files that a form brings. Each is kept at once, so that it stays chosen where another field is at fault. */
@Component
class SentFiles {

    /** Behind the name of the field: the file itself, and the word that none is wanted. */
    static final String PART = ".file";

    static final String NONE = ".none";

    private final EntryFiles files;

    SentFiles(EntryFiles files) {
        this.files = files;
    }

    /** What was sent, with ids in the fields of files; a file that is not taken is a fault of its field. */
    Map<String, Object> kept(LedgerDefinition definition, Map<String, String> sent, HttpServletRequest request) {
        Map<String, Object> kept = new LinkedHashMap<>(sent);
        MultipartHttpServletRequest parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        for (LedgerField field : definition.asked()) {
            if (field.type() != FieldType.FILE) {
                continue;
            }
            if (sent.containsKey(field.id() + NONE)) {
                kept.put(field.id(), "");
            }
            MultipartFile part = parts == null ? null : parts.getFile(field.id() + PART);
            if (part != null && !part.isEmpty()) {
                kept.put(field.id(), keep(definition, field, part));
            }
        }
        return kept;
    }

    private Object keep(LedgerDefinition definition, LedgerField field, MultipartFile part) {
        try {
            String name = part.getOriginalFilename();
            EvidenceFile file = files.keep(definition, field, name == null ? "" : name, part.getBytes());
            return Long.toString(file.id());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
                throw refusal;
            }
            String message = refusal.errors().isEmpty()
                    ? String.valueOf(refusal.getMessage())
                    : refusal.errors().getFirst().message();
            return new FieldError(field.id(), "file", "“" + field.name() + "”：" + message);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
