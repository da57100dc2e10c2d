package org.hangji.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import org.hangji.shared.Acting;
import org.hangji.shared.AllowedTo;
import org.hangji.shared.OpenToAll;
import org.hangji.shared.Refusal;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a call through only where its endpoint says that this person may make it; an endpoint that says nothing is shut. */
class AccessInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || foreign(method)) {
            return true;
        }
        if (declares(method, OpenToAll.class)) {
            return true;
        }
        Acting acting = Acting.current();
        if (!acting.signedIn()) {
            throw Refusal.signIn();
        }
        AllowedTo allowed = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class);
        if (allowed == null) {
            allowed = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
        }
        if (allowed == null) {
            throw Refusal.forbidden("这个地址没有声明谁可以使用，已按不允许处理。");
        }
        if (allowed.value().length > 0 && !acting.has(allowed.value())) {
            throw Refusal.forbidden("您的角色不能做这件事。如工作需要，请联系安全保密管理员授权。");
        }
        return true;
    }

    /** The framework's own error and API-description endpoints carry no annotation of ours. */
    private static boolean foreign(HandlerMethod method) {
        String type = method.getBeanType().getName();
        return type.startsWith("org.springdoc.") || type.startsWith("org.springframework.boot.");
    }

    private static boolean declares(HandlerMethod method, Class<? extends Annotation> annotation) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), annotation)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), annotation);
    }
}
