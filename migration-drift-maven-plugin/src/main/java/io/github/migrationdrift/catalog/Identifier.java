package io.github.migrationdrift.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes names the way PostgreSQL's {@code quote_ident} does. */
public final class Identifier {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Every keyword of PostgreSQL 12 to 18 that is not free for all uses. */
    private static final Set<String> KEYWORDS = Set.of("""
            all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both
            case cast char character check coalesce collate collation column concurrently constraint create cross
            current_catalog current_date current_role current_schema current_time current_timestamp current_user
            dec decimal default deferrable desc distinct do else end except exists extract false fetch float for
            foreign freeze from full grant greatest group grouping having ilike in initially inner inout int integer
            intersect interval into is isnull join json json_array json_arrayagg json_exists json_object
            json_objectagg json_query json_scalar json_serialize json_table json_value lateral leading least left
            like limit localtime localtimestamp merge_action national natural nchar none normalize not notnull null
            nullif numeric offset on only or order out outer overlaps overlay placing position precision primary
            real references returning right row select session_user setof similar smallint some substring symmetric
            system_user table tablesample then time timestamp to trailing treat trim true union unique user using
            values varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement xmlexists
            xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable""".split("\\s+"));

    private Identifier() {}

    public static String quote(String name) {
        return PLAIN.matcher(name).matches() && !KEYWORDS.contains(name) ? name : inQuotes(name);
    }

    public static String inQuotes(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Whether an expression, as PostgreSQL prints it, names the column. */
    public static boolean isIn(String expression, String name) {
        return Pattern.compile("(?<![\\w\".])" + Pattern.quote(quote(name)) + "(?![\\w\"])")
                .matcher(expression)
                .find();
    }

    public static String list(List<String> names) {
        return list(names, "", "");
    }

    /** The last of the names gets words before and after it. */
    public static String list(List<String> names, String beforeLast, String afterLast) {
        int last = names.size() - 1;
        String ending = beforeLast + quote(names.get(last)) + afterLast;
        return Stream.concat(names.subList(0, last).stream().map(Identifier::quote), Stream.of(ending))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    public static String qualified(ObjectName name) {
        return quote(name.schema()) + "." + quote(name.name());
    }

    public static String printedLiteral(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String literal(String text) {
        String quoted = printedLiteral(text);
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}
