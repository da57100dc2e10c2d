package org.hangji.bulletin.visiting;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.hangji.shared.Database;
import org.hangji.shared.Refusal;
import org.hangji.shared.Sha256;
import org.springframework.stereotype.Repository;

/** Keeps floods away (防灌): five opinions an hour from one address, five hundred a day from all together. */
@Repository
class OpinionPace {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int OF_ONE_ADDRESS = 5;
    private static final int OF_ALL = 500;

    private final Database database;
    private final Clock clock;

    OpinionPace(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Refuses where the address, or all together, sent too much; others from the address wait until this one is done. */
    void require(String address) {
        String digest = Sha256.hex(address);
        database.sql("select pg_advisory_xact_lock(hashtextextended('bulletin.opinion:' || ?, 19))")
                .param(digest)
                .query()
                .singleRow();
        if (since("arrived_at > ? and address_digest = ?", ago(HOUR), digest) >= OF_ONE_ADDRESS) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "您一小时内已经提交了 " + OF_ONE_ADDRESS + " 条意见：您写的还在下面，请过一小时再提交。", List.of());
        }
        if (since("arrived_at > ?", ago(DAY)) >= OF_ALL) {
            throw new Refusal(Refusal.Kind.TOO_MANY, "今天收到的意见太多，暂时不能再收：您写的还在下面，请明天再提交，或拨打通报里的电话。", List.of());
        }
    }

    /** Remembers for a day that an opinion came, by a digest of the address; forgets what is older. */
    void arrived(String address) {
        database.sql("delete from bulletin.opinion_arrival where arrived_at <= ?")
                .param(ago(DAY))
                .update();
        database.sql("insert into bulletin.opinion_arrival (address_digest, arrived_at) values (?, ?)")
                .params(Sha256.hex(address), ago(Duration.ZERO))
                .update();
    }

    private long since(String condition, Object... parameters) {
        return database.sql("select count(*) from bulletin.opinion_arrival where " + condition)
                .params(parameters)
                .query(Long.class)
                .single();
    }

    private OffsetDateTime ago(Duration duration) {
        return clock.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }
}
