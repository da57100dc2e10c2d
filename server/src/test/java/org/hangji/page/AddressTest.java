package org.hangji.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("地址里的筛选、排序和页码")
class AddressTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", emptyValue = "", textBlock = """
            '',                     level,  MAJOR,      /x?level=MAJOR
            level=GENERAL,          level,  MAJOR,      /x?level=MAJOR
            level=GENERAL&page=3,   level,  MAJOR,      /x?level=MAJOR
            level=MAJOR&q=a,        q,      -,          /x?level=MAJOR
            level=MAJOR,            level,  '',         /x
            level=MAJOR&page=3,     page,   4,          /x?level=MAJOR&page=4
            q=%E6%A1%A5,            level,  MAJOR,      /x?q=%E6%A1%A5&level=MAJOR
            '',                     q,      桥&x=1,     /x?q=%E6%A1%A5%26x%3D1
            """)
    @DisplayName("换一个条件，别的条件留着，从第一页重新开始")
    void with(String query, String name, @Nullable String value, String wanted) {
        assertThat(new Address("/x", query).with(name, value)).isEqualTo(wanted);
    }

    @Test
    @DisplayName("同一列再点一次倒过来；读屏软件知道按什么排")
    void sorting() {
        Address plain = new Address("/x", "");
        assertThat(plain.sortedBy("day")).isEqualTo("/x?sort=day");
        assertThat(plain.orderOf("day")).isNull();
        Address up = new Address("/x", "sort=day");
        assertThat(up.sortedBy("day")).isEqualTo("/x?sort=-day");
        assertThat(up.orderOf("day")).isEqualTo("ascending");
        assertThat(up.orderOf("unit")).isNull();
        Address down = new Address("/x", "sort=-day");
        assertThat(down.sortedBy("day")).isEqualTo("/x?sort=day");
        assertThat(down.orderOf("day")).isEqualTo("descending");
    }

    @ParameterizedTest
    @CsvSource(emptyValue = "", textBlock = """
            q=%E5%AD%99%E6%9D%91%E6%A1%A5, q, 孙村桥
            q=a+b,                         q, a b
            q=1&q=2,                       q, 1
            '',                            q, ''
            """)
    @DisplayName("读得出中文、空格；没有就是空的")
    void parameter(String query, String name, String wanted) {
        assertThat(new Address("/x", query).parameter(name)).isEqualTo(wanted);
    }
}
