package org.hangji.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.hangji.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("猜口令的地址先等一等")
class PaceFilterTest {

    private final SignInPace pace = new SignInPace(new TestClock.Standing());
    private final PaceFilter filter = new PaceFilter(pace);

    @BeforeEach
    void tooManyFailures() {
        for (int i = 0; i < SignInPace.MOST_FAILURES; i++) {
            pace.failed("10.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sign-in,    10.0.0.1, true",
        "POST, /sign-in,    10.0.0.2, false",
        "GET,  /sign-in,    10.0.0.1, false",
        "POST, /findings/1, 10.0.0.1, false"
    })
    @DisplayName("只挡这个地址的登录，看页面、办事情、别的地址都不挡")
    void held(String method, String path, String address, boolean held) throws ServletException, IOException {
        MockHttpServletResponse response = pass(method, path, address, "/findings?state=CLAIMED");
        if (held) {
            assertThat(response.getRedirectedUrl()).isEqualTo("/sign-in?often&back=%2Ffindings%3Fstate%3DCLAIMED");
        } else {
            assertThat(response.getRedirectedUrl()).isNull();
        }
    }

    @Test
    @DisplayName("等的时候也不把人带到别处去")
    void elsewhere() throws ServletException, IOException {
        assertThat(pass("POST", "/sign-in", "10.0.0.1", "//elsewhere.example/").getRedirectedUrl())
                .isEqualTo("/sign-in?often&back=%2F");
    }

    private MockHttpServletResponse pass(String method, String path, String address, String back)
            throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setRemoteAddr(address);
        request.setParameter("back", back);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, response, chain);
        assertThat(chain.getRequest() == null).isEqualTo(response.getRedirectedUrl() != null);
        return response;
    }
}
