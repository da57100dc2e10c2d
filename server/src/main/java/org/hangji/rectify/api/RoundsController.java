package org.hangji.rectify.api;

import org.hangji.rectify.Round;
import org.hangji.rectify.Rounds;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@AllowedTo
class RoundsController {

    private final Rounds rounds;

    RoundsController(Rounds rounds) {
        this.rounds = rounds;
    }

    @GetMapping("/api/rounds")
    Listing<Round> list(
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        return rounds.list(Paging.of(page, size));
    }

    @GetMapping("/api/rounds/{id}")
    Round round(@PathVariable long id) {
        return rounds.get(id);
    }
}
