package org.hangji.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.hangji.shared.OpenToAll;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the web server itself refused before any endpoint was asked. */
@Controller
class ContainerErrors implements ErrorController {

    @OpenToAll
    @RequestMapping("/error")
    Page error(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        String message = status >= 500 ? "系统没有完成这个请求。请稍后重试。" : "这个请求没有被接受：请检查地址，或从导航里重新进入。";
        return ErrorPages.of(status, message, List.of(), "", request);
    }
}
