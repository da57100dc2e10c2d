package org.hangji.bulletin.publishing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hangji.audit.SelfCheck;
import org.hangji.bulletin.filling.Filled;
import org.hangji.figure.FigureRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes what was published (复算): each digest, and each figure from the records as known on its day. */
@Component
@Transactional(readOnly = true)
class PublicationCheck implements SelfCheck {

    private final PublicationStore store;
    private final Freezing freezing;

    PublicationCheck(PublicationStore store, Freezing freezing) {
        this.store = store;
        this.freezing = freezing;
    }

    @Override
    public Result check() {
        return new Result("已发布的数字", store.ids().size(), differences());
    }

    /** What differs, one sentence each; nothing where all agrees. Run by the platform itself, who sees everything. */
    List<String> differences() {
        List<String> differences = new ArrayList<>();
        store.ids().forEach(id -> check(store.byId(id).orElseThrow(), differences));
        return differences;
    }

    private void check(Publication publication, List<String> differences) {
        Publication.Body body = publication.body();
        if (body == null) {
            differences.add(publication.number() + "的内容不见了：数据库里只剩文号和校验值。");
            return;
        }
        String digest = PublicationDigest.of(publication, body);
        if (!digest.equals(publication.digest())) {
            differences.add(publication.number() + "的校验值不一致：发布时 " + publication.digest() + "，现在算出 " + digest + "。");
        }
        Map<String, List<FrozenRow>> rows =
                store.rows(publication.id()).stream().collect(Collectors.groupingBy(FrozenRow::field));
        rowDigests(publication, body, rows, differences);
        for (Filled.Value value : body.content().filled().values()) {
            if (value.figure() != null && value.fault() == null) {
                figure(publication, value, rows.getOrDefault(value.key(), List.of()), differences);
            }
        }
    }

    private static void rowDigests(
            Publication publication,
            Publication.Body body,
            Map<String, List<FrozenRow>> rows,
            List<String> differences) {
        body.content().rowDigests().forEach((field, known) -> {
            if (!PublicationDigest.ofRows(rows.getOrDefault(field, List.of())).equals(known)) {
                differences.add(publication.number() + "第" + field + "项的明细与发布时不一致：有行被增、删或改。");
            }
        });
    }

    private void figure(Publication publication, Filled.Value value, List<FrozenRow> frozen, List<String> differences) {
        BigDecimal then = Objects.requireNonNull(value.value());
        List<FigureRow> now = freezing.rowsOf(value, publication.asOf());
        BigDecimal sum = freezing.valueOf(value, publication.asOf());
        if (sum.compareTo(then) != 0) {
            differences.add(publication.number() + "的“" + value.name() + "”发布为" + then.toPlainString() + "，按当时所知复算得"
                    + sum.stripTrailingZeros().toPlainString() + "。");
        }
        List<FrozenRow> again = now.stream()
                .map(row -> new FrozenRow(value.key(), row.id(), row.version(), row.contribution()))
                .toList();
        if (!PublicationDigest.ofRows(again).equals(PublicationDigest.ofRows(frozen))) {
            differences.add(publication.number() + "的“" + value.name() + "”背后的记录与发布时不一致：" + first(again, frozen) + "。");
        }
    }

    /** Names a row that is in one list and not in the other. */
    private static String first(List<FrozenRow> again, List<FrozenRow> frozen) {
        Map<String, FrozenRow> then = frozen.stream().collect(Collectors.toMap(FrozenRow::row, row -> row));
        for (FrozenRow row : again) {
            FrozenRow before = then.remove(row.row());
            if (before == null) {
                return "多出记录 " + row.row();
            }
            if (before.version() != row.version()) {
                return "记录 " + row.row() + " 的版本由" + before.version() + "变为" + row.version();
            }
            if (before.contribution().compareTo(row.contribution()) != 0) {
                return "记录 " + row.row() + " 的数由" + before.contribution().toPlainString() + "变为"
                        + row.contribution().toPlainString();
            }
        }
        return then.isEmpty() ? "次序" : "少了记录 " + then.keySet().iterator().next();
    }
}
