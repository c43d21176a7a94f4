package io.github.migrationdrift.habit;

import java.util.Arrays;
import java.util.Set;

/** What words of SQL are, as far as that does not depend on where they stand. */
final class SqlWords {
    /** Cannot be the name of a column or table unless quoted, or begins a clause wherever names are free. */
    private static final Set<String> RESERVED = words("""
            all analyse analyze and any array as asc asymmetric between both case cast check collate column
            concurrently constraint create cross current_catalog current_date current_role current_time
            current_timestamp current_user deferrable desc distinct do else end except exists false fetch for foreign
            from full grant group having ilike in initially inner intersect into is isnull join lateral leading left
            like limit localtime localtimestamp natural not notnull null offset on only or order outer overlaps
            placing primary references returning right select session_user setof similar some symmetric table
            tablesample then to trailing true union unique user using values variadic verbose when where window
            with""");

    /** Free for names, and keywords only where a statement expects one. */
    private static final Set<String> IN_PLACE = words("""
            access action add after alter always attach attribute authorization before begin by cache cascade
            comment commit comments constraints cycle data default deferred delete depends detach disable
            domain drop each enable enforced enum exclude exclusive execute expression extension finalize first
            force forced function generated hash identity if immediate immutable in include including increment indexes
            index inherit inherits insert key language last list local lock locked logged logged match
            materialized maxvalue minvalue mode move name next no none nothing nulls of off option options owned
            owner partial partition procedure range recursive refresh rename replace replica reset restart
            restrict row rows rule savepoint schema security sequence session set share show simple skip
            statistics start storage stored strict system tablespace temp temporary trigger truncate type
            unlogged update using valid validate value varying version view virtual without work""");

    private static final Set<String> TYPES = words("""
            bigint bigserial bit bool boolean box bpchar bytea char character cidr circle citext date daterange
            datemultirange dec decimal double float float4 float8 geography geometry hstore inet int int2 int4 int4range int8
            int8range integer interval json jsonb jsonpath line lseg ltree macaddr macaddr8 money name national
            nchar numeric numrange oid path point polygon real regclass serial serial4 serial8 smallint smallserial
            text time timestamp timestamptz timetz tsquery tsrange tstzrange tsvector uuid varbit varchar xml""");

    private SqlWords() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    static boolean isKeywordInPlace(String word) {
        return RESERVED.contains(word) || IN_PLACE.contains(word);
    }

    static boolean isType(String word) {
        return TYPES.contains(word);
    }

    private static Set<String> words(String list) {
        return Set.copyOf(Arrays.asList(list.split("\\s+", -1)));
    }
}
