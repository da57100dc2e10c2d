package org.hangji.bulletin.reading;

import java.io.IOException;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Readings for programs. */
@RestController
class ReadingApi {

    private final Intake intake;
    private final ReadingKeeper readings;

    ReadingApi(Intake intake, ReadingKeeper readings) {
        this.intake = intake;
        this.readings = readings;
    }

    @AllowedTo({Role.CLERK, Role.RESPONSIBLE_LEADER, Role.VERIFIER, Role.BUREAU_LEADER, Role.INSPECTOR})
    @PostMapping(path = "/api/readings", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> take(@RequestParam MultipartFile file) throws IOException {
        String name = file.getOriginalFilename();
        Intake.Taken taken = intake.take(file.getBytes(), name == null ? "" : name);
        return ResponseEntity.status(taken.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(body(taken.id()));
    }

    @AllowedTo
    @GetMapping(path = "/api/readings/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    String reading(@PathVariable long id) {
        return body(id);
    }

    private String body(long id) {
        return "{\"id\":" + id + ",\"reading\":" + readings.json(id) + "}";
    }
}
