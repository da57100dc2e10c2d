package org.hangji.rectify.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.hangji.audit.SelfCheck;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** Whether findings and measures stand as their events tell them, and no event of a story is missing. */
@Component
class FindingCheck implements SelfCheck {

    private static final int AT_ONCE = 500;

    private final Database database;
    private final EventStore events;

    FindingCheck(Database database, EventStore events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Result check() {
        List<String> strayed = new ArrayList<>();
        long count = 0;
        long last = 0;
        SequencedMap<Long, Picture> kept;
        do {
            kept = Picture.kept(database, last, AT_ONCE);
            if (!kept.isEmpty()) {
                Map<Long, List<EventRow>> stories = events.between(
                        kept.firstEntry().getKey(), kept.lastEntry().getKey());
                kept.forEach((id, picture) -> compare(id, picture, stories.getOrDefault(id, List.of()), strayed));
                last = kept.lastEntry().getKey();
                count += kept.size();
            }
        } while (kept.size() == AT_ONCE);
        return new Result("整改问题", count, strayed);
    }

    private static void compare(long id, Picture kept, List<EventRow> story, List<String> strayed) {
        String name = "问题 " + kept.number() + "（编号 " + id + "）";
        if (story.isEmpty() || !story.getFirst().kind().equals("REGISTER")) {
            strayed.add(name + "没有登记事件。");
        } else if (story.getLast().number() != story.size()) {
            strayed.add(name + "的事件有缺号。");
        } else {
            Picture told = Picture.told(
                    kept.number(), Matter.of(story.stream().map(EventRow::event).toList()));
            List<String> different = kept.differentFrom(told);
            if (!different.isEmpty()) {
                strayed.add(name + "的现状与最后一个事件不符：" + String.join("、", different) + "被改动过，或不是经平台写入的。");
            }
        }
    }
}
