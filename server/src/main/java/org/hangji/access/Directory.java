package org.hangji.access;

import java.util.List;
import org.hangji.organization.Person;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the pages of accounts. */
@Component
@Transactional(readOnly = true)
class Directory {

    private final AccountDirectory accounts;

    Directory(AccountDirectory accounts) {
        this.accounts = accounts;
    }

    List<AccountView> search(String text) {
        return accounts.search(text.strip());
    }

    AccountView require(String name) {
        return accounts.byName(name).orElseThrow(() -> Refusal.notFound("没有名为 " + name + " 的账号。"));
    }

    List<Person> withoutAccount() {
        return accounts.withoutAccount();
    }
}
