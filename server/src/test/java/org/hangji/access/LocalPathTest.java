package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("登录后去哪一页")
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/findings/12",
                "/findings?state=CLAIMED&page=2",
                "/figures/overload-vehicles?scope=CITY#rows",
                "/ledgers/hazard/entries?q=%E6%A1%A5",
                "/x//y",
                "/signs"
            })
    @DisplayName("本平台的地址照去")
    void local(String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "findings",
                "http://elsewhere.example/",
                "//elsewhere.example/",
                "///elsewhere.example",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "/findings\\..",
                "javascript:alert(1)",
                " /findings",
                "/findings 1",
                "/findings\r\nSet-Cookie: x=1",
                "/\t/elsewhere.example",
                "/桥",
                "/sign-in",
                "/sign-out",
                "/sign-in?back=/sign-in"
            })
    @DisplayName("可能去到别处的、回到登录页自己的，都到首页")
    void elsewhere(String wanted) {
        assertThat(LocalPath.of(wanted)).isEqualTo("/");
    }

    @Test
    @DisplayName("没说去哪里，到首页")
    void nothing() {
        assertThat(LocalPath.of(null)).isEqualTo("/");
    }
}
