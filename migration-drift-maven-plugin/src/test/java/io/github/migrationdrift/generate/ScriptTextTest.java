package io.github.migrationdrift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScriptTextTest {

    @Test
    void noLineOfACommentBecomesAStatement() {
        Offer offer = new Offer(
                Optional.empty(),
                "a name with a line\ndrop table book;",
                List.of("create view titles as\nselect title"),
                List.of(new Offer.Loss("select count(*)\nfrom book", "1 of 3 sample rows")));

        String text = new ScriptText(statement -> statement + ";")
                .of(new Segment(List.of(), true), List.of("head\rtruncate book;"), List.of(offer));

        assertThat(text.lines()).allMatch(line -> line.isEmpty() || line.startsWith("--"));
        assertThat(text).contains("-- drop table book;", "-- truncate book;", "-- select title;", "-- from book;");
    }
}
