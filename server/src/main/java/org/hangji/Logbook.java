package org.hangji;

import java.util.Map;
import java.util.TreeMap;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;

/** Lines of the journal about what is done to the platform by commands (运行记录): who ran them on this machine is told. */
final class Logbook {

    private Logbook() {}

    /** Writes that a command was done, into the journal of the platform as it stands: nothing is migrated for it. */
    static void write(Platform platform, String command, String subject, Map<String, String> detail) {
        Map<String, String> all = new TreeMap<>(detail);
        all.put("user", System.getProperty("user.name", ""));
        Journal journal = platform.asItStands().getBean(Journal.class);
        Acting.as(Acting.system(command), () -> {
            journal.writeApart(Act.done("operations." + command, "dataFolder", subject, all));
            return true;
        });
    }
}
