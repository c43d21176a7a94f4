package io.github.migrationdrift.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;

/** JSON as people can read it, with the same ends of lines on every system. */
final class Json {
    private Json() {}

    static String text(Object document) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withArrayIndenter(indenter).withObjectIndenter(indenter);
        return JsonMapper.builder().build().writer().with(printer).writeValueAsString(document) + "\n";
    }
}
