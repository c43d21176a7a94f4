package io.github.migrationdrift.cache;

import io.github.migrationdrift.cache.KeptVerdict.Level;
import io.github.migrationdrift.cache.KeptVerdict.Line;
import io.github.migrationdrift.policy.RuleMatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How an entry is written. It is read at each build, so nothing has to be loaded for it that takes long. */
final class EntryFormat {
    private EntryFormat() {}

    static byte[] bytes(KeptVerdict verdict) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream output = new DataOutputStream(bytes)) {
            output.writeLong(verdict.checked());
            write(verdict.lines(), EntryFormat::write, output);
            write(verdict.success(), output);
            write(List.copyOf(verdict.files().entrySet()), EntryFormat::write, output);
            write(verdict.shared(), EntryFormat::write, output);
        }
        return bytes.toByteArray();
    }

    /** @throws IOException when that is no entry */
    static KeptVerdict read(byte[] bytes) throws IOException {
        try (DataInputStream input = new DataInputStream(new ByteArrayInputStream(bytes))) {
            long checked = input.readLong();
            List<Line> lines = list(EntryFormat::line, input);
            String success = text(input);
            Map<String, String> files = new LinkedHashMap<>();
            for (Map.Entry<String, String> file : list(EntryFormat::file, input)) {
                files.put(file.getKey(), file.getValue());
            }
            return new KeptVerdict(checked, lines, success, files, list(EntryFormat::match, input));
        }
    }

    private interface Writing<T> {
        void write(T value, DataOutputStream output) throws IOException;
    }

    private interface Reading<T> {
        T read(DataInputStream input) throws IOException;
    }

    private static <T> void write(List<T> values, Writing<T> each, DataOutputStream output) throws IOException {
        output.writeInt(values.size());
        for (T value : values) {
            each.write(value, output);
        }
    }

    private static <T> List<T> list(Reading<T> each, DataInputStream input) throws IOException {
        int size = input.readInt();
        List<T> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(each.read(input));
        }
        return values;
    }

    private static void write(String text, DataOutputStream output) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(bytes.length);
        output.write(bytes);
    }

    private static String text(DataInputStream input) throws IOException {
        return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
    }

    private static void write(Line line, DataOutputStream output) throws IOException {
        write(line.level().name(), output);
        write(line.text(), output);
        output.writeBoolean(line.coloured());
    }

    private static Line line(DataInputStream input) throws IOException {
        return new Line(Level.valueOf(text(input)), text(input), input.readBoolean());
    }

    private static void write(Map.Entry<String, String> file, DataOutputStream output) throws IOException {
        write(file.getKey(), output);
        write(file.getValue(), output);
    }

    private static Map.Entry<String, String> file(DataInputStream input) throws IOException {
        return Map.entry(text(input), text(input));
    }

    private static void write(RuleMatch match, DataOutputStream output) throws IOException {
        write(match.source(), output);
        write(match.words(), output);
        write(match.reason(), output);
        output.writeBoolean(match.used());
        write(match.conditions(), EntryFormat::write, output);
    }

    private static RuleMatch match(DataInputStream input) throws IOException {
        return new RuleMatch(
                text(input), text(input), text(input), input.readBoolean(), list(EntryFormat::condition, input));
    }

    private static void write(RuleMatch.Condition condition, DataOutputStream output) throws IOException {
        write(condition.field(), output);
        output.writeBoolean(condition.met());
        write(condition.near(), EntryFormat::write, output);
    }

    private static RuleMatch.Condition condition(DataInputStream input) throws IOException {
        return new RuleMatch.Condition(text(input), input.readBoolean(), list(EntryFormat::text, input));
    }
}
