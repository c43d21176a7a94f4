package io.github.migrationdrift.provenance;

import io.github.migrationdrift.migration.ScriptText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of statements as PostgreSQL would fold them; each statement is read once. */
final class StatementWords {
    /** Comments; the words after which a column or constraint is defined; a quoted or plain name. */
    private static final Pattern TOKEN = Pattern.compile("--[^\\n]*|(?s:/\\*.*?\\*/)"
            + "|(?<opening>[(,])|\"(?<quoted>(?:[^\"]|\"\")+)\"|(?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    /** Parentheses hold definitions where something is made; here they list columns of a constraint. */
    private static final Pattern ALTER =
            Pattern.compile("(?i)^(?:\\s|--[^\\n]*\\n|/\\*(?s:.*?)\\*/)*alter\\s+table\\b");

    private static final Set<String> BEFORE_DEFINITION =
            Set.of("column", "add", "alter", "exists", "rename", "to", "constraint");

    private static final Set<String> RENAMED = Set.of("column", "constraint");

    private final Map<String, Words> known = new HashMap<>();

    Words of(String statement) {
        return known.computeIfAbsent(statement, Words::new);
    }

    static final class Words {
        private final Map<String, Integer> definitions = new HashMap<>();
        private final Map<String, Integer> mentions = new HashMap<>();
        private final Map<String, String> formerNames = new HashMap<>();

        private Words(String statement) {
            Matcher token = TOKEN.matcher(statement);
            boolean defines = false;
            boolean alters = ALTER.matcher(statement).find();
            int line = -ScriptText.leadingLines(statement);
            int counted = 0;
            Deque<String> before = new ArrayDeque<>(List.of("", "", "", ""));
            while (token.find()) {
                line += ScriptText.newlines(statement, counted, token.start());
                counted = token.start();
                String word = word(token);
                if (!word.isEmpty()) {
                    mentions.putIfAbsent(word, line);
                    rename(List.copyOf(before), word);
                    before.removeFirst();
                    before.addLast(word);
                    if (defines) {
                        definitions.putIfAbsent(word, line);
                    }
                    defines = token.group("plain") != null && BEFORE_DEFINITION.contains(word);
                } else if (token.group("opening") != null) {
                    defines = !alters;
                }
            }
        }

        /** {@code rename [column] former to word}. */
        private void rename(List<String> before, String word) {
            boolean renames = before.get(1).equals("rename")
                    || (before.get(0).equals("rename") && RENAMED.contains(before.get(1)));
            if (renames && before.get(3).equals("to")) {
                formerNames.put(word, before.get(2));
            }
        }

        Optional<String> formerName(String word) {
            return Optional.ofNullable(formerNames.get(word));
        }

        private static String word(Matcher token) {
            if (token.group("quoted") != null) {
                return token.group("quoted").replace("\"\"", "\"");
            }
            String plain = token.group("plain");
            return plain == null ? "" : plain.toLowerCase(Locale.ROOT);
        }

        Set<String> all() {
            return mentions.keySet();
        }

        /** Those that the statement defines or changes rather than refers to. */
        Set<String> defined() {
            return definitions.keySet();
        }

        /** Lines below the first one of the statement. */
        int lineOf(String word) {
            return definitions.getOrDefault(word, mentions.getOrDefault(word, 0));
        }
    }
}
