package org.hangji.rectify.loop;

import java.util.List;
import org.hangji.audit.SelfCheck;
import org.hangji.shared.Database;
import org.springframework.stereotype.Component;

/** Whether findings and measures stand as their last events left them, and no event of a story is missing. */
@Component
class FindingCheck implements SelfCheck {

    private static final String STRAYED = """
            select '问题 ' || f.number || '（编号 ' || f.id || '）'
                || case when e.finding is null then '没有登记事件。'
                        when e.number <> e.events then '的事件有缺号。'
                        else '的现状与最后一个事件不符：状态、结果、单位、期限或版本被改动过。' end
            from rectify.finding f
            left join lateral (select e.*, count(*) over () as events from rectify.event e where e.finding = f.id
                               order by e.number desc limit 1) e on true
            where e.finding is null or e.number <> e.events
               or (f.state, f.withdrawn, f.version) is distinct from (e.state, e.withdrawn, e.number)
               or f.outcome is distinct from e.state_outcome or f.unit is distinct from e.state_unit
               or f.due is distinct from e.state_due
            union all
            select '问题编号 ' || m.finding || ' 的措施 ' || m.number || '与写下它的事件不符：内容被改动过，或不是经平台写入的。'
            from rectify.measure m
            where not exists (select from rectify.event e where e.finding = m.finding and e.measure = m.number
                              and e.kind in ('LIST_MEASURE', 'PLAN_MEASURE') and e.text = m.text)
            """;

    private final Database database;

    FindingCheck(Database database) {
        this.database = database;
    }

    @Override
    public Result check() {
        List<String> strayed =
                database.sql(STRAYED).query((row, number) -> row.getString(1)).list();
        long count = database.sql("select count(*) from rectify.finding")
                .query(Long.class)
                .single();
        return new Result("整改问题", count, strayed);
    }
}
