package org.hangji.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hangji.shared.Acting;
import org.hangji.shared.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.json.JsonMapper;

/** Turns what went wrong into words for a person, or into RFC 9457 for a program. No stack trace leaves the house. */
@ControllerAdvice
class ErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAdvice.class);

    private final PageReturnHandler pages;
    private final JsonMapper json;

    ErrorAdvice(PageReturnHandler pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (refusal.kind() == Refusal.Kind.SIGN_IN && !forPrograms(request)) {
            String query = request.getQueryString();
            String back = request.getMethod().equals("GET")
                    ? request.getRequestURI() + (query == null ? "" : "?" + query)
                    : "/";
            response.sendRedirect("/sign-in?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
            return;
        }
        answer(refusal.kind().status(), refusal.getMessage(), refusal.errors(), "", request, response);
    }

    @ExceptionHandler
    void notFound(NoResourceFoundException missing, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(404, "没有这个地址：请检查链接，或从导航里重新进入。", List.of(), "", request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(413, "文件太大：一个文件最多 20 MB，请压缩或拆分后再上传。", List.of(), "", request, response);
    }

    @ExceptionHandler({
        HttpMessageNotReadableException.class,
        MethodArgumentTypeMismatchException.class,
        MissingServletRequestParameterException.class,
        MultipartException.class
    })
    void malformed(Exception broken, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.debug("malformed request", broken);
        answer(400, "请求的格式不对，无法识别：请检查参数名、日期和编号的写法。", List.of(), "", request, response);
    }

    @ExceptionHandler
    void failed(Exception fault, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (fault instanceof org.springframework.web.ErrorResponse known
                && known.getStatusCode().value() < 500) {
            answer(known.getStatusCode().value(), "请求的方法或格式不受支持。", List.of(), "", request, response);
            return;
        }
        Optional<Outage> outage = Outage.in(fault);
        if (outage.isPresent()) {
            // Many such follow each other; the supervisor of disk and database says once what is the matter.
            LOG.warn("request {} {}: {}", request.getMethod(), request.getRequestURI(), outage.get());
            answer(outage.get().status(), outage.get().message(), List.of(), "", request, response);
            return;
        }
        if (Outage.unstorable(fault)) {
            answer(400, "填的内容里有系统存不了的字符（例如空字符）：请删去再提交。", List.of(), "", request, response);
            return;
        }
        String reference = Long.toString(Math.abs(System.nanoTime() % 1_000_000_000L));
        LOG.error("request {} {} failed, reference {}", request.getMethod(), request.getRequestURI(), reference, fault);
        answer(500, "没有办成，系统没有写入半条记录。请重试；仍不行时把编号 " + reference + " 告诉系统管理员。", List.of(), reference, request, response);
    }

    private void answer(
            int status,
            String message,
            List<Refusal.FieldError> errors,
            String reference,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        if (forPrograms(request)) {
            Map<String, Object> problem = new LinkedHashMap<>();
            problem.put("type", "about:blank");
            problem.put("title", title(status));
            problem.put("status", status);
            problem.put("detail", message);
            problem.put("instance", request.getRequestURI());
            if (!errors.isEmpty()) {
                problem.put("errors", errors);
            }
            response.setStatus(status);
            response.setContentType("application/problem+json;charset=UTF-8");
            response.getOutputStream().write(json.writeValueAsBytes(problem));
            return;
        }
        Page page = ErrorPages.of(status, message, errors, reference, request);
        if (Acting.orNull() == null) {
            Acting.run(Acting.visitor(request.getRemoteAddr()), () -> pages.render(page, request, response));
        } else {
            pages.render(page, request, response);
        }
    }

    private static boolean forPrograms(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/api/");
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "请求不对";
            case 401 -> "请先登录";
            case 403 -> "没有权限";
            case 404 -> "没有找到";
            case 409 -> "现在不能这样办";
            case 413 -> "文件太大";
            case 422 -> "填写有误";
            case 429 -> "太频繁";
            case 503 -> "暂时不能用";
            case 507 -> "磁盘已满";
            default -> status >= 500 ? "系统出错" : "请求不对";
        };
    }
}
