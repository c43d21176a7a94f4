package io.github.migrationdrift.recorded;

import io.github.migrationdrift.drift.ExpressionJudge;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A judge that writes down what PostgreSQL answers, and one that answers by what was written down. */
final class RecordedJudge {
    private static final JsonMapper JSON = new JsonMapper();

    private RecordedJudge() {}

    static ExpressionJudge recording(ExpressionJudge judge, Map<String, String> answers) {
        return proxy((method, arguments) -> {
            Object answer = invoke(method, judge, arguments);
            answers.put(question(method, arguments), JSON.writeValueAsString(answer));
            return answer;
        });
    }

    static ExpressionJudge replaying(Map<String, String> answers) {
        return proxy((method, arguments) -> {
            String answer = answers.get(question(method, arguments));
            return answer == null
                    ? invoke(method, ExpressionJudge.NONE, arguments)
                    : JSON.readValue(answer, JSON.constructType(method.getGenericReturnType()));
        });
    }

    private static Object invoke(Method method, ExpressionJudge judge, Object[] arguments) throws Throwable {
        try {
            return method.invoke(judge, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static String question(Method method, Object[] arguments) {
        return method.getName() + Arrays.toString(arguments);
    }

    private static ExpressionJudge proxy(Answers answers) {
        return (ExpressionJudge) Proxy.newProxyInstance(
                ExpressionJudge.class.getClassLoader(),
                new Class<?>[] {ExpressionJudge.class},
                (proxy, method, arguments) -> answers.to(method, arguments));
    }

    private interface Answers {
        Object to(Method method, Object[] arguments) throws Throwable;
    }
}
