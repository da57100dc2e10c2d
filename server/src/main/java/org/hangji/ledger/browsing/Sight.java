package org.hangji.ledger.browsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hangji.ledger.FieldType;
import org.hangji.ledger.LedgerDefinition;
import org.hangji.ledger.LedgerField;
import org.hangji.shared.Acting;
import org.hangji.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * What of an entry its reader sees (个人信息遮盖). Entries are read in one place and pass here, so that lists, pages, sheets and
 * the interface answer the same. Whole is what the reader may record himself or what his role is named for; of the rest
 * personal data is masked and a field that is for others is left out.
 */
final class Sight {

    private static final Pattern MOBILE = Pattern.compile("(1\\d{2})\\d{4}(\\d{4})");
    private static final Pattern RESIDENT_ID = Pattern.compile("(\\d{6})\\d{8}(\\d{3}[\\dXx])");
    private static final Pattern LANDLINE = Pattern.compile("(0\\d{2,3}-?)\\d{4,6}(\\d{2})");
    private static final String HIDDEN = "已遮盖";

    /** Who may open what is masked, by giving a reason. */
    private static final Role[] OPENERS = {Role.BUREAU_LEADER, Role.INSPECTOR, Role.AUDITOR};

    private final @Nullable Acting reader;
    private final Role[] recorders;
    private final boolean open;

    Sight(LedgerDefinition definition, @Nullable Acting reader) {
        this(definition, reader, false);
    }

    private Sight(LedgerDefinition definition, @Nullable Acting reader, boolean open) {
        this.reader = reader;
        this.open = open;
        this.recorders = definition.entryBy().toArray(Role[]::new);
    }

    /** With personal data whole; what is for certain roles only stays with them. */
    static Sight opened(LedgerDefinition definition) {
        return new Sight(definition, Acting.current(), true);
    }

    /** Whether something of an entry of this unit is masked for whoever acts, and he may open it by giving a reason. */
    static boolean mayOpen(LedgerDefinition definition, String unitPath) {
        Sight sight = new Sight(definition, Acting.current());
        return Acting.current().holds(unitPath, OPENERS)
                && definition.fields().stream().anyMatch(field -> field.personal() && !sight.whole(field, unitPath));
    }

    /** The value as the reader sees it; {@code null} where he sees nothing of it. */
    @Nullable
    Object seen(LedgerField field, Object value, String unitPath) {
        if (!field.privacy().limits() || whole(field, unitPath)) {
            return value;
        }
        return field.personal() && field.type().columnType().equals("text") ? masked(field, value.toString()) : null;
    }

    private boolean whole(LedgerField field, String unitPath) {
        if (reader == null) {
            return false;
        }
        return open && field.personal()
                || reader.has(Role.SYSTEM)
                || reader.holds(unitPath, recorders)
                || reader.holds(unitPath, field.privacy().visibleTo().toArray(Role[]::new));
    }

    /** Enough to tell two apart and not enough to reach anybody. */
    static String masked(LedgerField field, String text) {
        if (field.type() == FieldType.LONG_TEXT || field.type() == FieldType.FILE || field.type() == FieldType.POINT) {
            return HIDDEN;
        }
        for (Pattern form : new Pattern[] {RESIDENT_ID, MOBILE, LANDLINE}) {
            Matcher found = form.matcher(text);
            if (found.matches()) {
                String first = found.group(1);
                String last = found.group(2);
                return first + "*".repeat(text.length() - first.length() - last.length()) + last;
            }
        }
        if (text.codePointCount(0, text.length()) < 2 || text.codePoints().anyMatch(sign -> sign < 128)) {
            return HIDDEN;
        }
        // A name keeps its first character.
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first) + "*".repeat(Math.min(3, text.codePointCount(first, text.length())));
    }
}
