package org.hangji.ledger.api;

import java.io.IOException;
import java.util.List;
import org.hangji.evidence.EvidenceFile;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.ledger.Ledgers;
import org.hangji.ledger.recording.EntryFiles;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Refusal;
import org.hangji.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a photo or file before the entry is sent that names it by its id. */
@RestController
@AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.BUREAU_LEADER})
class FileController {

    /** A file that was taken; {@code warnings} are what a checker should know. */
    record Taken(long id, String fileName, String mediaType, long size, String sha256, List<String> warnings) {}

    private final Ledgers ledgers;
    private final EntryFiles files;

    FileController(Ledgers ledgers, EntryFiles files) {
        this.ledgers = ledgers;
        this.files = files;
    }

    @PostMapping("/api/ledgers/{ledger}/files")
    @ResponseStatus(HttpStatus.CREATED)
    Taken take(@PathVariable String ledger, @RequestParam String field, @RequestParam MultipartFile file)
            throws IOException {
        LedgerDefinition definition = ledgers.definition(ledger);
        LedgerField wanted = definition
                .field(field)
                .filter(known -> known.type() == FieldType.FILE && !known.retired())
                .orElseThrow(() -> Refusal.invalid(
                        "field", "file", "“" + definition.name() + "”里没有代号为“" + field + "”、放照片或文件的字段。"));
        String name = file.getOriginalFilename();
        EvidenceFile taken = files.keep(definition, wanted, name == null ? "" : name, file.getBytes());
        return new Taken(
                taken.id(), taken.fileName(), taken.mediaType(), taken.size(), taken.sha256(), taken.warningTexts());
    }
}
