package org.hangji.organization;

import org.hangji.page.Masthead;
import org.hangji.shared.Acting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The bureau whose platform this is: the unit at the top of the tree. */
@Component
class TopUnit implements Masthead {

    private final Organizations organizations;
    private volatile String known = "";

    TopUnit(Organizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public String bureau() {
        if (known.isEmpty()) {
            known = Acting.as(Acting.system("masthead"), organizations::topName);
        }
        return known;
    }

    /** The next page asks for the name again. */
    @TransactionalEventListener
    void forget(UnitRenamed renamed) {
        known = "";
    }
}
