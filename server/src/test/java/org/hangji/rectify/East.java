package org.hangji.rectify;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.hangji.SmallCity;
import org.hangji.shared.Acting;
import org.jspecify.annotations.Nullable;

/** Small stories in the east of the small city, for tests on the database. */
public final class East {

    public static final LocalDate DAY = LocalDate.of(2024, 2, 20);
    public static final LocalDate DEADLINE = LocalDate.of(2024, 4, 30);

    private final SmallCity city;
    private final Findings findings;

    public East(SmallCity city, Findings findings) {
        this.city = city;
        this.findings = findings;
    }

    public <T> T as(String account, Supplier<T> work) {
        return Acting.as(city.acting(account), work);
    }

    public Finding does(String account, long finding, Command command) {
        return as(account, () -> findings.give(finding, Order.of(command)));
    }

    public static NewFinding finding(String title) {
        return new NewFinding("CHECK", null, "", title, "标志牌缺损。", DAY, false, null, null, null, List.of());
    }

    public static NewFinding finding(String title, @Nullable String unit, @Nullable LocalDate deadline) {
        return new NewFinding(
                "INSPECTION",
                null,
                "一、排查不深入",
                title,
                "",
                DAY,
                false,
                unit,
                null,
                deadline,
                List.of(new NewMeasure("补装标志", null), new NewMeasure("建立巡查制度", null)));
    }

    public long registered(String title) {
        return as("safe.clerk", () -> findings.register(finding(title)));
    }

    /** Assigned to the east by the bureau's clerk, accepted by the east's. */
    public long inProgress(String title) {
        long id = registered(title);
        does("safe.clerk", id, new Command.Assign("EAST", null, null, null, DEADLINE));
        does("east.clerk", id, new Command.Accept());
        return id;
    }
}
