package org.hangji.bulletin.visiting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.hangji.audit.Act;
import org.hangji.audit.Journal;
import org.hangji.shared.Acting;
import org.hangji.shared.Listing;
import org.hangji.shared.Paging;
import org.hangji.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opinions of citizens (群众意见): taken from anyone, within limits; read and answered by the organ's people. */
@Component
@Transactional
public class Opinions {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int OF_ONE_ADDRESS = 5;
    private static final int OF_ALL = 300;

    private final OpinionStore store;
    private final Journal journal;
    private final Clock clock;

    Opinions(OpinionStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps what a visitor said; too much from one address, or from all together, is refused for an hour. */
    void send(long publication, String words, String name, String contact) {
        requireFields(words, name, contact);
        String address = digest(Acting.current().address());
        store.queueFor(address);
        OpinionStore.Lately lately = store.since(address, clock.instant().minus(WINDOW));
        if (lately.ofAddress() >= OF_ONE_ADDRESS) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "您一小时内已经提交了 " + OF_ONE_ADDRESS + " 条意见，请过一小时再提交。", List.of());
        }
        if (lately.ofAll() >= OF_ALL) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "现在提交意见的人太多，请过一会儿再提交，或拨打页面上的电话。", List.of());
        }
        store.insert(publication, words.strip(), name.strip(), contact.strip(), address, clock.instant());
        journal.write(Act.done("bulletin.opinion", "bulletin", publication, Map.of()));
    }

    /** Answers an opinion, once. */
    void answer(long opinion, String words) {
        Opinion known = store.byId(opinion).orElseThrow(() -> Refusal.notFound("没有这条意见，或不在您的管辖范围内。"));
        if (known.answer() != null) {
            throw Refusal.conflict("这条意见已由" + known.answeredBy() + "答复。");
        }
        if (words.isBlank() || words.length() > 2000) {
            throw Refusal.invalid("words", "length", "请写答复，最多 2000 字。");
        }
        store.answer(opinion, words.strip(), Acting.current().person(), clock.instant());
        journal.write(Act.done("bulletin.answerOpinion", "opinion", opinion, Map.of()));
    }

    @Transactional(readOnly = true)
    Listing<Opinion> list(Paging paging) {
        return new Listing<>(store.list(paging), store.count());
    }

    /** How many opinions in the caller's sight wait for an answer. */
    @Transactional(readOnly = true)
    public long open() {
        return store.open();
    }

    private static void requireFields(String words, String name, String contact) {
        List<Refusal.FieldError> errors = new ArrayList<>();
        if (words.isBlank() || words.length() > 2000) {
            errors.add(new Refusal.FieldError("words", "length", "请写您的意见，最多 2000 字。"));
        }
        if (name.length() > 40) {
            errors.add(new Refusal.FieldError("name", "length", "称呼最多 40 字。"));
        }
        if (contact.length() > 80) {
            errors.add(new Refusal.FieldError("contact", "length", "联系方式最多 80 字。"));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
    }

    private static String digest(String address) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
