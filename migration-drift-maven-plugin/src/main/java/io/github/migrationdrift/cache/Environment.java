package io.github.migrationdrift.cache;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a check may see of the machine and of the shell that it runs in.
 *
 * @param variables of the environment
 * @param properties of this JVM that the worker, or what is read of the project, goes by
 */
public record Environment(Map<String, String> variables, Map<String, String> properties) {
    /** What is another in every shell and terminal, and says nothing to a program without one. */
    private static final Pattern OF_TERMINALS =
            Pattern.compile("_|PWD|OLDPWD|SHLVL|COLUMNS|LINES|WINDOWID|TERM(_.*)?|SSH_.*"
                    + "|XDG_SESSION_.*|DBUS_.*|GPG_.*|TMUX.*|STY|VTE_.*|MAVEN_CMD_LINE_ARGS|JAVA_MAIN_CLASS_\\d+|INVOCATION_ID"
                    + "|JOURNAL_STREAM");

    /** What is another in every run of a CI server. */
    private static final Pattern OF_CI_SERVERS = Pattern.compile(
            "(GITHUB|RUNNER|ACTIONS|GITLAB|CI|BUILD|JENKINS|HUDSON|BUILDKITE|CIRCLE|TRAVIS|AGENT|SYSTEM)_.*"
                    + "|JOB_(ID|URL|NAME|BASE_NAME)|RUN_.*|WORKSPACE_TMP|NODE_(NAME|LABELS)|EXECUTOR_NUMBER|HOSTNAME"
                    + "|GIT_((PREVIOUS_(SUCCESSFUL_)?)?COMMIT|(LOCAL_)?BRANCH)|BRANCH_(NAME|IS_PRIMARY)"
                    + "|CHANGE_(ID|URL|TITLE|AUTHOR.*|BRANCH|TARGET|FORK)|TAG_(NAME|DATE|TIMESTAMP|UNIXTIME)|STAGE_NAME");

    public Environment {
        variables = Map.copyOf(variables);
        properties = Map.copyOf(properties);
    }

    /** That of this JVM. */
    public static Environment present() {
        Map<String, String> properties = new TreeMap<>();
        for (String name : new String[] {
            "java.version",
            "java.vendor",
            "java.home",
            "os.name",
            "os.arch",
            "os.version",
            "user.name",
            "user.home",
            "file.encoding"
        }) {
            properties.put(name, System.getProperty(name, ""));
        }
        properties.put("locale", Locale.getDefault().toLanguageTag());
        properties.put("zone", ZoneId.systemDefault().getId());
        return new Environment(System.getenv(), properties);
    }

    /**
     * Without what says where and when somebody runs the build, and without which run of which job it is, unless there is
     * code that may ask for it.
     */
    Environment seenBy(OwnCode code) {
        Environment usual = without(OF_TERMINALS);
        return code.asksForTheEnvironment() ? usual : usual.without(OF_CI_SERVERS);
    }

    private Environment without(Pattern noise) {
        Map<String, String> kept = new TreeMap<>(variables);
        kept.keySet().removeIf(name -> noise.matcher(name).matches());
        return new Environment(kept, properties);
    }
}
