package org.hangji;

import java.nio.file.Path;
import java.util.List;
import org.hangji.access.Accounts;
import org.hangji.organization.Organizations;
import org.hangji.organization.Unit;
import org.hangji.sample.Sample;
import org.hangji.shared.Acting;
import org.hangji.shared.Grant;
import org.hangji.shared.Role;
import org.springframework.boot.test.context.TestComponent;

/** The worked example in the database of the tests: loaded when a test first asks for it, once a run. */
@TestComponent
public class LoadedSample {

    private static boolean loaded;

    private final Sample sample;
    private final Organizations organizations;
    private final Accounts accounts;

    LoadedSample(Sample sample, Organizations organizations, Accounts accounts) {
        this.sample = sample;
        this.organizations = organizations;
        this.accounts = accounts;
    }

    /** Somebody with a role over a unit of the example: {@code 410500-JT} is the bureau, {@code 410581-JT} a county's. */
    public Acting over(String unit, Role role) {
        load();
        Unit over = Acting.as(Acting.system("test"), () -> organizations.requireUnit(unit));
        return new Acting(
                1_000_000,
                "sample.test",
                "样一",
                over.code(),
                over.path(),
                over.name(),
                List.of(new Grant(role, over.path())),
                "127.0.0.1");
    }

    /** A new API token of one of the example's accounts: {@code clerk}, {@code verifier}, {@code leader}, {@code linzhou}. */
    public String token(String account) {
        load();
        return Acting.as(Acting.system("test"), () -> accounts.issueToken(account));
    }

    private void load() {
        synchronized (LoadedSample.class) {
            if (!loaded) {
                sample.load(Path.of("..", "samples", "anyang-2023"));
                loaded = true;
            }
        }
    }
}
