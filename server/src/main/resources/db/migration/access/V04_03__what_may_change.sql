-- Only what really changes may be changed: an account stays its holder's, a grant is taken back and never rewritten.
revoke update on access.account, access.granted, access.token from ${app};
grant update (password_hash, password_set_at, must_change, failures, locked_until, disabled, invitation_hash, invitation_until)
    on access.account to ${app};
grant update (revoked_at, revoked_by, reason) on access.granted to ${app};
grant update (revoked_at) on access.token to ${app};
