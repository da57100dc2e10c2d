package org.hangji.access;

import java.io.Serializable;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** The password with which a session began; when it is changed, the account's other sessions end. */
record Generation(String value) implements Serializable {

    static Authentication session(String account, String generation) {
        UsernamePasswordAuthenticationToken session =
                UsernamePasswordAuthenticationToken.authenticated(account, null, List.of());
        session.setDetails(new Generation(generation));
        return session;
    }
}
