package org.hangji.bench;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Takes findings through the loop as three people: the bureau's clerk, a county that puts right, a verifier. */
public final class FindingWalk {

    private final Api clerk;
    private final Api county;
    private final Api verifier;
    private final long rectifier;
    private final Timings timings;

    public FindingWalk(Api clerk, Api county, Api verifier) {
        this(clerk, county, verifier, new Timings());
    }

    FindingWalk(Api clerk, Api county, Api verifier, Timings timings) {
        this.clerk = clerk;
        this.county = county;
        this.verifier = verifier;
        this.timings = timings;
        this.rectifier = county.get("/api/me").body().get("person").get("id").asLong();
    }

    /** Registers a finding; answers its number. */
    public long register(String title) {
        return id(done("register", 201, () -> clerk.post("/api/findings", newFinding(title))));
    }

    /** Takes a new finding as far as closing it: assigned, accepted, answered, proved, claimed, verified. */
    public long verified(String title) {
        long id = register(title);
        give(
                clerk,
                id,
                Map.of("command", "assign", "unit", "410581-JT", "rectifier", rectifier, "deadline", "2030-06-28"));
        give(county, id, Map.of("command", "accept"));
        String measure = give(county, id, Map.of("command", "planMeasure", "text", "补装护栏"))
                .body()
                .get("measures")
                .get(0)
                .get("id")
                .asString();
        byte[] proof = ("%PDF-1.7\n% " + title + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
        done("evidence", 201, () -> county.upload("/api/evidence", "proof.pdf", proof, Map.of("finding", "" + id)));
        give(county, id, Map.of("command", "answerMeasure", "measure", measure, "text", "已补装"));
        give(county, id, Map.of("command", "claim"));
        give(verifier, id, Map.of("command", "verify"));
        return id;
    }

    /** Closes a finding that is verified. */
    public Api.Answer close(long id) {
        return give(verifier, id, Map.of("command", "close", "outcome", "RECTIFIED"));
    }

    public static Map<String, String> newFinding(String title) {
        return Map.of("source", "INSPECTION", "title", title, "text", "护栏缺失", "occurredOn", "2024-01-02");
    }

    private Api.Answer give(Api who, long id, Map<String, ?> command) {
        return done(
                String.valueOf(command.get("command")),
                200,
                () -> who.post("/api/findings/" + id + "/commands", command));
    }

    private Api.Answer done(String name, int status, Supplier<Api.Answer> call) {
        Api.Answer answer = timings.measure(name, call);
        if (answer.status() != status) {
            throw new IllegalStateException(name + " was answered " + answer.status() + ": " + answer.body());
        }
        return answer;
    }

    private static long id(Api.Answer answer) {
        return answer.body().get("id").asLong();
    }
}
